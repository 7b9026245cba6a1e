/**
 * Every block can be inserted, saved and seen, on each supported WordPress.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { expectAccessible, expectNoDebugLog } from './support/checks';
import { expectSaved, prepareDisclosure } from './support/editor';
import { expect, test } from './support/test';

const folder = resolve( __dirname, '../../blocks' );

const blocks = readdirSync( folder, { recursive: true, encoding: 'utf8' } )
	.filter( ( path ) => path.endsWith( 'block.json' ) )
	.map( ( path ): { name: string } =>
		JSON.parse( readFileSync( join( folder, path ), 'utf8' ) )
	)
	.map( ( { name } ) => name )
	.sort();

test(
	'every block can be inserted, saved and seen',
	{ tag: [ '@blocks' ] },
	async ( { admin, editor, page } ) => {
		const expectSound = async () => {
			for ( const name of blocks ) {
				const block = editor.canvas.locator(
					`[data-type="${ name }"]`
				);
				await expect( block ).toBeVisible();
				await expect( block ).not.toHaveClass( /has-warning/ );
				await expect(
					block.getByText( 'This block has encountered an error' )
				).toHaveCount( 0 );
				await expect(
					block.locator( '.components-spinner' )
				).toHaveCount( 0 );
			}
		};
		await admin.createNewPost( { title: 'Mọi khối' } );
		for ( const name of blocks ) {
			await editor.insertBlock( { name } );
		}
		await expectSound();
		const content = await editor.getEditedPostContent();
		for ( const name of blocks ) {
			expect( content ).toContain( `<!-- wp:${ name }` );
		}

		const id = await editor.publishPost();
		await page.reload();
		await expectSound();

		const response = await page.goto( `/?p=${ id }` );
		expect( response?.status() ).toBe( 200 );
		expectNoDebugLog();
	}
);

const row = ( tag: string, texts: string[] ) =>
	`<tr>${ texts.map( ( text ) => `<${ tag }>${ text }</${ tag }>` ).join( '' ) }</tr>`;

const FIGURES = [ '407', '125', '98', '94', '90' ];

/** What a school put into a post by hand. */
const TABLE = `<!-- wp:table -->
<figure class="wp-block-table"><table class="has-fixed-layout"><thead>${ row(
	'th',
	[ 'STT', 'Nội dung', 'Tổng số', 'Lớp 6', 'Lớp 7', 'Lớp 8', 'Lớp 9' ]
) }</thead><tbody>${ row( 'td', [
	'I',
	'Số học sinh chia theo hạnh kiểm',
	...FIGURES,
] ) }${ row( 'td', [
	'II',
	'Số học sinh chia theo học lực',
	...FIGURES,
] ) }</tbody></table></figure>
<!-- /wp:table -->`;

test.describe(
	'a table that is on a page already',
	{
		tag: [ '@blocks' ],
	},
	() => {
		test( 'goes into a disclosure; the post holds no figures, and nothing is lost on the way', async ( {
			admin,
			editor,
			page,
			requestUtils,
		} ) => {
			test.setTimeout( 180_000 );
			await prepareDisclosure( requestUtils, {
				form: 'BM10',
				period: 'hk1',
				schoolYear: '2014-2015',
			} );
			const { id } = await requestUtils.createPost( {
				title: 'Chất lượng giáo dục',
				content: TABLE,
				status: 'draft',
				date_gmt: new Date().toISOString(),
			} );
			await admin.editPost( id );
			const old = editor.canvas.locator( '[data-type="core/table"]' );
			const block = editor.canvas.locator(
				'[data-type="cong-truong/disclosure"]'
			);
			const transform = async () => {
				await editor.selectBlocks( old );
				await editor.clickBlockToolbarButton( 'Table' );
				await page
					.getByRole( 'menuitem', { name: 'Public disclosure' } )
					.click();
				await expect( block ).toContainText(
					'This table will be imported into a form'
				);
			};
			const choose = async () => {
				const box = block.getByRole( 'combobox' );
				// It closes when the focus comes back from the window.
				await expect( async () => {
					await box.click();
					await box.fill( '2014-2015' );
					await block
						.getByRole( 'option' )
						.first()
						.click( { timeout: 2000 } );
				} ).toPass();
			};
			const isLocked = () =>
				page.evaluate( () =>
					window.wp.data.select( 'core/editor' ).isPostSavingLocked()
				);

			await transform();
			expect( await isLocked() ).toBe( true );
			await page.keyboard.press( 'Control+z' );
			await expect( old ).toContainText( '407' );
			expect( await isLocked() ).toBe( false );

			await transform();
			await block
				.getByRole( 'button', { name: 'Put the old table back' } )
				.click();
			await expect( old ).toContainText( '407' );
			expect( await editor.getEditedPostContent() ).toBe( TABLE );

			await transform();
			await choose();
			const look = page.getByRole( 'dialog', {
				name: 'Look before you import',
			} );
			await expect( look ).toContainText( /10\s*cells matched/ );
			await expectAccessible( page, { include: [ '.ct-import' ] } );
			await look.getByRole( 'button', { name: 'Cancel' } ).click();
			const modal = page.locator( '.cong-truong-disclosure-modal' );
			await modal
				.getByRole( 'button', { name: '← All disclosures' } )
				.click();
			await expect( modal ).toBeHidden();
			await expect( block ).toContainText(
				'This table will be imported into a form'
			);

			await choose();
			await look
				.getByRole( 'button', { name: 'Import 10 cells' } )
				.click();
			await expectSaved( page );
			await modal.getByRole( 'button', { name: 'Publish…' } ).click();
			await page.getByRole( 'button', { name: 'Publish now' } ).click();
			await expect(
				modal.getByText( 'Published', { exact: true } )
			).toBeVisible();
			await modal
				.getByRole( 'button', { name: '← All disclosures' } )
				.click();
			await expect(
				block.locator( 'td[data-row="I"][data-column="lop_6"]' )
			).toHaveText( '125' );
			expect( await isLocked() ).toBe( false );

			await editor.saveDraft();
			const { content } = await requestUtils.rest< {
				content: { raw: string };
			} >( {
				path: `/wp/v2/posts/${ id }`,
				params: { context: 'edit' },
			} );
			expect( content.raw ).toContain( '<!-- wp:cong-truong/disclosure' );
			expect( content.raw ).not.toMatch( /407|125|table/ );
			expectNoDebugLog();
		} );
	}
);
