/**
 * Messages to the school: whatever happens on the way, one message arrives and none is lost; a teacher answers, the sender reads the answer, the question is published.
 */
import {
	chmodSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	rmSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { chromium } from '@playwright/test';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import type { RequestUtils } from '@wordpress/e2e-test-utils-playwright';

import { launchOptions } from '../../bin/lib/chromium.mjs';
import type {
	FeedbackList,
	FeedbackSettings,
	FeedbackSettingsResource,
} from '../../lib/feedback/types';
import {
	expectAccessible,
	expectNoDebugLog,
	expectValidHtml,
} from './support/checks';
import { sentMails, site, visitor } from './support/site';
import { expect, test } from './support/test';

const ROUTE = '/cong-truong/v1/feedback';
const PAGE = '/gop-y/';
const CACHE = join( site.dir, 'wp-content/page-cache' );

let serial = 0;

/** A word that only one test's message has. */
const token = () => `thử${ Date.now() }x${ serial++ }`;

const field = ( page: Page, name: string ): Locator =>
	page.locator( `[name="cong_truong_feedback[${ name }]"]` );

async function fill( page: Page, message: string ): Promise< void > {
	await page
		.locator( '[name="cong_truong_feedback[role]"][value="parent"]' )
		.check();
	await field( page, 'message' ).fill( message );
	await field( page, 'consent' ).check();
}

const send = ( page: Page ): Locator =>
	page.locator(
		'.wp-block-cong-truong-feedback-form__form button[type="submit"]'
	);

const receipt = ( page: Page ): Locator =>
	page.locator( '.wp-block-cong-truong-feedback-form__codes code' );

async function count(
	requestUtils: RequestUtils,
	search: string
): Promise< number > {
	const { total } = await requestUtils.rest< FeedbackList >( {
		path: ROUTE,
		params: { state: 'all', search },
	} );
	return total;
}

async function settings(
	requestUtils: RequestUtils,
	change: Partial< FeedbackSettings >,
	staff: { id: number; answers: boolean; manages: boolean }[] = []
): Promise< FeedbackSettingsResource > {
	const { version, settings: now } =
		await requestUtils.rest< FeedbackSettingsResource >( {
			path: `${ ROUTE }/settings`,
		} );
	return requestUtils.rest< FeedbackSettingsResource >( {
		method: 'POST',
		path: `${ ROUTE }/settings`,
		data: { version, settings: { ...now, ...change }, staff },
	} );
}

test.describe( 'feedback', () => {
	let before: FeedbackSettings;

	test.beforeAll( async ( { requestUtils } ) => {
		( { settings: before } =
			await requestUtils.rest< FeedbackSettingsResource >( {
				path: `${ ROUTE }/settings`,
			} ) );
		// Every visitor of these tests has an address of their own.
		await settings( requestUtils, { proxies: [ '127.0.0.1' ] } );
	} );
	test.beforeEach( async ( { context } ) => {
		serial++;
		await context.setExtraHTTPHeaders( {
			'X-Forwarded-For': `198.51.100.${ serial % 250 }`,
		} );
	} );
	test.afterAll( async ( { requestUtils } ) => {
		rmSync( CACHE, { recursive: true, force: true } );
		await settings( requestUtils, before );
		expectNoDebugLog();
	} );

	test.describe( 'without JavaScript', () => {
		test.use( { storageState: visitor, javaScriptEnabled: false } );

		test( 'errors stand in place, what was written stays, and sending twice is one message', async ( {
			page,
			requestUtils,
		} ) => {
			const word = token();
			await page.setViewportSize( { width: 360, height: 800 } );
			await page.goto( PAGE );
			await expectValidHtml(
				page,
				'.wp-block-cong-truong-feedback-form'
			);
			await field( page, 'message' ).evaluate( ( element ) =>
				( element as HTMLTextAreaElement ).form?.setAttribute(
					'novalidate',
					''
				)
			);
			await field( page, 'message' ).fill(
				`Đèn ở sân sau hỏng, ${ word }`
			);
			await send( page ).click();
			await expect( field( page, 'message' ) ).toHaveValue(
				`Đèn ở sân sau hỏng, ${ word }`
			);
			await expect(
				page.locator( '#cong-truong-feedback-consent-1-error' )
			).toBeVisible();
			expect( await count( requestUtils, word ) ).toBe( 0 );

			await fill( page, `Đèn ở sân sau hỏng, ${ word }` );
			await send( page ).click();
			const [ code = '', secret = '' ] =
				await receipt( page ).allTextContents();
			expect( code ).toMatch( /^GY-.{4}-.{4}$/ );
			// As whoever is not sure whether it went out.
			await page.goto( PAGE );
			await fill( page, `Đèn ở sân sau hỏng, ${ word }` );
			await send( page ).click();
			await expect( receipt( page ).first() ).toHaveText( code );
			expect( await count( requestUtils, word ) ).toBe( 1 );

			// Later, with what was noted down, small letters and all.
			await page.goto( PAGE );
			await page
				.locator(
					'.wp-block-cong-truong-feedback-form__lookup summary'
				)
				.click();
			await field( page, 'code' ).fill( code.toLowerCase() );
			await field( page, 'secret' ).fill(
				secret.replaceAll( '-', ' ' ).toLowerCase()
			);
			await page
				.locator( '.wp-block-cong-truong-feedback-form__lookup button' )
				.click();
			await expect(
				page.getByText( `Đèn ở sân sau hỏng, ${ word }` )
			).toBeVisible();

			await page
				.locator(
					'.wp-block-cong-truong-feedback-form__lookup summary'
				)
				.click();
			await field( page, 'sure' ).check();
			await page
				.locator( '.wp-block-cong-truong-feedback-form__lookup button' )
				.click();
			const { messages } = await requestUtils.rest< FeedbackList >( {
				path: ROUTE,
				params: { state: 'bin', search: word },
			} );
			expect( messages ).toHaveLength( 1 );
		} );
	} );

	test.describe( 'with JavaScript', () => {
		test.use( { storageState: visitor } );
		test.use( { allowedComplaints: [ /net::ERR_FAILED|404|503/ ] } );

		test( 'a double click is one message, and the page is accessible', async ( {
			page,
			requestUtils,
		} ) => {
			const word = token();
			await page.setViewportSize( { width: 360, height: 800 } );
			await page.goto( PAGE );
			await send( page ).click();
			await expect(
				page.locator( '.wp-block-cong-truong-feedback-form__summary' )
			).toBeFocused();
			await expectAccessible( page );
			await fill( page, `Cảm ơn cô giáo lớp con tôi ${ word }` );
			await send( page ).dblclick();
			await expect( receipt( page ) ).toHaveCount( 2 );
			await expectAccessible( page );
			expect( await count( requestUtils, word ) ).toBe( 1 );
		} );

		for ( const [ name, arrives ] of [
			[ 'on the way back', true ],
			[ 'on the way there', false ],
		] as const ) {
			test( `a connection cut ${ name } loses nothing, after a reload too`, async ( {
				page,
				requestUtils,
			} ) => {
				const word = token();
				await page.goto( PAGE );
				await fill( page, `Xe đưa đón đến muộn ${ word }` );
				let cut = 0;
				await page.route(
					/cong-truong-feedback=send/,
					async ( route ) => {
						cut++;
						if ( arrives ) {
							await route.fetch( { maxRedirects: 0 } );
						}
						await route.abort();
					},
					{ times: 2 }
				);
				await send( page ).click();
				const note = page.locator(
					'.wp-block-cong-truong-feedback-form__note'
				);
				await expect( note ).toHaveClass( /is-failed/ );
				await expect( field( page, 'message' ) ).toHaveValue(
					`Xe đưa đón đến muộn ${ word }`
				);
				await page.reload();
				await expect( field( page, 'message' ) ).toHaveValue(
					`Xe đưa đón đến muộn ${ word }`
				);
				await send( page ).click();
				await expect( note ).toHaveClass( /is-failed/ );
				expect( cut ).toBe( 2 );
				await send( page ).click();
				await expect( receipt( page ) ).toHaveCount( 2 );
				expect( await count( requestUtils, word ) ).toBe( 1 );
			} );
		}

		test( 'a page that a cache kept for a week, its scripts gone, still sends', async ( {
			page,
			requestUtils,
		} ) => {
			const word = token();
			mkdirSync( CACHE, { recursive: true } );
			chmodSync( CACHE, 0o777 );
			await page.request.get( PAGE );
			const [ kept = '' ] = readdirSync( CACHE );
			const file = join( CACHE, kept );
			const content = readFileSync( file );
			// A cache that does not listen: since then the school asks for more, and a new version has other files.
			const { settings: now } = await settings( requestUtils, {
				topics: before.topics.slice( 1 ),
				fields: [
					{
						id: 'lop',
						kind: '',
						label: 'Lớp',
						type: 'text',
						options: [],
						required: true,
					},
				],
			} );
			expect( now.fields ).toHaveLength( 1 );
			writeFileSync( file, content );
			const old = new Date( Date.now() - 6.9 * 86_400_000 );
			utimesSync( file, old, old );
			await page.route( /feedback-form\/view\.js/, ( route ) =>
				route.fulfill( { status: 404 } )
			);
			const answer = await page.goto( PAGE );
			expect( answer?.headers()[ 'x-page-cache' ] ).toBe( 'HIT' );
			await fill( page, `Sân trường ngập nước ${ word }` );
			await field( page, 'topic' ).selectOption(
				before.topics[ 0 ]?.id ?? ''
			);
			await send( page ).click();
			await expect( receipt( page ) ).toHaveCount( 2 );
			expect( await count( requestUtils, word ) ).toBe( 1 );
			rmSync( CACHE, { recursive: true, force: true } );
			await settings( requestUtils, {
				topics: before.topics,
				fields: before.fields,
			} );
		} );

		test( 'over plain HTTP, where browsers lack half of crypto, it sends too', async ( {
			requestUtils,
		} ) => {
			const word = token();
			const options = launchOptions();
			const browser = await chromium.launch( {
				...options,
				args: [
					...( options.args ?? [] ),
					'--host-resolver-rules=MAP truong.example 127.0.0.1',
				],
			} );
			const context: BrowserContext = await browser.newContext();
			const page = await context.newPage();
			const { port } = new URL( site.url );
			await page.goto( `http://truong.example:${ port }${ PAGE }` );
			expect( await page.evaluate( () => window.isSecureContext ) ).toBe(
				false
			);
			await fill( page, `Nhà vệ sinh tầng hai hỏng ${ word }` );
			await send( page ).dblclick();
			await expect( receipt( page ) ).toHaveCount( 2 );
			await browser.close();
			expect( await count( requestUtils, word ) ).toBe( 1 );
		} );
	} );

	test( 'a teacher answers what is assigned, the sender reads it, and the question is published', async ( {
		page,
		browser,
		requestUtils,
	} ) => {
		const word = token();
		const { staff } = await requestUtils.rest< FeedbackSettingsResource >( {
			path: `${ ROUTE }/settings`,
		} );
		const teacher = staff.find( ( { email } ) => /author/.test( email ) );
		expect( teacher ).toBeDefined();
		const teacherId = teacher?.id ?? 0;
		await settings( requestUtils, {}, [
			{ id: teacherId, answers: true, manages: false },
		] );

		const parent = await browser.newContext( { storageState: visitor } );
		const form = await parent.newPage();
		await form.goto( '/hoi-dap/' );
		await fill(
			form,
			`Thư viện mở cửa mấy giờ? Gọi tôi số 0912 345 678 nhé. ${ word }`
		);
		await field( form, 'contact' ).fill( 'phuhuynh@example.org' );
		await field( form, 'publish' ).check();
		await send( form ).click();
		await expect( receipt( form ) ).toHaveCount( 2 );
		const { messages } = await requestUtils.rest< FeedbackList >( {
			path: ROUTE,
			params: { search: word },
		} );
		expect( messages ).toHaveLength( 1 );
		const id = messages[ 0 ]?.id ?? 0;
		await requestUtils.rest( {
			method: 'POST',
			path: `${ ROUTE }/bulk`,
			data: { ids: [ id ], action: 'assign', assignee: teacherId },
		} );

		const desk = await browser.newContext( {
			storageState: site.storageStates.author,
		} );
		const inbox = await desk.newPage();
		await inbox.goto( '/wp-admin/admin.php?page=cong-truong-feedback' );
		await inbox.getByRole( 'link', { name: new RegExp( word ) } ).click();
		await expect(
			inbox.getByText( '0912 345 678' ).and( inbox.locator( 'p' ) )
		).toBeVisible();
		await expectAccessible( inbox );
		await inbox
			.getByRole( 'textbox', { name: 'Trả lời người gửi' } )
			.fill( 'Thư viện mở cửa từ 7 giờ đến 17 giờ.' );
		await inbox.getByRole( 'button', { name: 'Gửi câu trả lời' } ).click();
		await expect(
			inbox.getByText( 'Thư viện mở cửa từ 7 giờ đến 17 giờ.' ).first()
		).toBeVisible();

		await form.reload();
		await expect(
			form.getByText( 'Thư viện mở cửa từ 7 giờ đến 17 giờ.' )
		).toBeVisible();
		// WP-Cron is off here: the queue goes on after any answer.
		await expect
			.poll( async () => {
				await form.request.get( '/' );
				return sentMails().filter(
					( { to, message } ) =>
						String( to ) === 'phuhuynh@example.org' &&
						message.includes( '7 giờ đến 17 giờ' )
				).length;
			} )
			.toBe( 1 );

		await page.goto(
			`/wp-admin/admin.php?page=cong-truong-feedback#/message/${ id }`
		);
		const preview = await requestUtils.rest< {
			question: string;
			answer: string;
		} >( { path: `${ ROUTE }/${ id }/publication` } );
		expect( preview.question ).not.toContain( '0912' );
		const { version } = await requestUtils.rest< { version: number } >( {
			path: `${ ROUTE }/${ id }`,
		} );
		await requestUtils.rest( {
			method: 'POST',
			path: `${ ROUTE }/${ id }/publish`,
			data: { version, ...preview },
		} );
		await form.goto( '/hoi-dap/' );
		await form.locator( '[name="hoi"]' ).fill( 'thu vien may gio' );
		await form.keyboard.press( 'Enter' );
		const answer = form.locator( '.wp-block-cong-truong-qa details' );
		await expect( answer ).toHaveCount( 1 );
		await expect( answer ).not.toContainText( '0912' );
		await expectAccessible( form );
		await desk.close();
		await parent.close();
	} );
} );
