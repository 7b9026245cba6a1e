/**
 * What only a person can decide: cells with two readings, and rows that have no home in the form.
 */

import { SelectControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

import type { CellRef } from '../../lib/disclosure/types';
import {
	choiceKey,
	type AmbiguousCell,
	type ImportChoices,
	type UnmatchedChoice,
	type UnmatchedItem,
} from '../../lib/import';
import { writePlain, type Reading } from '../../lib/number';
import { rowName } from '../spreadsheet/names';
import type { Sheet } from '../spreadsheet/state';
import { Segments } from './segments';

const AS_IT_IS = 'as-it-is';

/** Without marks between thousands: `1045` and `1,045` cannot be taken for each other. */
function readingText( { value, raw = '', label }: Reading ): string {
	return typeof value === 'number'
		? writePlain( value ) + ( raw.endsWith( '%' ) ? '%' : '' )
		: label;
}

function readingOptions(
	cell: AmbiguousCell
): { value: string; label: string }[] {
	const others = cell.readings.flatMap( ( reading, index ) =>
		reading.raw === undefined || reading.raw === cell.raw
			? []
			: [ { value: String( index ), label: readingText( reading ) } ]
	);
	return [
		{
			value: AS_IT_IS,
			/* translators: %s: text of a cell */
			label: sprintf( __( 'keep %s', 'cong-truong' ), cell.raw ),
		},
		...others,
	];
}

export function Readings( {
	cells,
	nameOf,
	choices,
	onChange,
}: {
	cells: AmbiguousCell[];
	nameOf: ( cell: CellRef ) => string;
	choices: ImportChoices[ 'readings' ];
	onChange: ( readings: ImportChoices[ 'readings' ] ) => void;
} ) {
	return (
		<table>
			<thead>
				<tr>
					<th scope="col">{ __( 'Cell', 'cong-truong' ) }</th>
					<th scope="col" className="is-figure">
						{ __( 'In the file', 'cong-truong' ) }
					</th>
					<th scope="col">{ __( 'Read as', 'cong-truong' ) }</th>
				</tr>
			</thead>
			<tbody>
				{ cells.map( ( cell ) => {
					const key = choiceKey( cell );
					const chosen = choices[ key ];
					const change = ( value: string ) => {
						const { [ key ]: _removed, ...others } = choices;
						onChange(
							value === AS_IT_IS
								? others
								: { ...others, [ key ]: Number( value ) }
						);
					};
					return (
						<tr key={ key }>
							<th scope="row">{ nameOf( cell ) }</th>
							<td className="is-figure">{ cell.raw }</td>
							<td>
								<Segments
									label={ nameOf( cell ) }
									value={
										chosen === undefined
											? AS_IT_IS
											: String( chosen )
									}
									options={ readingOptions( cell ) }
									onChange={ change }
								/>
							</td>
						</tr>
					);
				} ) }
			</tbody>
		</table>
	);
}

function figuresOf( item: UnmatchedItem ): string {
	return item.cells
		.map( ( { raw } ) => raw )
		.filter( ( raw ) => raw !== '' && raw !== item.text )
		.join( '; ' );
}

/** A row with figures under known columns can go somewhere; a loose text only into the note. */
function hasFigures( item: UnmatchedItem ): boolean {
	return item.cells.some( ( { column } ) => column !== undefined );
}

export function Homeless( {
	items,
	sheet,
	labels,
	isColumn,
	choices,
	onChange,
}: {
	items: UnmatchedItem[];
	/** Whether a column may be made of it. */
	isColumn: ( item: UnmatchedItem ) => boolean;
	sheet: Sheet;
	labels: Record< string, string >;
	choices: ImportChoices[ 'unmatched' ];
	onChange: ( unmatched: ImportChoices[ 'unmatched' ] ) => void;
} ) {
	const rows = sheet.rows.map( ( row ) => ( {
		value: row.id,
		label: rowName( sheet, row, { labels } ),
	} ) );
	const nameOfRow = ( id: string | undefined ) =>
		rows.find( ( { value } ) => value === id )?.label;
	const choose = ( item: UnmatchedItem, choice: UnmatchedChoice ) =>
		onChange( { ...choices, [ item.id ]: choice } );
	const firstRow = ( item: UnmatchedItem ) =>
		item.suggestion?.row ?? rows[ 0 ]?.value ?? '';
	return (
		<table>
			<thead>
				<tr>
					<th scope="col">{ __( 'In the file', 'cong-truong' ) }</th>
					<th scope="col">{ __( 'Most like', 'cong-truong' ) }</th>
					<th scope="col">{ __( 'What to do', 'cong-truong' ) }</th>
				</tr>
			</thead>
			<tbody>
				{ items.map( ( item ) => {
					const choice = choices[ item.id ] ?? { action: 'note' };
					const options = [
						...( hasFigures( item )
							? [
									{
										value: 'map',
										label: __(
											'put into a row',
											'cong-truong'
										),
									},
									{
										value: 'row',
										label: __( 'add a row', 'cong-truong' ),
									},
								]
							: [] ),
						...( isColumn( item )
							? [
									{
										value: 'column',
										label: __(
											'add a column',
											'cong-truong'
										),
									},
								]
							: [] ),
						{
							value: 'note',
							label: __( 'put into the note', 'cong-truong' ),
						},
						{
							value: 'skip',
							label: __( 'leave out', 'cong-truong' ),
						},
					];
					const change = ( action: string ) => {
						if ( action === 'map' ) {
							choose( item, { action, row: firstRow( item ) } );
						} else if (
							action === 'row' ||
							action === 'column' ||
							action === 'note' ||
							action === 'skip'
						) {
							choose( item, { action } );
						}
					};
					return (
						<tr key={ item.id }>
							<th scope="row">
								{ item.text || item.where }
								{ figuresOf( item ) !== '' && (
									<small>{ figuresOf( item ) }</small>
								) }
								<small>
									{ item.where }. { item.message }
								</small>
							</th>
							<td>
								{ nameOfRow( item.suggestion?.row ) ??
									__( 'nothing', 'cong-truong' ) }
							</td>
							<td>
								<Segments
									label={ item.text || item.where }
									value={ choice.action }
									options={ options }
									onChange={ change }
								/>
								{ choice.action === 'map' && (
									<SelectControl
										__next40pxDefaultSize
										__nextHasNoMarginBottom
										hideLabelFromVision
										label={ __( 'Row', 'cong-truong' ) }
										value={ choice.row }
										options={ rows }
										onChange={ ( row ) =>
											choose( item, {
												action: 'map',
												row,
											} )
										}
									/>
								) }
							</td>
						</tr>
					);
				} ) }
			</tbody>
		</table>
	);
}
