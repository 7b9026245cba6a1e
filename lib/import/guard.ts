/**
 * What is looked at before any library sees a file: what it really is, how large it really is, and whether it holds
 * anything that a table of figures does not need.
 */
import { readCompoundFile } from './compound-file';
import type { CompoundFile } from './compound-file';
import { decodeText } from './decode-text';
import { guardText } from './guard-text';
import type { GuardedText } from './guard-text';
import { RefusedFile } from './refuse';
import type { RefusalCode } from './types';
import { readDirectory, unpack } from './zip';

export const MOST_BYTES = 5 * 1024 * 1024;
export const MOST_UNPACKED = 50 * 1024 * 1024;
export const MOST_CELLS = 50_000;
/** Several may lead to one part: what the file holds says nothing of how many are read. */
const MOST_SHEETS = 250;
const SHEET = /<(?:\w+:)?sheet\s/g;
/** In one part, closing ones included; texts and formats that no cell uses take time too. */
const MOST_TAGS = 1_000_000;

export type GuardedFile =
	| GuardedText
	/** The records of an old workbook. */
	| { kind: 'xls'; stream: Uint8Array }
	/** XML parts as text, decoded and free of document types; keys are paths in lower case, `names` has them as written. */
	| {
			kind: 'docx' | 'xlsx';
			parts: Map< string, string >;
			names: Map< string, string >;
	  };

const SIGNATURES: { code: RefusalCode; bytes: number[]; at?: number }[] = [
	{ code: 'picture', bytes: [ 0xff, 0xd8, 0xff ] },
	{ code: 'picture', bytes: [ 0x89, 0x50, 0x4e, 0x47 ] },
	{ code: 'picture', bytes: [ 0x47, 0x49, 0x46, 0x38 ] },
	{ code: 'picture', bytes: [ 0x49, 0x49, 0x2a, 0x00 ] },
	{ code: 'picture', bytes: [ 0x4d, 0x4d, 0x00, 0x2a ] },
	{ code: 'picture', bytes: [ 0x57, 0x45, 0x42, 0x50 ], at: 8 },
	{
		code: 'picture',
		bytes: [ 0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69 ],
		at: 4,
	},
	{ code: 'pdf', bytes: [ 0x25, 0x50, 0x44, 0x46 ] },
	{ code: 'old-doc', bytes: [ 0x7b, 0x5c, 0x72, 0x74, 0x66 ] },
	{ code: 'unknown-format', bytes: [ 0x52, 0x61, 0x72, 0x21 ] },
	{ code: 'unknown-format', bytes: [ 0x37, 0x7a, 0xbc, 0xaf ] },
	{ code: 'unknown-format', bytes: [ 0x1f, 0x8b ] },
];
const ZIP = [ 0x50, 0x4b, 0x03, 0x04 ];
const EMPTY_ZIP = [ 0x50, 0x4b, 0x05, 0x06 ];
const OLE = [ 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1 ];
/** Records of a workbook without a file system around them; the first two bytes tell how old it is. */
const BARE_WORKBOOKS = [
	[ 0x09, 0x08, 0x08, 0x00 ],
	[ 0x09, 0x08, 0x10, 0x00 ],
	[ 0x09, 0x00, 0x04, 0x00 ],
	[ 0x09, 0x02, 0x06, 0x00 ],
	[ 0x09, 0x04, 0x06, 0x00 ],
];
const MACRO_PART = /(?:^|\/)vba(?:project|data)[^/]*$|(?:^|\/)macrosheets\//i;
const MACRO_TYPE =
	/macroEnabled|vbaProject|ms-excel\.macrosheet|intlmacrosheet/i;
const XML_PART = /\.(?:xml|rels|vml)$/i;

function startsWith( bytes: Uint8Array, signature: number[], at = 0 ): boolean {
	return signature.every( ( byte, index ) => bytes[ at + index ] === byte );
}

/** Names in an OLE directory are UTF-16LE. */
function holdsName( bytes: Uint8Array, name: string ): boolean {
	const wanted = Array.from( name ).flatMap( ( letter ) => [
		letter.charCodeAt( 0 ),
		0,
	] );
	const first = wanted[ 0 ] ?? 0;
	for (
		let at = bytes.indexOf( first );
		at >= 0;
		at = bytes.indexOf( first, at + 1 )
	) {
		if ( startsWith( bytes, wanted, at ) ) {
			return true;
		}
	}
	return false;
}

