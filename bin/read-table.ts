/**
 * What the import of a file would show, as `npm run import-table` prints it.
 */
import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { checkDisclosure } from '../lib/disclosure/rules';
import { describeWarning } from '../lib/disclosure/describe-warning';
import { resolveForm } from '../lib/disclosure/resolve-form';
import type { Level, ResolvedForm, RowId } from '../lib/disclosure/types';
import { importFile, refusedPreview } from '../lib/import';
import { previewValues } from '../lib/import/apply';
import { MOST_BYTES } from '../lib/import/guard';
import type { ImportPreview } from '../lib/import';
import { readForms } from './data-files';

export type Wanted = {
	form?: string;
	level?: string;
	year?: string;
	period?: string;
};

/**
 * @param args Of the command line.
 * @return The file and what is wanted of it.
 */
export function tableArguments( args: string[] ): {
	file: string | undefined;
	wanted: Wanted;
} {
	const { values, positionals } = parseArgs( {
		args,
		options: {
			form: { type: 'string' },
			level: { type: 'string' },
			year: { type: 'string' },
			period: { type: 'string' },
		},
		allowPositionals: true,
		strict: false,
	} );
	const wanted = Object.fromEntries(
		Object.entries( values ).filter(
			( [ , value ] ) => typeof value === 'string'
		)
	);
	return { file: positionals[ 0 ], wanted };
}

function candidates( { form, level }: Wanted ): ResolvedForm[] {
	return readForms( 'plugins/cong-truong/data' )
		.filter(
			( source ) =>
				form === undefined ||
				source.id.toLowerCase() === form.toLowerCase()
		)
		.flatMap( ( source ) =>
			source.levels
				.filter(
					( own: Level ) => level === undefined || own === level
				)
				.map( ( own: Level ) => resolveForm( source, own ) )
		);
}

/** One byte more than is accepted is enough to refuse the file. */
function readBytes( file: string ): Uint8Array | null {
	try {
		// npm runs its scripts in the root of the repository, wherever it was called.
		const path = resolve( process.env.INIT_CWD ?? '.', file );
		return statSync( path ).size > MOST_BYTES
			? new Uint8Array( MOST_BYTES + 1 )
			: readFileSync( path );
	} catch {
		return null;
	}
}

function describe( preview: ImportPreview, forms: ResolvedForm[] ) {
	const form = forms.find(
		( { id, level } ) => id === preview.form && level === preview.level
	);
	const added = new Map(
		preview.addedRows.map( ( row ) => [
			row.id,
			`${ row.parent ?? '' } > ${ row.label }`.trim(),
		] )
	);
	const named = ( row: RowId ) => added.get( row ) ?? row;
	const withNames = < Item extends { row?: RowId } >( items: Item[] ) =>
		items.map( ( item ) =>
			item.row === undefined ? item : { ...item, row: named( item.row ) }
		);
	const values = form ? previewValues( form, preview ) : null;
	const disagreements =
		form && values
			? checkDisclosure( form, values ).map( ( warning ) => ( {
					type: warning.type,
					key: warning.key,
					message: describeWarning( warning, form, values ).message,
					cells: withNames( warning.cells ),
				} ) )
			: [];
	const warnings = [
		...preview.warnings.map( ( warning ) => ( {
			...warning,
			cells: withNames( warning.cells ),
		} ) ),
		...disagreements,
	];
	const {
		outcome,
		reason,
		message,
		level,
		schoolYear,
		period,
		hidden,
		labels,
		note,
		units,
		encoding,
		converted,
		counts,
	} = preview;
	return {
		outcome:
			outcome === 'ok' && warnings.length > 0
				? 'ok-with-warnings'
				: outcome,
		reason,
		...( message === '' ? {} : { message } ),
		form: preview.form,
		level,
		schoolYear,
		period,
		cells: withNames( preview.cells ),
		ambiguous: withNames( preview.ambiguous ),
		unmatched: preview.unmatched.map( ( item ) => ( {
			...item,
			cells: withNames( item.cells ),
		} ) ),
		warnings,
		hidden,
		labels,
		note,
		rowNotes: Object.fromEntries(
			Object.entries( preview.rowNotes ).map( ( [ row, text ] ) => [
				named( row ),
				text,
			] )
		),
		units,
		...( encoding ? { encoding } : {} ),
		...( converted ? { converted } : {} ),
		counts,
	};
}

/**
 * @param file   Path, also one relative to where npm was called.
 * @param wanted Limits the search to a form, a level, a year or a period.
 * @return Cells, questions, what has no place, warnings and counts; `outcome` says refused where nothing was read.
 */
export async function readTable( file: string | undefined, wanted: Wanted ) {
	const forms = candidates( wanted );
	try {
		const bytes = file === undefined ? null : readBytes( file );
		const preview =
			file === undefined || bytes === null
				? refusedPreview( 'missing-file' )
				: await importFile( bytes, basename( file ), {
						candidates: forms,
						...( wanted.year === undefined
							? {}
							: { schoolYear: wanted.year } ),
						...( wanted.period === undefined
							? {}
							: { period: wanted.period } ),
					} );
		return describe( preview, forms );
	} catch {
		return describe( refusedPreview( 'unreadable' ), forms );
	}
}
