<?php
/**
 * Title: Page: contact
 * Slug: cong-truong/page-contact
 * Description: Address, phones, e-mail and hours of the school.
 * Block Types: core/post-content
 * Post Types: page
 * Keywords: liên hệ, địa chỉ
 *
 * @package CongTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;
?>
<!-- wp:cong-truong/contact {"layout":"columns"} /-->

<!-- wp:heading -->
<h2 class="wp-block-heading">Giờ tiếp công dân</h2>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p>Phụ huynh và người dân được tiếp trong giờ làm việc. Nếu cần gặp Ban Giám hiệu, xin báo trước qua điện thoại để được sắp xếp.</p>
<!-- /wp:paragraph -->
