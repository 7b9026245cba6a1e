/**
 * The feeds that the server has: path → what it answers. Files of `feeds/` are shared with the PHP tests; the rest is made here, as nobody wants such
 * files in a repository.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { extname } from 'node:path';
import {
	brotliCompressSync,
	deflateRawSync,
	deflateSync,
	gzipSync,
} from 'node:zlib';

const FOLDER = new URL( './feeds/', import.meta.url );

/** The content type that a well-kept server sends. */
const TYPES = {
	'.xml': 'application/rss+xml; charset=utf-8',
	'.json': 'application/feed+json',
	'.html': 'text/html; charset=utf-8',
};

/**
 * @typedef {Object} Ask
 * @property {string} origin This server, as the client knows it.
 * @property {number} count  How often the path was asked for, this time included.
 */

/**
 * @typedef {Object} Feed
 * @property {string | Buffer | ( ( ask: Ask ) => string | Buffer )} body
 * @property {string | null}                                         [type]    Content type; null for none. Default that of RSS.
 * @property {Record<string, string>}                                [headers] More headers.
 */

/**
 * @param {string} name In `feeds/`.
 * @return {string} Its text.
 */
const file = ( name ) => readFileSync( new URL( name, FOLDER ), 'utf8' );

/**
 * @param {string} items
 * @param {string} [declaration]
 * @return {string} A small feed.
 */
export const rss = (
	items,
	declaration = '<?xml version="1.0" encoding="utf-8"?>'
) =>
	`${ declaration }<rss version="2.0"><channel><title>Mẫu</title><link>https://mau.example.edu.vn/</link>${ items }</channel></rss>`;

/**
 * @param {number | string} number
 * @param {string}          [title]
 * @param {string}          [more]  Further elements.
 * @return {string} An item.
 */
export const item = ( number, title = `Tin ${ number }`, more = '' ) =>
	`<item><title>${ title }</title><link>https://mau.example.edu.vn/${ number }</link>${ more }</item>`;

/** One title for all encodings. */
const SENTENCE = 'Sở Giáo dục và Đào tạo: Kế hoạch tuyển sinh';

/**
 * @param {string} encoding What it says of itself; nothing if it says nothing.
 * @return {string} A feed in Vietnamese.
 */
const spoken = ( encoding ) =>
	rss(
		item( 1, SENTENCE ),
		encoding
			? `<?xml version="1.0" encoding="${ encoding }"?>`
			: '<?xml version="1.0"?>'
	);

/** Letters and tones of windows-1258 that Latin-1 has elsewhere or not at all. */
const VIETNAMESE = {
	Ă: 0xc3,
	ă: 0xe3,
	Đ: 0xd0,
	đ: 0xf0,
	Ơ: 0xd5,
	ơ: 0xf5,
	Ư: 0xdd,
	ư: 0xfd,
	'₫': 0xfe,
	'\u0300': 0xcc,
	'\u0309': 0xd2,
	'\u0303': 0xde,
	'\u0301': 0xec,
	'\u0323': 0xf2,
};

/**
 * @param {string} text
 * @return {Buffer} Bytes of windows-1258, each tone after its letter.
 */
export function windows1258( text ) {
	/** @type {Record<string, number[]>} */
	const known = {};
	const bytesOf = ( letter ) => {
		const parts = [ ...letter.normalize( 'NFD' ) ];
		const tones = parts.filter( ( part ) => part in VIETNAMESE );
		const rest = parts.filter( ( part ) => ! tones.includes( part ) );
		return [ rest.join( '' ).normalize( 'NFC' ), ...tones ]
			.filter( Boolean )
			.map( ( part ) => VIETNAMESE[ part ] ?? part.charCodeAt( 0 ) );
	};
	return Buffer.from(
		[ ...text.normalize( 'NFC' ) ].flatMap(
			( letter ) => ( known[ letter ] ??= bytesOf( letter ) )
		)
	);
}

/**
 * @param {string} text
 * @return {Buffer} UTF-16, the small end first.
 */
const utf16le = ( text ) => Buffer.from( text, 'utf16le' );

/**
 * @param {string} text
 * @return {Buffer} UTF-16, the big end first.
 */
const utf16be = ( text ) => utf16le( text ).swap16();

/**
 * @param {number} count
 * @param {string} [more] Further elements of each item.
 * @return {string} Items, each a minute older than the one before.
 */
