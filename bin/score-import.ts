/**
 * Scores the import over `tests/data/corpus/` and, with --write, writes the table to docs/import-score.md. Bad files are read in a
 * process each, for their memory and time. Fails when a figure is wrong without a mark or lost, when a file is wrongly accepted, or
 * below 98 % right.
 */
import { execFile } from 'node:child_process';
import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { BAD } from '../tests/data/corpus/bad';
import { judge, nothing } from '../tests/data/corpus/judge';
import type { Output, Score } from '../tests/data/corpus/judge';
import type { ExpectedFile, ExpectedRun } from '../tests/data/corpus/model';
import { bundle } from './lib/bundle.mjs';
import { readTable, tableArguments } from './read-table';
import { speakVietnamese } from './vietnamese';

const CORPUS = 'tests/data/corpus';
const LEAST_RIGHT = 0.98;
/** Far above what any file takes: this finds what hangs, `npm run bench` measures. */
const MOST_SECONDS = 20;
const MOST_MEGABYTES = 300;
const COLUMNS = [
	'right',
	'wrong',
	'wrongUnmarked',
	'missing',
	'lost',
	'wronglyAccepted',
] as const;

type Line = { name: string; score: Score };
/** Seconds of the processor: other programs of the machine do not count. */
type Result = {
	output: Output | null;
	seconds: number;
	megabytes: number;
	trouble: string;
};

/** Bundled once: what counts is the time of the import, not of the compiler. */
async function prepare( folder: string ): Promise< string[] > {
	const program = join( folder, 'import-table.mjs' );
	await bundle( 'bin/import-table.ts', program );
	const meter = pathToFileURL( resolve( 'bin/lib/meter.mjs' ) ).href;
	return [ '--import', meter, program ];
}

function read( stdout: string, stderr: string, failure: string ): Result {
	const errors = stderr.trim().split( '\n' );
	const [ kilobytes = 0, microseconds = 0 ] = ( errors.pop() ?? '' )
		.split( ' ' )
		.map( Number );
	const parse = (): Output | null => {
		try {
			return JSON.parse( stdout ) as Output;
		} catch {
			return null;
		}
	};
	return {
		output: parse(),
		seconds: microseconds / 1_000_000,
		megabytes: kilobytes / 1024,
		trouble: [ failure, ...errors ].join( ' ' ).trim(),
	};
}

function importTable( program: string[], file: string ): Promise< Result > {
	return new Promise( ( done ) =>
		execFile(
			process.execPath,
			[ ...program, file ],
			{ encoding: 'utf8', timeout: 60_000, maxBuffer: 64_000_000 },
			( error, stdout, stderr ) =>
				done(
					read(
						stdout,
						stderr,
						error ? `exit ${ error.code ?? error.signal }` : ''
					)
				)
		)
	);
}

/** All of them, as many at once as the machine has processors; the answers in their order. */
async function each< Item, Answer >(
	items: Item[],
	work: ( item: Item ) => Promise< Answer >
): Promise< Answer[] > {
	const answers: Answer[] = [];
	const queue = [ ...items.entries() ];
	const worker = async (): Promise< void > => {
		for ( let next = queue.shift(); next; next = queue.shift() ) {
			answers[ next[ 0 ] ] = await work( next[ 1 ] );
		}
	};
	await Promise.all(
		Array.from( { length: availableParallelism() }, worker )
	);
	return answers;
}

function tooSlow( seconds: number ): string[] {
	return seconds > MOST_SECONDS
		? [ `takes ${ seconds.toFixed( 1 ) } s` ]
		: [];
}

function limits( result: Result ): string[] {
	return [
		...tooSlow( result.seconds ),
		...( result.megabytes > MOST_MEGABYTES
			? [ `takes ${ Math.round( result.megabytes ) } MB` ]
			: [] ),
		...( result.trouble === '' ? [] : [ result.trouble ] ),
	];
}

function add( total: Score, score: Score ): Score {
	const sum = { ...total, expected: total.expected + score.expected };
	COLUMNS.forEach( ( column ) => ( sum[ column ] += score[ column ] ) );
	sum.failures = [ ...total.failures, ...score.failures ];
	return sum;
}

async function scoreRun( file: string, run: ExpectedRun ): Promise< Line > {
	const start = process.cpuUsage();
	const output: Output = await readTable(
		join( CORPUS, 'files', file ),
		tableArguments( run.args ).wanted
	);
	const { user, system } = process.cpuUsage( start );
	const score = judge( run, output );
	score.failures.push( ...tooSlow( ( user + system ) / 1_000_000 ) );
	const name = [
		file,
		...( run.name === 'main' ? [] : [ run.name ] ),
		...( run.args.length === 0 ? [ '(open)' ] : [] ),
	].join( ' ' );
	return { name, score };
}

