/**
 * Invented contents of forms 09, 11 and 12.
 */
import { paragraph, table } from './build';
import { textFigure } from './figures';
import type { Figure, School } from './figures';
import type { Piece } from './model';
import { facilityTable, figure } from './office';
import type { Commitment, FacilityLine, StaffLine, Words } from './office';

export const COMMITMENTS_THCS: Commitment[] = [
	{
		row: 'I',
		texts: [
			'Hoàn thành chương trình tiểu học, đúng độ tuổi, thuộc địa bàn tuyển sinh.',
			'Được lên lớp từ lớp 6',
			'Được lên lớp từ lớp 7',
			'Được lên lớp từ lớp 8',
		],
	},
	{ row: 'II', texts: 'Chương trình giáo dục phổ thông do Bộ GDĐT ban hành, 35 tuần thực học.' },
	{
		row: 'III',
		texts: 'Họp cha mẹ học sinh 3 lần/năm; liên lạc qua sổ liên lạc điện tử. HS chăm ngoan, tích cực.',
	},
	{ row: 'IV', texts: 'Đủ phòng học, thư viện, sân tập; câu lạc bộ Tiếng Anh, STEM.' },
	{ row: 'V', texts: [ 'HK khá, tốt: 98%', 'HK khá, tốt: 97%', 'HK khá, tốt: 97%', 'HK khá, tốt: 99%' ] },
	{ row: 'VI', texts: [ '99%', '99,5%', '99%', '100% xét tốt nghiệp' ] },
];

export const COMMITMENTS_THPT: Commitment[] = [
	{
		row: 'I',
		texts: [
			'- Tốt nghiệp THCS.\n- Trúng tuyển kỳ thi tuyển sinh vào lớp 10.',
			'Lên lớp thẳng hoặc đạt sau khi thi lại',
			'Lên lớp thẳng hoặc đạt sau khi thi lại',
		],
	},
	{
		row: 'II',
		texts: 'Thực hiện chương trình của Bộ GDĐT.\n\nCác môn tự chọn theo kế hoạch giáo dục nhà trường.',
	},
	{ row: 'III', texts: '1. Nhà trường: thông báo kết quả hằng tháng.\n2. Gia đình: phối hợp quản lý.' },
	{ row: 'IV', texts: [ 'Câu lạc bộ, tham quan', 'Câu lạc bộ, hướng nghiệp', 'Ôn thi, tư vấn tuyển sinh' ] },
	{ row: 'V', texts: [ 'Khá, giỏi 70%', 'Khá, giỏi 72%', 'Khá, giỏi 75%' ] },
	{ row: 'VI', texts: [ 'Học tiếp lớp 11: 98%', 'Học tiếp lớp 12: 98%', 'Đỗ ĐH, CĐ: 80%' ] },
];

export const TWO = [
	{ label: 'Số lượng', id: 'so_luong' },
	{ label: 'Bình quân', id: 'binh_quan' },
];

type Pair = [ amount: Figure | null, average?: Figure | null ];

const line = (
	row: string,
	[ amount, average ]: Pair,
	label?: string,
	stt?: string
): FacilityLine => [
	row,
	{
		...( amount ? { so_luong: amount } : {} ),
		...( average ? { binh_quan: average } : {} ),
	},
	label,
	stt,
];

const n = ( value: number ): Figure => figure( String( value ), value );

