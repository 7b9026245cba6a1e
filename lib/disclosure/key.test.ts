import {
	disclosurePath,
	firstYearOf,
	isPeriod,
	isSchoolYear,
	keyText,
	levelOfSlug,
	levelSlug,
	regimeOfYear,
	schoolYearFrom,
	usualPeriods,
} from './key';

test.each( [
	[ '1990-1991', true ],
	[ '2020-2021', true ],
	[ '2100-2101', true ],
	[ '2020-2022', false ],
	[ '2021-2020', false ],
	[ '1989-1990', false ],
	[ '2101-2102', false ],
	[ '2020', false ],
	[ '2020-2021 ', false ],
	[ '2020-2021\n', false ],
	[ '2020–2021', false ],
	[ '', false ],
] )( 'school year %j: %s', ( text, expected ) => {
	expect( isSchoolYear( text ) ).toBe( expected );
} );

test.each( [
	[ 'nam', true ],
	[ 'hk1', true ],
	[ 'hk3', false ],
	[ 'q4', true ],
	[ 'q5', false ],
	[ '2024', true ],
	[ '1700', false ],
	[ '2024-w36', true ],
	[ '2024-w54', false ],
	[ '2024-w00', false ],
	[ 'HK1', false ],
	[ '', false ],
] )( 'period %j: %s', ( text, expected ) => {
	expect( isPeriod( text ) ).toBe( expected );
} );

test( 'the school year decides the circular', () => {
	expect( regimeOfYear( '2018-2019' ) ).toBe( 'tt36-2017' );
	expect( regimeOfYear( '2023-2024' ) ).toBe( 'tt36-2017' );
	expect( regimeOfYear( '2024-2025' ) ).toBe( 'tt09-2024' );
	expect( () => regimeOfYear( '2024' ) ).toThrow( RangeError );
} );

test( 'the public address names the level only where the school has several, and the period only where it is not the year', () => {
	const key = {
		level: 'thcs',
		schoolYear: '2020-2021',
		period: 'hk1',
	} as const;
	expect( disclosurePath( key, 'bieu-mau-10', false ) ).toBe(
		'/cong-khai/2020-2021/bieu-mau-10-hk1/'
	);
	expect(
		disclosurePath(
			{ ...key, level: 'tieu_hoc', period: 'nam' },
			'bieu-mau-07',
			true
		)
	).toBe( '/cong-khai/2020-2021/tieu-hoc/bieu-mau-07/' );
} );

test( 'a level is found again by its slug', () => {
	expect( levelOfSlug( levelSlug( 'tieu_hoc' ) ) ).toBe( 'tieu_hoc' );
	expect( levelOfSlug( 'dai-hoc' ) ).toBeNull();
} );

test( 'years are counted by the one they begin in', () => {
	expect( firstYearOf( schoolYearFrom( 2019 ) ) ).toBe( 2019 );
} );

test( 'keys that differ in one part have different texts', () => {
	const key = {
		regime: 'tt36-2017',
		form: 'BM10',
		level: 'thcs',
		schoolYear: '2020-2021',
		period: 'nam',
	} as const;
	const texts = [
		key,
		{ ...key, period: 'hk1' },
		{ ...key, level: 'thpt' } as const,
		{ ...key, form: 'BM09' },
	].map( keyText );
	expect( new Set( texts ).size ).toBe( texts.length );
} );

test( 'a fiscal year is filed under the school year in which it ends', () => {
	expect(
		usualPeriods( { periods: [ 'fiscal_year', 'nam' ] }, '2024-2025' )
	).toEqual( [ '2024', 'nam' ] );
} );
