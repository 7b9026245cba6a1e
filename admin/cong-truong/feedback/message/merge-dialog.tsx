/**
 * Which message a duplicate is merged into.
 */

import {
	Button,
	RadioControl,
	Spinner,
	TextControl,
} from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { KeyboardEvent } from 'react';

import { writeDay } from '../../../../lib/feed/moment';
import type {
	FeedbackMessage,
	FeedbackSummary,
} from '../../../../lib/feedback/types';
import { Dialog } from '../../../../ui/dialog';
import { findMessages, mergeMessage, sentenceOf } from '../api';
import { useScreen } from '../screen-data';
import { senderOf } from '../words';
import type { ChangeMessage } from './use-message';

type Props = {
	message: FeedbackMessage;
	change: ChangeMessage;
	onClose: () => void;
};

/** As many as can be read at a glance. */
const SHOWN = 8;

export function MergeDialog( { message, change, onClose }: Props ) {
	const data = useScreen();
	const [ search, setSearch ] = useState( '' );
	const [ isBusy, setBusy ] = useState( false );
	const [ found, setFound ] = useState< FeedbackSummary[] | null >( null );
	const [ problem, setProblem ] = useState( '' );
	const [ into, setInto ] = useState( '' );

	const look = async () => {
		if ( isBusy || search.trim() === '' ) {
			return;
		}
		setBusy( true );
		setProblem( '' );
		try {
			const { messages } = await findMessages( {
				state: 'all',
				search: search.trim(),
			} );
			const others = messages
				.filter( ( { id } ) => id !== message.id )
				.slice( 0, SHOWN );
			setFound( others );
			setInto( others.length === 1 ? String( others[ 0 ]?.id ) : '' );
		} catch ( error ) {
			setProblem( sentenceOf( error ) );
		}
		setBusy( false );
	};
	const onEnter = ( event: KeyboardEvent ) => {
		if ( event.key === 'Enter' ) {
			// The form of the window merges.
			event.preventDefault();
			void look();
		}
	};

	return (
		<Dialog
			title={ __( 'Merge with another message', 'cong-truong' ) }
			confirm={ __( 'Merge', 'cong-truong' ) }
			isDisabled={ into === '' }
			onConfirm={ async () => {
				await change( ( { id } ) =>
					mergeMessage( id, Number( into ) )
				);
				onClose();
			} }
			onClose={ onClose }
		>
			<p>
				{ __(
					'This message leaves the list and stands under the other one, whose answer its sender sees too. It can be undone.',
					'cong-truong'
				) }
			</p>
			<div className="ct-feedback__search">
				<TextControl
					__nextHasNoMarginBottom
					__next40pxDefaultSize
					type="search"
					label={ __(
						'Code or words of the message that is kept',
						'cong-truong'
					) }
					value={ search }
					maxLength={ 200 }
					onChange={ setSearch }
					onKeyDown={ onEnter }
				/>
				<Button
					__next40pxDefaultSize
					variant="secondary"
					disabled={ isBusy }
					accessibleWhenDisabled
					onClick={ () => void look() }
				>
					{ __( 'Search', 'cong-truong' ) }
				</Button>
			</div>
			{ isBusy && <Spinner /> }
			<p role="status">
				{ problem }
				{ problem === '' &&
					! isBusy &&
					found &&
					( found.length === 0
						? __(
								'No other message is like this. Copy the code from the list and enter it whole.',
								'cong-truong'
							)
						: sprintf(
								/* translators: %d: number of messages */
								_n(
									'%d message was found',
									'%d messages were found',
									found.length,
									'cong-truong'
								),
								found.length
							) ) }
			</p>
			{ found && found.length > 0 && (
				<RadioControl
					label={ __( 'Which one is kept?', 'cong-truong' ) }
					selected={ into }
					options={ found.map( ( one ) => ( {
						value: String( one.id ),
						label: [
							one.code,
							senderOf( data, one ),
							writeDay( one.created ),
							one.excerpt,
						].join( ' · ' ),
					} ) ) }
					onChange={ setInto }
				/>
			) }
		</Dialog>
	);
}
