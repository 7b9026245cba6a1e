/**
 * Form 10 and the table of Thông tư 09 in the ways schools lay them out.
 */
import { figuresOf, gradeHeads, labelOf, rowOf, tableOf } from './build';
import type { Head, Line } from './build';
import { GRADES, put } from './figures';
import type { Figure, Figures, School } from './figures';
import type { Table } from './model';

/** Where the rate stands. */
export type Rates =
	| 'own rows'
	| 'merged rows'
	| 'columns'
	| 'parentheses'
	| 'second line'
	| 'none';

export type QualityLayout = {
	level: School;
	figures: Figures;
	rates: Rates;
	/** Where the number of a row stands: a column, before its label, nowhere. */
	numbers?: 'column' | 'label' | 'none';
	/** `1.`, `1/`, `1)`. */
	numberMark?: string;
	label?: ( row: string, printed: string ) => string;
	rateLabel?: string;
	isTotalLast?: boolean;
	heads?: {
		stt?: string;
		label?: string;
		total?: string;
		group?: string | null;
		grade?: ( grade: number ) => string;
		count?: string;
		rate?: string;
		note?: string;
	};
	rows?: string[];
	notes?: Record< string, string >;
	run?: string;
	/** Figures in these rows are expected nowhere. */
	hidden?: string[];
};

const RATE_WORDS = / \(tỷ lệ so với tổng số\)$/;

export const QUALITY_ROWS = [
	'I I.1 I.2 I.3 I.4 II II.1 II.2 II.3 II.4 II.5',
	'III III.1 III.1a III.1b III.2 III.3 III.4 III.5 III.6',
	'IV IV.1 IV.2 IV.3 V VI VI.1 VI.2 VI.3 VII VIII IX',
]
	.join( ' ' )
	.split( ' ' );

const isRated = ( row: string ): boolean =>
	rowOf( 'BM10', row ).kind === 'count_with_rate';

export const short = ( printed: string ): string =>
	printed.replace( RATE_WORDS, '' );

/** Count and rate in one cell. */
function together(
	count: Figure | undefined,
	rate: Figure | undefined,
	join: ( count: string, rate: string ) => string
): { raw: string; parts: ( Figure | undefined )[] } {
	const first = count?.raw ?? '';
	const second = rate?.raw ?? '';
	return {
		raw: second === '' ? first : join( first, second ),
		parts: [ count, rate ],
	};
}

function heads( layout: QualityLayout ): Head[] {
	const { level, rates } = layout;
	const names = layout.heads ?? {};
	const pair = ( id: string ): Head[] => [
		{ label: names.count ?? 'SL', id },
		{ label: names.rate ?? 'TL (%)', id: `${ id }_rate` },
	];
	const sub = rates === 'columns' ? pair : undefined;
	const total: Head = sub
		? { label: names.total ?? 'Tổng số', sub: sub( 'tong_so' ) }
		: { label: names.total ?? 'Tổng số', id: 'tong_so' };
	const byGrade = gradeHeads(
		level,
		names.grade ?? ( ( grade ) => `Lớp ${ grade }` ),
		sub
	);
	const grades: Head[] =
		names.group === null
			? byGrade
			: [ { label: names.group ?? 'Chia ra theo khối lớp', sub: byGrade } ];
	return [
		...( ( layout.numbers ?? 'column' ) === 'column'
			? [ { label: names.stt ?? 'STT', id: 'stt' } ]
			: [] ),
		{ label: names.label ?? 'Nội dung', id: 'label' },
		...( layout.isTotalLast ? [ ...grades, total ] : [ total, ...grades ] ),
		...( layout.notes
			? [ { label: names.note ?? 'Ghi chú', id: 'note' } ]
			: [] ),
	];
}

