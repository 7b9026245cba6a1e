/**
 * Shared by the tests of the import: forms, and a preview as text to compare.
 */
import { form } from '../disclosure/test-forms';
import type { Level } from '../disclosure/types';
import { importFile } from './import-file';
import type { ImportPreview } from './types';

export type Wanted = {
	id?: string;
	level?: Level;
	year?: string;
	period?: string;
};

export async function importAs(
	bytes: Uint8Array,
	name: string,
	{ id = 'BM10', level = 'thcs', year, period }: Wanted = {}
): Promise< ImportPreview > {
	return importFile( bytes, name, {
		form: form( id, level ),
		...( year === undefined ? {} : { schoolYear: year } ),
		...( period === undefined ? {} : { period } ),
	} );
}

/** `I.1|lop_6 = 69%: 69`, with rows that the school added as `I > Tiếng Anh`. */
export function cellLines( preview: ImportPreview ): string[] {
	const added = new Map(
		preview.addedRows.map( ( row ) => [
			row.id,
			`${ row.parent ?? '' } > ${ row.label }`,
		] )
	);
	return preview.cells.map( ( { row, column, columns, raw, value } ) => {
		const place = `${ added.get( row ) ?? row }|${ columns ? `${ columns[ 0 ] }–${ columns.at( -1 ) }` : column }`;
		return `${ place } = ${ raw }${ value === null ? '' : `: ${ JSON.stringify( value ) }` }`;
	} );
}
