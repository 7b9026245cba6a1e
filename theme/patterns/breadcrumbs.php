<?php
/**
 * Title: Breadcrumbs
 * Slug: san-truong/breadcrumbs
 * Inserter: no
 *
 * @package SanTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;
?>
<!-- wp:paragraph {"className":"san-truong-breadcrumbs"} -->
<p class="san-truong-breadcrumbs"><?php esc_html_e( 'Home › Where the visitor is', 'san-truong' ); ?></p>
<!-- /wp:paragraph -->
