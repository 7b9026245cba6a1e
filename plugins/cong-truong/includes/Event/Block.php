<?php
/**
 * The block that lists what is ahead.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Event;

use CongTruong\Blocks;
use CongTruong\Module;
use CongTruong\Page_Caches;

defined( 'ABSPATH' ) || exit;

/**
 * Registers and renders `cong-truong/events`.
 */
final class Block implements Module {

	public const NAME = 'cong-truong/events';

	public const STYLE = 'cong-truong-events-style';

	private const MOST = 50;

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
		Blocks::register( 'events', array( self::class, 'render' ) );
	}

	/**
	 * Renders the block.
	 *
	 * @param array $attributes Its attributes.
	 */
	public static function render( array $attributes ): string {
		$mode = (string) ( $attributes['mode'] ?? 'upcoming' );
		if ( 'page' === $mode ) {
			$html = is_singular( Post_Type::NAME ) ? Page_Renderer::single( get_queried_object_id() ) : '';
		} elseif ( 'archive' === $mode ) {
			$html = Page_Renderer::archive();
		} else {
			$html = self::upcoming( max( 1, min( self::MOST, (int) ( $attributes['count'] ?? 5 ) ) ), 'agenda' === ( $attributes['layout'] ?? '' ) );
		}

		return '' === $html ? '' : '<div ' . get_block_wrapper_attributes() . '>' . $html . '</div>';
	}

	/**
	 * What is ahead, or that nothing is; and the way to the others.
	 *
	 * @param int  $count     How many at most.
	 * @param bool $is_agenda Whether by month.
	 */
	private static function upcoming( int $count, bool $is_agenda ): string {
		$events = Events::upcoming( $count );
		foreach ( $events as $event ) {
			$span = Span::of( $event->ID );
			if ( null !== $span ) {
				Page_Caches::keep_until( Span::moment( $span->over() )->getTimestamp() );
			}
		}

		return ( $is_agenda ? List_Renderer::agenda( $events ) : List_Renderer::tiles( $events ) )
			. '<p class="' . List_Renderer::BASE . 'more"><a href="' . esc_url( (string) get_post_type_archive_link( Post_Type::NAME ) ) . '">' . esc_html__( 'All events', 'cong-truong' ) . '</a></p>';
	}
}
