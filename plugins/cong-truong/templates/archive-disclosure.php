<?php
/**
 * Everything that the school has published, under a theme without block templates.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

use CongTruong\Disclosure\Page_Renderer_List;
use CongTruong\Disclosure\Public_Pages;

defined( 'ABSPATH' ) || exit;

get_header();
?>
<main id="main" class="site-main">
	<header class="page-header">
		<h1 class="page-title"><?php post_type_archive_title(); ?></h1>
	</header>
	<?php echo Page_Renderer_List::render( Public_Pages::archive_year() ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- it escapes what it prints. ?>
</main>
<?php
get_footer();
