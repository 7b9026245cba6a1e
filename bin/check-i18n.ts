/**
 * Fails when a string has no Vietnamese, or a wrong one, or languages/ is older than the sources: `npm run check:i18n`.
 */
import { existsSync, readFileSync } from 'node:fs';

import { poPath, potPath, potText, readTranslations } from './i18n/catalog';
import { findProblems } from './i18n/problems';
import { extractMessages, projects } from './i18n/projects';

let failed = false;
for ( const project of projects ) {
	const messages = extractMessages( project );
	const problems = findProblems(
		messages,
		readTranslations( poPath( project ) )
	);
	const pot = potPath( project );
	if (
		! existsSync( pot ) ||
		readFileSync( pot, 'utf8' ) !== potText( project, messages )
	) {
		problems.push( `${ pot } is out of date: run npm run i18n.` );
	}
	failed ||= problems.length > 0;
	process.stdout.write(
		`${ [ `${ project.domain }: ${ messages.length } strings`, ...problems ].join( '\n  ' ) }\n`
	);
}
process.exitCode = failed ? 1 : 0;
