/**
 * Debian and Ubuntu packages: what the native lanes need, installed only where it is missing.
 */
import {
	existsSync,
	readFileSync,
	readdirSync,
	rmSync,
	writeFileSync,
} from 'node:fs';

import { findChromium } from './chromium.mjs';
import { Problem, Skip, say } from './messages.mjs';
import { atExit, run } from './processes.mjs';
import { findProgram } from './programs.mjs';

const POLICY = '/usr/sbin/policy-rc.d';

/** @return {boolean} Whether apt looks after this machine. */
export function isDebian() {
	return (
		existsSync( '/usr/bin/apt-get' ) && existsSync( '/usr/bin/dpkg-query' )
	);
}

/** @return {boolean} Whether the script runs as root. */
export function isRoot() {
	return process.getuid?.() === 0;
}

/** @return {{ fpm: string, cli: string, version: string } | null} PHP-FPM and the command line PHP of the same version. */
export function findPhp() {
	const versions = ( isDebian() ? readdirSync( '/usr/sbin' ) : [] )
		.map( ( name ) => /^php-fpm(\d+\.\d+)$/.exec( name )?.[ 1 ] )
		.filter( Boolean )
		.sort( ( a, b ) => parseFloat( b ) - parseFloat( a ) );
	const version = versions.find( ( candidate ) =>
		existsSync( `/usr/bin/php${ candidate }` )
	);
	return version
		? {
				fpm: `/usr/sbin/php-fpm${ version }`,
				cli: `/usr/bin/php${ version }`,
				version,
			}
		: null;
}

/** @type {Record<string, () => boolean | Promise<boolean>>} Package → whether what we want of it is there. */
const checks = {
	'php-cli': () => existsSync( '/usr/bin/php' ),
	'php-fpm': () => findPhp() !== null,
	'php-mysql': () => hasExtension( 'mysqli' ),
	'php-sqlite3': () => hasExtension( 'pdo_sqlite' ),
	'php-curl': () => hasExtension( 'curl' ),
	'php-gd': () => hasExtension( 'gd' ),
	'php-intl': () => hasExtension( 'intl' ),
	'php-mbstring': () => hasExtension( 'mbstring' ),
	'php-xml': () => hasExtension( 'dom' ),
	'php-zip': () => hasExtension( 'zip' ),
	apache2: () => findProgram( 'apache2' ) !== null,
	'nginx-light': () => findProgram( 'nginx' ) !== null,
	'mariadb-server': () =>
		findProgram( 'mariadbd' ) !== null &&
		findProgram( 'mariadb-install-db' ) !== null,
	phpunit: () => existsSync( '/usr/share/php/PHPUnit/Autoload.php' ),
	'chromium-headless-shell': () => findChromium() !== null,
	curl: () => findProgram( 'curl' ) !== null,
	gettext: () => findProgram( 'msgfmt' ) !== null,
	'poppler-utils': () => findProgram( 'pdftotext' ) !== null,
	'libreoffice-calc-nogui': () =>
		isInstalled( 'libreoffice-calc', 'libreoffice-calc-nogui' ),
	'libreoffice-writer-nogui': () =>
		isInstalled( 'libreoffice-writer', 'libreoffice-writer-nogui' ),
	zip: () => findProgram( 'zip' ) !== null,
	unzip: () => findProgram( 'unzip' ) !== null,
};

export const phpPackages = Object.keys( checks ).filter( ( name ) =>
	name.startsWith( 'php-' )
);

/** @type {Promise<string> | undefined} */
let extensions;

/**
 * @param {string} name
 * @return {Promise<boolean>} Whether PHP has the extension.
 */
async function hasExtension( name ) {
	extensions ??= run( findPhp()?.cli ?? 'php', [ '-m' ] ).then(
		( { stdout } ) => stdout.toLowerCase()
	);
	return ( await extensions ).split( /\s+/ ).includes( name );
}

/**
 * @param {...string} names
 * @return {Promise<boolean>} Whether one of the packages is installed.
 */
async function isInstalled( ...names ) {
	const { stdout } = await run( 'dpkg-query', [
		'-W',
		'-f',
		'${Package} ${db:Status-Status}\n',
		...names,
	] );
	return stdout
		.split( '\n' )
		.some( ( line ) => line.endsWith( ' installed' ) );
}

/**
 * Installs what is missing of these packages, without starting any system service.
 *
 * @param {string[]} packages Names in `checks`.
 */
export async function ensurePackages( packages ) {
	const missing = [];
	for ( const name of packages ) {
		if ( ! ( await checks[ name ]() ) ) {
			missing.push( name );
		}
	}
	if ( missing.length === 0 ) {
		return;
	}
	const list = missing.join( ' ' );
	if ( ! isDebian() ) {
		throw new Skip(
			`This lane needs Debian or Ubuntu; missing here: ${ list }`
		);
	}
	if ( ! isRoot() ) {
		throw new Skip(
			`Missing packages, and only root can install them: apt-get install ${ list }`
		);
	}
	say( `Installing Debian packages: ${ list }` );
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const wait = [ '-o', 'DPkg::Lock::Timeout=300' ];
	const restore = forbidServices();
	try {
		const update = await run( 'apt-get', [ ...wait, '-qq', 'update' ], {
			env,
		} );
		const install = await run(
			'apt-get',
			[
				...wait,
				'-qq',
				'-y',
				'--no-install-recommends',
				'install',
				...missing,
			],
			{ env }
		);
		if ( install.code !== 0 ) {
			throw new Problem(
				`Could not install ${ list }:\n${ update.stderr }${ install.stderr }`.trim()
			);
		}
	} finally {
		restore();
		extensions = undefined;
	}
}

/**
 * A package must not start its server: ours are private, and started from our own configuration.
 *
 * @return {() => void} Puts the machine's own policy back.
 */
function forbidServices() {
	const before = existsSync( POLICY ) ? readFileSync( POLICY ) : null;
	writeFileSync( POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 } );
	let done = false;
	const restore = () => {
		if ( done ) {
			return;
		}
		done = true;
		if ( before ) {
			writeFileSync( POLICY, before, { mode: 0o755 } );
		} else {
			rmSync( POLICY, { force: true } );
		}
	};
	atExit( restore );
	return restore;
}
