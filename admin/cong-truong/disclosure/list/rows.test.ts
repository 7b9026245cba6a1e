import type { DisclosureSummary } from '../../../../lib/disclosure/types';
import type { FormSummary } from '../config';
import { firstYear, listGroups, mayBeBinned, yearsOf } from './rows';

const form = (
	id: string,
	group: string,
	more: Partial< FormSummary > = {}
): FormSummary => ( {
	id,
	regime: 'tt36-2017',
	slug: id,
	code: id,
	title: id,
	shortTitle: id,
	group,
	levels: [ 'thcs', 'thpt' ],
	periods: [ 'nam', 'hk1', 'hk2' ],
	...more,
} );

const summary = (
	id: number,
	formId: string,
	period: string,
	schoolYear = '2020-2021'
): DisclosureSummary => ( {
	id,
	key: {
		regime: 'tt36-2017',
		form: formId,
		level: 'thcs',
		schoolYear,
		period,
	},
	title: formId,
	state: 'draft',
	hasUnpublishedChanges: false,
	link: null,
	modifiedAt: '',
} );

const config = {
	school: { levels: [ 'thcs' as const ] },
	forms: [
		form( 'BM10', 'b' ),
		form( 'BM12', 'a' ),
		form( 'T9', 'a', { regime: 'tt09-2024' } ),
	],
	regimes: {},
};

describe( 'listGroups', () => {
	it( 'lists the forms of the circular that governs the year', () => {
		const ids = ( year: string ) =>
			listGroups( config, year, [] ).flatMap( ( { rows } ) =>
				rows.map( ( row ) => row.form.id )
			);
		expect( ids( '2020-2021' ).sort() ).toEqual( [ 'BM10', 'BM12' ] );
		expect( ids( '2024-2025' ) ).toEqual( [ 'T9' ] );
	} );

	it( 'puts the periods in order and says which are missing', () => {
		const [ group ] = listGroups( config, '2020-2021', [
			summary( 1, 'BM10', 'hk2' ),
			summary( 2, 'BM10', 'nam' ),
			summary( 3, 'BM10', 'hk1', '2019-2020' ),
		] );
		expect( group?.rows[ 0 ]?.disclosures.map( ( { id } ) => id ) ).toEqual(
			[ 2, 1 ]
		);
		expect( group?.rows[ 0 ]?.missing ).toEqual( [ 'hk1' ] );
	} );

	it( 'has a row for each level of the school', () => {
		const groups = listGroups(
			{ ...config, school: { levels: [ 'thcs', 'thpt' ] } },
			'2020-2021',
			[ summary( 1, 'BM10', 'nam' ) ]
		);
		expect(
			groups[ 0 ]?.rows.map( ( { level, disclosures } ) => [
				level,
				disclosures.length,
			] )
		).toEqual( [
			[ 'thcs', 1 ],
			[ 'thpt', 0 ],
		] );
	} );
} );

describe( 'the bin', () => {
	it( 'is named where something of the same year lies in it', () => {
		const [ group ] = listGroups(
			config,
			'2020-2021',
			[ summary( 1, 'BM10', 'nam' ) ],
			[
				summary( 2, 'BM10', 'hk1' ),
				summary( 3, 'BM10', 'hk2', '2019-2020' ),
			]
		);
		expect( group?.rows[ 0 ] ).toMatchObject( {
			missing: [ 'hk1', 'hk2' ],
			binned: [ 'hk1' ],
		} );
	} );

	it( 'takes only what the public has never seen', () => {
		const draft = summary( 1, 'BM10', 'nam' );
		expect( mayBeBinned( draft ) ).toBe( true );
		expect( mayBeBinned( { ...draft, state: 'awaiting' } ) ).toBe( true );
		expect( mayBeBinned( { ...draft, state: 'withdrawn' } ) ).toBe( false );
		expect( mayBeBinned( { ...draft, link: '/cong-khai/x/' } ) ).toBe(
			false
		);
	} );
} );

describe( 'years', () => {
	it( 'begins with the newest that holds something', () => {
		expect( firstYear( [ '2026-2027' ], [] ) ).toBe( '2026-2027' );
		expect(
			firstYear(
				[ '2026-2027' ],
				[
					summary( 1, 'a', 'nam', '2019-2020' ),
					summary( 2, 'a', 'nam' ),
				]
			)
		).toBe( '2020-2021' );
		expect(
			yearsOf(
				[ '2026-2027', '2025-2026' ],
				[ summary( 1, 'a', 'nam' ) ]
			)
		).toEqual( [ '2026-2027', '2025-2026', '2020-2021' ] );
	} );
} );
