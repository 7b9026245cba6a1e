import {
	removeColumn,
	removeRow,
	schoolPart,
} from '../../../lib/disclosure/reshape';
import { emptyValues } from '../../../lib/disclosure/values';
import { createState } from './reducer';
import {
	activeCell,
	loadForm,
	rowTexts,
	run,
	selectedCells,
	selecting,
} from './test-forms';
import type { Action, SpreadsheetState } from './types';

const form10 = loadForm( 'BM10' );
const form11 = loadForm( 'BM11' );
const form09 = loadForm( 'BM09' );

const filled = ( cells: [ string, string, string ][] ): SpreadsheetState =>
	run(
		createState( form10, emptyValues() ),
		...cells.map( ( [ row, column, raw ] ): Action => ( {
			type: 'setCells',
			cells: [ { row, column, raw } ],
		} ) )
	);

describe( 'moving', () => {
	const state = createState( form10, emptyValues() );

	it( 'starts in the first cell', () => {
		expect( activeCell( state ) ).toBe( 'I tong_so' );
	} );

	it( 'goes by arrows over counts and rates and stays at the edges', () => {
		const right = run(
			state,
			{ type: 'move', direction: 'right' },
			{ type: 'move', direction: 'right' }
		);
		expect( activeCell( right ) ).toBe( 'I lop_6' );
		expect(
			activeCell( run( right, { type: 'move', direction: 'down' } ) )
		).toBe( 'I.1 lop_6' );
		expect(
			activeCell(
				run(
					state,
					{ type: 'move', direction: 'up' },
					{ type: 'move', direction: 'left' }
				)
			)
		).toBe( 'I tong_so' );
	} );

	it( 'goes by Tab over the end of a row and back', () => {
		const end = run( state, { type: 'end' } );
		expect( activeCell( end ) ).toBe( 'I lop_9_rate' );
		const next = run( end, { type: 'tab', back: false } );
		expect( activeCell( next ) ).toBe( 'I.1 tong_so' );
		expect( activeCell( run( next, { type: 'tab', back: true } ) ) ).toBe(
			'I lop_9_rate'
		);
	} );

	it( 'returns by Enter to the column where the Tabs began', () => {
		const typed = run(
			selecting( state, [ 'I.1', 'lop_6' ] ),
			{ type: 'tab', back: false },
			{ type: 'tab', back: false },
			{ type: 'enter', back: false }
		);
		expect( activeCell( typed ) ).toBe( 'I.2 lop_6' );
		expect(
			activeCell( run( typed, { type: 'enter', back: true } ) )
		).toBe( 'I.1 lop_6' );
	} );

	it( 'goes to both ends of the row and of the form', () => {
		const middle = selecting( state, [ 'II.3', 'lop_7' ] );
		expect( activeCell( run( middle, { type: 'home' } ) ) ).toBe(
			'II.3 tong_so'
		);
		expect( activeCell( run( middle, { type: 'end' } ) ) ).toBe(
			'II.3 lop_9_rate'
		);
		expect(
			activeCell( run( middle, { type: 'home', whole: true } ) )
		).toBe( 'I tong_so' );
		expect(
			activeCell( run( middle, { type: 'end', whole: true } ) )
		).toBe( 'IX lop_9_rate' );
	} );

	it( 'goes with Ctrl to the edge of the figures', () => {
		const figures = filled( [
			[ 'I', 'tong_so', '407' ],
			[ 'I.1', 'tong_so', '244' ],
			[ 'I.2', 'tong_so', '119' ],
			[ 'II', 'tong_so', '407' ],
		] );
		const top = selecting( figures, [ 'I', 'tong_so' ] );
		const down: Action = { type: 'move', direction: 'down', toEdge: true };
		expect( activeCell( run( top, down ) ) ).toBe( 'I.2 tong_so' );
		expect( activeCell( run( top, down, down ) ) ).toBe( 'II tong_so' );
		expect( activeCell( run( top, down, down, down ) ) ).toBe(
			'IX tong_so'
		);
		expect(
			activeCell(
				run( top, { type: 'move', direction: 'right', toEdge: true } )
			)
		).toBe( 'I lop_9_rate' );
	} );

	it( 'stretches the selection with Shift and collapses it without', () => {
		const stretched = run(
			selecting( state, [ 'I.1', 'lop_6' ] ),
			{ type: 'move', direction: 'down', extend: true },
			{ type: 'move', direction: 'right', extend: true }
		);
		expect( activeCell( stretched ) ).toBe( 'I.1 lop_6' );
		expect( selectedCells( stretched ) ).toBe(
			'I.1 lop_6 – I.2 lop_6_rate'
		);
		expect(
			selectedCells( run( stretched, { type: 'move', direction: 'up' } ) )
		).toBe( 'I lop_6 – I lop_6' );
	} );

	it( 'walks from one part of form 11 into the next and keeps a selection within one', () => {
		const last = selecting( createState( form11, emptyValues() ), [
			'X',
			'so_luong_m2',
		] );
		const up = run( last, { type: 'move', direction: 'up' } );
		expect( up.sheet.rows[ up.selection.anchor.row ]?.part ).toBe( 1 );
		const stretched = run( last, {
			type: 'move',
			direction: 'up',
			extend: true,
		} );
		expect( selectedCells( stretched ) ).toBe(
			'X so_luong_m2 – X so_luong_m2'
		);
		expect( selectedCells( run( last, { type: 'selectAll' } ) ) ).toBe(
			'X so_luong_m2 – XI so_luong_m2'
		);
	} );

	it( 'leaves a narrower part at its last column', () => {
		const wide = createState( form11, emptyValues() );
		const right = run( selecting( wide, [ 'IXb.5', 'binh_quan' ] ), {
			type: 'move',
			direction: 'down',
		} );
		expect( activeCell( right ) ).toBe( 'X so_luong_m2' );
	} );

	it( 'stays at the last cell when Tab leads out', () => {
		const end = run(
			state,
			{ type: 'end', whole: true },
			{ type: 'tab', back: false }
		);
		expect( activeCell( end ) ).toBe( 'IX lop_9_rate' );
	} );

	it( 'goes by whole pages', () => {
		expect(
			activeCell( run( state, { type: 'page', back: false } ) )
		).toBe( 'III.1 tong_so' );
		expect(
			activeCell(
				run(
					state,
					{ type: 'page', back: false },
					{ type: 'page', back: true }
				)
			)
		).toBe( 'I tong_so' );
	} );
} );

