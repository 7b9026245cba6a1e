<?php
/**
 * Title: Page: news of the authority
 * Slug: cong-truong/page-authority-news
 * Description: All that the superior authority announces, with search.
 * Block Types: core/post-content
 * Post Types: page
 * Keywords: cơ quan quản lý, sở giáo dục, tin tức
 *
 * @package CongTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;
?>
<!-- wp:paragraph -->
<p>Tin tức, thông báo, văn bản và thư mời của cơ quan quản lý, được trang này tự động đọc về. Bấm vào tiêu đề để xem bản gốc.</p>
<!-- /wp:paragraph -->

<!-- wp:cong-truong/authority-feed {"mode":"archive"} /-->
