/**
 * Fonts of a text: old Vietnamese fonts draw other letters than the text holds, so that a reader has to say which it was.
 */

export type FontRun = { text: string; font?: string };

/** Signs that every font draws alike. */
const PLAIN = /^[\s\d.,;:%()/+-]*$/;

/** `font` where all letters share one, else the pieces of the text with a font each. */
export function fontsOf( runs: FontRun[] ): {
	font?: string;
	runs?: FontRun[];
} {
	const joined: FontRun[] = [];
	for ( const { text, font } of runs ) {
		const last = joined.at( -1 );
		if ( last && ( last.font === font || PLAIN.test( text ) ) ) {
			last.text += text;
		} else if ( last && PLAIN.test( last.text ) ) {
			joined[ joined.length - 1 ] = {
				text: last.text + text,
				...( font ? { font } : {} ),
			};
		} else if ( text !== '' ) {
			joined.push( { text, ...( font ? { font } : {} ) } );
		}
	}
	const [ first ] = joined;
	if ( ! first || ( joined.length === 1 && PLAIN.test( first.text ) ) ) {
		return {};
	}
	if ( joined.length > 1 ) {
		return { runs: joined };
	}
	return first.font ? { font: first.font } : {};
}
