import { countTests } from './count.mjs';

test.each( [
	[
		'jest',
		'Test Suites: 1 failed, 3 passed, 4 total\nTests:       2 failed, 40 passed, 42 total\nSnapshots:   0 total',
		false,
		40,
		2,
	],
	[ 'jest, all well', 'Tests:       42 passed, 42 total', true, 42, 0 ],
	[ 'PHPUnit', 'OK (12 tests, 34 assertions)', true, 12, 0 ],
	[ 'PHPUnit, one test', 'OK (1 test, 1 assertion)', true, 1, 0 ],
	[
		'PHPUnit on several versions',
		'OK (12 tests, 34 assertions)\n…\nOK (12 tests, 34 assertions)',
		true,
		24,
		0,
	],
	[
		'PHPUnit, failing',
		'Tests: 12, Assertions: 30, Errors: 1, Failures: 2, Skipped: 1.',
		false,
		8,
		3,
	],
	[
		'Playwright',
		'  1 failed\n    [chromium] › a.spec.ts:3:1 › 5 passed by\n  2 did not run\n  12 passed (3.2m)',
		false,
		12,
		3,
	],
	[ 'Playwright, all well', '  1 flaky\n  12 passed (42.5s)', true, 13, 0 ],
	[ 'no tests', 'All files are fine.', true, 1, 0 ],
	[ 'no tests, failing', 'lib/a.ts:1:1 error', false, 0, 1 ],
	[
		'tests that passed before a crash',
		'OK (12 tests, 34 assertions)\nFatal error',
		false,
		12,
		1,
	],
] )( 'counts %s', ( _, output, ok, passed, failed ) => {
	expect( countTests( output, ok ) ).toEqual( { passed, failed } );
} );
