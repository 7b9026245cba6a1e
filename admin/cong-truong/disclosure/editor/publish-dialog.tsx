/**
 * The last look before figures become public: what still disagrees, and why it was accepted.
 */

import { CheckboxControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';

import type { StoodWarning } from '../../../../lib/disclosure/types';
import { Dialog } from '../../../../ui/dialog';
import { stoodWarnings } from '../../../../ui/warnings';
import type { ShownWarning } from '../../../../ui/warnings';

type Props = {
	title: string;
	warnings: ShownWarning[];
	/** Signing off is another person's: this one only asks for it. */
	isSubmit: boolean;
	isAgain: boolean;
	/** Rejects with a sentence. */
	onConfirm: ( warnings: StoodWarning[] ) => Promise< void >;
	onClose: () => void;
};

function introduction( isSubmit: boolean, isAgain: boolean ): string {
	if ( isSubmit ) {
		return __(
			'The head of school gets these figures for sign-off. Until then the public sees nothing of them.',
			'cong-truong'
		);
	}
	return isAgain
		? __(
				'The public will see these figures in place of the earlier ones. The earlier publication stays in the history.',
				'cong-truong'
			)
		: __(
				'From now on everybody can see these figures. A publication cannot be changed: corrections are published beside it.',
				'cong-truong'
			);
}

function Standing( { warnings }: { warnings: ShownWarning[] } ) {
	return (
		<ul className="ct-publish__warnings">
			{ warnings.map( ( { warning, title, message, reason } ) => (
				<li key={ warning.key }>
					<strong>{ title }</strong> { message }
					{ reason !== null && (
						<em>
							{ ' ' }
							{ sprintf(
								/* translators: %s: the reason that somebody gave */
								__( 'Kept: %s', 'cong-truong' ),
								reason
							) }
						</em>
					) }
				</li>
			) ) }
		</ul>
	);
}

export function PublishDialog( {
	title,
	warnings,
	isSubmit,
	isAgain,
	onConfirm,
	onClose,
}: Props ) {
	const [ isSeen, setIsSeen ] = useState( false );
	const open = warnings.filter( ( { reason } ) => reason === null ).length;
	const mustConfirm = open > 0 && ! isSubmit;

	return (
		<Dialog
			title={
				isSubmit
					? __( 'Send for sign-off', 'cong-truong' )
					: __( 'Publish', 'cong-truong' )
			}
			confirm={
				isSubmit
					? __( 'Send', 'cong-truong' )
					: __( 'Publish now', 'cong-truong' )
			}
			onConfirm={ () => onConfirm( stoodWarnings( warnings ) ) }
			onClose={ onClose }
			isDisabled={ mustConfirm && ! isSeen }
			isRead
		>
			<p>
				<strong>{ title }</strong>
			</p>
			<p>{ introduction( isSubmit, isAgain ) }</p>
			{ warnings.length > 0 && (
				<>
					<p>
						{ sprintf(
							/* translators: %d: number of warnings */
							_n(
								'%d place does not agree:',
								'%d places do not agree:',
								warnings.length,
								'cong-truong'
							),
							warnings.length
						) }
					</p>
					<Standing warnings={ warnings } />
				</>
			) }
			{ mustConfirm && (
				<CheckboxControl
					__nextHasNoMarginBottom
					label={ __(
						'I have looked at these places; the figures are to be published as they are.',
						'cong-truong'
					) }
					checked={ isSeen }
					onChange={ setIsSeen }
				/>
			) }
		</Dialog>
	);
}
