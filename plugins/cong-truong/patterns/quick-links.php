<?php
/**
 * Title: Quick links
 * Slug: cong-truong/quick-links
 * Description: The errands that most visitors come for.
 * Keywords: công khai, thủ tục, góp ý, tuyển sinh
 *
 * @package CongTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;
?>
<!-- wp:paragraph -->
<p><a href="<?php echo esc_url( (string) get_post_type_archive_link( 'ct_disclosure' ) ); ?>"><?php esc_html_e( 'Public disclosures', 'cong-truong' ); ?></a></p>
<!-- /wp:paragraph -->
