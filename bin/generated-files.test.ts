/**
 * Files that a committed script makes are committed too; these tests fail when one was changed without the other.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join( __dirname, '..' );

function contents( folder: string ): Record< string, string > {
	const names = readdirSync( folder ).sort();
	return Object.fromEntries(
		names.map( ( name ) => [
			name,
			readFileSync( join( folder, name ) ).toString( 'base64' ),
		] )
	);
}

function madeBy( script: string, timeZone: string ): Record< string, string > {
	const folder = mkdtempSync( join( tmpdir(), 'cong-truong-' ) );
	try {
		execFileSync( process.execPath, [ 'bin/run-ts.mjs', script, folder ], {
			cwd: root,
			env: { ...process.env, TZ: timeZone },
		} );
		return contents( folder );
	} finally {
		rmSync( folder, { recursive: true } );
	}
}

test.each( [
	[ 'tests/data/make-filings.ts', 'tests/data/filings' ],
	[ 'demo/make-demo.ts', 'demo/disclosures' ],
] )(
	'%s makes the files of %s, byte for byte, wherever it runs',
	( script, folder ) => {
		expect( madeBy( script, 'Asia/Ho_Chi_Minh' ) ).toEqual(
			contents( join( root, folder ) )
		);
	},
	60_000
);
