<?php
/**
 * Title: What is coming up
 * Slug: cong-truong/events
 * Description: The next events of the school.
 * Keywords: lịch, sự kiện, sắp diễn ra
 *
 * @package CongTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;

if ( ! WP_Block_Type_Registry::get_instance()->is_registered( 'cong-truong/events' ) ) {
	return;
}
?>
<!-- wp:group {"tagName":"section","className":"cong-truong-events-section","layout":{"type":"default"}} -->
<section class="wp-block-group cong-truong-events-section">
	<!-- wp:heading -->
	<h2 class="wp-block-heading"><?php esc_html_e( 'Coming up', 'cong-truong' ); ?></h2>
	<!-- /wp:heading -->
	<!-- wp:cong-truong/events {"count":4} /-->
</section>
<!-- /wp:group -->
