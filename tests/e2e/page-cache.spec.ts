/**
 * With a page cache that keeps everything for a week, the next visitor still sees what was published or withdrawn a moment ago.
 */
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from '@playwright/test';
import type { RequestUtils } from '@wordpress/e2e-test-utils-playwright';

import type {
	DisclosureKey,
	DisclosureResource,
} from '../../lib/disclosure/types';
import type { SchoolProfile, SchoolResource } from '../../lib/school/types';
import { expectNoDebugLog } from './support/checks';
import { site, visitor } from './support/site';
import { expect, test } from './support/test';

const CACHE = join( site.dir, 'wp-content/page-cache' );
const ROUTE = '/cong-truong/v1/disclosures';

const ARCHIVE = '/cong-khai/';
const FEED = '/cong-khai/?feed=rss2';
const SITEMAP = '/wp-sitemap-posts-ct_disclosure-1.xml';
const SIBLING = '/cong-khai/2020-2021/bieu-mau-10-hk1/';
const UNRELATED = '/cong-khai/2020-2021/bieu-mau-09/';

type Shown = { from: string | undefined; text: string };

/** What a visitor gets, and whether the cache had it. */
async function visit( page: Page, path: string ): Promise< Shown > {
	const response = await page.request.get( path );
	expect( response.status(), path ).toBe( 200 );
	return {
		from: response.headers()[ 'x-page-cache' ],
		text: await response.text(),
	};
}

/** Visits until the cache answers, and leaves what it answers. */
async function warm( page: Page, path: string ): Promise< string > {
	await visit( page, path );
	const { from, text } = await visit( page, path );
	expect( from, `${ path } is cached` ).toBe( 'HIT' );
	return text;
}

/** Texts of the cell for all pupils on a page, read as a visitor's browser reads it. */
async function pupilsOn( page: Page, path: string ): Promise< string[] > {
	const response = await page.goto( path );
	expect( response?.headers()[ 'x-page-cache' ], path ).toBe( 'MISS' );
	return page
		.locator( 'td[data-row="I"][data-column="tong_so"]' )
		.allTextContents();
}

class School {
	private readonly utils: RequestUtils;

	public constructor( utils: RequestUtils ) {
		this.utils = utils;
	}

	public open( key: Partial< DisclosureKey > ) {
		return this.utils.rest< DisclosureResource >( {
			method: 'POST',
			path: ROUTE,
			data: { form: 'BM10', level: 'thcs', period: 'nam', ...key },
		} );
	}

	public async publish( id: number, pupils: string ): Promise< string > {
		const { version, values } = await this.utils.rest< DisclosureResource >(
			{ path: `${ ROUTE }/${ id }` }
		);
		const saved = await this.utils.rest< DisclosureResource >( {
			method: 'POST',
			path: `${ ROUTE }/${ id }`,
			data: {
				version,
				values: {
					...values,
					cells: {
						I: {
							tong_so: { raw: pupils, value: Number( pupils ) },
						},
					},
				},
			},
		} );
		const { link } = await this.utils.rest< DisclosureResource >( {
			method: 'POST',
			path: `${ ROUTE }/${ id }/publish`,
			data: { version: saved.version, warnings: [] },
		} );
		return new URL( link ?? '' ).pathname;
	}

	public async withdraw( id: number ): Promise< void > {
		const { version } = await this.utils.rest< DisclosureResource >( {
			path: `${ ROUTE }/${ id }`,
		} );
		await this.utils.rest( {
			method: 'POST',
			path: `${ ROUTE }/${ id }/withdraw`,
			data: { version, reason: 'Nhầm cột lớp 9' },
		} );
	}

	/** Writes a page or pattern; answers its id and, of a page, its path. */
	public async write( kind: 'pages' | 'blocks', content: string ) {
		const { id, link } = await this.utils.rest< {
			id: number;
			link: string;
		} >( {
			method: 'POST',
			path: `/wp/v2/${ kind }`,
			data: { title: 'Số liệu năm nay', status: 'publish', content },
		} );
		return { id, path: new URL( link ).pathname };
	}

	public async remove( kind: string, id: number ): Promise< void > {
		await this.utils.rest( {
			method: 'DELETE',
			path: `/wp/v2/${ kind }/${ id }?force=true`,
		} );
	}

	/** Other specs leave posts with the block, after which the whole cache would go. */
	public async removePostsWithBlocks(): Promise< void > {
		for ( const kind of [ 'posts', 'blocks' ] ) {
			const found = await this.utils.rest<
				{ id: number; content: { raw: string } }[]
			>( { path: `/wp/v2/${ kind }?context=edit&per_page=100` } );
			for ( const { id, content } of found ) {
				if ( content.raw.includes( 'wp:cong-truong/disclosure' ) ) {
					await this.remove( kind, id );
				}
			}
		}
	}
}

const one = ( id: number ) =>
	`<!-- wp:cong-truong/disclosure {"mode":"one","disclosureId":${ id }} /-->`;
