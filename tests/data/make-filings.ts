/**
 * Writes `tests/data/filings/`: the real filing as the Word, Excel and CSV files that schools have, and form 10 alone.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { writeCsv } from './filing-csv';
import { writeDocx } from './filing-docx';
import { layOutFiling } from './filing-layout';
import { writeXlsx } from './filing-xlsx';
import { readFiling } from './real-filing';

const folder = process.argv[ 2 ] ?? 'tests/data/filings';
const notices = layOutFiling( readFiling() );
const quality = notices.filter( ( { code } ) => code === '10' );

mkdirSync( folder, { recursive: true } );
const files: Record< string, Uint8Array > = {
	'thcs-2020-2021.docx': await writeDocx( notices ),
	'thcs-2020-2021.xlsx': writeXlsx( notices ),
	'thcs-2020-2021.csv': writeCsv( notices, ';' ),
	'bieu-mau-10.docx': await writeDocx( quality ),
	'bieu-mau-10.xlsx': writeXlsx( quality ),
	'bieu-mau-10.csv': writeCsv( quality, ',' ),
};
for ( const [ name, content ] of Object.entries( files ) ) {
	writeFileSync( join( folder, name ), content );
}
