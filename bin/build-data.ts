/**
 * Compiles the data for PHP under `plugins/cong-truong/build/data/`: one array for each form and level, an index of them, and what tells spam from messages.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { resolveForm } from '../lib/disclosure/resolve-form';
import type { FormSource } from '../lib/disclosure/types';
import { readForms, readRegimes, readSpamWords } from './data-files';
import { phpFile } from './php-array';

const data = resolve( 'plugins/cong-truong/data' );
const target = resolve( process.argv[ 2 ] ?? 'plugins/cong-truong/build/data' );

function write( path: string, value: unknown ): void {
	const file = join( target, path );
	mkdirSync( dirname( file ), { recursive: true } );
	writeFileSync( file, phpFile( value ) );
}

const SUMMARY = [
	'id',
	'regime',
	'slug',
	'code',
	'title',
	'shortTitle',
	'group',
	'levels',
	'periods',
	'official',
	'version',
	'highlights',
] as const;

function summary( form: FormSource ): unknown {
	return Object.fromEntries(
		SUMMARY.map( ( key ) => [ key, form[ key ] ] ).filter(
			( [ , value ] ) => value !== undefined
		)
	);
}

const forms = readForms( data );
const regimes = readRegimes( data ).map( ( { $schema, ...regime } ) => regime );

rmSync( target, { recursive: true, force: true } );
for ( const form of forms ) {
	for ( const level of form.levels ) {
		write(
			`${ form.regime }/${ form.id }.${ level }.php`,
			resolveForm( form, level )
		);
	}
}
write( 'index.php', {
	regimes: Object.fromEntries(
		regimes.map( ( regime ) => [ regime.id, regime ] )
	),
	forms: forms.map( summary ),
} );
write( 'spam-words.php', readSpamWords( data ) );
