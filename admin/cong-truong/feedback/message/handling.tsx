/**
 * State, topic, who deals with it and until when. What is chosen is saved together.
 */

import { Button, SelectControl, TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { FormEvent } from 'react';

import {
	fieldChanges,
	handledOf,
	rebase,
	type Handled,
} from '../../../../lib/feedback/changes';
import { endOfDay, toDay } from '../../../../lib/feedback/text';
import type {
	FeedbackMessage,
	FeedbackState,
} from '../../../../lib/feedback/types';
import { useWarning } from '../../school/use-warning';
import { changeMessage } from '../api';
import { useScreen } from '../screen-data';
import { staffChoices, stateChoices, topicChoices } from '../words';
import { OutcomeNotice } from './outcome-notice';
import type { ChangeMessage } from './use-message';
import { useWork } from './use-work';

type Props = { message: FeedbackMessage; change: ChangeMessage };

export function Handling( { message, change }: Props ) {
	const data = useScreen();
	const [ base, setBase ] = useState< Handled >( message );
	const [ chosen, setChosen ] = useState( () => handledOf( message ) );
	if ( base !== message ) {
		setBase( message );
		setChosen( rebase( chosen, base, message ) );
	}
	const { isBusy, outcome, setOutcome, run } = useWork();

	const changes = fieldChanges( message, chosen );
	useWarning( changes.length > 0 );
	const choose = ( some: Partial< Handled > ) => {
		setChosen( { ...chosen, ...some } );
		setOutcome( null );
	};
	const submit = ( event: FormEvent ) => {
		event.preventDefault();
		if ( isBusy || changes.length === 0 ) {
			return;
		}
		void run(
			() =>
				change( ( known ) =>
					changeMessage(
						known,
						Object.fromEntries(
							changes.map( ( { field, to } ) => [ field, to ] )
						)
					)
				),
			__( 'Saved.', 'cong-truong' )
		);
	};

	return (
		<form className="ct-feedback__form" onSubmit={ submit }>
			<SelectControl
				__nextHasNoMarginBottom
				__next40pxDefaultSize
				label={ __( 'State', 'cong-truong' ) }
				value={ chosen.state }
				options={ stateChoices( data, message.state ) }
				onChange={ ( state: string ) =>
					choose( { state: state as FeedbackState } )
				}
			/>
			{ data.mayManage && (
				<SelectControl
					__nextHasNoMarginBottom
					__next40pxDefaultSize
					label={ __( 'Topic', 'cong-truong' ) }
					value={ chosen.topic }
					options={ topicChoices( data, message.topic ) }
					onChange={ ( topic: string ) => choose( { topic } ) }
				/>
			) }
			{ data.mayManage && (
				<SelectControl
					__nextHasNoMarginBottom
					__next40pxDefaultSize
					label={ __( 'Assigned to', 'cong-truong' ) }
					help={ __(
						'Whoever it is assigned to gets an e-mail.',
						'cong-truong'
					) }
					value={ String( chosen.assignee ) }
					options={ staffChoices( data, message.assignee ) }
					onChange={ ( user: string ) =>
						choose( { assignee: Number( user ) } )
					}
				/>
			) }
			{ data.mayManage && (
				<TextControl
					__nextHasNoMarginBottom
					__next40pxDefaultSize
					type="date"
					label={ __( 'Answer due', 'cong-truong' ) }
					help={ __( 'Empty for no deadline.', 'cong-truong' ) }
					value={ toDay( chosen.due ) }
					onChange={ ( day ) =>
						choose( {
							due:
								day === toDay( message.due )
									? message.due
									: endOfDay( day ),
						} )
					}
				/>
			) }
			<OutcomeNotice outcome={ outcome } />
			<div className="ct-feedback__actions">
				<Button
					__next40pxDefaultSize
					variant="secondary"
					type="submit"
					isBusy={ isBusy }
					disabled={ isBusy || changes.length === 0 }
					accessibleWhenDisabled
				>
					{ __( 'Save', 'cong-truong' ) }
				</Button>
			</div>
		</form>
	);
}
