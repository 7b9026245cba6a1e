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

$san_truong_disclosures = post_type_exists( 'ct_disclosure' ) ? (string) get_post_type_archive_link( 'ct_disclosure' ) : '';
?>
<!-- wp:group {"backgroundColor":"surface","style":{"border":{"bottom":{"color":"var:preset|color|board","width":"3px"}},"spacing":{"padding":{"top":"var:preset|spacing|40","bottom":"var:preset|spacing|40"}}},"layout":{"type":"constrained","contentSize":"1200px"}} -->
<div class="wp-block-group has-surface-background-color has-background" style="border-bottom-color:var(--wp--preset--color--board);border-bottom-width:3px;padding-top:var(--wp--preset--spacing--40);padding-bottom:var(--wp--preset--spacing--40)">
	<!-- wp:group {"layout":{"type":"flex","flexWrap":"wrap","justifyContent":"space-between"}} -->
	<div class="wp-block-group">
		<!-- wp:group {"layout":{"type":"flex","flexWrap":"nowrap"},"style":{"layout":{"selfStretch":"fill"}}} -->
		<div class="wp-block-group">
			<!-- wp:site-logo {"width":64} /-->
			<!-- wp:group {"style":{"spacing":{"blockGap":"0"}},"layout":{"type":"default"}} -->
			<div class="wp-block-group">
				<!-- wp:site-title {"level":0} /-->
				<!-- wp:site-tagline /-->
			</div>
			<!-- /wp:group -->
		</div>
		<!-- /wp:group -->
		<!-- wp:navigation {"overlayMenu":"mobile","ariaLabel":"<?php esc_attr_e( 'Main', 'san-truong' ); ?>","layout":{"type":"flex","justifyContent":"left","flexWrap":"wrap"},"style":{"spacing":{"blockGap":"var:preset|spacing|50"}}} -->
			<!-- wp:home-link {"label":"<?php esc_attr_e( 'Home', 'san-truong' ); ?>"} /-->
			<!-- wp:page-list /-->
			<?php if ( '' !== $san_truong_disclosures ) : ?>
			<!-- wp:navigation-link {"label":"<?php esc_attr_e( 'Public disclosures', 'san-truong' ); ?>","url":"<?php echo esc_url( $san_truong_disclosures ); ?>","kind":"post-type-archive","type":"ct_disclosure"} /-->
			<?php endif; ?>
		<!-- /wp:navigation -->
	</div>
	<!-- /wp:group -->
</div>
<!-- /wp:group -->