describe( 'typing', () => {
	const state = createState( form10, emptyValues() );

	it( 'keeps what was typed and what it means', () => {
		const typed = run( selecting( state, [ 'I.2', 'lop_9_rate' ] ), {
			type: 'commit',
			raw: '3478%',
		} );
		expect( typed.values.cells[ 'I.2' ]?.lop_9_rate ).toEqual( {
			raw: '3478%',
			value: 3478,
		} );
		expect( typed.editing ).toBeNull();
	} );

	it( 'brings NFD to NFC, drops control characters, keeps all else', () => {
		const text = 'Dư\u0301c "<\\>"\r\n\tđược 😀\u0000';
		const typed = run( state, { type: 'commit', raw: text } );
		expect( rowTexts( typed, 'I' ).tong_so ).toBe(
			'Dức "<\\>"\n\tđược 😀'.normalize( 'NFC' )
		);
	} );

	it( 'removes an emptied cell', () => {
		const typed = run(
			state,
			{ type: 'commit', raw: '5' },
			{ type: 'commit', raw: '' }
		);
		expect( typed.values.cells ).toEqual( {} );
	} );

	it( 'makes no step of undo when nothing changed', () => {
		const typed = run( state, { type: 'commit', raw: '5' } );
		expect( run( typed, { type: 'commit', raw: '5' } ).undo ).toHaveLength(
			1
		);
		expect( run( typed, { type: 'commit', raw: '5' } ).values ).toBe(
			typed.values
		);
	} );

	it( 'reads a pair by its labels', () => {
		const typed = run( selecting( state, [ 'VIII', 'tong_so' ] ), {
			type: 'commit',
			raw: '214/193',
		} );
		expect( typed.values.cells.VIII?.tong_so?.value ).toEqual( [
			214, 193,
		] );
	} );

	it( 'keeps text where the form expects nothing', () => {
		const typed = run( selecting( state, [ 'I', 'lop_6_rate' ] ), {
			type: 'commit',
			raw: '100%',
		} );
		expect( typed.values.cells.I?.lop_6_rate ).toEqual( {
			raw: '100%',
			value: null,
		} );
	} );

	it( 'shares the rows that did not change', () => {
		const one = run( state, { type: 'commit', raw: '1' } );
		const two = run( selecting( one, [ 'II', 'tong_so' ] ), {
			type: 'commit',
			raw: '2',
		} );
		expect( two.values.cells.I ).toBe( one.values.cells.I );
	} );

	it( 'remembers how editing began and that it ended', () => {
		const opened = run( state, { type: 'edit', mode: 'open' } );
		expect( opened.editing ).toBe( 'open' );
		expect( run( opened, { type: 'cancel' } ).editing ).toBeNull();
		expect(
			run( opened, { type: 'move', direction: 'down' } ).editing
		).toBeNull();
	} );

	it( 'clears a whole selection in one step', () => {
		const two = filled( [
			[ 'I', 'tong_so', '407' ],
			[ 'I.1', 'tong_so', '244' ],
		] );
		const cleared = run(
			selecting( two, [ 'I', 'tong_so' ], [ 'I.1', 'tong_so' ] ),
			{ type: 'clear' }
		);
		expect( cleared.values.cells ).toEqual( {} );
		expect( run( cleared, { type: 'undo' } ).values ).toBe( two.values );
	} );

	it( 'never mistakes an id for what every object has', () => {
		expect(
			rowTexts(
				run( state, {
					type: 'setCells',
					cells: [
						{ row: 'I', column: 'tong_so', raw: '__proto__' },
					],
				} ),
				'I'
			)
		).toEqual( {
			tong_so: '__proto__',
		} );
	} );
} );

