<?php
/**
 * Title: Where to go from here
 * Slug: san-truong/ways-on
 * Inserter: no
 *
 * @package SanTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;

if ( WP_Block_Patterns_Registry::get_instance()->is_registered( 'cong-truong/quick-links' ) ) :
	?>
<!-- wp:pattern {"slug":"cong-truong/quick-links"} /-->
	<?php
endif;
if ( wp_count_posts()->publish < 1 ) {
	return;
}
?>
<!-- wp:heading {"level":2,"fontSize":"large"} -->
<h2 class="wp-block-heading has-large-font-size"><?php esc_html_e( 'Latest news', 'san-truong' ); ?></h2>
<!-- /wp:heading -->
<!-- wp:latest-posts {"postsToShow":5,"displayPostDate":true,"className":"is-style-lines"} /-->
