import { unzipSync } from 'fflate';

import {
	isShipped,
	makeZip,
	readVersion,
	withManifest,
	withVersion,
} from './zip-files';

const bytes = ( text: string ) => new TextEncoder().encode( text );
const text = ( content: Uint8Array | undefined ) =>
	new TextDecoder().decode( content );
const main = `<?php
/**
 * Plugin Name:       Cổng Trường
 * Version:           0.1.0
 */
define( 'CONG_TRUONG_VERSION', '0.1.0' );
define( 'CONG_TRUONG_SCHEMA', '0.1.0' );
`;
const files = new Map( [
	[ 'cong-truong.php', bytes( main ) ],
	[ 'readme.txt', bytes( 'Stable tag: 0.1.0\n' ) ],
	[ 'includes/A.php', bytes( '<?php' ) ],
] );

test.each( [
	'cong-truong.php',
	'uninstall.php',
	'readme.txt',
	'includes/Disclosure/Data.php',
	'build/blocks/disclosure/block.json',
	'build/admin/chunks/12.0abc1234.js',
	'build/data/tt36-2017/BM10.thcs.php',
	'languages/cong-truong-vi.mo',
	'languages/cong-truong-vi.l10n.php',
	'languages/cong-truong-vi-cong-truong-disclosure-editor-script.json',
	'templates/index.html',
	'assets/fonts/a.woff2',
] )( 'ships %s', ( path ) => {
	expect( isShipped( path ) ).toBe( true );
} );

test.each( [
	'package.json',
	'data/regimes/tt36-2017/BM10.json',
	'build/admin/disclosure.js.map',
	'src/index.ts',
	'src/index.js',
	'build/index.tsx',
	'tests/a.php',
	'languages/cong-truong.pot',
	'languages/cong-truong-vi.po',
	'languages/strings/a.tsv',
	'includes/.DS_Store',
	'.editorconfig',
	'build/.cache/a.php',
	'a.zip',
] )( 'leaves out %s', ( path ) => {
	expect( isShipped( path ) ).toBe( false );
} );

test( 'gives the same bytes whatever the order of the files', () => {
	const other = new Map( [ ...files ].reverse() );
	expect( makeZip( 'cong-truong', other ) ).toEqual(
		makeZip( 'cong-truong', files )
	);
} );

test( 'puts everything in one folder, sorted', () => {
	expect(
		Object.keys( unzipSync( makeZip( 'cong-truong', files ) ) )
	).toEqual( [
		'cong-truong/cong-truong.php',
		'cong-truong/includes/A.php',
		'cong-truong/readme.txt',
	] );
} );

test( 'states another version in the header, the constant and the readme, and nowhere else', () => {
	const changed = withVersion( files, 'cong-truong.php', '9.9.9' );
	const php = text( changed.get( 'cong-truong.php' ) );
	expect( readVersion( php ) ).toBe( '9.9.9' );
	expect( php ).toContain( "define( 'CONG_TRUONG_VERSION', '9.9.9' );" );
	expect( php ).toContain( "define( 'CONG_TRUONG_SCHEMA', '0.1.0' );" );
	expect( text( changed.get( 'readme.txt' ) ) ).toBe( 'Stable tag: 9.9.9\n' );
} );

test( 'lists every file with its size in bytes', () => {
	const manifest = JSON.parse(
		text( withManifest( files, '0.1.0' ).get( 'manifest.json' ) )
	);
	expect( manifest ).toEqual( {
		version: '0.1.0',
		files: {
			'cong-truong.php': bytes( main ).length,
			'readme.txt': 18,
			'includes/A.php': 5,
		},
	} );
} );