/** Form 11, its six tables with a blank paragraph between them. */
export function facilities( options: Words & { isLarge?: boolean } ): Piece[] {
	const { isLarge } = options;
	const area = ( value: number, plain: string, grouped: string ): Figure =>
		isLarge
			? figure( grouped, value, { asked: true, or: [ value / 1000 ] } )
			: figure( plain, value );
	const main: FacilityLine[] = [
		line( 'I', [ n( 28 ), figure( '1,35 m²/học sinh', 1.35 ) ] ),
		line( 'II', [ null, textFigure( '-' ) ] ),
		line( 'II.1', [ n( 26 ), n( 52 ) ] ),
		line( 'II.2', [ n( 2 ), n( 40 ) ] ),
		line( 'II.3', [ n( 0 ), textFigure( '-' ) ] ),
		line( 'II.4', [ n( 0 ), textFigure( '-' ) ] ),
		line( 'II.5', [ n( 6 ) ] ),
		line( 'II.6', [ n( 1 ) ] ),
		line( 'II.7', [ null, figure( '1,0', 1 ) ] ),
		line( 'II.8', [ null, figure( '38.5', 38.5 ) ] ),
		line( 'III', [ n( 1 ) ] ),
		line( 'IV', [ area( 12456, '12456', '12.456' ), figure( '10,9', 10.9 ) ] ),
		line( 'V', [ area( 5210, '5210', '5.210' ) ] ),
		line( 'VI', [ isLarge ? figure( '2456,5', 2456.5 ) : n( 2456 ) ] ),
		line( 'VI.1', [ isLarge ? figure( '1456 m2', 1456 ) : n( 1456 ) ] ),
		line( 'VI.2', [ n( 420 ) ] ),
		line( 'VI.3', [ n( 120 ) ] ),
		line( 'VI.4', [ n( 400 ) ] ),
		line( 'VI.5', [ figure( '60,5', 60.5 ) ] ),
		line( 'VI.6', [ n( 24 ) ], 'Diện tích phòng khác (phòng y tế) (m²)', '6' ),
		line( 'VII', [ null ] ),
		line( 'VII.1', [ n( 54 ) ] ),
		line( 'VII.1.1', [ n( 18 ) ], isLarge ? 'Khối lớp 10' : 'Khối lớp 6', '1.1' ),
		line( 'VII.1.2', [ n( 19 ) ], isLarge ? 'Khối lớp 11' : 'Khối lớp 7', '1.2' ),
		line( 'VII.1.3', [ n( 17 ) ], isLarge ? 'Khối lớp 12' : 'Khối lớp 8', '1.3' ),
		line( 'VII.2', [ n( 6 ) ] ),
		line( 'VII.2.1', [ n( 3 ) ], 'Khối lớp …', '2.1' ),
		line( 'VII.3', [ figure( '150/12', [ 150, 12 ] ) ] ),
		line( 'VIII', [ isLarge ? figure( '72 bộ', 72 ) : n( 72 ), figure( '15,8', 15.8 ) ] ),
		line( 'IX', [ null ] ),
		line( 'IX.1', [ n( 14 ) ] ),
		line( 'IX.2', [ n( 5 ) ] ),
		line( 'IX.3', [ n( 2 ) ] ),
		line( 'IX.4', [ n( 9 ) ], 'Máy chiếu OverHead/projector/vật thể', '4' ),
		line( 'IX > Bảng tương tác', [ n( 3 ) ], 'Bảng tương tác', '5' ),
	];
	const inUse: FacilityLine[] = [
		line( 'IXb', [ null ] ),
		line( 'IXb.1', [ n( 12 ) ] ),
		line( 'IXb.2', [ n( 4 ) ] ),
		line( 'IXb.3', [ n( 1 ) ] ),
		line( 'IXb.4', [ n( 8 ) ] ),
	];
	const rooms: FacilityLine[] = [
		[ 'XII', { phong_dt: figure( isLarge ? '02 phòng; 96,5 m2' : '2/96', isLarge ? null : [ 2, 96 ] ), so_cho: n( 40 ), dt_bq_cho: figure( '2,4', 2.4 ) } ],
		[ 'XIII', { phong_dt: n( 0 ), so_cho: n( 0 ), dt_bq_cho: n( 0 ) } ],
	];
	const toilets: FacilityLine[] = [
		[ 'XIV', {} ],
		[ 'XIV.1', { gv: n( 4 ), hs_chung: n( 0 ), hs_nam_nu: figure( '6/6', [ 6, 6 ] ), m2_chung: figure( '0,12', 0.12 ), m2_nam_nu: figure( '0,11/0,13', [ 0.11, 0.13 ] ) } ],
		[ 'XIV.2', { gv: n( 0 ), hs_chung: n( 1 ) } ],
	];
	const mark = figure( isLarge ? 'x' : 'X', true );
	const yes = ( row: string ): FacilityLine => [ row, { co: mark } ];
	const gap = paragraph( '' );
	const footnote = paragraph(
		'(*Theo Thông tư số 12/2011/TT-BGDĐT ngày 28/2/2011 của Bộ GDĐT ban hành Điều lệ trường trung học cơ sở, trường trung học phổ thông và trường phổ thông có nhiều cấp học)'
	);
	return [
		table( facilityTable( TWO, main, options ) ),
		gap,
		table( facilityTable( TWO, inUse, options ) ),
		gap,
		table(
			facilityTable(
				[ { label: 'Số lượng (m²)', id: 'so_luong_m2' } ],
				[
					[ 'X', { so_luong_m2: figure( '45,5', 45.5 ) } ],
					[ 'XI', { so_luong_m2: n( 120 ) } ],
				],
				options
			)
		),
		gap,
		table(
			facilityTable(
				[
					{ label: 'Số lượng phòng, tổng diện tích (m²)', id: 'phong_dt' },
					{ label: 'Số chỗ', id: 'so_cho' },
					{ label: 'Diện tích bình quân/chỗ', id: 'dt_bq_cho' },
				],
				rooms,
				options
			)
		),
		gap,
		table(
			facilityTable(
				[
					{
						label: 'Số lượng (m²)',
						sub: [
							{ label: 'Dùng cho giáo viên', id: 'gv' },
							{
								label: 'Dùng cho học sinh',
								sub: [
									{ label: 'Chung', id: 'hs_chung' },
									{ label: 'Nam/Nữ', id: 'hs_nam_nu' },
								],
							},
							{
								label: 'Số m²/học sinh',
								sub: [
									{ label: 'Chung', id: 'm2_chung' },
									{ label: 'Nam/Nữ', id: 'm2_nam_nu' },
								],
							},
						],
					},
				],
				toilets,
				options
			)
		),
		footnote,
		table(
			facilityTable(
				[
					{ label: 'Có', id: 'co' },
					{ label: 'Không', id: 'khong' },
				],
				[ yes( 'XV' ), yes( 'XVI' ), yes( 'XVII' ), yes( 'XVIII' ), [ 'XIX', { khong: mark } ] ],
				options
			)
		),
	];
}

