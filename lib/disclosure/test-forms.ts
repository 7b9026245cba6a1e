/**
 * The forms of the repository, for tests.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { resolveForm } from './resolve-form';
import type { FormSource, Level, ResolvedForm, TablePart } from './types';

const folder = join( __dirname, '../../plugins/cong-truong/data/regimes' );

export function formSource( id: string ): FormSource {
	const regime = id.startsWith( 'BM' ) ? 'tt36-2017' : 'tt09-2024';
	return JSON.parse(
		readFileSync( join( folder, regime, `${ id }.json` ), 'utf8' )
	) as FormSource;
}

export function form( id: string, level: Level = 'thcs' ): ResolvedForm {
	return resolveForm( formSource( id ), level );
}

export function part( of: ResolvedForm, id = 'main' ): TablePart {
	const found = of.parts.find( ( candidate ) => candidate.id === id );
	if ( ! found ) {
		throw new Error( `${ of.id } has no part ${ id }` );
	}
	return found;
}
