import { form } from '../disclosure/test-forms';
import { TCVN3 } from '../text/legacy/tcvn3';
import { looksLikeForm } from './looks-like-form';

const bm10 = form( 'BM10', 'thcs' );

const FILLED = [
	[ 'STT', 'Nội dung', 'Tổng số', 'Lớp 6', 'Lớp 7' ],
	[ 'I', 'Số học sinh chia theo hạnh kiểm', '407', '104', '111' ],
	[ '1', '1. Tốt', '', '', '' ],
	[ '2', 'Khá', '', '', '' ],
	[ '3', 'Trung bình', '', '', '' ],
];

describe( 'a whole form', () => {
	it( 'is one with labels of rows and columns', () => {
		expect( looksLikeForm( FILLED, bm10 ) ).toBe( true );
	} );

	it( 'is one also in the letters of an old font', () => {
		const stored = new Map(
			[ ...TCVN3 ].map( ( [ letter, meant ] ) => [ meant, letter ] )
		);
		const inVnTime = ( text: string ) =>
			[ ...text ].map( ( one ) => stored.get( one ) ?? one ).join( '' );
		expect(
			looksLikeForm(
				FILLED.map( ( row ) => row.map( inVnTime ) ),
				bm10
			)
		).toBe( true );
	} );

	it( 'is not a range of figures, with some labels or without', () => {
		expect(
			looksLikeForm(
				[
					[ '407', '104' ],
					[ 'Khá', '5' ],
				],
				bm10
			)
		).toBe( false );
		expect(
			looksLikeForm(
				[
					[ 'Tốt' ],
					[ 'Khá' ],
					[ 'Trung bình' ],
					[ 'Yếu' ],
					[ 'Kém' ],
				],
				bm10
			)
		).toBe( false );
		expect(
			looksLikeForm( [ [ 'Tổng số', 'Lớp 6', 'Lớp 7' ] ], bm10 )
		).toBe( false );
	} );
} );
