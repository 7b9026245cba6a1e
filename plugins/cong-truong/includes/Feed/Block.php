<?php
/**
 * The block that shows what the authority announces.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feed;

use CongTruong\Blocks;
use CongTruong\Module;
use CongTruong\News\Kinds;
use CongTruong\Text\Normalizer;

defined( 'ABSPATH' ) || exit;

/**
 * Registers and renders `cong-truong/authority-feed`.
 */
final class Block implements Module {

	public const NAME = 'cong-truong/authority-feed';

	/** Items of a block; of tabs and columns, of each kind. */
	private const MOST = 30;

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
		Blocks::register( 'authority-feed', array( self::class, 'render' ) );
	}

	/**
	 * Renders the block. A site without sources has nothing to show, and shows nothing.
	 *
	 * @param array $attributes Its attributes.
	 */
	public static function render( array $attributes ): string {
		if ( ! Board::sources() ) {
			return '';
		}
		$layout = (string) ( $attributes['layout'] ?? 'tabs' );
		if ( 'archive' === ( $attributes['mode'] ?? '' ) ) {
			$html   = Archive_Renderer::render();
			$layout = 'archive';
		} else {
			$html = self::newest( $attributes, $layout );
		}

		return '<div ' . get_block_wrapper_attributes( array( 'class' => 'is-layout-' . sanitize_html_class( $layout ) ) ) . '>' . $html . '</div>';
	}

	/**
	 * The newest items.
	 *
	 * @param array  $attributes Attributes of the block.
	 * @param string $layout     `tabs`, `columns`, `list` or `strip`.
	 */
	private static function newest( array $attributes, string $layout ): string {
		$kinds    = array_values( array_intersect( array_keys( Kinds::all() ), (array) ( $attributes['kinds'] ?? array() ) ) );
		$kinds    = $kinds ? $kinds : array_keys( Kinds::all() );
		$count    = max( 1, min( self::MOST, (int) ( $attributes['count'] ?? 5 ) ) );
		$words    = array_map( array( Normalizer::class, 'fold' ), array_filter( array_map( 'trim', explode( ',', (string) ( $attributes['hide'] ?? '' ) ) ) ) );
		$renderer = new List_Renderer( ! empty( $attributes['showDate'] ), ! empty( $attributes['showNew'] ), ! empty( $attributes['showSource'] ) );
		$find     = static function ( array $of ) use ( $count, $words ): array {
			$items = array_filter(
				Board::items( $of ),
				static function ( array $item ) use ( $words ): bool {
					return ! Board::holds( $item['title'] . ' ' . $item['summary'], $words );
				}
			);

			return array_slice( $items, 0, $count );
		};
		if ( 'tabs' === $layout || 'columns' === $layout ) {
			$groups = array();
			foreach ( $kinds as $kind ) {
				$groups[ $kind ] = $find( array( $kind ) );
			}
			$groups = array_filter( $groups );
			$html   = 'tabs' === $layout && count( $groups ) > 1 ? $renderer->tabs( $groups ) : $renderer->columns( $groups );
		} else {
			$html = $renderer->items( $find( $kinds ) );
		}

		return ( '' === $html ? List_Renderer::none() : $html ) . List_Renderer::foot( $kinds, ! empty( $attributes['showUpdated'] ) );
	}
}
