/**
 * Sends a message on to somebody outside of the inbox.
 */

import { TextareaControl, TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { Dialog } from '../../../../ui/dialog';
import { forwardMessage } from '../api';
import type { ChangeMessage } from './use-message';

type Props = {
	change: ChangeMessage;
	onDone: () => void;
	onClose: () => void;
};

export function ForwardDialog( { change, onDone, onClose }: Props ) {
	const [ email, setEmail ] = useState( '' );
	const [ text, setText ] = useState( '' );
	const submit = async () => {
		if ( ! /^\S+@\S+\.\S+$/.test( email.trim() ) ) {
			throw new Error(
				__(
					'Enter the e-mail address that it goes to, such as vanphong@truong.edu.vn.',
					'cong-truong'
				)
			);
		}
		await change( ( { id } ) =>
			forwardMessage( id, email.trim(), text.trim() )
		);
		onDone();
	};
	return (
		<Dialog
			title={ __( 'Forward by e-mail', 'cong-truong' ) }
			confirm={ __( 'Forward', 'cong-truong' ) }
			onConfirm={ submit }
			onClose={ onClose }
		>
			<TextControl
				__nextHasNoMarginBottom
				__next40pxDefaultSize
				label={ __( 'E-mail address', 'cong-truong' ) }
				inputMode="email"
				spellCheck={ false }
				autoComplete="off"
				value={ email }
				maxLength={ 190 }
				onChange={ setEmail }
			/>
			<TextareaControl
				__nextHasNoMarginBottom
				label={ __( 'What you add to it', 'cong-truong' ) }
				rows={ 3 }
				value={ text }
				maxLength={ 5000 }
				onChange={ setText }
			/>
			<p>
				{ __(
					'It goes without name and contact of the sender, but its text may hold personal data. Send it only to somebody who has to deal with it; that it was forwarded stands in the history.',
					'cong-truong'
				) }
			</p>
		</Dialog>
	);
}
