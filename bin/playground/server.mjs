/**
 * The demo school in WordPress Playground: PHP in WebAssembly, SQLite, no server on this machine.
 */
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { Problem } from '../lib/messages.mjs';
import { cacheDir, root } from '../lib/paths.mjs';
import { freePort } from '../lib/ports.mjs';
import { startServer, waitFor } from '../lib/processes.mjs';
import { copyCore, getWordPress } from '../wordpress/get.mjs';

export const COMMAND = join(
	root,
	'node_modules/@wp-playground/cli/wp-playground.js'
);
/** An address: Windows takes the drive of a path for a protocol. */
export const PRELOAD = pathToFileURL(
	join( root, 'bin/playground/preload.mjs' )
).href;
const FIRST_START_SECONDS = 300;

/** @return {NodeJS.ProcessEnv} Keeps what a killed Playground leaves behind out of the system's temporary folder; its next start clears it. */
export function playgroundEnv() {
	const folder = cacheDir( 'playground', 'tmp' );
	return { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder };
}

/** What is mounted from the tree: folder → place in Playground. */
export const mounts = {
	'plugins/cong-truong': '/wordpress/wp-content/plugins/cong-truong',
	theme: '/wordpress/wp-content/themes/san-truong',
};

/**
 * @return {string[]} Arguments that mount what is there.
 */
export function mountArguments() {
	return Object.entries( mounts )
		.filter( ( [ from ] ) => existsSync( join( root, from ) ) )
		.flatMap( ( [ from, to ] ) => [
			'--mount-dir',
			join( root, from ),
			to,
		] );
}

/**
 * @param {string} script PHP file in bin/wordpress/scripts or demo.
 * @param {unknown} args
 * @return {{ step: 'runPHP', code: string }} Step of a blueprint.
 */
