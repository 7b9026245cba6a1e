<?php
/**
 * Title: Page: public disclosures
 * Slug: cong-truong/page-disclosure
 * Description: All forms that the school publishes, by school year.
 * Block Types: core/post-content
 * Post Types: page
 * Keywords: công khai, ba công khai
 *
 * @package CongTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;
?>
<!-- wp:paragraph -->
<p>Nhà trường công khai cam kết chất lượng giáo dục, điều kiện bảo đảm chất lượng và thu chi tài chính để cha mẹ học sinh và xã hội cùng theo dõi, giám sát.</p>
<!-- /wp:paragraph -->

<!-- wp:cong-truong/disclosure {"mode":"all"} /-->
