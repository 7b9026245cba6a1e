/**
 * What a file would change, before anything does: counts, then what needs a person, then old → new.
 */

import { Button, CheckboxControl, Notice } from '@wordpress/components';
import { useId, useMemo, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';

import type {
	CellRef,
	DisclosureValues,
	ResolvedForm,
} from '../../lib/disclosure/types';
import { shapedForm } from '../../lib/disclosure/shape';
import {
	applyPreview,
	canBeColumn,
	NO_CHOICES,
	type ImportPreview,
} from '../../lib/import';
import { refName } from '../spreadsheet/names';
import { buildSheet } from '../spreadsheet/state';
import { ChangeList } from './change-list';
import { changesBetween, changesMore } from './changes';
import { Homeless, Readings } from './questions';

type Props = {
	preview: ImportPreview;
	form: ResolvedForm;
	values: DisclosureValues;
	onApply: ( values: DisclosureValues, cells: number ) => void;
	onClose: () => void;
};

/** Differences that may mean that this is the wrong file. */
const QUESTIONS: ReadonlySet< string > = new Set( [
	'other-year',
	'other-period',
	'other-level',
	'unit',
] );

function Stat( {
	count,
	label,
	target,
	tone,
}: {
	count: number;
	label: string;
	target: string;
	tone?: string;
} ) {
	const className = `ct-import__stat${ tone && count > 0 ? ` is-${ tone }` : '' }`;
	const content = (
		<>
			<b>{ count }</b> { label }
		</>
	);
	return (
		<li className={ className }>
			{ count > 0 ? (
				<a href={ `#${ target }` }>{ content }</a>
			) : (
				<span>{ content }</span>
			) }
		</li>
	);
}

export function Preview( { preview, form, values, onApply, onClose }: Props ) {
	const id = useId();
	const [ choices, setChoices ] = useState( NO_CHOICES );
	const [ isSure, setIsSure ] = useState( false );
	const applied = useMemo(
		() => applyPreview( form, values, preview, choices ),
		[ form, values, preview, choices ]
	);
	const { parts, addedRows } = applied;
	const shaped = useMemo(
		() => shapedForm( form, { parts } ),
		[ form, parts ]
	);
	const changes = useMemo(
		() => changesBetween( shaped, values, applied ),
		[ shaped, values, applied ]
	);
	const sheet = useMemo(
		() => buildSheet( shaped, addedRows ),
		[ shaped, addedRows ]
	);
	const matchSheet = useMemo(
		() =>
			buildSheet( form, [
				...values.addedRows,
				...preview.addedRows.filter(
					( row ) =>
						! values.addedRows.some(
							( known ) => known.id === row.id
						)
				),
			] ),
		[ form, values.addedRows, preview.addedRows ]
	);
	const nameOf = ( cell: CellRef ) => refName( sheet, cell, applied );

	const overwritten = changes.filter( ( { before } ) => before !== '' );
	const filled = changes.filter( ( { before } ) => before === '' );
	const questions = preview.warnings.filter( ( { type } ) =>
		QUESTIONS.has( type )
	);
	const remarks = preview.warnings.filter(
		( { type } ) => ! QUESTIONS.has( type )
	);
	const skipped = Object.values( choices.unmatched ).filter(
		( { action } ) => action === 'skip'
	).length;
	const dropped = preview.counts.dropped + skipped;
	const isEmpty = changes.length === 0 && ! changesMore( values, applied );
	const mustConfirm = questions.length > 0 && ! isSure;

	return (
		<div className="ct-import__preview">
			<ul className="ct-import__stats">
				<Stat
					count={ preview.cells.length }
					label={ _n(
						'cell matched by its labels',
						'cells matched by their labels',
						preview.cells.length,
						'cong-truong'
					) }
					target={ `${ id }-matched` }
					tone="good"
				/>
				<Stat
					count={ overwritten.length }
					label={ _n(
						'cell will change its value',
						'cells will change their value',
						overwritten.length,
						'cong-truong'
					) }
					target={ `${ id }-changed` }
				/>
				<Stat
					count={ preview.ambiguous.length }
					label={ _n(
						'cell has two readings',
						'cells have two readings',
						preview.ambiguous.length,
						'cong-truong'
					) }
					target={ `${ id }-readings` }
					tone="asked"
				/>
				<Stat
					count={ preview.unmatched.length }
					label={ _n(
						'item has no place yet',
						'items have no place yet',
						preview.unmatched.length,
						'cong-truong'
					) }
					target={ `${ id }-homeless` }
					tone="asked"
				/>
				<Stat
					count={ dropped }
					label={ _n(
						'cell left out',
						'cells left out',
						dropped,
						'cong-truong'
					) }
					target={ `${ id }-homeless` }
					tone="asked"
				/>
			</ul>
			{ questions.length > 0 && (
				<Notice status="warning" isDismissible={ false }>
					{ questions.map( ( { key, message } ) => (
						<p key={ key }>{ message }</p>
					) ) }
					<CheckboxControl
						__nextHasNoMarginBottom
						label={ __(
							'It is the right file; import it as it is.',
							'cong-truong'
						) }
						checked={ isSure }
						onChange={ setIsSure }
					/>
				</Notice>
			) }
			{ remarks.length > 0 && (
				<ul className="ct-import__remarks">
					{ remarks.map( ( { key, message } ) => (
						<li key={ key }>{ message }</li>
					) ) }
				</ul>
			) }
			{ preview.ambiguous.length > 0 && (
				<section id={ `${ id }-readings` }>
					<h2>{ __( 'Two readings', 'cong-truong' ) }</h2>
					<Readings
						cells={ preview.ambiguous }
						nameOf={ nameOf }
						choices={ choices.readings }
						onChange={ ( readings ) =>
							setChoices( { ...choices, readings } )
						}
					/>
				</section>
			) }
			{ preview.unmatched.length > 0 && (
				<section id={ `${ id }-homeless` }>
					<h2>{ __( 'No place in the form yet', 'cong-truong' ) }</h2>
					<Homeless
						items={ preview.unmatched }
						sheet={ matchSheet }
						labels={ applied.labels }
						isColumn={ ( item ) =>
							canBeColumn( form, values, item )
						}
						choices={ choices.unmatched }
						onChange={ ( unmatched ) =>
							setChoices( { ...choices, unmatched } )
						}
					/>
				</section>
			) }
			{ overwritten.length > 0 && (
				<section id={ `${ id }-changed` }>
					<h2>
						{ sprintf(
							/* translators: %d: number of cells */
							__( 'Will change (%d)', 'cong-truong' ),
							overwritten.length
						) }
					</h2>
					<ChangeList
						form={ shaped }
						sheet={ sheet }
						after={ applied }
						changes={ overwritten }
					/>
				</section>
			) }
			{ filled.length > 0 && (
				<details>
					<summary>
						{ sprintf(
							/* translators: %d: number of cells */
							__( 'Newly filled (%d)', 'cong-truong' ),
							filled.length
						) }
					</summary>
					<ChangeList
						form={ shaped }
						sheet={ sheet }
						after={ applied }
						changes={ filled }
					/>
				</details>
			) }
			{ preview.cells.length > 0 && (
				<details id={ `${ id }-matched` }>
					<summary>
						{ sprintf(
							/* translators: %d: number of cells */
							__( 'Matched by their labels (%d)', 'cong-truong' ),
							preview.cells.length
						) }
					</summary>
					<table>
						<thead>
							<tr>
								<th scope="col">
									{ __( 'Cell', 'cong-truong' ) }
								</th>
								<th scope="col">
									{ __( 'In the file', 'cong-truong' ) }
								</th>
								<th scope="col">
									{ __( 'Where in the file', 'cong-truong' ) }
								</th>
							</tr>
						</thead>
						<tbody>
							{ preview.cells.map( ( cell ) => (
								<tr key={ `${ cell.row }|${ cell.column }` }>
									<th scope="row">{ nameOf( cell ) }</th>
									<td>{ cell.raw }</td>
									<td>{ cell.where }</td>
								</tr>
							) ) }
						</tbody>
					</table>
				</details>
			) }
			{ preview.hidden.length > 0 && (
				<section>
					<h2>
						{ __( 'Hidden in the file, not read', 'cong-truong' ) }
					</h2>
					<ul className="ct-import__remarks">
						{ preview.hidden.map( ( item, index ) => (
							<li key={ index }>
								<strong>{ item.where }</strong>{ ' ' }
								{ sprintf(
									/* translators: %d: number of cells */
									_n(
										'(%d cell)',
										'(%d cells)',
										item.count,
										'cong-truong'
									),
									item.count
								) }
								{ item.text !== '' && `: ${ item.text }` }
							</li>
						) ) }
					</ul>
				</section>
			) }
			<footer className="ct-import__footer">
				<Button
					__next40pxDefaultSize
					variant="primary"
					disabled={ isEmpty || mustConfirm }
					accessibleWhenDisabled
					onClick={ () => onApply( applied, changes.length ) }
				>
					{ isEmpty
						? __( 'Nothing new in this file', 'cong-truong' )
						: sprintf(
								/* translators: %d: number of cells */
								_n(
									'Import %d cell',
									'Import %d cells',
									changes.length,
									'cong-truong'
								),
								changes.length
							) }
				</Button>
				<Button
					__next40pxDefaultSize
					variant="secondary"
					onClick={ onClose }
				>
					{ __( 'Cancel', 'cong-truong' ) }
				</Button>
				<span>
					{ __(
						'Ctrl+Z undoes the whole import in one step.',
						'cong-truong'
					) }
				</span>
			</footer>
		</div>
	);
}
