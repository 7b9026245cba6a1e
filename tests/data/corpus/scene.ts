/**
 * A random filled form in a random layout: what a school could produce, and what the importer must make of it.
 */
import { TCVN3 } from '../../../lib/text/legacy/tcvn3';
import { VNI } from '../../../lib/text/legacy/vni';
import { paragraph, table } from './build';
import { ask, notice } from './cases';
import { COMMITMENTS_THCS, COMMITMENTS_THPT, facilities, staffLines } from './contents';
import { assessmentFigures, qualityFigures, random } from './figures';
import type { School, Writing } from './figures';
import type { Entry, Piece, Table } from './model';
import { MUTATIONS, pick } from './mutations';
import type { Draft, Next } from './mutations';
import { commitmentTable, staffTable } from './office';
import { assessmentTable, primaryTable, qualityTable, short } from './quality';
import type { Rates } from './quality';
import { writeCsv } from './write-csv';
import { writeOoxml } from './write-ooxml';
import { numeric, writeXlsx } from './write-xlsx';

export const FORMS = [ 'BM09', 'BM10', 'BM11', 'BM12', 'T9_2b_trung_hoc' ] as const;
export const FILES = [ 'docx', 'xlsx', 'csv' ] as const;

export type Plan = {
	seed: number;
	form: ( typeof FORMS )[ number ];
	level: School;
	file: ( typeof FILES )[ number ];
	mutations: string[];
	isNumeric: boolean;
	/** The old encoding of all its texts. */
	encoding: 'TCVN3' | 'VNI' | null;
	hasDecoy: boolean;
};

function writing( next: Next ): Writing {
	return {
		mark: pick( [ ',', '.' ] as const, next ),
		decimals: pick( [ 1, 2 ], next ),
		sign: pick( [ '%', ' %', '' ], next ),
		zero: pick( [ '0', '-', '' ] as const, next ),
		size: pick( [ 40, 120, 700 ], next ),
	};
}

const RATES: Rates[] = [ 'own rows', 'merged rows', 'columns', 'parentheses', 'second line', 'none' ];

function quality( { level, seed, file }: Plan, next: Next ): Draft {
	const rates = pick( file === 'csv' ? RATES.filter( ( one ) => one !== 'merged rows' ) : RATES, next );
	const group = pick( [ 'Chia ra theo khối lớp', 'Chia theo khối', null ], next );
	const style = writing( next );
	const made = qualityTable( {
		level,
		figures: qualityFigures( level, seed, rates === 'second line' || rates === 'parentheses' ? { ...style, sign: '%', zero: '0' } : style ),
		rates,
		numbers: pick( [ 'column', 'column', 'label' ] as const, next ),
		numberMark: pick( [ '', '.' ], next ),
		isTotalLast: next() < 0.3,
		label: next() < 0.5 ? ( _, printed ) => short( printed ) : undefined,
		rateLabel: pick( [ undefined, 'Tỷ lệ %', 'Tỉ lệ (%)' ], next ),
		heads: {
			group,
			grade: pick( [ ( grade: number ) => `Lớp ${ grade }`, ( grade: number ) => `Khối ${ grade }`, ( grade: number ) => `K${ grade }` ], next ),
			stt: pick( [ 'STT', 'TT' ], next ),
			total: pick( [ 'Tổng số', 'Tổng cộng', 'Toàn trường' ], next ),
			count: pick( [ 'SL', 'Số lượng' ], next ),
			rate: pick( [ 'TL (%)', 'Tỷ lệ', '%' ], next ),
		},
	} );
	const depth = ( group === null ? 1 : 2 ) + ( rates === 'columns' ? 1 : 0 );
	return { table: made, headings: depth, listed: [] };
}

function draft( plan: Plan, next: Next ): Draft {
	const { form, level, seed } = plan;
	if ( form === 'BM10' ) {
		return quality( plan, next );
	}
	if ( form === 'BM09' ) {
		const isGrouped = next() < 0.6;
		return {
			table: commitmentTable( level, level === 'thcs' ? COMMITMENTS_THCS : COMMITMENTS_THPT, isGrouped ? {} : { group: null } ),
			headings: isGrouped ? 2 : 1,
			listed: [],
		};
	}
	if ( form === 'BM12' ) {
		return {
			table: staffTable( {
				seed,
				lines: staffLines( level ),
				zero: pick( [ '', '0', '-' ] as const, next ),
				groupOrder: pick( [ [ 0, 1, 2 ], [ 2, 0, 1 ], [ 0 ], [ 1, 0 ] ], next ),
				isTotalLast: next() < 0.3,
			} ),
			headings: 2,
			listed: [],
		};
	}
	const isColumns = next() < 0.5;
	return {
		table: assessmentTable( {
			level,
			figures: assessmentFigures( level, seed, { ...writing( next ), sign: '%', zero: '0' } ),
			rates: isColumns ? 'columns' : 'parentheses',
			stt: next() < 0.5,
			total: pick( [ 'Tổng số', 'Toàn trường', 'Cộng' ], next ),
		} ),
		headings: isColumns ? 3 : 2,
		listed: [],
	};
}

