<?php
/**
 * Title: Page not found
 * Slug: san-truong/not-found
 * Inserter: no
 *
 * @package SanTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;
?>
<!-- wp:heading {"level":1} -->
<h1 class="wp-block-heading"><?php esc_html_e( 'This page is not here', 'san-truong' ); ?></h1>
<!-- /wp:heading -->
<!-- wp:paragraph -->
<p><?php esc_html_e( 'The address may be mistyped, or the page was moved. Search for it, or start from the front page.', 'san-truong' ); ?></p>
<!-- /wp:paragraph -->