function refuseByNames( has: ( name: string ) => boolean ): void {
	if ( has( 'EncryptedPackage' ) || has( 'EncryptionInfo' ) ) {
		throw new RefusedFile( 'encrypted' );
	}
	if ( has( 'WordDocument' ) ) {
		throw new RefusedFile( 'old-doc' );
	}
	if ( has( '_VBA_PROJECT_CUR' ) ) {
		throw new RefusedFile( 'macro' );
	}
}

function guardCompoundFile( bytes: Uint8Array ): GuardedFile {
	let file: CompoundFile;
	try {
		file = readCompoundFile( bytes );
	} catch ( error ) {
		// Its names may still tell what is better known than that it is damaged.
		refuseByNames( ( name ) => holdsName( bytes, name ) );
		throw error;
	}
	refuseByNames( ( name ) => file.names.includes( name ) );
	const stream = file.stream( 'Workbook' ) ?? file.stream( 'Book' );
	if ( ! stream ) {
		// Whole sectors are missing, or what they hold is of another program.
		throw new RefusedFile(
			bytes.length % SECTOR === 0 ? 'unknown-format' : 'truncated'
		);
	}
	return { kind: 'xls', stream };
}

/** XML says in its first bytes how it is encoded; whatever else it declares is not what Office writes. */
function decodeXml( bytes: Uint8Array ): string {
	const [ first = 0, second = 0, third = 0, fourth = 0 ] = bytes;
	const little =
		( first === 0xff && second === 0xfe ) ||
		( first === 0x3c && second === 0 );
	const big =
		( first === 0xfe && second === 0xff ) ||
		( first === 0 && second === 0x3c );
	if (
		( little && third === 0 && fourth === 0 ) ||
		( first === 0 && second === 0 )
	) {
		throw new RefusedFile( 'unreadable' );
	}
	let text: string;
	try {
		const encoding = big ? 'utf-16be' : 'utf-8';
		text = new TextDecoder( little ? 'utf-16le' : encoding, {
			fatal: true,
		} ).decode( bytes );
	} catch {
		throw new RefusedFile( 'unreadable' );
	}
	if ( /<!\s*(?:DOCTYPE|ENTITY)/i.test( text ) ) {
		throw new RefusedFile( 'doctype' );
	}
	const declared =
		/^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']+)["']/i.exec(
			text
		)?.[ 1 ] ?? 'utf-8';
	if ( ! /^(?:utf-?8|utf-?16(?:le|be)?|us-ascii)$/i.test( declared ) ) {
		throw new RefusedFile( 'unreadable' );
	}
	return text;
}

/** Libraries are handed the text again as UTF-8. */
function withoutDeclaration( text: string ): string {
	return text.replace( /^\s*<\?xml[^>]*\?>/, '' );
}

/** Some writers declare a type for .bin parts that they do not have. */
function declaresMacro(
	types: string,
	extensions: ReadonlySet< string >
): boolean {
	return Array.from( types.matchAll( /<[^<>]*>/g ), ( [ tag ] ) => tag ).some(
		( tag ) => {
			const extension = /\sExtension\s*=\s*["']([^"']*)["']/i.exec(
				tag
			)?.[ 1 ];
			return (
				MACRO_TYPE.test( tag ) &&
				( extension === undefined ||
					extensions.has( extension.toLowerCase() ) )
			);
		}
	);
}

const LONGEST_TYPE = 1000;
const SECTOR = 512;
const OPEN_DOCUMENT = /^application\/vnd\.oasis\.opendocument\./;

function kindOf(
	parts: Map< string, string >,
	extensions: ReadonlySet< string >
): 'docx' | 'xlsx' {
	const types = parts.get( '[content_types].xml' ) ?? '';
	if ( declaresMacro( types, extensions ) ) {
		throw new RefusedFile( 'macro' );
	}
	if ( /wordprocessingml\.(?:document|template)\.main/i.test( types ) ) {
		return 'docx';
	}
	if ( /spreadsheetml\.(?:sheet|template)\.main/i.test( types ) ) {
		return 'xlsx';
	}
	throw new RefusedFile(
		parts.has( '[content_types].xml' ) ? 'unknown-format' : 'not-a-zip'
	);
}

