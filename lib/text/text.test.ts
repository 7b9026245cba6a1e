import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import fc from 'fast-check';

import {
	foldText,
	hasControlCharacters,
	normalizeLabel,
	similarity,
	stripControlCharacters,
	toNfc,
} from '.';

type Vectors = {
	nfc: { text: string; nfc: string }[];
	fold: { text: string; folded: string }[];
	sameLabel: [ string, string ][];
	otherLabel: [ string, string ][];
	controls: { text: string; controls: boolean }[];
};

const vectors = JSON.parse(
	readFileSync( resolve( 'tests/data/vectors/text.json' ), 'utf8' )
) as Vectors;

describe( 'text', () => {
	it.each( vectors.nfc )( 'brings $text to NFC', ( { text, nfc } ) => {
		expect( toNfc( text ) ).toBe( nfc );
	} );

	it.each( vectors.fold )( 'folds $text', ( { text, folded } ) => {
		expect( foldText( text ) ).toBe( folded );
	} );

	it.each( vectors.controls )(
		'knows control characters in $text',
		( { text, controls } ) => {
			expect( hasControlCharacters( text ) ).toBe( controls );
			expect(
				hasControlCharacters( stripControlCharacters( text ) )
			).toBe( false );
		}
	);

	it( 'makes text that JSON can carry', () => {
		expect( toNfc( 'a\ud83db\ude00' ) ).toBe( 'a\ufffdb\ufffd' );
		expect( toNfc( '😀' ) ).toBe( '😀' );
		expect( stripControlCharacters( 'a\r\nb\rc\u0000' ) ).toBe( 'a\nb\nc' );
	} );
} );

describe( 'labels', () => {
	it.each( vectors.sameLabel )( '%s is %s', ( first, second ) => {
		expect( normalizeLabel( first ) ).toBe( normalizeLabel( second ) );
		expect( similarity( first, second ) ).toBe( 1 );
	} );

	it.each( vectors.otherLabel )( '%s is not %s', ( first, second ) => {
		expect( similarity( first, second ) ).toBeLessThan( 0.6 );
	} );

	it( 'has nothing to say of a label that the school completes', () => {
		expect( normalizeLabel( '…' ) ).toBe( '' );
		expect( similarity( '…', '...' ) ).toBe( 0 );
	} );

	it( 'keeps the note of a rate row, which is all that it says', () => {
		expect( normalizeLabel( '(tỷ lệ so với tổng số)' ) ).toBe(
			'ti le so voi tong so'
		);
	} );

	it( 'finds a wording again in spite of words before it or a slip', () => {
		expect(
			similarity(
				'KQ Năm trước. Tổng hợp kết quả cuối năm',
				'Tổng hợp kết quả cuối năm'
			)
		).toBeGreaterThan( 0.75 );
		expect( similarity( 'Nhân viên thư viên', 'Nhân viên thư viện' ) ).toBe(
			1
		);
		for ( const slip of [ 'Hiệu rtưởng', 'Hiệutrưởng', 'Hiệ trưởng' ] ) {
			const score = similarity( slip, 'Hiệu trưởng' );
			expect( score ).toBeGreaterThan( 0.88 );
			expect( score ).toBeLessThan( 0.9 );
		}
		expect( similarity( 'Hạng chức II', 'Hạng chức III' ) ).toBeLessThan(
			0.6
		);
		expect( similarity( 'Bị đuổi hoc', 'Bị đuỗi học' ) ).toBeGreaterThan(
			0.8
		);
	} );

	it( 'is symmetric, bounded and cheap', () => {
		fc.assert(
			fc.property(
				fc.string( { unit: 'grapheme' } ),
				fc.string( { unit: 'grapheme' } ),
				( first, second ) => {
					const score = similarity( first, second );
					return (
						score >= 0 &&
						score <= 1 &&
						Math.abs( score - similarity( second, first ) ) < 0.2
					);
				}
			)
		);
		expect( similarity( 'a '.repeat( 10000 ), 'b '.repeat( 10000 ) ) ).toBe(
			0
		);
	} );
} );
