/**
 * A small HTML reader: elements and text, in a browser and in Node alike. Nothing is executed or fetched, and what it
 * builds is counted. It knows how tables close themselves; where markup is wrong otherwise, the text still is there.
 */
import { decodeHtml } from './html-entities';
import { RefusedFile } from './refuse';
import type { XmlElement } from './xml';

const MOST_ELEMENTS = 400_000;
const DEEPEST = 200;

const VOID: ReadonlySet< string > = new Set(
	'area base br col embed hr img input link meta param source track wbr'.split(
		' '
	)
);
/** Their content is not HTML; that of `style` is kept. */
const RAW: ReadonlySet< string > = new Set( [
	'style',
	'script',
	'xml',
	'noscript',
	'template',
	'iframe',
	'object',
	'svg',
	'math',
	'select',
	'textarea',
	'title',
] );
/** What a tag that begins closes, and where the search for it ends. */
const CLOSES: Record< string, { closed: string[]; within: string[] } > = {
	td: { closed: [ 'td', 'th' ], within: [ 'tr', 'table' ] },
	th: { closed: [ 'td', 'th' ], within: [ 'tr', 'table' ] },
	tr: { closed: [ 'tr' ], within: [ 'table' ] },
	tbody: { closed: [ 'tbody', 'thead', 'tfoot' ], within: [ 'table' ] },
	thead: { closed: [ 'tbody', 'thead', 'tfoot' ], within: [ 'table' ] },
	tfoot: { closed: [ 'tbody', 'thead', 'tfoot' ], within: [ 'table' ] },
	li: { closed: [ 'li' ], within: [ 'ul', 'ol', 'td', 'th', 'table' ] },
	p: { closed: [ 'p' ], within: [ 'td', 'th', 'table', 'div', 'li' ] },
};
/** An end tag reaches no further than these, but for parts of a table. */
const WALLS: ReadonlySet< string > = new Set( [ 'td', 'th', 'table' ] );
const TABLE_PARTS: ReadonlySet< string > = new Set( [
	'table',
	'tbody',
	'thead',
	'tfoot',
	'tr',
	'td',
	'th',
] );

const ATTRIBUTE =
	/([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const TAG_NAME = /^[a-z][^\s/>]*/i;

function readAttributes( text: string ): Record< string, string > {
	const attributes: Record< string, string > = {};
	for ( const [ , name = '', double, single, bare ] of text.matchAll(
		ATTRIBUTE
	) ) {
		attributes[ name.toLowerCase() ] ??= decodeHtml(
			double ?? single ?? bare ?? ''
		);
	}
	return attributes;
}

/** Quoted values may hold `>`; a quotation mark that never ends is only a character. */
function endOfTag( text: string, at: number ): number {
	for ( let index = at; index < text.length; index++ ) {
		const letter = text[ index ];
		if ( letter === '>' ) {
			return index;
		}
		const isQuote =
			( letter === '"' || letter === "'" ) &&
			/=\s*$/.test( text.slice( Math.max( at, index - 10 ), index ) );
		if ( isQuote ) {
			const end = text.indexOf( letter, index + 1 );
			if ( end < 0 ) {
				break;
			}
			index = end;
		}
	}
	const end = text.indexOf( '>', at );
	return end < 0 ? text.length : end;
}

export function parseHtml( text: string ): XmlElement {
	const root: XmlElement = { name: '', attributes: {}, children: [] };
	const open: XmlElement[] = [ root ];
	let count = 0;
	let at = 0;

	const last = () => open[ open.length - 1 ] ?? root;
	const closeTo = ( index: number ) => {
		open.length = Math.max( index, 1 );
	};
	const addText = ( content: string ) => {
		if ( content !== '' ) {
			last().children.push( content );
		}
	};
	const closeBefore = ( name: string ) => {
		const rule = CLOSES[ name ];
		for ( let index = open.length - 1; rule && index > 0; index-- ) {
			const { name: above } = open[ index ] ?? root;
			if ( rule.closed.includes( above ) ) {
				closeTo( index );
				return;
			}
			if ( rule.within.includes( above ) ) {
				return;
			}
		}
	};
	const end = ( name: string ) => {
		for ( let index = open.length - 1; index > 0; index-- ) {
			const { name: above } = open[ index ] ?? root;
			if ( above === name ) {
				closeTo( index );
				return;
			}
			const isWall = TABLE_PARTS.has( name )
				? above === 'table'
				: WALLS.has( above );
			if ( isWall ) {
				return;
			}
		}
	};

	while ( at < text.length ) {
		const next = text.indexOf( '<', at );
		addText( decodeHtml( text.slice( at, next < 0 ? undefined : next ) ) );
		if ( next < 0 ) {
			break;
		}
		if ( text.startsWith( '<!--', next ) ) {
			const close = text.indexOf( '-->', next + 2 );
			at = close < 0 ? text.length : close + 3;
			continue;
		}
		const isEnd = text[ next + 1 ] === '/';
		const start = next + ( isEnd ? 2 : 1 );
		const tag = TAG_NAME.exec( text.slice( start, start + 60 ) )?.[ 0 ];
		if ( tag === undefined ) {
			// `<![if …]>`, `<?xml …>`, or a sign of the text such as "a < b".
			const isMark = /[!?/]/.test( text[ next + 1 ] ?? '' );
			const close = isMark ? text.indexOf( '>', next ) : next;
			addText( isMark ? '' : '<' );
			at = close < 0 ? text.length : close + 1;
			continue;
		}
		const name = tag.toLowerCase();
		const close = endOfTag( text, start + tag.length );
		at = close + 1;
		if ( isEnd ) {
			end( name );
			continue;
		}
		count += 1;
		if ( count > MOST_ELEMENTS ) {
			throw new RefusedFile( 'too-large' );
		}
		const body = text.slice( start + tag.length, close );
		closeBefore( name );
		const element: XmlElement = {
			name,
			attributes: readAttributes( body ),
			children: [],
		};
		last().children.push( element );
		if ( VOID.has( name ) ) {
			continue;
		}
		if ( RAW.has( name ) && ! body.endsWith( '/' ) ) {
			const finish = new RegExp( `</${ name }[\\s/>]`, 'gi' );
			finish.lastIndex = at;
			const found = finish.exec( text )?.index ?? text.length;
			if ( name === 'style' || name === 'title' ) {
				element.children.push( text.slice( at, found ) );
			}
			at = found;
			continue;
		}
		// Old exports open a font for every cell and close none: what lies too deep lies beside.
		if ( open.length < DEEPEST ) {
			open.push( element );
		} else if ( TABLE_PARTS.has( name ) ) {
			throw new RefusedFile( 'unreadable' );
		}
	}
	return root;
}
