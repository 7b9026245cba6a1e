/**
 * Drafts that were put away: asked before, listed after, and brought back with everything that was typed.
 */

import { Button } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';

import type { DisclosureSummary } from '../../../../lib/disclosure/types';
import { Dialog } from '../../../../ui/dialog';
import { timeLabel } from '../../../../ui/labels';

export function BinDialog( {
	summary,
	onConfirm,
	onClose,
}: {
	summary: DisclosureSummary;
	/** Rejects with a sentence. */
	onConfirm: () => Promise< void >;
	onClose: () => void;
} ) {
	return (
		<Dialog
			title={ __( 'Move this draft to the bin?', 'cong-truong' ) }
			confirm={ __( 'Move to the bin', 'cong-truong' ) }
			onConfirm={ onConfirm }
			onClose={ onClose }
			isDestructive
			isRead
		>
			<p>
				<strong>{ summary.title }</strong>
			</p>
			<p>
				{ __(
					'It leaves the list with its figures. It can be brought back from the bin below the list until the website empties its bin, usually after 30 days.',
					'cong-truong'
				) }
			</p>
		</Dialog>
	);
}

export function Bin( {
	summaries,
	isBusy,
	onRestore,
}: {
	summaries: DisclosureSummary[];
	isBusy: boolean;
	onRestore: ( summary: DisclosureSummary ) => void;
} ) {
	return summaries.length === 0 ? null : (
		<details className="ct-list__bin">
			<summary>
				{ sprintf(
					/* translators: %d: number of drafts */
					_n(
						'Bin: %d draft',
						'Bin: %d drafts',
						summaries.length,
						'cong-truong'
					),
					summaries.length
				) }
			</summary>
			<ul>
				{ summaries.map( ( summary ) => (
					<li key={ summary.id }>
						<span>{ summary.title }</span>
						<span className="ct-list__time">
							{ sprintf(
								/* translators: %s: time of day, or time and date */
								__( 'changed %s', 'cong-truong' ),
								timeLabel( summary.modifiedAt )
							) }
						</span>
						<Button
							variant="link"
							disabled={ isBusy }
							onClick={ () => onRestore( summary ) }
						>
							{ __( 'Bring back', 'cong-truong' ) }
							<span className="screen-reader-text">{ ` ${ summary.title }` }</span>
						</Button>
					</li>
				) ) }
			</ul>
		</details>
	);
}
