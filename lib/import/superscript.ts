/**
 * Marks and remarks beside a figure: `115` with the note 1 is not 1151, and `115 (52 nữ)` is 115.
 */
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const MARK =
	/(?<=[\d%)])\s*(?:[⁰¹²³⁴-⁹⁽⁾]+|\(\*{1,3}\)|\*{1,3}|\([^()%\n]{0,60}\p{L}[^()%\n]{0,60}\))$/u;

/** Raised digits after a figure in signs of their own; after letters, as in m², they stay what they are. */
export function raise( text: string, before: string ): string {
	return /[\d%)⁰¹²³⁴-⁹⁾]\s*$/.test( before )
		? text
				.replace(
					/\d/g,
					( digit ) => RAISED[ Number( digit ) ] ?? digit
				)
				.replace( /\(/g, '⁽' )
				.replace( /\)/g, '⁾' )
		: text;
}

/** The figure without its mark; null where it has none. */
export function withoutMark( raw: string ): string | null {
	const figure = raw.replace( MARK, '' );
	return figure === raw ? null : figure;
}
