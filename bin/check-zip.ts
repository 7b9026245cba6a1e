/**
 * Reads a finished zip as a school's server will, and says what is wrong with it.
 */
import { unzipSync } from 'fflate';

import { isShipped, packages, readVersion, sizeLimit } from './zip-files';

/** Without these the package does not work. */
const needed: Record< string, ( string | RegExp )[] > = {
	'cong-truong': [
		'cong-truong.php',
		'license.txt',
		'manifest.json',
		'readme.txt',
		'uninstall.php',
		'includes/autoload.php',
		'build/data/index.php',
		'build/data/spam-words.php',
		'build/blocks/blocks-manifest.php',
		'build/blocks/disclosure/block.json',
		'build/admin/disclosure.js',
		'build/admin/disclosure.asset.php',
		'languages/cong-truong-vi.mo',
		'languages/cong-truong-vi.l10n.php',
		/^languages\/cong-truong-vi-.*\.json$/,
		/^build\/admin\/chunks\/.*\.js$/,
		'build/admin/third-party-licenses.txt',
	],
	'san-truong': [
		'style.css',
		'theme.json',
		'functions.php',
		'license.txt',
		'templates/index.html',
		'languages/vi.mo',
	],
};

export function checkZip( slug: string, zip: Uint8Array ): string[] {
	const problems: string[] = [];
	if ( zip.length > sizeLimit ) {
		problems.push( `${ zip.length } bytes are more than ${ sizeLimit }.` );
	}
	const entries = Object.entries( unzipSync( zip ) );
	const outside = entries.filter(
		( [ path ] ) => ! path.startsWith( `${ slug }/` )
	);
	problems.push(
		...outside.map( ( [ path ] ) => `${ path } is not in ${ slug }/` )
	);

	const files = new Map(
		entries.map( ( [ path, content ] ) => [
			path.slice( slug.length + 1 ),
			content,
		] )
	);
	const paths = [ ...files.keys() ];
	problems.push(
		...paths
			.filter( ( path ) => ! isShipped( path ) )
			.map( ( path ) => `${ path } must not ship.` )
	);
	for ( const item of needed[ slug ] ?? [] ) {
		if (
			! paths.some( ( path ) =>
				typeof item === 'string' ? path === item : item.test( path )
			)
		) {
			problems.push( `${ item } is missing.` );
		}
	}
	const text = ( path: string ) =>
		new TextDecoder().decode( files.get( path ) );
	const main = packages.find( ( item ) => item.slug === slug )?.main ?? '';
	if ( files.has( main ) ) {
		problems.push(
			...versionProblems(
				readVersion( text( main ) ),
				text( main ),
				text( 'readme.txt' )
			)
		);
	}
	problems.push(
		...paths
			.filter(
				( path ) =>
					path.endsWith( '.js' ) &&
					/^\/\/# sourceMappingURL=/m.test( text( path ) )
			)
			.map( ( path ) => `${ path } names a source map.` )
	);
	return problems;
}

/** The constant and the readme must say what the header says. */
function versionProblems(
	version: string,
	main: string,
	readme: string
): string[] {
	const constant = /_VERSION', '([^']+)'/.exec( main )?.[ 1 ] ?? version;
	const stable = /^Stable tag:\s*(\S+)/im.exec( readme )?.[ 1 ] ?? version;
	return [
		[ 'The constant', constant ],
		[ 'readme.txt', stable ],
	].flatMap( ( [ what, stated ] ) =>
		stated === version
			? []
			: [ `${ what } says ${ stated }, the header ${ version }.` ]
	);
}
