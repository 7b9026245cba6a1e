/**
 * Forms 09, 11 and 12 as schools lay them out.
 */
import { gradeHeads, rowOf, tableOf } from './build';
import type { Head, Line } from './build';
import { GRADES, random, textFigure } from './figures';
import type { Figure, School } from './figures';
import type { Table } from './model';

export type Words = {
	numbers?: 'column' | 'label' | 'none';
	numberMark?: string;
	label?: ( row: string, printed: string ) => string;
	run?: string;
};

function stub( form: string, row: string, words: Words ): Record< string, string > {
	const { stt, label: printed } = rowOf( form, row );
	const label = words.label?.( row, printed ) ?? printed;
	return ( words.numbers ?? 'column' ) === 'label' && stt !== ''
		? { label: `${ stt }${ words.numberMark ?? '.' } ${ label }` }
		: { stt: stt === '' ? '' : stt + ( words.numberMark ?? '' ), label };
}

const stubHeads = ( words: Words, stt = 'STT', label = 'Nội dung' ): Head[] => [
	...( ( words.numbers ?? 'column' ) === 'column' ? [ { label: stt, id: 'stt' } ] : [] ),
	{ label, id: 'label' },
];

export type Commitment = {
	row: string;
	/** One text for all grades, or one for each. */
	texts: string | string[];
};

/** Form 09. */
export function commitmentTable(
	level: School,
	rows: Commitment[],
	words: Words & { group?: string | null; grade?: ( grade: number ) => string } = {}
): Table {
	const columns = GRADES[ level ].map( ( grade ) => `lop_${ grade }` );
	const grades = gradeHeads( level, words.grade ?? ( ( grade ) => `Lớp ${ grade }` ) );
	const lines = rows.map( ( { row, texts }): Line => ( {
		texts: stub( 'BM09', row, words ),
		row,
		...( typeof texts === 'string'
			? { merged: { columns, raw: texts } }
			: {
					cells: new Map(
						columns.map( ( id, index ) => [ id, textFigure( texts[ index ] ?? '' ) ] )
					),
				} ),
	} ) );
	return tableOf(
		[
			...stubHeads( words ),
			...( words.group === null
				? grades
				: [ { label: words.group ?? 'Chia theo khối lớp', sub: grades } ] ),
		],
		lines,
		words.run
	);
}

/** A figure by how it is written: `12`, `1.04 m²/học sinh`, `X`. */
export const figure = (
	raw: string,
	value: Figure[ 'value' ],
	more: Partial< Figure > = {}
): Figure => ( { raw, value, ...more } );

export type FacilityLine = [
	row: string,
	cells: Record< string, Figure >,
	label?: string,
	stt?: string,
];

/** A part of form 11. */
export function facilityTable( tree: Head[], rows: FacilityLine[], words: Words = {} ): Table {
	const lines = rows.map( ( [ row, cells, label, stt ] ): Line => {
		const texts =
			label === undefined
				? stub( 'BM11', row, words )
				: { stt: stt ?? '', label: ( words.numbers === 'label' && stt ? `${ stt }. ` : '' ) + label };
		return { texts, row, cells: new Map( Object.entries( cells ) ) };
	} );
	return tableOf(
		[ ...stubHeads( words ), ...tree ],
		lines,
		words.run
	);
}

const STAFF_GROUPS: [ string, [ string, string ][] ][] = [
	[
		'Trình độ đào tạo',
		[
			[ 'td_ts', 'TS' ],
			[ 'td_ths', 'ThS' ],
			[ 'td_dh', 'ĐH' ],
			[ 'td_cd', 'CĐ' ],
			[ 'td_tc', 'TC' ],
			[ 'td_duoi_tc', 'Dưới TC' ],
		],
	],
	[
		'Hạng chức danh nghề nghiệp',
		[
			[ 'hang_iii', 'Hạng III' ],
			[ 'hang_ii', 'Hạng II' ],
			[ 'hang_i', 'Hạng I' ],
		],
	],
	[
		'Chuẩn nghề nghiệp',
		[
			[ 'cn_xuat_sac', 'Xuất sắc' ],
			[ 'cn_kha', 'Khá' ],
			[ 'cn_trung_binh', 'Trung bình' ],
			[ 'cn_kem', 'Kém' ],
		],
	],
];

export type StaffLine = {
	/** Row of the form, or the id of an added row: `I > Tiếng Anh`. */
	row: string;
	label?: string;
	stt?: string;
	total: number;
};

export type StaffLayout = Words & {
	seed: number;
	lines: StaffLine[];
	zero?: '' | '0' | '-';
	names?: Record< string, string >;
	groupOrder?: number[];
	isTotalLast?: boolean;
	notes?: Record< string, string >;
	heads?: { stt?: string; label?: string; total?: string };
};

/** Form 12. */
export function staffTable( layout: StaffLayout ): Table {
	const next = random( layout.seed );
	const name = ( id: string, usual: string ) => layout.names?.[ id ] ?? usual;
	const groups = ( layout.groupOrder ?? [ 0, 1, 2 ] ).flatMap( ( index ) => {
		const group = STAFF_GROUPS[ index ];
		return group ? [ group ] : [];
	} );
	const total: Head = { label: layout.heads?.total ?? 'Tổng số', id: 'tong_so' };
	const tree: Head[] = groups.map( ( [ label, columns ] ) => ( {
		label: name( label, label ),
		sub: columns.map( ( [ id, usual ] ) => ( { label: name( id, usual ), id } ) ),
	} ) );
	const count = ( value: number ): Figure => {
		const raw = value === 0 ? ( layout.zero ?? '' ) : String( value );
		return { raw, value: value > 0 || raw === '0' ? value : null };
	};
	const lines = layout.lines.map( ( line ): Line => {
		const cells = new Map< string, Figure >( [ [ 'tong_so', count( line.total ) ] ] );
		groups.forEach( ( [ , columns ] ) => {
			let rest = line.total;
			columns.forEach( ( [ id ], index ) => {
				const share = index === columns.length - 1 ? 0 : Math.round( rest * next() );
				const value = index === columns.length - 2 ? rest : share;
				rest -= value;
				cells.set( id, count( value ) );
			} );
		} );
		const texts =
			line.label === undefined
				? stub( 'BM12', line.row, layout )
				: {
						stt: line.stt ?? '',
						label:
							layout.numbers === 'label' && line.stt
								? `${ line.stt }${ layout.numberMark ?? '.' } ${ line.label }`
								: line.label,
					};
		return {
			texts: { ...texts, note: layout.notes?.[ line.row ] ?? '' },
			row: line.row,
			cells,
		};
	} );
	return tableOf(
		[
			...stubHeads( layout, layout.heads?.stt, layout.heads?.label ),
			...( layout.isTotalLast ? [ ...tree, total ] : [ total, ...tree ] ),
			...( layout.notes ? [ { label: 'Ghi chú', id: 'note' } ] : [] ),
		],
		lines,
		layout.run
	);
}
