import * as fc from 'fast-check';

import { reducer, createState } from '../../ui/spreadsheet/state/reducer';
import { placedMerges } from '../../ui/spreadsheet/state/merges';
import { buildSheet } from '../../ui/spreadsheet/state/sheet';
import type { Action } from '../../ui/spreadsheet/state/types';
import { canonical, sameValues } from './canonical';
import { compareValues, type Side } from './compare-values';
import { mergeValues } from './merge-values';
import { hasPlace, placesOf } from './places';
import { putPart, removeColumn, removeRow, schoolPart } from './reshape';
import { form } from './test-forms';
import type { AddedRow, DisclosureValues } from './types';
import { emptyValues, getCell } from './values';

const bm10 = form( 'BM10' );

function edited(
	values: DisclosureValues,
	...actions: Action[]
): DisclosureValues {
	return actions.reduce( reducer, createState( bm10, values ) ).values;
}

const type = ( row: string, column: string, raw: string ): Action => ( {
	type: 'setCells',
	cells: [ { row, column, raw } ],
} );
const addedRow = ( name: string, label: string ): AddedRow => ( {
	id: `IV+${ name }`,
	part: 'main',
	parent: 'IV',
	after: 'IV.1',
	stt: '',
	label,
	kind: 'integer',
} );
const add = ( name: string, label: string ): Action => ( {
	type: 'addRow',
	row: addedRow( name, label ),
} );

const base = edited(
	emptyValues(),
	type( 'I', 'tong_so', '400' ),
	type( 'II', 'tong_so', '400' ),
	add( 'cuoi', 'Cấp cụm' ),
	add( 'dau', 'Cấp trường' ),
	type( 'IV+dau', 'tong_so', '7' )
);
const all = ( side: Side, mine: DisclosureValues, theirs: DisclosureValues ) =>
	Object.fromEntries(
		compareValues( bm10, { base, mine, theirs } )
			.filter( ( { from } ) => from === null )
			.map( ( { id } ) => [ id, side ] )
	);
const raws = ( values: DisclosureValues, row: string ) =>
	getCell( values, row, 'tong_so' ).raw;

