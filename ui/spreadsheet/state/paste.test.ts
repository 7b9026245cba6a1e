import { emptyValues } from '../../../lib/disclosure/values';
import type { DisclosureValues } from '../../../lib/disclosure/types';
import { fromText } from './clipboard';
import { mergesOf } from './merges';
import { copyArea } from './paste';
import { createState, selectionArea } from './reducer';
import {
	loadForm,
	rowTexts,
	run,
	selectedCells,
	selecting,
} from './test-forms';
import type { Block } from './types';

const form09 = loadForm( 'BM09' );
const form10 = loadForm( 'BM10' );
const form12 = loadForm( 'BM12' );
const start = createState( form10, emptyValues() );
const block = ( text: string ): Block => fromText( text );

const mergedValues: DisclosureValues = {
	...emptyValues(),
	cells: { II: { lop_6: { raw: 'Do Bộ ban hành', value: null } } },
	merges: [ { rows: [ 'II', 'II' ], columns: [ 'lop_6', 'lop_9' ] } ],
};

describe( 'pasting', () => {
	it( 'puts a range down from the first selected cell, as one step', () => {
		const pasted = run( selecting( start, [ 'I.1', 'lop_6' ] ), {
			type: 'paste',
			block: block( '69\t55,20%\n40\t32,00%\n' ),
		} );
		expect( rowTexts( pasted, 'I.1' ) ).toEqual( {
			lop_6: '69',
			lop_6_rate: '55,20%',
		} );
		expect( rowTexts( pasted, 'I.2' ) ).toEqual( {
			lop_6: '40',
			lop_6_rate: '32,00%',
		} );
		expect( pasted.values.cells[ 'I.2' ]?.lop_6_rate?.value ).toBe( 32 );
		expect( selectedCells( pasted ) ).toBe( 'I.1 lop_6 – I.2 lop_6_rate' );
		expect( run( pasted, { type: 'undo' } ).values ).toBe( start.values );
	} );

	it( 'fills a larger selection with one cell, and repeats a block that fits', () => {
		const one = run(
			selecting( start, [ 'I.1', 'lop_6' ], [ 'I.3', 'lop_6' ] ),
			{ type: 'paste', block: block( '0' ) }
		);
		expect(
			[ 'I.1', 'I.2', 'I.3' ].map( ( row ) => rowTexts( one, row ).lop_6 )
		).toEqual( [ '0', '0', '0' ] );
		const two = run(
			selecting( start, [ 'I.1', 'lop_6' ], [ 'I.4', 'lop_6' ] ),
			{
				type: 'paste',
				block: block( '1\n2' ),
			}
		);
		expect(
			[ 'I.1', 'I.2', 'I.3', 'I.4' ].map(
				( row ) => rowTexts( two, row ).lop_6
			)
		).toEqual( [ '1', '2', '1', '2' ] );
	} );

	it( 'empties a cell where the block holds an empty one', () => {
		const full = run( start, {
			type: 'setCells',
			cells: [ { row: 'I', column: 'tong_so_rate', raw: 'x' } ],
		} );
		const pasted = run( selecting( full, [ 'I', 'tong_so' ] ), {
			type: 'paste',
			block: block( '407\t' ),
		} );
		expect( rowTexts( pasted, 'I' ) ).toEqual( { tong_so: '407' } );
	} );

	it( 'says how many figures did not fit', () => {
		const pasted = run( selecting( start, [ 'IX', 'lop_9' ] ), {
			type: 'paste',
			block: block( '1\t2\t3\n4\t\t' ),
		} );
		expect( rowTexts( pasted, 'IX' ) ).toEqual( {
			lop_9: '1',
			lop_9_rate: '2',
		} );
		expect( pasted.notice ).toMatchObject( {
			code: 'paste-overflow',
			count: 2,
		} );
	} );

	it( 'refuses a text that is too long for a cell, and changes nothing', () => {
		const pasted = run( start, {
			type: 'paste',
			block: { rows: [ [ 'a'.repeat( 20_001 ) ] ], merges: [] },
		} );
		expect( pasted.values ).toBe( start.values );
		expect( pasted.notice?.code ).toBe( 'paste-too-long' );
	} );

	it( 'says that it took control characters out', () => {
		const pasted = run( start, {
			type: 'paste',
			block: { rows: [ [ '4\u00077' ] ], merges: [] },
		} );
		expect( rowTexts( pasted, 'I' ) ).toEqual( { tong_so: '47' } );
		expect( pasted.notice?.code ).toBe( 'paste-cleaned' );
	} );

	it( 'does not run over the end of a part into the next', () => {
		const form11 = createState( loadForm( 'BM11' ), emptyValues() );
		const pasted = run( selecting( form11, [ 'XI', 'so_luong_m2' ] ), {
			type: 'paste',
			block: block( '1\n2' ),
		} );
		expect( Object.keys( pasted.values.cells ) ).toEqual( [ 'XI' ] );
		expect( pasted.notice?.count ).toBe( 1 );
	} );
} );

