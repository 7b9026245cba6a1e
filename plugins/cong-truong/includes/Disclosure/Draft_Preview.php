<?php
/**
 * Shows the working values of a disclosure as the public page would show them, to whoever may edit it.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

use CongTruong\Module;
use CongTruong\Page_Caches;

defined( 'ABSPATH' ) || exit;

final class Draft_Preview implements Module {

	/** In the address: id of the disclosure. */
	private const VAR = 'cong_truong_preview';

	/**
	 * Disclosure that this request previews; 0 for every other request.
	 *
	 * @var int
	 */
	private static $id = 0;

	/**
	 * Hooks everything.
	 */
	public function register(): void {
		add_filter( 'request', array( self::class, 'resolve' ), 20 );
		add_filter( 'redirect_canonical', array( self::class, 'keep_address' ) );
		add_filter( 'wp_headers', array( self::class, 'forbid_storing' ), PHP_INT_MAX );
		add_filter( 'wp_robots', array( self::class, 'forbid_indexing' ) );
	}

	/**
	 * Address of the preview, for the current user and this day.
	 *
	 * @param int $id Id of a disclosure.
	 */
	public static function link( int $id ): string {
		return add_query_arg(
			array(
				self::VAR  => $id,
				'_wpnonce' => wp_create_nonce( self::VAR . $id ),
			),
			home_url( '/' )
		);
	}

	/**
	 * Whether this request previews a disclosure.
	 *
	 * @param int $id Id of a disclosure.
	 */
	public static function is_of( int $id ): bool {
		return $id > 0 && self::$id === $id;
	}

	/**
	 * The page.
	 *
	 * @param int  $id         Id of a disclosure.
	 * @param bool $with_title Whether to print breadcrumbs and the heading.
	 */
	public static function render( int $id, bool $with_title = true ): string {
		$payload = Publisher::draft( $id );

		return is_wp_error( $payload ) ? '' : Page_Renderer::render_draft( $payload, $with_title );
	}

	/**
	 * Turns the request into one for the disclosure, whatever its status. To others there is no such page.
	 *
	 * @param array<string, mixed> $query Query variables.
	 * @return array<string, mixed>
	 */
	public static function resolve( $query ): array {
		self::$id = 0;
		// phpcs:disable WordPress.Security.NonceVerification.Recommended -- it is verified below.
		if ( is_admin() || ! isset( $_GET[ self::VAR ] ) ) {
			return $query;
		}
		$id    = is_scalar( $_GET[ self::VAR ] ) ? absint( $_GET[ self::VAR ] ) : 0;
		$nonce = isset( $_GET['_wpnonce'] ) && is_string( $_GET['_wpnonce'] ) ? sanitize_key( $_GET['_wpnonce'] ) : '';
		// phpcs:enable
		Page_Caches::keep_out( 'cong-truong preview' );
		if ( ! current_user_can( Capabilities::EDIT ) || ! Repository::exists( $id ) ) {
			return array( 'error' => '404' );
		}
		if ( ! wp_verify_nonce( $nonce, self::VAR . $id ) ) {
			wp_die( esc_html__( 'This preview has expired. Open it again from the screen on which you edit the figures.', 'cong-truong' ), '', array( 'response' => 403 ) );
		}
		self::$id = $id;

		return array(
			'post_type'   => Post_Types::DISCLOSURE,
			'p'           => $id,
			'post_status' => get_post_status( $id ),
		);
	}

	/**
	 * Keeps core from sending the preview to the public page.
	 *
	 * @param string|false $url Where core would go.
	 * @return string|false
	 */
	public static function keep_address( $url ) {
		return self::$id > 0 ? false : $url;
	}

	/**
	 * Neither browser nor proxy keeps the page.
	 *
	 * @param array<string, string> $headers Headers by name.
	 * @return array<string, string>
	 */
	public static function forbid_storing( $headers ): array {
		return self::$id > 0 ? array(
			'X-Robots-Tag'    => 'noindex',
			'Referrer-Policy' => 'same-origin',
		) + wp_get_nocache_headers() + $headers : $headers;
	}

	/**
	 * No search engine lists the page.
	 *
	 * @param array<string, mixed> $robots Directives.
	 * @return array<string, mixed>
	 */
	public static function forbid_indexing( $robots ): array {
		return self::$id > 0 ? wp_robots_no_robots( $robots ) : $robots;
	}
}
