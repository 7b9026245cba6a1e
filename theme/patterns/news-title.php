<?php
/**
 * Title: Heading of the news
 * Slug: san-truong/news-title
 * Inserter: no
 *
 * @package SanTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;
?>
<!-- wp:heading {"level":1} -->
<h1 class="wp-block-heading"><?php esc_html_e( 'News', 'san-truong' ); ?></h1>
<!-- /wp:heading -->
