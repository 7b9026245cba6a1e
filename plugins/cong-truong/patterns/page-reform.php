<?php
/**
 * Title: Page: administrative reform
 * Slug: cong-truong/page-reform
 * Description: Where procedures are found and where papers are handed in.
 * Block Types: core/post-content
 * Post Types: page
 * Keywords: cải cách hành chính
 *
 * @package CongTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;
?>
<!-- wp:paragraph -->
<p>Nhà trường niêm yết thủ tục, biểu mẫu và thời gian giải quyết để phụ huynh, học sinh không phải đi lại nhiều lần.</p>
<!-- /wp:paragraph -->

<!-- wp:heading -->
<h2 class="wp-block-heading">Thủ tục và biểu mẫu</h2>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p>Các thủ tục thường gặp nằm ở mục Thủ tục – Biểu mẫu. Giấy tờ cần chuẩn bị được ghi rõ cho từng thủ tục.</p>
<!-- /wp:paragraph -->

<!-- wp:heading -->
<h2 class="wp-block-heading">Nộp hồ sơ trực tuyến</h2>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p>Những dịch vụ công của ngành giáo dục được nộp tại <a href="https://dichvucong.gov.vn">Cổng Dịch vụ công quốc gia</a>. Trang này không thay cho cổng đó.</p>
<!-- /wp:paragraph -->

<!-- wp:cong-truong/contact {"layout":"card"} /-->
