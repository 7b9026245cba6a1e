<?php
/**
 * Title: Page: home
 * Slug: cong-truong/page-home
 * Description: A word of welcome; the theme shows news and notices below it.
 * Block Types: core/post-content
 * Post Types: page
 * Keywords: trang chủ, chào mừng
 *
 * @package CongTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;
?>
<!-- wp:heading -->
<h2 class="wp-block-heading">Về nhà trường</h2>
<!-- /wp:heading -->
<!-- wp:paragraph -->
<p>Trang thông tin điện tử của nhà trường đăng thông báo, số liệu công khai, thủ tục và biểu mẫu để phụ huynh, học sinh và người dân tra cứu, góp ý.</p>
<!-- /wp:paragraph -->
<!-- wp:buttons -->
<div class="wp-block-buttons">
<!-- wp:button -->
<div class="wp-block-button"><a class="wp-block-button__link wp-element-button" href="<?php echo esc_url( home_url( '/gioi-thieu/' ) ); ?>">Giới thiệu nhà trường</a></div>
<!-- /wp:button -->
<!-- wp:button {"className":"is-style-outline"} -->
<div class="wp-block-button is-style-outline"><a class="wp-block-button__link wp-element-button" href="<?php echo esc_url( home_url( '/lien-he/' ) ); ?>">Liên hệ</a></div>
<!-- /wp:button -->
</div>
<!-- /wp:buttons -->
