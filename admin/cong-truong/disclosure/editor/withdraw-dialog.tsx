/**
 * Takes a disclosure back from the public, with a reason that stays in its history.
 */

import {
	Button,
	Flex,
	Modal,
	Notice,
	TextareaControl,
} from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { FormEvent } from 'react';

const SHORTEST = 5;

type Props = {
	/** Rejects with a sentence. */
	onConfirm: ( reason: string ) => Promise< void >;
	onClose: () => void;
};

export function WithdrawDialog( { onConfirm, onClose }: Props ) {
	const [ reason, setReason ] = useState( '' );
	const [ isBusy, setIsBusy ] = useState( false );
	const [ problem, setProblem ] = useState( '' );
	const submit = async ( event: FormEvent ) => {
		event.preventDefault();
		if ( reason.trim().length < SHORTEST ) {
			setProblem(
				__(
					'Please write why; the page will say that the disclosure was withdrawn.',
					'cong-truong'
				)
			);
			return;
		}
		setIsBusy( true );
		try {
			await onConfirm( reason.trim() );
		} catch ( error ) {
			setProblem(
				error instanceof Error ? error.message : String( error )
			);
			setIsBusy( false );
		}
	};
	return (
		<Modal
			title={ __( 'Withdraw', 'cong-truong' ) }
			onRequestClose={ onClose }
			size="medium"
		>
			<form
				className="ct-dialog"
				onSubmit={ ( event ) => void submit( event ) }
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
				{ problem !== '' && (
					<Notice status="error" isDismissible={ false }>
						{ problem }
					</Notice>
				) }
				<Flex justify="flex-start">
					<Button
						__next40pxDefaultSize
						variant="primary"
						isDestructive
						type="submit"
						disabled={ isBusy }
					>
						{ __( 'Withdraw', 'cong-truong' ) }
					</Button>
					<Button
						__next40pxDefaultSize
						variant="tertiary"
						disabled={ isBusy }
						onClick={ onClose }
					>
						{ __( 'Cancel', 'cong-truong' ) }
					</Button>
				</Flex>
			</form>
		</Modal>
	);
}
