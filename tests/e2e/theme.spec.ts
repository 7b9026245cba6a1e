/**
 * The theme on every template: on small and large screens, in every variation, by keyboard, without scripts, without the plugin.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from '@playwright/test';
import type { RequestUtils } from '@wordpress/e2e-test-utils-playwright';

import {
	expectAccessible,
	expectNoDebugLog,
	expectValidHtml,
} from './support/checks';
import { site, visitor } from './support/site';
import { expect, test } from './support/test';

const LONG =
	'Thông báo về việc tổ chức kiểm tra cuối học kỳ I, họp cha mẹ học sinh, sơ kết học kỳ và các hoạt động ngoại khóa, trải nghiệm hướng nghiệp của các khối lớp 6, 7, 8, 9 trong tháng 12 năm học 2026–2027 <em>khẩn</em>';
const TEMPLATES = [
	'/',
	'/tin-tuc/',
	'/moi-khoi-noi-dung/',
	'/gioi-thieu/',
	'/category/hoat-dong/',
	'/?s=h%E1%BB%8Dc',
	'/?s=khongcogica',
	'/khong-co-trang-nay/',
	'/cong-khai/',
	'/cong-khai/2020-2021/bieu-mau-09/',
];
const WIDTHS = [ 320, 360, 768, 1280 ];
const styles = join( __dirname, '../../theme/styles' );

type Variation = {
	settings: { color: { palette: { slug: string; color: string }[] } };
	styles?: Record< string, unknown >;
};

const readStyle = ( path: string ): Variation =>
	JSON.parse( readFileSync( join( styles, path ), 'utf8' ) );
const VARIATIONS = [
	{
		name: 'its own colours',
		style: readStyle( '../theme.json' ),
		chosen: {},
		paths: TEMPLATES.slice( 0, 8 ),
	},
	...readdirSync( styles ).map( ( file ) => {
		const style = readStyle( file );
		return {
			name: file,
			style,
			chosen: { settings: style.settings, styles: style.styles ?? {} },
			paths: [ '/', '/moi-khoi-noi-dung/' ],
		};
	} ),
];

type Link = { label: string; url: string; children?: Link[] };

/** Twelve entries, three levels. */
const MENU: Link[] = [
	{ label: 'Trang chủ', url: '/' },
	{
		label: 'Giới thiệu',
		url: '/gioi-thieu/',
		children: [
			{
				label: 'Cơ cấu tổ chức của nhà trường và các đoàn thể',
				url: '/to-chuc/',
				children: [
					{ label: 'Ban Giám hiệu', url: '/ban-giam-hieu/' },
				],
			},
		],
	},
	{
		label: 'Tin tức',
		url: '/tin-tuc/',
		children: [ { label: 'Thông báo', url: '/category/thong-bao/' } ],
	},
	...Array.from( { length: 8 }, ( _, at ) => ( {
		label: `Mục có tên khá dài số ${ at + 1 }`,
		url: `/muc-${ at + 1 }/`,
	} ) ),
	{ label: 'Liên hệ', url: '/lien-he/' },
];

function blocksOf( links: Link[] ): string {
	return links
		.map( ( { label, url, children } ) => {
			const attributes = JSON.stringify( { label, url, kind: 'custom' } );
			return children
				? `<!-- wp:navigation-submenu ${ attributes } -->${ blocksOf( children ) }<!-- /wp:navigation-submenu -->`
				: `<!-- wp:navigation-link ${ attributes } /-->`;
		} )
		.join( '' );
}

/** The text of every core block, with a picture of the media library. */
async function fill( requestUtils: RequestUtils ): Promise< void > {
	const picture = await requestUtils.uploadMedia(
		join( __dirname, '../../theme/screenshot.png' )
	);
	const content = readFileSync(
		join( __dirname, 'support/all-blocks.html' ),
		'utf8'
	).replaceAll( 'PICTURE', picture.source_url );
	const post = ( data: Record< string, unknown > ) =>
		requestUtils.rest< { id: number } >( {
			path: '/wp/v2/posts',
			method: 'POST',
			data: { status: 'publish', ...data },
		} );
	const { id } = await post( {
		title: 'Mọi khối nội dung',
		slug: 'moi-khoi-noi-dung',
		content,
		comment_status: 'open',
		featured_media: picture.id,
		date_gmt: '2020-12-01T01:00:00',
	} );
	let parent = 0;
	for ( const text of [ 'Ý kiến một', 'Trả lời', 'Trả lời lần nữa' ] ) {
		const comment = await requestUtils.rest< { id: number } >( {
			path: '/wp/v2/comments',
			method: 'POST',
			data: {
				post: id,
				parent,
				content: `${ text } ${ 'dài'.repeat( 40 ) }`,
			},
		} );
		parent = comment.id;
	}
	await post( {
		title: LONG,
		sticky: true,
	} );
	await post( {
		title: 'Bài có mật khẩu',
		content: 'Bí mật',
		password: 'mat-khau',
	} );
	const [ menu ] = await requestUtils.rest< { id: number }[] >( {
		path: '/wp/v2/navigation',
	} );
	await requestUtils.rest( {
		path: `/wp/v2/navigation/${ menu?.id }`,
		method: 'POST',
		data: { content: blocksOf( MENU ) },
	} );
}