describe( 'undo', () => {
	it( 'goes back and forth over everything, and a new change ends the way forth', () => {
		const start = createState( form10, emptyValues() );
		const one = run( start, { type: 'commit', raw: '1' } );
		const two = run(
			one,
			{ type: 'move', direction: 'down' },
			{ type: 'commit', raw: '2' }
		);
		const back = run( two, { type: 'undo' } );
		expect( back.values ).toBe( one.values );
		expect( activeCell( back ) ).toBe( 'I.1 tong_so' );
		expect( run( back, { type: 'undo' } ).values ).toBe( start.values );
		expect(
			run( back, { type: 'undo' }, { type: 'redo' }, { type: 'redo' } )
				.values
		).toBe( two.values );
		expect(
			run( back, { type: 'commit', raw: '3' }, { type: 'redo' } ).redo
		).toEqual( [] );
	} );

	it( 'takes a whole import back at once', () => {
		const start = filled( [ [ 'I', 'tong_so', '407' ] ] );
		const imported = run( start, {
			type: 'replace',
			values: {
				...emptyValues(),
				cells: { II: { tong_so: { raw: '1', value: 1 } } },
				note: 'từ tệp',
			},
		} );
		expect( imported.values.note ).toBe( 'từ tệp' );
		expect( run( imported, { type: 'undo' } ).values ).toBe( start.values );
	} );

	it( 'does nothing where there is nothing to undo', () => {
		const start = createState( form10, emptyValues() );
		expect( run( start, { type: 'undo' } ) ).toBe( start );
		expect( run( start, { type: 'redo' } ) ).toBe( start );
	} );

	it( 'starts anew with what the server holds', () => {
		const loaded = run( filled( [ [ 'I', 'tong_so', '407' ] ] ), {
			type: 'load',
			values: emptyValues(),
		} );
		expect( loaded.undo ).toEqual( [] );
		expect( loaded.values.cells ).toEqual( {} );
	} );
} );

