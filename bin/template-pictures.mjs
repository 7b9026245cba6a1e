#!/usr/bin/env node
/**
 * Pictures of every template in each style variation, on a phone, a tablet and a desk, into artifacts/templates/: to look at, not to keep.
 * `stress` is the school with the longest names and the fullest menu. `node bin/template-pictures.mjs [variation … | stress]`
 */
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

import { chromium } from '@playwright/test';

import { launchOptions } from './lib/chromium.mjs';
import { ensurePackages } from './lib/debian.mjs';
import { root } from './lib/paths.mjs';
import { startSite } from './native/site.mjs';
import { templates } from './native/templates.mjs';

const WIDTHS = [ 360, 768, 1280 ];
const PAGES = [
	...templates,
	{ name: 'every block', path: '/moi-khoi-noi-dung/' },
	{ name: 'organisation', path: '/to-chuc/' },
	{ name: 'contact', path: '/lien-he/' },
	{ name: 'admission', path: '/tuyen-sinh/' },
	{ name: 'procedures', path: '/thu-tuc/' },
	{ name: 'nothing found', path: '/?s=khongcogica' },
	{ name: 'missing page', path: '/khong-co-trang-nay/' },
];
const LONG =
	'Thông báo về việc tổ chức kiểm tra cuối học kỳ I, họp cha mẹ học sinh, sơ kết học kỳ và các hoạt động ngoại khóa, trải nghiệm hướng nghiệp của các khối lớp 6, 7, 8, 9 trong tháng 12 năm học 2026–2027 <em>khẩn</em>';
/** What the longest school of the country might enter. */
const STRESS = `
$profile = CongTruong\\School\\Profile::get();
$profile['name'] = 'Trường Phổ thông Dân tộc Nội trú Trung học cơ sở và Trung học phổ thông Nguyễn Thị Minh Khai – Cơ sở Đường Hoàng Hữu Nghị';
$profile['authorities']['ubnd']['name'] = 'Ủy ban nhân dân phường Đông Hưng Thuận, Thành phố Hồ Chí Minh';
update_option( CongTruong\\School\\Profile::OPTION, $profile );
wp_insert_post( array( 'post_title' => $args, 'post_status' => 'publish', 'post_name' => 'rat-dai', 'post_content' => '<!-- wp:paragraph --><p>' . str_repeat( 'Nghiêng nghiêng ', 40 ) . 'https://truong.example/' . str_repeat( 'a', 120 ) . '</p><!-- /wp:paragraph -->', 'meta_input' => array( CongTruong\\News\\Featured::META => gmdate( 'Y-m-d', time() + 864000 ) ) ) );
$links = '';
for ( $i = 1; $i <= 12; $i++ ) {
	$deep   = '<!-- wp:navigation-submenu {"label":"Cơ cấu tổ chức của nhà trường và các đoàn thể","url":"/to-chuc/"} --><!-- wp:navigation-link {"label":"Ban Giám hiệu","url":"/to-chuc/"} /--><!-- /wp:navigation-submenu -->';
	$links .= '<!-- wp:navigation-submenu {"label":"Mục tên khá dài ' . $i . '","url":"/gioi-thieu/"} -->' . str_repeat( $deep, 4 ) . '<!-- /wp:navigation-submenu -->';
}
foreach ( get_posts( array( 'post_type' => 'wp_navigation' ) ) as $menu ) {
	wp_update_post( array( 'ID' => $menu->ID, 'post_content' => wp_slash( $links ) ) );
}
`;
const BLOCKS_AND_PICTURES = `
wp_insert_post( array( 'post_title' => 'Mọi khối nội dung', 'post_name' => 'moi-khoi-noi-dung', 'post_status' => 'publish', 'comment_status' => 'open', 'post_content' => wp_slash( $args ) ) );
require_once ABSPATH . 'wp-admin/includes/image.php';
$file    = wp_upload_bits( 'anh.png', null, file_get_contents( get_theme_file_path( 'screenshot.png' ) ) )['file'];
$picture = wp_insert_attachment( array( 'post_title' => 'Ảnh', 'post_mime_type' => 'image/png' ), $file );
wp_update_attachment_metadata( $picture, wp_generate_attachment_metadata( $picture, $file ) );
foreach ( array( 'moi-khoi-noi-dung', 'ngay-hoi-doc-sach' ) as $slug ) {
	set_post_thumbnail( get_page_by_path( $slug, OBJECT, 'post' ), $picture );
}
`;
const wanted = process.argv.slice( 2 );
const variations = [
	'green',
	...readdirSync( join( root, 'theme/styles' ) ).map( ( file ) =>
		basename( file, '.json' )
	),
	'stress',
].filter( ( name ) => wanted.length === 0 || wanted.includes( name ) );

await ensurePackages( [ 'chromium-headless-shell' ] );
const site = await startSite( { name: 'templates', seed: true } );
const browser = await chromium.launch( launchOptions() );
try {
	const content = readFileSync(
		join( root, 'tests/e2e/support/all-blocks.html' ),
		'utf8'
	).replaceAll(
		'PICTURE',
		`${ site.url }/wp-content/themes/san-truong/screenshot.png`
	);
	await site.wpLoad( BLOCKS_AND_PICTURES, content );
	for ( const variation of variations ) {
		const folder = join( root, 'artifacts/templates', variation );
		mkdirSync( folder, { recursive: true } );
		if ( variation === 'stress' ) {
			await site.wpLoad( STRESS, LONG );
			PAGES.push( { name: 'long title', path: '/rat-dai/' } );
		}
		await site.wpLoad(
			[ 'green', 'stress' ].includes( variation )
				? '( new CongTruong\\Setup\\Style_Item( "" ) )->remove( 0 );'
				: '( new CongTruong\\Setup\\Style_Item( $args ) )->make();',
			variation
		);
		for ( const width of WIDTHS ) {
			const page = await browser.newPage( {
				viewport: { width, height: width === 360 ? 740 : 900 },
			} );
			for ( const { name, path } of PAGES ) {
				await page.goto( site.url + path );
				await page.evaluate( () =>
					Promise.all(
						[ ...document.images ].map( ( image ) => {
							image.loading = 'eager';
							return image.decode();
						} )
					)
				);
				await page.screenshot( {
					path: join(
						folder,
						`${ name.replaceAll( ' ', '-' ) }-${ width }.png`
					),
					fullPage: true,
				} );
			}
			await page.goto( site.url );
			await page
				.locator(
					'.san-truong-menu summary:visible, .san-truong-menu__open:visible'
				)
				.first()
				.click();
			await page.screenshot( {
				path: join( folder, `menu-${ width }.png` ),
			} );
			await page.close();
		}
	}
} finally {
	await browser.close();
	await site.stop();
}