function linesOf( row: string, layout: QualityLayout ): Line[] {
	const { stt, label: printed } = rowOf( 'BM10', row );
	const numbers = layout.numbers ?? 'column';
	const worded = layout.label?.( row, printed ) ?? printed;
	const label =
		numbers === 'label' && stt !== ''
			? `${ stt }${ layout.numberMark ?? '.' } ${ worded }`
			: worded;
	const mark = numbers === 'column' ? ( layout.numberMark ?? '' ) : '';
	const texts: Record< string, string > = {
		stt: stt === '' ? '' : stt + mark,
		label,
		note: layout.notes?.[ row ] ?? '',
	};
	const all = figuresOf( layout.figures, row );
	const target = layout.hidden?.includes( row ) ? undefined : row;
	const ids = [ 'tong_so', ...GRADES[ layout.level ].map( ( g ) => `lop_${ g }` ) ];
	const counts = new Map(
		[ ...all ].filter( ( [ id ] ) => ! id.endsWith( '_rate' ) )
	);
	if ( ! isRated( row ) || layout.rates === 'none' ) {
		return [ { texts, row: target, cells: counts } ];
	}
	if ( layout.rates === 'columns' ) {
		return [ { texts, row: target, cells: all } ];
	}
	if ( layout.rates === 'own rows' || layout.rates === 'merged rows' ) {
		const isMerged = layout.rates === 'merged rows';
		const stubs = [ 'stt', 'label' ];
		const rates = new Map(
			ids.flatMap( ( id ) => {
				const rate = all.get( `${ id }_rate` );
				return rate ? [ [ id, rate ] as const ] : [];
			} )
		);
		return [
			{ texts, row: target, cells: counts, spans: isMerged ? stubs : [] },
			{
				texts: { label: layout.rateLabel ?? '(tỷ lệ so với tổng số)' },
				row: target && `${ target }%`,
				cells: rates,
				covered: isMerged ? stubs : [],
			},
		];
	}
	const cells = new Map< string, Figure >();
	const join =
		layout.rates === 'second line'
			? ( count: string, rate: string ) => `${ count }\n${ rate }`
			: ( count: string, rate: string ) => `${ count } (${ rate })`;
	ids.forEach( ( id ) => {
		const { raw } = together( all.get( id ), all.get( `${ id }_rate` ), join );
		cells.set( id, { raw, value: null } );
	} );
	return [ { texts, row: target && `${ target }+`, cells } ];
}

/** Expectations of rate rows and of two figures in one cell, put where they belong. */
function settle( table: Table, layout: QualityLayout ): Table {
	table.rows.forEach( ( { boxes } ) =>
		boxes.forEach( ( box ) => {
			box.expect = box.expect?.flatMap( ( expected ) => {
				const mark = expected.row.slice( -1 );
				if ( mark === '%' ) {
					const row = expected.row.slice( 0, -1 );
					return [ { ...expected, row, column: `${ expected.column }_rate` } ];
				}
				if ( mark !== '+' ) {
					return [ expected ];
				}
				const row = expected.row.slice( 0, -1 );
				const all = figuresOf( layout.figures, row );
				return [ expected.column, `${ expected.column }_rate` ].flatMap(
					( column ) => {
						const figure = all.get( column );
						return figure && figure.raw !== ''
							? [ { row, column, ...figure } ]
							: [];
					}
				);
			} );
		} )
	);
	return table;
}

export function qualityTable( layout: QualityLayout ): Table {
	const lines = ( layout.rows ?? QUALITY_ROWS ).flatMap( ( row ) =>
		linesOf( row, layout )
	);
	return settle( tableOf( heads( layout ), lines, layout.run ), layout );
}

/** Only the rows of the table from one to another, with or without the headings. */
export function cut( table: Table, from: number, to: number, headings: number ): Table {
	return {
		...table,
		rows: [
			...table.rows.slice( 0, headings ),
			...table.rows.slice( headings + from, headings + to ),
		],
	};
}

export type AssessmentLayout = {
	level: School;
	figures: Figures;
	rates: 'columns' | 'parentheses';
	grade?: ( grade: number ) => string;
	total?: string;
	run?: string;
	stt?: boolean;
	names?: Partial< Record< string, string > >;
};