describe( 'rows of the school', () => {
	const added = (
		id: string,
		after: string | null,
		label = 'Tiếng Anh'
	): Action => ( {
		type: 'addRow',
		row: {
			id,
			part: 'main',
			parent: 'IV',
			after,
			stt: '',
			label,
			kind: 'integer',
		},
	} );
	const order = ( state: SpreadsheetState ) =>
		state.sheet.rows
			.map( ( { id } ) => id )
			.filter( ( id ) => id.startsWith( 'IV' ) );

	it( 'stand where they were put, each after its neighbour', () => {
		const state = run(
			createState( form10, emptyValues() ),
			added( 'IV+a', 'IV.3' ),
			added( 'IV+b', 'IV+a' ),
			added( 'IV+c', 'IV.3' )
		);
		expect( order( state ) ).toEqual( [
			'IV',
			'IV.1',
			'IV.2',
			'IV.3',
			'IV+c',
			'IV+a',
			'IV+b',
		] );
		expect(
			state.values.addedRows.map( ( { id, after } ) => [ id, after ] )
		).toEqual( [
			[ 'IV+c', 'IV.3' ],
			[ 'IV+a', 'IV+c' ],
			[ 'IV+b', 'IV+a' ],
		] );
		expect( activeCell( state ) ).toBe( 'IV+c tong_so' );
	} );

	it( 'take their figures, note and label along when they go, and bring them back', () => {
		const state = run(
			createState( form10, emptyValues() ),
			added( 'IV+a', 'IV.3' ),
			{ type: 'commit', raw: '7' },
			added( 'IV+b', 'IV+a' ),
			{ type: 'noteRow', row: 'IV+a', note: 'cấp cụm' },
			{ type: 'renameRow', row: 'IV+a', label: 'Cấp cụm' }
		);
		const removed = run( state, { type: 'removeRow', row: 'IV+a' } );
		expect( order( removed ) ).toEqual( [
			'IV',
			'IV.1',
			'IV.2',
			'IV.3',
			'IV+b',
		] );
		expect( removed.values.cells ).toEqual( {} );
		expect( removed.values.rowNotes ).toEqual( {} );
		expect( removed.values.addedRows[ 0 ]?.after ).toBe( 'IV.3' );
		const back = run( removed, { type: 'undo' } );
		expect( back.values ).toBe( state.values );
		expect( order( back ) ).toEqual( order( state ) );
	} );

	it( 'do not move the active cell elsewhere when a row comes in above', () => {
		const state = selecting( createState( form10, emptyValues() ), [
			'V',
			'lop_9',
		] );
		const undone = run( state, added( 'IV+a', 'IV.3' ), { type: 'undo' } );
		expect( activeCell( undone ) ).toBe( 'V lop_9' );
	} );

	it( 'do not touch official rows', () => {
		const state = createState( form10, emptyValues() );
		const removed = run( state, { type: 'removeRow', row: 'IV.1' } );
		expect( removed.values ).toBe( state.values );
		expect( removed.undo ).toEqual( [] );
	} );
} );

describe( 'labels and notes', () => {
	const state = createState( form10, emptyValues() );

	it( 'keeps the wording of the school beside the form', () => {
		const renamed = run( state, {
			type: 'renameRow',
			row: 'IV.1',
			label: ' Cấp quận ',
		} );
		expect( renamed.values.labels ).toEqual( { 'IV.1': 'Cấp quận' } );
		expect(
			run( renamed, {
				type: 'renameRow',
				row: 'IV.1',
				label: 'Cấp huyện',
			} ).values.labels
		).toEqual( {} );
		expect(
			run( renamed, { type: 'renameRow', row: 'IV.1', label: '' } ).values
				.labels
		).toEqual( {} );
	} );

	it( 'keeps notes and the reasons of dismissals', () => {
		const noted = run(
			state,
			{ type: 'noteForm', note: 'Số liệu đến 31/12' },
			{ type: 'noteRow', row: 'III', note: 'năm học trước' },
			{
				type: 'dismiss',
				dismissal: { key: 'a', figures: '1', reason: 'đã kiểm tra' },
			},
			{
				type: 'dismiss',
				dismissal: { key: 'a', figures: '2', reason: 'vẫn đúng' },
			}
		);
		expect( noted.values.note ).toBe( 'Số liệu đến 31/12' );
		expect( noted.values.rowNotes ).toEqual( { III: 'năm học trước' } );
		expect( noted.values.dismissals ).toEqual( [
			{ key: 'a', figures: '2', reason: 'vẫn đúng' },
		] );
		expect(
			run( noted, { type: 'undismiss', key: 'a' } ).values.dismissals
		).toEqual( [] );
		expect(
			run( noted, { type: 'noteRow', row: 'III', note: ' ' } ).values
				.rowNotes
		).toEqual( {} );
	} );
} );

