/**
 * WordPress put together from Debian's packages, for machines that reach a Debian mirror but not wordpress.org.
 * Nothing in the system changes: apt works on lists of its own, so it needs no root either.
 */
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Problem, say } from '../lib/messages.mjs';
import { isDebian } from '../lib/debian.mjs';
import { atExit, run } from '../lib/processes.mjs';

const SUITES = { newest: [ 'sid', 'forky' ], 6.8: [ 'trixie' ] };
const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';
const CERTIFICATES = '/etc/ssl/certs/ca-certificates.crt';

/** Debian splits these libraries off and leaves symbolic links to them in WordPress. */
const PACKAGES = [
	'wordpress',
	'libphp-phpmailer',
	'php-getid3',
	'libjs-cropper',
	'libjs-jquery-ui',
	'libjs-lodash',
	'libjs-underscore',
	'wordpress-theme-twentytwentyfive',
];
const LANGUAGES = 'wordpress-l10n';

/**
 * @param {string} wanted `newest` or `6.8`.
 * @param {string} target Empty folder.
 */
export async function fromDebian( wanted, target ) {
	if ( ! isDebian() ) {
		throw new Problem( 'this machine has no apt' );
	}
	const reasons = [];
	for ( const suite of SUITES[ wanted ] ) {
		say(
			`  putting WordPress together from the packages of Debian ${ suite }`
		);
		try {
			await assemble( suite, target );
			return;
		} catch ( error ) {
			reasons.push( `${ suite }: ${ error.message }` );
		}
	}
	throw new Problem( reasons.join( '; ' ) );
}

/** @return {Promise<string>} The mirror that this machine uses. */
async function findMirror() {
	const { stdout } = await run( 'apt-get', [
		'indextargets',
		'--format',
		'$(REPO_URI)',
	] );
	return (
		stdout.split( '\n' ).find( ( line ) => /\/debian\/?$/.test( line ) ) ??
		'http://deb.debian.org/debian/'
	);
}

/**
 * @param {string} suite
 * @param {string} target
 */
async function assemble( suite, target ) {
	const work = mkdtempSync( join( tmpdir(), 'cong-truong-apt-' ) );
	const tidy = atExit( () =>
		rmSync( work, { recursive: true, force: true } )
	);
	try {
		const tree = join( work, 'tree' );
		await download( suite, work, tree );
		const wordpress = join( tree, 'usr/share/wordpress' );
		const languages = join(
			tree,
			'var/lib/wordpress/wp-content/languages'
		);
		await must( 'cp', [ '-RL', `${ wordpress }/.`, target ] );
		if ( existsSync( languages ) ) {
			mkdirSync( join( target, 'wp-content/languages' ), {
				recursive: true,
			} );
			await must( 'cp', [
				'-RL',
				`${ languages }/.`,
				join( target, 'wp-content/languages' ),
			] );
		}
		for ( const name of [ '.htaccess', 'wp-config.php' ] ) {
			rmSync( join( target, name ), { force: true } );
		}
		await must( 'chmod', [ '-R', 'u+w', target ] );
	} finally {
		rmSync( work, { recursive: true, force: true } );
		tidy();
	}
}

/**
 * @param {string} suite
 * @param {string} work
 * @param {string} tree Folder to unpack into.
 */
async function download( suite, work, tree ) {
	const architecture =
		( await run( 'dpkg', [ '--print-architecture' ] ) ).stdout.trim() ||
		'amd64';
	const signed = existsSync( KEYRING ) ? ` signed-by=${ KEYRING }` : '';
	const sources = join( work, 'sources.list' );
	for ( const dir of [
		'lists/partial',
		'cache/archives/partial',
		'debs',
		'tree',
	] ) {
		mkdirSync( join( work, dir ), { recursive: true } );
	}
	writeFileSync( join( work, 'status' ), '' );
	writeFileSync(
		sources,
		`deb [arch=${ architecture }${ signed }] ${ await findMirror() } ${ suite } main\n`
	);
	const options = [
		`Dir::Etc::sourcelist=${ sources }`,
		'Dir::Etc::sourceparts=/dev/null',
		'Dir::Etc::preferencesparts=/dev/null',
		`Dir::State::lists=${ join( work, 'lists' ) }`,
		`Dir::State::status=${ join( work, 'status' ) }`,
		`Dir::Cache=${ join( work, 'cache' ) }`,
		'APT::Default-Release=',
		'Acquire::Languages=none',
		'Acquire::http::Timeout=30',
		'Acquire::Retries=2',
		...( process.getuid?.() === 0 ? [ 'APT::Sandbox::User=root' ] : [] ),
	].flatMap( ( option ) => [ '-o', option ] );

	await must( 'apt-get', [ '-qq', ...options, 'update' ] );
	const translated =
		( await run( 'apt-cache', [ ...options, 'show', LANGUAGES ] ) ).code ===
		0;
	const packages = translated ? [ ...PACKAGES, LANGUAGES ] : PACKAGES;
	await must( 'apt-get', [ '-qq', ...options, 'download', ...packages ], {
		cwd: join( work, 'debs' ),
	} );
	for ( const file of readdirSync( join( work, 'debs' ) ) ) {
		await must( 'dpkg-deb', [ '-x', join( work, 'debs', file ), tree ] );
	}
	// The package links to the machine's certificates, which may not be there when the link is followed.
	const bundle = join(
		tree,
		'usr/share/wordpress/wp-includes/certificates/ca-bundle.crt'
	);
	rmSync( bundle, { force: true } );
	if ( existsSync( CERTIFICATES ) ) {
		copyFileSync( CERTIFICATES, bundle );
	}
	for ( const name of [ '.htaccess', 'wp-config.php' ] ) {
		rmSync( join( tree, 'usr/share/wordpress', name ), { force: true } );
	}
}

/**
 * @param {string}                                    command
 * @param {string[]}                                  args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
async function must( command, args, options ) {
	const { code, stderr } = await run( command, args, options );
	if ( code !== 0 ) {
		throw new Problem(
			`${ command } failed: ${ stderr.trim().split( '\n' ).slice( -3 ).join( ' ' ) }`
		);
	}
}
