import { form, part } from './test-forms';
import type { AddedRow, DisclosureValues } from './types';
import {
	emptyValues,
	findRow,
	getCell,
	labelOf,
	mergeArea,
	mergeAt,
	rowsOf,
	setCell,
} from './values';

const staff = part( form( 'BM12' ) );

function addedRow(
	id: string,
	after: string | null,
	parent: string | null = 'I'
): AddedRow {
	return {
		id,
		part: 'main',
		parent,
		after,
		stt: '8',
		label: `Môn ${ id }`,
		kind: 'integer',
	};
}

function ids( addedRows: AddedRow[] ): string[] {
	return rowsOf( staff, { addedRows } ).map( ( { id } ) => id );
}

test( 'a cell that was never typed is empty', () => {
	expect( getCell( emptyValues(), 'I', 'tong_so' ) ).toEqual( {
		raw: '',
		value: null,
	} );
	expect( getCell( emptyValues(), 'constructor', 'name' ) ).toEqual( {
		raw: '',
		value: null,
	} );
} );

test( 'setting a cell leaves the old values alone, and an emptied cell leaves no trace', () => {
	const before = emptyValues();
	const typed = setCell( before, 'I', 'tong_so', { raw: '407', value: 407 } );
	expect( getCell( typed, 'I', 'tong_so' ).raw ).toBe( '407' );
	expect( before ).toEqual( emptyValues() );
	const more = setCell( typed, 'I', 'lop_6', { raw: ' ', value: null } );
	expect( getCell( more, 'I', 'lop_6' ).raw ).toBe( ' ' );
	const without = setCell( more, 'I', 'lop_6', { raw: '', value: null } );
	expect(
		setCell( without, 'I', 'tong_so', { raw: '', value: null } )
	).toEqual( emptyValues() );
} );

test( 'setting what is there already gives the same object', () => {
	const typed = setCell( emptyValues(), 'I', 'tong_so', {
		raw: '407',
		value: 407,
	} );
	expect( setCell( typed, 'I', 'tong_so', { raw: '407', value: 407 } ) ).toBe(
		typed
	);
	expect( setCell( typed, 'II', 'tong_so', { raw: '', value: null } ) ).toBe(
		typed
	);
} );

test( 'added rows stand after the row they name, official or added', () => {
	const order = ids( [ addedRow( 'a', 'I.7' ), addedRow( 'b', 'a' ) ] );
	expect(
		order.slice( order.indexOf( 'I.7' ), order.indexOf( 'II' ) + 1 )
	).toEqual( [ 'I.7', 'a', 'b', 'I.8', 'II' ] );
} );

test( 'rows added at the same place keep the order of the list', () => {
	const order = ids( [
		addedRow( 'a', 'I.7' ),
		addedRow( 'b', 'I.7' ),
		addedRow( 'a', 'II' ),
	] );
	expect(
		order.slice( order.indexOf( 'I.7' ), order.indexOf( 'I.8' ) )
	).toEqual( [ 'I.7', 'a', 'b' ] );
	expect( order.filter( ( id ) => id === 'a' ) ).toHaveLength( 1 );
} );

test( 'an added row without a neighbour comes first under its parent, or first of all', () => {
	expect( ids( [ addedRow( 'a', null ) ] ).slice( 1, 3 ) ).toEqual( [
		'I',
		'a',
	] );
	expect( ids( [ addedRow( 'a', null, null ) ] )[ 0 ] ).toBe( 'a' );
} );

test( 'an added row whose neighbour is gone comes last under its parent', () => {
	const order = ids( [ addedRow( 'a', 'gone' ) ] );
	expect( order[ order.indexOf( 'II' ) - 1 ] ).toBe( 'a' );
	expect( ids( [ addedRow( 'a', 'gone', 'III' ) ] ).at( -1 ) ).toBe( 'a' );
	expect( ids( [ addedRow( 'a', 'gone', null ) ] ).at( -1 ) ).toBe( 'a' );
} );

test( 'an added row is as deep as its siblings and stays in its part', () => {
	const rows = rowsOf( staff, {
		addedRows: [
			addedRow( 'a', 'I.7' ),
			{ ...addedRow( 'b', 'I.7' ), part: 'other' },
		],
	} );
	expect( rows.filter( ( { added } ) => added ) ).toEqual( [
		{
			id: 'a',
			stt: '8',
			label: 'Môn a',
			kind: 'integer',
			depth: 1,
			parent: 'I',
			added: true,
		},
	] );
} );

test( 'a row is found with its part', () => {
	const facilities = form( 'BM11' );
	expect( findRow( facilities, emptyValues(), 'XII' )?.part.id ).toBe(
		'ban_tru'
	);
	expect( findRow( facilities, emptyValues(), 'no such row' ) ).toBeNull();
	expect(
		findRow(
			form( 'BM12' ),
			{ addedRows: [ addedRow( 'a', 'I.7' ) ] },
			'a'
		)?.row.added
	).toBe( true );
} );

test( "the school's wording of a label wins", () => {
	const row = { id: 'III', label: 'Tổng hợp kết quả cuối năm' };
	expect( labelOf( row, { labels: {} } ) ).toBe(
		'Tổng hợp kết quả cuối năm'
	);
	expect( labelOf( row, { labels: { III: 'Năm trước' } } ) ).toBe(
		'Năm trước'
	);
	expect( labelOf( { id: 'toString', label: 'A' }, { labels: {} } ) ).toBe(
		'A'
	);
} );

test( 'a merged area is found from each of its cells', () => {
	const pledge = part( form( 'BM09' ) );
	const values: DisclosureValues = {
		...emptyValues(),
		merges: [ { rows: [ 'II', 'III' ], columns: [ 'lop_6', 'lop_8' ] } ],
	};
	expect( mergeAt( pledge, values, 'II', 'lop_6' ) ).toMatchObject( {
		isAnchor: true,
		rows: [ 'II', 'III' ],
		columns: [ 'lop_6', 'lop_7', 'lop_8' ],
	} );
	expect( mergeAt( pledge, values, 'III', 'lop_8' )?.isAnchor ).toBe( false );
	expect( mergeAt( pledge, values, 'III', 'lop_9' ) ).toBeNull();
	expect( mergeAt( pledge, values, 'I', 'lop_6' ) ).toBeNull();
} );

test( 'a merged area that ends at a row which is gone covers nothing', () => {
	const pledge = part( form( 'BM09' ) );
	expect(
		mergeArea( pledge, emptyValues(), {
			rows: [ 'II', 'gone' ],
			columns: [ 'lop_6', 'lop_7' ],
		} )
	).toEqual( { rows: [], columns: [] } );
	expect(
		mergeArea( pledge, emptyValues(), {
			rows: [ 'III', 'II' ],
			columns: [ 'lop_6', 'lop_7' ],
		} )
	).toEqual( { rows: [], columns: [] } );
} );
