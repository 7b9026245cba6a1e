<?php
/**
 * Title: Pictures of an activity
 * Slug: san-truong/gallery
 * Categories: san-truong, gallery
 * Keywords: hình ảnh, thư viện ảnh, hoạt động
 *
 * @package SanTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;
?>
<!-- wp:group {"tagName":"section","align":"wide","className":"san-truong-section","layout":{"type":"default"}} -->
<section class="wp-block-group alignwide san-truong-section">
	<!-- wp:heading -->
	<h2 class="wp-block-heading"><?php esc_html_e( 'Pictures', 'san-truong' ); ?></h2>
	<!-- /wp:heading -->
	<!-- wp:gallery {"columns":3,"linkTo":"none"} -->
	<figure class="wp-block-gallery has-nested-images columns-3 is-cropped"></figure>
	<!-- /wp:gallery -->
</section>
<!-- /wp:group -->
