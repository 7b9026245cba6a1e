<?php
/**
 * Title: Header
 * Slug: san-truong/header
 * Categories: header
 * Block Types: core/template-part/header
 * Inserter: no
 *
 * @package SanTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;

// The school's newest menu, but for the one that WordPress makes by itself, which is a list of all pages.
$san_truong_menus = array_filter(
	get_posts(
		array(
			'post_type'              => 'wp_navigation',
			'post_status'            => 'publish',
			'numberposts'            => 5,
			'update_post_meta_cache' => false,
			'update_post_term_cache' => false,
		)
	),
	static function ( WP_Post $menu ): bool {
		return ! in_array( trim( $menu->post_content ), array( '', '<!-- wp:page-list /-->' ), true );
	}
);
$san_truong_menu  = array(
	'className'   => 'san-truong-menu',
	'overlayMenu' => 'mobile',
	'ariaLabel'   => __( 'Main', 'san-truong' ),
);
$san_truong_links = array();
$san_truong_name  = 'san-truong-header__name' . ( mb_strlen( get_bloginfo( 'name' ) ) > 45 ? ' is-long' : '' );
if ( $san_truong_menus ) {
	$san_truong_menu['ref'] = reset( $san_truong_menus )->ID;
} else {
	$san_truong_pages = get_pages(
		array(
			'parent'      => 0,
			'sort_column' => 'menu_order,post_title',
			'number'      => 7,
			'exclude'     => array( (int) get_option( 'page_on_front' ) ),
		)
	);
	foreach ( $san_truong_pages ? $san_truong_pages : array() as $san_truong_page ) {
		$san_truong_links[] = array(
			'label' => get_the_title( $san_truong_page ),
			'type'  => 'page',
			'id'    => $san_truong_page->ID,
			'url'   => get_permalink( $san_truong_page ),
			'kind'  => 'post-type',
		);
	}
	if ( post_type_exists( 'ct_disclosure' ) ) {
		$san_truong_links[] = array(
			'label' => __( 'Public disclosures', 'san-truong' ),
			'url'   => get_post_type_archive_link( 'ct_disclosure' ),
			'kind'  => 'post-type-archive',
		);
	}
}
?>
<!-- wp:group {"className":"san-truong-header","backgroundColor":"surface","layout":{"type":"constrained","contentSize":"1200px"}} -->
<div class="wp-block-group san-truong-header has-surface-background-color has-background">
	<!-- wp:group {"className":"san-truong-header__row","layout":{"type":"default"}} -->
	<div class="wp-block-group san-truong-header__row">
		<!-- wp:group {"className":"san-truong-header__school","layout":{"type":"default"}} -->
		<div class="wp-block-group san-truong-header__school">
			<!-- wp:site-logo {"width":72} /-->
			<!-- wp:group {"className":"<?php echo esc_attr( $san_truong_name ); ?>","layout":{"type":"default"}} -->
			<div class="wp-block-group <?php echo esc_attr( $san_truong_name ); ?>">
				<?php if ( get_block_bindings_source( 'cong-truong/school' ) ) : ?>
				<!-- wp:paragraph {"className":"san-truong-header__authority","metadata":{"bindings":{"content":{"source":"cong-truong/school","args":{"key":"authority"}}}}} -->
				<p class="san-truong-header__authority"></p>
				<!-- /wp:paragraph -->
				<?php endif; ?>
				<!-- wp:site-title {"level":0} /-->
				<!-- wp:site-tagline /-->
			</div>
			<!-- /wp:group -->
		</div>
		<!-- /wp:group -->
		<!-- wp:navigation <?php echo serialize_block_attributes( $san_truong_menu ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escapes for a block comment. ?> -->
			<?php if ( ! $san_truong_menus ) : ?>
			<!-- wp:home-link {"label":"<?php esc_attr_e( 'Home', 'san-truong' ); ?>"} /-->
				<?php foreach ( $san_truong_links as $san_truong_link ) : ?>
			<!-- wp:navigation-link <?php echo serialize_block_attributes( $san_truong_link ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escapes for a block comment. ?> /-->
				<?php endforeach; ?>
			<?php endif; ?>
		<!-- /wp:navigation -->
	</div>
	<!-- /wp:group -->
</div>
<!-- /wp:group -->
