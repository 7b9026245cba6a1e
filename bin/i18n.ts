/**
 * Brings languages/ up to date with the sources: `npm run i18n`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import {
	poPath,
	poText,
	potPath,
	potText,
	readTranslations,
} from './i18n/catalog';
import { messageKey } from './i18n/messages';
import { extractMessages, projects } from './i18n/projects';

for ( const project of projects ) {
	const messages = extractMessages( project );
	const translations = readTranslations( poPath( project ) );
	mkdirSync( dirname( potPath( project ) ), { recursive: true } );
	writeFileSync( potPath( project ), potText( project, messages ) );
	writeFileSync(
		poPath( project ),
		poText( project, messages, translations )
	);
	const missing = messages.filter(
		( message ) => ! translations.has( messageKey( message ) )
	);
	process.stdout.write(
		`${ project.domain }: ${ messages.length } strings, ${ missing.length } without translation\n`
	);
}
