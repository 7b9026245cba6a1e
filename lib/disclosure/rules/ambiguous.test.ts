import { checkDisclosure } from '.';
import { fill, smallForm, takeOffer } from './fixtures';
import { check, only, SUM_COLUMNS } from './test-kit';

describe( 'figures with two readings', () => {
	it( 'asks once for a column and offers readings that fit', () => {
		const warning = only(
			check( [ SUM_COLUMNS ], {
				IV: { lop_10: '1.045', lop_11: '12' },
				V: { lop_10: '1.045 m²/hs' },
			} )
		);

		expect( warning ).toMatchObject( {
			key: 'ambiguous_number:main:lop_10',
			type: 'ambiguous_number',
			strength: 'weak',
			offer: [
				{ row: 'IV', column: 'lop_10', raw: '1045' },
				{ row: 'V', column: 'lop_10', raw: '1,045 m²/hs' },
			],
		} );
	} );

	it( 'lets a rule decide, and does not claim a wrong sum', () => {
		const form = smallForm( [ SUM_COLUMNS ] );
		const values = fill( form, {
			IV: { tong_so: '13,5', lop_10: '1.500', lop_11: '12', lop_12: '0' },
		} );
		const warning = only( checkDisclosure( form, values ) );

		expect( warning.type ).toBe( 'ambiguous_number' );
		expect( warning.offer?.[ 0 ]?.raw ).toBe( '1,5000' );
		expect(
			checkDisclosure(
				form,
				takeOffer( form, values, warning.offer ?? [] )
			)
		).toEqual( [] );
	} );

	it( 'offers 0 for "không" and 1 for a cross in a count, and assumes neither', () => {
		const offers = ( cells: Record< string, string > ) =>
			check( [ SUM_COLUMNS ], { II: cells } ).map(
				( { offer } ) => offer?.[ 0 ]?.raw
			);

		expect(
			offers( {
				tong_so: '5',
				lop_10: 'không',
				lop_11: '1',
				lop_12: '4',
			} )
		).toEqual( [ '0' ] );
		expect(
			offers( { tong_so: '5', lop_10: '0', lop_11: 'x', lop_12: '4' } )
		).toEqual( [ '1' ] );
		expect(
			offers( {
				tong_so: '5',
				lop_10: 'không',
				lop_11: '1',
				lop_12: '3',
			} )
		).toEqual( [ undefined ] );
	} );
} );
