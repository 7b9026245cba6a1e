/**
 * Tables as schools draw them: a tree of headings above, a line for each row.
 */
import { readForm } from '../real-filing';
import type { Figure, Figures, School } from './figures';
import { GRADES } from './figures';
import type { Box, Expected, Piece, Row, Table } from './model';

export type Head = { label: string; id?: string; sub?: Head[] };

export type Line = {
	/** Texts of the columns that name the row, by heading id (`stt`, `label`, `note`). */
	texts: Record< string, string >;
	/** Row of the form; none: the figures are expected nowhere. */
	row?: string;
	cells?: Map< string, Figure >;
	/** Stub cells that reach over the next line; they are left out there. */
	spans?: string[];
	covered?: string[];
	/** One text over several columns. */
	merged?: { columns: string[]; raw: string };
	isHidden?: boolean;
};

const depthOf = ( heads: Head[] ): number =>
	Math.max( ...heads.map( ( { sub } ) => ( sub ? 1 + depthOf( sub ) : 1 ) ) );

const leavesOf = ( head: Head ): Head[] =>
	head.sub ? head.sub.flatMap( leavesOf ) : [ head ];

function headingRows( heads: Head[], depth: number ): Box[][] {
	const rows: Box[][] = Array.from( { length: depth }, () => [] );
	const place = ( head: Head, level: number ): void => {
		rows[ level ]?.push( {
			text: head.label,
			isHeading: true,
			colSpan: leavesOf( head ).length,
			rowSpan: head.sub ? 1 : depth - level,
		} );
		head.sub?.forEach( ( sub ) => place( sub, level + 1 ) );
	};
	heads.forEach( ( head ) => place( head, 0 ) );
	return rows;
}

export function expectAt(
	row: string,
	column: string,
	{ raw, ...figure }: Figure
): Expected[] {
	const shown = raw.normalize( 'NFC' ).trim();
	return shown === '' ? [] : [ { row, column, raw: shown, ...figure } ];
}

function boxOf( line: Line, id: string ): Box {
	const figure = line.cells?.get( id );
	if ( ! figure ) {
		return { text: line.texts[ id ] ?? '' };
	}
	return {
		text: figure.raw,
		expect: line.row ? expectAt( line.row, id, figure ) : [],
	};
}

function bodyRow( line: Line, leaves: string[] ): Row {
	const boxes: Box[] = [];
	const merged = line.merged;
	for ( const id of leaves ) {
		if ( line.covered?.includes( id ) ) {
			continue;
		}
		const at = merged?.columns.indexOf( id ) ?? -1;
		if ( ! merged || at < 0 ) {
			const box = boxOf( line, id );
			boxes.push( line.spans?.includes( id ) ? { ...box, rowSpan: 2 } : box );
		} else if ( at === 0 ) {
			boxes.push( {
				text: merged.raw,
				colSpan: merged.columns.length,
				expect: line.row
					? [
							{
								row: line.row,
								column: id,
								columns: merged.columns,
								raw: merged.raw.normalize( 'NFC' ),
								value: null,
							},
						]
					: [],
			} );
		}
	}
	return { boxes, isHidden: line.isHidden };
}

export function tableOf( heads: Head[], lines: Line[], run = 'main' ): Table {
	const leaves = heads.flatMap( leavesOf ).map( ( { id } ) => id ?? '' );
	return {
		run,
		rows: [
			...headingRows( heads, depthOf( heads ) ).map( ( boxes ) => ( {
				boxes,
			} ) ),
			...lines.map( ( line ) => bodyRow( line, leaves ) ),
		],
	};
}

export const table = ( content: Table ): Piece => ( {
	kind: 'table',
	table: content,
} );
export const paragraph = ( text: string, isBold = false ): Piece => ( {
	kind: 'text',
	text,
	isBold,
} );
export const BREAK: Piece = { kind: 'break' };

/** A table without lines, two cells. */
export function sideBySide( left: string, right: string ): Piece {
	return table( {
		run: '',
		isLayout: true,
		rows: [ { boxes: [ { text: left }, { text: right } ] } ],
	} );
}

export function letterhead( level: School, formNumber: string ): Piece {
	return level === 'thcs'
		? sideBySide(
				'UBND HUYỆN AN PHÚ\nTRƯỜNG THCS HÒA BÌNH',
				`${ formNumber }\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc`
			)
		: sideBySide(
				'SỞ GD&ĐT TỈNH AN LẠC\nTRƯỜNG THPT NGUYỄN AN',
				`${ formNumber }\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập – Tự do – Hạnh phúc`
			);
}

export function signature( date: string ): Piece {
	return sideBySide(
		'Nơi nhận:\n- Phòng GD&ĐT;\n- Lưu: VT.',
		`${ date }\nThủ trưởng đơn vị\n(Ký tên và đóng dấu)`
	);
}

/** Printed label of a row of a form. */
export function labelOf( form: string, row: string ): string {
	return rowOf( form, row ).label;
}

export function rowOf(
	form: string,
	row: string
): { label: string; stt: string; kind: string } {
	for ( const part of readForm( form ).parts ) {
		const found = part.rows.find( ( { id } ) => id === row );
		if ( found ) {
			return found;
		}
	}
	throw new Error( `${ form } has no row ${ row }` );
}

export function gradeHeads(
	level: School,
	label: ( grade: number ) => string,
	sub?: ( id: string ) => Head[]
): Head[] {
	return GRADES[ level ].map( ( grade ) => {
		const id = `lop_${ grade }`;
		return sub
			? { label: label( grade ), sub: sub( id ) }
			: { label: label( grade ), id };
	} );
}

export const figuresOf = (
	figures: Figures,
	row: string
): Map< string, Figure > => figures.get( row ) ?? new Map< string, Figure >();
