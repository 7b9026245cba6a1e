/**
 * Everything of the kit into one file, and out of one.
 */

import domReady from '@wordpress/dom-ready';
import { createRoot } from '@wordpress/element';

import { ExportPart } from './export-part';
import { ImportPart } from './import-part';
import './style.scss';

export type TransferConfig = {
	fileName: string;
	/** Names of the parts by their ids. */
	parts: Record< string, string >;
};

declare global {
	interface Window {
		congTruongTransfer?: TransferConfig;
	}
}

domReady( () => {
	const place = document.getElementById( 'cong-truong-transfer' );
	const config = window.congTruongTransfer;
	if ( place && config ) {
		createRoot( place ).render(
			<div className="ct-transfer">
				<ExportPart fileName={ config.fileName } />
				<ImportPart parts={ config.parts } />
			</div>
		);
	}
} );
