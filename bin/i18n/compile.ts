/**
 * Makes the files that WordPress reads from the translations: .mo, .l10n.php, and JSON for each script.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mo, po } from 'gettext-parser';

import { listFiles } from '../files';
import { phpFile } from '../php-array';
import type { Translations } from './catalog';
import { poPath, readTranslations } from './catalog';
import { extractScript } from './extract-scripts';
import { messageKey } from './messages';
import type { Project } from './projects';
import { locale, projects } from './projects';
import { findScripts } from './scripts';

export async function compileTranslations(): Promise< void > {
	for ( const project of projects ) {
		const folder = join( project.root, 'languages' );
		for ( const made of listFiles( folder, ( path ) =>
			/\.(?:mo|l10n\.php|json)$/.test( path )
		) ) {
			rmSync( made );
		}
		if ( existsSync( poPath( project ) ) ) {
			await compileProject( project, folder );
		}
	}
}

async function compileProject(
	project: Project,
	folder: string
): Promise< void > {
	const translations = readTranslations( poPath( project ) );
	const base = join( folder, fileName( project ) );
	writeFileSync(
		`${ base }.mo`,
		mo.compile( po.parse( readFileSync( poPath( project ) ) ) )
	);
	writeFileSync(
		`${ base }.l10n.php`,
		phpFile( {
			'project-id-version': project.name,
			language: locale,
			'plural-forms': 'nplurals=1; plural=0;',
			messages: Object.fromEntries( translations ),
		} )
	);
	for ( const { handle, files } of await findScripts( project ) ) {
		const messages = files.flatMap( ( file ) =>
			extractScript( file, project.domain )
		);
		const keys = [ ...new Set( messages.map( messageKey ) ) ].sort();
		if ( keys.length > 0 ) {
			const json = scriptJson( keys, translations );
			writeFileSync(
				join(
					folder,
					`${ project.domain }-${ locale }-${ handle }.json`
				),
				json
			);
		}
	}
}

/** WordPress looks for a theme's translation under the locale alone. */
function fileName( { root, domain }: Project ): string {
	return root === 'theme' ? locale : `${ domain }-${ locale }`;
}

function scriptJson( keys: string[], translations: Translations ): string {
	const translated = keys.flatMap( ( key ) => {
		const text = translations.get( key );
		return text === undefined ? [] : [ [ key, [ text ] ] ];
	} );
	return JSON.stringify( {
		domain: 'messages',
		locale_data: {
			messages: {
				'': {
					domain: 'messages',
					lang: locale,
					'plural-forms': 'nplurals=1; plural=0;',
				},
				...Object.fromEntries( translated ),
			},
		},
	} );
}
