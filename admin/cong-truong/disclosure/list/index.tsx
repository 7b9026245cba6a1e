/**
 * All forms of the school in a year, each with its state: what is missing is as plain as what is there.
 */

import { Button, Notice, SelectControl, Spinner } from '@wordpress/components';
import { useCallback, useEffect, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { regimeOfYear } from '../../../../lib/disclosure/key';
import type {
	DisclosureSummary,
	Period,
	SchoolYear,
} from '../../../../lib/disclosure/types';
import {
	createDisclosure,
	failureOf,
	failureText,
	listDisclosures,
} from '../api';
import type { ScreenConfig } from '../config';
import {
	formLabel,
	levelLabel,
	periodLabel,
	shownState,
	stateLabel,
	timeLabel,
	yearLabel,
} from '../labels';
import { CreateDialog } from './create-dialog';
import { firstYear, listGroups, yearsOf, type ListRow } from './rows';
import './style.scss';

type Props = {
	config: ScreenConfig;
	onOpen: ( id: number ) => void;
};

function Disclosure( {
	summary,
	hasPeriod,
	onOpen,
}: {
	summary: DisclosureSummary;
	hasPeriod: boolean;
	onOpen: Props[ 'onOpen' ];
} ) {
	const state = shownState( summary.state, summary.hasUnpublishedChanges );
	return (
		<li>
			<Button variant="link" onClick={ () => onOpen( summary.id ) }>
				{ hasPeriod
					? periodLabel( summary.key.period )
					: __( 'Open', 'cong-truong' ) }
				<span className="screen-reader-text">{ ` ${ summary.title }` }</span>
			</Button>
			<span className={ `ct-pill is-${ state }` }>
				{ stateLabel( state ) }
			</span>
			<span className="ct-list__time">
				{ sprintf(
					/* translators: %s: time of day, or time and date */
					__( 'changed %s', 'cong-truong' ),
					timeLabel( summary.modifiedAt )
				) }
			</span>
			{ summary.link !== null && (
				<a href={ summary.link }>
					{ __( 'View', 'cong-truong' ) }
					<span className="screen-reader-text">{ ` ${ summary.title }` }</span>
				</a>
			) }
		</li>
	);
}

function FormRow( {
	row,
	hasLevels,
	canEdit,
	isBusy,
	onOpen,
	onCreate,
}: {
	row: ListRow;
	hasLevels: boolean;
	canEdit: boolean;
	isBusy: boolean;
	onOpen: Props[ 'onOpen' ];
	onCreate: ( row: ListRow ) => void;
} ) {
	const { form, level, disclosures, missing } = row;
	const isNone = disclosures.length === 0;
	const canAdd =
		missing.length > 0 ||
		form.periods.some( ( period ) => /^\d{4}/.test( period ) );
	return (
		<tr>
			<th scope="row">
				{ formLabel( form ) }
				{ hasLevels && <small>{ levelLabel( level ) }</small> }
			</th>
			<td>
				{ isNone ? (
					<span className="ct-pill is-none">
						{ stateLabel( 'none' ) }
					</span>
				) : (
					<ul>
						{ disclosures.map( ( summary ) => (
							<Disclosure
								key={ summary.id }
								summary={ summary }
								hasPeriod={
									form.periods.length > 1 ||
									disclosures.length > 1
								}
								onOpen={ onOpen }
							/>
						) ) }
					</ul>
				) }
			</td>
			<td className="ct-list__action">
				{ canEdit && canAdd && (
					<Button
						__next40pxDefaultSize
						variant={ isNone ? 'secondary' : 'tertiary' }
						disabled={ isBusy }
						onClick={ () => onCreate( row ) }
					>
						{ isNone
							? __( 'Create', 'cong-truong' )
							: __( 'Another period', 'cong-truong' ) }
						<span className="screen-reader-text">{ ` ${ formLabel( form ) } ${ hasLevels ? levelLabel( level ) : '' }` }</span>
					</Button>
				) }
			</td>
		</tr>
	);
}

export function DisclosureList( { config, onOpen }: Props ) {
	const [ summaries, setSummaries ] = useState< DisclosureSummary[] | null >(
		null
	);
	const [ schoolYear, setSchoolYear ] = useState< SchoolYear >( '' );
	const [ problem, setProblem ] = useState( '' );
	const [ creating, setCreating ] = useState< ListRow | null >( null );
	const [ isBusy, setIsBusy ] = useState( false );
	const { years, school } = config;

	const load = useCallback( async () => {
		setProblem( '' );
		try {
			const found = await listDisclosures();
			setSummaries( found );
			setSchoolYear( ( chosen ) => chosen || firstYear( years, found ) );
		} catch ( error ) {
			setProblem( failureText( failureOf( error ) ) );
		}
	}, [ years ] );
	useEffect( () => void load(), [ load ] );

	const create = async ( { form, level }: ListRow, period: Period ) => {
		setIsBusy( true );
		setCreating( null );
		try {
			onOpen(
				(
					await createDisclosure( {
						form: form.id,
						level,
						schoolYear,
						period,
					} )
				).id
			);
		} catch ( error ) {
			setProblem( failureText( failureOf( error ) ) );
			setIsBusy( false );
		}
	};

	const choosePeriod = ( row: ListRow ) => {
		const [ only ] = row.form.periods;
		if (
			row.form.periods.length === 1 &&
			only !== undefined &&
			! /^\d{4}/.test( only )
		) {
			void create( row, only );
		} else {
			setCreating( row );
		}
	};

	if ( ! summaries ) {
		return problem === '' ? (
			<div className="ct-list">
				<Spinner />
			</div>
		) : (
			<Notice
				status="error"
				isDismissible={ false }
				actions={ [
					{
						label: __( 'Try again', 'cong-truong' ),
						onClick: () => void load(),
					},
				] }
			>
				{ problem }
			</Notice>
		);
	}

	const groups =
		schoolYear === '' ? [] : listGroups( config, schoolYear, summaries );
	const regime =
		schoolYear === ''
			? undefined
			: config.regimes[ regimeOfYear( schoolYear ) ];
	return (
		<div className="ct-list">
			<div className="ct-list__year">
				<SelectControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					label={ __( 'School year', 'cong-truong' ) }
					value={ schoolYear }
					options={ yearsOf( years, summaries ).map( ( year ) => ( {
						value: year,
						label: yearLabel( year ),
					} ) ) }
					onChange={ setSchoolYear }
				/>
				{ regime && (
					<p>
						{ sprintf(
							/* translators: %s: name of a circular, such as “Thông tư 36/2017/TT-BGDĐT” */
							__( 'Forms of %s', 'cong-truong' ),
							regime.circular
						) }
					</p>
				) }
			</div>
			{ problem !== '' && (
				<Notice status="error" onRemove={ () => setProblem( '' ) }>
					{ problem }
				</Notice>
			) }
			{ groups.length === 0 && (
				<p className="ct-list__empty">
					{ __(
						'There is no form for the levels of this school in this year. The levels are set in the school profile.',
						'cong-truong'
					) }
				</p>
			) }
			{ groups.map( ( group ) => (
				<section key={ group.id }>
					<h2>{ group.label }</h2>
					<table>
						<thead>
							<tr>
								<th scope="col">
									{ __( 'Form', 'cong-truong' ) }
								</th>
								<th scope="col">
									{ __( 'State', 'cong-truong' ) }
								</th>
								<th scope="col">
									<span className="screen-reader-text">
										{ __(
											'What can be done',
											'cong-truong'
										) }
									</span>
								</th>
							</tr>
						</thead>
						<tbody>
							{ group.rows.map( ( row ) => (
								<FormRow
									key={ `${ row.form.id }|${ row.level }` }
									row={ row }
									hasLevels={ school.levels.length > 1 }
									canEdit={ config.can.edit }
									isBusy={ isBusy }
									onOpen={ onOpen }
									onCreate={ choosePeriod }
								/>
							) ) }
						</tbody>
					</table>
				</section>
			) ) }
			{ creating && (
				<CreateDialog
					row={ creating }
					schoolYear={ schoolYear }
					onCreate={ ( period ) => void create( creating, period ) }
					onClose={ () => setCreating( null ) }
				/>
			) }
		</div>
	);
}
