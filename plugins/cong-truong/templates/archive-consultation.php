<?php
/**
 * All consultations, under a theme without block templates.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

use CongTruong\Consultation\Page_Renderer;

defined( 'ABSPATH' ) || exit;

get_header();
?>
<main id="main" class="site-main">
	<header class="page-header">
		<h1 class="page-title"><?php post_type_archive_title(); ?></h1>
	</header>
	<div class="wp-block-cong-truong-consultations">
		<?php echo Page_Renderer::archive(); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- it escapes what it prints. ?>
	</div>
</main>
<?php
get_footer();