describe( 'mergeValues', () => {
	it( 'takes what one side changed, asks where both did', () => {
		const mine = edited(
			base,
			type( 'I', 'tong_so', '407' ),
			type( 'III', 'tong_so', '5' )
		);
		const theirs = edited(
			base,
			type( 'I', 'tong_so', '390' ),
			type( 'II', 'tong_so', '' )
		);
		const differences = compareValues( bm10, { base, mine, theirs } );
		expect(
			differences.map( ( difference ) => [
				'row' in difference ? difference.row : difference.kind,
				difference.base,
				difference.mine,
				difference.theirs,
				difference.from,
			] )
		).toEqual( [
			[ 'I', '400', '407', '390', null ],
			[ 'II', '400', '400', '', 'theirs' ],
			[ 'III', '', '5', '', 'mine' ],
		] );
		const result = mergeValues(
			bm10,
			{ base, mine, theirs },
			all( 'mine', mine, theirs )
		);
		expect(
			[ 'I', 'II', 'III' ].map( ( row ) => raws( result, row ) )
		).toEqual( [ '407', '', '5' ] );
		expect( raws( mergeValues( bm10, { base, mine, theirs } ), 'I' ) ).toBe(
			'390'
		);
	} );

	it( 'keeps rows of both, each where it was added', () => {
		const mine = edited( base, add( 'toi', 'Cấp thành phố' ) );
		const theirs = edited( base, {
			type: 'addRow',
			row: { ...addedRow( 'ho', 'Cấp quốc gia' ), after: 'IV+cuoi' },
		} );
		const result = mergeValues( bm10, { base, mine, theirs } );
		expect(
			result.addedRows.map( ( { id, after } ) => [ id, after ] )
		).toEqual( [
			[ 'IV+toi', 'IV.1' ],
			[ 'IV+dau', 'IV+toi' ],
			[ 'IV+cuoi', 'IV+dau' ],
			[ 'IV+ho', 'IV+cuoi' ],
		] );
	} );

	it( 'asks before a row goes into which the other one typed', () => {
		const mine = edited( base, { type: 'removeRow', row: 'IV+dau' } );
		const theirs = edited( base, type( 'IV+dau', 'tong_so', '9' ) );
		const versions = { base, mine, theirs };
		expect( compareValues( bm10, versions ) ).toMatchObject( [
			{ kind: 'row', row: 'IV+dau', from: null },
		] );
		const kept = mergeValues(
			bm10,
			versions,
			all( 'theirs', mine, theirs )
		);
		expect( raws( kept, 'IV+dau' ) ).toBe( '9' );
		const gone = mergeValues( bm10, versions, all( 'mine', mine, theirs ) );
		expect( gone.cells[ 'IV+dau' ] ).toBeUndefined();
		expect( gone.addedRows.map( ( { id } ) => id ) ).toEqual( [
			'IV+cuoi',
		] );
		// Nobody typed into it: it goes without a question.
		expect(
			mergeValues( bm10, { base, mine, theirs: base } ).addedRows
		).toHaveLength( 1 );
	} );

	it( 'has names and notes chosen too', () => {
		const mine = edited(
			base,
			{ type: 'renameRow', row: 'IV+dau', label: 'Cấp phường' },
			{ type: 'noteForm', note: 'của tôi' },
			{ type: 'noteRow', row: 'I', note: 'a' }
		);
		const theirs = edited(
			base,
			{ type: 'renameRow', row: 'IV+dau', label: 'Cấp xã' },
			{ type: 'noteForm', note: 'của họ' },
			{ type: 'renameRow', row: 'I', label: 'Hạnh kiểm' }
		);
		const versions = { base, mine, theirs };
		const questions = compareValues( bm10, versions ).filter(
			( { from } ) => from === null
		);
		expect( questions.map( ( { kind } ) => kind ) ).toEqual( [
			'row',
			'note',
		] );
		const result = mergeValues( bm10, versions, {
			[ questions[ 0 ]?.id ?? '' ]: 'mine',
			[ questions[ 1 ]?.id ?? '' ]: 'theirs',
		} );
		expect( result ).toMatchObject( {
			note: 'của họ',
			rowNotes: { I: 'a' },
			labels: { I: 'Hạnh kiểm' },
		} );
		expect( result.addedRows[ 0 ]?.label ).toBe( 'Cấp phường' );
	} );

	it( 'has one of two merged areas over each other chosen, and hides no text under one', () => {
		const area = (
			rows: [ string, string ],
			columns: [ string, string ]
		) => ( { rows, columns } );
		const mine = {
			...base,
			merges: [ area( [ 'III', 'III' ], [ 'lop_6', 'lop_9' ] ) ],
		};
		const theirs = {
			...base,
			merges: [ area( [ 'III', 'III' ], [ 'lop_6', 'lop_7' ] ) ],
		};
		const versions = { base, mine, theirs };
		expect(
			compareValues( bm10, versions ).map( ( { from } ) => from )
		).toEqual( [ null ] );
		expect(
			mergeValues( bm10, versions, { merge: 'mine' } ).merges
		).toEqual( mine.merges );
		expect(
			mergeValues( bm10, versions, { merge: 'theirs' } ).merges
		).toEqual( theirs.merges );
		const typed = edited( base, type( 'III', 'lop_8', '5' ) );
		expect(
			mergeValues( bm10, { base, mine, theirs: typed } )
		).toMatchObject( {
			merges: [],
			cells: { III: { lop_8: { raw: '5' } } },
		} );
	} );

	it( 'has a table chosen that one shaped where the other typed', () => {
		const income = form( 'T5_thu' );
		const before: DisclosureValues = {
			...emptyValues(),
			cells: { khac: { tong: { raw: '5', value: 5 } } },
		};
		const part = schoolPart( income, before, 'main' );
		if ( ! part ) {
			throw new Error( 'no table' );
		}
		const mine = putPart( income, before, removeRow( part, 'khac' ) );
		const theirs = {
			...before,
			cells: { khac: { tong: { raw: '6', value: 6 } } },
		};
		const versions = { base: before, mine, theirs };
		const [ question ] = compareValues( income, versions );
		expect( question ).toMatchObject( { kind: 'part', from: null } );
		const choose = ( side: Side ) =>
			mergeValues( income, versions, { [ question?.id ?? '' ]: side } );
		expect( sameValues( choose( 'theirs' ), theirs ) ).toBe( true );
		expect( choose( 'mine' ).cells ).toEqual( {} );

		// Where nothing was typed beyond it, the shape is taken and the figure too.
		const narrow = putPart( income, before, removeColumn( part, 'khcn' ) );
		const both = mergeValues( income, {
			base: before,
			mine: narrow,
			theirs,
		} );
		expect( both.parts ).toEqual( narrow.parts );
		expect( both.cells.khac?.tong?.raw ).toBe( '6' );
	} );
} );

