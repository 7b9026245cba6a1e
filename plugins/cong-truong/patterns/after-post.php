<?php
/**
 * Title: After a post
 * Slug: cong-truong/after-post
 * Description: Links to pass the post on, and other posts of its kind.
 * Keywords: chia sẻ, tin liên quan
 * Inserter: no
 *
 * @package CongTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;
?>
<!-- wp:cong-truong/share /-->

<!-- wp:cong-truong/related /-->
