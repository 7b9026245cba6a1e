/**
 * What can be done with a source. Each button says to a screen reader which one it is for.
 */

import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';

/** What is going on. */
export type Work = '' | 'test' | 'read';

type ActionProps = {
	name: string;
	action: string;
	isBusy?: boolean;
	isDisabled?: boolean;
	isDestructive?: boolean;
	onClick: () => void;
	children: ReactNode;
};

function Action( {
	name,
	action,
	isBusy = false,
	isDisabled = false,
	isDestructive = false,
	onClick,
	children,
}: ActionProps ) {
	return (
		<Button
			__next40pxDefaultSize
			variant="tertiary"
			data-action={ action }
			isBusy={ isBusy }
			isDestructive={ isDestructive }
			disabled={ isDisabled }
			accessibleWhenDisabled
			onClick={ onClick }
		>
			{ children }
			<span className="screen-reader-text">{ ` ${ name }` }</span>
		</Button>
	);
}

type Props = {
	/** Of the source. */
	name: string;
	isPaused: boolean;
	work: Work;
	onEdit: () => void;
	onTest: () => void;
	onRead: () => void;
	onRemove: () => void;
};

export function SourceActions( {
	name,
	isPaused,
	work,
	onEdit,
	onTest,
	onRead,
	onRemove,
}: Props ) {
	const isWorking = work !== '';
	return (
		<div className="ct-feed__actions is-quiet">
			<Action name={ name } action="edit" onClick={ onEdit }>
				{ __( 'Edit', 'cong-truong' ) }
			</Action>
			<Action
				name={ name }
				action="test"
				isBusy={ work === 'test' }
				isDisabled={ isWorking }
				onClick={ onTest }
			>
				{ __( 'Test', 'cong-truong' ) }
			</Action>
			{ ! isPaused && (
				<Action
					name={ name }
					action="read"
					isBusy={ work === 'read' }
					isDisabled={ isWorking }
					onClick={ onRead }
				>
					{ __( 'Read now', 'cong-truong' ) }
				</Action>
			) }
			<Action
				name={ name }
				action="remove"
				isDestructive
				onClick={ onRemove }
			>
				{ __( 'Remove', 'cong-truong' ) }
			</Action>
		</div>
	);
}
