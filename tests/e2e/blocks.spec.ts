/**
 * Every block can be inserted, saved and seen, on each supported WordPress.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { expectNoDebugLog } from './support/checks';
import { expect, test } from './support/test';

const folder = resolve( __dirname, '../../blocks' );

const blocks = readdirSync( folder, { recursive: true, encoding: 'utf8' } )
	.filter( ( path ) => path.endsWith( 'block.json' ) )
	.map( ( path ): { name: string } =>
		JSON.parse( readFileSync( join( folder, path ), 'utf8' ) )
	)
	.map( ( { name } ) => name )
	.sort();

test.describe( 'every block', { tag: [ '@blocks' ] }, () => {
	for ( const name of blocks ) {
		test( `${ name } can be inserted, saved and seen`, async ( {
			admin,
			editor,
			page,
		} ) => {
			await admin.createNewPost( { title: name } );
			await editor.insertBlock( { name } );

			const block = editor.canvas.locator( `[data-type="${ name }"]` );
			await expect( block ).toBeVisible();
			await expect( block ).not.toHaveClass( /has-warning/ );
			await expect(
				block.getByText( 'This block has encountered an error' )
			).toHaveCount( 0 );
			await expect( block.locator( '.components-spinner' ) ).toHaveCount(
				0
			);
			expect( await editor.getEditedPostContent() ).toContain(
				`<!-- wp:${ name }`
			);

			const id = await editor.publishPost();
			await page.reload();
			await expect( block ).toBeVisible();
			await expect( block ).not.toHaveClass( /has-warning/ );

			const response = await page.goto( `/?p=${ id }` );
			expect( response?.status() ).toBe( 200 );
			expectNoDebugLog();
		} );
	}
} );
