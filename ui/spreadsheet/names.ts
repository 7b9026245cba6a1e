/**
 * What rows, columns and cells are called on the screen and to a screen reader.
 */

import { __, sprintf } from '@wordpress/i18n';

import type {
	CellRef,
	CellValue,
	DisclosureValues,
} from '../../lib/disclosure/types';
import { labelOf } from '../../lib/disclosure/values';
import { readCell, writeNumber, type CellReading } from '../../lib/number';
import {
	columnAt,
	kindOf,
	positionOf,
	type Position,
	type Sheet,
	type SheetColumn,
	type SheetRow,
} from './state';

const RATE_HINT = /\s*\(\s*t[ỷỉ] lệ[^)]*\)\s*$/iu;

/** `I.2`: the numbers of the row and of the rows above it, as the form prints them. */
export function rowNumber( sheet: Sheet, row: SheetRow ): string {
	const { stt, parent } = row.row;
	const parentRow =
		parent === null
			? undefined
			: sheet.rows.find( ( candidate ) => candidate.id === parent );
	const above = parentRow ? rowNumber( sheet, parentRow ) : '';
	if ( above === '' || stt === '' || stt === '…' ) {
		return stt === '…' ? above : stt || above;
	}
	const last = parentRow?.row.stt ?? '';
	if ( stt.startsWith( `${ last }.` ) ) {
		return above + stt.slice( last.length );
	}
	return /^\p{L}$/u.test( stt ) && /\d$/.test( above )
		? above + stt
		: `${ above }.${ stt }`;
}

/** The label without the hint that its rate stands beside it. */
export function shortLabel(
	row: SheetRow,
	values: Pick< DisclosureValues, 'labels' >
): string {
	const label = labelOf( row.row, values );
	return row.row.kind === 'count_with_rate'
		? label.replace( RATE_HINT, '' )
		: label;
}

export function rowName(
	sheet: Sheet,
	row: SheetRow,
	values: Pick< DisclosureValues, 'labels' >
): string {
	const number = rowNumber( sheet, row );
	const label = shortLabel( row, values );
	return number === '' ? label : `${ number } ${ label }`;
}

export function columnName( column: SheetColumn ): string {
	return column.rate
		? sprintf(
				/* translators: %s: name of a column, such as “Lớp 9” */
				__( '%s · rate', 'cong-truong' ),
				column.column.label
			)
		: column.column.label;
}

/** `I.2 Khá · Lớp 9 · tỷ lệ`. */
export function cellName(
	sheet: Sheet,
	position: Position,
	values: Pick< DisclosureValues, 'labels' >
): string {
	const row = sheet.rows[ position.row ];
	const column = columnAt( sheet, position );
	return row && column
		? `${ rowName( sheet, row, values ) } · ${ columnName( column ) }`
		: '';
}

export function refName(
	sheet: Sheet,
	ref: CellRef,
	values: Pick< DisclosureValues, 'labels' >
): string {
	const position = positionOf( sheet, ref );
	return position
		? cellName( sheet, position, values )
		: `${ ref.row } ${ ref.column }`;
}

function valueText( value: CellValue, unit: string ): string {
	if ( Array.isArray( value ) ) {
		const [ first, second ] = value.map( ( side ) =>
			side === null ? '…' : writeNumber( side )
		);
		return sprintf(
			/* translators: 1: first number of a pair, 2: second number */
			__( 'two numbers: %1$s and %2$s', 'cong-truong' ),
			first ?? '',
			second ?? ''
		);
	}
	if ( typeof value === 'boolean' ) {
		return value
			? __( 'read as: yes', 'cong-truong' )
			: __( 'read as: no', 'cong-truong' );
	}
	return value === null
		? ''
		: sprintf(
				/* translators: %s: a number */
				__( 'read as: %s', 'cong-truong' ),
				writeNumber( value, unit ? { unit } : {} )
			);
}

function describeReading(
	raw: string,
	reading: CellReading,
	unit: string
): string {
	if ( reading.ambiguous ) {
		const labels = reading.readings.map( ( { label } ) => label );
		return labels.length > 1
			? sprintf(
					/* translators: %s: the readings, such as “1.045 / 1,045” */
					__( 'two readings: %s', 'cong-truong' ),
					labels.join( ' / ' )
				)
			: sprintf(
					/* translators: %s: a number */
					__( 'perhaps %s?', 'cong-truong' ),
					labels[ 0 ] ?? ''
				);
	}
	if ( reading.value === null ) {
		return /\d/.test( raw ) ? __( 'kept as text', 'cong-truong' ) : '';
	}
	return valueText( reading.value, unit );
}

/** How the text of a cell would be read, in words; empty where nothing is read. */
export function readingText(
	sheet: Sheet,
	position: Position,
	raw: string
): string {
	const row = sheet.rows[ position.row ];
	const column = columnAt( sheet, position );
	if ( ! row || ! column || raw === '' ) {
		return '';
	}
	const kind = kindOf( sheet, row, column );
	if ( kind === 'text' || kind === 'none' ) {
		return '';
	}
	const pairLabels = row.row.pairLabels ?? column.column.pairLabels;
	const reading = readCell( raw, kind, pairLabels ? { pairLabels } : {} );
	return describeReading(
		raw,
		reading,
		kind === 'rate' ? '%' : ( reading.unit ?? '' )
	);
}
