/**
 * Writes `tests/data/corpus/files/` and what each file must give. `--office` also saves some of them again with LibreOffice.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

import { FORMATS } from './cases-formats';
import { HANDMADE } from './cases-handmade';
import { HARD } from './cases-hard';
import { SHEETS } from './cases-sheets';
import { WORD } from './cases-word';
import { expectedOf } from './model';
import type { ExpectedFile } from './model';

/** What LibreOffice keeps of them is what people see, so the figures are expected again. */
const SAVED_AGAIN = [
	'bm10-thcs-hk1-own-rows.docx',
	'bm10-thpt-count-rate-columns.docx',
	'bm10-thcs-tracked-changes.docx',
	'bm10-thcs-automatic-numbers.docx',
	'bm09-to-bm12-thcs.docx',
	'bm12-thcs-columns-in-another-order.docx',
	'bm10-thcs-numeric.xlsx',
	'bm10-thcs-decoy-sheets.xlsx',
	'bm11-thcs-stacked.xlsx',
	't9-thpt-count-rate-columns.xlsx',
];

const folder = 'tests/data/corpus';
const files = join( folder, 'files' );
const again = ( file: string, format: string ): string =>
	file.replace( /\.\w+$/, `-libreoffice.${ format }` );

/** Saved again as old Excel files. */
const SAVED_AS_OLD = [
	'bm10-thcs-decoy-sheets.xlsx',
	'bm11-thcs-stacked.xlsx',
	't9-thpt-count-rate-columns.xlsx',
];

const SAVED: [ string, string ][] = [
	...SAVED_AGAIN.map( ( name ): [ string, string ] => [ name, extname( name ).slice( 1 ) ] ),
	...SAVED_AS_OLD.map( ( name ): [ string, string ] => [ name, 'xls' ] ),
];

/** The profile is new and thrown away, so that nothing of the machine gets into a file. */
function saveAgain(): void {
	const scratch = mkdtempSync( join( tmpdir(), 'corpus-' ) );
	for ( const format of [ 'docx', 'xlsx', 'xls' ] ) {
		const sources = SAVED.filter( ( [ , as ] ) => as === format ).map( ( [ name ] ) => name );
		execFileSync( 'soffice', [
			`-env:UserInstallation=file://${ join( scratch, 'profile' ) }`,
			'--headless',
			'--convert-to',
			format,
			'--outdir',
			join( scratch, 'out' ),
			...sources.map( ( name ) => join( files, name ) ),
		] );
		sources.forEach( ( name ) =>
			copyFileSync(
				join( scratch, 'out', name.replace( /\w+$/, format ) ),
				join( files, again( name, format ) )
			)
		);
	}
	rmSync( scratch, { recursive: true, force: true } );
}

mkdirSync( files, { recursive: true } );
const expected: ExpectedFile[] = [];
for ( const entry of [ ...WORD, ...HANDMADE, ...SHEETS, ...FORMATS, ...HARD ] ) {
	writeFileSync( join( files, entry.file ), await entry.write( entry ) );
	expected.push( expectedOf( entry ) );
}
for ( const [ file, format ] of SAVED ) {
	const source = expected.find( ( one ) => one.file === file );
	if ( ! source ) {
		throw new Error( `no such file: ${ file }` );
	}
	expected.push( {
		...source,
		file: again( file, format ),
		about: `${ source.about }; saved again by LibreOffice`,
	} );
}
if ( process.argv.includes( '--office' ) ) {
	saveAgain();
}
const line = ( file: ExpectedFile ): string =>
	`{"file":${ JSON.stringify( file.file ) },"about":${ JSON.stringify( file.about ) },"runs":[\n` +
	file.runs
		.map(
			( { cells, ...run } ) =>
				`${ JSON.stringify( run ).slice( 0, -1 ) },"cells":[\n${ cells.map( ( cell ) => JSON.stringify( cell ) ).join( ',\n' ) }\n]}`
		)
		.join( ',\n' ) +
	'\n]}';
mkdirSync( join( folder, 'expected' ), { recursive: true } );
for ( const file of expected ) {
	writeFileSync( join( folder, 'expected', `${ file.file }.json` ), line( file ) + '\n' );
}
