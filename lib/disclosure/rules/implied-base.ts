/**
 * The one whole number that several rates of a column are shares of.
 */

import { exactRate } from './rate';
import { followsFrom } from './precision';

type Share = { count: number; typed: number; decimals: number };

/** A rate without decimals of a large count fits too many bases to point to one. */
const WIDEST_RANGE = 150;

export function agreesWithBase( rate: Share, base: number ): boolean {
	return (
		base > 0 &&
		followsFrom( rate.typed, exactRate( rate.count, base ), rate.decimals )
	);
}

/** Whole numbers of which the count can be this rate. */
function basesOf( { count, typed, decimals }: Share ): number[] {
	const unit = 10 ** -Math.min( decimals, 10 );
	const first = Math.max(
		1,
		Math.floor( ( count * 100 ) / ( typed + unit ) )
	);
	const last = Math.ceil(
		( count * 100 ) / Math.max( typed - unit, unit / 2 )
	);
	const length = last - first + 1;
	return length > 0 && length <= WIDEST_RANGE
		? Array.from( { length }, ( _unused, index ) => first + index )
		: [];
}

/** Null where fewer than two rates point to one number, several numbers do as well, or the filed base does no worse. */
export function impliedBase(
	rates: Share[],
	stated: number
): { base: number; agreeing: number } | null {
	const telling = rates.filter(
		( { count, typed } ) => count > 0 && typed > 0
	);
	const votes = ( base: number ) =>
		telling.filter( ( rate ) => agreesWithBase( rate, base ) ).length;
	let best = 0;
	let found: number[] = [];
	for ( const base of new Set( telling.flatMap( basesOf ) ) ) {
		const agreeing = votes( base );
		if ( agreeing > best ) {
			best = agreeing;
			found = [];
		}
		if ( agreeing === best ) {
			found.push( base );
		}
	}
	const [ base ] = found;
	return base !== undefined &&
		found.length === 1 &&
		best >= 2 &&
		best > votes( stated )
		? { base, agreeing: best }
		: null;
}
