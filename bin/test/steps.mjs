/**
 * What `npm test` runs. A step is a command; its exit code decides, 77 means that this machine cannot run it.
 */

const node = process.execPath;
const bin = ( path ) => [ node, `node_modules/${ path }` ];
const script = ( path, ...args ) => [ node, 'bin/run-ts.mjs', path, ...args ];
const wpScripts = bin( '@wordpress/scripts/bin/wp-scripts.js' );
const lane = ( name ) => [ node, 'bin/lanes.mjs', name ];

/**
 * @typedef {{ name: string, command: string[], light?: boolean, after?: string[], debian?: string[], minutes?: number }} Step
 *
 * light: runs beside another light step.
 * after: steps that must have passed.
 * minutes: how long it may take, 10 if nothing is said.
 * debian: packages it needs, by the names of bin/lib/debian.mjs.
 */

/** @type {Step[]} */
export const steps = [
	{
		name: 'composer',
		command: [ node, 'bin/test/composer.mjs' ],
		light: true,
		debian: [ 'php-cli', 'php-mbstring', 'php-xml', 'php-curl', 'unzip' ],
	},
	{
		name: 'types',
		command: [ ...bin( 'typescript/bin/tsc' ), '--project', '.' ],
		light: true,
	},
	{
		name: 'eslint',
		command: [ ...wpScripts, 'lint-js', '.', '--max-warnings', '0' ],
		light: true,
	},
	{
		name: 'stylelint',
		command: [
			...wpScripts,
			'lint-style',
			'**/*.{css,scss}',
			'--allow-empty-input',
		],
		light: true,
	},
	{
		name: 'prettier',
		command: [ ...bin( 'prettier/bin/prettier.cjs' ), '--check', '.' ],
		light: true,
	},
	{
		name: 'phpcs',
		command: [ 'php', 'vendor/bin/phpcs' ],
		light: true,
		after: [ 'composer' ],
	},
	{
		name: 'phpstan',
		command: [
			'php',
			'vendor/bin/phpstan',
			'analyse',
			'--memory-limit=2G',
			'--no-progress',
			'--no-ansi',
		],
		light: true,
		after: [ 'composer' ],
	},
	{
		name: 'php74',
		command: [ node, 'bin/check-php.mjs', '7.4' ],
		light: true,
	},
	{
		name: 'data',
		command: script( 'bin/check-data.ts' ),
		light: true,
	},
	{
		name: 'i18n',
		command: script( 'bin/check-i18n.ts' ),
		light: true,
		debian: [ 'gettext' ],
	},
	{ name: 'import', command: script( 'bin/score-import.ts' ), light: true },
	{ name: 'build', command: script( 'bin/build.ts' ), light: true },
	{
		name: 'zip',
		command: script( 'bin/zip.ts' ),
		light: true,
		after: [ 'build' ],
	},
	{
		name: 'reproducible',
		command: script( 'bin/check-reproducible.ts' ),
		light: true,
		after: [ 'zip' ],
	},
	{
		name: 'jest',
		command: [
			...bin( 'jest/bin/jest.js' ),
			'--config=jest.config.js',
			'--ci',
			'--maxWorkers=2',
		],
		debian: [ 'curl' ],
	},
	...[
		'phpunit-native',
		'phpunit-playground',
		'e2e-native',
		'e2e-68',
		'smoke-playground',
		'outage',
	].map( ( name ) => ( {
		name,
		command: lane( name ),
		light: [ 'e2e-68', 'smoke-playground', 'outage' ].includes( name ),
		after: [ 'build' ],
		minutes: 25,
	} ) ),
];
