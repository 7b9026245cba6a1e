/**
 * A table that was at hand is being read, or could not be.
 */

import { Button, Notice, Spinner } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import type { SourceChoice } from '../../lib/import';
import { SourceSelect } from './source';

type Props = {
	/** Why it was refused; empty while it is being read. */
	refusal: string;
	/** Tables which the editor may have read all the same. */
	sources: SourceChoice[];
	onSource: ( source: string ) => void;
	onClose: () => void;
};

export function PastedStart( { refusal, sources, onSource, onClose }: Props ) {
	if ( refusal === '' ) {
		return (
			<>
				<Spinner />
				<p role="status">
					{ __( 'Reading the table…', 'cong-truong' ) }
				</p>
			</>
		);
	}
	return (
		<>
			<Notice
				status="error"
				isDismissible={ false }
				politeness="assertive"
			>
				<strong>
					{ __( 'This table cannot be read.', 'cong-truong' ) }
				</strong>{ ' ' }
				{ refusal } { __( 'Nothing has changed.', 'cong-truong' ) }
			</Notice>
			{ sources.length > 0 && (
				<SourceSelect
					sources={ sources }
					source={ undefined }
					onChoose={ onSource }
				/>
			) }
			<footer className="ct-import__footer">
				<Button
					__next40pxDefaultSize
					variant="secondary"
					onClick={ onClose }
				>
					{ __( 'Close', 'cong-truong' ) }
				</Button>
			</footer>
		</>
	);
}
