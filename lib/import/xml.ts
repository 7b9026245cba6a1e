/**
 * A small XML reader: elements and text, nothing else. It is the same in a browser, a worker and Node, counts what it
 * builds, and knows no entities but the five of XML, so that a hostile part costs no more than its length.
 */
import { RefusedFile } from './refuse';

export type XmlElement = {
	/** With the usual prefix of its namespace, whatever prefix the file uses: `w:tbl`. */
	name: string;
	attributes: Record< string, string >;
	children: XmlNode[];
};

export type XmlNode = XmlElement | string;

const DEEPEST = 256;
const MOST_ELEMENTS = 500_000;

/** Transitional and strict names of the namespaces that Office files use, and the prefix the readers know. */
const PREFIXES: [ RegExp, string ][] = [
	[ /\/wordprocessingml(?:\/2006)?\/main$/, 'w' ],
	[ /\/spreadsheetml(?:\/2006)?\/main$/, '' ],
	[ /\/officeDocument(?:\/2006)?\/relationships$/, 'r' ],
	[ /\/markup-compatibility\/2006$/, 'mc' ],
	[ /\/officeDocument(?:\/2006)?\/math$/, 'm' ],
	[ /\/office\/word\/2010\/wordml$/, 'w14' ],
];

const ENTITIES: Record< string, string > = {
	lt: '<',
	gt: '>',
	amp: '&',
	quot: '"',
	apos: "'",
};
const ATTRIBUTE = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

type Scope = Map< string, string >;

export function decodeEntities( text: string ): string {
	if ( ! text.includes( '&' ) ) {
		return text;
	}
	return text.replace(
		/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi,
		( whole, decimal, hex, name ) => {
			if ( name !== undefined ) {
				return ENTITIES[ String( name ) ] ?? whole;
			}
			const code =
				decimal !== undefined
					? Number( decimal )
					: Number.parseInt( String( hex ), 16 );
			return code > 0 && code <= 0x10ffff
				? String.fromCodePoint( code )
				: '';
		}
	);
}

function usualPrefix( address: string, declared: string ): string {
	return (
		PREFIXES.find( ( [ pattern ] ) => pattern.test( address ) )?.[ 1 ] ??
		declared
	);
}

function renamed( name: string, scope: Scope, isAttribute: boolean ): string {
	const colon = name.indexOf( ':' );
	const declared = colon < 0 ? '' : name.slice( 0, colon );
	if ( colon < 0 && isAttribute ) {
		return name;
	}
	const prefix = scope.get( declared ) ?? declared;
	const local = name.slice( colon + 1 );
	return prefix === '' ? local : `${ prefix }:${ local }`;
}

function readAttributes(
	text: string,
	outer: Scope
): { attributes: Record< string, string >; scope: Scope } {
	const pairs: [ string, string ][] = [];
	let scope = outer;
	for ( const [ , name = '', double, single ] of text.matchAll(
		ATTRIBUTE
	) ) {
		const value = decodeEntities( double ?? single ?? '' );
		if ( name === 'xmlns' || name.startsWith( 'xmlns:' ) ) {
			const declared = name.slice( 6 );
			const prefix = usualPrefix( value, declared );
			if ( ( scope.get( declared ) ?? declared ) !== prefix ) {
				scope = new Map( scope ).set( declared, prefix );
			}
		} else {
			pairs.push( [ name, value ] );
		}
	}
	const attributes: Record< string, string > = {};
	for ( const [ name, value ] of pairs ) {
		attributes[ renamed( name, scope, true ) ] = value;
	}
	return { attributes, scope };
}

/** Where the tag that begins at `at` ends; quoted values may hold `>`. */
function endOfTag( text: string, at: number ): number {
	for ( let index = at; index < text.length; index++ ) {
		const letter = text[ index ];
		if ( letter === '>' ) {
			return index;
		}
		if ( letter === '"' || letter === "'" ) {
			index = text.indexOf( letter, index + 1 );
			if ( index < 0 ) {
				break;
			}
		}
	}
	throw new RefusedFile( 'unreadable' );
}

