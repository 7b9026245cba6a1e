import { Modal, Spinner } from '@wordpress/components';
import { lazy, Suspense } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import type { PastedTable } from '../../../lib/import';

type Props = {
	id: number;
	/** A table to import at once. */
	pasted?: PastedTable;
	/** That table went in. */
	onImported?: () => void;
	onClose: () => void;
};

/** The spreadsheet is large, so it comes when it is asked for. wp-scripts splits style sheets by the name of their chunk, so it has one. */
const DisclosureEditor = lazy( () =>
	import(
		/* webpackChunkName: "disclosure/editor" */ '../../../admin/cong-truong/disclosure/editor'
	).then( ( { DisclosureEditor: Editor } ) => ( { default: Editor } ) )
);

/** The spreadsheet over the whole window, outside the canvas. */
export function EditorModal( { id, pasted, onImported, onClose }: Props ) {
	return (
		<Modal
			title={ __( 'Edit figures', 'cong-truong' ) }
			isFullScreen
			// Esc belongs to the cell that is being edited, and a click beside it must not lose work.
			shouldCloseOnEsc={ false }
			shouldCloseOnClickOutside={ false }
			onRequestClose={ onClose }
			className="cong-truong-disclosure-modal"
		>
			<Suspense fallback={ <Spinner /> }>
				<DisclosureEditor
					id={ id }
					pasted={ pasted }
					onImported={ onImported }
					onClose={ onClose }
				/>
			</Suspense>
		</Modal>
	);
}
