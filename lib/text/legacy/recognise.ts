/**
 * Tells in which old encoding texts are: by the letters of all of them together, by the name of a font where it is known.
 */
import { isSyllable } from './syllable';
import { decodeTcvn3 } from './tcvn3';
import { decodeVni } from './vni';

export type LegacyEncoding = 'TCVN3' | 'VNI';
export type LegacyFont = { encoding: LegacyEncoding; isCapital: boolean };
export type LegacyText = { text: string; font?: string };
/** What a text says; null where it stands as it is. */
export type Recogniser = ( source: LegacyText ) => {
	text: string;
	from: LegacyEncoding;
} | null;

type Counts = { plain: number; TCVN3: number; VNI: number; all: number };

const ENCODINGS: LegacyEncoding[] = [ 'TCVN3', 'VNI' ];
/** Letters that no old encoding shows: the text is Unicode. */
const UNICODE = /[\u0100-\u024f\u0300-\u036f\u1e00-\u1eff]/;
/** ASCII letters and what is a letter in one of the encodings; `²` and `°` are none. */
const RUN = /[A-Za-z\u00a1-\u00ae\u00b5-\u00b9\u00bb-\u00be\u00c0-\u00ff]+/g;
const FOREIGN = /[\u00a1-\u00ae\u00b5-\u00b9\u00bb-\u00be\u00c0-\u00ff]/;
/** Signs that are letters in TCVN3 and, between figures, what they look like. */
const SIGN_OF_FIGURES = /^[×÷·±°½¼¾ºªµ]$/;
/** `ĐH`, `CĐ`. */
const ABBREVIATION = /^[A-ZĐ]{2,5}$/;
const LONGEST = 20_000;

const DECODERS = { TCVN3: decodeTcvn3, VNI: decodeVni };

export function legacyFont( name: string | undefined ): LegacyFont | null {
	if ( name === undefined ) {
		return null;
	}
	if ( /^\.vn/i.test( name.trim() ) ) {
		return { encoding: 'TCVN3', isCapital: /h$/i.test( name.trim() ) };
	}
	return /^vni[-\s]/i.test( name.trim() )
		? { encoding: 'VNI', isCapital: false }
		: null;
}

function isBetweenFigures( text: string, at: number, run: string ): boolean {
	return (
		SIGN_OF_FIGURES.test( run ) &&
		( /\d\s*$/.test( text.slice( 0, at ) ) ||
			/^\s*\d/.test( text.slice( at + run.length ) ) )
	);
}

function runsOf( text: string ): string[] {
	return [ ...text.slice( 0, LONGEST ).matchAll( RUN ) ]
		.filter(
			( { 0: run, index } ) =>
				FOREIGN.test( run ) && ! isBetweenFigures( text, index, run )
		)
		.map( ( [ run ] ) => run );
}

function count( runs: Iterable< string > ): Counts {
	const counts = { plain: 0, TCVN3: 0, VNI: 0, all: 0 };
	for ( const run of runs ) {
		counts.all += 1;
		counts.plain += isSyllable( run ) ? 1 : 0;
		for ( const encoding of ENCODINGS ) {
			const decoded = DECODERS[ encoding ]( run );
			const isWord =
				isSyllable( decoded ) ||
				( decoded !== run && ABBREVIATION.test( decoded ) );
			counts[ encoding ] += isWord ? 1 : 0;
		}
	}
	return counts;
}

/** Words that make sense in one encoding alone. */
function onlyIn( runs: Iterable< string > ): Counts {
	const only = { plain: 0, TCVN3: 0, VNI: 0, all: 0 };
	for ( const run of runs ) {
		const { plain, TCVN3, VNI } = count( [ run ] );
		only.all += 1;
		if ( plain + TCVN3 + VNI === 1 ) {
			only.plain += plain;
			only.TCVN3 += TCVN3;
			only.VNI += VNI;
		}
	}
	return only;
}

