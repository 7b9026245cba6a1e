import wordpress from '@wordpress/eslint-plugin';

const testFiles = [ '**/*.test.{ts,tsx}' ];
const e2eFiles = [ 'tests/e2e/**/*.ts' ];
const only = ( files, configs ) =>
	configs.map( ( config ) => ( { ...config, files } ) );

/** What WordPress 6.8 does not have, although the packages' types do. */
const newerThanFloor = [
	{
		name: '@wordpress/server-side-render',
		importNames: [ 'useServerSideRender' ],
		message: 'WordPress 6.8 does not have it.',
	},
	{
		name: '@wordpress/dataviews',
		message: 'It has no script handle in WordPress and would be bundled.',
	},
	{
		name: '@wordpress/element',
		importNames: [ 'use', 'useActionState', 'useOptimistic' ],
		message: 'The React of WordPress is 18.',
	},
	{
		name: 'react',
		importNames: [ 'use', 'useActionState', 'useOptimistic' ],
		message: 'The React of WordPress is 18.',
	},
];

export default [
	{
		ignores: [
			'**/build/**',
			'**/node_modules/**',
			'**/vendor/**',
			'.cache/**',
			'artifacts/**',
			'dist/**',
			'playwright-report/**',
			'test-results/**',
		],
	},
	...wordpress.configs.recommended,
	...only( testFiles, wordpress.configs[ 'test-unit' ] ),
	...only( e2eFiles, wordpress.configs[ 'test-playwright' ] ),
	{
		linterOptions: {
			noInlineConfig: true,
			reportUnusedDisableDirectives: 'error',
		},
		settings: {
			// Scripts of WordPress that are not installed: types/wordpress-editor.d.ts.
			'import/core-modules': [
				'@wordpress/editor',
				'@wordpress/plugins',
			],
		},
		rules: {
			// Reading a value early is often clearer, and bits are what some file formats are made of.
			'@wordpress/no-unused-vars-before-return': 'off',
			'no-bitwise': 'off',
			// Formatting is checked by a step of its own.
			'prettier/prettier': 'off',
			'no-restricted-imports': [ 'error', { paths: newerThanFloor } ],
			'no-warning-comments': [
				'error',
				{ terms: [ 'todo', 'fixme', 'xxx' ] },
			],
			'@wordpress/i18n-text-domain': [
				'error',
				{ allowedTextDomain: 'cong-truong' },
			],
		},
	},
	{
		files: [ 'theme/**' ],
		rules: {
			'@wordpress/i18n-text-domain': [
				'error',
				{ allowedTextDomain: 'san-truong' },
			],
		},
	},
	{
		files: [ '**/*.ts', '**/*.tsx' ],
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/consistent-type-imports': [
				'error',
				{ disallowTypeAnnotations: false },
			],
			'@typescript-eslint/ban-ts-comment': 'error',
			'no-restricted-syntax': [
				'error',
				{
					selector:
						'TSAsExpression > TSAsExpression.expression > TSUnknownKeyword.typeAnnotation',
					message: 'Narrow the value instead of `as unknown as`.',
				},
			],
			'jsdoc/require-param': 'off',
			'jsdoc/check-param-names': 'off',
			'jsdoc/require-returns-description': 'off',
		},
	},
	{
		files: [ 'lib/**/*.ts' ],
		ignores: testFiles,
		rules: {
			'no-restricted-imports': [
				'error',
				{
					paths: newerThanFloor,
					patterns: [
						{
							group: [
								'react',
								'react-dom',
								'@wordpress/components',
								'@wordpress/element',
								'**/ui/**',
								'**/admin/**',
								'**/blocks/**',
							],
							message: 'lib/ is logic without a screen.',
						},
					],
				},
			],
		},
	},
	{
		files: testFiles,
		rules: {
			'jest/no-disabled-tests': 'error',
			'jest/no-focused-tests': 'error',
			'jest/expect-expect': [
				'error',
				{ assertFunctionNames: [ 'expect', 'expect*', 'fc.assert' ] },
			],
		},
	},
	{
		files: e2eFiles,
		rules: {
			'playwright/no-focused-test': 'error',
			'playwright/no-skipped-test': 'error',
			'playwright/consistent-spacing-between-blocks': 'off',
			'playwright/expect-expect': [
				'error',
				{ assertFunctionPatterns: [ '^expect' ] },
			],
			'react-hooks/rules-of-hooks': 'off',
		},
	},
	{
		files: [ 'bin/**', 'tests/**', '*.{js,mjs,ts}' ],
		rules: {
			'no-console': 'off',
			'@wordpress/no-wp-process-env': 'off',
			'jsdoc/check-line-alignment': 'off',
			'jsdoc/require-property-description': 'off',
			'jsdoc/require-param': 'off',
		},
	},
	{
		files: [ 'types/**/*.d.ts' ],
		rules: {
			'@typescript-eslint/no-unused-vars': 'off',
			'import/no-unresolved': 'off',
		},
	},
];
