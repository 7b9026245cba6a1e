<?php
/**
 * Title: Footer
 * Slug: san-truong/footer
 * Categories: footer
 * Block Types: core/template-part/footer
 * Inserter: no
 *
 * @package SanTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;

$san_truong_contact = WP_Block_Type_Registry::get_instance()->is_registered( 'cong-truong/contact' );
$san_truong_pages   = get_pages(
	array(
		'parent'      => 0,
		'sort_column' => 'menu_order,post_title',
		'number'      => 10,
		'exclude'     => array( (int) get_option( 'page_on_front' ), (int) get_option( 'wp_page_for_privacy_policy' ) ),
	)
);
$san_truong_links   = array();
foreach ( $san_truong_pages ? $san_truong_pages : array() as $san_truong_page ) {
	$san_truong_links[ get_the_title( $san_truong_page ) ] = (string) get_permalink( $san_truong_page );
}
$san_truong_links += array_filter(
	array(
		__( 'Public disclosures', 'san-truong' ) => post_type_exists( 'ct_disclosure' ) ? (string) get_post_type_archive_link( 'ct_disclosure' ) : '',
		__( 'Privacy policy', 'san-truong' )     => get_privacy_policy_url(),
		__( 'News as RSS', 'san-truong' )        => get_feed_link(),
	)
);
?>
<!-- wp:group {"className":"san-truong-footer","backgroundColor":"board-deep","textColor":"surface","fontSize":"small","layout":{"type":"constrained","contentSize":"1200px"}} -->
<div class="wp-block-group san-truong-footer has-surface-color has-board-deep-background-color has-text-color has-background has-small-font-size">
	<!-- wp:group {"className":"san-truong-footer__columns","layout":{"type":"default"}} -->
	<div class="wp-block-group san-truong-footer__columns">
		<!-- wp:group {"layout":{"type":"default"}} -->
		<div class="wp-block-group">
			<!-- wp:site-title {"level":0,"isLink":false} /-->
			<?php if ( $san_truong_contact ) : ?>
			<!-- wp:cong-truong/contact {"layout":"columns"} /-->
			<?php else : ?>
			<!-- wp:site-tagline /-->
			<?php endif; ?>
		</div>
		<!-- /wp:group -->
		<!-- wp:group {"tagName":"nav","ariaLabel":"<?php esc_attr_e( 'On this website', 'san-truong' ); ?>","layout":{"type":"default"}} -->
		<nav class="wp-block-group" aria-label="<?php esc_attr_e( 'On this website', 'san-truong' ); ?>">
		<!-- wp:paragraph {"className":"san-truong-footer__heading"} -->
		<p class="san-truong-footer__heading"><?php esc_html_e( 'On this website', 'san-truong' ); ?></p>
		<!-- /wp:paragraph -->
		<!-- wp:list {"className":"is-style-lines"} -->
		<ul class="wp-block-list is-style-lines">
			<?php foreach ( $san_truong_links as $san_truong_label => $san_truong_url ) : ?>
			<!-- wp:list-item -->
			<li><a href="<?php echo esc_url( $san_truong_url ); ?>"><?php echo esc_html( $san_truong_label ); ?></a></li>
			<!-- /wp:list-item -->
			<?php endforeach; ?>
		</ul>
		<!-- /wp:list -->
		</nav>
		<!-- /wp:group -->
	</div>
	<!-- /wp:group -->
	<!-- wp:paragraph {"className":"san-truong-footer__law"} -->
	<p class="san-truong-footer__law"><?php esc_html_e( 'Please name the source when you use information from this website.', 'san-truong' ); ?></p>
	<!-- /wp:paragraph -->
</div>
<!-- /wp:group -->
