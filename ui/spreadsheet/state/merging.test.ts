import * as fc from 'fast-check';

import { cellColumns } from '../../../lib/disclosure/resolve-form';
import type { DisclosureValues } from '../../../lib/disclosure/types';
import { emptyValues, rowsOf } from '../../../lib/disclosure/values';
import { mergesOf } from './merges';
import { joined, textsIn } from './merging';
import { copyArea } from './paste';
import { createState, selectionArea } from './reducer';
import { loadForm, rowTexts, run, selecting } from './test-forms';
import type { Action, SpreadsheetState } from './types';
import { LONGEST_RAW } from './values';

const form = loadForm( 'BM10' );
const start = run( createState( form, emptyValues() ), {
	type: 'setCells',
	cells: [
		{ row: 'IV', column: 'lop_6', raw: 'a' },
		{ row: 'IV', column: 'lop_7', raw: 'b' },
		{ row: 'IV', column: 'lop_8', raw: 'a' },
	],
} );
const selected = selecting( start, [ 'IV', 'lop_6' ], [ 'IV', 'lop_9' ] );

describe( 'merging', () => {
	it( 'puts different texts under one another, each once', () => {
		const { values, sheet } = selected;
		expect( textsIn( values, sheet, selectionArea( selected ) ) ).toEqual( [
			'a',
			'b',
		] );
		const merged = run( selected, { type: 'merge' } );
		expect( rowTexts( merged, 'IV' ) ).toEqual( { lop_6: 'a\nb' } );
	} );

	it( 'keeps the one text that was chosen, and one undo brings all back', () => {
		const merged = run( selected, { type: 'merge', raw: 'b' } );
		expect( rowTexts( merged, 'IV' ) ).toEqual( { lop_6: 'b' } );
		const back = run( merged, { type: 'undo' } );
		expect( back.values ).toEqual( start.values );
		expect( run( back, { type: 'redo' } ).values ).toEqual( merged.values );
	} );

	it( 'leaves everything where all texts together are more than a cell holds', () => {
		const long = run( selected, {
			type: 'setCells',
			cells: [
				{ row: 'IV', column: 'lop_6', raw: 'x'.repeat( LONGEST_RAW ) },
			],
		} );
		expect( joined( [ 'x'.repeat( LONGEST_RAW ), 'b' ] ) ).toBeNull();
		expect( run( long, { type: 'merge' } ).values ).toBe( long.values );
		expect(
			rowTexts( run( long, { type: 'merge', raw: 'b' } ), 'IV' )
		).toEqual( { lop_6: 'b' } );
	} );

	it( 'takes in the merges that it touches, and splitting takes all apart', () => {
		const two = run( selected, { type: 'merge' } );
		const larger = run(
			selecting( two, [ 'III.5', 'lop_6' ], [ 'IV', 'lop_7' ] ),
			{ type: 'merge' }
		);
		expect( larger.values.merges ).toEqual( [
			{ rows: [ 'III.5', 'IV' ], columns: [ 'lop_6', 'lop_9_rate' ] },
		] );
		const split = run( larger, { type: 'unmerge' } );
		expect( split.values.merges ).toEqual( [] );
		expect( rowTexts( split, 'III.5' ) ).toEqual( { lop_6: 'a\nb' } );
	} );

	it( 'survives copying and pasting elsewhere', () => {
		const merged = run( selected, { type: 'merge' } );
		const area = selectionArea(
			selecting( merged, [ 'IV', 'lop_6' ], [ 'IV', 'lop_9' ] )
		);
		const block = copyArea( merged.values, merged.sheet, area );
		const pasted = run( selecting( merged, [ 'III', 'lop_6' ] ), {
			type: 'paste',
			block,
		} );
		expect( mergesOf( pasted.values, pasted.sheet ) ).toHaveLength( 2 );
		expect( rowTexts( pasted, 'III' ) ).toEqual( { lop_6: 'a\nb' } );
	} );
} );

