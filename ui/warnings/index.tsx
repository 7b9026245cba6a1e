/**
 * The list beside the spreadsheet: what disagrees, where, and what can be done about it.
 */

import { Button, Flex, TextareaControl } from '@wordpress/components';
import { useEffect, useId, useRef, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { FormEvent } from 'react';

import './style.scss';
import type { ShownWarning, WarningHandlers } from './types';

export { shownWarnings, stoodWarnings } from './shown-warnings';
export { useWarnings } from './use-warnings';
export type { ShownWarning, WarningHandlers } from './types';

const SHORTEST_REASON = 5;

type Props = WarningHandlers & {
	warnings: ShownWarning[];
	isReadOnly: boolean;
};

function ReasonForm( {
	onKeep,
	onCancel,
}: {
	onKeep: ( reason: string ) => void;
	onCancel: () => void;
} ) {
	const [ reason, setReason ] = useState( '' );
	const [ isShort, setIsShort ] = useState( false );
	const form = useRef< HTMLFormElement >( null );
	useEffect( () => form.current?.querySelector( 'textarea' )?.focus(), [] );
	const submit = ( event: FormEvent ) => {
		event.preventDefault();
		if ( reason.trim().length < SHORTEST_REASON ) {
			setIsShort( true );
		} else {
			onKeep( reason.trim() );
		}
	};
	return (
		<form ref={ form } className="ct-warnings__reason" onSubmit={ submit }>
			<TextareaControl
				__nextHasNoMarginBottom
				label={ __( 'Why is it right as it is?', 'cong-truong' ) }
				help={
					isShort
						? __(
								'Please write at least a few words; the head of school reads them before signing off.',
								'cong-truong'
							)
						: __(
								'Kept with the publication, not shown to the public.',
								'cong-truong'
							)
				}
				rows={ 2 }
				maxLength={ 500 }
				value={ reason }
				onChange={ setReason }
			/>
			<Flex justify="flex-start" gap={ 2 }>
				<Button size="compact" variant="primary" type="submit">
					{ __( 'Keep it', 'cong-truong' ) }
				</Button>
				<Button size="compact" variant="tertiary" onClick={ onCancel }>
					{ __( 'Cancel', 'cong-truong' ) }
				</Button>
			</Flex>
		</form>
	);
}

function WarningItem( {
	shown,
	isReadOnly,
	...handlers
}: { shown: ShownWarning; isReadOnly: boolean } & WarningHandlers ) {
	const { warning, title, message, offerLabel, reason } = shown;
	const [ isAsking, setIsAsking ] = useState( false );
	const titleId = useId();
	const [ first ] = warning.cells;
	const keep = ( text: string ) => {
		setIsAsking( false );
		handlers.onDismiss( warning, text );
	};
	return (
		<li
			className={ `ct-warnings__item is-${ warning.strength }` }
			data-rule={ warning.rule }
			aria-labelledby={ titleId }
		>
			<strong id={ titleId }>{ title }</strong>
			<p>{ message }</p>
			{ reason !== null && (
				<p className="ct-warnings__kept">
					{ sprintf(
						/* translators: %s: the reason that somebody gave */
						__( 'Kept: %s', 'cong-truong' ),
						reason
					) }
				</p>
			) }
			<Flex justify="flex-start" gap={ 3 } wrap>
				{ first && (
					<Button
						variant="link"
						aria-describedby={ titleId }
						onClick={ () => handlers.onJump( first ) }
					>
						{ __( 'Go to the cell', 'cong-truong' ) }
					</Button>
				) }
				{ ! isReadOnly &&
					reason === null &&
					offerLabel !== undefined && (
						<Button
							variant="link"
							aria-describedby={ titleId }
							onClick={ () => handlers.onOffer( warning ) }
						>
							{ offerLabel }
						</Button>
					) }
				{ ! isReadOnly && reason === null && ! isAsking && (
					<Button
						variant="link"
						aria-describedby={ titleId }
						onClick={ () => setIsAsking( true ) }
					>
						{ __( 'Keep it…', 'cong-truong' ) }
					</Button>
				) }
				{ ! isReadOnly && reason !== null && (
					<Button
						variant="link"
						aria-describedby={ titleId }
						onClick={ () => handlers.onUndismiss( warning ) }
					>
						{ __( 'Look at it again', 'cong-truong' ) }
					</Button>
				) }
			</Flex>
			{ isAsking && (
				<ReasonForm
					onKeep={ keep }
					onCancel={ () => setIsAsking( false ) }
				/>
			) }
		</li>
	);
}

export function WarningsPanel( { warnings, isReadOnly, ...handlers }: Props ) {
	const open = warnings.filter( ( { reason } ) => reason === null );
	const kept = warnings.filter( ( { reason } ) => reason !== null );
	const titleId = useId();
	const item = ( shown: ShownWarning ) => (
		<WarningItem
			key={ shown.warning.key }
			shown={ shown }
			isReadOnly={ isReadOnly }
			{ ...handlers }
		/>
	);
	return (
		<section className="ct-warnings" aria-labelledby={ titleId }>
			<h3 id={ titleId } aria-live="polite">
				{ open.length === 0
					? __( 'Nothing to look at', 'cong-truong' )
					: sprintf(
							/* translators: %d: number of warnings */
							_n(
								'%d place to look at',
								'%d places to look at',
								open.length,
								'cong-truong'
							),
							open.length
						) }
			</h3>
			{ open.length === 0 && (
				<p className="ct-warnings__empty">
					{ __(
						'The figures agree with each other as far as they are filled in. Whether they are right, only the school knows.',
						'cong-truong'
					) }
				</p>
			) }
			{ open.length > 0 && <ul>{ open.map( item ) }</ul> }
			{ kept.length > 0 && (
				<details>
					<summary>
						{ sprintf(
							/* translators: %d: number of warnings */
							_n(
								'%d place kept as it is',
								'%d places kept as they are',
								kept.length,
								'cong-truong'
							),
							kept.length
						) }
					</summary>
					<ul>{ kept.map( item ) }</ul>
				</details>
			) }
		</section>
	);
}
