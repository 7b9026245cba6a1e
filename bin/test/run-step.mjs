/**
 * Runs one step with its output in a log file.
 */
import { spawn } from 'node:child_process';
import { appendFileSync, closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { EXIT_SKIPPED } from '../lib/messages.mjs';
import { root } from '../lib/paths.mjs';
import { atExit, signalGroup, waitFor } from '../lib/processes.mjs';
import { countTests } from './count.mjs';

/**
 * @typedef {{ name: string, state: 'ok' | 'FAILED' | 'skipped', seconds: number, passed: number, failed: number, output: string }} Result
 */

/**
 * @param {import('./steps.mjs').Step} step
 * @param {string}                     logs Folder of the log files.
 * @return {Promise<Result>} How it went.
 */
export async function runStep( { name, command, minutes = 10 }, logs ) {
	const started = Date.now();
	const file = join( logs, `${ name }.log` );
	const code = await spawnLogged( command, file, minutes );
	const output = readFileSync( file, 'utf8' ).trimEnd();
	const seconds = ( Date.now() - started ) / 1000;
	if ( code === EXIT_SKIPPED && process.env.CI !== 'true' ) {
		return {
			name,
			state: 'skipped',
			seconds,
			passed: 0,
			failed: 0,
			output,
		};
	}
	const counts = countTests( output, code === 0 );
	const state = code === 0 && counts.failed === 0 ? 'ok' : 'FAILED';
	return { name, state, seconds, ...counts, output };
}

/**
 * @param {string[]} command
 * @param {string}   file
 * @param {number}   minutes What hangs is stopped after this time.
 * @return {Promise<number>} Exit code; 127 if there is no such command.
 */
function spawnLogged( [ program, ...args ], file, minutes ) {
	const log = openSync( file, 'w' );
	const { FORCE_COLOR, ...env } = process.env;
	const child = spawn( program, args, {
		cwd: root,
		detached: true,
		env: { ...env, NO_COLOR: '1' },
		stdio: [ 'ignore', log, log ],
	} );
	closeSync( log );
	return new Promise( ( resolve ) => {
		const untrack = atExit( async () => {
			signalGroup( child.pid ?? 0, 'SIGTERM' );
			await waitFor( () => ! signalGroup( child.pid ?? 0, 0 ), 20 );
		} );
		const timer = setTimeout( () => {
			appendFileSync( file, `\nStopped after ${ minutes } minutes.\n` );
			signalGroup( child.pid ?? 0, 'SIGTERM' );
			setTimeout(
				() => signalGroup( child.pid ?? 0, 'SIGKILL' ),
				20_000
			).unref();
		}, minutes * 60_000 );
		const finish = ( code ) => {
			clearTimeout( timer );
			untrack();
			resolve( code );
		};
		child.on( 'error', ( error ) => {
			appendFileSync( file, `${ error.message }\n` );
			finish( 127 );
		} );
		child.on( 'exit', ( code ) => finish( code ?? 1 ) );
	} );
}
