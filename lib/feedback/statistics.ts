/**
 * Messages by month and topic, as numbers and as bars.
 */

import type { FeedbackStatistics } from './types';

/** Colours that can be told apart side by side; topics beyond them are one. */
export const MOST_COLOURS = 7;

/** Of each month, over all topics. */
export function monthTotals( {
	months,
	topics,
}: FeedbackStatistics ): number[] {
	return months.map( ( _, at ) =>
		topics.reduce( ( sum, { counts } ) => sum + ( counts[ at ] ?? 0 ), 0 )
	);
}

export function sumOf( counts: number[] ): number {
	return counts.reduce( ( sum, count ) => sum + count, 0 );
}

/** Whole percent; null of nothing. */
export function percent( part: number, whole: number ): number | null {
	return whole > 0 ? Math.round( ( 100 * part ) / whole ) : null;
}

export type Series = { id: string; name: string; counts: number[] };

/** Topics with messages, the largest first; the smallest together as the last one where there are many. */
export function seriesOf(
	{ months, topics }: FeedbackStatistics,
	others: string
): Series[] {
	const sorted = topics
		.filter( ( { counts } ) => sumOf( counts ) > 0 )
		.map( ( { topic, name, counts } ) => ( { id: topic, name, counts } ) )
		.sort( ( one, other ) => sumOf( other.counts ) - sumOf( one.counts ) );
	if ( sorted.length <= MOST_COLOURS ) {
		return sorted;
	}
	const rest = sorted.slice( MOST_COLOURS - 1 );
	return [
		...sorted.slice( 0, MOST_COLOURS - 1 ),
		{
			id: ' others',
			name: others,
			counts: months.map( ( _, at ) =>
				sumOf( rest.map( ( { counts } ) => counts[ at ] ?? 0 ) )
			),
		},
	];
}

export type Segment = {
	/** Number of the series. */
	series: number;
	count: number;
	/** Share of the longest bar, 0 to 1. */
	start: number;
	length: number;
};

export type Bar = { month: string; total: number; segments: Segment[] };

export function barsOf( months: string[], series: Series[] ): Bar[] {
	const totals = months.map( ( _, at ) =>
		sumOf( series.map( ( { counts } ) => counts[ at ] ?? 0 ) )
	);
	const longest = Math.max( 1, ...totals );
	return months.map( ( month, at ) => {
		let before = 0;
		const segments = series.map( ( { counts }, number ) => {
			const count = counts[ at ] ?? 0;
			const start = before / longest;
			before += count;
			return { series: number, count, start, length: count / longest };
		} );
		return {
			month,
			total: totals[ at ] ?? 0,
			segments: segments.filter( ( { count } ) => count > 0 ),
		};
	} );
}

/** `2026-09` → `09/2026`. */
export function writeMonth( month: string ): string {
	const [ year = '', number = '' ] = month.split( '-' );
	return `${ number }/${ year }`;
}
