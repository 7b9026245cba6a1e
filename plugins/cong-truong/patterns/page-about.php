<?php
/**
 * Title: Page: about the school
 * Slug: cong-truong/page-about
 * Description: History, duties and aims of the school.
 * Block Types: core/post-content
 * Post Types: page
 * Keywords: giới thiệu, lịch sử
 *
 * @package CongTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;
?>
<!-- wp:paragraph -->
<p>Trang này giới thiệu về nhà trường: quá trình hình thành, chức năng, nhiệm vụ và mục tiêu giáo dục.</p>
<!-- /wp:paragraph -->

<!-- wp:heading -->
<h2 class="wp-block-heading">Lịch sử hình thành</h2>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p>Nội dung này đang được nhà trường cập nhật.</p>
<!-- /wp:paragraph -->

<!-- wp:heading -->
<h2 class="wp-block-heading">Chức năng, nhiệm vụ, quyền hạn</h2>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p>Nội dung này đang được nhà trường cập nhật.</p>
<!-- /wp:paragraph -->

<!-- wp:heading -->
<h2 class="wp-block-heading">Sứ mạng, tầm nhìn, mục tiêu</h2>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p>Nội dung này đang được nhà trường cập nhật.</p>
<!-- /wp:paragraph -->

<!-- wp:heading -->
<h2 class="wp-block-heading">Cơ sở vật chất</h2>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p>Số liệu về cơ sở vật chất và đội ngũ của từng năm học được đăng tại mục <a href="<?php echo esc_url( (string) get_post_type_archive_link( 'ct_disclosure' ) ); ?>">công khai</a>.</p>
<!-- /wp:paragraph -->