export function assessmentTable( layout: AssessmentLayout ): Table {
	const { level, rates, names = {} } = layout;
	const name = ( id: string, usual: string ) => names[ id ] ?? usual;
	const share = ( id: string, usual: string ): Head =>
		rates === 'columns'
			? {
					label: name( id, usual ),
					sub: [
						{ label: name( 'count', 'SL' ), id },
						{ label: name( 'rate', 'TL' ), id: `${ id }_rate` },
					],
				}
			: { label: name( id, usual ), id };
	const section = ( prefix: string, label: string ): Head => ( {
		label: name( prefix, label ),
		sub: [
			share( `${ prefix }_tot`, 'Tốt' ),
			share( `${ prefix }_kha`, 'Khá' ),
			share( `${ prefix }_dat`, 'Đạt' ),
			share( `${ prefix }_cd`, 'Chưa đạt' ),
		],
	} );
	const tree: Head[] = [
		...( layout.stt ? [ { label: 'TT', id: 'stt' } ] : [] ),
		{ label: name( 'label', 'Khối' ), id: 'label' },
		{ label: name( 'tong', 'Tổng số' ), id: 'tong' },
		section( 'rl', 'Kết quả rèn luyện' ),
		section( 'ht', 'Kết quả học tập' ),
		{
			label: name( 'titles', 'Danh hiệu' ),
			sub: [
				{ label: name( 'xs', 'Học sinh Xuất sắc' ), id: 'xs' },
				{ label: name( 'gioi', 'Học sinh Giỏi' ), id: 'gioi' },
			],
		},
		share( 'len_lop', 'Được lên lớp' ),
		share( 'khong_len_lop', 'Không được lên lớp' ),
	];
	const rows = [ ...GRADES[ level ].map( ( g ) => `lop_${ g }` ), 'tong' ];
	const grade = layout.grade ?? ( ( g: number ) => `Khối ${ g }` );
	const lines = rows.map( ( row, index ): Line => {
		const cells = figuresOf( layout.figures, row );
		return {
			texts: {
				stt: row === 'tong' ? '' : String( index + 1 ),
				label:
					row === 'tong'
						? ( layout.total ?? 'Tổng số' )
						: grade( GRADES[ level ][ index ] ?? 0 ),
			},
			row: rates === 'columns' ? row : `${ row }+`,
			cells:
				rates === 'columns'
					? cells
					: new Map(
							[ ...cells ]
								.filter( ( [ id ] ) => ! id.endsWith( '_rate' ) )
								.map( ( [ id, figure ] ) => {
									const rate = cells.get( `${ id }_rate` );
									return [
										id,
										rate && rate.raw !== ''
											? { raw: `${ figure.raw } (${ rate.raw })`, value: null }
											: figure,
									] as const;
								} )
						),
		};
	} );
	const built = tableOf( tree, lines, layout.run );
	return settle( built, {
		level,
		figures: layout.figures,
		rates: 'parentheses',
	} );
}

/** A table like the primary schools', with the same words in other places. */
export function primaryTable( seed: number ): Table {
	const figures: Figures = new Map();
	const rows = [
		[ 'I', 'Tổng số học sinh' ],
		[ 'II', 'Số học sinh học 2 buổi/ngày' ],
		[ 'III', 'Số học sinh chia theo năng lực, phẩm chất' ],
		[ '1', 'Tốt (tỷ lệ so với tổng số)' ],
		[ '2', 'Đạt (tỷ lệ so với tổng số)' ],
		[ '3', 'Cần cố gắng (tỷ lệ so với tổng số)' ],
		[ 'IV', 'Số học sinh chia theo kết quả học tập' ],
		[ '1', 'Hoàn thành tốt (tỷ lệ so với tổng số)' ],
		[ '2', 'Hoàn thành (tỷ lệ so với tổng số)' ],
		[ '3', 'Chưa hoàn thành (tỷ lệ so với tổng số)' ],
		[ 'V', 'Tổng hợp kết quả cuối năm' ],
		[ '1', 'Lên lớp (tỷ lệ so với tổng số)' ],
		[ 'a', 'Trong đó: HS được khen thưởng cấp trường' ],
		[ '2', 'Ở lại lớp (tỷ lệ so với tổng số)' ],
	];
	rows.forEach( ( _, index ) =>
		[ 0, 1, 2, 3, 4, 5 ].forEach( ( column ) =>
			put( figures, String( index ), `c${ column }`, {
				raw: String( ( seed * ( index + 3 ) * ( column + 7 ) ) % 211 ),
				value: null,
			} )
		)
	);
	return tableOf(
		[
			{ label: 'STT', id: 'stt' },
			{ label: 'Nội dung', id: 'label' },
			{ label: 'Tổng số', id: 'c0' },
			{
				label: 'Chia ra theo khối lớp',
				sub: [ 1, 2, 3, 4, 5 ].map( ( grade ) => ( {
					label: `Lớp ${ grade }`,
					id: `c${ grade }`,
				} ) ),
			},
		],
		rows.map( ( [ stt = '', label = '' ], index ) => ( {
			texts: { stt, label },
			cells: figuresOf( figures, String( index ) ),
		} ) ),
		''
	);
}

export const printed = ( row: string ): string => labelOf( 'BM10', row );
