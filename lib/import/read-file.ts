/**
 * From bytes, or from what was pasted, to the tables in it. What is not needed is not loaded.
 */
import { guardFile } from './guard';
import type { GuardedFile } from './guard';
import { guardPasted } from './guard-text';
import type { PastedTable } from './guard-text';
import type { SourceDocument } from './types';

async function readGuarded( file: GuardedFile ): Promise< SourceDocument > {
	switch ( file.kind ) {
		case 'csv':
			return ( await import( './read-csv' ) ).readCsv(
				file.text,
				file.source
			);
		case 'html':
			return ( await import( './read-html' ) ).readHtml( file.text );
		case 'docx':
			return ( await import( './read-docx' ) ).readDocx( file.parts );
		case 'xls':
			return ( await import( './read-xls' ) ).readXls( file.stream );
		case 'xml-sheets':
			return ( await import( './read-xml-sheets' ) ).readXmlSheets(
				file.text
			);
		case 'xlsx':
			return ( await import( './read-xlsx' ) ).readXlsx(
				file.parts,
				file.names
			);
	}
}

export async function readFile(
	bytes: Uint8Array,
	fileName: string
): Promise< SourceDocument > {
	return readGuarded( guardFile( bytes, fileName ) );
}

export async function readPasted(
	pasted: PastedTable
): Promise< SourceDocument > {
	return readGuarded( guardPasted( pasted ) );
}
