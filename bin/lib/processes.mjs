/**
 * Child processes that never outlive the script that started them.
 */
import { spawn } from 'node:child_process';
import { openSync, closeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import { giveUp } from './messages.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const foreground = new Set();
/** @type {Set<number>} Leaders of process groups. */
const groups = new Set();
/** @type {(() => void | Promise<void>)[]} */
const cleanups = [];
let leaving = false;

/**
 * Runs a callback when the script ends, is interrupted or fails; the latest registered runs first.
 *
 * @param {() => void | Promise<void>} callback
 * @return {() => void} Takes the callback back.
 */
export function atExit( callback ) {
	cleanups.push( callback );
	return () => {
		const index = cleanups.indexOf( callback );
		if ( index >= 0 ) {
			cleanups.splice( index, 1 );
		}
	};
}

/**
 * Stops everything, then leaves.
 *
 * @param {number} code
 */
export async function leave( code ) {
	if ( leaving ) {
		return;
	}
	leaving = true;
	for ( const child of foreground ) {
		child.kill( 'SIGTERM' );
	}
	while ( cleanups.length > 0 ) {
		try {
			await cleanups.pop()?.();
		} catch ( error ) {
			giveUp( error );
		}
	}
	process.exit( code );
}

for ( const [ signal, code ] of [
	[ 'SIGINT', 130 ],
	[ 'SIGTERM', 143 ],
	[ 'SIGHUP', 129 ],
] ) {
	process.on( signal, () => leave( code ) );
}
process.on( 'uncaughtException', ( error ) => leave( giveUp( error ) ) );
process.on( 'unhandledRejection', ( error ) => leave( giveUp( error ) ) );
process.on( 'exit', () => {
	for ( const pid of groups ) {
		signalGroup( pid, 'SIGKILL' );
	}
} );

/**
 * Runs a script's main function and leaves with its exit code.
 *
 * @param {() => Promise<number | void>} main
 */
export async function runMain( main ) {
	try {
		const code = await main();
		await leave( code ?? 0 );
	} catch ( error ) {
		// Whoever pressed Ctrl+C knows why the rest failed.
		if ( ! leaving ) {
			await leave( giveUp( error ) );
		}
	}
}

/**
 * Runs a command to its end.
 *
 * @param {string}                                                                                                                              command
 * @param {string[]}                                                                                                                            args
 * @param {import('node:child_process').SpawnOptions & { input?: string, inherit?: boolean, onLine?: ( line: string ) => void }} [options]
 * @return {Promise<{ code: number, stdout: string, stderr: string }>} Exit code (127 if there is no such command) and output.
 */
export function run( command, args, options = {} ) {
	const { input, inherit, onLine, ...rest } = options;
	return new Promise( ( resolve ) => {
		const child = spawn( command, args, {
			stdio: inherit
				? 'inherit'
				: [ input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe' ],
			...rest,
		} );
		foreground.add( child );
		let stdout = '';
		let stderr = '';
		let failure = '';
		child.stdout?.setEncoding( 'utf8' ).on( 'data', ( text ) => {
			stdout += text;
			if ( onLine ) {
				text.split( '\n' ).filter( Boolean ).forEach( onLine );
			}
		} );
		child.stderr?.setEncoding( 'utf8' ).on( 'data', ( text ) => {
			stderr += text;
		} );
		child.on( 'error', ( error ) => {
			failure = error.message;
		} );
		child.on( 'close', ( code, signal ) => {
			foreground.delete( child );
			if ( failure ) {
				resolve( { code: 127, stdout, stderr: failure } );
				return;
			}
			resolve( { code: code ?? ( signal ? 128 : 1 ), stdout, stderr } );
		} );
		if ( input !== undefined ) {
			// A command that ends without reading its input closes the pipe; its exit code tells the story.
			child.stdin?.on( 'error', () => {} );
			child.stdin?.end( input );
		}
	} );
}

/**
 * Starts a server in a process group of its own, with its output in a log file.
 *
 * @param {string}                                                                                    command
 * @param {string[]}                                                                                  args
 * @param {{ log: string, cwd?: string, env?: NodeJS.ProcessEnv, onExit?: ( code: number ) => void }} options
 * @return {{ pid: number, ended: () => boolean, stop: () => Promise<void> }} Handle.
 */
export function startServer( command, args, options ) {
	const log = openSync( options.log, 'a' );
	const child = spawn( command, args, {
		cwd: options.cwd,
		env: options.env ?? process.env,
		detached: true,
		windowsHide: true,
		stdio: [ 'ignore', log, log ],
	} );
	closeSync( log );
	let ended = false;
	let stopping = false;
	const exit = new Promise( ( resolve ) => {
		const finish = ( code ) => {
			if ( ! ended ) {
				ended = true;
				resolve( undefined );
				if ( ! stopping ) {
					options.onExit?.( code );
				}
			}
		};
		child.on( 'error', () => finish( 127 ) );
		child.on( 'exit', ( code ) => finish( code ?? 1 ) );
	} );
	const pid = child.pid ?? 0;
	if ( pid ) {
		groups.add( pid );
	}
	const stop = async () => {
		stopping = true;
		untrack();
		if ( ! pid ) {
			return;
		}
		await stopGroup( pid, exit );
		groups.delete( pid );
	};
	const untrack = atExit( stop );
	return { pid, ended: () => ended, stop };
}

/**
 * @param {number}           pid  Leader of the group.
 * @param {Promise<unknown>} exit Settles when the leader has ended.
 */
async function stopGroup( pid, exit ) {
	signalGroup( pid, 'SIGTERM' );
	await Promise.race( [ exit, sleep( 6000, undefined, { ref: false } ) ] );
	for ( let round = 0; round < 20 && signalGroup( pid, 0 ); round++ ) {
		signalGroup( pid, round < 10 ? 'SIGTERM' : 'SIGKILL' );
		await sleep( 100 );
	}
}

/**
 * @param {number}              pid
 * @param {NodeJS.Signals | 0} signal
 * @return {boolean} Whether the group had a process to signal.
 */
export function signalGroup( pid, signal ) {
	try {
		// Windows has no process groups.
		process.kill( process.platform === 'win32' ? pid : -pid, signal );
		return true;
	} catch {
		return false;
	}
}

/**
 * @param {number} pid
 * @return {boolean} Whether the process runs.
 */
export function isAlive( pid ) {
	try {
		process.kill( pid, 0 );
		return true;
	} catch ( error ) {
		return error.code === 'EPERM';
	}
}

/**
 * Asks again and again until the answer is true.
 *
 * @param {() => boolean | Promise<boolean>} ready
 * @param {number}                           seconds
 * @return {Promise<boolean>} False if the time ran out.
 */
export async function waitFor( ready, seconds ) {
	const end = Date.now() + seconds * 1000;
	while ( Date.now() < end ) {
		if ( await ready() ) {
			return true;
		}
		await sleep( 100 );
	}
	return false;
}
