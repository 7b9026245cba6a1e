/**
 * Asks before unsaved figures are left behind.
 */

import { Button, Flex, Modal } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

type Props = {
	/** A copy is on this computer. */
	isKept: boolean;
	onLeave: () => void;
	onStay: () => void;
};

export function LeaveDialog( { isKept, onLeave, onStay }: Props ) {
	return (
		<Modal
			title={ __( 'Not everything is saved', 'cong-truong' ) }
			onRequestClose={ onStay }
			size="medium"
		>
			<p>
				{ isKept
					? __(
							'What you typed stays on this computer and is offered when this disclosure is opened here again.',
							'cong-truong'
						)
					: __(
							'This browser keeps nothing: what you typed since the last saving would be lost.',
							'cong-truong'
						) }
			</p>
			<Flex justify="flex-start">
				<Button
					__next40pxDefaultSize
					variant="primary"
					onClick={ onStay }
				>
					{ __( 'Stay here', 'cong-truong' ) }
				</Button>
				<Button
					__next40pxDefaultSize
					variant="tertiary"
					isDestructive={ ! isKept }
					onClick={ onLeave }
				>
					{ __( 'Close all the same', 'cong-truong' ) }
				</Button>
			</Flex>
		</Modal>
	);
}
