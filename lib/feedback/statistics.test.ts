import {
	barsOf,
	monthTotals,
	percent,
	seriesOf,
	writeMonth,
} from './statistics';
import { makeStatistics } from './test-messages';

describe( 'statistics', () => {
	it( 'add up by month', () => {
		expect( monthTotals( makeStatistics() ) ).toEqual( [ 3, 0, 5 ] );
		expect( writeMonth( '2026-09' ) ).toBe( '09/2026' );
	} );

	it( 'say a share, or nothing of nothing', () => {
		expect( percent( 2, 3 ) ).toBe( 67 );
		expect( percent( 0, 0 ) ).toBeNull();
	} );

	it( 'stack the topics to the end of each bar', () => {
		const statistics = makeStatistics();
		const bars = barsOf( statistics.months, seriesOf( statistics, '…' ) );
		expect( bars.map( ( { total } ) => total ) ).toEqual( [ 3, 0, 5 ] );
		expect( bars[ 1 ]?.segments ).toEqual( [] );
		expect( bars[ 2 ]?.segments ).toEqual( [
			{ series: 0, count: 4, start: 0, length: 0.8 },
			{ series: 1, count: 1, start: 0.8, length: 0.2 },
		] );
	} );

	it( 'leave out topics without messages and gather the smallest', () => {
		const topics = Array.from( { length: 10 }, ( _, at ) => ( {
			topic: `t${ at }`,
			name: `T${ at }`,
			counts: [ at ],
		} ) );
		const series = seriesOf(
			{ ...makeStatistics(), months: [ '2026-09' ], topics },
			'Others'
		);
		expect( series.map( ( { name } ) => name ) ).toEqual( [
			'T9',
			'T8',
			'T7',
			'T6',
			'T5',
			'T4',
			'Others',
		] );
		expect( series.at( -1 )?.counts ).toEqual( [ 6 ] );
	} );
} );
