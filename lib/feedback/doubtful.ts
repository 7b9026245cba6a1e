/**
 * Words of a text that may be personal data, for marking them.
 */

export type Part = { text: string; isDoubtful: boolean };

function escaped( word: string ): string {
	return word.replace( /[.*+?^${}()|[\]\\]/g, '\\$&' );
}

/** The text in order, cut at the words. */
export function markWords( text: string, words: string[] ): Part[] {
	const wanted = [ ...new Set( words ) ]
		.filter( ( word ) => word.trim() !== '' )
		.sort( ( one, other ) => other.length - one.length );
	if ( wanted.length === 0 ) {
		return text === '' ? [] : [ { text, isDoubtful: false } ];
	}
	// Not inside of a longer word: “An” is no part of “Ang”.
	const pattern = new RegExp(
		`(?<![\\p{L}\\p{N}])(${ wanted.map( escaped ).join( '|' ) })(?![\\p{L}\\p{N}])`,
		'u'
	);
	return text
		.split( new RegExp( pattern, 'gu' ) )
		.map( ( part, at ) => ( { text: part, isDoubtful: at % 2 === 1 } ) )
		.filter( ( part ) => part.text !== '' );
}

/** Those of the words that are still there. */
export function wordsIn( text: string, words: string[] ): string[] {
	return [
		...new Set(
			markWords( text, words )
				.filter( ( { isDoubtful } ) => isDoubtful )
				.map( ( part ) => part.text )
		),
	];
}
