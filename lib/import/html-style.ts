/**
 * What the styles of a page say of an element, as far as it changes what is read: hidden, font, number format.
 */
import { child, elements } from './xml';
import type { XmlElement } from './xml';

export type Declarations = ReadonlyMap< string, string >;
export type Styles = { of: ( element: XmlElement ) => Declarations };

const NAMES: ReadonlySet< string > = new Set( [
	'display',
	'visibility',
	'font-family',
	'font-size',
	'white-space',
	'list-style-type',
	'mso-hide',
	'mso-ignore',
	'mso-list',
	'mso-number-format',
	'mso-spacerun',
	'mso-element',
] );
const DECLARATION = /([\w-]+)\s*:\s*((?:"[^"]*"|'[^']*'|[^;"'])*)/g;
/** A tag, a class, or both; anything finer does not hide cells. */
const SELECTOR = /^([a-z][\w]*)?(?:\.([\w-]+))?$/i;
const MOST_RULES = 20_000;
const LONGEST_SHEET = 1_000_000;
const LONGEST_DECLARATIONS = 4000;

function unescape( value: string ): string {
	const quoted = /^(["'])(.*)\1$/s.exec( value.trim() );
	return ( quoted?.[ 2 ] ?? value.trim() ).replace(
		/\\([\da-f]{1,6})\s?|\\(.)/gi,
		( _, hex, letter ) =>
			hex === undefined
				? String( letter )
				: String.fromCodePoint(
						Math.min(
							Number.parseInt( String( hex ), 16 ),
							0x10ffff
						)
					)
	);
}

function readDeclarations( text: string ): Map< string, string > {
	const found = new Map< string, string >();
	const short = text.slice( 0, LONGEST_DECLARATIONS );
	for ( const [ , name = '', value = '' ] of short.matchAll( DECLARATION ) ) {
		const key = name.toLowerCase();
		if ( NAMES.has( key ) ) {
			found.set(
				key,
				key === 'mso-number-format'
					? unescape( value )
					: value.replace( /\s*!important\s*$/i, '' ).trim()
			);
		}
	}
	return found;
}

function sheetsIn( element: XmlElement, found: string[] ): void {
	for ( const inner of elements( element ) ) {
		if ( inner.name === 'style' ) {
			found.push( inner.children.join( '' ) );
		} else {
			sheetsIn( inner, found );
		}
	}
}

/** Rules for other media lie in braces of their own and are left out with them. */
function* rulesOf( sheet: string ): Generator< [ string, string ] > {
	const text = sheet
		.slice( 0, LONGEST_SHEET )
		.replace( /<!--|-->/g, ' ' )
		.split( '/*' )
		.map( ( piece, index ) =>
			index === 0 || ! piece.includes( '*/' )
				? piece
				: piece.slice( piece.indexOf( '*/' ) + 2 )
		)
		.join( ' ' );
	let depth = 0;
	let from = 0;
	let selectors = '';
	for ( let at = 0; at < text.length; at++ ) {
		const letter = text[ at ];
		if ( letter === '{' ) {
			selectors = depth === 0 ? text.slice( from, at ) : '@';
			depth += 1;
			from = at + 1;
		} else if ( letter === '}' ) {
			if ( depth === 1 && ! selectors.includes( '@' ) ) {
				yield [ selectors, text.slice( from, at ) ];
			}
			depth = Math.max( 0, depth - 1 );
			from = at + 1;
		} else if ( letter === ';' && depth === 0 ) {
			from = at + 1;
		}
	}
}

export function readStyles( root: XmlElement ): Styles {
	const sheets: string[] = [];
	sheetsIn( root, sheets );
	const rules = new Map< string, Map< string, string > >();
	let count = 0;
	for ( const [ selectors, body ] of rulesOf( sheets.join( '\n' ) ) ) {
		const declarations = readDeclarations( body );
		for ( const selector of selectors.split( ',' ) ) {
			const [ , tag = '', name = '' ] =
				SELECTOR.exec( selector.trim() ) ?? [];
			const key = `${ tag.toLowerCase() }.${ name }`;
			count += 1;
			if (
				key === '.' ||
				declarations.size === 0 ||
				count > MOST_RULES
			) {
				continue;
			}
			const known = rules.get( key ) ?? new Map< string, string >();
			declarations.forEach( ( value, property ) =>
				known.set( property, value )
			);
			rules.set( key, known );
		}
	}
	const inline = new Map< string, Map< string, string > >();
	const ofText = ( style: string ) => {
		const known = inline.get( style ) ?? readDeclarations( style );
		inline.set( style, known );
		return known;
	};
	return {
		of: ( { name, attributes } ) => {
			const classes = ( attributes.class ?? '' )
				.split( /\s+/ )
				.filter( ( one ) => one !== '' );
			return new Map( [
				...( rules.get( `${ name }.` ) ?? [] ),
				...classes.flatMap( ( one ) => [
					...( rules.get( `.${ one }` ) ?? [] ),
				] ),
				...classes.flatMap( ( one ) => [
					...( rules.get( `${ name }.${ one }` ) ?? [] ),
				] ),
				...ofText( attributes.style ?? '' ),
			] );
		},
	};
}

export function isHidden(
	{ attributes }: XmlElement,
	style: Declarations
): boolean {
	return (
		attributes.hidden !== undefined ||
		/^none\b/i.test( style.get( 'display' ) ?? '' ) ||
		/^(?:hidden|collapse)\b/i.test( style.get( 'visibility' ) ?? '' ) ||
		/^all\b/i.test( style.get( 'mso-hide' ) ?? '' ) ||
		/^0(?:\.0+)?(?:px|pt|em|rem|%)?$/i.test(
			style.get( 'font-size' ) ?? ''
		)
	);
}

/** The first family that is named. */
export function fontName( style: Declarations ): string | undefined {
	const first = /^\s*(?:"([^"]*)"|'([^']*)'|([^,]+))/.exec(
		style.get( 'font-family' ) ?? ''
	);
	const name = ( first?.[ 1 ] ?? first?.[ 2 ] ?? first?.[ 3 ] ?? '' ).trim();
	return name === '' ? undefined : name;
}

/** The title of a page, which often names form and school year. */
export function titleOf( root: XmlElement ): string {
	const html = child( root, 'html' ) ?? root;
	const title = child( child( html, 'head' ) ?? html, 'title' );
	return ( title?.children ?? [] )
		.filter( ( node ) => typeof node === 'string' )
		.join( '' );
}
