/**
 * Reads the data files of the plugin in a fixed order.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Regime } from '../lib/disclosure/regime';
import type { FormSource } from '../lib/disclosure/types';

/** Throws with the name of the file when it is no JSON. */
export function readJson( file: string ): unknown {
	try {
		return JSON.parse( readFileSync( file, 'utf8' ) );
	} catch ( error ) {
		throw new Error(
			`${ file }: ${ error instanceof Error ? error.message : error }`
		);
	}
}

/** Folders of the regimes, oldest circular first. */
function regimeFolders( data: string ): string[] {
	const folder = join( data, 'regimes' );
	const effectiveFrom = ( regime: string ) =>
		( readJson( join( regime, 'regime.json' ) ) as Regime ).effectiveFrom;
	return readdirSync( folder )
		.map( ( name ) => join( folder, name ) )
		.filter( ( path ) => existsSync( join( path, 'regime.json' ) ) )
		.sort( ( a, b ) =>
			effectiveFrom( a ) < effectiveFrom( b ) ? -1 : 1
		);
}

export function regimeFiles( data: string ): string[] {
	return regimeFolders( data ).map( ( folder ) =>
		join( folder, 'regime.json' )
	);
}

export function formFiles( data: string ): string[] {
	return regimeFolders( data ).flatMap( ( folder ) =>
		readdirSync( folder )
			.filter(
				( name ) => name.endsWith( '.json' ) && name !== 'regime.json'
			)
			.sort()
			.map( ( name ) => join( folder, name ) )
	);
}

export function readRegimes( data: string ): Regime[] {
	return regimeFiles( data ).map( ( file ) => readJson( file ) as Regime );
}

export function readForms( data: string ): FormSource[] {
	return formFiles( data ).map( ( file ) => readJson( file ) as FormSource );
}

export function spamWordsFile( data: string ): string {
	return join( data, 'spam-words.json' );
}

/** What tells spam from messages, as `Feedback\Spam` reads it. */
export function readSpamWords( data: string ): Record< string, unknown > {
	const { $schema, ...words } = readJson( spamWordsFile( data ) ) as Record<
		string,
		unknown
	>;
	return words;
}
