/**
 * Sentences of the command line in Vietnamese, from the plugin's own translation.
 */
import { existsSync, readFileSync } from 'node:fs';

import { setLocaleData } from '@wordpress/i18n';
import { po } from 'gettext-parser';

const DOMAIN = 'cong-truong';

export function speakVietnamese(
	path = 'plugins/cong-truong/languages/cong-truong-vi.po'
): void {
	if ( ! existsSync( path ) ) {
		return;
	}
	const { translations } = po.parse( readFileSync( path ) );
	const data: Record< string, string[] > = {};
	for ( const messages of Object.values( translations ) ) {
		for ( const { msgctxt, msgid, msgstr } of Object.values( messages ) ) {
			if ( msgid !== '' && msgstr.some( ( text ) => text !== '' ) ) {
				data[ msgctxt ? `${ msgctxt }\u0004${ msgid }` : msgid ] =
					msgstr;
			}
		}
	}
	setLocaleData( data, DOMAIN );
}
