#!/usr/bin/env node
/**
 * The lanes of tests that need a WordPress: `node bin/lanes.mjs LANE [-- arguments for the test runner]`.
 * A lane that cannot run on this machine ends with 77, and its last line says why; with CI=true that is a failure.
 */
import { Problem, say } from './lib/messages.mjs';
import { runMain } from './lib/processes.mjs';

const lanes = {
	'phpunit-native': () => import( './native/phpunit.mjs' ),
	'phpunit-playground': () => import( './playground/phpunit.mjs' ),
	'e2e-native': () => import( './native/e2e.mjs' ),
	'e2e-68': () => import( './native/e2e.mjs' ),
	outage: () => import( './native/outage.mjs' ),
	'smoke-playground': () => import( './playground/smoke.mjs' ),
};

await runMain( async () => {
	const [ lane, ...rest ] = process.argv.slice( 2 );
	if ( ! ( lane in lanes ) ) {
		throw new Problem(
			`Which lane? ${ Object.keys( lanes ).join( ', ' ) }`
		);
	}
	const args = rest[ 0 ] === '--' ? rest.slice( 1 ) : rest;
	const started = Date.now();
	const module = await lanes[ lane ]();
	const code = await module.run( { lane, args } );
	say(
		`${ lane }: ${ code === 0 ? 'passed' : 'failed' } after ${ Math.round( ( Date.now() - started ) / 1000 ) } s`
	);
	return code;
} );
