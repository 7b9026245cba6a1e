<?php
/**
 * The REST routes of the directory: `cong-truong/v1/directory`.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Directory;

use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

/**
 * Every route needs the right to edit: visitors see what the block shows and nothing else. Every answer is the whole directory as it is
 * then, so that a screen shows what others did as well.
 */
final class Rest_Controller implements Module {

	private const REST_NAMESPACE = 'cong-truong/v1';

	private const PERSON = '/people/(?P<id>[1-9][0-9]{0,9})';
	private const BODY   = '/bodies/(?P<id>[1-9][0-9]{0,9})';

	/**
	 * Hooks the routes.
	 */
	public function register(): void {
		add_action( 'rest_api_init', array( self::class, 'register_routes' ) );
		add_action( 'wp_scheduled_delete', array( Bodies::class, 'empty_bin' ) );
	}

	/**
	 * Registers the routes.
	 */
	public static function register_routes(): void {
		$person = array( 'person' => self::required( 'object' ) );
		$before = array( 'before' => self::id() );
		$name   = array(
			'name'   => self::required( 'string' ),
			'parent' => self::id(),
		);

		$routes = array(
			'/people'                        => array( array( self::class, 'create_person' ), $person ),
			self::PERSON                      => array( array( self::class, 'save_person' ), $person + array( 'version' => self::required( 'integer' ) ) ),
			self::PERSON . '/withdraw-photo'  => array( array( self::class, 'withdraw_photo' ), array() ),
			self::PERSON . '/trash'           => array( array( self::class, 'bin_person' ), array() ),
			self::PERSON . '/restore'         => array( array( self::class, 'restore_person' ), array() ),
			'/bodies'                        => array( array( self::class, 'create_body' ), $name ),
			self::BODY                        => array( array( self::class, 'save_body' ), $name + array( 'was' => self::required( 'string' ) ) ),
			self::BODY . '/move'              => array( array( self::class, 'move_body' ), $before ),
			self::BODY . '/move-person'       => array( array( self::class, 'move_person' ), $before + array( 'person' => self::required( 'integer' ) ) ),
			self::BODY . '/trash'             => array(
				array( self::class, 'bin_body' ),
				array(
					'people' => self::required( 'string' ) + array( 'enum' => array( 'keep', 'bin', 'move' ) ),
					'to'     => self::id(),
				),
			),
			self::BODY . '/restore'           => array( array( self::class, 'restore_body' ), array() ),
		);
		self::route( 'GET', '', '__return_true', array() );
		foreach ( $routes as $path => list( $work, $args ) ) {
			// Hosts and security plugins block PUT and DELETE.
			self::route( 'POST', $path, $work, $args );
		}
	}

	/**
	 * POST /directory/people
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return mixed
	 */
	public static function create_person( \WP_REST_Request $request ) {
		return People::create( $request['person'] );
	}

	/**
	 * POST /directory/people/<id>
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return mixed
	 */
	public static function save_person( \WP_REST_Request $request ) {
		return People::save( (int) $request['id'], (int) $request['version'], $request['person'] );
	}

	/**
	 * POST /directory/people/<id>/withdraw-photo
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return mixed
	 */
	public static function withdraw_photo( \WP_REST_Request $request ) {
		return Photos::withdraw( (int) $request['id'] );
	}

	/**
	 * POST /directory/people/<id>/trash
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return mixed
	 */
	public static function bin_person( \WP_REST_Request $request ) {
		return People::bin( (int) $request['id'] );
	}

	/**
	 * POST /directory/people/<id>/restore
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return mixed
	 */
	public static function restore_person( \WP_REST_Request $request ) {
		return People::restore( (int) $request['id'] );
	}

	/**
	 * POST /directory/bodies
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return mixed
	 */
	public static function create_body( \WP_REST_Request $request ) {
		return Bodies::create( $request['name'], (int) $request['parent'] );
	}

	/**
	 * POST /directory/bodies/<id>
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return mixed
	 */
	public static function save_body( \WP_REST_Request $request ) {
		return Bodies::save( (int) $request['id'], $request['was'], $request['name'], (int) $request['parent'] );
	}

	/**
	 * POST /directory/bodies/<id>/move
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return mixed
	 */
	public static function move_body( \WP_REST_Request $request ) {
		return Bodies::move( (int) $request['id'], (int) $request['before'] );
	}

	/**
	 * POST /directory/bodies/<id>/move-person
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return mixed
	 */
	public static function move_person( \WP_REST_Request $request ) {
		return Members::move( (int) $request['id'], (int) $request['person'], (int) $request['before'] );
	}

	/**
	 * POST /directory/bodies/<id>/trash
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return mixed
	 */
	public static function bin_body( \WP_REST_Request $request ) {
		return Bodies::bin( (int) $request['id'], $request['people'], (int) $request['to'] );
	}

	/**
	 * POST /directory/bodies/<id>/restore
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return mixed
	 */
	public static function restore_body( \WP_REST_Request $request ) {
		return Bodies::restore( (int) $request['id'] );
	}

	/**
	 * One route.
	 *
	 * @param string               $method HTTP method.
	 * @param string               $path   Path.
	 * @param callable             $work   Does it.
	 * @param array<string, mixed> $args   Arguments.
	 */
	private static function route( string $method, string $path, callable $work, array $args ): void {
		register_rest_route(
			self::REST_NAMESPACE,
			'/directory' . $path,
			array(
				'methods'             => $method,
				'callback'            => static function ( \WP_REST_Request $request ) use ( $work ) {
					$done = $work( $request );

					return is_wp_error( $done ) ? $done : array( 'id' => is_int( $done ) ? $done : (int) $request['id'] ) + Directory_Resource::all();
				},
				'permission_callback' => static function () {
					return current_user_can( Capabilities::EDIT ) ? true : new \WP_Error(
						'cong_truong_forbidden',
						__( 'You are not allowed to do this.', 'cong-truong' ),
						array( 'status' => rest_authorization_required_code() )
					);
				},
				'args'                => $args,
			)
		);
	}

	/**
	 * A required argument.
	 *
	 * @param string $type Its type.
	 * @return array<string, mixed>
	 */
	private static function required( string $type ): array {
		return array(
			'type'     => $type,
			'required' => true,
		);
	}

	/**
	 * An id, or 0 for none.
	 *
	 * @return array<string, mixed>
	 */
	private static function id(): array {
		return array(
			'type'    => 'integer',
			'minimum' => 0,
			'default' => 0,
		);
	}
}
