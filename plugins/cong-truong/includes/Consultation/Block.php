<?php
/**
 * The block that lists issues.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Consultation;

use CongTruong\Blocks;
use CongTruong\Module;
use CongTruong\Page_Caches;

defined( 'ABSPATH' ) || exit;

/**
 * Registers and renders `cong-truong/consultations`.
 */
final class Block implements Module {

	public const NAME = 'cong-truong/consultations';

	public const STYLE = 'cong-truong-consultations-style';

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
		Blocks::register( 'consultations', array( self::class, 'render' ) );
	}

	/**
	 * Renders the block.
	 *
	 * @param array<string, mixed> $attributes Its attributes.
	 */
	public static function render( array $attributes ): string {
		$mode = (string) ( $attributes['mode'] ?? 'list' );
		if ( 'archive' === $mode ) {
			$html = Page_Renderer::archive();
		} elseif ( 'list' !== $mode ) {
			$id   = is_singular( Post_Type::NAME ) ? (int) get_queried_object_id() : 0;
			$html = 'facts' === $mode ? Page_Renderer::facts( $id ) : Page_Renderer::answer( $id );
		} else {
			$html = self::list( (string) ( $attributes['show'] ?? 'open' ), max( 1, min( self::MOST, (int) ( $attributes['count'] ?? 5 ) ) ) );
		}

		return '' === $html ? '' : '<div ' . get_block_wrapper_attributes() . '>' . $html . '</div>';
	}

	/**
	 * Issues, or that there are none; and the way to all.
	 *
	 * @param string $state `open`, `closed` or `all`.
	 * @param int    $count How many at most.
	 */
	private static function list( string $state, int $count ): string {
		$state = in_array( $state, array( 'closed', 'all' ), true ) ? $state : 'open';
		$posts = Consultations::find( $state, $count );
		$next  = Consultations::next_day();
		if ( '' !== $next ) {
			Page_Caches::keep_until( Closing::end_of( $next ) );
		}

		return ( $posts ? List_Renderer::items( $posts, 'all' === $state ) : List_Renderer::none( $state ) )
			. '<p class="' . List_Renderer::BASE . 'more"><a href="' . esc_url( (string) get_post_type_archive_link( Post_Type::NAME ) ) . '">' . esc_html__( 'All consultations', 'cong-truong' ) . '</a></p>';
	}
}
