/**
 * Word documents as years of editing leave them: tracked changes, hidden text, odd grids, fields, controls.
 */
import { paragraph, table } from './build';
import { ask, notice } from './cases';
import { COMMITMENTS_THCS, staffLines } from './contents';
import { assessmentFigures, qualityFigures } from './figures';
import type { Box, Entry, Piece, Table } from './model';
import { commitmentTable, staffTable } from './office';
import { assessmentTable, qualityTable, QUALITY_ROWS, short } from './quality';
import {
	bookmarked,
	control,
	deleted,
	field,
	inserted,
	p,
	run,
	shredded,
	tableXml,
	vanished,
	writeOoxml,
} from './write-ooxml';

type Edit = ( box: Box, row: number, column: number ) => Box;

const edit = ( content: Table, change: Edit ): Table => ( {
	...content,
	rows: content.rows.map( ( row, index ) => ( {
		...row,
		boxes: row.boxes.map( ( box, column ) => change( box, index, column ) ),
	} ) ),
} );

/** A number that was typed, crossed out and typed again, in every third cell. */
const tracked = ( content: Table ): Table =>
	edit( content, ( box, row, column ) => {
		if ( box.isHeading || box.text === '' ) {
			return box;
		}
		if ( ( row + column ) % 3 === 0 ) {
			return { ...box, xml: p( deleted( '9' + box.text ) + inserted( box.text ) ) };
		}
		return ( row + column ) % 3 === 1 && box.text.length > 1
			? {
					...box,
					xml: p( run( box.text.slice( 0, 1 ) ) + deleted( '77' ) + inserted( box.text.slice( 1 ) ) ),
				}
			: box;
	} );

const lineOf = ( texts: string[], properties: string, isHidden = false ): Table[ 'rows' ][ number ] => ( {
	boxes: texts.map( ( text ) => ( {
		text,
		...( properties.includes( 'w:del' ) ? { xml: p( deleted( text ) ) } : {} ),
	} ) ),
	...( properties ? { properties } : {} ),
	...( isHidden ? { isHidden } : {} ),
} );

const withRows = ( content: Table, at: number, ...rows: Table[ 'rows' ] ): Table => ( {
	...content,
	rows: [ ...content.rows.slice( 0, at ), ...rows, ...content.rows.slice( at ) ],
} );

const columns = ( text: string, count: number ): string[] =>
	Array.from( { length: count }, ( _, index ) => `${ text }${ index }` );

/** Word makes the numbers of the STT column: the cells hold no text. */
const numbered = ( content: Table ): Table =>
	edit( content, ( box, _, column ) => {
		if ( box.isHeading || column !== 0 || box.text === '' ) {
			return box;
		}
		const level = /^[IVX]+$/.test( box.text ) ? 0 : 1;
		const depth = /^[a-z]$/.test( box.text ) ? 2 : level;
		return {
			...box,
			xml: p( '', `<w:numPr><w:ilvl w:val="${ depth }"/><w:numId w:val="1"/></w:numPr>` ),
		};
	} );

const wrapped = ( content: Table ): Table =>
	edit( content, ( box, row, column ) => {
		if ( box.text === '' || box.text.includes( '\n' ) ) {
			return box;
		}
		const kinds: ( () => string )[] = [
			() => p( shredded( box.text ) ),
			() => p( bookmarked( box.text, row * 20 + column ) ),
			() => p( control( run( box.text ) ) ),
			() => control( p( run( box.text ) ) ),
			() =>
				p(
					`<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place">${ run( box.text ) }</w:smartTag>`
				),
			() => p( run( '  ' ) + run( box.text ) + run( ' ' ) ) + p( '' ),
		];
		const kind = kinds[ ( row * 3 + column ) % kinds.length ];
		return kind ? { ...box, xml: kind() } : box;
	} );

const totalsAsFields = ( content: Table ): Table =>
	edit( content, ( box ) =>
		! box.isHeading && box.expect?.some( ( { column } ) => column === 'tong_so' )
			? { ...box, xml: p( field( '=SUM(RIGHT)', box.text ) ) }
			: box
	);

/** The whole notice inside one cell of a table that only lays the page out. */
const inFrame = ( content: Piece[], runName: string ): Piece => {
	const inner = content
		.map( ( piece ) => {
			if ( piece.kind === 'table' ) {
				return tableXml( piece.table );
			}
			return piece.kind === 'text' ? p( run( piece.text ) ) : '';
		} )
		.join( '' );
	const expect = content.flatMap( ( piece ) =>
		piece.kind === 'table'
			? piece.table.rows.flatMap( ( { boxes } ) => boxes.flatMap( ( box ) => box.expect ?? [] ) )
			: []
	);
	return table( {
		run: runName,
		rows: [ { boxes: [ { text: '', xml: inner + p( '' ), expect } ] } ],
	} );
};