/** Counted before anything is built of them. */
const CELLS = {
	docx: { within: 'word/', cell: /<(?:\w+:)?tc[\s>]/g },
	xlsx: { within: 'xl/worksheets/', cell: /<(?:\w+:)?(?:v|is)[\s>]/g },
};

function countIn(
	text: string,
	what: RegExp,
	found: { count: number; most: number }
): void {
	for ( what.lastIndex = 0; what.test( text ); ) {
		found.count += 1;
		if ( found.count > found.most ) {
			throw new RefusedFile( 'too-many-cells' );
		}
	}
}

function refuseTooManyCells(
	kind: 'docx' | 'xlsx',
	parts: Map< string, string >
): void {
	const { within, cell } = CELLS[ kind ];
	const cells = { count: 0, most: MOST_CELLS };
	const sheets = { count: 0, most: MOST_SHEETS };
	for ( const [ name, text ] of parts ) {
		countIn( text, /</g, { count: 0, most: MOST_TAGS } );
		if ( name.startsWith( within ) ) {
			countIn( text, cell, cells );
		} else {
			countIn( text, SHEET, sheets );
		}
	}
}

function guardZip( bytes: Uint8Array ): GuardedFile {
	const entries = readDirectory( bytes, MOST_UNPACKED );
	const [ first ] = entries;
	if (
		first?.name === 'mimetype' &&
		OPEN_DOCUMENT.test(
			new TextDecoder().decode( unpack( bytes, first, LONGEST_TYPE ) )
		)
	) {
		throw new RefusedFile( 'open-document' );
	}
	if ( entries.some( ( entry ) => MACRO_PART.test( entry.name ) ) ) {
		throw new RefusedFile( 'macro' );
	}
	const parts = new Map< string, string >();
	const names = new Map< string, string >();
	let left = MOST_UNPACKED;
	for ( const entry of entries ) {
		// Pictures are unpacked too: a lying size must be found whatever the part is called.
		const content = unpack( bytes, entry, left );
		left -= content.length;
		if ( XML_PART.test( entry.name ) || looksLikeXml( content ) ) {
			parts.set(
				entry.name.toLowerCase(),
				withoutDeclaration( decodeXml( content ) )
			);
			names.set( entry.name.toLowerCase(), entry.name );
		}
	}
	const extensions = entries.map( ( { name } ) =>
		name.replace( /^.*\./, '' ).toLowerCase()
	);
	const kind = kindOf( parts, new Set( extensions ) );
	refuseTooManyCells( kind, parts );
	return { kind, parts, names };
}

function looksLikeXml( bytes: Uint8Array ): boolean {
	const head = String.fromCharCode( ...bytes.subarray( 0, 64 ) ).replace(
		/[\0\s\xef\xbb\xbf\xfe\xff]/g,
		''
	);
	return head.startsWith( '<?xml' ) || head.startsWith( '<!' );
}

/** Throws a `RefusedFile`; what it returns is safe to hand to a reader. */
export function guardFile( bytes: Uint8Array, fileName: string ): GuardedFile {
	if ( bytes.length === 0 ) {
		throw new RefusedFile( 'empty' );
	}
	if ( bytes.length > MOST_BYTES ) {
		throw new RefusedFile( 'too-large' );
	}
	if ( startsWith( bytes, ZIP ) || startsWith( bytes, EMPTY_ZIP ) ) {
		return guardZip( bytes );
	}
	if ( startsWith( bytes, OLE ) ) {
		return guardCompoundFile( bytes );
	}
	if ( BARE_WORKBOOKS.some( ( mark ) => startsWith( bytes, mark ) ) ) {
		return { kind: 'xls', stream: bytes };
	}
	// A bitmap begins with "BM", and so may the text "BM10;…": the zeros that follow tell them apart.
	if (
		startsWith( bytes, [ 0x42, 0x4d ] ) &&
		startsWith( bytes, [ 0, 0, 0, 0 ], 6 )
	) {
		throw new RefusedFile( 'picture' );
	}
	const known = SIGNATURES.find( ( { bytes: signature, at } ) =>
		startsWith( bytes, signature, at )
	);
	if ( known ) {
		throw new RefusedFile( known.code );
	}
	return guardText( decodeText( bytes ), fileName, 'file' );
}
