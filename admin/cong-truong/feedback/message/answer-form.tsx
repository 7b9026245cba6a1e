/**
 * The answer to the sender.
 */

import {
	Button,
	Notice,
	SelectControl,
	TextareaControl,
} from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { FormEvent, RefObject } from 'react';

import { insertText } from '../../../../lib/feedback/text';
import type { FeedbackMessage } from '../../../../lib/feedback/types';
import { answerMessage } from '../api';
import { useScreen } from '../screen-data';
import { useDraft } from '../use-draft';
import { OutcomeNotice } from './outcome-notice';
import type { ChangeMessage } from './use-message';
import { useWork } from './use-work';

type Props = {
	message: FeedbackMessage;
	change: ChangeMessage;
	/** For the key that answers. */
	field: RefObject< HTMLTextAreaElement >;
};

/** Which way an answer takes. */
function wayText( {
	canMail,
	contact,
	hasStatusPage,
}: FeedbackMessage ): string {
	if ( canMail ) {
		return ! hasStatusPage
			? sprintf(
					/* translators: %s: e-mail address */
					__( 'The answer goes to %s by e-mail.', 'cong-truong' ),
					contact
				)
			: sprintf(
					/* translators: %s: e-mail address */
					__(
						'The answer goes to %s by e-mail, and stands on the status page, which the sender opens with the code.',
						'cong-truong'
					),
					contact
				);
	}
	const page = ! hasStatusPage
		? __(
				'The sender gave no e-mail address, and no page of the website holds the form at present: publish one, so that the sender can read the answer there with the code.',
				'cong-truong'
			)
		: __(
				'The sender gave no e-mail address: the answer stands only on the status page, which the sender opens with the code.',
				'cong-truong'
			);
	return contact === ''
		? page
		: `${ page } ${ sprintf(
				/* translators: %s: telephone number, or whatever the sender left */
				__( 'To reach the sender: %s.', 'cong-truong' ),
				contact
			) }`;
}

function Templates( { onInsert }: { onInsert: ( text: string ) => void } ) {
	const { templates } = useScreen();
	const [ chosen, setChosen ] = useState( '' );
	const template =
		templates.find( ( { id } ) => id === chosen ) ?? templates[ 0 ];
	return template === undefined ? null : (
		<div className="ct-feedback__templates">
			<SelectControl
				__nextHasNoMarginBottom
				__next40pxDefaultSize
				label={ __( 'Template', 'cong-truong' ) }
				value={ template.id }
				options={ templates.map( ( { id, name } ) => ( {
					value: id,
					label: name,
				} ) ) }
				onChange={ ( id: string ) => setChosen( id ) }
			/>
			<Button
				__next40pxDefaultSize
				variant="secondary"
				onClick={ () => onInsert( template.text ) }
			>
				{ __( 'Insert at the cursor', 'cong-truong' ) }
			</Button>
		</div>
	);
}

export function AnswerForm( { message, change, field }: Props ) {
	const [ text, setText, forget ] = useDraft( `${ message.id }:answer` );
	const { isBusy, outcome, setOutcome, run } = useWork();
	const isMissing = outcome?.status === 'error' && text.trim() === '';

	const insert = ( template: string ) => {
		const place = field.current;
		const { text: filled, cursor } = insertText(
			text,
			place?.selectionStart ?? text.length,
			place?.selectionEnd ?? text.length,
			template
		);
		setText( filled );
		window.requestAnimationFrame( () => {
			place?.focus();
			place?.setSelectionRange( cursor, cursor );
		} );
	};
	const submit = async ( event: FormEvent ) => {
		event.preventDefault();
		if ( isBusy ) {
			return;
		}
		if ( text.trim() === '' ) {
			setOutcome( {
				status: 'error',
				text: __( 'Write the answer first.', 'cong-truong' ),
			} );
			field.current?.focus();
			return;
		}
		if (
			await run(
				() =>
					change( ( known ) => answerMessage( known, text.trim() ) ),
				message.canMail
					? __(
							'The answer is stored and on its way by e-mail.',
							'cong-truong'
						)
					: __(
							'The answer is stored and stands on the status page.',
							'cong-truong'
						)
			)
		) {
			forget();
		}
	};

	return (
		<form
			className="ct-feedback__form"
			onSubmit={ ( event ) => void submit( event ) }
		>
			<Notice
				status={ message.canMail ? 'info' : 'warning' }
				isDismissible={ false }
				spokenMessage=""
			>
				{ wayText( message ) }
			</Notice>
			<Templates onInsert={ insert } />
			<TextareaControl
				__nextHasNoMarginBottom
				ref={ field }
				label={ __( 'Answer to the sender', 'cong-truong' ) }
				rows={ 8 }
				value={ text }
				maxLength={ 20000 }
				// What is typed while it is under way would be lost.
				readOnly={ isBusy }
				aria-invalid={ isMissing }
				onChange={ ( value ) => {
					setText( value );
					setOutcome( null );
				} }
			/>
			<OutcomeNotice outcome={ outcome } />
			<div className="ct-feedback__actions">
				<Button
					__next40pxDefaultSize
					variant="primary"
					type="submit"
					isBusy={ isBusy }
					disabled={ isBusy }
					accessibleWhenDisabled
				>
					{ message.canMail
						? __( 'Send the answer', 'cong-truong' )
						: __(
								'Put the answer onto the status page',
								'cong-truong'
							) }
				</Button>
			</div>
		</form>
	);
}
