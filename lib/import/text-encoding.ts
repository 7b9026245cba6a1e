/**
 * What the preview says of the encoding of a text file.
 */
import { __, sprintf } from '@wordpress/i18n';

import type { ImportPreview, TextEncoding } from './types';

export function withEncoding(
	preview: ImportPreview,
	found: TextEncoding | undefined
): ImportPreview {
	if ( ! found || preview.outcome === 'refused' ) {
		return preview;
	}
	const { encoding, isGuess } = found;
	if ( ! isGuess ) {
		return { ...preview, encoding };
	}
	const message = sprintf(
		/* translators: %s: name of an encoding such as windows-1258 */
		__(
			'The file does not say how its letters are stored; they were read as %s. Look whether the labels are right.',
			'cong-truong'
		),
		encoding
	);
	return {
		...preview,
		outcome: 'ok-with-warnings',
		encoding,
		warnings: [
			{ type: 'encoding', key: 'encoding', message, cells: [] },
			...preview.warnings,
		],
	};
}