const rows = [ 'I', 'I.1', 'III', 'IV.1', 'IV+dau', 'IV+cuoi' ];
const columns = [ 'tong_so', 'lop_6', 'lop_6_rate' ];
const place = fc.record( {
	row: fc.nat( { max: 12 } ),
	column: fc.nat( { max: 5 } ),
} );
const change = ( who: string ): fc.Arbitrary< Action[] > =>
	fc.oneof(
		fc
			.tuple(
				fc.constantFrom( ...rows ),
				fc.constantFrom( ...columns ),
				fc.constantFrom( '', '1', '2', 'x' )
			)
			.map( ( [ row, column, raw ] ) => [ type( row, column, raw ) ] ),
		fc
			.tuple(
				fc.constantFrom( ...rows ),
				fc.constantFrom( '', 'a', 'b' )
			)
			.map( ( [ row, label ] ): Action[] => [
				{ type: 'renameRow', row, label },
			] ),
		fc
			.tuple(
				fc.constantFrom( ...rows ),
				fc.constantFrom( '', 'a', 'b' )
			)
			.map( ( [ row, note ] ): Action[] => [
				{ type: 'noteRow', row, note },
			] ),
		fc
			.constantFrom( '', 'a', 'b' )
			.map( ( note ): Action[] => [ { type: 'noteForm', note } ] ),
		fc
			.constantFrom( 'IV+dau', 'IV+cuoi' )
			.map( ( row ): Action[] => [ { type: 'removeRow', row } ] ),
		fc
			.constantFrom( 'IV.1', 'IV.2', 'IV+dau' )
			.map( ( after ): Action[] => [
				{
					type: 'addRow',
					row: { ...addedRow( who, who ), after },
				},
			] ),
		fc
			.tuple( place, place, fc.constantFrom( 'merge', 'unmerge' ) )
			.map( ( [ from, to, what ] ): Action[] => [
				{ type: 'select', position: from },
				{ type: 'select', position: to, extend: true },
				{ type: what === 'merge' ? 'merge' : 'unmerge' },
			] ),
		fc.constantFrom( '1', '2' ).map( ( figures ): Action[] => [
			{
				type: 'dismiss',
				dismissal: { key: 'k', figures, reason: 'đã xem' },
			},
		] )
	);
/** Nobody types into a row that is not there. */
function whereThereIs(
	values: DisclosureValues,
	actions: Action[]
): DisclosureValues {
	const { rows: known } = placesOf( bm10, values );
	const named = actions.flatMap( ( action ) => {
		switch ( action.type ) {
			case 'setCells':
				return action.cells.map( ( { row } ) => row );
			case 'renameRow':
			case 'noteRow':
				return [ action.row ];
			case 'addRow':
				return [ action.row.after ?? '' ];
			default:
				return [];
		}
	} );
	return named.every( ( row ) => known.has( row ) )
		? edited( values, ...actions )
		: values;
}

/** Nobody adds the same row twice. */
const version = ( who: string ) =>
	fc
		.array( change( who ), { maxLength: 8 } )
		.map( ( list ) =>
			list.filter(
				( [ first ], index ) =>
					first?.type !== 'addRow' ||
					list.findIndex(
						( [ other ] ) => other?.type === 'addRow'
					) === index
			)
		)
		.map( ( list ) => list.reduce( whereThereIs, base ) );
const side = fc.constantFrom< Side >( 'mine', 'theirs' );