async function scoreBad(
	program: string[],
	folder: string
): Promise< { lines: string[]; score: Score } > {
	const total = nothing();
	const lines = await each( BAD, async ( { file, about, make, isRead } ) => {
		const path = join( folder, file );
		writeFileSync( path, make() );
		const result = await importTable( program, path );
		rmSync( path );
		const { output } = result;
		const isRefused =
			output?.outcome === 'refused' &&
			output.cells.length === 0 &&
			( output.message ?? '' ) !== '';
		const isFound =
			output !== null &&
			output.outcome !== 'refused' &&
			( output.counts?.dropped ?? 0 ) === 0 &&
			output.cells.some( ( { value } ) => value === 407 );
		const failures = [
			...( isRefused || isRead
				? []
				: [ 'accepted, or refused without a sentence' ] ),
			...( isRead && ! isFound ? [ 'not read, or not as a whole' ] : [] ),
			...limits( result ),
		];
		if ( failures.length > 0 ) {
			total.wronglyAccepted++;
			total.failures.push( `${ file }: ${ failures.join( '; ' ) }` );
		}
		const accepted = isRead ? 'read' : '**accepted**';
		const code = isRefused ? `\`${ output.reason ?? '' }\`` : accepted;
		const time = `${ result.seconds.toFixed( 1 ) } s`;
		// Tens are what a second run gives again.
		const memory = `${ Math.round( result.megabytes / 10 ) * 10 } MB`;
		return `| ${ file } | ${ about } | ${ code } | ${ time } | ${ memory } |`;
	} );
	return { lines, score: total };
}

speakVietnamese();
const options = process.argv.slice( 2 );
/** A test leaves the repository as it is; times differ with every run. */
const writes = options.includes( '--write' );
const only = options.find( ( option ) => option !== '--write' ) ?? '';
const folder = mkdtempSync( join( tmpdir(), 'score-import-' ) );
mkdirSync( 'node_modules/.cache', { recursive: true } );
const scratch = mkdtempSync( 'node_modules/.cache/score-import-' );
const program = await prepare( scratch );
const expected = readdirSync( join( CORPUS, 'expected' ) )
	.sort()
	.filter( ( name ) => name.includes( only ) )
	.map(
		( name ) =>
			JSON.parse(
				readFileSync( join( CORPUS, 'expected', name ), 'utf8' )
			) as ExpectedFile
	);
const lines: Line[] = [];
for ( const { file, runs } of expected ) {
	for ( const run of runs ) {
		lines.push( await scoreRun( file, run ) );
	}
}
const bad =
	only === '' || only === 'bad'
		? await scoreBad( program, folder )
		: { lines: [], score: nothing() };
rmSync( folder, { recursive: true, force: true } );
rmSync( scratch, { recursive: true, force: true } );

const total = lines.reduce(
	( sum, { score } ) => add( sum, score ),
	add( nothing(), bad.score )
);
const share = total.expected === 0 ? 1 : total.right / total.expected;
const percent = ( Math.floor( share * 10_000 ) / 100 ).toFixed( 2 ) + ' %';
const row = ( name: string, score: Score ) =>
	`| ${ name } | ${ [ score.expected, ...COLUMNS.map( ( column ) => score[ column ] ) ].join( ' | ' ) } |`;
const markdown = [
	'# How well the import reads',
	'',
	'Written by `npm run score-import`, which reads `tests/data/corpus/` as `npm run import-table` does: invented figures in the layouts that schools use.',
	'"Wrong, unmarked" is a wrong figure that the preview does not ask about; "lost" is a text of the file that stands nowhere in the preview.',
	'',
	`**${ percent } of ${ total.expected } figures right** in ${ lines.length } imports of ${ expected.length } files; ${ bad.lines.length } bad files.`,
	'',
	'| Import | Figures | Right | Wrong | Wrong, unmarked | Missing | Lost | Wrongly accepted |',
	'| --- | --: | --: | --: | --: | --: | --: | --: |',
	...lines.map( ( { name, score } ) => row( name, score ) ),
	row( '**All**', total ),
	'',
	'## Bad files',
	'',
	'Seconds of the processor and most memory of the whole process, Node with the forms of all circulars included: `empty.csv` shows what that alone takes.',
	'',
	'| File | What it is | Answer | Time | Memory |',
	'| --- | --- | --- | --: | --: |',
	...bad.lines,
	'',
].join( '\n' );
for ( const { name, score } of lines ) {
	score.failures
		.slice( 0, only === '' ? 8 : 400 )
		.forEach( ( failure ) => console.log( `${ name }: ${ failure }` ) );
}
if ( only === 'bad' ) {
	console.log( bad.lines.join( '\n' ) );
}
bad.score.failures.forEach( ( failure ) => console.log( failure ) );
console.log( row( 'All', total ), percent );
if ( writes && only === '' ) {
	writeFileSync( 'docs/import-score.md', markdown );
}
const hasSlow = lines.some( ( { score } ) =>
	score.failures.some( ( text ) => text.startsWith( 'takes' ) )
);
if (
	total.wrongUnmarked + total.lost + total.wronglyAccepted > 0 ||
	share < LEAST_RIGHT ||
	hasSlow
) {
	process.exitCode = 1;
}
