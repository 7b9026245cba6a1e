<?php
/**
 * Title: Comments
 * Slug: san-truong/comments
 * Inserter: no
 *
 * @package SanTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;

// No pictures of the writers: they would come from another server.
?>
<!-- wp:comments {"className":"san-truong-comments"} -->
<div class="wp-block-comments san-truong-comments">
	<!-- wp:comments-title /-->
	<!-- wp:comment-template -->
		<!-- wp:comment-author-name {"isLink":false} /-->
		<!-- wp:comment-date /-->
		<!-- wp:comment-content /-->
		<!-- wp:comment-reply-link /-->
	<!-- /wp:comment-template -->
	<!-- wp:comments-pagination -->
		<!-- wp:comments-pagination-previous /-->
		<!-- wp:comments-pagination-numbers /-->
		<!-- wp:comments-pagination-next /-->
	<!-- /wp:comments-pagination -->
	<!-- wp:post-comments-form /-->
</div>
<!-- /wp:comments -->
