import { formLabel, periodLabel, shownState, timeLabel } from './labels';

describe( 'labels', () => {
	it( 'names every kind of period', () => {
		expect(
			[ 'nam', 'hk2', 'q3', '2024', '2024-w06' ].map( periodLabel )
		).toEqual( [
			'whole year',
			'semester II',
			'quarter 3',
			'fiscal year 2024',
			'week 6 of 2024',
		] );
	} );

	it( 'tells a published disclosure from one with newer changes', () => {
		expect( shownState( 'published', true ) ).toBe( 'changed' );
		expect( shownState( 'published', false ) ).toBe( 'published' );
		expect( shownState( 'draft', true ) ).toBe( 'draft' );
	} );

	it( 'writes the day only when it is not today', () => {
		const now = new Date( 2021, 0, 12, 18, 0 );
		expect(
			timeLabel( new Date( 2021, 0, 12, 14, 5 ).toISOString(), now )
		).toBe( '14:05' );
		expect(
			timeLabel( new Date( 2021, 0, 9, 7, 5 ).toISOString(), now )
		).toBe( '07:05, 09/01/2021' );
		expect( timeLabel( 'nonsense', now ) ).toBe( '' );
	} );

	it( 'leaves out a number that the circular does not give', () => {
		expect( formLabel( { code: '', shortTitle: 'Kết quả' } ) ).toBe(
			'Kết quả'
		);
		expect( formLabel( { code: '10', shortTitle: 'Chất lượng' } ) ).toBe(
			'Form 10: Chất lượng'
		);
	} );
} );
