#!/usr/bin/env node
/**
 * Fills the WordPress of wp-env with the demo school: `.wp-env.json` runs it after each start, and it changes nothing that
 * is there already. wp-env itself is not among this repository's packages: `npm run build && npx @wordpress/env start`.
 */
import { Problem, say } from '../lib/messages.mjs';
import { root } from '../lib/paths.mjs';
import { npm } from '../lib/prepare.mjs';
import { run, runMain } from '../lib/processes.mjs';

const SITE = '/var/www/html';

/**
 * @param {string[]} command Runs inside the container.
 */
async function inside( command ) {
	const [ program, ...args ] = npm();
	const { code, stdout, stderr } = await run(
		program,
		[
			...args,
			'exec',
			'--yes',
			'--',
			'@wordpress/env',
			'run',
			'cli',
			'--',
			...command,
		],
		{ cwd: root }
	);
	if ( code !== 0 ) {
		throw new Problem(
			`${ command.join( ' ' ) } failed:\n${ stdout }${ stderr }`
		);
	}
}

/**
 * @param {string}  file Below the WordPress folder.
 * @param {unknown} args
 */
function php( file, args ) {
	return inside( [
		'env',
		`CONG_TRUONG_SITE=${ SITE }`,
		'CONG_TRUONG_HOST=localhost:8890',
		`CONG_TRUONG_ARGS=${ JSON.stringify( args ) }`,
		'php',
		'-d',
		`auto_prepend_file=${ SITE }/cong-truong-scripts/server-variables.php`,
		`${ SITE }/${ file }`,
	] );
}

await runMain( async () => {
	say( 'Filling the demo school …' );
	await inside( [ 'wp', 'language', 'core', 'install', 'vi' ] );
	await php( 'cong-truong-scripts/install.php', { language: 'vi' } );
	await php( 'cong-truong-scripts/activate.php', {
		plugins: [ 'cong-truong/cong-truong.php' ],
		theme: 'san-truong',
	} );
	await php( 'cong-truong-demo/run.php', null );
	say( 'Users: webmaster, editor, author; the password is “password”.' );
} );
