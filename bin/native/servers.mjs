/**
 * Private MariaDB, PHP-FPM and Apache: own configuration, own data, loopback ports only.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { findPhp, isRoot } from '../lib/debian.mjs';
import { Problem } from '../lib/messages.mjs';
import { answers, freePort } from '../lib/ports.mjs';
import { run, startServer, waitFor } from '../lib/processes.mjs';
import { findProgram } from '../lib/programs.mjs';

const MODULES = '/usr/lib/apache2/modules';
const START_SECONDS = 60;

/**
 * @param {string}                               name
 * @param {ReturnType<typeof startServer>} server
 * @param {number}                               port
 * @param {string}                               log
 */
async function untilReady( name, server, port, log ) {
	const ready = await waitFor(
		async () => server.ended() || ( await answers( port ) ),
		START_SECONDS
	);
	if ( ! ready || server.ended() ) {
		const tail = existsSync( log )
			? readFileSync( log, 'utf8' )
					.split( '\n' )
					.slice( -15 )
					.join( '\n' )
			: '';
		await server.stop();
		throw new Problem( `${ name } did not start:\n${ tail }` );
	}
}

/**
 * @param {string} work Folder of the site, made before.
 * @return {Promise<{ host: string, stop: () => Promise<void>, restart: ( milliseconds: number ) => Promise<void>, pid: number }>} Database server
 *     with the database `wordpress`, user `wordpress`, password `wordpress`; `restart` leaves it down for a while.
 */
export async function startDatabase( work ) {
	const data = join( work, 'database' );
	const log = join( work, 'mariadb.log' );
	const port = await freePort();
	const user = isRoot() ? [ '--user=root' ] : [];
	// MariaDB tidies its temporary folder as it starts, and would take the tables of others away there.
	const env = { ...process.env, TMPDIR: join( work, 'database-tmp' ) };
	mkdirSync( env.TMPDIR, { recursive: true } );

	const install = await run(
		findProgram( 'mariadb-install-db' ),
		[
			'--no-defaults',
			`--datadir=${ data }`,
			'--auth-root-authentication-method=normal',
			'--skip-test-db',
			...user,
		],
		{ env }
	);
	if ( install.code !== 0 ) {
		throw new Problem(
			`MariaDB could not make its data folder:\n${ install.stdout }${ install.stderr }`
		);
	}
	const init = join( work, 'database.sql' );
	writeFileSync(
		init,
		[
			'CREATE DATABASE IF NOT EXISTS wordpress CHARACTER SET utf8mb4;',
			"CREATE USER IF NOT EXISTS 'wordpress'@'127.0.0.1' IDENTIFIED BY 'wordpress';",
			"GRANT ALL ON *.* TO 'wordpress'@'127.0.0.1';",
			'',
		].join( '\n' )
	);
	const start = async () => {
		const server = startServer(
			findProgram( 'mariadbd' ),
			[
				'--no-defaults',
				...user,
				`--datadir=${ data }`,
				// Relative to its data: a socket's path may have 107 bytes, fewer than the path of many a clone.
				'--socket=socket',
				'--pid-file=pid',
				`--port=${ port }`,
				'--bind-address=127.0.0.1',
				'--skip-name-resolve',
				`--init-file=${ init }`,
				'--innodb-flush-log-at-trx-commit=0',
				'--innodb-log-file-size=16M',
				'--innodb-buffer-pool-size=64M',
			],
			{ log, env }
		);
		await untilReady( 'MariaDB', server, port, log );
		return server;
	};
	let server = await start();
	return {
		host: `127.0.0.1:${ port }`,
		pid: server.pid,
		stop: () => server.stop(),
		restart: async ( milliseconds ) => {
			await server.stop();
			await new Promise( ( resolve ) =>
				setTimeout( resolve, milliseconds )
			);
			server = await start();
		},
	};
}

/**
 * @param {string}                  work
 * @param {Record<string, string>} settings PHP settings that no script can change.
 * @return {Promise<{ port: number, pid: number, stop: () => Promise<void> }>} PHP-FPM.
 */
export async function startFpm( work, settings ) {
	const log = join( work, 'php-fpm.log' );
	const config = join( work, 'php-fpm.conf' );
	const port = await freePort();
	writeFileSync(
		config,
		[
			'[global]',
			'daemonize = no',
			`pid = ${ join( work, 'php-fpm.pid' ) }`,
			`error_log = ${ log }`,
			'[www]',
			...( isRoot() ? [ 'user = www-data', 'group = www-data' ] : [] ),
			`listen = 127.0.0.1:${ port }`,
			'pm = static',
			'pm.max_children = 6',
			...Object.entries( settings ).map(
				( [ name, value ] ) => `php_admin_value[${ name }] = ${ value }`
			),
			'',
		].join( '\n' )
	);
	const server = startServer(
		findPhp().fpm,
		[ '--nodaemonize', '--fpm-config', config ],
		{ log }
	);
	await untilReady( 'PHP-FPM', server, port, log );
	return { port, pid: server.pid, stop: server.stop };
}

/**
 * @param {string}                                          work
 * @param {{ root: string, fpmPort: number, port: number }} options
 * @return {Promise<{ pid: number, stop: () => Promise<void> }>} Apache.
 */
export async function startApache( work, { root, fpmPort, port } ) {
	const log = join( work, 'apache-error.log' );
	const config = join( work, 'apache.conf' );
	const run_ = join( work, 'apache' );
	mkdirSync( run_, { recursive: true } );
	const modules = [
		'mpm_event',
		'authz_core',
		'dir',
		'mime',
		'rewrite',
		'proxy',
		'proxy_fcgi',
		'headers',
		'deflate',
		'filter',
	];
	writeFileSync(
		config,
		[
			`ServerRoot "${ run_ }"`,
			...modules.map(
				( name ) =>
					`LoadModule ${ name }_module ${ MODULES }/mod_${ name }.so`
			),
			`Listen 127.0.0.1:${ port }`,
			`ServerName 127.0.0.1:${ port }`,
			`PidFile "${ join( run_, 'pid' ) }"`,
			`ErrorLog "${ log }"`,
			'LogLevel warn',
			...( isRoot() ? [ 'User www-data', 'Group www-data' ] : [] ),
			'StartServers 1',
			'TypesConfig /etc/mime.types',
			'AddDefaultCharset off',
			`DocumentRoot "${ root }"`,
			'DirectoryIndex index.php index.html',
			`<Directory "${ root }">`,
			'	AllowOverride All',
			'	Options FollowSymLinks',
			'	Require all granted',
			'</Directory>',
			// Apache would hand a missing .php to PHP, which answers "File not found." instead of WordPress's own page.
			'<FilesMatch "\\.php$">',
			'	<If "-f %{REQUEST_FILENAME}">',
			`		SetHandler "proxy:fcgi://127.0.0.1:${ fpmPort }"`,
			'	</If>',
			'</FilesMatch>',
			'ProxyTimeout 60',
			// A connection that is closed the moment a test uses it again would fail the test.
			'KeepAliveTimeout 120',
			'AddOutputFilterByType DEFLATE text/html text/css text/javascript application/javascript application/json image/svg+xml',
			'',
		].join( '\n' )
	);
	const server = startServer(
		findProgram( 'apache2' ),
		[ '-f', config, '-D', 'FOREGROUND' ],
		{ log }
	);
	await untilReady( 'Apache', server, port, log );
	return { pid: server.pid, stop: server.stop };
}
