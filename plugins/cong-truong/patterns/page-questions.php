<?php
/**
 * Title: Page: questions and answers
 * Slug: cong-truong/page-questions
 * Description: What parents ask most.
 * Block Types: core/post-content
 * Post Types: page
 * Keywords: hỏi đáp
 *
 * @package CongTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;
?>
<!-- wp:paragraph -->
<p>Câu hỏi của phụ huynh, học sinh, người dân và câu trả lời của nhà trường. Câu hỏi chỉ được đăng khi người hỏi đồng ý, sau khi đã bỏ thông tin cá nhân.</p>
<!-- /wp:paragraph -->

<!-- wp:cong-truong/qa /-->

<!-- wp:heading -->
<h2 class="wp-block-heading">Câu hỏi thường gặp</h2>
<!-- /wp:heading -->

<!-- wp:details -->
<details class="wp-block-details"><summary>Nhà trường tiếp phụ huynh vào giờ nào?</summary><!-- wp:paragraph -->
<p>Giờ làm việc của văn phòng được ghi ở mục Liên hệ.</p>
<!-- /wp:paragraph --></details>
<!-- /wp:details -->

<!-- wp:details -->
<details class="wp-block-details"><summary>Xem các khoản thu của năm học ở đâu?</summary><!-- wp:paragraph -->
<p>Các khoản thu được công khai theo từng năm học tại mục Ba công khai.</p>
<!-- /wp:paragraph --></details>
<!-- /wp:details -->

<!-- wp:details -->
<details class="wp-block-details"><summary>Con tôi nghỉ học thì báo cho ai?</summary><!-- wp:paragraph -->
<p>Phụ huynh báo cho giáo viên chủ nhiệm và gửi đơn xin phép theo hướng dẫn ở mục Thủ tục – Biểu mẫu.</p>
<!-- /wp:paragraph --></details>
<!-- /wp:details -->

<!-- wp:heading -->
<h2 class="wp-block-heading">Đặt câu hỏi</h2>
<!-- /wp:heading -->

<!-- wp:cong-truong/feedback-form {"kind":"question"} /-->