/** What the server takes: rectangles of known cells of one table, none over another. */
function problems( { merges, addedRows }: DisclosureValues ): string[] {
	const areas = merges.map( ( { rows, columns } ) => {
		const part = form.parts.find( ( candidate ) =>
			rowsOf( candidate, { addedRows } ).some(
				( { id } ) => id === rows[ 0 ]
			)
		);
		const ids = part
			? rowsOf( part, { addedRows } ).map( ( { id } ) => id )
			: [];
		const all = part ? cellColumns( part ) : [];
		const places = [
			ids.indexOf( rows[ 0 ] ),
			ids.indexOf( rows[ 1 ] ),
			all.indexOf( columns[ 0 ] ),
			all.indexOf( columns[ 1 ] ),
		] as const;
		return places;
	} );
	return areas.flatMap( ( [ top, bottom, left, right ], index ) => [
		...( top < 0 || left < 0 || top > bottom || left > right
			? [ `no rectangle: ${ JSON.stringify( merges[ index ] ) }` ]
			: [] ),
		...areas
			.slice( 0, index )
			.filter(
				( other ) =>
					other[ 0 ] <= bottom &&
					top <= other[ 1 ] &&
					other[ 2 ] <= right &&
					left <= other[ 3 ]
			)
			.map(
				( other ) => `over each other: ${ index } ${ other.join() }`
			),
	] );
}

function lines( { cells }: DisclosureValues ): Set< string > {
	return new Set(
		Object.values( cells ).flatMap( ( row ) =>
			Object.values( row ).flatMap( ( { raw } ) => raw.split( '\n' ) )
		)
	);
}

const position = fc.record( {
	row: fc.nat( { max: 8 } ),
	column: fc.nat( { max: 6 } ),
} );
const text = fc.constantFrom( 'a', 'b', 'c', '1', '2' );
const action: fc.Arbitrary< Action[] > = fc.oneof(
	fc.constant< Action[] >( [ { type: 'merge' } ] ),
	fc.constant< Action[] >( [ { type: 'unmerge' } ] ),
	fc.constant< Action[] >( [ { type: 'undo' } ] ),
	fc.constant< Action[] >( [ { type: 'redo' } ] ),
	text.map( ( raw ): Action[] => [ { type: 'commit', raw } ] ),
	fc.tuple( position, position ).map( ( [ from, to ] ): Action[] => [
		{ type: 'select', position: from },
		{ type: 'select', position: to, extend: true },
	] )
);

const sequences = fc.array( action, { maxLength: 30 } );

describe( 'whatever is merged and split', () => {
	it( 'can be saved and is shown', () => {
		fc.assert(
			fc.property( sequences, ( sequence ) => {
				let state: SpreadsheetState = start;
				for ( const next of sequence.flat() ) {
					state = run( state, next );
					expect( problems( state.values ) ).toEqual( [] );
					expect(
						mergesOf( state.values, state.sheet )
					).toHaveLength( state.values.merges.length );
				}
			} ),
			{ numRuns: 200 }
		);
	} );

	it( 'loses no text, and one undo brings back what was', () => {
		fc.assert(
			fc.property(
				sequences,
				position,
				position,
				fc.constantFrom< Action >(
					{ type: 'merge' },
					{ type: 'unmerge' }
				),
				( sequence, from, to, last ) => {
					const before = run(
						start,
						...sequence.flat(),
						{ type: 'select', position: from },
						{ type: 'select', position: to, extend: true }
					);
					const after = run( before, last );
					expect( lines( after.values ) ).toEqual(
						lines( before.values )
					);
					const steps = after.undo.length - before.undo.length;
					const back = run(
						after,
						...Array< Action >( steps ).fill( { type: 'undo' } )
					);
					expect( back.values ).toEqual( before.values );
				}
			),
			{ numRuns: 200 }
		);
	} );
} );
