<?php
/**
 * Title: Title of a search
 * Slug: san-truong/search-title
 * Inserter: no
 *
 * @package SanTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;

$san_truong_words = trim( get_search_query( false ) );
?>
<!-- wp:heading {"level":1} -->
<h1 class="wp-block-heading"><?php echo '' === $san_truong_words ? esc_html__( 'Search', 'san-truong' ) : esc_html( /* translators: %s: what the visitor looks for. */ sprintf( __( 'Search for “%s”', 'san-truong' ), $san_truong_words ) ); ?></h1>
<!-- /wp:heading -->
