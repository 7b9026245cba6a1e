/**
 * What is done with all messages that are selected.
 */

import { Button, SelectControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { FormEvent } from 'react';

import type {
	BulkAction,
	FeedbackQuery,
	FeedbackState,
} from '../../../../lib/feedback/types';
import { useScreen } from '../screen-data';
import {
	staffChoices,
	stateChoices,
	topicChoices,
	type Choice,
} from '../words';

type Props = {
	count: number;
	state: FeedbackQuery[ 'state' ];
	isBusy: boolean;
	onAct: ( action: BulkAction ) => void;
	onClear: () => void;
};

type Work =
	| 'message'
	| 'spam'
	| 'state'
	| 'assign'
	| 'topic'
	| 'read'
	| 'unread'
	| 'delete';

function actionFor( work: Work, value: string ): BulkAction {
	switch ( work ) {
		case 'message':
			return { action: 'state', state: 'new' };
		case 'spam':
			return { action: 'state', state: 'spam' };
		case 'state':
			return { action: 'state', state: value as FeedbackState };
		case 'assign':
			return { action: 'assign', assignee: Number( value ) };
		case 'topic':
			return { action: 'topic', topic: value };
		case 'read':
		case 'unread':
			return { action: 'read', unread: work === 'unread' };
		case 'delete':
			return { action: 'delete' };
	}
}

export function BulkBar( { count, state, isBusy, onAct, onClear }: Props ) {
	const data = useScreen();
	const isAside = state === 'held' || state === 'spam';
	const works: { value: Work; label: string }[] = [
		...( isAside
			? [
					{
						value: 'message' as const,
						label: __( 'It is a message', 'cong-truong' ),
					},
				]
			: [] ),
		...( state !== 'spam'
			? [
					{
						value: 'spam' as const,
						label: __( 'It is spam', 'cong-truong' ),
					},
				]
			: [] ),
		{ value: 'state', label: __( 'Set the state', 'cong-truong' ) },
		{ value: 'assign', label: __( 'Assign', 'cong-truong' ) },
		{ value: 'topic', label: __( 'Set the topic', 'cong-truong' ) },
		{ value: 'read', label: __( 'Mark as read', 'cong-truong' ) },
		{ value: 'unread', label: __( 'Mark as unread', 'cong-truong' ) },
		...( state === 'bin' || state === 'spam'
			? [
					{
						value: 'delete' as const,
						label: __( 'Delete for good', 'cong-truong' ),
					},
				]
			: [] ),
	];
	const choices: Partial< Record< Work, { label: string; all: Choice[] } > > =
		{
			state: {
				label: __( 'New state', 'cong-truong' ),
				all: stateChoices( data ).filter(
					( { value } ) => value !== 'held'
				),
			},
			assign: {
				label: __( 'To whom', 'cong-truong' ),
				all: staffChoices( data ),
			},
			topic: {
				label: __( 'New topic', 'cong-truong' ),
				all: topicChoices( data ),
			},
		};
	const [ chosen, setWork ] = useState< string >( '' );
	const work =
		works.find( ( { value } ) => value === chosen )?.value ??
		works[ 0 ]?.value ??
		'read';
	const [ value, setValue ] = useState< string | null >( null );
	const choice = choices[ work ];
	const picked =
		choice?.all.find( ( one ) => one.value === value )?.value ??
		choice?.all[ 0 ]?.value ??
		'';

	const submit = ( event: FormEvent ) => {
		event.preventDefault();
		if ( ! isBusy ) {
			onAct( actionFor( work, picked ) );
		}
	};

	return (
		<form
			className="ct-feedback__bulk"
			aria-label={ __( 'With those that are selected', 'cong-truong' ) }
			onSubmit={ submit }
		>
			<p>
				{ sprintf(
					/* translators: %d: number of messages */
					_n(
						'%d message is selected',
						'%d messages are selected',
						count,
						'cong-truong'
					),
					count
				) }
			</p>
			<SelectControl
				__nextHasNoMarginBottom
				__next40pxDefaultSize
				label={ __( 'What to do', 'cong-truong' ) }
				value={ work }
				options={ works }
				onChange={ ( next: string ) => setWork( next ) }
			/>
			{ choice && (
				<SelectControl
					__nextHasNoMarginBottom
					__next40pxDefaultSize
					label={ choice.label }
					value={ picked }
					options={ choice.all }
					onChange={ ( next: string ) => setValue( next ) }
				/>
			) }
			<div className="ct-feedback__actions">
				<Button
					__next40pxDefaultSize
					variant="primary"
					type="submit"
					isBusy={ isBusy }
					disabled={ isBusy }
					accessibleWhenDisabled
					isDestructive={ work === 'delete' }
				>
					{ __( 'Apply', 'cong-truong' ) }
				</Button>
				<Button
					__next40pxDefaultSize
					variant="tertiary"
					onClick={ onClear }
				>
					{ __( 'Select none', 'cong-truong' ) }
				</Button>
			</div>
		</form>
	);
}
