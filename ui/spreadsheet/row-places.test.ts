import { emptyValues } from '../../lib/disclosure/values';
import { newRowId, rowAt, rowPlaces } from './row-places';
import { buildSheet, createState, reducer } from './state';
import { loadForm } from './state/test-forms';

const form12 = loadForm( 'BM12' );
const sheet = buildSheet( form12, [] );
const indexOf = ( id: string ) =>
	sheet.rows.findIndex( ( row ) => row.id === id );
const values = emptyValues();

describe( 'rowPlaces', () => {
	it( 'offers the place around the active row first', () => {
		expect(
			rowPlaces( sheet, indexOf( 'III.4' ), values )[ 0 ]
		).toMatchObject( { parent: 'III', after: 'III.4', stt: '5' } );
		expect(
			rowPlaces( sheet, indexOf( 'I.3' ), values )[ 0 ]
		).toMatchObject( { parent: 'I', after: 'I.3', kind: 'integer' } );
	} );

	it( 'puts a row at the end where the active row is elsewhere', () => {
		const place = rowPlaces( sheet, indexOf( 'III' ), values ).find(
			( { parent } ) => parent === 'I'
		);
		expect( place?.after ).toBe( 'I.8' );
		expect( place?.suggestions ).toContain( 'Ngoại ngữ' );
	} );

	it( 'offers no place where the form leaves no room', () => {
		const form11 = buildSheet( loadForm( 'BM11' ), [] );
		const parts = rowPlaces( form11, 0, values ).map(
			( { part } ) => part
		);
		expect( parts ).toContain( 'main' );
		expect( parts ).not.toContain( 'bep_an' );
	} );

	it( 'makes rows that the sheet takes, one after the other', () => {
		let state = createState( form12, values );
		for ( const label of [ 'Ngoại ngữ', 'Tin học' ] ) {
			const active = state.sheet.rows.findIndex(
				( { id } ) => id === 'I.7'
			);
			const [ place ] = rowPlaces( state.sheet, active, state.values );
			if ( place ) {
				const id = newRowId( state.sheet, place.parent );
				state = reducer( state, {
					type: 'addRow',
					row: rowAt( place, id, label ),
				} );
			}
		}
		const at = state.sheet.rows.findIndex( ( { id } ) => id === 'I.7' );
		expect(
			state.sheet.rows.slice( at, at + 3 ).map( ( { row } ) => row.label )
		).toEqual( [ 'Địa', 'Tin học', 'Ngoại ngữ' ] );
	} );
} );

describe( 'newRowId', () => {
	it( 'is one that the server takes, and never one that is there', () => {
		const id = newRowId( sheet, 'I', () => 0.5 );
		expect( id ).toMatch( /^I\+[a-z0-9]{4,16}$/ );
		const taken = buildSheet( form12, [
			{
				id,
				part: 'main',
				parent: 'I',
				after: 'I.7',
				stt: '',
				label: '',
				kind: 'integer',
			},
		] );
		const numbers = [ 0.5, 0.7 ];
		expect( newRowId( taken, 'I', () => numbers.shift() ?? 0.1 ) ).not.toBe(
			id
		);
	} );
} );