describe( 'pasting over merged cells', () => {
	const state = createState( form09, mergedValues );

	it( 'keeps the merge when its own text comes back', () => {
		const copied = copyArea(
			state.values,
			state.sheet,
			selectionArea(
				selecting( state, [ 'I', 'lop_6' ], [ 'II', 'lop_9' ] )
			)
		);
		const asText: Block = { rows: copied.rows, merges: [] };
		const pasted = run( selecting( state, [ 'I', 'lop_6' ] ), {
			type: 'paste',
			block: asText,
		} );
		expect( pasted.values.merges ).toEqual( mergedValues.merges );
		expect( rowTexts( pasted, 'II' ) ).toEqual( {
			lop_6: 'Do Bộ ban hành',
		} );
	} );

	it( 'takes the merge apart rather than hide a text in it', () => {
		const pasted = run( selecting( state, [ 'I', 'lop_6' ] ), {
			type: 'paste',
			block: block( 'a\tb\tc\td\ne\tf\tg\th' ),
		} );
		expect( pasted.values.merges ).toEqual( [] );
		expect( rowTexts( pasted, 'II' ) ).toEqual( {
			lop_6: 'e',
			lop_7: 'f',
			lop_8: 'g',
			lop_9: 'h',
		} );
		expect( run( pasted, { type: 'undo' } ).values ).toBe( state.values );
	} );

	it( 'makes the merges of the block', () => {
		const pasted = run( selecting( state, [ 'III', 'lop_6' ] ), {
			type: 'paste',
			block: {
				rows: [ [ 'Họp PHHS', '', '', '' ] ],
				merges: [ { row: 0, column: 0, rows: 1, columns: 4 } ],
			},
		} );
		expect( pasted.values.merges ).toContainEqual( {
			rows: [ 'III', 'III' ],
			columns: [ 'lop_6', 'lop_9' ],
		} );
		expect( mergesOf( pasted.values, pasted.sheet ) ).toHaveLength( 2 );
	} );

	it( 'puts one cell into the merge and keeps it', () => {
		const pasted = run( selecting( state, [ 'II', 'lop_6' ] ), {
			type: 'paste',
			block: block( 'mới' ),
		} );
		expect( rowTexts( pasted, 'II' ) ).toEqual( { lop_6: 'mới' } );
		expect( pasted.values.merges ).toEqual( mergedValues.merges );
	} );

	it( 'clears the text and keeps the merge', () => {
		const cleared = run( selecting( state, [ 'II', 'lop_6' ] ), {
			type: 'clear',
		} );
		expect( cleared.values.cells ).toEqual( {} );
		expect( cleared.values.merges ).toEqual( mergedValues.merges );
	} );

	it( 'changes nothing when the merge is pasted over itself', () => {
		const selected = selecting( state, [ 'II', 'lop_6' ] );
		const copied = copyArea(
			state.values,
			state.sheet,
			selectionArea( selected )
		);
		expect( copied.merges ).toEqual( [
			{ row: 0, column: 0, rows: 1, columns: 4 },
		] );
		expect(
			run( selected, { type: 'paste', block: copied } ).undo
		).toEqual( [] );
	} );
} );

describe( 'a merge in the data', () => {
	it( 'that would hide a figure is not shown', () => {
		const state = createState( form09, {
			...mergedValues,
			cells: {
				II: {
					lop_6: { raw: 'a', value: null },
					lop_8: { raw: 'b', value: null },
				},
			},
		} );
		expect( mergesOf( state.values, state.sheet ) ).toEqual( [] );
	} );

	it( 'that names unknown cells or overlaps another is not shown', () => {
		const state = createState( form09, {
			...emptyValues(),
			merges: [
				{ rows: [ 'II', 'II' ], columns: [ 'lop_6', 'lop_8' ] },
				{ rows: [ 'II', 'II' ], columns: [ 'lop_8', 'lop_9' ] },
				{ rows: [ 'nope', 'II' ], columns: [ 'lop_6', 'lop_9' ] },
				{ rows: [ 'III', 'II' ], columns: [ 'lop_6', 'lop_9' ] },
			],
		} );
		expect( mergesOf( state.values, state.sheet ) ).toHaveLength( 1 );
	} );

	it( 'over counts takes the empty rate at its end along, and names the count', () => {
		const merged = run(
			selecting( start, [ 'IV', 'lop_6' ], [ 'IV', 'lop_9_rate' ] ),
			{ type: 'merge' }
		);
		expect( merged.values.merges ).toEqual( [
			{ rows: [ 'IV', 'IV' ], columns: [ 'lop_6', 'lop_9' ] },
		] );
		expect( selectedCells( merged ) ).toBe( 'IV lop_6 – IV lop_9_rate' );
	} );
} );

describe( 'filling down', () => {
	it( 'repeats the first selected row', () => {
		const typed = run( start, {
			type: 'setCells',
			cells: [
				{ row: 'I', column: 'lop_6', raw: '1' },
				{ row: 'I', column: 'lop_7', raw: '2' },
			],
		} );
		const filled = run(
			selecting( typed, [ 'I', 'lop_6' ], [ 'I.2', 'lop_7' ] ),
			{ type: 'fillDown' }
		);
		expect( rowTexts( filled, 'I.1' ) ).toEqual( {
			lop_6: '1',
			lop_7: '2',
		} );
		expect( rowTexts( filled, 'I.2' ) ).toEqual( {
			lop_6: '1',
			lop_7: '2',
		} );
		expect( run( filled, { type: 'undo' } ).values ).toBe( typed.values );
	} );

	it( 'takes a single cell from above and nothing from another part', () => {
		const typed = run( start, { type: 'commit', raw: '407' } );
		expect(
			rowTexts(
				run( selecting( typed, [ 'I.1', 'tong_so' ] ), {
					type: 'fillDown',
				} ),
				'I.1'
			)
		).toEqual( {
			tong_so: '407',
		} );
		expect( run( typed, { type: 'fillDown' } ).values ).toBe(
			typed.values
		);
	} );

	it( 'reads the value again where the column means something else', () => {
		const state = createState( form12, emptyValues() );
		const typed = run(
			state,
			{ type: 'commit', raw: '1.100' },
			{ type: 'move', direction: 'down' },
			{ type: 'fillDown' }
		);
		expect( typed.values.cells.I?.tong_so?.value ).toBe( 1100 );
	} );
} );
