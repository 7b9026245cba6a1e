<?php
/**
 * Title: Quick links
 * Slug: cong-truong/quick-links
 * Description: The errands that most visitors come for: disclosures, forms, comments, admission.
 * Keywords: công khai, thủ tục, góp ý, tuyển sinh
 *
 * @package CongTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;

$cong_truong_errands = array(
	'disclosure' => array( array(), __( 'Public disclosures', 'cong-truong' ), __( 'The school’s figures, year by year', 'cong-truong' ) ),
	'procedure'  => array( array( 'thu-tuc', 'bieu-mau', 'cai-cach-hanh-chinh' ), __( 'Procedures and forms', 'cong-truong' ), __( 'Leave, transfer, mark review…', 'cong-truong' ) ),
	'feedback'   => array( array( 'gop-y', 'hoi-dap' ), __( 'Comments', 'cong-truong' ), __( 'Write to the school', 'cong-truong' ) ),
	'admission'  => array( array( 'tuyen-sinh' ), __( 'Admission', 'cong-truong' ), __( 'Places, papers, dates', 'cong-truong' ) ),
	'contact'    => array( array( 'lien-he' ), __( 'Contact', 'cong-truong' ), __( 'Address, phone, office hours', 'cong-truong' ) ),
);
$cong_truong_pages   = get_posts(
	array(
		'post_type'              => 'page',
		'post_name__in'          => array_merge( ...array_column( array_values( $cong_truong_errands ), 0 ) ),
		'numberposts'            => 12,
		'update_post_meta_cache' => false,
		'update_post_term_cache' => false,
	)
);
$cong_truong_by_slug = array_column( $cong_truong_pages, 'ID', 'post_name' );
$cong_truong_tiles   = array();
foreach ( $cong_truong_errands as $cong_truong_kind => list( $cong_truong_slugs, $cong_truong_label, $cong_truong_help ) ) {
	$cong_truong_found = array_values( array_intersect_key( $cong_truong_by_slug, array_flip( $cong_truong_slugs ) ) );
	$cong_truong_url   = 'disclosure' === $cong_truong_kind ? get_post_type_archive_link( 'ct_disclosure' ) : ( $cong_truong_found ? get_permalink( $cong_truong_found[0] ) : '' );
	if ( $cong_truong_url && count( $cong_truong_tiles ) < 4 ) {
		$cong_truong_tiles[ $cong_truong_kind ] = array( $cong_truong_url, $cong_truong_label, $cong_truong_help );
	}
}
?>
<!-- wp:group {"className":"cong-truong-errands","style":{"spacing":{"blockGap":"0.75rem"}},"layout":{"type":"grid","minimumColumnWidth":"8.5rem"}} -->
<div class="wp-block-group cong-truong-errands">
	<?php foreach ( $cong_truong_tiles as $cong_truong_kind => list( $cong_truong_url, $cong_truong_label, $cong_truong_help ) ) : ?>
	<!-- wp:group {"className":"cong-truong-errand is-<?php echo esc_attr( $cong_truong_kind ); ?>","style":{"border":{"radius":"10px","width":"1px"},"spacing":{"blockGap":"0.25rem","padding":{"top":"1rem","right":"1rem","bottom":"1rem","left":"1rem"}}},"layout":{"type":"default"}} -->
	<div class="wp-block-group cong-truong-errand is-<?php echo esc_attr( $cong_truong_kind ); ?>" style="border-width:1px;border-radius:10px;padding-top:1rem;padding-right:1rem;padding-bottom:1rem;padding-left:1rem">
		<!-- wp:paragraph {"className":"cong-truong-errand__name"} -->
		<p class="cong-truong-errand__name"><a href="<?php echo esc_url( $cong_truong_url ); ?>"><?php echo esc_html( $cong_truong_label ); ?></a></p>
		<!-- /wp:paragraph -->
		<!-- wp:paragraph {"className":"cong-truong-errand__help","fontSize":"small"} -->
		<p class="cong-truong-errand__help has-small-font-size"><?php echo esc_html( $cong_truong_help ); ?></p>
		<!-- /wp:paragraph -->
	</div>
	<!-- /wp:group -->
	<?php endforeach; ?>
</div>
<!-- /wp:group -->