const ALL = '<!-- wp:cong-truong/disclosure {"mode":"all"} /-->';

test.describe( 'behind a page cache', () => {
	test.use( { storageState: visitor } );

	test.beforeEach( async ( { requestUtils } ) => {
		await new School( requestUtils ).removePostsWithBlocks();
		mkdirSync( CACHE );
		chmodSync( CACHE, 0o777 );
	} );
	test.afterEach( () => rmSync( CACHE, { recursive: true, force: true } ) );

	test( 'publishing, correcting and withdrawing are seen at once', async ( {
		page,
		requestUtils,
	} ) => {
		const school = new School( requestUtils );
		const { id } = await school.open( { schoolYear: '2023-2024' } );
		const withOne = await school.write( 'pages', one( id ) );
		const withAll = await school.write( 'pages', ALL );
		const lists = [ ARCHIVE, FEED, SITEMAP, SIBLING, withAll.path ];

		for ( const path of lists ) {
			expect( await warm( page, path ), path ).not.toContain(
				'2023-2024'
			);
		}
		await warm( page, withOne.path );
		await warm( page, UNRELATED );

		const own = await school.publish( id, '401' );
		expect( own ).toBe( '/cong-khai/2023-2024/bieu-mau-10/' );
		for ( const path of lists ) {
			const { from, text } = await visit( page, path );
			expect( from, path ).toBe( 'MISS' );
			expect( text, path ).toContain( '2023-2024' );
		}
		expect( ( await visit( page, UNRELATED ) ).from ).toBe( 'HIT' );

		const shows = [ own, `${ own }in/`, withOne.path ];
		for ( const path of shows ) {
			expect( await warm( page, path ), path ).toContain( '>401<' );
		}
		await warm( page, '/cong-khai/2023-2024/' );

		await school.publish( id, '402' );
		for ( const path of shows ) {
			expect( await pupilsOn( page, path ), path ).toEqual( [ '402' ] );
		}
		expect( ( await visit( page, UNRELATED ) ).from ).toBe( 'HIT' );

		for ( const path of [ ...shows, ...lists ] ) {
			await warm( page, path );
		}
		await school.withdraw( id );
		for ( const path of shows ) {
			expect( await pupilsOn( page, path ), path ).toEqual( [] );
		}
		for ( const path of shows.slice( 0, 2 ) ) {
			const { text } = await visit( page, path );
			expect( text, path ).toContain( 'Nhầm cột lớp 9' );
		}
		for ( const path of [ ARCHIVE, SIBLING, withAll.path ] ) {
			const { from, text } = await visit( page, path );
			expect( from, path ).toBe( 'MISS' );
			expect( text, path ).not.toContain( '2023-2024' );
		}
		expect( ( await visit( page, UNRELATED ) ).from ).toBe( 'HIT' );

		await school.remove( 'pages', withOne.id );
		await school.remove( 'pages', withAll.id );
		expectNoDebugLog();
	} );

	test( 'a pattern that shows figures is seen at once on whatever page it stands', async ( {
		page,
		requestUtils,
	} ) => {
		const school = new School( requestUtils );
		const { id } = await school.open( { schoolYear: '2013-2014' } );
		await school.publish( id, '301' );
		const pattern = await school.write( 'blocks', one( id ) );
		const holder = await school.write(
			'pages',
			`<!-- wp:block {"ref":${ pattern.id }} /-->`
		);
		expect( await warm( page, holder.path ) ).toContain( '>301<' );

		await school.publish( id, '302' );
		expect( await pupilsOn( page, holder.path ) ).toEqual( [ '302' ] );

		await school.withdraw( id );
		await school.remove( 'pages', holder.id );
		await school.remove( 'blocks', pattern.id );
		expectNoDebugLog();
	} );

	test( 'a fact of the school is seen at once in header and footer of every page', async ( {
		page,
		requestUtils,
	} ) => {
		const { profile } = await requestUtils.rest< SchoolResource >( {
			path: '/cong-truong/v1/school',
		} );
		const save = ( changes: Partial< SchoolProfile > ) =>
			requestUtils.rest< SchoolResource >( {
				method: 'POST',
				path: '/cong-truong/v1/school',
				data: { profile: { ...profile, ...changes } },
			} );
		const pages = [ '/', SIBLING, ARCHIVE ];
		for ( const path of pages ) {
			expect( await warm( page, path ), path ).not.toContain(
				'0299 300 9999'
			);
		}
		await save( {
			name: 'Trường THCS Sông Xanh Mới',
			phones: [ { label: 'Văn phòng', value: '0299 300 9999' } ],
		} );
		for ( const path of pages ) {
			const { from, text } = await visit( page, path );
			expect( from, path ).toBe( 'MISS' );
			expect( text, path ).toContain( '0299 300 9999' );
			expect( text, path ).toContain( 'Trường THCS Sông Xanh Mới' );
		}
		await save( {} );
		expectNoDebugLog();
	} );
} );
