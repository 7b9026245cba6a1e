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
<p>Nhà trường lắng nghe ý kiến của phụ huynh, học sinh và người dân. Có thể góp ý mà không ghi tên; sau khi gửi, trang cấp một mã để xem nhà trường đã trả lời chưa.</p>
<!-- /wp:paragraph -->

<!-- wp:cong-truong/feedback-form {"kind":"feedback"} /-->

<!-- wp:heading -->
<h2 class="wp-block-heading">Vấn đề đang lấy ý kiến</h2>
<!-- /wp:heading -->

<!-- wp:cong-truong/consultations {"show":"all","count":6} /-->

<!-- wp:heading -->
<h2 class="wp-block-heading">Gặp trực tiếp, gọi điện hoặc viết thư</h2>
<!-- /wp:heading -->

<!-- wp:cong-truong/contact {"layout":"card"} /-->