function skipPast( text: string, mark: string, at: number ): number {
	const found = text.indexOf( mark, at );
	if ( found < 0 ) {
		throw new RefusedFile( 'unreadable' );
	}
	return found + mark.length;
}

/** Throws a `RefusedFile` when the text is not well-formed, too deep or too large. */
export function parseXml( text: string ): XmlElement {
	const root: XmlElement = { name: '', attributes: {}, children: [] };
	const open: { element: XmlElement; scope: Scope; tag: string }[] = [
		{ element: root, scope: new Map(), tag: '' },
	];
	let count = 0;
	let at = 0;
	const addText = ( content: string ) => {
		if ( content !== '' ) {
			open[ open.length - 1 ]?.element.children.push( content );
		}
	};
	while ( at < text.length ) {
		const next = text.indexOf( '<', at );
		addText(
			decodeEntities( text.slice( at, next < 0 ? text.length : next ) )
		);
		if ( next < 0 ) {
			break;
		}
		if ( text.startsWith( '<!--', next ) ) {
			at = skipPast( text, '-->', next );
			continue;
		}
		if ( text.startsWith( '<![CDATA[', next ) ) {
			at = skipPast( text, ']]>', next );
			addText( text.slice( next + 9, at - 3 ) );
			continue;
		}
		if ( text[ next + 1 ] === '?' ) {
			at = skipPast( text, '?>', next );
			continue;
		}
		const end = endOfTag( text, next );
		at = end + 1;
		if ( text[ next + 1 ] === '/' ) {
			const closed = open.pop();
			if (
				open.length === 0 ||
				closed?.tag !== text.slice( next + 2, end ).trim()
			) {
				throw new RefusedFile( 'unreadable' );
			}
			continue;
		}
		const parent = open[ open.length - 1 ];
		const empty = text[ end - 1 ] === '/';
		const body = text.slice( next + 1, empty ? end - 1 : end );
		const tag = /^[^\s/>]+/.exec( body )?.[ 0 ] ?? '';
		count += 1;
		if (
			! parent ||
			tag === '' ||
			tag.startsWith( '!' ) ||
			open.length > DEEPEST
		) {
			throw new RefusedFile( 'unreadable' );
		}
		if ( count > MOST_ELEMENTS ) {
			throw new RefusedFile( 'too-large' );
		}
		const { attributes, scope } = readAttributes(
			body.slice( tag.length ),
			parent.scope
		);
		const element: XmlElement = {
			name: renamed( tag, scope, false ),
			attributes,
			children: [],
		};
		parent.element.children.push( element );
		if ( ! empty ) {
			open.push( { element, scope, tag } );
		}
	}
	const first = elements( root )[ 0 ];
	if ( open.length !== 1 || ! first ) {
		throw new RefusedFile( 'unreadable' );
	}
	return first;
}

export function elements( parent: XmlElement ): XmlElement[] {
	return parent.children.filter(
		( node ): node is XmlElement => typeof node !== 'string'
	);
}

export function child(
	parent: XmlElement | undefined,
	name: string
): XmlElement | undefined {
	return parent?.children.find(
		( node ): node is XmlElement =>
			typeof node !== 'string' && node.name === name
	);
}

/** The attribute `w:val` of the child, as most Word properties have it. */
export function childValue(
	parent: XmlElement | undefined,
	name: string
): string | undefined {
	return child( parent, name )?.attributes[ 'w:val' ];
}

/** A Word on/off property: there, and not switched off. */
export function isOn( parent: XmlElement | undefined, name: string ): boolean {
	const found = child( parent, name );
	return (
		found !== undefined &&
		! /^(?:0|false|off)$/i.test( found.attributes[ 'w:val' ] ?? '' )
	);
}
