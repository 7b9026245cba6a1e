const { existsSync, readFileSync, readdirSync } = require( 'fs' );
const { join } = require( 'path' );
const wordpress = require( '@wordpress/scripts/config/webpack.config' );

/**
 * Writes the licences of the libraries that went into the scripts beside them.
 */
class LicensesPlugin {
	constructor( file ) {
		this.file = file;
	}

	apply( compiler ) {
		const { RawSource } = compiler.webpack.sources;
		compiler.hooks.thisCompilation.tap( 'Licenses', ( compilation ) => {
			const folders = new Set();
			compilation.hooks.finishModules.tap( 'Licenses', ( modules ) => {
				for ( const { resource, type } of modules ) {
					const found =
						type.startsWith( 'javascript/' ) &&
						/^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(
							resource ?? ''
						);
					if ( found ) {
						folders.add( found[ 0 ] );
					}
				}
			} );
			compilation.hooks.processAssets.tap( 'Licenses', () => {
				const texts = [ ...folders ].map( licenseOf ).sort();
				if ( texts.length > 0 ) {
					compilation.emitAsset(
						this.file,
						new RawSource( texts.join( '\n' ) )
					);
				}
			} );
		} );
	}
}

function licenseOf( folder ) {
	const { name, version, license } = JSON.parse(
		readFileSync( join( folder, 'package.json' ), 'utf8' )
	);
	const texts = readdirSync( folder )
		.filter( ( file ) => /^(licen[cs]e|notice)/i.test( file ) )
		.map( ( file ) => join( folder, file ) )
		.filter( existsSync )
		.map( ( file ) => readFileSync( file, 'utf8' ).trim() );
	return `${ [ `${ name } ${ version } (${ license })`, ...texts ].join(
		'\n\n'
	) }\n\n${ '-'.repeat( 78 ) }\n`;
}

/** Classic scripts and, where blocks have any, modules are built side by side. */
function extend( config ) {
	return {
		...config,
		// What is large is fetched when it is used; the zips have a limit of their own.
		performance: { hints: false },
		// WordPress's scripts gather what is called style.scss, and is shared, in the file of one entry alone: what several screens share has another name.
		output: {
			...config.output,
			// Several builds meet on one page: each needs chunks of its own, found beside the script wherever WordPress lies.
			uniqueName: process.env.BUILD_NAME,
			publicPath: 'auto',
			chunkFilename: 'chunks/[name].[contenthash:8].js',
			cssChunkFilename: 'chunks/[name].[contenthash:8].css',
		},
		plugins: [
			...config.plugins,
			new LicensesPlugin(
				config.output.module
					? 'third-party-licenses-modules.txt'
					: 'third-party-licenses.txt'
			),
		],
	};
}

module.exports = Array.isArray( wordpress )
	? wordpress.map( extend )
	: extend( wordpress );
