/**
 * Labels of rows and columns, compared by what they say: without marks, case, numbering, punctuation and spelling variants.
 */

import { ABBREVIATIONS } from './abbreviations';
import { foldText } from './fold';

const LONGEST_LABEL = 400;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const NUMBER_BEFORE_WORD = /^(?:[IVX]+|\d{1,2}|[a-eđ])\s+(?=\p{Lu})/u;
const BULLET = /^[\s\-–—+*•·▪○●]+/;
const NUMBERING =
	/^\(?(?:[ivxlcdm]+|\d+(?:\.\d+)*|[a-zđ])\s*(?:[.)/:]+(?!\d)|[-–—]+(?!\s*\d))\s*(?=[^\s.…])/i;
const DOTTED_NUMBER = /^\d+(?:\.\d+)+\s+(?=\p{L})/u;
const RATE_NOTE =
	/\s*\(?\s*t[iyỉỷ]\s*l[eệ]\s*so\s*v[oớ]i\s*t[oổ]ng\s*s[oố]\s*\)?\s*$/i;

/** `ly` and `li`, `ky` and `ki`, `quy` and `qui` are one. */
function unifyY( word: string ): string {
	return /^(?:[b-df-hj-np-tv-xz]+u?)?y$/.test( word )
		? word.slice( 0, -1 ) + 'i'
		: word;
}

function stripNumbering( label: string ): string {
	let text = label.trim().replace( NUMBER_BEFORE_WORD, '' );
	for ( let round = 0; round < 2; round++ ) {
		const rest = text
			.replace( BULLET, '' )
			.replace( NUMBERING, '' )
			.replace( DOTTED_NUMBER, '' );
		if ( rest === text || rest.trim() === '' ) {
			break;
		}
		text = rest;
	}
	return text;
}

/** The words a label comes down to, separated by single spaces; empty for "…". */
export function normalizeLabel( label: string ): string {
	const text = stripNumbering(
		label
			.slice( 0, LONGEST_LABEL )
			.replace( INVISIBLE, '' )
			.normalize( 'NFC' )
	);
	const withoutNote = text.replace( RATE_NOTE, '' );
	const words = foldText( withoutNote.trim() === '' ? text : withoutNote )
		.replace( /&/g, ' va ' )
		.match( /[\p{L}\p{N}]+|%/gu );
	return ( words ?? [] )
		.map( ( word ) => unifyY( ABBREVIATIONS.get( word ) ?? word ) )
		.join( ' ' );
}
