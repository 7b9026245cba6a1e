<?php
/**
 * Title: Leadership
 * Slug: cong-truong/leadership
 * Description: The heads of the school with their duties and office phones.
 * Keywords: ban giám hiệu, hiệu trưởng
 *
 * @package CongTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;

if ( ! WP_Block_Type_Registry::get_instance()->is_registered( 'cong-truong/directory' ) ) {
	return;
}
?>
<!-- wp:group {"tagName":"section","layout":{"type":"default"}} -->
<section class="wp-block-group">
	<!-- wp:heading -->
	<h2 class="wp-block-heading"><?php esc_html_e( 'Leadership', 'cong-truong' ); ?></h2>
	<!-- /wp:heading -->
	<!-- wp:cong-truong/directory {"body":"ban-giam-hieu","layout":"cards"} /-->
</section>
<!-- /wp:group -->
