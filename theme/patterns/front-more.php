<?php
/**
 * Title: News of the authority, and what is coming up
 * Slug: san-truong/front-more
 * Inserter: no
 *
 * @package SanTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;

// Patterns of the plugin are empty where there is nothing to show yet.
$san_truong_parts = array_filter(
	array( 'cong-truong/authority-news', 'cong-truong/events' ),
	static function ( string $slug ): bool {
		$pattern = WP_Block_Patterns_Registry::get_instance()->get_registered( $slug );
		return $pattern && '' !== trim( $pattern['content'] );
	}
);
if ( ! $san_truong_parts ) {
	return;
}
?>
<!-- wp:group {"align":"wide","className":"san-truong-section san-truong-columns","layout":{"type":"default"}} -->
<div class="wp-block-group alignwide san-truong-section san-truong-columns">
	<?php foreach ( $san_truong_parts as $san_truong_part ) : ?>
	<!-- wp:pattern {"slug":"<?php echo esc_attr( $san_truong_part ); ?>"} /-->
	<?php endforeach; ?>
</div>
<!-- /wp:group -->
