<?php
/**
 * Title: Latest news
 * Slug: san-truong/front-news
 * Categories: san-truong, posts
 * Block Types: core/query
 * Keywords: tin tức
 *
 * @package SanTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;

$san_truong_news = (int) get_option( 'page_for_posts' );
?>
<!-- wp:group {"tagName":"section","align":"wide","className":"san-truong-section","layout":{"type":"default"}} -->
<section class="wp-block-group alignwide san-truong-section">
	<!-- wp:group {"className":"san-truong-section__head","layout":{"type":"default"}} -->
	<div class="wp-block-group san-truong-section__head">
		<!-- wp:heading -->
		<h2 class="wp-block-heading"><?php esc_html_e( 'News', 'san-truong' ); ?></h2>
		<!-- /wp:heading -->
		<?php if ( $san_truong_news && 'publish' === get_post_status( $san_truong_news ) ) : ?>
		<!-- wp:paragraph {"fontSize":"small"} -->
		<p class="has-small-font-size"><a href="<?php echo esc_url( (string) get_permalink( $san_truong_news ) ); ?>"><?php esc_html_e( 'All news', 'san-truong' ); ?></a></p>
		<!-- /wp:paragraph -->
		<?php endif; ?>
	</div>
	<!-- /wp:group -->
	<!-- wp:query {"query":{"perPage":6,"pages":0,"offset":0,"postType":"post","order":"desc","orderBy":"date","inherit":false,"sticky":"ignore"}} -->
	<div class="wp-block-query">
		<!-- wp:post-template {"className":"san-truong-news","layout":{"type":"default"}} -->
			<!-- wp:post-featured-image {"aspectRatio":"16/9","sizeSlug":"large"} /-->
			<!-- wp:post-title {"isLink":true,"level":3} /-->
			<!-- wp:post-date /-->
		<!-- /wp:post-template -->
		<!-- wp:query-no-results -->
			<!-- wp:paragraph -->
			<p><?php esc_html_e( 'The school has not posted any news yet.', 'san-truong' ); ?></p>
			<!-- /wp:paragraph -->
		<!-- /wp:query-no-results -->
	</div>
	<!-- /wp:query -->
</section>
<!-- /wp:group -->
