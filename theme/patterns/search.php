<?php
/**
 * Title: Search field
 * Slug: san-truong/search
 * Categories: san-truong
 *
 * @package SanTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;
?>
<!-- wp:search {"label":"<?php esc_attr_e( 'Search this website', 'san-truong' ); ?>","buttonText":"<?php esc_attr_e( 'Search', 'san-truong' ); ?>"} /-->
