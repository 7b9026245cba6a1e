import { shownHeader } from './header';
import { loadForm } from './state/test-forms';

const lines = ( form: string ) =>
	loadForm( form ).parts.map( ( part ) =>
		shownHeader( part ).map( ( cells ) =>
			cells.map( ( { label, start, width, rowSpan } ) => [
				label,
				start,
				width,
				rowSpan,
			] )
		)
	);

describe( 'shownHeader', () => {
	it( 'makes a column with rates two cells wide', () => {
		expect( lines( 'BM10' )[ 0 ] ).toEqual( [
			[
				[ 'STT', 1, 1, 2 ],
				[ 'Nội dung', 2, 1, 2 ],
				[ 'Tổng số', 3, 2, 2 ],
				[ 'Chia ra theo khối lớp', 5, 8, 1 ],
			],
			[
				[ 'Lớp 6', 5, 2, 1 ],
				[ 'Lớp 7', 7, 2, 1 ],
				[ 'Lớp 8', 9, 2, 1 ],
				[ 'Lớp 9', 11, 2, 1 ],
			],
		] );
	} );

	it( 'follows headers of several levels', () => {
		const [ first, second ] = lines( 'BM12' )[ 0 ] ?? [];
		expect( first?.slice( 2, 5 ) ).toEqual( [
			[ 'Tổng số', 3, 1, 2 ],
			[ 'Trình độ đào tạo', 4, 6, 1 ],
			[ 'Hạng chức danh nghề nghiệp', 10, 3, 1 ],
		] );
		expect( second?.[ 0 ]?.slice( 0, 2 ) ).toEqual( [ 'TS', 4 ] );
	} );
} );
