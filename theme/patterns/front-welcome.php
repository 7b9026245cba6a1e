<?php
/**
 * Title: Welcome
 * Slug: san-truong/front-welcome
 * Categories: san-truong
 *
 * @package SanTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;

$san_truong_disclosures = post_type_exists( 'ct_disclosure' ) ? (string) get_post_type_archive_link( 'ct_disclosure' ) : '';
?>
<!-- wp:group {"backgroundColor":"board-deep","textColor":"surface","style":{"border":{"radius":"16px"},"elements":{"link":{"color":{"text":"var:preset|color|surface"}}},"spacing":{"padding":{"top":"var:preset|spacing|60","right":"var:preset|spacing|50","bottom":"var:preset|spacing|60","left":"var:preset|spacing|50"}}},"layout":{"type":"default"}} -->
<div class="wp-block-group has-surface-color has-board-deep-background-color has-text-color has-background has-link-color" style="border-radius:16px;padding-top:var(--wp--preset--spacing--60);padding-right:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--60);padding-left:var(--wp--preset--spacing--50)">
	<!-- wp:site-title {"level":1,"isLink":false,"fontSize":"xx-large"} /-->
	<?php if ( '' !== $san_truong_disclosures ) : ?>
	<!-- wp:paragraph -->
	<p><a href="<?php echo esc_url( $san_truong_disclosures ); ?>"><?php esc_html_e( 'See what the school publishes', 'san-truong' ); ?></a></p>
	<!-- /wp:paragraph -->
	<?php endif; ?>
</div>
<!-- /wp:group -->
