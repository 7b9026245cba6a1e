/**
 * Takes a disclosure back from the public, with a reason that stays in its history.
 */

import { TextareaControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { Dialog } from '../../../../ui/dialog';

const SHORTEST = 5;

type Props = {
	/** Rejects with a sentence. */
	onConfirm: ( reason: string ) => Promise< void >;
	onClose: () => void;
};

export function WithdrawDialog( { onConfirm, onClose }: Props ) {
	const [ reason, setReason ] = useState( '' );
	const confirm = () => {
		if ( reason.trim().length < SHORTEST ) {
			throw new Error(
				__(
					'Please write why; the page will say that the disclosure was withdrawn.',
					'cong-truong'
				)
			);
		}
		return onConfirm( reason.trim() );
	};
	return (
		<Dialog
			title={ __( 'Withdraw', 'cong-truong' ) }
			confirm={ __( 'Withdraw', 'cong-truong' ) }
			onConfirm={ confirm }
			onClose={ onClose }
			isDestructive
		>
			<p>
				{ __(
					'The public page then says that the disclosure was withdrawn, and keeps its history. The figures stay here and can be published again.',
					'cong-truong'
				) }
			</p>
			<TextareaControl
				__nextHasNoMarginBottom
				label={ __( 'Reason', 'cong-truong' ) }
				rows={ 3 }
				maxLength={ 1000 }
				value={ reason }
				onChange={ setReason }
			/>
		</Dialog>
	);
}
