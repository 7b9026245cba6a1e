<?php
/**
 * Title: Page: admission
 * Slug: cong-truong/page-admission
 * Description: Who may apply, papers, dates, results.
 * Block Types: core/post-content
 * Post Types: page
 * Keywords: tuyển sinh, đầu cấp
 *
 * @package CongTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;
?>
<!-- wp:paragraph -->
<p>Thông tin tuyển sinh đầu cấp của nhà trường. Kế hoạch của từng năm học được đăng ngay khi cơ quan quản lý giáo dục ban hành.</p>
<!-- /wp:paragraph -->

<!-- wp:heading -->
<h2 class="wp-block-heading">Đối tượng và địa bàn tuyển sinh</h2>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p>Nội dung này đang được nhà trường cập nhật.</p>
<!-- /wp:paragraph -->

<!-- wp:heading -->
<h2 class="wp-block-heading">Hồ sơ</h2>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p>Nội dung này đang được nhà trường cập nhật.</p>
<!-- /wp:paragraph -->

<!-- wp:heading -->
<h2 class="wp-block-heading">Thời gian và cách đăng ký</h2>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p>Nội dung này đang được nhà trường cập nhật.</p>
<!-- /wp:paragraph -->

<!-- wp:heading -->
<h2 class="wp-block-heading">Kết quả</h2>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p>Nội dung này đang được nhà trường cập nhật.</p>
<!-- /wp:paragraph -->

<!-- wp:cong-truong/contact {"layout":"card"} /-->
