<?php
/**
 * Title: Kinds of news
 * Slug: san-truong/kinds
 * Categories: san-truong
 *
 * @package SanTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;

if ( ! is_home() && ! is_category() && ! is_admin() && ! wp_is_serving_rest_request() ) {
	return;
}
?>
<!-- wp:categories {"showOnlyTopLevel":true,"className":"is-style-pills"} /-->