const ticks = ( content: Table ): Table =>
	edit( content, ( box ) =>
		box.text === 'X' ? { ...box, xml: p( '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>' ) } : box
	);

const base = ( seed: number ) =>
	qualityTable( {
		level: 'thcs',
		figures: qualityFigures( 'thcs', seed ),
		rates: 'own rows',
		label: ( _, printed ) => short( printed ),
	} );

const width = 7;

/** Grid columns that belong to no cell, as after dragging a border. */
const shifted = ( content: Table ): Table => ( {
	...content,
	rows: content.rows.map( ( row, index ) => {
		const first = row.boxes[ 0 ];
		return index >= 2 && first && index % 2 === 0 && first.text === ''
			? { ...row, gridBefore: 1, boxes: row.boxes.slice( 1 ) }
			: row;
	} ),
} );

export const HANDMADE: Entry[] = [
	{
		file: 'bm10-thcs-tracked-changes.docx',
		about: 'figures corrected with tracked changes, a deleted row, an inserted row',
		pieces: notice( 'BM10', 'thcs', '2020-2021', [
			table(
				withRows(
					tracked( base( 51 ) ),
					20,
					lineOf( columns( '660', width ), '<w:del w:id="9" w:author="VT" w:date="2021-01-05T08:00:00Z"/>' )
				)
			),
		] ),
		runs: [ ask( { form: 'BM10', level: 'thcs', year: '2020-2021' } ) ],
		write: writeOoxml,
	},
	{
		file: 'bm10-thcs-hidden-text.docx',
		about: 'hidden remarks in cells, a hidden row',
		pieces: notice( 'BM10', 'thcs', '2020-2021', [
			table(
				withRows(
					edit( base( 52 ), ( box, _, column ) =>
						! box.isHeading && column === 3 && box.text !== ''
							? { ...box, xml: p( run( box.text ) + vanished( ' (cũ: 8123)' ) ) }
							: box
					),
					13,
					lineOf( [ '3', 'Khá (bản cũ)', '8801', '8802', '8803', '8804', '8805' ], '', true )
				)
			),
		] ),
		runs: [
			ask( { form: 'BM10', level: 'thcs', year: '2020-2021', listed: [ '8123' ] } ),
		],
		write: writeOoxml,
	},
	{
		file: 'bm10-thcs-automatic-numbers.docx',
		about: 'Word numbers the rows: the cells of the STT column are empty',
		pieces: notice( 'BM10', 'thcs', '2019-2020', [
			table(
				numbered(
					qualityTable( {
						level: 'thcs',
						figures: qualityFigures( 'thcs', 53, { pair: ( a, b ) => `${ a }\n${ b }` } ),
						rates: 'parentheses',
					} )
				)
			),
		] ),
		runs: [ ask( { form: 'BM10', level: 'thcs', year: '2019-2020' } ) ],
		write: writeOoxml,
	},
	{
		file: 'bm10-thpt-shredded-runs.docx',
		about: 'runs cut by spelling checks, bookmarks, controls, smart tags, fields with results',
		pieces: notice( 'BM10', 'thpt', '2020-2021', [
			table(
				totalsAsFields(
					wrapped(
						qualityTable( {
							level: 'thpt',
							figures: qualityFigures( 'thpt', 54, { mark: '.', sign: '' } ),
							rates: 'merged rows',
						} )
					)
				)
			),
		] ),
		runs: [ ask( { form: 'BM10', level: 'thpt', year: '2020-2021', isOpen: true } ) ],
		write: writeOoxml,
	},
	{
		file: 'bm10-thcs-shifted-grid.docx',
		about: 'rows that begin one grid column later (gridBefore) instead of an empty first cell',
		pieces: notice( 'BM10', 'thcs', '2018-2019', [ table( shifted( base( 55 ) ) ) ] ),
		runs: [ ask( { form: 'BM10', level: 'thcs', year: '2018-2019' } ) ],
		write: writeOoxml,
	},
	{
		file: 'bm10-thcs-in-a-frame.docx',
		about: 'the notice stands inside one cell of a layout table',
		pieces: [
			inFrame(
				[
					paragraph( 'Biểu mẫu 10' ),
					paragraph( 'Chất lượng giáo dục thực tế năm học 2020-2021' ),
					table( base( 56 ) ),
					paragraph( 'Thủ trưởng đơn vị' ),
				],
				'main'
			),
		],
		runs: [ ask( { form: 'BM10', level: 'thcs', year: '2020-2021' } ) ],
		write: writeOoxml,
	},
	{
		file: 'bm12-thpt-controls.docx',
		about: 'form 12 with content controls around rows and cells, a text box above the table',
		pieces: notice( 'BM12', 'thpt', '2019-2020', [
			{
				kind: 'text',
				text: '',
				xml: p(
					'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>Khung chữ</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>Khung chữ</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>'
				),
			},
			table( wrapped( staffTable( { seed: 57, lines: staffLines( 'thpt' ), zero: '-' } ) ) ),
		] ),
		runs: [ ask( { form: 'BM12', level: 'thpt', year: '2019-2020' } ) ],
		write: writeOoxml,
	},
	{
		file: 't9-thpt-tracked-columns.docx',
		about: 'Thông tư 09 with SL and TL columns, three heading rows, tracked changes',
		pieces: notice( 'T9_2b_trung_hoc', 'thpt', '2024-2025', [
			table(
				tracked(
					assessmentTable( {
						level: 'thpt',
						figures: assessmentFigures( 'thpt', 58, { size: 300 } ),
						rates: 'columns',
						grade: ( g ) => `Lớp ${ g }`,
						total: 'Toàn trường',
						stt: true,
					} )
				)
			),
		] ),
		runs: [ ask( { form: 'T9_2b_trung_hoc', level: 'thpt', year: '2024-2025' } ) ],
		write: writeOoxml,
	},
	{
		file: 'bm09-thcs-moved-text.docx',
		about: 'form 09 with moved text and soft hyphens',
		pieces: notice( 'BM09', 'thcs', '2019-2020', [
			table(
				edit( commitmentTable( 'thcs', COMMITMENTS_THCS ), ( box ) =>
					box.colSpan === 4 && ! box.isHeading
						? {
								...box,
								xml: p(
									`<w:moveTo w:id="5" w:author="VT" w:date="2021-01-05T08:00:00Z">${ run( box.text ) }</w:moveTo>` +
										`<w:moveFrom w:id="6" w:author="VT" w:date="2021-01-05T08:00:00Z">${ run( 'Đoạn đã chuyển đi' ) }</w:moveFrom>`
								),
							}
						: box
				)
			),
		] ),
		runs: [ ask( { form: 'BM09', level: 'thcs', year: '2019-2020' } ) ],
		write: writeOoxml,
	},
	{
		file: 'bm11-thcs-ticks.docx',
		about: 'the last part of form 11 with ticks from the Wingdings font, the file holds nothing else of the form',
		pieces: [
			paragraph( 'Biểu mẫu 11' ),
			paragraph( 'Công khai thông tin cơ sở vật chất, năm học 2020-2021' ),
			table( ticks( infrastructure() ) ),
		],
		runs: [ ask( { form: 'BM11', level: 'thcs', year: '2020-2021' } ) ],
		write: writeOoxml,
	},
	{
		file: 'bm10-thpt-first-semester-rows.docx',
		about: 'first semester: the rows of the end of the year are left out, single numbers where pairs are asked for',
		pieces: notice(
			'BM10',
			'thpt',
			'2021-2022',
			[
				table(
					qualityTable( {
						level: 'thpt',
						figures: qualityFigures( 'thpt', 59, { zero: '' } ),
						rates: 'merged rows',
						rows: QUALITY_ROWS.filter( ( row ) => ! /^(?:III|V|VI|VII)(?:\.|$)/.test( row ) ),
						numberMark: '.',
					} )
				),
			],
			{ subtitle: 'HỌC KỲ 1' }
		),
		runs: [ ask( { form: 'BM10', level: 'thpt', year: '2021-2022', period: 'hk1', isOpen: true } ) ],
		write: writeOoxml,
	},
];

function infrastructure(): Table {
	const rows: [ string, string, string, string, string ][] = [
		[ 'XV', 'Nguồn nước sinh hoạt hợp vệ sinh', 'X', '', 'co' ],
		[ 'XVI', 'Nguồn điện (lưới, phát điện riêng)', 'X', '', 'co' ],
		[ 'XVII', 'Kết nối internet', 'X', '', 'co' ],
		[ 'XVIII', 'Trang thông tin điện tử (website) của trường', 'X', '', 'co' ],
		[ 'XIX', 'Tường rào xây', '', 'X', 'khong' ],
	];
	return {
		run: 'main',
		rows: [
			{ boxes: [ '', 'Nội dung', 'Có', 'Không' ].map( ( text ) => ( { text, isHeading: true } ) ) },
			...rows.map( ( [ row, label, yes, no, column ] ) => ( {
				boxes: [
					{ text: row },
					{ text: label },
					...[ yes, no ].map( ( text ): Box => ( {
						text,
						...( text === 'X' ? { expect: [ { row, column, raw: '✓', value: true } ] } : {} ),
					} ) ),
				],
			} ) ),
		],
	};
}
