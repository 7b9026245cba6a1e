<?php
/**
 * Title: Page: procedures and forms
 * Slug: cong-truong/page-procedures
 * Description: Leave of absence, review of marks, transfer, admission.
 * Block Types: core/post-content
 * Post Types: page
 * Keywords: thủ tục, biểu mẫu, đơn
 *
 * @package CongTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;
?>
<!-- wp:paragraph -->
<p>Phụ huynh, học sinh chuẩn bị giấy tờ theo từng mục dưới đây và nộp tại văn phòng nhà trường trong giờ làm việc.</p>
<!-- /wp:paragraph -->

<!-- wp:heading -->
<h2 class="wp-block-heading">Xin nghỉ học</h2>
<!-- /wp:heading -->

<!-- wp:list -->
<ul class="wp-block-list">
<!-- wp:list-item -->
<li>Đơn xin phép nghỉ học có chữ ký của cha mẹ hoặc người giám hộ.</li>
<!-- /wp:list-item -->
<!-- wp:list-item -->
<li>Giấy của cơ sở y tế nếu nghỉ nhiều ngày vì bệnh.</li>
<!-- /wp:list-item -->
</ul>
<!-- /wp:list -->

<!-- wp:heading -->
<h2 class="wp-block-heading">Phúc khảo bài kiểm tra, bài thi</h2>
<!-- /wp:heading -->

<!-- wp:list -->
<ul class="wp-block-list">
<!-- wp:list-item -->
<li>Đơn xin phúc khảo, ghi rõ môn, bài và điểm đã công bố.</li>
<!-- /wp:list-item -->
<!-- wp:list-item -->
<li>Nộp trong thời hạn nhà trường thông báo sau khi có kết quả.</li>
<!-- /wp:list-item -->
</ul>
<!-- /wp:list -->

<!-- wp:heading -->
<h2 class="wp-block-heading">Chuyển trường</h2>
<!-- /wp:heading -->

<!-- wp:list -->
<ul class="wp-block-list">
<!-- wp:list-item -->
<li>Đơn xin chuyển trường của cha mẹ hoặc người giám hộ.</li>
<!-- /wp:list-item -->
<!-- wp:list-item -->
<li>Học bạ và các giấy tờ theo quy định của nơi chuyển đến.</li>
<!-- /wp:list-item -->
</ul>
<!-- /wp:list -->

<!-- wp:heading -->
<h2 class="wp-block-heading">Tuyển sinh đầu cấp</h2>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p>Thời gian, đối tượng và hồ sơ của từng năm học được thông báo ở mục Tuyển sinh.</p>
<!-- /wp:paragraph -->

<!-- wp:cong-truong/contact {"layout":"card"} /-->
