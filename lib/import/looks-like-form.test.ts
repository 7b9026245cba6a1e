import { form } from '../disclosure/test-forms';
import { looksLikeForm } from './looks-like-form';

const bm10 = form( 'BM10', 'thcs' );

describe( 'a whole form', () => {
	it( 'is one with labels of rows and columns', () => {
		expect(
			looksLikeForm(
				[
					[ 'STT', 'Nội dung', 'Tổng số', 'Lớp 6', 'Lớp 7' ],
					[
						'I',
						'Số học sinh chia theo hạnh kiểm',
						'407',
						'104',
						'111',
					],
					[ '1', '1. Tốt', '', '', '' ],
					[ '2', 'Khá', '', '', '' ],
					[ '3', 'Trung bình', '', '', '' ],
				],
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
