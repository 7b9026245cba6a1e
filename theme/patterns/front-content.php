<?php
/**
 * Title: Content of the front page
 * Slug: san-truong/front-content
 * Inserter: no
 *
 * @package SanTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;

// Where the front page shows the latest posts, the block would show the newest of them in full.
if ( 'page' !== get_option( 'show_on_front' ) ) {
	return;
}
?>
<!-- wp:post-content {"align":"wide","className":"san-truong-section","layout":{"type":"constrained","justifyContent":"left"}} /-->
