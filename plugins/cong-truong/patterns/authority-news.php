<?php
/**
 * Title: News of the authority
 * Slug: cong-truong/authority-news
 * Description: What the superior authority announces, read by the website itself.
 * Keywords: cơ quan quản lý, sở giáo dục, tin tức
 *
 * @package CongTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;

// Nothing stands on a page of a school that has no source yet.
if ( ! CongTruong\Feed\Board::sources() ) {
	return;
}
?>
<!-- wp:group {"tagName":"section","className":"is-style-card","layout":{"type":"default"}} -->
<section class="wp-block-group is-style-card">
	<!-- wp:heading -->
	<h2 class="wp-block-heading"><?php esc_html_e( 'News of the authority', 'cong-truong' ); ?></h2>
	<!-- /wp:heading -->
	<!-- wp:cong-truong/authority-feed /-->
</section>
<!-- /wp:group -->