/** Form 12: the list of subjects is open, their numbers run on. */
export function staffLines( level: School ): StaffLine[] {
	const subjects: [ row: string, total: number ][] =
		level === 'thpt'
			? [
					[ 'I.1', 9 ],
					[ 'I.2', 6 ],
					[ 'I.3', 5 ],
					[ 'I.4', 4 ],
					[ 'I.5', 8 ],
					[ 'I.6', 3 ],
					[ 'I.7', 3 ],
					[ 'I > Tiếng Anh', 7 ],
					[ 'I > Tin học', 3 ],
					[ 'I > GDCD', 2 ],
					[ 'I > GDQP-AN', 2 ],
					[ 'I > Thể dục', 4 ],
				]
			: [
					[ 'I.1', 5 ],
					[ 'I.2', 2 ],
					[ 'I.3', 2 ],
					[ 'I.4', 2 ],
					[ 'I.5', 6 ],
					[ 'I.6', 1 ],
					[ 'I.7', 2 ],
					[ 'I > Ngoại ngữ', 4 ],
					[ 'I > Âm nhạc', 1 ],
					[ 'I > Mĩ thuật', 1 ],
				];
	const teachers = subjects.reduce( ( sum, [ , total ] ) => sum + total, 0 );
	return [
		{ row: 'tong', total: teachers + 3 + 6 },
		{ row: 'I', total: teachers },
		...subjects.map( ( [ row, total ], index ): StaffLine => {
			const [ , added ] = row.split( ' > ' );
			return added ? { row, label: added, stt: String( index + 1 ), total } : { row, total };
		} ),
		{ row: 'II', total: 3 },
		{ row: 'II.1', total: 1 },
		{ row: 'II.2', total: 2 },
		{ row: 'III', total: 6 },
		{ row: 'III.1', total: 1 },
		{ row: 'III.2', total: 1 },
		{ row: 'III.3', total: 0 },
		{ row: 'III.4', total: 1 },
		{ row: 'III.5', total: 1 },
		{ row: 'III.6', total: 0 },
		{ row: 'III.7', total: 0 },
		{ row: 'III.8', total: 0 },
		{ row: 'III > Bảo vệ', label: 'Bảo vệ', stt: '9', total: 2 },
	];
}
