/**
 * Remembers what a pure function answered for a text; forgets all of it rather than grow without end.
 */
const MOST = 20_000;

export function memoize< Answer >(
	compute: ( text: string ) => Answer
): ( text: string ) => Answer {
	const known = new Map< string, Answer >();
	return ( text ) => {
		const found = known.get( text );
		if ( found !== undefined ) {
			return found;
		}
		const answer = compute( text );
		if ( known.size >= MOST ) {
			known.clear();
		}
		known.set( text, answer );
		return answer;
	};
}