export function phpStep( script, args ) {
	const json = JSON.stringify( args ).replace( /[\\']/g, '\\$&' );
	return {
		step: 'runPHP',
		code: `<?php putenv( 'CONG_TRUONG_SITE=/wordpress' ); putenv( 'CONG_TRUONG_ARGS=${ json }' ); require '${ script }';`,
	};
}

/**
 * @param {string} language
 * @return {ReturnType<typeof phpStep>[]} WordPress with its users.
 */
function plainSteps( language ) {
	return [ phpStep( '/cong-truong-scripts/install.php', { language } ) ];
}

/**
 * @param {string} language
 * @return {ReturnType<typeof phpStep>[]} WordPress with its users, plugin and theme.
 */
export function installSteps( language ) {
	return [
		...plainSteps( language ),
		phpStep( '/cong-truong-scripts/activate.php', {
			plugins: [ 'cong-truong/cong-truong.php' ],
			theme: 'san-truong',
		} ),
	];
}

/** The last step of a new site. Its file tells this side, which has no other way to see that the blueprint is through. */
const READY = 'wp-content/cong-truong-ready';

/**
 * @param {string} folder
 * @return {boolean} Whether a site was made in the folder, to its end.
 */
export function hasSite( folder ) {
	return existsSync( join( folder, 'html', READY ) );
}

/**
 * @typedef {Object} Playground
 * @property {string}              url
 * @property {string}              loginUrl Logs its visitor in as the webmaster.
 * @property {string}              dir      WordPress folder.
 * @property {string}              version  Of WordPress.
 * @property {boolean}             isOutdated The demo data has changed since the site was made.
 * @property {string}              log
 * @property {() => Promise<void>} stop
 */

/**
 * @param {{ folder: string, version?: 'newest' | '6.8', php?: string, port?: number, plain?: boolean, onExit?: ( code: number ) => void }} options
 *     `folder` keeps the site; the next start with it finds everything again. `plain`: with nothing of ours.
 * @return {Promise<Playground>} The running demo.
 */
export async function startPlayground( {
	folder,
	version = 'newest',
	php = '8.3',
	port: wish,
	plain = false,
	onExit,
} ) {
	const dir = join( folder, 'html' );
	const fresh = ! hasSite( folder );
	const core = await getWordPress( version );
	if ( fresh ) {
		// What an interrupted first start left is no school.
		rmSync( folder, { recursive: true, force: true } );
		mkdirSync( folder, { recursive: true } );
		copyCore( core.dir, dir );
		writeFileSync( join( folder, 'version' ), core.version );
		writeFileSync( join( folder, 'demo' ), demoFingerprint() );
		writeFileSync(
			join( folder, 'token' ),
			randomBytes( 12 ).toString( 'hex' )
		);
	}
	const token = readFileSync( join( folder, 'token' ), 'utf8' );
	placeMuPlugins( dir );
	writeFileSync( join( dir, 'wp-config.php' ), wpConfig( token ) );

	const port = await freePort( wish );
	const log = join( folder, 'playground.log' );
	rmSync( log, { force: true } );
	const blueprint = join( folder, 'blueprint.json' );
	writeFileSync(
		blueprint,
		JSON.stringify( {
			// Without it a blueprint means the newest PHP, whatever the command line says.
			preferredVersions: { php, wp: 'latest' },
			steps: fresh
				? [
						...( plain
							? plainSteps( 'vi' )
							: [
									...installSteps( 'vi' ),
									phpStep( '/cong-truong-demo/run.php', {} ),
								] ),
						{
							step: 'writeFile',
							path: `/wordpress/${ READY }`,
							data: new Date().toISOString(),
						},
					]
				: [],
		} )
	);
	let exited = false;
	let ready = false;
	const server = startServer(
		process.execPath,
		[
			'--import',
			PRELOAD,
			COMMAND,
			'server',
			`--port=${ port }`,
			`--php=${ php }`,
			'--mount-dir-before-install',
			dir,
			'/wordpress',
			'--wordpress-install-mode=install-from-existing-files-if-needed',
			...( plain ? [] : mountArguments() ),
			'--mount-dir',
			join( root, 'bin/wordpress/scripts' ),
			'/cong-truong-scripts',
			'--mount-dir',
			join( root, 'demo' ),
			'/cong-truong-demo',
			`--blueprint=${ blueprint }`,
		],
		{
			log,
			cwd: folder,
			env: playgroundEnv(),
			onExit: ( code ) => {
				exited = true;
				if ( ready ) {
					onExit?.( code );
				}
			},
		}
	);
	const url = `http://127.0.0.1:${ port }`;
	const started = await waitFor(
		async () => exited || ( hasSite( folder ) && ( await isUp( url ) ) ),
		FIRST_START_SECONDS
	);
	if ( ! started || exited ) {
		await server.stop();
		throw new Problem(
			`Playground did not start.\n${ lastWords( dir, log ) }\nThe whole log: ${ log }`
		);
	}
	ready = true;
	return {
		url,
		loginUrl: `${ url }/?dang-nhap=${ token }`,
		dir,
		version: readFileSync( join( folder, 'version' ), 'utf8' ),
		isOutdated:
			readFileSync( join( folder, 'demo' ), 'utf8' ) !==
			demoFingerprint(),
		log,
		stop: server.stop,
	};
}

/**
 * What WordPress complained about last, else the end of Playground's log, in which a fatal error is a page of HTML.
 *
 * @param {string} dir
 * @param {string} log
 * @return {string} Some lines.
 */
function lastWords( dir, log ) {
	const debugLog = join( dir, 'wp-content/debug.log' );
	const file = existsSync( debugLog ) ? debugLog : log;
	return readFileSync( file, 'utf8' )
		.trim()
		.split( '\n' )
		.slice( -15 )
		.join( '\n' );
}

/**
 * @param {string} url
 * @return {Promise<boolean>} Whether the front page comes.
 */
async function isUp( url ) {
	try {
		const { status } = await fetch( `${ url }/`, {
			redirect: 'manual',
			signal: AbortSignal.timeout( 60000 ),
		} );
		return status === 200;
	} catch {
		return false;
	}
}

/**
 * @param {string} dir
 */
export function placeMuPlugins( dir ) {
	const target = join( dir, 'wp-content/mu-plugins' );
	mkdirSync( target, { recursive: true } );
	for ( const folder of [
		'bin/playground/mu-plugins',
		'tests/e2e/mu-plugins',
	] ) {
		for ( const file of readdirSync( join( root, folder ) ).filter(
			( name ) => name.endsWith( '.php' )
		) ) {
			copyFileSync( join( root, folder, file ), join( target, file ) );
		}
	}
}

/**
 * Playground defines some of these itself, before this file is read.
 *
 * @param {string} token
 * @return {string} Content of wp-config.php.
 */
export function wpConfig( token ) {
	const constants = {
		DB_NAME: 'wordpress',
		DB_USER: '',
		DB_PASSWORD: '',
		DB_HOST: '',
		DB_CHARSET: 'utf8mb4',
		DB_COLLATE: '',
		...Object.fromEntries(
			[ 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ].flatMap(
				( key ) => [
					[ `${ key }_KEY`, `${ key } ${ token }` ],
					[ `${ key }_SALT`, `${ key } salt ${ token }` ],
				]
			)
		),
		WP_ENVIRONMENT_TYPE: 'local',
		WP_DEVELOPMENT_MODE: 'all',
		WP_DEBUG: true,
		WP_DEBUG_LOG: true,
		WP_DEBUG_DISPLAY: false,
		WP_HTTP_BLOCK_EXTERNAL: true,
		DISABLE_WP_CRON: true,
		AUTOMATIC_UPDATER_DISABLED: true,
		CONG_TRUONG_LOGIN_TOKEN: token,
	};
	return [
		'<?php',
		...Object.entries( constants ).map(
			( [ key, value ] ) =>
				`defined( '${ key }' ) || define( '${ key }', ${ typeof value === 'boolean' ? value : `'${ value }'` } );`
		),
		"$table_prefix = 'wp_';",
		"defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );",
		"require_once ABSPATH . 'wp-settings.php';",
		'',
	].join( '\n' );
}

/**
 * @param {string} version `newest` or `6.8`.
 * @return {string} Folder of the demo that `npm start` shows.
 */
export function demoFolder( version ) {
	return join(
		cacheDir( 'playground' ),
		version === 'newest' ? 'demo' : `demo-${ version }`
	);
}

/** @return {string} Changes with the demo data. */
function demoFingerprint() {
	const hash = createHash( 'sha256' );
	for ( const name of readdirSync( join( root, 'demo' ), {
		recursive: true,
	} ).sort() ) {
		if ( statSync( join( root, 'demo', name ) ).isFile() ) {
			hash.update( name ).update(
				readFileSync( join( root, 'demo', name ) )
			);
		}
	}
	return hash.digest( 'hex' );
}
