#!/usr/bin/env node
/**
 * `npm run pictures`: the pictures of the README, the guide and the theme, taken anew from the demo school.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { chromium } from '@playwright/test';

import { launchOptions } from './lib/chromium.mjs';
import { ensurePackages } from './lib/debian.mjs';
import { root } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';
import { startSite } from './native/site.mjs';

const folder = join( root, 'docs/images' );
const FORM = '/cong-khai/2020-2021/bieu-mau-10-hk1/';

await ensurePackages( [ 'chromium-headless-shell', 'poppler-utils' ] );
const site = await startSite( { name: 'pictures', seed: true } );
const browser = await chromium.launch( launchOptions() );

async function takeVisitorPictures() {
	for ( const width of [ 360, 768, 1280 ] ) {
		const page = await browser.newPage( {
			viewport: { width, height: width === 360 ? 720 : 900 },
		} );
		for ( const [ name, address ] of [
			[ 'disclosure', FORM ],
			[ 'list', '/cong-khai/' ],
			[ 'home', '/' ],
		] ) {
			await page.goto( site.url + address );
			await page.screenshot( {
				path: join( folder, `${ name }-${ width }.png` ),
			} );
		}
		await page.close();
	}
	const page = await browser.newPage( {
		viewport: { width: 1200, height: 900 },
	} );
	for ( const [ name, address ] of [
		[ 'people', '/to-chuc/' ],
		[ 'chart', '/gioi-thieu/' ],
	] ) {
		await page.goto( site.url + address );
		await page
			.locator( '.wp-block-cong-truong-directory' )
			.first()
			.screenshot( { path: join( folder, `${ name }-1280.png` ) } );
	}
	await page.goto( site.url );
	await page.screenshot( { path: join( root, 'theme/screenshot.png' ) } );
	await page.goto( `${ site.url }${ FORM }in/` );
	const pdf = join( site.work, 'print.pdf' );
	await page.pdf( { path: pdf, preferCSSPageSize: true } );
	await run( 'pdftoppm', [
		'-r',
		'70',
		'-png',
		'-singlefile',
		pdf,
		join( folder, 'print' ),
	] );
	await page.close();
}

async function logIn( page ) {
	await page.goto( `${ site.url }/wp-login.php` );
	await page.fill( '#user_login', 'webmaster' );
	await page.fill( '#user_pass', 'password' );
	await page.click( '#wp-submit' );
	await page.waitForURL( /wp-admin/ );
}

async function takeEditorPictures() {
	const page = await browser.newPage( {
		viewport: { width: 1280, height: 800 },
	} );
	const shoot = ( name ) =>
		page.screenshot( { path: join( folder, `${ name }.png` ) } );
	await logIn( page );
	await page.goto(
		`${ site.url }/wp-admin/admin.php?page=cong-truong-disclosure`
	);
	await page.getByRole( 'table' ).first().waitFor();
	await shoot( 'list-admin-1280' );
	await page
		.getByRole( 'link', { name: /học kỳ/i } )
		.or( page.getByRole( 'button', { name: /học kỳ/i } ) )
		.first()
		.click();
	await page.getByRole( 'grid' ).first().waitFor();
	await shoot( 'editor-1280' );
	await page.getByRole( 'button', { name: 'Nhập từ tệp' } ).click();
	await page
		.locator( 'input[type=file]' )
		.setInputFiles(
			join( root, 'tests/data/corpus/files/bm10-thcs-hk1-own-rows.docx' )
		);
	await page
		.getByRole( 'button', { name: /^Nhập \d+ ô|Không có gì mới/ } )
		.waitFor();
	await shoot( 'import-1280' );

	await page.goto(
		`${ site.url }/wp-admin/admin.php?page=cong-truong-directory`
	);
	await page.getByRole( 'region', { name: 'Ban Giám hiệu' } ).waitFor();
	await shoot( 'directory-1280' );
	await page
		.getByRole( 'region', { name: 'Ban Giám hiệu' } )
		.getByRole( 'button', { name: 'Sửa Lê Thị Hòa' } )
		.click();
	await page.getByRole( 'dialog' ).waitFor();
	await shoot( 'person-1280' );

	const income = await page.evaluate( async () => {
		const { id } = await window.wp.apiFetch( {
			path: '/cong-truong/v1/disclosures',
			method: 'POST',
			data: {
				form: 'T5_thu',
				level: 'thcs',
				schoolYear: '2024-2025',
				period: '2024',
			},
		} );
		return id;
	} );
	await page.goto(
		`${ site.url }/wp-admin/admin.php?page=cong-truong-disclosure&disclosure=${ income }`
	);
	await page.locator( 'tr[data-row="1"] td[data-column="1"]' ).click();
	await page
		.getByRole( 'button', { name: 'Sửa dòng và cột của bảng' } )
		.click();
	await page.getByRole( 'menuitem', { name: /Thêm bảng riêng/ } ).hover();
	await shoot( 'shape-1280' );
	await page.close();
}

async function takeNewsPictures() {
	const phone = await browser.newPage( {
		viewport: { width: 360, height: 720 },
	} );
	await phone.goto( `${ site.url }/su-kien/hop-cha-me-hoc-sinh-khoi-9/` );
	await phone.screenshot( { path: join( folder, 'event-360.png' ) } );
	await phone.close();

	const page = await browser.newPage( {
		viewport: { width: 1280, height: 800 },
	} );
	await logIn( page );
	await page
		.locator( '#cong_truong_news' )
		.screenshot( { path: join( folder, 'news-dashboard-1280.png' ) } );
	await page.goto(
		`${ site.url }/wp-admin/admin.php?page=cong-truong-feeds`
	);
	await page.screenshot( { path: join( folder, 'feeds-1280.png' ) } );

	await page.goto( `${ site.url }/wp-admin/edit.php` );
	await page
		.getByRole( 'link', { name: /Lịch kiểm tra cuối học kỳ I/ } )
		.first()
		.click();
	await page.waitForFunction( () =>
		window.wp?.data?.select( 'core/editor' )
	);
	await page.evaluate( () => {
		const { dispatch } = window.wp.data;
		dispatch( 'core/preferences' ).set(
			'core/edit-post',
			'welcomeGuide',
			false
		);
		dispatch( 'core/editor' ).toggleEditorPanelOpened(
			'cong-truong-news/cong-truong-featured'
		);
	} );
	await page.getByLabel( 'Nổi bật đến hết ngày' ).scrollIntoViewIfNeeded();
	await page.screenshot( { path: join( folder, 'notice-panel-1280.png' ) } );
	await page.close();
}

async function takeFeedPictures() {
	for ( const width of [ 360, 1280 ] ) {
		const page = await browser.newPage( {
			viewport: { width, height: width === 360 ? 720 : 900 },
		} );
		await page.goto( site.url );
		await page
			.locator( '.wp-block-cong-truong-authority-feed' )
			.first()
			.screenshot( {
				path: join( folder, `authority-feed-${ width }.png` ),
			} );
		await page.goto( `${ site.url }/tin-co-quan-quan-ly/?tim=ke+hoach` );
		await page.screenshot( {
			path: join( folder, `authority-archive-${ width }.png` ),
		} );
		await logIn( page );
		await page.goto(
			`${ site.url }/wp-admin/admin.php?page=cong-truong-feed`
		);
		await page
			.getByRole( 'heading', { name: 'Các nguồn tin đang dùng' } )
			.waitFor();
		await page.screenshot( {
			path: join( folder, `authority-sources-${ width }.png` ),
		} );
		await page.close();
	}
}

async function takeFeedbackPictures() {
	for ( const width of [ 360, 1280 ] ) {
		const page = await browser.newPage( {
			viewport: { width, height: width === 360 ? 720 : 900 },
		} );
		await page.goto( `${ site.url }/gop-y/` );
		await page
			.locator( '.wp-block-cong-truong-feedback-form' )
			.screenshot( {
				path: join( folder, `feedback-form-${ width }.png` ),
			} );
		await page.goto( `${ site.url }/hoi-dap/` );
		await page.screenshot( {
			path: join( folder, `questions-${ width }.png` ),
		} );
		await logIn( page );
		await page.goto(
			`${ site.url }/wp-admin/admin.php?page=cong-truong-feedback`
		);
		await page.getByText( 'GY-' ).first().waitFor();
		await page.screenshot( {
			path: join( folder, `feedback-inbox-${ width }.png` ),
		} );
		await page.close();
	}
}

async function takeSchoolPictures() {
	for ( const width of [ 360, 1280 ] ) {
		const page = await browser.newPage( {
			viewport: { width, height: width === 360 ? 720 : 900 },
		} );
		await logIn( page );
		await page.goto(
			`${ site.url }/wp-admin/admin.php?page=cong-truong-school`
		);
		await page.getByLabel( 'Đường dẫn bản đồ' ).scrollIntoViewIfNeeded();
		await page.screenshot( {
			path: join( folder, `school-${ width }.png` ),
		} );
		await page.close();
	}
}

async function takeSetupPictures() {
	const page = await browser.newPage( {
		viewport: { width: 1280, height: 900 },
	} );
	const shoot = ( name ) =>
		page.screenshot( { path: join( folder, `${ name }-1280.png` ) } );
	await logIn( page );
	await page.goto(
		`${ site.url }/wp-admin/admin.php?page=cong-truong-setup`
	);
	const next = page.getByRole( 'button', {
		name: 'Xem những gì sẽ được tạo',
	} );
	await next.waitFor();
	await shoot( 'setup-questions' );
	await next.click();
	await page.getByRole( 'heading', { name: /^2\. / } ).waitFor();
	await shoot( 'setup-list' );

	await page.goto(
		`${ site.url }/wp-admin/admin.php?page=cong-truong-transfer`
	);
	const download = page.waitForEvent( 'download' );
	await page.getByRole( 'button', { name: 'Xuất tất cả' } ).click();
	const file = await ( await download ).path();
	await page.locator( 'input[type=file]' ).setInputFiles( {
		name: 'cong-truong.json',
		mimeType: 'application/json',
		buffer: readFileSync( file ),
	} );
	await page.getByRole( 'radio' ).first().waitFor();
	await shoot( 'transfer' );
	await page.close();
}

mkdirSync( folder, { recursive: true } );
try {
	await takeVisitorPictures();
	await takeEditorPictures();
	await takeNewsPictures();
	await takeFeedPictures();
	await takeFeedbackPictures();
	await takeSchoolPictures();
	await takeSetupPictures();
} finally {
	await browser.close();
	await site.stop();
}
