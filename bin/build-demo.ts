/**
 * The warnings that stand in the demo school's figures, as its webmaster sees them when publishing: `demo/build/warnings.json`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';

import { setLocaleData } from '@wordpress/i18n';

import { resolveForm } from '../lib/disclosure/resolve-form';
import type {
	DisclosureKey,
	DisclosureValues,
	StoodWarning,
} from '../lib/disclosure/types';
import { shownWarnings, stoodWarnings } from '../ui/warnings/shown-warnings';
import { readForms } from './data-files';
import { listFiles } from './files';
import { poPath, readTranslations } from './i18n/catalog';
import { locale, projects } from './i18n/projects';

const TARGET = 'demo/build/warnings.json';
const forms = readForms( 'plugins/cong-truong/data' );

for ( const project of projects ) {
	const translated = [ ...readTranslations( poPath( project ) ) ];
	setLocaleData(
		{
			'': {
				domain: project.domain,
				lang: locale,
				plural_forms: 'nplurals=1; plural=0;',
			},
			...Object.fromEntries(
				translated.map( ( [ key, text ] ) => [ key, [ text ] ] )
			),
		},
		project.domain
	);
}

function warningsOf( file: string ): StoodWarning[] {
	const { key, values } = JSON.parse( readFileSync( file, 'utf8' ) ) as {
		key: DisclosureKey;
		values: DisclosureValues;
	};
	const form = forms.find(
		( { id, regime } ) => id === key.form && regime === key.regime
	);
	if ( ! form ) {
		throw new Error( `${ file }: no form ${ key.form }` );
	}
	return stoodWarnings(
		shownWarnings( resolveForm( form, key.level ), values )
	);
}

const warnings = Object.fromEntries(
	listFiles( 'demo/disclosures' ).map( ( file ) => [
		basename( file ),
		warningsOf( file ),
	] )
);
mkdirSync( dirname( TARGET ), { recursive: true } );
writeFileSync( TARGET, `${ JSON.stringify( warnings, null, '\t' ) }\n` );
