import { Modal, Spinner } from '@wordpress/components';
import { lazy, Suspense } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

type Props = { id: number; onClose: () => void };

/** The spreadsheet is large, so it comes when it is asked for. wp-scripts splits style sheets by the name of their chunk, so it has one. */
const DisclosureEditor = lazy( () =>
	import(
		/* webpackChunkName: "disclosure/editor" */ '../../../admin/cong-truong/disclosure/editor'
	).then( ( { DisclosureEditor: Editor } ) => ( { default: Editor } ) )
);

/** The spreadsheet over the whole window, outside the canvas. */
export function EditorModal( { id, onClose }: Props ) {
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
				<DisclosureEditor id={ id } onClose={ onClose } />
			</Suspense>
		</Modal>
	);
}
