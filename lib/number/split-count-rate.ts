/**
 * A count and its rate typed into one cell: `402 (98,8%)`.
 */

import { cleanFigure, LONGEST_FIGURE } from './clean';
import { parseNumber } from './parse-number';

const COUNT_FIRST =
	/^(\d[\d.,]*)(?:\s*\(\s*(\d[\d.,]*\s*%?)\s*\)|(?:\s*[-/;:]\s*|,?\s+)(\d[\d.,]*\s*%))$/;
const RATE_FIRST =
	/^(\d[\d.,]*\s*%)\s*(?:\(\s*(\d[\d.,]*)\s*\)|[-/;:]\s*(\d[\d.,]*))$/;

/** The raw texts of both, or null when the cell holds anything else. */
export function splitCountRate(
	raw: string
): { count: string; rate: string } | null {
	if ( raw.length > LONGEST_FIGURE ) {
		return null;
	}
	const text = cleanFigure( raw );
	const first = COUNT_FIRST.exec( text );
	const second = first ? null : RATE_FIRST.exec( text );
	const count = first ? first[ 1 ] : ( second?.[ 2 ] ?? second?.[ 3 ] );
	const rate = first ? ( first[ 2 ] ?? first[ 3 ] ) : second?.[ 1 ];
	if ( ! count || ! rate ) {
		return null;
	}
	const readable =
		parseNumber( count ) && parseNumber( rate.replace( /\s*%$/, '' ) );
	return readable ? { count, rate } : null;
}
