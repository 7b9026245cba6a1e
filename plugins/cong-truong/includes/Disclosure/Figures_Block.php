<?php
/**
 * The block that shows the school in figures, each with the form and the year that it stands in.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

use CongTruong\Blocks;
use CongTruong\Module;
use CongTruong\School\Profile;
use CongTruong\Text\Markup;

defined( 'ABSPATH' ) || exit;

/**
 * Registers and renders `cong-truong/figures`.
 */
final class Figures_Block implements Module {

	public const NAME = 'cong-truong/figures';

	private const MOST = 8;

	private const BASE = 'wp-block-cong-truong-figures__';

	/**
	 * Hooks the registration.
	 */
	public function register(): void {
		add_action( 'init', array( self::class, 'register_block' ) );
	}

	/**
	 * Registers the block.
	 */
	public static function register_block(): void {
		Blocks::register( 'figures', array( self::class, 'render' ) );
	}

	/**
	 * Renders the block; nothing where no published form holds such a figure.
	 *
	 * @param array<string, mixed> $attributes `count`.
	 */
	public static function render( array $attributes ): string {
		$figures = array_slice( Highlights::all(), 0, max( 1, min( self::MOST, (int) ( $attributes['count'] ?? 4 ) ) ) );
		if ( ! $figures ) {
			return '';
		}
		$html  = '<div class="' . self::BASE . 'head"><h2>' . esc_html__( 'The school in figures', 'cong-truong' ) . '</h2>';
		$html .= '<p><a href="' . esc_url( Permalinks::archive_link() ) . '">' . esc_html__( 'All public disclosures', 'cong-truong' ) . '</a></p></div>';
		$html .= '<ul>' . implode( '', array_map( array( self::class, 'item' ), $figures ) ) . '</ul>';

		return '<section ' . get_block_wrapper_attributes() . '>' . $html . '</section>';
	}

	/**
	 * One figure.
	 *
	 * @param array<string, mixed> $figure Of Highlights::all().
	 */
	private static function item( array $figure ): string {
		$key    = Key::from_array( $figure['key'] );
		$label  = $figure['label'] . ( Profile::has_several_levels() ? ' (' . Forms::official_level( $key->level() ) . ')' : '' );
		$form   = Forms::summary( $key->regime(), $key->form() ) ?? array();
		$code   = Page_Renderer_Labels::form_code( $form );
		$source = array_filter( array( '' === $code ? (string) ( $form['shortTitle'] ?? '' ) : $code, Forms::period_label( $key->period() ), $key->school_year() ) );
		$link   = '<a href="' . esc_url( Permalinks::address( Permalinks::path( $key ) ) ) . '"><strong>' . Markup::escape( $figure['text'] ) . '</strong> <span>' . esc_html( $label ) . '</span></a>';

		return '<li>' . $link . '<span class="' . self::BASE . 'source"><span>' . implode( ',</span> <span>', array_map( 'esc_html', $source ) ) . '</span></span></li>';
	}
}
