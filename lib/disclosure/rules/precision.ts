/**
 * Whether a typed figure follows from an exact one, judged at the precision it was typed with.
 */

const SLACK = 1e-9;

function roundHalfUp( value: number, decimals: number ): number {
	const scale = 10 ** decimals;
	return Math.floor( value * scale + 0.5 + SLACK ) / scale;
}

function truncate( value: number, decimals: number ): number {
	const scale = 10 ** decimals;
	return Math.floor( value * scale + SLACK ) / scale;
}

/** As offices round: half up, cut off, or half up twice (98,649 → 98,65 → 98,7). */
export function followsFrom(
	typed: number,
	exact: number,
	decimals: number
): boolean {
	const shown = Math.min( decimals, 10 );
	const near = ( value: number ) =>
		Math.abs( value - typed ) <= SLACK * Math.max( 1, Math.abs( exact ) );
	return (
		near( roundHalfUp( exact, shown ) ) ||
		near( truncate( exact, shown ) ) ||
		near( roundHalfUp( roundHalfUp( exact, shown + 1 ), shown ) )
	);
}

/** Sums of decimals leave crumbs: 0,1 + 0,2. */
export function sameAmount( first: number, second: number ): boolean {
	return (
		Math.abs( first - second ) <=
		SLACK * Math.max( 1, Math.abs( first ), Math.abs( second ) )
	);
}

/** Without the crumbs. */
export function tidy( value: number ): number {
	return Number.isInteger( value )
		? value
		: Number( value.toPrecision( 12 ) );
}
