/**
 * Which keys there are, and the way to switch letters off: whoever speaks to the computer would press them unawares.
 */

import { CheckboxControl, Modal } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { useScreen } from './screen-data';

export function KeysDialog( { onClose }: { onClose: () => void } ) {
	const { mayManage, hasLetters, setLetters } = useScreen();
	const keys: [ string[], string ][] = [
		[ [ 'j', '↓' ], __( 'next message', 'cong-truong' ) ],
		[ [ 'k', '↑' ], __( 'previous message', 'cong-truong' ) ],
		[ [ 'Enter' ], __( 'open the message', 'cong-truong' ) ],
		...( mayManage
			? [
					[ [ 'x' ], __( 'select the message', 'cong-truong' ) ] as [
						string[],
						string,
					],
				]
			: [] ),
		[ [ 'r' ], __( 'answer', 'cong-truong' ) ],
		[ [ 'u' ], __( 'back to the list', 'cong-truong' ) ],
		[ [ '?' ], __( 'show these keys', 'cong-truong' ) ],
	];
	return (
		<Modal title={ __( 'Keys', 'cong-truong' ) } onRequestClose={ onClose }>
			<dl className="ct-feedback__keys">
				{ keys.map( ( [ names, text ] ) => (
					<div key={ text }>
						<dt>
							{ names.map( ( name ) => (
								<kbd key={ name }>{ name }</kbd>
							) ) }
						</dt>
						<dd>{ text }</dd>
					</div>
				) ) }
			</dl>
			<p className="ct-feedback__keys-note">
				{ __(
					'Arrows work while the focus is in the list; nothing works while you type.',
					'cong-truong'
				) }
			</p>
			<CheckboxControl
				__nextHasNoMarginBottom
				label={ __( 'Letters work as keys', 'cong-truong' ) }
				help={ __(
					'Untick this if you dictate to the computer, or press letters by accident. It counts for this browser.',
					'cong-truong'
				) }
				checked={ hasLetters }
				onChange={ setLetters }
			/>
		</Modal>
	);
}
