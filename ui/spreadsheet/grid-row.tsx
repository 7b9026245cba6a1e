/**
 * One row of the spreadsheet. It renders only when something in it changes.
 */

import { Button } from '@wordpress/components';
import { memo } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { cellKind } from '../../lib/disclosure/resolve-form';
import type {
	Cell,
	CellColumnId,
	CellKind,
	RowId,
} from '../../lib/disclosure/types';
import { cellId, type RowLayout } from './layout';
import {
	isNotApplicable,
	type SheetColumn,
	type SheetPart,
	type SheetRow,
} from './state';
import type { CellWarning, RowWarnings } from './types';

type Props = {
	gridId: string;
	index: number;
	ariaRow: number;
	row: SheetRow;
	part: SheetPart;
	cells: Record< CellColumnId, Cell > | undefined;
	label: string;
	note: string | undefined;
	layout: RowLayout;
	selectedFrom: number;
	selectedTo: number;
	active: number;
	warnings: RowWarnings | undefined;
	/** Undefined where labels cannot be completed. */
	onRename: ( ( row: RowId ) => void ) | undefined;
};

/** What the form prints where a cell is empty; never a value. */
function printedText( row: SheetRow, column: SheetColumn ): string | undefined {
	return column.id === 'binh_quan' ? row.row.averageLabel : undefined;
}

function classNames( names: Record< string, boolean > ): string | undefined {
	const list = Object.keys( names ).filter( ( name ) => names[ name ] );
	return list.length > 0 ? list.join( ' ' ) : undefined;
}

function GridCell( {
	id,
	column,
	columnIndex,
	raw,
	printed,
	kind,
	isDimmed,
	isSelected,
	isActive,
	warning,
	colSpan,
	rowSpan,
	stubs,
}: {
	id: string;
	column: SheetColumn;
	columnIndex: number;
	raw: string;
	printed: string | undefined;
	kind: CellKind;
	isDimmed: boolean;
	isSelected: boolean;
	isActive: boolean;
	warning: CellWarning | undefined;
	colSpan: number | undefined;
	rowSpan: number | undefined;
	stubs: number;
} ) {
	const isText = raw.length > 24 || raw.includes( '\n' ) || kind === 'text';
	const rateLabel = sprintf(
		/* translators: %s: text of the cell */
		__( 'rate: %s', 'cong-truong' ),
		raw || __( 'empty', 'cong-truong' )
	);
	return (
		<td
			id={ id }
			role="gridcell"
			aria-colindex={ columnIndex + stubs + 1 }
			aria-selected={ isSelected }
			aria-describedby={ warning?.describedBy }
			aria-label={ column.rate ? rateLabel : undefined }
			colSpan={ colSpan }
			rowSpan={ rowSpan }
			data-column={ columnIndex }
			className={ classNames( {
				'is-rate': column.rate,
				'is-text': isText,
				'is-dimmed': isDimmed,
				'is-selected': isSelected,
				'is-active': isActive,
				'has-warning': warning !== undefined,
				'has-strong-warning': warning?.strength === 'strong',
			} ) }
		>
			{ raw === '' && printed ? (
				<span className="ct-sheet__printed">{ printed }</span>
			) : (
				raw
			) }
		</td>
	);
}

function RowHeader( {
	row,
	label,
	note,
	stubs,
	onRename,
}: Pick< Props, 'row' | 'label' | 'note' | 'onRename' > & {
	stubs: { id: string }[];
} ) {
	return stubs.map( ( stub, index ) =>
		stub.id === 'stt' ? (
			<th
				key="stt"
				scope="row"
				aria-colindex={ index + 1 }
				className="ct-sheet__number"
			>
				{ row.row.stt }
			</th>
		) : (
			<th
				key="label"
				scope="row"
				aria-colindex={ index + 1 }
				className="ct-sheet__label"
				data-depth={ Math.min( row.row.depth, 3 ) }
			>
				{ label }
				{ onRename && (
					<Button
						className="ct-sheet__rename"
						variant="link"
						tabIndex={ -1 }
						onClick={ () => onRename( row.id ) }
					>
						{ __( 'complete the name', 'cong-truong' ) }
					</Button>
				) }
				{ note && <small className="ct-sheet__note">{ note }</small> }
			</th>
		)
	);
}

function GridRowView( props: Props ) {
	const { row, part, layout, warnings, cells } = props;
	const stubs = part.part.stub;
	return (
		<tr
			aria-rowindex={ props.ariaRow }
			data-row={ props.index }
			className={ classNames( {
				'is-heading': row.row.depth === 0 || row.row.bold === true,
				'is-added': row.added,
			} ) }
		>
			<RowHeader
				row={ row }
				label={ props.label }
				note={ props.note }
				stubs={ stubs }
				onRename={ props.onRename }
			/>
			{ part.columns.map( ( column, index ) => {
				const span = layout[ index ];
				return span === null ? null : (
					<GridCell
						key={ column.id }
						id={ cellId( props.gridId, props.index, index ) }
						column={ column }
						columnIndex={ index }
						raw={ cells?.[ column.id ]?.raw ?? '' }
						printed={ printedText( row, column ) }
						kind={ cellKind( part.part, row.row, column.id ) }
						isDimmed={ isNotApplicable(
							part.part,
							row.row,
							column
						) }
						isSelected={
							index >= props.selectedFrom &&
							index <= props.selectedTo
						}
						isActive={ index === props.active }
						warning={ warnings?.[ column.id ] }
						colSpan={
							span && span.columns > 1 ? span.columns : undefined
						}
						rowSpan={
							span && span.rows > 1 ? span.rows : undefined
						}
						stubs={ stubs.length }
					/>
				);
			} ) }
		</tr>
	);
}

export const GridRow = memo( GridRowView );
