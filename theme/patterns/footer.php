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

$san_truong_disclosures = post_type_exists( 'ct_disclosure' ) ? (string) get_post_type_archive_link( 'ct_disclosure' ) : '';
?>
<!-- wp:group {"backgroundColor":"board-deep","textColor":"surface","fontSize":"small","style":{"elements":{"link":{"color":{"text":"var:preset|color|surface"},":hover":{"color":{"text":"var:preset|color|sun"}}}},"spacing":{"padding":{"top":"var:preset|spacing|60","bottom":"var:preset|spacing|60"},"margin":{"top":"0"}}},"layout":{"type":"constrained","contentSize":"1200px"}} -->
<div class="wp-block-group has-surface-color has-board-deep-background-color has-text-color has-background has-link-color has-small-font-size" style="margin-top:0;padding-top:var(--wp--preset--spacing--60);padding-bottom:var(--wp--preset--spacing--60)">
	<!-- wp:site-title {"level":0,"fontSize":"medium"} /-->
	<!-- wp:site-tagline {"textColor":"surface"} /-->
	<?php if ( '' !== $san_truong_disclosures ) : ?>
	<!-- wp:paragraph -->
	<p><a href="<?php echo esc_url( $san_truong_disclosures ); ?>"><?php esc_html_e( 'Public disclosures', 'san-truong' ); ?></a></p>
	<!-- /wp:paragraph -->
	<?php endif; ?>
	<!-- wp:paragraph -->
	<p><?php esc_html_e( 'Please name the source when you use information from this website.', 'san-truong' ); ?></p>
	<!-- /wp:paragraph -->
</div>
<!-- /wp:group -->
