import { emptyValues } from '../../lib/disclosure/values';
import { cellName, readingText, rowNumber, shortLabel } from './names';
import { buildSheet, positionOf } from './state';
import { loadForm } from './state/test-forms';

const form10 = loadForm( 'BM10' );
const sheet10 = buildSheet( form10, [] );
const sheet11 = buildSheet( loadForm( 'BM11' ), [] );
const sheet12 = buildSheet( loadForm( 'BM12' ), [
	{
		id: 'I+abcd',
		part: 'main',
		parent: 'I',
		after: 'I.7',
		stt: '8',
		label: 'Tiếng Anh',
		kind: 'integer',
	},
] );

const position = ( sheet: typeof sheet10, row: string, column: string ) => {
	const found = positionOf( sheet, { row, column } );
	if ( ! found ) {
		throw new Error( `${ row } ${ column }` );
	}
	return found;
};
const numbers = ( sheet: typeof sheet10, ...ids: string[] ) =>
	ids.map( ( id ) => {
		const row = sheet.rows.find( ( candidate ) => candidate.id === id );
		return row ? rowNumber( sheet, row ) : null;
	} );

describe( 'names', () => {
	it( 'number rows as the form prints them', () => {
		expect( numbers( sheet10, 'I', 'I.2', 'III.1a', 'IX' ) ).toEqual( [
			'I',
			'I.2',
			'III.1a',
			'IX',
		] );
		expect( numbers( sheet11, 'VII.1', 'IXb.1' ) ).toEqual( [
			'VII.1',
			'IX.1',
		] );
		expect( numbers( sheet12, 'tong', 'I+abcd' ) ).toEqual( [ '', 'I.8' ] );
	} );

	it( 'leave out what the rate beside a count says itself', () => {
		const row = sheet10.rows.find( ( { id } ) => id === 'I.2' );
		expect( row && shortLabel( row, { labels: {} } ) ).toBe( 'Khá' );
		expect(
			row && shortLabel( row, { labels: { 'I.2': 'Khá (tự đánh giá)' } } )
		).toBe( 'Khá (tự đánh giá)' );
	} );

	it( 'name a cell', () => {
		expect(
			cellName(
				sheet10,
				position( sheet10, 'I.2', 'lop_9_rate' ),
				emptyValues()
			)
		).toBe( 'I.2 Khá · Lớp 9 · rate' );
		expect(
			cellName(
				sheet12,
				position( sheet12, 'I+abcd', 'td_dh' ),
				emptyValues()
			)
		).toBe( 'I.8 Tiếng Anh · ĐH' );
	} );
} );

describe( 'how a text is read', () => {
	const read = ( row: string, column: string, raw: string ) =>
		readingText( sheet10, position( sheet10, row, column ), raw );

	it( 'says the number, the pair, or that it stays a text', () => {
		expect( read( 'I.2', 'lop_9_rate', '34.78%' ) ).toBe(
			'read as: 34,78 %'
		);
		expect( read( 'I', 'tong_so', '1.100' ) ).toBe( 'read as: 1.100' );
		expect( read( 'VIII', 'tong_so', '214/193' ) ).toBe(
			'two numbers: 214 and 193'
		);
		expect( read( 'I', 'tong_so', '4o7' ) ).toBe( 'kept as text' );
		expect( read( 'I', 'tong_so', '' ) ).toBe( '' );
	} );

	it( 'asks where there are two readings', () => {
		expect( read( 'I.2', 'lop_9_rate', '1.045' ) ).toMatch(
			/^two readings: 1,045.* \/ 1\.?045/
		);
		expect( read( 'I', 'tong_so', 'không' ) ).toBe( 'perhaps 0?' );
	} );

	it( 'says nothing where the form expects nothing', () => {
		expect( read( 'I', 'lop_6_rate', '5' ) ).toBe( '' );
	} );
} );
