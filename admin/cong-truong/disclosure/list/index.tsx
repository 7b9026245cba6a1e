/**
 * All forms of the school in a year, each with its state: what is missing is as plain as what is there.
 */

import { Notice, SelectControl, Spinner } from '@wordpress/components';
import { useCallback, useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { regimeOfYear } from '../../../../lib/disclosure/key';
import type {
	DisclosureSummary,
	Period,
	SchoolYear,
} from '../../../../lib/disclosure/types';
import { yearLabel } from '../../../../ui/labels';
import {
	binDisclosure,
	createDisclosure,
	failureOf,
	failureText,
	listBin,
	listDisclosures,
	restoreDisclosure,
} from '../api';
import type { ScreenConfig } from '../config';
import { Bin, BinDialog } from './bin';
import { CreateDialog } from './create-dialog';
import { FormRow } from './form-row';
import { firstYear, listGroups, yearsOf, type ListRow } from './rows';
import './style.scss';

type Props = {
	config: ScreenConfig;
	onOpen: ( id: number ) => void;
};

type Message = {
	text: string;
	/** What can be brought back at once. */
	binned?: DisclosureSummary;
};

export function DisclosureList( { config, onOpen }: Props ) {
	const [ summaries, setSummaries ] = useState< DisclosureSummary[] | null >(
		null
	);
	const [ schoolYear, setSchoolYear ] = useState< SchoolYear >( '' );
	const [ problem, setProblem ] = useState( '' );
	const [ bin, setBin ] = useState< DisclosureSummary[] >( [] );
	const [ message, setMessage ] = useState< Message | null >( null );
	const [ creating, setCreating ] = useState< ListRow | null >( null );
	const [ binning, setBinning ] = useState< DisclosureSummary | null >(
		null
	);
	const [ isBusy, setIsBusy ] = useState( false );
	const said = useRef< HTMLDivElement >( null );
	const { years, school } = config;

	const load = useCallback( async () => {
		setProblem( '' );
		try {
			const [ found, away ] = await Promise.all( [
				listDisclosures(),
				listBin(),
			] );
			setSummaries( found );
			setBin( away );
			setSchoolYear( ( chosen ) => chosen || firstYear( years, found ) );
		} catch ( error ) {
			setProblem( failureText( failureOf( error ) ) );
		}
	}, [ years ] );
	useEffect( () => void load(), [ load ] );

	// The button that was pressed is gone with its row.
	useEffect( () => {
		if ( message ) {
			said.current?.focus();
		}
	}, [ message ] );

	const create = async ( { form, level }: ListRow, period: Period ) => {
		try {
			const key = { form: form.id, level, schoolYear, period };
			onOpen( ( await createDisclosure( key ) ).id );
		} catch ( error ) {
			throw new Error( failureText( failureOf( error ) ) );
		}
	};

	const moveToBin = async ( summary: DisclosureSummary ) => {
		try {
			await binDisclosure( summary.id );
		} catch ( error ) {
			throw new Error( failureText( failureOf( error ) ) );
		}
		setBinning( null );
		await load();
		setMessage( {
			text: sprintf(
				/* translators: %s: title of a disclosure */
				__( 'In the bin: %s.', 'cong-truong' ),
				summary.title
			),
			binned: summary,
		} );
	};

	/** Does what has no window of its own; a failure is said above the list. */
	const run = async ( work: () => Promise< void > ) => {
		setIsBusy( true );
		setProblem( '' );
		try {
			await work();
		} catch ( error ) {
			setProblem(
				error instanceof Error
					? error.message
					: failureText( failureOf( error ) )
			);
		}
		setIsBusy( false );
	};

	const restore = ( summary: DisclosureSummary ) =>
		run( async () => {
			await restoreDisclosure( summary.id );
			await load();
			setSchoolYear( summary.key.schoolYear );
			setMessage( {
				text: sprintf(
					/* translators: %s: title of a disclosure */
					__(
						'Back in the list with its figures: %s.',
						'cong-truong'
					),
					summary.title
				),
			} );
		} );

	const choosePeriod = ( row: ListRow ) => {
		const [ only ] = row.form.periods;
		if (
			row.form.periods.length === 1 &&
			only !== undefined &&
			! /^\d{4}/.test( only )
		) {
			void run( () => create( row, only ) );
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
		schoolYear === ''
			? []
			: listGroups( config, schoolYear, summaries, bin );
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
			<div ref={ said } tabIndex={ -1 } className="ct-list__said">
				{ message && (
					<Notice
						status="success"
						onRemove={ () => setMessage( null ) }
						actions={
							message.binned
								? [
										{
											label: __(
												'Bring back',
												'cong-truong'
											),
											onClick: () =>
												message.binned &&
												void restore( message.binned ),
										},
									]
								: []
						}
					>
						{ message.text }
					</Notice>
				) }
			</div>
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
									onBin={ setBinning }
								/>
							) ) }
						</tbody>
					</table>
				</section>
			) ) }
			<Bin
				summaries={ bin }
				isBusy={ isBusy }
				onRestore={ ( summary ) => void restore( summary ) }
			/>
			{ binning && (
				<BinDialog
					summary={ binning }
					onConfirm={ () => moveToBin( binning ) }
					onClose={ () => setBinning( null ) }
				/>
			) }
			{ creating && (
				<CreateDialog
					row={ creating }
					schoolYear={ schoolYear }
					onCreate={ ( period ) => create( creating, period ) }
					onClose={ () => setCreating( null ) }
				/>
			) }
		</div>
	);
}
