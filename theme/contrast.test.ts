/**
 * Every text of the theme can be read on every background that it stands on, in every style variation.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { listFiles } from '../bin/files';

type Palette = Record< string, string >;

type Style = {
	settings: {
		color: { palette: { slug: string; color: string }[] };
	};
};

const folder = join( __dirname, 'styles' );
const read = ( path: string ): Palette => {
	const style: Style = JSON.parse( readFileSync( path, 'utf8' ) );
	return Object.fromEntries(
		style.settings.color.palette.map( ( { slug, color } ) => [
			slug,
			color,
		] )
	);
};
const variations: [ string, Palette ][] = [
	[ 'default', read( join( __dirname, 'theme.json' ) ) ],
	...readdirSync( folder ).map( ( file ): [ string, Palette ] => [
		file.replace( '.json', '' ),
		read( join( folder, file ) ),
	] ),
];

/** Background → texts on it. */
const texts: Record< string, string[] > = {
	paper: [ 'ink', 'muted', 'board', 'leaf', 'phuong' ],
	surface: [ 'ink', 'muted', 'board', 'leaf', 'phuong' ],
	tint: [ 'ink', 'muted', 'board', 'leaf' ],
	board: [ 'surface', 'paper' ],
	'board-deep': [ 'surface', 'paper', 'tint', 'sun' ],
	sun: [ '#241a00' ],
	'sun-tint': [ 'ink', 'board' ],
	'phuong-tint': [ 'ink', 'phuong' ],
};

/** Background → borders, icons and outlines on it that a visitor has to see. */
const signs: Record< string, string[] > = {
	paper: [ 'muted', 'leaf', 'board' ],
	surface: [ 'muted', 'leaf', 'board' ],
	tint: [ 'leaf' ],
	board: [ 'sun' ],
	'board-deep': [ 'sun', 'surface' ],
};

function luminance( color: string ): number {
	const [ r = 0, g = 0, b = 0 ] = [ 1, 3, 5 ].map( ( at ) => {
		const share = parseInt( color.slice( at, at + 2 ), 16 ) / 255;
		return share <= 0.04045
			? share / 12.92
			: ( ( share + 0.055 ) / 1.055 ) ** 2.4;
	} );
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast( one: string, other: string ): number {
	const [ light = 0, dark = 0 ] = [
		luminance( one ),
		luminance( other ),
	].sort( ( a, b ) => b - a );
	return ( light + 0.05 ) / ( dark + 0.05 );
}

function failures(
	palette: Palette,
	pairs: Record< string, string[] >,
	least: number
): string[] {
	const colorOf = ( name: string ) =>
		name.startsWith( '#' ) ? name : ( palette[ name ] ?? '' );
	return Object.entries( pairs ).flatMap( ( [ background, names ] ) =>
		names
			.map( ( name ) => ( {
				pair: `${ name } on ${ background }`,
				ratio: contrast( colorOf( name ), colorOf( background ) ),
			} ) )
			.filter( ( { ratio } ) => ! ( ratio >= least ) )
			.map( ( { pair, ratio } ) => `${ pair }: ${ ratio.toFixed( 2 ) }` )
	);
}

describe.each( variations )( 'in the variation %s', ( _name, palette ) => {
	test( 'texts have 4.5 : 1', () => {
		expect( failures( palette, texts, 4.5 ) ).toEqual( [] );
	} );

	test( 'borders, icons and outlines have 3 : 1', () => {
		expect( failures( palette, signs, 3 ) ).toEqual( [] );
	} );

	test( 'it has the colours of the default one', () => {
		expect( Object.keys( palette ) ).toEqual(
			Object.keys( variations[ 0 ]?.[ 1 ] ?? {} )
		);
	} );
} );

test( 'high contrast gives texts 7 : 1', () => {
	const [ , palette = {} ] =
		variations.find( ( [ name ] ) => name === 'high-contrast' ) ?? [];
	expect( failures( palette, texts, 7 ) ).toEqual( [] );
} );

describe( 'the lists above', () => {
	const css = readFileSync( join( __dirname, 'style.css' ), 'utf8' );
	const json = readFileSync( join( __dirname, 'theme.json' ), 'utf8' );
	const markup = listFiles( __dirname )
		.filter( ( path ) => /\/(?:patterns|templates|parts)\//.test( path ) )
		.map( ( path ) => readFileSync( path, 'utf8' ) )
		.join( '' );
	const preset = '(?:var\\(--wp--preset--color--|var:preset\\|color\\|)?';
	const used = ( text: string, property: string ) =>
		[
			...text.matchAll(
				new RegExp( `${ property }\\s*${ preset }([a-z-]+)`, 'g' )
			),
		].map( ( [ , slug = '' ] ) => slug );
	const known = new Set( Object.keys( variations[ 0 ]?.[ 1 ] ?? {} ) );
	const slugs = ( found: string[] ) => [
		...new Set( found.filter( ( slug ) => known.has( slug ) ) ),
	];

	test( 'name every colour that the theme sets a text in', () => {
		const listed = Object.values( texts ).flat();
		const found = slugs( [
			...used( css, '(?<![-\\w])color:' ),
			...used( json, '"text":\\s*"' ),
			...used( markup, '"textColor":"' ),
		] );
		expect( found ).toContain( 'ink' );
		expect( found.filter( ( slug ) => ! listed.includes( slug ) ) ).toEqual(
			// Of a separator, which is a line.
			[ 'line' ]
		);
	} );

	test( 'name every background', () => {
		const found = slugs( [
			...used( css, 'background(?:-color)?:' ),
			...used( json, '"background":\\s*"' ),
			...used( markup, '"backgroundColor":"' ),
		] );
		expect( found ).toContain( 'board-deep' );
		expect( found.filter( ( slug ) => ! ( slug in texts ) ) ).toEqual(
			// Of icons, which are listed as signs.
			[ 'leaf' ]
		);
	} );

	test( 'leave no colour out by naming it in figures', () => {
		const figures = css
			.replace( /url\([^)]*\)/g, '' )
			.match( /#[0-9a-f]{3,8}\b/gi );
		expect( new Set( figures ) ).toEqual( new Set( [ '#241a00' ] ) );
	} );
} );
