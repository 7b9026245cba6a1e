/**
 * A note that only the staff sees.
 */

import { Button, TextareaControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { FormEvent } from 'react';

import type { FeedbackMessage } from '../../../../lib/feedback/types';
import { addNote } from '../api';
import { useDraft } from '../use-draft';
import { OutcomeNotice } from './outcome-notice';
import type { ChangeMessage } from './use-message';
import { useWork } from './use-work';

type Props = { message: FeedbackMessage; change: ChangeMessage };

export function NoteForm( { message, change }: Props ) {
	const [ text, setText, forget ] = useDraft( `${ message.id }:note` );
	const { isBusy, outcome, setOutcome, run } = useWork();

	const submit = async ( event: FormEvent ) => {
		event.preventDefault();
		if ( isBusy ) {
			return;
		}
		if ( text.trim() === '' ) {
			setOutcome( {
				status: 'error',
				text: __( 'Write the note first.', 'cong-truong' ),
			} );
			return;
		}
		if (
			await run(
				() => change( ( { id } ) => addNote( id, text.trim() ) ),
				__( 'The note is stored.', 'cong-truong' )
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
			<TextareaControl
				__nextHasNoMarginBottom
				label={ __( 'Note for the staff', 'cong-truong' ) }
				help={ __(
					'The sender never sees it, and it is in no e-mail to the sender.',
					'cong-truong'
				) }
				rows={ 3 }
				value={ text }
				maxLength={ 20000 }
				// What is typed while it is under way would be lost.
				readOnly={ isBusy }
				onChange={ ( value ) => {
					setText( value );
					setOutcome( null );
				} }
			/>
			<OutcomeNotice outcome={ outcome } />
			<div className="ct-feedback__actions">
				<Button
					__next40pxDefaultSize
					variant="secondary"
					type="submit"
					isBusy={ isBusy }
					disabled={ isBusy }
					accessibleWhenDisabled
				>
					{ __( 'Add the note', 'cong-truong' ) }
				</Button>
			</div>
		</form>
	);
}
