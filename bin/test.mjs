#!/usr/bin/env node
/**
 * All checks and tests: `npm test [-- --only name,name]`. Sets the machine up, goes on after a failure, and ends with a table.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { Problem } from './lib/messages.mjs';
import { nodeProblem } from './lib/node-version.mjs';
import { root } from './lib/paths.mjs';
import { ensurePackages } from './lib/prepare.mjs';
import { runMain } from './lib/processes.mjs';
import { runStep } from './test/run-step.mjs';
import { ensureSystemPackages } from './test/setup.mjs';
import { steps } from './test/steps.mjs';

const logs = join( root, 'artifacts/logs' );
const print = ( text ) => process.stdout.write( `${ text }\n` );

/** @param {string[]} args */
function chooseSteps( args ) {
	const names = ( option ) => {
		const index = args.indexOf( option );
		return index < 0
			? []
			: ( args[ index + 1 ] ?? '' ).split( ',' ).filter( Boolean );
	};
	const only = names( '--only' );
	const skip = names( '--skip' );
	const unknown = [ ...only, ...skip ].filter(
		( name ) => ! steps.some( ( step ) => step.name === name )
	);
	if (
		unknown.length > 0 ||
		args.some(
			( arg ) =>
				arg.startsWith( '-' ) &&
				! [ '--only', '--skip' ].includes( arg )
		)
	) {
		throw new Problem(
			`usage: npm test [-- --only name,name | --skip name,name]\nSteps: ${ steps.map( ( { name } ) => name ).join( ', ' ) }`
		);
	}
	return steps.filter(
		( { name } ) =>
			( only.length === 0 || only.includes( name ) ) &&
			! skip.includes( name )
	);
}

/** @type {import('./test/run-step.mjs').Result[]} */
const results = [];

/** @param {import('./test/steps.mjs').Step} step */
async function runAndReport( step ) {
	const broken = step.after?.find( ( name ) =>
		results.some(
			( result ) => result.name === name && result.state !== 'ok'
		)
	);
	if ( ! step.light ) {
		print( `${ step.name } …` );
	}
	const result = broken
		? skipped( step.name, broken )
		: await runStep( step, logs );
	results.push( result );
	print( describe( result ) );
	if ( result.state === 'FAILED' ) {
		print( indent( result.output.split( '\n' ).slice( -60 ) ) );
	}
	if ( result.state === 'skipped' ) {
		print( indent( result.output.split( '\n' ).slice( -1 ) ) );
	}
}

/**
 * @param {string} name
 * @param {string} broken
 * @return {import('./test/run-step.mjs').Result} A step that could not start.
 */
function skipped( name, broken ) {
	return {
		name,
		state: 'skipped',
		seconds: 0,
		passed: 0,
		failed: 0,
		output: `${ broken } did not pass`,
	};
}

/** @param {import('./test/run-step.mjs').Result} result */
function describe( { name, state, seconds, passed, failed } ) {
	const tests =
		passed + failed > 1 ? `${ passed } passed, ${ failed } failed` : '';
	return `${ name.padEnd( 20 ) } ${ seconds.toFixed( 1 ).padStart( 7 ) } s  ${ state.padEnd( 8 ) } ${ tests }`.trimEnd();
}

/** @param {string[]} lines */
function indent( lines ) {
	return lines.map( ( line ) => `    ${ line }` ).join( '\n' );
}

/** Light steps that follow each other run two at a time, and each after those it needs. */
async function runLight( queue ) {
	const waiting = [ ...queue ];
	const open = new Set( waiting.map( ( { name } ) => name ) );
	let wake = () => {};
	const worker = async () => {
		while ( waiting.length > 0 ) {
			const index = waiting.findIndex(
				( { after = [] } ) =>
					! after.some( ( name ) => open.has( name ) )
			);
			if ( index < 0 ) {
				await new Promise( ( resolve ) => ( wake = resolve ) );
				continue;
			}
			const [ step ] = waiting.splice( index, 1 );
			await runAndReport( step );
			open.delete( step.name );
			wake();
		}
	};
	await Promise.all( [ worker(), worker() ] );
}

await runMain( async () => {
	const problem = nodeProblem();
	if ( problem ) {
		throw new Problem( problem );
	}
	const chosen = chooseSteps( process.argv.slice( 2 ) );
	rmSync( logs, { recursive: true, force: true } );
	mkdirSync( logs, { recursive: true } );
	await ensurePackages();
	await ensureSystemPackages( [
		...new Set( chosen.flatMap( ( { debian = [] } ) => debian ) ),
	] );
	while ( chosen.length > 0 ) {
		const heavy = chosen.findIndex( ( { light } ) => ! light );
		const count = heavy === 0 ? 1 : heavy;
		await runLight( chosen.splice( 0, count < 0 ? Infinity : count ) );
	}
	const sum = ( key ) =>
		results.reduce( ( total, result ) => total + result[ key ], 0 );
	print( `\n${ results.map( describe ).join( '\n' ) }\n` );
	for ( const { name, state, output } of results ) {
		if ( state === 'skipped' ) {
			print( `Not run: ${ name }: ${ output.split( '\n' ).at( -1 ) }` );
		}
	}
	print( `${ sum( 'passed' ) } passed, ${ sum( 'failed' ) } failed` );
	return sum( 'failed' ) > 0 ? 1 : 0;
} );
