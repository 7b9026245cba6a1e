import { resetLocaleData, setLocaleData } from '@wordpress/i18n';

import { realDisclosures } from '../../tests/data/real-filing';
import { describeWarning } from './describe-warning';
import type { WarningText } from './describe-warning';
import { checkDisclosure } from './rules';
import { fill, readForm } from './rules/fixtures';
import type { Typed } from './rules/fixtures';

function sentences( id: string, typed: Typed ): WarningText[] {
	const form = readForm( id );
	const values = fill( form, typed );
	return checkDisclosure( form, values ).map( ( warning ) =>
		describeWarning( warning, form, values )
	);
}

describe( 'describeWarning', () => {
	const real = realDisclosures().map( ( { form, values } ) =>
		checkDisclosure( form, values ).map( ( warning ) =>
			describeWarning( warning, form, values )
		)
	);
	const [ , form10 = [], form11 = [], form12 = [] ] = real;

	it( 'names what disagrees in the real filing', () => {
		expect( form10.map( ( { title } ) => title ) ).toEqual( [
			'I, Tổng số, Lớp 8, Lớp 9',
			'I.2, Lớp 9',
			'II.4, Tổng số',
			'III, the rates (22 cells)',
			'III.1, Lớp 6, Lớp 8',
			'VI, Tổng số',
			'VI, Tổng số, Lớp 9',
			'VI, the rates (6 cells)',
			'VI, Tổng số',
			'VI, Lớp 9',
			'VIII, Tổng số',
			'VIII, Lớp 7',
			'VIII, Lớp 9',
		] );
		expect( form10[ 0 ]?.message ).toBe(
			'Four rows add up to 402; row I says 407. The gap lies in Lớp 8 (sum 101, says 103), Lớp 9 (sum 89, says 92). At the same time the grades also add up to 407, rows I and II both say 407, 214 + 193 = 407 in row VIII agrees with row I.'
		);
		expect( form10[ 1 ] ).toEqual( {
			title: 'I.2, Lớp 9',
			message: '32 of 92 is 34,78%; this cell says 3478%.',
			offerLabel: 'Use 34,78%',
		} );
		expect( form10[ 2 ] ).toEqual( {
			title: 'II.4, Tổng số',
			message:
				'Four grades add up to 38; this cell says 30. Five rows add up to 399; row II says 407. With 38 they agree.',
			offerLabel: 'Use 38 and 9,34%',
		} );
		expect( form10[ 3 ]?.message ).toBe(
			'They do not follow from row III (397). Most fit with a base of 392 = 109+97+112+74. It may be row III that is off.'
		);
		expect( form10[ 7 ]?.message ).toBe(
			'They do not follow from row VI (108; 106). All fit with a base of 74. It may be row VI that is off.'
		);
		expect( form10[ 10 ]?.message ).toContain(
			'Nam add up to 226, the cell says 214; Nữ add up to 183, the cell says 193.'
		);
		expect( form11[ 0 ]?.message ).toBe(
			'Five rows add up to 18; row VI says 710.'
		);
	} );

	it( 'says that empty cells count as 0, and which empty row was added up', () => {
		expect( form12[ 0 ]?.message ).toContain( 'Row I is empty there' );
		expect( form12[ 2 ] ).toEqual( {
			title: 'I.4, Tổng số',
			message:
				'The parts come to 1 so far; this cell says 2. Empty cells count as 0 here.',
		} );
	} );

	it( 'never says who is wrong', () => {
		for ( const { title, message } of real.flat() ) {
			expect( `${ title } ${ message }` ).not.toMatch(
				/wrong|error|must|mistake/i
			);
			expect( message ).not.toBe( '' );
			expect( message ).not.toMatch( /%\d?\$?s|undefined|NaN/ );
		}
	} );

	it( 'tells columns of one name apart', () => {
		const [ text ] = sentences( 'T9_2b_trung_hoc', {
			lop_6: { tong: '10', ht_tot: '5', ht_tot_rate: '40%' },
		} );

		expect( text?.title ).toMatch( /^Khối 6, Kết quả học tập – / );
	} );

	it( 'asks about two readings', () => {
		expect( sentences( 'BM11', { IV: { so_luong: '6.550' } } ) ).toEqual( [
			{
				title: 'IV, Số lượng',
				message: '“6.550” can be 6.550 or 6,550.',
				offerLabel: 'Use 6550',
			},
		] );
		expect( sentences( 'BM11', { I: { so_luong: 'không' } } ) ).toEqual( [
			{
				title: 'I, Số lượng',
				message: '“không” may stand for 0.',
				offerLabel: 'Use 0',
			},
		] );
	} );

	it( 'lists what is missing, shortly', () => {
		const [ text ] = sentences( 'BM09', { I: { lop_6: 'Đủ 11 tuổi' } } );

		expect( text?.title ).toBe( 'Not filled in yet (23)' );
		expect( text?.message ).toBe(
			'The form expects something here: I, Lớp 7; I, Lớp 8; I, Lớp 9; II, Lớp 6; ….'
		);
	} );

	it( 'speaks the language of the screen', () => {
		setLocaleData(
			{
				'%1$s of %2$s is %3$s; this cell says %4$s.': [
					'%1$s trên %2$s là %3$s; đang ghi %4$s.',
				],
				'Use %s': [ 'Dùng %s' ],
			},
			'cong-truong'
		);
		const [ text ] = sentences( 'BM10', {
			III: { lop_9: '92' },
			'III.2': { lop_9: '32', lop_9_rate: '3478%' },
		} );
		resetLocaleData();

		expect( text ).toMatchObject( {
			message: '32 trên 92 là 34,78%; đang ghi 3478%.',
			offerLabel: 'Dùng 34,78%',
		} );
	} );
} );
