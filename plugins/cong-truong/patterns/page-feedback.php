<?php
/**
 * Title: Page: feedback
 * Slug: cong-truong/page-feedback
 * Description: Where parents, students and citizens send their opinions.
 * Block Types: core/post-content
 * Post Types: page
 * Keywords: góp ý, lấy ý kiến
 *
 * @package CongTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;
?>
<!-- wp:paragraph -->
<p>Nhà trường lắng nghe ý kiến của phụ huynh, học sinh và người dân. Xin gửi ý kiến đến địa chỉ, điện thoại hoặc thư điện tử dưới đây; nhà trường trả lời trong giờ làm việc.</p>
<!-- /wp:paragraph -->

<!-- wp:cong-truong/contact {"layout":"card"} /-->

<!-- wp:heading -->
<h2 class="wp-block-heading">Vấn đề đang lấy ý kiến</h2>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p>Hiện chưa có vấn đề nào đang lấy ý kiến. Khi có, nội dung và hạn góp ý được đăng tại đây.</p>
<!-- /wp:paragraph -->

<!-- wp:heading -->
<h2 class="wp-block-heading">Bảo vệ dữ liệu cá nhân</h2>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p>Khi góp ý, xin không ghi họ tên, kết quả học tập hay chuyện riêng của học sinh. Nhà trường chỉ dùng thông tin liên hệ để trả lời và không công bố thư góp ý nếu người gửi chưa đồng ý.</p>
<!-- /wp:paragraph -->
