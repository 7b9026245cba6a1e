/**
 * Fails when a string has no Vietnamese, or a wrong one, or languages/ is older than the sources: `npm run check:i18n`.
 */
import { existsSync, readFileSync } from 'node:fs';

import { poPath, potPath, potText, readTranslations } from './i18n/catalog';
import { MissingProgram } from './i18n/extract-php';
import { findProblems } from './i18n/problems';
import type { Project } from './i18n/projects';
import { extractMessages, projects } from './i18n/projects';

/** Exit code of a check that this machine cannot run. */
const exitSkipped = 77;

function check( project: Project ): boolean {
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
	process.stdout.write(
		`${ [ `${ project.domain }: ${ messages.length } strings`, ...problems ].join( '\n  ' ) }\n`
	);
	return problems.length === 0;
}

try {
	const fine = projects.map( check );
	process.exitCode = fine.every( Boolean ) ? 0 : 1;
} catch ( error ) {
	if ( ! ( error instanceof MissingProgram ) ) {
		throw error;
	}
	process.stdout.write( `${ error.message }\n` );
	process.exitCode = exitSkipped;
}
