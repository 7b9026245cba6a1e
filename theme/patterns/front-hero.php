<?php
/**
 * Title: The notice that matters, and the errands
 * Slug: san-truong/front-hero
 * Categories: san-truong
 * Keywords: thông báo, trang chủ
 *
 * @package SanTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;

$san_truong_errands = WP_Block_Patterns_Registry::get_instance()->is_registered( 'cong-truong/quick-links' );
$san_truong_picture = 'page' === get_option( 'show_on_front' ) ? (int) get_post_thumbnail_id( (int) get_option( 'page_on_front' ) ) : 0;
$san_truong_address = $san_truong_picture ? (string) wp_get_attachment_image_url( $san_truong_picture, 'large' ) : '';
?>
<!-- wp:group {"align":"wide","className":"san-truong-hero","layout":{"type":"default"}} -->
<div class="wp-block-group alignwide san-truong-hero">
	<!-- wp:group {"className":"san-truong-hero__panel","backgroundColor":"board-deep","textColor":"surface","layout":{"type":"default"}} -->
	<div class="wp-block-group san-truong-hero__panel has-surface-color has-board-deep-background-color has-text-color has-background">
		<?php if ( '' !== $san_truong_address ) : ?>
		<!-- wp:image {"id":<?php echo absint( $san_truong_picture ); ?>,"sizeSlug":"large","linkDestination":"none","className":"san-truong-hero__picture"} -->
		<figure class="wp-block-image size-large san-truong-hero__picture"><img src="<?php echo esc_url( $san_truong_address ); ?>" alt="<?php echo esc_attr( (string) get_post_meta( $san_truong_picture, '_wp_attachment_image_alt', true ) ); ?>" class="wp-image-<?php echo absint( $san_truong_picture ); ?>"/></figure>
		<!-- /wp:image -->
		<?php endif; ?>
		<?php if ( WP_Block_Type_Registry::get_instance()->is_registered( 'cong-truong/notice' ) ) : ?>
		<!-- wp:cong-truong/notice /-->
		<?php else : ?>
		<!-- wp:query {"query":{"perPage":1,"pages":0,"offset":0,"postType":"post","order":"desc","orderBy":"date","inherit":false,"sticky":"ignore"}} -->
		<div class="wp-block-query">
			<!-- wp:post-template {"className":"san-truong-notice","layout":{"type":"default"}} -->
				<!-- wp:post-terms {"term":"category","className":"san-truong-chip"} /-->
				<!-- wp:post-title {"isLink":true,"level":2} /-->
				<!-- wp:post-date /-->
			<!-- /wp:post-template -->
		</div>
		<!-- /wp:query -->
		<?php endif; ?>
		<!-- wp:site-title {"level":2,"isLink":false,"fontSize":"xx-large","className":"san-truong-hero__welcome"} /-->
	</div>
	<!-- /wp:group -->
	<?php if ( $san_truong_errands ) : ?>
	<!-- wp:pattern {"slug":"cong-truong/quick-links"} /-->
	<?php endif; ?>
</div>
<!-- /wp:group -->