/** Takes a style variation, or the theme's own with an empty object. */
async function dress(
	requestUtils: RequestUtils,
	variation: Record< string, unknown >
): Promise< void > {
	const [ theme ] = await requestUtils.rest<
		{ _links: Record< string, { href: string }[] > }[]
	>( { path: '/wp/v2/themes?status=active' } );
	const href = theme?._links[ 'wp:user-global-styles' ]?.[ 0 ]?.href ?? '';
	await requestUtils.rest( {
		path: `/wp/v2/global-styles/${ href.split( '/' ).pop() }`,
		method: 'POST',
		data: { settings: {}, styles: {}, ...variation },
	} );
}

async function scrollsSideways( page: Page ): Promise< number > {
	return await page.evaluate(
		() =>
			document.documentElement.scrollWidth -
			document.documentElement.clientWidth
	);
}

test.describe( 'the theme', () => {
	test.use( { storageState: visitor } );
	test.setTimeout( 120_000 );

	test.beforeAll( async ( { requestUtils } ) => {
		await fill( requestUtils );
	} );

	test( 'stands on every template at every width, with nothing from other hosts', async ( {
		page,
	} ) => {
		const others: string[] = [];
		page.on( 'request', ( request ) => {
			const { host, protocol } = new URL( request.url() );
			if ( protocol !== 'data:' && host !== new URL( site.url ).host ) {
				others.push( request.url() );
			}
		} );
		for ( const path of TEMPLATES ) {
			await page.goto( path );
			for ( const width of WIDTHS ) {
				await page.setViewportSize( { width, height: 800 } );
				expect(
					await scrollsSideways( page ),
					`${ path } at ${ width } px`
				).toBe( 0 );
			}
			await expect(
				page.getByRole( 'heading', { level: 1 } ),
				path
			).toHaveCount( 1 );
			await expect( page.getByRole( 'main' ) ).toHaveCount( 1 );
		}
		expect( others ).toEqual( [] );
		expectNoDebugLog();
	} );

	for ( const { name, style, chosen, paths } of VARIATIONS ) {
		test( `is accessible in ${ name }`, async ( {
			page,
			requestUtils,
		} ) => {
			await dress( requestUtils, chosen );
			await page.goto( '/' );
			expect(
				await page.evaluate( () =>
					getComputedStyle(
						document.documentElement
					).getPropertyValue( '--wp--preset--color--board' )
				)
			).toBe(
				style.settings.color.palette.find(
					( { slug } ) => slug === 'board'
				)?.color
			);
			await page.setViewportSize( { width: 360, height: 740 } );
			for ( const path of paths ) {
				await page.goto( path );
				await expectAccessible( page, {
					// What core prints of them is not the theme's.
					exclude: [ '.wp-block-calendar', '.wp-block-archives' ],
				} );
			}
			await page.locator( '.san-truong-menu__open' ).click();
			await expectAccessible( page, { include: [ '.san-truong-menu' ] } );
			await page.setViewportSize( { width: 1280, height: 800 } );
			await page.goto( '/' );
			await page.locator( '.san-truong-menu summary' ).first().click();
			await expectAccessible( page );
		} );
	}

	test( 'leads by keyboard past the menu, into a panel and to a page of the third level', async ( {
		page,
		requestUtils,
	} ) => {
		await dress( requestUtils, {} );
		await page.setViewportSize( { width: 1280, height: 800 } );
		await page.goto( '/' );
		await page.keyboard.press( 'Tab' );
		const skip = page.locator( '.san-truong-skip' );
		await expect( skip ).toBeFocused();
		await expect( skip ).toBeInViewport();
		await page.keyboard.press( 'Enter' );
		await expect( page.getByRole( 'main' ) ).toBeFocused();

		const panel = page.locator( '.san-truong-menu summary', {
			hasText: 'Giới thiệu',
		} );
		await panel.focus();
		await page.keyboard.press( 'Enter' );
		const deep = page.getByRole( 'link', { name: 'Ban Giám hiệu' } );
		await expect( deep ).toBeVisible();
		for ( let step = 0; step < 3; step++ ) {
			await page.keyboard.press( 'Tab' );
		}
		await expect( deep ).toBeFocused();
		await page.keyboard.press( 'Enter' );
		await expect( page ).toHaveURL( /\/ban-giam-hieu\/$/ );

		await page.goto( '/category/thong-bao/' );
		await expect(
			page.locator( '.san-truong-menu a[aria-current="page"]' )
		).toHaveText( 'Thông báo' );
	} );

	test( 'closes a panel by a click beside it, and the sheet by Escape', async ( {
		page,
	} ) => {
		await page.setViewportSize( { width: 1280, height: 800 } );
		await page.goto( '/' );
		const [ first, second ] = await page
			.locator( '.san-truong-menu summary' )
			.all();
		await first?.click();
		await second?.click();
		await expect( page.locator( 'details[open]' ) ).toHaveCount( 1 );
		await page.mouse.click( 900, 700 );
		await expect( page.locator( 'details[open]' ) ).toHaveCount( 0 );
		await expect( page ).toHaveURL( /\/$/ );

		await page.setViewportSize( { width: 360, height: 740 } );
		const open = page.locator( '.san-truong-menu__open' );
		await open.focus();
		await page.keyboard.press( 'Enter' );
		const last = page
			.locator( '.san-truong-menu' )
			.getByRole( 'link', { name: 'Liên hệ' } );
		await expect( last ).toBeVisible();
		await page.keyboard.press( 'Escape' );
		await expect( last ).toBeHidden();
		await expect( open ).toBeFocused();
	} );

	test( 'answers a parent: an empty search and a missing page lead on, a result says what it is', async ( {
		page,
	} ) => {
		await page.goto( '/?s=khongcogica' );
		await expect(
			page.getByRole( 'main' ).locator( 'a[href$="/cong-khai/"]' )
		).toHaveCount( 1 );
		await page.goto( '/khong-co-trang-nay/' );
		await expect(
			page.getByRole( 'main' ).getByRole( 'searchbox' )
		).toBeVisible();
		await page.goto( `/?s=${ encodeURIComponent( 'giáo dục thực tế' ) }` );
		await expect(
			page
				.locator( '.san-truong-posts > li', {
					hasText: 'Chất lượng giáo dục thực tế, học kỳ I',
				} )
				.locator( '.is-style-chip' )
				.first()
		).toHaveText( 'Công khai' );
		await expectValidHtml( page, 'header, .san-truong-posts, footer' );
	} );

	test.describe( 'without scripts', () => {
		test.use( { javaScriptEnabled: false } );

		test( 'the menu of a phone opens, and no script of ours is asked for', async ( {
			page,
		} ) => {
			await page.setViewportSize( { width: 320, height: 640 } );
			await page.goto( '/' );
			await page.locator( '.san-truong-menu__open' ).click();
			await page
				.locator( '.san-truong-menu summary', {
					hasText: 'Giới thiệu',
				} )
				.click();
			await page.getByRole( 'link', { name: 'Ban Giám hiệu' } ).click();
			await expect( page ).toHaveURL( /\/ban-giam-hieu\/$/ );
			const html = await ( await page.request.get( '/' ) ).text();
			expect( html ).not.toMatch(
				/<script[^>]*(?:san-truong|cong-truong)/
			);
			expect( html ).not.toContain( 'block-library/navigation/view' );
		} );
	} );

	test.describe( 'without the plugin', () => {
		const turn = async (
			requestUtils: RequestUtils,
			status: 'active' | 'inactive'
		) =>
			await requestUtils.rest( {
				path: '/wp/v2/plugins/cong-truong/cong-truong',
				method: 'POST',
				data: { status },
			} );

		test.beforeAll( async ( { requestUtils } ) => {
			await turn( requestUtils, 'inactive' );
		} );

		test.afterAll( async ( { requestUtils } ) => {
			await turn( requestUtils, 'active' );
		} );

		test( 'the front page stands', async ( { page } ) => {
			for ( const width of [ 360, 1280 ] ) {
				await page.setViewportSize( { width, height: 800 } );
				await page.goto( '/' );
				await expect(
					page.locator( '.san-truong-hero__panel h2' ).first()
				).toBeVisible();
				await expect(
					page.locator( '.san-truong-news > li' ).first()
				).toBeVisible();
				expect( await scrollsSideways( page ) ).toBe( 0 );
				await expectAccessible( page );
			}
			expectNoDebugLog();
		} );
	} );
} );
