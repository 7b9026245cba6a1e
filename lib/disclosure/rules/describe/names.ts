/**
 * How a person would call a cell: "I.2, Lớp 9".
 */

import { __, sprintf } from '@wordpress/i18n';

import { writeNumber } from '../../../number';
import { parseCellColumn } from '../../resolve-form';
import type {
	CellColumnId,
	CellRef,
	DisclosureValues,
	ResolvedForm,
	RowId,
	TablePart,
} from '../../types';
import type { Amount } from '../details';

const LONGEST_NAME = 48;

type NamedRow = {
	stt: string;
	label: string;
	parent: RowId | null;
	part: TablePart;
	pairLabels?: [ string, string ];
};

export type Names = {
	row: ( id: RowId ) => string;
	/** "row I", or the label of a row without a number. */
	column: ( row: RowId, column: CellColumnId ) => string;
	cell: ( ref: CellRef ) => string;
	raw: ( ref: CellRef ) => string;
	isGrade: ( ref: CellRef ) => boolean;
	pairLabels: ( ref: CellRef ) => [ string, string ];
};

function findRow(
	id: RowId,
	form: ResolvedForm,
	values: DisclosureValues
): NamedRow | null {
	for ( const part of form.parts ) {
		const row = part.rows.find( ( one ) => one.id === id );
		if ( row ) {
			return { ...row, label: values.labels[ id ] ?? row.label, part };
		}
		const added = values.addedRows.find(
			( one ) => one.id === id && one.part === part.id
		);
		if ( added ) {
			return { ...added, part };
		}
	}
	return null;
}

/** `II.4`, `III.1a`, `VII.1.2`: the printed numbers from the outermost row in; empty where there are none. */
function numberOf(
	row: NamedRow,
	form: ResolvedForm,
	values: DisclosureValues,
	depth = 0
): string {
	const own = row.stt.trim();
	if ( row.parent === null || depth > 8 ) {
		return /^[IVX]+$/.test( own ) ? own : '';
	}
	const parent = findRow( row.parent, form, values );
	const above = parent ? numberOf( parent, form, values, depth + 1 ) : '';
	if ( above === '' || ! /^[\w.]+$/.test( own ) ) {
		return '';
	}
	const parentStt = parent?.stt.trim() ?? '';
	if ( own.startsWith( `${ parentStt }.` ) ) {
		return above + own.slice( parentStt.length );
	}
	return /^[a-z]$/.test( own ) ? above + own : `${ above }.${ own }`;
}

function shorten( label: string ): string {
	const text = label.replace( /\s+/g, ' ' ).trim();
	return text.length > LONGEST_NAME
		? `${ text.slice( 0, LONGEST_NAME - 1 ).trimEnd() }…`
		: text;
}

function columnName( part: TablePart, id: CellColumnId ): string {
	const column = parseCellColumn( part, id )?.column;
	if ( ! column ) {
		return id;
	}
	const shared = part.columns.some(
		( other ) => other !== column && other.label === column.label
	);
	return ( shared ? column.path.slice( -2 ) : [ column.label ] ).join(
		' – '
	);
}

export function namesOf( form: ResolvedForm, values: DisclosureValues ): Names {
	const row = ( id: RowId ): string => {
		const found = findRow( id, form, values );
		return found
			? numberOf( found, form, values ) || shorten( found.label )
			: id;
	};
	const column = ( rowId: RowId, id: CellColumnId ): string => {
		const part = findRow( rowId, form, values )?.part;
		return part ? columnName( part, id ) : id;
	};
	const columnOf = ( ref: CellRef ) => {
		const found = findRow( ref.row, form, values );
		return found && parseCellColumn( found.part, ref.column )?.column;
	};
	return {
		row,
		column,
		cell: ( ref ) =>
			`${ row( ref.row ) }, ${ column( ref.row, ref.column ) }`,
		raw: ( ref ) => {
			const raw = values.cells[ ref.row ]?.[ ref.column ]?.raw ?? '';
			return raw.length > LONGEST_NAME ? shorten( raw ) : raw;
		},
		isGrade: ( ref ) => columnOf( ref )?.grade !== undefined,
		pairLabels: ( ref ) =>
			findRow( ref.row, form, values )?.pairLabels ??
			columnOf( ref )?.pairLabels ?? [
				__( 'First', 'cong-truong' ),
				__( 'Second', 'cong-truong' ),
			],
	};
}

export function writeAmount( amount: Amount ): string {
	return typeof amount === 'number'
		? writeNumber( amount )
		: amount
				.map( ( side ) =>
					side === null ? '…' : writeNumber( side )
				)
				.join( '/' );
}

/** Two to ten in words, as a sentence would begin. */
export function countWord( count: number ): string {
	const words = [
		__( 'Two', 'cong-truong' ),
		__( 'Three', 'cong-truong' ),
		__( 'Four', 'cong-truong' ),
		__( 'Five', 'cong-truong' ),
		__( 'Six', 'cong-truong' ),
		__( 'Seven', 'cong-truong' ),
		__( 'Eight', 'cong-truong' ),
		__( 'Nine', 'cong-truong' ),
		__( 'Ten', 'cong-truong' ),
	];
	return words[ count - 2 ] ?? String( count );
}

/** Places as one name: the row once where all share it. */
export function placesName( cells: CellRef[], names: Names ): string {
	const [ first ] = cells;
	if ( ! first ) {
		return '';
	}
	if ( cells.length > 4 ) {
		return sprintf(
			/* translators: 1: name of a row, 2: number of cells */
			__( '%1$s (%2$s cells)', 'cong-truong' ),
			names.row( first.row ),
			String( cells.length )
		);
	}
	if ( cells.every( ( { row } ) => row === first.row ) ) {
		return [
			names.row( first.row ),
			...cells.map( ( { row, column } ) => names.column( row, column ) ),
		].join( ', ' );
	}
	if ( cells.every( ( { column } ) => column === first.column ) ) {
		return [
			...cells.map( ( { row } ) => names.row( row ) ),
			names.column( first.row, first.column ),
		].join( ', ' );
	}
	return cells.map( names.cell ).join( '; ' );
}
