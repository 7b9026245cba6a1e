/**
 * The editor of the demo school's form 10, for those who measure in it.
 */

/** @typedef {import('../../bin/native/site.mjs').Site} Site */

/**
 * @param {Site} site With the demo school.
 * @return {Promise<string>} Address of the editor.
 */
export async function editorAddress( site ) {
	const disclosure = await site.wpLoad(
		"$found = get_posts( array( 'post_type' => 'ct_disclosure', 'post_status' => 'any', 'numberposts' => -1, 'meta_query' => array( array( 'key' => '_cong_truong_form', 'value' => 'BM10' ), array( 'key' => '_cong_truong_school_year', 'value' => '2020-2021' ) ) ) ); echo $found[0]->ID;"
	);
	return `${ site.url }/wp-admin/admin.php?page=cong-truong-disclosure&disclosure=${ disclosure }`;
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {Site}                               site
 * @return {Promise<import('@playwright/test').Page>} A page of somebody who has logged in.
 */
export async function openAdministration( browser, site ) {
	const page = await browser.newPage( {
		viewport: { width: 1280, height: 900 },
	} );
	await page.goto( `${ site.url }/wp-login.php` );
	await page.fill( '#user_login', 'admin' );
	await page.fill( '#user_pass', 'password' );
	await page.click( '#wp-submit' );
	await page.waitForURL( /wp-admin/ );
	return page;
}