function many( count, more = '' ) {
	const newest = Date.UTC( 2025, 9, 20, 1, 30 );
	return Array.from( { length: count }, ( _, index ) =>
		item(
			index + 1,
			undefined,
			`<pubDate>${ new Date( newest - index * 60000 ).toUTCString() }</pubDate>${ more }`
		)
	).join( '' );
}

/**
 * @param {() => Buffer | string} make
 * @return {() => Buffer | string} Makes it when it is first asked for.
 */
function once( make ) {
	let made;
	return () => ( made ??= make() );
}

const WELL = file( 'rss-2.0.xml' );

/** 120 MB in 120 KB. */
const BOMB = once( () => gzipSync( Buffer.alloc( 120 * 1024 * 1024, ' ' ) ) );
const BOMB_IN_BOMB = once( () => gzipSync( BOMB() ) );

/** @type {Record<string, Feed>} */
export const feeds = {
	...Object.fromEntries(
		readdirSync( FOLDER ).map( ( name ) => [
			`/${ name }`,
			{
				type: TYPES[ extname( name ) ],
				body: ( { origin } ) =>
					file( name ).replaceAll( '{{origin}}', origin ),
			},
		] )
	),

	// Q4: what the reader must not take for today.
	'/dates/future': {
		body: () =>
			rss(
				item(
					1,
					'Ngày mai kia',
					`<pubDate>${ new Date( Date.now() + 172800000 ).toUTCString() }</pubDate>`
				)
			),
	},

	// Q9: the header says something else.
	'/type/html': { body: WELL, type: 'text/html' },
	'/type/plain': { body: WELL, type: 'text/plain' },
	'/type/binary': { body: WELL, type: 'application/octet-stream' },
	'/type/none': { body: WELL, type: null },
	'/type/json-as-html': {
		body: file( 'f3-json-feed.json' ),
		type: 'text/html',
	},

	// Q10: bytes and what they are said to be.
	'/charset/header-against-declaration': {
		body: spoken( 'utf-8' ),
		type: 'text/xml; charset=iso-8859-1',
	},
	'/charset/windows-1258': { body: windows1258( spoken( 'windows-1258' ) ) },
	'/charset/windows-1258-in-header': {
		body: windows1258( spoken( '' ) ),
		type: 'text/xml; charset=windows-1258',
	},
	'/charset/windows-1258-undeclared': {
		body: windows1258( spoken( '' ) ),
		type: 'text/xml',
	},
	// F5.
	'/charset/windows-1258-as-utf-8': {
		body: windows1258( spoken( 'utf-8' ) ),
	},
	'/charset/utf-16le-mark': {
		body: utf16le( `\ufeff${ spoken( 'utf-16' ) }` ),
	},
	'/charset/utf-16be-mark': {
		body: utf16be( `\ufeff${ spoken( 'utf-16' ) }` ),
	},
	'/charset/utf-16le': { body: utf16le( spoken( 'utf-16' ) ) },
	'/charset/utf-16be': { body: utf16be( spoken( 'utf-16' ) ) },
	'/charset/utf-8-mark': { body: `\ufeff${ spoken( 'utf-8' ) }` },
	// A program that counts bytes cut the summary in the middle of a letter.
	'/charset/utf-8-cut': {
		body: Buffer.concat( [
			Buffer.from( spoken( 'utf-8' ).split( '</item>' )[ 0 ] ),
			Buffer.from(
				'<description>Tuyển sinh lớp một, hạn nộp đến hết thá'
			),
			Buffer.from( [ 0xe1, 0xbb ] ),
			Buffer.from( '</description></item></channel></rss>' ),
		] ),
	},
	'/charset/mojibake': {
		body: spoken( 'utf-8' ).replace(
			SENTENCE,
			Buffer.from( SENTENCE ).toString( 'latin1' )
		),
	},

	// Q11.
	'/nfd': { body: spoken( 'utf-8' ).normalize( 'NFD' ) },

	// Q15: identifiers that are new each time.
	'/guid/changing': {
		body: ( { count } ) =>
			rss(
				item(
					1,
					'Một',
					`<guid isPermaLink="false">${ count }-1</guid>`
				) +
					item(
						2,
						'Hai',
						`<guid isPermaLink="false">${ count }-2</guid>`
					)
			),
	},
	'/guid/new-addresses': {
		body: ( { count } ) =>
			rss(
				`<item><title>Một</title><link>https://mau.example.edu.vn/lan-${ count }/1</link><guid isPermaLink="false">1</guid></item>`
			),
	},

	// Q8 and what programs leave between letters.
	'/control': {
		body: rss(
			item(
				1,
				'Ký\u0001 tự\u000b điều\u0008 khiển&#1;&#x1F;&#0; xong\uffff'
			)
		),
	},
	'/empty': { body: '' },
	'/spaces': { body: ' \r\n\t\r\n ' },

	// Q17.
	'/json/broken': {
		body: '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1",',
		type: 'application/json',
	},
	'/json/other': {
		body: '{"status":"ok","data":[]}',
		type: 'application/json',
	},
	'/json/deep': {
		body: `{"version":"https://jsonfeed.org/version/1","items":${ '['.repeat( 9000 ) }${ ']'.repeat( 9000 ) }}`,
		type: 'application/json',
	},

	// Q20: large ones.
	'/large/30-items': { body: once( () => rss( many( 30 ) ) ) },
	'/large/5000-items': { body: once( () => rss( many( 5000 ) ) ) },
	// F7.
	'/large/3-mb': {
		body: once( () =>
			rss(
				many(
					30,
					`<description>${ 'x'.repeat( 100000 ) }</description>`
				)
			)
		),
	},
	'/large/below-2-mb': {
		body: once( () =>
			rss(
				many(
					19,
					`<description>${ 'x'.repeat( 100000 ) }</description>`
				)
			)
		),
	},
	'/large/3000-tags': {
		body: rss(
			`<item><title>${ '<b>'.repeat( 3000 ) }sâu${ '</b>'.repeat( 3000 ) }</title></item>`
		),
	},
	'/large/60000-attributes': {
		body: once( () =>
			rss(
				`<item ${ Array.from( { length: 60000 }, ( _, index ) => `a${ index }=""` ).join( ' ' ) }><title>Rộng</title></item>`
			)
		),
	},
	'/large/100-attributes': {
		body: rss(
			`<item ${ Array.from( { length: 100 }, ( _, index ) => `a${ index }=""` ).join( ' ' ) }><title>Rộng</title></item>`
		),
	},
	'/large/elements': {
		body: once( () => rss( item( 1, undefined, '<a/>'.repeat( 70000 ) ) ) ),
	},
	'/large/brackets': {
		body: once( () =>
			rss(
				item(
					1,
					'Ngoặc',
					`<description><![CDATA[${ ']]'.repeat( 900000 ) }]]></description>`
				)
			)
		),
	},
	'/large/unclosed': {
		body: once( () => rss( item( 1, '<![CDATA['.repeat( 200000 ) ) ) ),
	},
	'/large/ampersands': {
		body: once( () => rss( item( 1, '&'.repeat( 300000 ) ) ) ),
	},
	'/large/windows-1258': {
		body: once( () =>
			windows1258(
				rss(
					many(
						19,
						`<description>${ 'ế ạ ữ đ '.repeat( 8000 ) }</description>`
					),
					'<?xml version="1.0"?>'
				)
			)
		),
		type: 'text/xml',
	},

	// Packed.
	'/packed/gzip': {
		body: gzipSync( WELL ),
		headers: { 'content-encoding': 'gzip' },
	},
	'/packed/deflate': {
		body: deflateSync( WELL ),
		headers: { 'content-encoding': 'deflate' },
	},
	'/packed/deflate-raw': {
		body: deflateRawSync( WELL ),
		headers: { 'content-encoding': 'deflate' },
	},
	'/packed/brotli': {
		body: brotliCompressSync( WELL ),
		headers: { 'content-encoding': 'br' },
	},
	'/packed/not-at-all': {
		body: WELL,
		headers: { 'content-encoding': 'gzip' },
	},
	'/packed/unknown': { body: WELL, headers: { 'content-encoding': 'x-nen' } },
	'/packed/utf-8': { body: WELL, headers: { 'content-encoding': 'utf-8' } },
	'/packed/bomb': {
		body: BOMB,
		headers: { 'content-encoding': 'gzip' },
	},
	'/packed/twice': {
		body: BOMB_IN_BOMB,
		headers: { 'content-encoding': 'gzip, gzip' },
	},
	'/packed/twice-said-once': {
		body: BOMB_IN_BOMB,
		headers: { 'content-encoding': 'gzip' },
	},
	'/packed/file': {
		body: gzipSync( WELL ),
		type: 'application/x-gzip',
	},
};
