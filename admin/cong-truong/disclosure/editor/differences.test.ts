import type {
	AddedRow,
	DisclosureValues,
} from '../../../../lib/disclosure/types';
import { emptyValues } from '../../../../lib/disclosure/values';
import { cellDifferences, onTopOf, sameValues } from './differences';

function values(
	cells: Record< string, string >,
	more: Partial< DisclosureValues > = {}
): DisclosureValues {
	const result: DisclosureValues = { ...emptyValues(), ...more };
	for ( const [ place, raw ] of Object.entries( cells ) ) {
		const [ row = '', column = '' ] = place.split( '|' );
		result.cells[ row ] = {
			...result.cells[ row ],
			[ column ]: { raw, value: null },
		};
	}
	return result;
}

const row = ( id: string, label: string ): AddedRow => ( {
	id,
	part: 'main',
	parent: 'IV',
	after: 'IV.3',
	stt: '',
	label,
	kind: 'integer',
} );

describe( 'cellDifferences', () => {
	it( 'names every cell that differs, added and removed ones too', () => {
		expect(
			cellDifferences(
				values( { 'I|a': '1', 'I|b': '2' } ),
				values( { 'I|a': '1', 'I|b': '3', 'II|a': '4' } )
			)
		).toEqual( [
			{ row: 'I', column: 'b', before: '2', after: '3' },
			{ row: 'II', column: 'a', before: '', after: '4' },
		] );
	} );
} );

describe( 'sameValues', () => {
	it( 'does not mind the order of keys', () => {
		expect(
			sameValues(
				values( { 'I|a': '1', 'II|a': '2' } ),
				values( { 'II|a': '2', 'I|a': '1' } )
			)
		).toBe( true );
		expect(
			sameValues( values( { 'I|a': '1' } ), values( { 'I|a': '2' } ) )
		).toBe( false );
	} );
} );

describe( 'onTopOf', () => {
	const base = values(
		{ 'I|a': '1', 'I|b': '2', 'II|a': '3' },
		{ note: 'cũ', labels: { I: 'x' } }
	);

	it( 'puts only my changes on what the other person saved', () => {
		const mine = values(
			{ 'I|a': '10', 'I|b': '2' },
			{ note: 'cũ', labels: { I: 'x' } }
		);
		const theirs = values(
			{ 'I|a': '1', 'I|b': '20', 'II|a': '3' },
			{ note: 'mới', labels: { I: 'y' } }
		);
		const merged = onTopOf( base, mine, theirs );
		expect( merged.cells.I ).toMatchObject( {
			a: { raw: '10' },
			b: { raw: '20' },
		} );
		expect( merged.cells.II ).toBeUndefined();
		expect( merged.note ).toBe( 'mới' );
		expect( merged.labels ).toEqual( { I: 'y' } );
	} );

	it( 'keeps the rows of both', () => {
		const mine = { ...base, addedRows: [ row( 'IV+mine', 'Của tôi' ) ] };
		const theirs = {
			...base,
			addedRows: [ row( 'IV+theirs', 'Của Lan' ) ],
		};
		expect(
			onTopOf( base, mine, theirs ).addedRows.map( ( { id } ) => id )
		).toEqual( [ 'IV+theirs', 'IV+mine' ] );
	} );

	it( 'takes rows out that I took out, with their figures', () => {
		const before = values(
			{ 'IV+old|a': '5' },
			{ addedRows: [ row( 'IV+old', 'Cũ' ) ] }
		);
		const mine = values( {} );
		expect( onTopOf( before, mine, before ) ).toMatchObject( {
			addedRows: [],
			cells: {},
		} );
	} );

	it( 'is what the other person saved where I changed nothing', () => {
		const theirs = values( { 'I|a': '7' }, { rowNotes: { I: 'n' } } );
		expect( sameValues( onTopOf( base, base, theirs ), theirs ) ).toBe(
			true
		);
	} );
} );
