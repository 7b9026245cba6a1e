/**
 * A window that asks for something: a heading, fields, one button that does it and one that does not.
 */

import { Button, Flex, Modal, Notice, Spinner } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { FormEvent, ReactNode } from 'react';

import './dialog.scss';

type Props = {
	title: string;
	/** What the button says that does it. */
	confirm: string;
	/** Throws, or rejects with, a sentence where it cannot be done; the window then stays and shows it. */
	onConfirm: () => void | Promise< void >;
	onClose: () => void;
	/** In place of “Cancel”. */
	other?: { label: string; onClick: () => void; isDestructive?: boolean };
	isDestructive?: boolean;
	/** Something has to be done in the window first. */
	isDisabled?: boolean;
	size?: 'medium' | 'large';
	/** Begins at the heading and not at the first field, where there is something to read before. */
	isRead?: boolean;
	children: ReactNode;
};

export function Dialog( {
	title,
	confirm,
	onConfirm,
	onClose,
	other = { label: __( 'Cancel', 'cong-truong' ), onClick: onClose },
	isDestructive = false,
	isDisabled = false,
	size = 'medium',
	isRead = false,
	children,
}: Props ) {
	const [ isBusy, setIsBusy ] = useState( false );
	const [ problem, setProblem ] = useState( '' );
	const isThere = useRef( true );
	useEffect( () => {
		isThere.current = true;
		return () => {
			isThere.current = false;
		};
	}, [] );

	const submit = async ( event: FormEvent ) => {
		event.preventDefault();
		// A form in a portal reaches the forms around it in React's tree.
		event.stopPropagation();
		if ( isBusy || isDisabled ) {
			return;
		}
		setIsBusy( true );
		setProblem( '' );
		try {
			await onConfirm();
		} catch ( error ) {
			setProblem(
				error instanceof Error ? error.message : String( error )
			);
		}
		if ( isThere.current ) {
			setIsBusy( false );
		}
	};

	return (
		<Modal
			title={ title }
			onRequestClose={ isBusy ? () => undefined : onClose }
			focusOnMount={ isRead ? true : 'firstContentElement' }
			size={ size }
		>
			<form
				className="ct-dialog"
				onSubmit={ ( event ) => void submit( event ) }
			>
				{ children }
				{ problem !== '' && (
					<Notice status="error" isDismissible={ false }>
						{ problem }
					</Notice>
				) }
				<Flex justify="flex-start" wrap>
					<Button
						__next40pxDefaultSize
						variant="primary"
						type="submit"
						isDestructive={ isDestructive }
						disabled={ isBusy || isDisabled }
						accessibleWhenDisabled
					>
						{ confirm }
					</Button>
					<Button
						__next40pxDefaultSize
						variant="tertiary"
						disabled={ isBusy }
						isDestructive={ other.isDestructive ?? false }
						onClick={ other.onClick }
					>
						{ other.label }
					</Button>
					{ isBusy && <Spinner /> }
				</Flex>
			</form>
		</Modal>
	);
}
