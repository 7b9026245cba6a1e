/**
 * Lays the rows and columns of a form, and the rows that the school added, out as a sheet.
 */

import { cellKind, rateColumnId } from '../../../lib/disclosure/resolve-form';
import type {
	AddedRow,
	CellKind,
	CellRef,
	Column,
	ResolvedForm,
	Row,
	TablePart,
} from '../../../lib/disclosure/types';
import { rowsOf } from '../../../lib/disclosure/values';
import type {
	Area,
	Position,
	Sheet,
	SheetColumn,
	SheetPart,
	SheetRow,
} from './types';

function columnsOf( part: TablePart ): SheetColumn[] {
	return part.columns.flatMap( ( column ) => {
		const count: SheetColumn = { id: column.id, column, rate: false };
		return column.hasRate
			? [ count, { id: rateColumnId( column.id ), column, rate: true } ]
			: [ count ];
	} );
}

export function buildSheet( form: ResolvedForm, addedRows: AddedRow[] ): Sheet {
	const rows: SheetRow[] = [];
	const parts: SheetPart[] = form.parts.map( ( part, index ) => {
		const partRows = rowsOf( part, { addedRows } ).map(
			( row ): SheetRow => ( {
				id: row.id,
				part: index,
				row,
				added: row.added,
			} )
		);
		const firstRow = rows.length;
		rows.push( ...partRows );
		return { part, columns: columnsOf( part ), rows: partRows, firstRow };
	} );
	return { parts, rows };
}

export function partOf( sheet: Sheet, row: number ): SheetPart | undefined {
	const found = sheet.rows[ row ];
	return found ? sheet.parts[ found.part ] : undefined;
}

export function columnAt(
	sheet: Sheet,
	position: Position
): SheetColumn | undefined {
	return partOf( sheet, position.row )?.columns[ position.column ];
}

export function refAt( sheet: Sheet, position: Position ): CellRef | undefined {
	const row = sheet.rows[ position.row ];
	const column = columnAt( sheet, position );
	return row && column ? { row: row.id, column: column.id } : undefined;
}

export function positionOf( sheet: Sheet, ref: CellRef ): Position | undefined {
	const row = sheet.rows.findIndex(
		( candidate ) => candidate.id === ref.row
	);
	const column =
		partOf( sheet, row )?.columns.findIndex(
			( candidate ) => candidate.id === ref.column
		) ?? -1;
	return row < 0 || column < 0 ? undefined : { row, column };
}

export function partArea( part: SheetPart ): Area {
	return {
		top: part.firstRow,
		left: 0,
		bottom: part.firstRow + part.rows.length - 1,
		right: part.columns.length - 1,
	};
}

export function* positionsIn( area: Area ): Generator< Position > {
	for ( let row = area.top; row <= area.bottom; row++ ) {
		for ( let column = area.left; column <= area.right; column++ ) {
			yield { row, column };
		}
	}
}

export function contains( area: Area, position: Position ): boolean {
	return (
		position.row >= area.top &&
		position.row <= area.bottom &&
		position.column >= area.left &&
		position.column <= area.right
	);
}

/** How the text of a cell is read. */
export function kindOf(
	sheet: Sheet,
	row: SheetRow,
	column: SheetColumn
): CellKind {
	const part = sheet.parts[ row.part ]?.part;
	return part ? cellKind( part, row.row, column.id ) : 'none';
}

/** The form expects nothing here: another kind of row, or another grade. What is typed is kept all the same. */
export function isNotApplicable(
	part: TablePart,
	row: Row,
	column: SheetColumn
): boolean {
	const grade: Column[ 'grade' ] = column.column.grade;
	if (
		row.gradesOnly !== undefined &&
		grade !== undefined &&
		! row.gradesOnly.includes( grade )
	) {
		return true;
	}
	return cellKind( part, row, column.id ) === 'none';
}
