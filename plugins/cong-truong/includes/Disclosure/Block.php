<?php
/**
 * The block that shows a disclosure: it holds a reference and no figures.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

use CongTruong\Blocks;
use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

/**
 * Registers and renders `cong-truong/disclosure`.
 */
final class Block implements Module {

	public const NAME = 'cong-truong/disclosure';

	/**
	 * Handle of the stylesheet that block and page share.
	 */
	public const STYLE = 'cong-truong-disclosure-style';

	private const EDITOR_SCRIPT = 'cong-truong-disclosure-editor-script';

	/**
	 * Hooks the registration.
	 */
	public function register(): void {
		add_action( 'init', array( self::class, 'register_block' ) );
		add_action( 'enqueue_block_editor_assets', array( self::class, 'add_editor_data' ) );
	}

	/**
	 * Registers the block from what the build made of its block.json.
	 */
	public static function register_block(): void {
		Blocks::register( 'disclosure', array( self::class, 'render' ) );
	}

	/**
	 * The spreadsheet in the block's window wants to know what it knows on its own screen.
	 */
	public static function add_editor_data(): void {
		if ( current_user_can( Capabilities::EDIT ) ) {
			wp_add_inline_script( self::EDITOR_SCRIPT, 'window.congTruongDisclosure = ' . wp_json_encode( Admin_Screen::data(), JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES ) . ';', 'before' );
		}
	}

	/**
	 * Renders the block.
	 *
	 * @param array $attributes Its attributes.
	 */
	public static function render( array $attributes ): string {
		$html = self::content( (string) ( $attributes['mode'] ?? 'one' ), (int) ( $attributes['disclosureId'] ?? 0 ) );

		return '' === $html ? '' : '<div ' . get_block_wrapper_attributes() . '>' . $html . '</div>';
	}

	/**
	 * What the block shows; empty where there is nothing to show to a visitor.
	 *
	 * @param string $mode `one`, `all` or `page`.
	 * @param int    $id   Id of the disclosure for `one`.
	 */
	private static function content( string $mode, int $id ): string {
		if ( 'all' === $mode ) {
			return Page_Renderer_List::render( is_post_type_archive( Post_Types::DISCLOSURE ) ? Public_Pages::archive_year() : '' );
		}
		if ( 'page' === $mode ) {
			return is_singular( Post_Types::DISCLOSURE ) ? Public_Pages::page( get_queried_object_id() ) : '';
		}
		if ( $id < 1 || 'publish' !== get_post_status( $id ) || Post_Types::DISCLOSURE !== get_post_type( $id ) ) {
			return '';
		}
		$publication = Publication::latest( $id );
		$payload     = null === $publication || Publication::withdrawal( $id ) ? null : Publication::payload( $publication );
		if ( null === $payload ) {
			return '';
		}
		$html  = Table_Renderer::render( $payload, array( 'prefix' => wp_unique_id( 'ct-' ) ) );
		$html .= '<p class="cong-truong-disclosure__more"><a href="' . esc_url( Permalinks::link( $id ) ) . '">' . esc_html__( 'Other years, downloads, publication history', 'cong-truong' );
		$html .= '<span class="cong-truong-disclosure__hidden">: ' . esc_html( Page_Renderer_Labels::title( $payload ) ) . '</span></a></p>';
		return $html;
	}
}
