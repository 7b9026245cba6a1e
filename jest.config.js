const unit = require( '@wordpress/scripts/config/jest-unit.config' );

const shared = {
	preset: unit.preset,
	moduleFileExtensions: [ 'ts', 'tsx', 'js', 'jsx', 'mjs', 'cjs', 'json' ],
	testMatch: [ '**/*.test.ts', '**/*.test.tsx' ],
	transform: {
		'\\.m?[jt]sx?$':
			require.resolve( '@wordpress/scripts/config/babel-transform' ),
	},
	// These packages ship ES modules only.
	transformIgnorePatterns: [
		'/node_modules/(?!(?:.*/node_modules/)?(?:@wordpress/theme|uuid|marked|parsel-js|gettext-parser|encoding|content-type)/)',
	],
};

/**
 * Logic is tested in Node (a test that needs a document says `@jest-environment jsdom`), components in jsdom.
 */
const projects = {
	logic: {
		...shared,
		testEnvironment: 'node',
		roots: [ 'lib', 'bin', 'theme' ],
	},
	screen: {
		...shared,
		testEnvironment: 'jsdom',
		roots: [ 'ui', 'blocks', 'admin' ],
		setupFiles: [ '<rootDir>/tests/jest/polyfills.js' ],
	},
};

const { existsSync } = require( 'fs' );

module.exports = {
	reporters: [ 'default' ],
	projects: Object.entries( projects ).map( ( [ displayName, config ] ) => ( {
		...config,
		displayName,
		rootDir: __dirname,
		roots: config.roots
			.filter( ( root ) => existsSync( `${ __dirname }/${ root }` ) )
			.map( ( root ) => `<rootDir>/${ root }` ),
	} ) ),
};
