<?php
/**
 * Title: Admission
 * Slug: cong-truong/admission
 * Description: Places, papers and dates of this year's admission, to be filled in.
 * Keywords: tuyển sinh, hồ sơ, chỉ tiêu
 *
 * @package CongTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;

$cong_truong_rows = array(
	__( 'Places', 'cong-truong' )         => __( 'How many classes and pupils, from which area', 'cong-truong' ),
	__( 'Papers', 'cong-truong' )         => __( 'What the family hands in', 'cong-truong' ),
	__( 'Dates', 'cong-truong' )          => __( 'From when to when, at what hours', 'cong-truong' ),
	__( 'Where to apply', 'cong-truong' ) => __( 'Online address, or the office', 'cong-truong' ),
	__( 'Results', 'cong-truong' )        => __( 'When and where they are announced', 'cong-truong' ),
);
?>
<!-- wp:group {"tagName":"section","layout":{"type":"default"}} -->
<section class="wp-block-group">
	<!-- wp:heading -->
	<h2 class="wp-block-heading"><?php esc_html_e( 'Admission', 'cong-truong' ); ?></h2>
	<!-- /wp:heading -->
	<!-- wp:table -->
	<figure class="wp-block-table"><table><tbody>
	<?php foreach ( $cong_truong_rows as $cong_truong_what => $cong_truong_hint ) : ?>
		<tr><td><strong><?php echo esc_html( $cong_truong_what ); ?></strong></td><td><?php echo esc_html( $cong_truong_hint ); ?></td></tr>
	<?php endforeach; ?>
	</tbody></table></figure>
	<!-- /wp:table -->
</section>
<!-- /wp:group -->
