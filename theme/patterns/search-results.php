<?php
/**
 * Title: What a search found
 * Slug: san-truong/search-results
 * Inserter: no
 *
 * @package SanTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;
?>
<!-- wp:query {"query":{"perPage":10,"pages":0,"offset":0,"postType":"post","order":"desc","orderBy":"date","inherit":true}} -->
<div class="wp-block-query">
	<!-- wp:post-template {"className":"san-truong-posts","layout":{"type":"default"}} -->
		<!-- wp:paragraph {"className":"is-style-chip","metadata":{"bindings":{"content":{"source":"san-truong/kind"}}}} -->
		<p class="is-style-chip"></p>
		<!-- /wp:paragraph -->
		<!-- wp:post-title {"isLink":true,"level":2,"fontSize":"large"} /-->
		<!-- wp:post-date /-->
		<!-- wp:post-excerpt {"excerptLength":30} /-->
	<!-- /wp:post-template -->
	<!-- wp:query-pagination {"layout":{"type":"flex","justifyContent":"left"}} -->
		<!-- wp:query-pagination-previous {"label":"<?php esc_attr_e( 'Previous page', 'san-truong' ); ?>"} /-->
		<!-- wp:query-pagination-numbers /-->
		<!-- wp:query-pagination-next {"label":"<?php esc_attr_e( 'Next page', 'san-truong' ); ?>"} /-->
	<!-- /wp:query-pagination -->
	<!-- wp:query-no-results -->
		<!-- wp:paragraph -->
		<p><?php esc_html_e( 'Nothing was found. Fewer or shorter words may help, or one of these pages:', 'san-truong' ); ?></p>
		<!-- /wp:paragraph -->
		<!-- wp:pattern {"slug":"san-truong/ways-on"} /-->
	<!-- /wp:query-no-results -->
</div>
<!-- /wp:query -->