function isAllCapital( text: string ): boolean {
	const words = ( text.match( RUN ) ?? [] ).map( ( word ) =>
		word.replace( /[^A-Za-z]/g, '' )
	);
	const long = words.filter( ( { length } ) => length >= 2 );
	return long.length > 0 && long.every( ( word ) => ! /[a-z]/.test( word ) );
}

/** TCVN3 has no capitals with marks: fonts for capitals draw the small letters as such. */
export function decodeLegacy(
	text: string,
	{ encoding, isCapital }: LegacyFont
): string {
	const decoded = text.replace( RUN, ( run, at: number ) =>
		isBetweenFigures( text, at, run ) ? run : DECODERS[ encoding ]( run )
	);
	const upper = isCapital || ( encoding === 'TCVN3' && isAllCapital( text ) );
	return ( upper ? decoded.toLocaleUpperCase( 'vi' ) : decoded ).normalize(
		'NFC'
	);
}

/** By font: texts that make sense in its old encoding alone, less those that are Unicode all the same, as after pasting. */
function balanceOfFonts( texts: LegacyText[] ): Map< string, number > {
	const balance = new Map< string, number >();
	for ( const { text, font } of texts ) {
		const known = legacyFont( font );
		if ( known && font !== undefined ) {
			const own = UNICODE.test( text )
				? -1
				: onlyIn( runsOf( text ) )[ known.encoding ];
			balance.set(
				font,
				( balance.get( font ) ?? 0 ) + Math.min( own, 1 )
			);
		}
	}
	return balance;
}

/** Looks at all texts of a file, and answers for each. */
export function recogniser( texts: LegacyText[] ): Recogniser {
	const distinct = new Set( texts.map( ( { text } ) => text ) );
	const words = new Set< string >();
	let unicode = 0;
	let foreign = 0;
	for ( const text of distinct ) {
		if ( UNICODE.test( text ) ) {
			unicode += 1;
		} else {
			const runs = runsOf( text );
			foreign += runs.length > 0 ? 1 : 0;
			runs.forEach( ( run ) => words.add( run ) );
		}
	}
	const only = onlyIn( words );
	const likely = ENCODINGS.filter(
		( encoding ) => only[ encoding ] >= 2
	).sort( ( a, b ) => only[ b ] - only[ a ] );
	const [ usual ] = likely;
	/** Words that make sense either way are old where nearly everything is. */
	const isOld =
		usual !== undefined &&
		unicode * 5 <= foreign &&
		only[ usual ] >= 3 * only.plain;
	const fonts = balanceOfFonts( texts );

	const byLetters = ( runs: string[] ): LegacyEncoding | null => {
		const counts = count( runs );
		for ( const encoding of likely ) {
			const isBetter = counts[ encoding ] > counts.plain;
			const isTie = counts[ encoding ] === counts.plain;
			const isWhole = counts[ encoding ] * 2 >= counts.all;
			if (
				isWhole &&
				( isBetter || ( isTie && isOld && encoding === usual ) )
			) {
				return encoding;
			}
		}
		return null;
	};

	return ( { text, font } ) => {
		if ( ! FOREIGN.test( text ) || UNICODE.test( text ) ) {
			return null;
		}
		const runs = runsOf( text );
		if ( runs.length === 0 ) {
			return null;
		}
		const counts = count( runs );
		const named = legacyFont( font );
		const balance = fonts.get( font ?? '' ) ?? 0;
		const inFont = named ? counts[ named.encoding ] : 0;
		// A word that makes sense either way is what the rest of its font is.
		const isNamed =
			inFont > counts.plain
				? balance >= 0
				: inFont === counts.plain && balance > 0;
		const byFont = isNamed ? named : null;
		const encoding = byFont?.encoding ?? byLetters( runs );
		if ( encoding === null ) {
			return null;
		}
		const decoded = decodeLegacy( text, {
			encoding,
			isCapital: byFont?.isCapital ?? false,
		} );
		return decoded === text ? null : { text: decoded, from: encoding };
	};
}
