<?php
/**
 * Title: The school in figures
 * Slug: san-truong/front-figures
 * Inserter: no
 *
 * @package SanTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;

if ( ! WP_Block_Type_Registry::get_instance()->is_registered( 'cong-truong/figures' ) ) {
	return;
}
?>
<!-- wp:cong-truong/figures {"align":"wide","className":"san-truong-section"} /-->
