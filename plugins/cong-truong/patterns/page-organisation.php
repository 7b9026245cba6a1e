<?php
/**
 * Title: Page: organisation
 * Slug: cong-truong/page-organisation
 * Description: Heads, bodies and their people.
 * Block Types: core/post-content
 * Post Types: page
 * Keywords: tổ chức, ban giám hiệu, đoàn thể
 *
 * @package CongTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;
?>
<!-- wp:paragraph -->
<p>Cơ cấu tổ chức của nhà trường: Ban Giám hiệu, Hội đồng trường, các tổ chức đoàn thể, các tổ chuyên môn và Ban đại diện cha mẹ học sinh.</p>
<!-- /wp:paragraph -->

<!-- wp:cong-truong/directory /-->
