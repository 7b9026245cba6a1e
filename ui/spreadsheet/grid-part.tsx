/**
 * One part of the form as a grid of its own: form 11 has several, one under another.
 */

import { useMemo } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import type { DisclosureValues, RowId } from '../../lib/disclosure/types';
import { GridRow } from './grid-row';
import { shownHeader } from './header';
import { shortLabel } from './names';
import { rowLayout, selectedIn } from './layout';
import type { Area, PlacedMerge, Position, SheetPart } from './state';
import type { WarningMarks } from './types';

type Props = {
	gridId: string;
	name: string;
	part: SheetPart;
	values: DisclosureValues;
	merges: readonly PlacedMerge[];
	area: Area;
	active: Position;
	warnings: WarningMarks;
	isReadOnly: boolean;
	onRename: ( row: RowId ) => void;
};

/** A blank that the school completes; once it has, the button goes. */
function isBlank(
	part: SheetPart,
	row: RowId,
	values: DisclosureValues
): boolean {
	const found = part.rows.find( ( candidate ) => candidate.id === row );
	return found?.row.blankLabel === true && values.labels[ row ] === undefined;
}

export function GridPart( props: Props ) {
	const { part, values, merges, gridId, warnings } = props;
	const header = useMemo( () => shownHeader( part.part ), [ part.part ] );
	const unit = values.units[ part.part.id ];
	const stubs = part.part.stub.length;
	return (
		<>
			{ part.part.title && (
				<h3 className="ct-sheet__title">{ part.part.title }</h3>
			) }
			<table
				id={ gridId }
				role="grid"
				className="ct-sheet__table"
				aria-label={ props.name }
				aria-rowcount={ header.length + part.rows.length }
				aria-colcount={ stubs + part.columns.length }
				aria-multiselectable="true"
				aria-readonly={ props.isReadOnly }
			>
				<thead>
					{ header.map( ( cells, index ) => (
						<tr key={ index } aria-rowindex={ index + 1 }>
							{ cells.map( ( cell ) => (
								<th
									key={ cell.start }
									scope={
										cell.width > 1 && ! cell.column
											? 'colgroup'
											: 'col'
									}
									colSpan={ cell.width }
									rowSpan={ cell.rowSpan }
									aria-colindex={ cell.start }
									className={
										cell.stub && `is-${ cell.stub }`
									}
								>
									{ cell.label }
								</th>
							) ) }
						</tr>
					) ) }
				</thead>
				<tbody>
					{ part.rows.map( ( row, index ) => {
						const sheetRow = part.firstRow + index;
						const selected = selectedIn( props.area, sheetRow );
						const canRename =
							! props.isReadOnly &&
							isBlank( part, row.id, values );
						return (
							<GridRow
								key={ row.id }
								gridId={ gridId }
								index={ sheetRow }
								ariaRow={ header.length + index + 1 }
								row={ row }
								part={ part }
								cells={ values.cells[ row.id ] }
								label={ shortLabel( row, values ) }
								note={ values.rowNotes[ row.id ] }
								layout={ rowLayout( merges, sheetRow ) }
								selectedFrom={ selected.from }
								selectedTo={ selected.to }
								active={
									props.active.row === sheetRow
										? props.active.column
										: -1
								}
								warnings={ warnings.rows[ row.id ] }
								onRename={
									canRename ? props.onRename : undefined
								}
							/>
						);
					} ) }
				</tbody>
			</table>
			{ ( unit || part.part.footnote ) && (
				<p className="ct-sheet__unit">
					{ unit &&
						sprintf(
							/* translators: %s: a unit, such as “triệu đồng” */
							__( 'Unit: %s', 'cong-truong' ),
							unit
						) }{ ' ' }
					{ part.part.footnote }
				</p>
			) }
		</>
	);
}
