/**
 * A whole WordPress on this machine's own PHP: for tests, benchmarks and development.
 */
import {
	copyFileSync,
	cpSync,
	existsSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

import {
	ensurePackages,
	findPhp,
	isRoot,
	phpPackages,
} from '../lib/debian.mjs';
import { Problem } from '../lib/messages.mjs';
import { root } from '../lib/paths.mjs';
import { freePort } from '../lib/ports.mjs';
import { atExit, run } from '../lib/processes.mjs';
import { copyCore, getWordPress } from '../wordpress/get.mjs';
import { startApache, startDatabase, startFpm } from './servers.mjs';
import { isOpenToAll, makeWorkFolder, note } from './work-folder.mjs';

const WEB_USER = 'www-data';

/** What the cheapest hosting gives; no script can raise it. */
const PHP_SETTINGS = {
	memory_limit: '128M',
	max_execution_time: '30',
	upload_max_filesize: '8M',
	post_max_size: '8M',
	display_errors: '0',
	sendmail_path: '/bin/true',
	'opcache.revalidate_freq': '0',
};

/** Plugins and theme of this repository: source folder → place below wp-content. */
export const parts = {
	plugins: {
		'cong-truong/cong-truong.php': [
			'plugins/cong-truong',
			'plugins/cong-truong',
		],
	},
	theme: { 'san-truong': [ 'theme', 'themes/san-truong' ] },
};

/**
 * @typedef {Object} SiteOptions
 * @property {string}             [name]     Shows in folder names. Default `site`.
 * @property {'newest' | '6.8'}   [version]  WordPress.
 * @property {'mounted' | 'none'} [plugins]  Whether the repository's plugin is there and active. Default `mounted`.
 * @property {string}             [theme]    Slug of the active theme: `san-truong` (default), `twentytwentyfive`.
 * @property {boolean}            [seed]     Fill it with the demo school.
 * @property {boolean}            [link]     Link plugin and theme instead of copying them, so that a change shows at once.
 * @property {boolean}            [serve]    With Apache and PHP-FPM; without, only the database runs. Default true.
 * @property {boolean}            [debug]    WP_DEBUG and its log. Default true.
 * @property {string}             [language] Default `vi`.
 * @property {number}             [port]     Wish.
 */

/**
 * @typedef {Object} Site
 * @property {string}                                                                  url     Without a slash at its end.
 * @property {string}                                                                  dir     Its WordPress folder.
 * @property {string}                                                                  work    Folder with logs and configuration.
 * @property {string}                                                                  version Exact version of WordPress.
 * @property {() => Promise<void>}                                                     stop
 * @property {( phpCode: string, args?: unknown ) => Promise<string>}                 wpLoad  Runs PHP with WordPress
 *     loaded, `$args` at hand, nobody logged in; resolves to what it prints.
 * @property {( file: string, args?: unknown ) => Promise<string>}                    runFile Runs a PHP file that loads WordPress itself.
 * @property {() => string}                                                            debugLog
 * @property {( milliseconds: number ) => Promise<void>}                               restartDatabase Stops it, and starts it after a while.
 */

/**
 * Starts several sites at once: one alone leaves half of the machine idle.
 *
 * @param {SiteOptions[]} list
 * @return {Promise<Site[]>} The running sites, in the same order.
 */
export async function startSites( list ) {
	// What all of them need is fetched once, before they part.
	await ensurePackages( [
		...phpPackages,
		'mariadb-server',
		...( list.some( ( { serve = true } ) => serve ) ? [ 'apache2' ] : [] ),
	] );
	for ( const { version = 'newest' } of list ) {
		await getWordPress( version );
	}
	return await Promise.all( list.map( ( options ) => startSite( options ) ) );
}

/**
 * Starts a site. It stops with the script, however that ends.
 *
 * @param {SiteOptions} [options]
 * @return {Promise<Site>} The running site.
 */
export async function startSite( options = {} ) {
	const {
		name = 'site',
		version = 'newest',
		plugins = 'mounted',
		theme = 'san-truong',
		seed = false,
		link = false,
		serve = true,
		debug = true,
		language = 'vi',
		port: wish,
	} = options;
	await ensurePackages( [
		...phpPackages,
		'mariadb-server',
		...( serve ? [ 'apache2' ] : [] ),
	] );

	const core = await getWordPress( version );
	// The web server's user has to read what is made here, whatever the usual rights of this shell.
	process.umask( 0o022 );
	const work = await makeWorkFolder( name );
	const asWebUser = serve && isRoot();
	/** @type {{ pid: number, stop: () => Promise<void> }[]} */
	const servers = [];
	const stop = async () => {
		forget();
		for ( const server of servers.splice( 0 ).reverse() ) {
			await server.stop();
		}
		rmSync( work, { recursive: true, force: true } );
	};
	const forget = atExit( stop );
	const started = ( server ) => {
		servers.push( server );
		note(
			work,
			servers.map( ( { pid } ) => pid )
		);
		return server;
	};

	const dir = join( work, 'html' );
	const port = await freePort( wish );
	const host = `127.0.0.1:${ port }`;
	const url = `http://${ host }`;
	copyCore( core.dir, dir );
	placeMuPlugins( dir );
	if ( plugins === 'mounted' ) {
		const canLink =
			link && ( ! asWebUser || isOpenToAll( join( root, 'plugins' ) ) );
		placeParts( dir, canLink );
	}

	const database = started( await startDatabase( work ) );
	writeFileSync(
		join( dir, 'wp-config.php' ),
		wpConfig( { databaseHost: database.host, url, debug, link } )
	);
	const scripts = join( work, 'scripts' );
	const demo = join( work, 'demo' );
	const sources = [ scripts, demo ];
	cpSync( join( root, 'bin/wordpress/scripts' ), scripts, {
		recursive: true,
	} );
	cpSync( join( root, 'demo' ), demo, { recursive: true } );
	if ( asWebUser ) {
		await run( 'chmod', [ '-R', 'a+rX', ...sources ] );
		await run( 'chown', [ '-RP', `${ WEB_USER }:${ WEB_USER }`, dir ] );
	}

	const user = asWebUser ? await idsOf( WEB_USER ) : {};
	const debugLog = () => {
		const file = join( dir, 'wp-content/debug.log' );
		return existsSync( file ) ? readFileSync( file, 'utf8' ) : '';
	};
	const php = async ( args, phpArgs, input ) => {
		const { code, stdout, stderr } = await run(
			findPhp().cli,
			[
				...Object.entries( {
					...PHP_SETTINGS,
					max_execution_time: '0',
				} ).flatMap( ( [ key, value ] ) => [
					'-d',
					`${ key }=${ value }`,
				] ),
				'-d',
				`auto_prepend_file=${ join( scripts, 'server-variables.php' ) }`,
				...args,
			],
			{
				...user,
				cwd: dir,
				input,
				env: {
					...process.env,
					CONG_TRUONG_SITE: dir,
					CONG_TRUONG_HOST: host,
					CONG_TRUONG_ARGS: JSON.stringify( phpArgs ?? null ),
				},
			}
		);
		if ( code !== 0 ) {
			const log = debugLog()
				.trim()
				.split( '\n' )
				.slice( -20 )
				.join( '\n' );
			// After a fatal error the output is WordPress's page about it, which says nothing.
			const output = /<!DOCTYPE html>/i.test( stdout ) ? '' : stdout;
			throw new Problem(
				`PHP ended with ${ code }:\n${ output }${ stderr }${ log }`
			);
		}
		return stdout;
	};
	const runFile = ( file, args ) => php( [ file ], args );
	const wpLoad = ( code, args ) =>
		php(
			[],
			args,
			`<?php require getenv( 'CONG_TRUONG_SITE' ) . '/wp-load.php'; $args = json_decode( getenv( 'CONG_TRUONG_ARGS' ), true );\n${ code }`
		);

	await runFile( join( scripts, 'install.php' ), { language } );
	const mounted = plugins === 'mounted' ? Object.keys( parts.plugins ) : [];
	await runFile( join( scripts, 'activate.php' ), {
		plugins: mounted.filter( ( file ) =>
			existsSync( join( dir, 'wp-content/plugins', file ) )
		),
		theme: existsSync(
			join( dir, 'wp-content/themes', theme, 'style.css' )
		)
			? theme
			: '',
	} );
	if ( seed ) {
		await runFile( join( demo, 'run.php' ) );
	}
	if ( serve ) {
		const fpm = started( await startFpm( work, PHP_SETTINGS ) );
		started(
			await startApache( work, { root: dir, fpmPort: fpm.port, port } )
		);
	}
	return {
		url,
		dir,
		work,
		version: core.version,
		stop,
		wpLoad,
		runFile,
		debugLog,
		restartDatabase: database.restart,
	};
}

/**
 * @param {string}  dir
 * @param {boolean} link
 */
function placeParts( dir, link ) {
	for ( const [ from, to ] of Object.values( {
		...parts.plugins,
		...parts.theme,
	} ) ) {
		const source = join( root, from );
		const target = join( dir, 'wp-content', to );
		if ( ! existsSync( source ) ) {
			continue;
		}
		if ( link ) {
			symlinkSync( source, target );
		} else {
			cpSync( source, target, { recursive: true } );
		}
	}
}

/**
 * @param {string} dir
 */
function placeMuPlugins( dir ) {
	const source = join( root, 'tests/e2e/mu-plugins' );
	const target = join( dir, 'wp-content/mu-plugins' );
	mkdirSync( target, { recursive: true } );
	for ( const file of readdirSync( source ).filter( ( entry ) =>
		entry.endsWith( '.php' )
	) ) {
		copyFileSync( join( source, file ), join( target, file ) );
	}
}

/**
 * @param {{ databaseHost: string, url: string, debug: boolean, link: boolean }} settings
 * @return {string} Content of wp-config.php.
 */
function wpConfig( { databaseHost, url, debug, link } ) {
	const keys = [ 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ].flatMap(
		( key ) => [ `${ key }_KEY`, `${ key }_SALT` ]
	);
	const constants = {
		DB_NAME: 'wordpress',
		DB_USER: 'wordpress',
		DB_PASSWORD: 'wordpress',
		DB_HOST: databaseHost,
		DB_CHARSET: 'utf8mb4',
		DB_COLLATE: '',
		...Object.fromEntries(
			keys.map( ( key ) => [ key, randomBytes( 24 ).toString( 'hex' ) ] )
		),
		WP_HOME: url,
		WP_SITEURL: url,
		WP_ENVIRONMENT_TYPE: 'local',
		WP_DEBUG: debug,
		WP_DEBUG_LOG: debug,
		WP_DEBUG_DISPLAY: false,
		WP_MEMORY_LIMIT: '128M',
		WP_MAX_MEMORY_LIMIT: '128M',
		WP_HTTP_BLOCK_EXTERNAL: true,
		DISABLE_WP_CRON: true,
		AUTOMATIC_UPDATER_DISABLED: true,
		...( link ? { WP_DEVELOPMENT_MODE: 'all' } : {} ),
	};
	return [
		'<?php',
		...Object.entries( constants ).map(
			( [ key, value ] ) =>
				`define( '${ key }', ${ typeof value === 'boolean' ? value : `'${ value }'` } );`
		),
		"$table_prefix = 'wp_';",
		"defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );",
		"require_once ABSPATH . 'wp-settings.php';",
		'',
	].join( '\n' );
}

/**
 * @param {string} name
 * @return {Promise<{ uid: number, gid: number }>} Numbers of a system user.
 */
async function idsOf( name ) {
	const [ uid, gid ] = await Promise.all(
		[ '-u', '-g' ].map( async ( flag ) =>
			Number( ( await run( 'id', [ flag, name ] ) ).stdout )
		)
	);
	return { uid, gid };
}
