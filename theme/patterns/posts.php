<?php
/**
 * Title: List of posts
 * Slug: san-truong/posts
 * Categories: san-truong, posts
 * Block Types: core/query
 *
 * @package SanTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;
?>
<!-- wp:query {"query":{"perPage":10,"pages":0,"offset":0,"postType":"post","order":"desc","orderBy":"date","inherit":true}} -->
<div class="wp-block-query">
	<!-- wp:post-template {"className":"san-truong-posts","layout":{"type":"default"}} -->
		<!-- wp:post-featured-image {"aspectRatio":"3/2","sizeSlug":"medium"} /-->
		<!-- wp:post-title {"isLink":true,"level":2,"fontSize":"large"} /-->
		<!-- wp:post-date /-->
		<!-- wp:post-excerpt {"excerptLength":36} /-->
	<!-- /wp:post-template -->
	<!-- wp:query-pagination {"layout":{"type":"flex","justifyContent":"left"}} -->
		<!-- wp:query-pagination-previous {"label":"<?php esc_attr_e( 'Newer', 'san-truong' ); ?>"} /-->
		<!-- wp:query-pagination-numbers /-->
		<!-- wp:query-pagination-next {"label":"<?php esc_attr_e( 'Older', 'san-truong' ); ?>"} /-->
	<!-- /wp:query-pagination -->
	<!-- wp:query-no-results -->
		<!-- wp:paragraph -->
		<p><?php esc_html_e( 'There is nothing here yet.', 'san-truong' ); ?></p>
		<!-- /wp:paragraph -->
	<!-- /wp:query-no-results -->
</div>
<!-- /wp:query -->
