<?php
/**
 * Title: Contact strip
 * Slug: cong-truong/contact-strip
 * Description: How to reach the school, in one line.
 * Keywords: liên hệ, địa chỉ, điện thoại
 *
 * @package CongTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;

if ( ! WP_Block_Type_Registry::get_instance()->is_registered( 'cong-truong/contact' ) ) {
	return;
}
?>
<!-- wp:group {"tagName":"section","className":"is-style-card","style":{"spacing":{"blockGap":"0.5rem"}},"layout":{"type":"default"}} -->
<section class="wp-block-group is-style-card">
	<!-- wp:heading {"fontSize":"large"} -->
	<h2 class="wp-block-heading has-large-font-size"><?php esc_html_e( 'Contact the school', 'cong-truong' ); ?></h2>
	<!-- /wp:heading -->
	<!-- wp:cong-truong/contact {"layout":"line"} /-->
</section>
<!-- /wp:group -->
