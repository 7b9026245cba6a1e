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
<!-- wp:paragraph -->
<p>Chào mừng quý phụ huynh, các em học sinh và quý khách đến với trang thông tin điện tử của nhà trường.</p>
<!-- /wp:paragraph -->
