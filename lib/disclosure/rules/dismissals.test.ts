import type { DisclosureValues } from '../types';
import { checkDisclosure, isDismissed } from '.';
import { fill, smallForm } from './fixtures';
import type { Typed } from './fixtures';
import { only, SUM_COLUMNS } from './test-kit';

describe( 'dismissals', () => {
	const typed: Typed = {
		II: { tong_so: '7', lop_10: '1', lop_11: '2', lop_12: '3' },
	};

	it( 'hold while the figures are the same, however they are written', () => {
		const form = smallForm( [ SUM_COLUMNS ] );
		const values = fill( form, typed );
		const { key, figures } = only( checkDisclosure( form, values ) );
		const kept: DisclosureValues = {
			...values,
			dismissals: [ { key, figures, reason: 'Đã đối chiếu' } ],
		};
		const after = ( cells: Typed ) => {
			const changed = fill( form, cells, kept );
			return isDismissed(
				only( checkDisclosure( form, changed ) ),
				changed
			);
		};

		expect( after( {} ) ).toBe( true );
		expect( after( { II: { lop_10: '01' } } ) ).toBe( true );
		expect( after( { I: { lop_10: '5' } } ) ).toBe( true );
		expect( after( { II: { lop_10: '2', lop_11: '1' } } ) ).toBe( false );
		expect( after( { II: { tong_so: '8' } } ) ).toBe( false );
	} );
} );
