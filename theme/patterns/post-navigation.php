<?php
/**
 * Title: Previous and next post
 * Slug: san-truong/post-navigation
 * Inserter: no
 *
 * @package SanTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;
?>
<!-- wp:group {"tagName":"nav","ariaLabel":"<?php esc_attr_e( 'Posts', 'san-truong' ); ?>","className":"san-truong-neighbours","fontSize":"small","layout":{"type":"default"}} -->
<nav class="wp-block-group san-truong-neighbours has-small-font-size" aria-label="<?php esc_attr_e( 'Posts', 'san-truong' ); ?>">
	<!-- wp:post-navigation-link {"type":"previous","label":"<?php esc_attr_e( 'Previous:', 'san-truong' ); ?>","showTitle":true,"linkLabel":true} /-->
	<!-- wp:post-navigation-link {"label":"<?php esc_attr_e( 'Next:', 'san-truong' ); ?>","showTitle":true,"linkLabel":true} /-->
</nav>
<!-- /wp:group -->