describe( 'merged cells', () => {
	const state = createState( form09, {
		...emptyValues(),
		cells: { II: { lop_6: { raw: 'Do Bộ ban hành', value: null } } },
		merges: [ { rows: [ 'II', 'II' ], columns: [ 'lop_6', 'lop_9' ] } ],
	} );

	it( 'are one step for the arrows', () => {
		const merged = selecting( state, [ 'II', 'lop_6' ] );
		expect( selectedCells( merged ) ).toBe( 'II lop_6 – II lop_9' );
		expect(
			activeCell( run( merged, { type: 'tab', back: false } ) )
		).toBe( 'III lop_6' );
		expect(
			activeCell(
				run( selecting( state, [ 'III', 'lop_6' ] ), {
					type: 'tab',
					back: true,
				} )
			)
		).toBe( 'II lop_6' );
	} );

	it( 'are entered from any side, and left in the same column', () => {
		const above = selecting( state, [ 'I', 'lop_8' ] );
		expect(
			activeCell( run( above, { type: 'move', direction: 'down' } ) )
		).toBe( 'II lop_6' );
		expect(
			activeCell(
				run( selecting( state, [ 'II', 'lop_8' ] ), {
					type: 'commit',
					raw: 'x',
				} )
			)
		).toBe( 'II lop_6' );
	} );

	it( 'are taken whole into a selection', () => {
		const stretched = selecting(
			state,
			[ 'I', 'lop_7' ],
			[ 'II', 'lop_7' ]
		);
		expect( selectedCells( stretched ) ).toBe( 'I lop_6 – II lop_9' );
	} );

	it( 'are made and undone', () => {
		const two = run(
			selecting( state, [ 'III', 'lop_6' ], [ 'III', 'lop_9' ] ),
			{ type: 'merge' }
		);
		expect( two.values.merges ).toHaveLength( 2 );
		expect( run( two, { type: 'undo' } ).values.merges ).toHaveLength( 1 );
		expect( run( two, { type: 'unmerge' } ).values.merges ).toEqual(
			state.values.merges
		);
	} );

	it( 'gather the texts of their cells', () => {
		const texts = run( state, {
			type: 'setCells',
			cells: [
				{ row: 'III', column: 'lop_6', raw: 'a' },
				{ row: 'III', column: 'lop_8', raw: 'b' },
			],
		} );
		const merged = run(
			selecting( texts, [ 'III', 'lop_6' ], [ 'III', 'lop_9' ] ),
			{ type: 'merge' }
		);
		expect( rowTexts( merged, 'III' ) ).toEqual( { lop_6: 'a\nb' } );
	} );
} );

describe( 'the shape of a table', () => {
	const income = loadForm( 'T5_thu' );
	const start = run( createState( income, emptyValues() ), {
		type: 'setCells',
		cells: [ { row: 'khac', column: 'tong', raw: '5' } ],
	} );
	const main = schoolPart( income, start.values, 'main' );
	if ( ! main ) {
		throw new Error( 'no table' );
	}

	it( 'changes under the selection, which stays on its cell', () => {
		const selected = selecting(
			start,
			[ 'khac', 'tong' ],
			[ 'khac', 'tong' ]
		);
		const shaped = run( selected, {
			type: 'putPart',
			part: removeColumn( removeRow( main, 'nsnn' ), 'khcn' ),
		} );
		expect( activeCell( shaped ) ).toBe( 'khac tong' );
		expect( rowTexts( shaped, 'khac' ) ).toEqual( { tong: '5' } );
		expect( shaped.sheet.rows.map( ( { id } ) => id ) ).not.toContain(
			'nsnn'
		);
	} );

	it( 'is one step of undo, with the figures that went', () => {
		const shaped = run( start, {
			type: 'putPart',
			part: removeColumn( main, 'tong' ),
		} );
		expect( shaped.values.cells ).toEqual( {} );
		const back = run( shaped, { type: 'undo' } );
		expect( back.values ).toEqual( start.values );
		expect( back.form ).toEqual( start.form );
		expect( run( back, { type: 'redo' } ).values ).toEqual( shaped.values );
	} );

	it( 'returns to the proposal', () => {
		const shaped = run( start, {
			type: 'putPart',
			part: removeRow( main, 'nsnn' ),
		} );
		expect(
			run( shaped, { type: 'dropPart', part: 'main' } ).values
		).toEqual( start.values );
	} );
} );
