/**
 * Prints what the import of a file would show, as JSON:
 * `npm run --silent import-table -- FILE [--form BM10 --level thcs --year 2020-2021 --period nam]`
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
import { speakVietnamese } from './vietnamese';

type Options = {
	form?: string;
	level?: string;
	year?: string;
	period?: string;
};

function candidates( { form, level }: Options ): ResolvedForm[] {
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

function print( preview: ImportPreview, forms: ResolvedForm[] ): void {
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
	const result = {
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
	process.stdout.write( `${ JSON.stringify( result, null, '\t' ) }\n` );
}

const { values: options, positionals } = parseArgs( {
	options: {
		form: { type: 'string' },
		level: { type: 'string' },
		year: { type: 'string' },
		period: { type: 'string' },
	},
	allowPositionals: true,
	strict: false,
} );
const text = ( value: string | boolean | undefined ) =>
	typeof value === 'string' ? value : undefined;
const wanted: Options = {
	form: text( options.form ),
	level: text( options.level ),
	year: text( options.year ),
	period: text( options.period ),
};

speakVietnamese();
const file = positionals[ 0 ];
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
	print( preview, forms );
} catch {
	print( refusedPreview( 'unreadable' ), forms );
}
