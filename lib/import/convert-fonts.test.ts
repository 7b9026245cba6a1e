import {
	csvFile,
	excelFile,
	paragraph,
	sheet,
	wordFile,
	wordTable,
} from '../../tests/data/import/make-files';
import { cellLines, importAs } from './test-import';

const TCVN3 = [
	[ 'STT', 'Néi dung', 'Tæng sè', 'Líp 6', 'Líp 7', 'Líp 8', 'Líp 9' ],
	[ 'I', 'Sè häc sinh chia theo h¹nh kiÓm', '10', '1', '2', '3', '4' ],
	[ '1', 'Tèt', '5 (50%)', '1', '1', '1', '2' ],
	[ '2', 'Kh¸', '3', '', '', '', 'miÔn' ],
	[ '3', 'Trung b×nh', '2', '', '', '', '' ],
];
const VNI = [
	[ 'STT', 'Noäi dung', 'Toång soá', 'Lôùp 6', 'Lôùp 7', 'Lôùp 8', 'Lôùp 9' ],
	[ 'I', 'Soá hoïc sinh chia theo haïnh kieåm', '10', '1', '2', '3', '4' ],
	[ '1', 'Toát', '5 (50%)', '1', '1', '1', '2' ],
	[ '2', 'Khaù', '3', '', '', '', 'mieãn' ],
	[ '3', 'Trung bình', '2', '', '', '', '' ],
];
const EXPECTED = [
	'I|tong_so = 10: 10',
	'I|lop_6 = 1: 1',
	'I|lop_7 = 2: 2',
	'I|lop_8 = 3: 3',
	'I|lop_9 = 4: 4',
	'I.1|tong_so = 5: 5',
	'I.1|tong_so_rate = 50%: 50',
	'I.1|lop_6 = 1: 1',
	'I.1|lop_7 = 1: 1',
	'I.1|lop_8 = 1: 1',
	'I.1|lop_9 = 2: 2',
	'I.2|tong_so = 3: 3',
	'I.2|lop_9 = miễn',
	'I.3|tong_so = 2: 2',
];

describe( 'old fonts', () => {
	it.each( [
		[ 'TCVN3', TCVN3, 'n¨m häc 2019-2020' ],
		[ 'VNI', VNI, 'naêm hoïc 2019-2020' ],
	] as const )(
		'converts %s before it reads labels, values and titles',
		async ( from, lines, title ) => {
			const rows = lines.map( ( line ) => [ ...line ] );
			const files: [ Uint8Array, string ][] = [
				[
					wordFile( paragraph( title ) + wordTable( rows ) ),
					'a.docx',
				],
				[
					excelFile( { a: sheet( [ [ title ], ...rows ] ) } ),
					'a.xlsx',
				],
				[
					csvFile(
						[ [ title ], ...rows ]
							.map( ( row ) => row.join( ';' ) )
							.join( '\n' )
					),
					'a.csv',
				],
			];
			for ( const [ bytes, name ] of files ) {
				const preview = await importAs( bytes, name );
				expect( cellLines( preview ) ).toEqual( EXPECTED );
				expect( preview.schoolYear ).toBe( '2019-2020' );
				expect( preview.converted ).toHaveLength( 1 );
				expect( preview.converted?.[ 0 ] ).toMatchObject( { from } );
				expect( preview.warnings[ 0 ] ).toMatchObject( {
					type: 'converted',
					key: `converted|${ from }`,
				} );
				expect( preview.counts.dropped ).toBe( 0 );
			}
		}
	);

	it( 'takes the optional hyphen of Word for the letter that it is in TCVN3', async () => {
		const bytes = wordFile(
			wordTable( [
				...TCVN3.map( ( line ) => [ ...line ] ),
				[ 'III', 'Tæng hîp kÕt qu¶ cuèi n¨m', '10', '', '', '', '' ],
				[ '3', 'L\u00adu ban', '1', '', '', '', '' ],
			] ).replace(
				'L\u00adu',
				'L</w:t></w:r><w:r><w:softHyphen/></w:r><w:r><w:t>u'
			)
		);
		expect( cellLines( await importAs( bytes, 'a.docx' ) ) ).toContain(
			'III.3|tong_so = 1: 1'
		);
	} );

	it( 'says nothing of Unicode', async () => {
		const bytes = wordFile(
			wordTable( [
				[ 'STT', 'Nội dung', 'Tổng số', 'Lớp 6', 'Lớp 7' ],
				[ 'I', 'Số học sinh chia theo hạnh kiểm', '10', '1', '2' ],
				[ '1', 'Tốt', '5', '1 × 2', 'Khá' ],
			] )
		);
		const preview = await importAs( bytes, 'a.docx' );
		expect( preview.converted ).toBeUndefined();
		expect( cellLines( preview ) ).toContain( 'I.1|lop_6 = 1 × 2' );
	} );
} );
