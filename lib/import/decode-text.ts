/**
 * Bytes of a text file as text. What no mark tells is guessed by what the letters make: Vietnamese syllables, or none.
 */
import { recogniser } from '../text/legacy';
import { isSyllable } from '../text/legacy/syllable';
import { toNfc } from '../text';
import { RefusedFile } from './refuse';

export type DecodedText = {
	text: string;
	encoding: string;
	/** Nothing in the file says that it is this encoding. */
	isGuess: boolean;
};

const SAMPLE = 4096;
const SAMPLE_OF_LETTERS = 100_000;
const MOST_LINES = 400;
const LEAST_RIGHT = 0.6;
/** Letters with their tones, beyond ASCII at least one of them. */
const FOREIGN_WORD = /[\p{L}\p{M}]*[^\0-\x7f\P{L}][\p{L}\p{M}]*/gu;

function decode(
	bytes: Uint8Array,
	encoding: string,
	isGuess: boolean
): DecodedText | null {
	try {
		const text = new TextDecoder( encoding, { fatal: true } ).decode(
			bytes
		);
		return { text, encoding, isGuess };
	} catch {
		return null;
	}
}

/** Letters of the Latin alphabet have a zero in every second byte, always on the same side. */
function wideWithoutMark( bytes: Uint8Array ): DecodedText | null {
	const sample = bytes.subarray( 0, SAMPLE );
	const zeros = [ 0, 0 ];
	sample.forEach( ( byte, at ) => {
		zeros[ at % 2 ] = ( zeros[ at % 2 ] ?? 0 ) + ( byte === 0 ? 1 : 0 );
	} );
	const [ first = 0, second = 0 ] = zeros;
	const many = sample.length / 8;
	if ( second > many && first * 20 < second ) {
		return decode( bytes, 'utf-16le', true );
	}
	return first > many && second * 20 < first
		? decode( bytes, 'utf-16be', true )
		: null;
}

function shareOfSyllables( text: string ): number {
	const words =
		text.slice( 0, SAMPLE_OF_LETTERS ).match( FOREIGN_WORD ) ?? [];
	return words.length === 0
		? 0
		: words.filter( ( word ) => isSyllable( word ) ).length / words.length;
}

/** Pages and XML say it in words of ASCII. */
function declared( bytes: Uint8Array ): DecodedText | null {
	const head = new TextDecoder( 'windows-1252' ).decode(
		bytes.subarray( 0, SAMPLE )
	);
	const [ , name = '' ] =
		/<(?:\?xml|meta)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*(windows-125\d|iso-8859-\d{1,2})\b/i.exec(
			head
		) ?? [];
	return name === '' ? null : decode( bytes, name.toLowerCase(), false );
}

/** One byte for a letter: Windows' Vietnamese, or letters that an old font draws as Vietnamese ones. */
function narrow( bytes: Uint8Array ): DecodedText | null {
	const windows = toNfc( new TextDecoder( 'windows-1258' ).decode( bytes ) );
	if ( shareOfSyllables( windows ) >= LEAST_RIGHT ) {
		return { text: windows, encoding: 'windows-1258', isGuess: true };
	}
	const text = new TextDecoder( 'windows-1252' ).decode( bytes );
	const lines = text
		.slice( 0, SAMPLE_OF_LETTERS )
		.split( '\n', MOST_LINES )
		.map( ( line ) => ( { text: line } ) );
	return lines.some( recogniser( lines ) )
		? { text, encoding: 'windows-1252', isGuess: true }
		: null;
}

function marked( bytes: Uint8Array ): DecodedText | null {
	const [ first, second, third, fourth ] = bytes;
	if (
		first === 0xff &&
		second === 0xfe &&
		( third !== 0 || fourth !== 0 )
	) {
		return decode( bytes, 'utf-16le', false );
	}
	return first === 0xfe && second === 0xff
		? decode( bytes, 'utf-16be', false )
		: null;
}

export function decodeText( bytes: Uint8Array ): DecodedText {
	const hasZero = bytes.subarray( 0, SAMPLE ).includes( 0 );
	const decoded =
		marked( bytes ) ??
		( hasZero ? wideWithoutMark( bytes ) : null ) ??
		decode( bytes, 'utf-8', false ) ??
		( bytes.includes( 0 )
			? null
			: ( declared( bytes ) ?? narrow( bytes ) ) );
	if ( ! decoded ) {
		throw new RefusedFile(
			bytes.includes( 0 ) ? 'unknown-format' : 'not-utf-8'
		);
	}
	if ( decoded.text.includes( '\0' ) ) {
		throw new RefusedFile( 'unknown-format' );
	}
	return decoded;
}
