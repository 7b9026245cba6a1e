/**
 * How long it takes to read each fixture, against the three seconds that a person waits for the largest.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readForms } from '../../bin/data-files';
import { resolveForm } from '../../lib/disclosure/resolve-form';
import { importFile } from '../../lib/import';
import { quantile } from './figures.mjs';

const RUNS = 7;
const LONGEST = 3000;
const folder = 'tests/data/filings';

const candidates = readForms( 'plugins/cong-truong/data' ).flatMap(
	( source ) => source.levels.map( ( level ) => resolveForm( source, level ) )
);
const lines = [];
for ( const file of readdirSync( folder ).sort() ) {
	const bytes = new Uint8Array( readFileSync( join( folder, file ) ) );
	const times: number[] = [];
	let cells = 0;
	for ( let run = 0; run < RUNS; run++ ) {
		const start = performance.now();
		const preview = await importFile( bytes, file, { candidates } );
		times.push( performance.now() - start );
		cells = preview.cells.length;
	}
	const [ first = 0 ] = times;
	const median = quantile( times, 0.5 );
	lines.push( {
		what: `import of ${ file } (${ cells } cells, first time ${ first.toFixed( 0 ) } ms)`,
		measured: `${ median.toFixed( 0 ) } ms`,
		baseline: `${ LONGEST } ms`,
		ratio: `${ ( median / LONGEST ).toFixed( 2 ) } ×`,
		budget: '1 ×',
		kept: first <= LONGEST,
	} );
}
process.stdout.write( JSON.stringify( lines ) );
