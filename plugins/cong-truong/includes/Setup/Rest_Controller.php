<?php
/**
 * The REST routes of the setup: `cong-truong/v1/setup`.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Setup;

use CongTruong\Disclosure\Rest_Controller as Disclosures;
use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

final class Rest_Controller implements Module {

	/** Seconds after which a request makes no further item: hosts end one after 30. */
	private const SECONDS = 5.0;

	/** Items that a request may name. */
	private const MOST = 200;

	/**
	 * Hooks the routes.
	 */
	public function register(): void {
		add_action( 'rest_api_init', array( $this, 'register_routes' ) );
	}

	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		$keys = array(
			'keys' => array(
				'type'     => 'array',
				'required' => true,
				'minItems' => 1,
				'maxItems' => self::MOST,
				'items'    => array(
					'type'      => 'string',
					'maxLength' => 200,
				),
			),
		);
		$this->route( '', 'GET', 'get', array() );
		$this->route(
			'/answers',
			'POST',
			'answer',
			array(
				'school' => array( 'type' => 'object' ),
				'emblem' => array(
					'type'    => 'integer',
					'minimum' => 0,
				),
				'style'  => array(
					'type'      => 'string',
					'maxLength' => 100,
				),
			)
		);
		$this->route(
			'/make',
			'POST',
			'make',
			$keys + array(
				'choice' => array(
					'type'    => 'string',
					'enum'    => Engine::CHOICES,
					'default' => 'use',
				),
			)
		);
		$this->route( '/undo', 'POST', 'undo', $keys );
	}

	/**
	 * GET /setup
	 *
	 * @return array<string, mixed>
	 */
	public function get(): array {
		return Setup_Resource::full();
	}

	/**
	 * POST /setup/answers
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return array<string, mixed>|\WP_Error
	 */
	public function answer( \WP_REST_Request $request ) {
		$done = Answers::save( array_intersect_key( (array) $request->get_params(), array_flip( array( 'school', 'emblem', 'style' ) ) ) );

		return is_wp_error( $done ) ? $done : Setup_Resource::full();
	}

	/**
	 * POST /setup/make
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return array<string, mixed>
	 */
	public function make( \WP_REST_Request $request ): array {
		$choice = (string) $request['choice'];

		return $this->each(
			$request['keys'],
			static function ( Item $item ) use ( $choice ) {
				return Engine::make( $item, $choice );
			}
		);
	}

	/**
	 * POST /setup/undo
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return array<string, mixed>
	 */
	public function undo( \WP_REST_Request $request ): array {
		return $this->each( $request['keys'], array( Engine::class, 'undo' ) );
	}

	/**
	 * Does something with items until time is up.
	 *
	 * @param string[] $keys Keys of items.
	 * @param callable $work Gets an item.
	 * @return array{items: array<int, array<string, mixed>>} As they are now; `problem` says why one is not as it should be. Whoever misses some asks again.
	 */
	private function each( array $keys, callable $work ): array {
		$deadline = microtime( true ) + self::SECONDS;
		$items    = Steps::items();
		$done     = array();
		foreach ( $keys as $key ) {
			$item = $items[ $key ] ?? null;
			if ( $item ) {
				$result = $work( $item );
				$done[] = Setup_Resource::item( $item ) + array( 'problem' => is_wp_error( $result ) ? $result->get_error_message() : ( is_string( $result ) ? $result : '' ) );
			} else {
				$done[] = array(
					'key'     => $key,
					'state'   => 'gone',
					'problem' => __( 'This is no longer part of the setup.', 'cong-truong' ),
				);
			}
			if ( microtime( true ) > $deadline ) {
				break;
			}
		}
		Engine::announce();

		return array( 'items' => $done );
	}

	/**
	 * Adds a route.
	 *
	 * @param string               $path   Below `/setup`.
	 * @param string               $method HTTP method.
	 * @param string               $action Method of this class.
	 * @param array<string, mixed> $args   Arguments.
	 */
	private function route( string $path, string $method, string $action, array $args ): void {
		register_rest_route(
			Disclosures::REST_NAMESPACE,
			'/setup' . $path,
			array(
				'methods'             => $method,
				'callback'            => array( $this, $action ),
				'permission_callback' => array( self::class, 'is_allowed' ),
				'args'                => $args,
			)
		);
	}

	/**
	 * Whether this user may set up the site.
	 *
	 * @return true|\WP_Error
	 */
	public static function is_allowed() {
		return current_user_can( Screen::CAPABILITY ) ? true : new \WP_Error(
			'cong_truong_forbidden',
			__( 'You are not allowed to do this.', 'cong-truong' ),
			array( 'status' => rest_authorization_required_code() )
		);
	}
}