/** The order of merged areas and of reasons says nothing, and an area that would hide a text is none. */
const sorted = ( values: DisclosureValues ) =>
	canonical( {
		...values,
		merges: placedMerges( values, buildSheet( bm10, values.addedRows ) )
			.map( ( { merge } ) => canonical( merge ) )
			.sort(),
		dismissals: values.dismissals.map( canonical ).sort(),
	} );

/** Where the server would refuse the values. */
function problems( values: DisclosureValues ): string[] {
	const places = placesOf( bm10, values );
	const known = new Set(
		bm10.parts.flatMap( ( part ) => part.rows.map( ( { id } ) => id ) )
	);
	const found: string[] = [];
	for ( const { id, parent, after } of values.addedRows ) {
		if ( known.has( id ) ) {
			found.push( `twice: ${ id }` );
		}
		if (
			[ parent, after ].some(
				( row ) => row !== null && ! known.has( row )
			)
		) {
			found.push( `nowhere: ${ id }` );
		}
		known.add( id );
	}
	for ( const [ row, cells ] of Object.entries( values.cells ) ) {
		Object.keys( cells ).forEach( ( column ) => {
			if ( ! hasPlace( places, row, column ) ) {
				found.push( `no cell: ${ row } ${ column }` );
			}
		} );
	}
	const covered = values.merges.flatMap( ( merge ) =>
		places.covered( merge )
	);
	if ( new Set( covered ).size < covered.length ) {
		found.push( 'merged areas over each other' );
	}
	return found;
}

describe( 'whatever two people do', () => {
	it( 'one that changed nothing adds nothing', () => {
		fc.assert(
			fc.property( version( 'toi1' ), ( changed ) => {
				const mine = mergeValues( bm10, {
					base,
					mine: changed,
					theirs: base,
				} );
				const theirs = mergeValues( bm10, {
					base,
					mine: base,
					theirs: changed,
				} );
				const same = mergeValues( bm10, {
					base,
					mine: changed,
					theirs: changed,
				} );
				expect( sorted( mine ) ).toBe( sorted( changed ) );
				expect( sorted( theirs ) ).toBe( sorted( changed ) );
				expect( sorted( same ) ).toBe( sorted( changed ) );
			} )
		);
	} );

	it( 'the result can be saved, and every cell that both have says what was chosen', () => {
		fc.assert(
			fc.property(
				version( 'toi1' ),
				version( 'hovv' ),
				fc.array( side, { minLength: 20, maxLength: 20 } ),
				( mine, theirs, turns ) => {
					const versions = { base, mine, theirs };
					const differences = compareValues( bm10, versions );
					const choices = Object.fromEntries(
						differences.map( ( { id, from }, index ) => [
							id,
							from ?? turns[ index % turns.length ] ?? 'mine',
						] )
					);
					const result = mergeValues( bm10, versions, choices );
					expect( problems( result ) ).toEqual( [] );
					const places = placesOf( bm10, result );
					const wrong = differences.filter(
						( difference ) =>
							difference.kind === 'cell' &&
							hasPlace( places, difference.row ) &&
							getCell( result, difference.row, difference.column )
								.raw !==
								difference[ choices[ difference.id ] ?? 'mine' ]
					);
					expect( wrong ).toEqual( [] );
				}
			),
			{ numRuns: 300 }
		);
	} );

	it( 'changing places changes nothing but the order', () => {
		const unordered = ( { addedRows, ...values }: DisclosureValues ) =>
			canonical( [
				sorted( { ...values, addedRows: [] } ),
				addedRows
					.map( ( row ) => canonical( { ...row, after: null } ) )
					.sort(),
			] );
		fc.assert(
			fc.property(
				version( 'toi1' ),
				version( 'hovv' ),
				( mine, theirs ) => {
					const one = mergeValues(
						bm10,
						{ base, mine, theirs },
						all( 'mine', mine, theirs )
					);
					const other = mergeValues(
						bm10,
						{ base, mine: theirs, theirs: mine },
						all( 'theirs', theirs, mine )
					);
					expect( unordered( one ) ).toBe( unordered( other ) );
				}
			)
		);
	} );
} );