/** Where the school may add rows, an added one is none that has to be listed. */
const CLOSED = new Set( [ 'BM10' ] );

function decoy( next: Next ): { before: Piece[]; after: Piece[] } {
	const list: Table = {
		run: '',
		rows: [
			[ 'STT', 'Họ và tên', 'Lớp', 'Học lực', 'Hạnh kiểm' ],
			[ '1', 'Trần Văn An', '6A', 'Giỏi', 'Tốt' ],
			[ '2', 'Lê Thị Bình', '6B', 'Khá', 'Tốt' ],
		].map( ( texts ) => ( { boxes: texts.map( ( text ) => ( { text } ) ) } ) ),
	};
	const pieces = pick(
		[
			[ paragraph( 'DANH SÁCH HỌC SINH ĐƯỢC KHEN THƯỞNG' ), table( list ) ],
			[
				paragraph( 'Biểu mẫu 06' ),
				paragraph( 'Công khai chất lượng giáo dục tiểu học thực tế' ),
				table( primaryTable( 3 ) ),
			],
		],
		next
	);
	return next() < 0.5 ? { before: pieces, after: [] } : { before: [], after: pieces };
}

const CODES = { TCVN3, VNI };

function encodePieces( pieces: Piece[], encoding: 'TCVN3' | 'VNI' ): Piece[] {
	const back = new Map( [ ...CODES[ encoding ] ].reverse().map( ( [ code, letter ] ) => [ letter, code ] ) );
	const encode = ( text: string ) =>
		Array.from( text.normalize( 'NFC' ), ( letter ) => back.get( letter ) ?? back.get( letter.toLocaleLowerCase( 'vi' ) ) ?? letter ).join( '' );
	return pieces.map( ( piece ): Piece => {
		if ( piece.kind === 'text' ) {
			return { ...piece, text: encode( piece.text ) };
		}
		return piece.kind === 'table'
			? {
					...piece,
					table: {
						...piece.table,
						rows: piece.table.rows.map( ( row ) => ( {
							...row,
							boxes: row.boxes.map( ( box ) => ( { ...box, text: encode( box.text ) } ) ),
						} ) ),
					},
				}
			: piece;
	} );
}

export function makeScene( plan: Plan ): Entry {
	const next = random( plan.seed + 1 );
	const { form, level } = plan;
	const year = pick( form.startsWith( 'T9' ) ? [ '2024-2025', '2025-2026' ] : [ '2018-2019', '2020-2021' ], next );
	const listed: string[] = [];
	let content: Piece[] = [];
	if ( form === 'BM11' ) {
		content = facilities( { isLarge: next() < 0.5 } );
	} else {
		let made = draft( plan, next );
		for ( const [ name, mutation ] of Object.entries( MUTATIONS ) ) {
			const isFit = CLOSED.has( form ) || name !== 'addRow';
			// A text file has no merged cells: what stands for a group of columns is told by its order alone.
			const isPossible =
				( plan.file === 'xlsx' || ! [ 'dates', 'fractions' ].includes( name ) ) &&
				( plan.file !== 'csv' || ! [ 'mergeNumbers', 'hiddenRow' ].includes( name ) );
			if ( plan.mutations.includes( name ) && isFit && isPossible ) {
				made = mutation( made, next );
			}
		}
		listed.push( ...made.listed );
		if ( plan.file === 'csv' ) {
			made.table.rows.forEach( ( { boxes } ) =>
				boxes.forEach( ( box ) => box.expect?.forEach( ( expected ) => delete expected.columns ) )
			);
		}
		content = [ table( plan.isNumeric && plan.file === 'xlsx' ? numeric( made.table ) : made.table ) ];
	}
	const { before, after } = plan.hasDecoy ? decoy( next ) : { before: [], after: [] };
	const pieces = [ ...before, ...notice( form, level, year, content ), ...after ];
	return {
		file: `scene.${ plan.file }`,
		about: '',
		pieces: plan.encoding ? encodePieces( pieces, plan.encoding ) : pieces,
		runs: [ ask( { form, level, year, listed } ) ],
		write: { docx: writeOoxml, xlsx: writeXlsx, csv: writeCsv( { separator: ';', hasMark: true, end: '\n' } ) }[ plan.file ],
	};
}
