<?php
/**
 * The REST routes of disclosures: `cong-truong/v1/disclosures`.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

/**
 * Every write is a POST: hosts and security plugins block PUT and DELETE.
 */
final class Rest_Controller implements Module {

	public const REST_NAMESPACE = 'cong-truong/v1';

	private const ONE = '/disclosures/(?P<id>[1-9][0-9]{0,9})';

	/**
	 * Hooks the routes.
	 */
	public function register(): void {
		add_action( 'rest_api_init', array( $this, 'register_routes' ) );
		add_filter( 'rest_pre_dispatch', array( self::class, 'refuse_large_body' ), 10, 3 );
	}

	/**
	 * Refuses a body that no disclosure needs before anything decodes it.
	 *
	 * @param mixed            $result  What another filter answered.
	 * @param \WP_REST_Server  $server  Unused.
	 * @param \WP_REST_Request $request Request.
	 * @return mixed
	 */
	public static function refuse_large_body( $result, $server, $request ) {
		if ( 0 !== strpos( $request->get_route(), '/' . self::REST_NAMESPACE . '/' ) || strlen( (string) $request->get_body() ) <= Values_Validator::MOST_BYTES ) {
			return $result;
		}

		return new \WP_Error(
			'cong_truong_too_large',
			/* translators: %s: size such as "2 MB" */
			sprintf( __( 'This is more than one disclosure can hold (%s). Nothing was changed. Shorten the longest texts.', 'cong-truong' ), (string) size_format( Values_Validator::MOST_BYTES ) ),
			array( 'status' => 400 )
		);
	}

	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		register_rest_route(
			self::REST_NAMESPACE,
			'/disclosures',
			array(
				$this->route( 'GET', 'get_list', Capabilities::EDIT, self::list_args() ),
				$this->route( 'POST', 'create', Capabilities::EDIT, self::key_args() ),
			)
		);
		register_rest_route(
			self::REST_NAMESPACE,
			self::ONE,
			array(
				$this->route( 'GET', 'get_one', Capabilities::EDIT, array() ),
				$this->route( 'POST', 'save', Capabilities::EDIT, self::version_arg() + array( 'values' => self::required( 'object' ) ) ),
			)
		);
		$actions = array(
			'submit'   => array( Capabilities::EDIT, self::version_arg() ),
			'publish'  => array( Capabilities::PUBLISH, self::version_arg() + self::warnings_arg() ),
			'withdraw' => array( Capabilities::WITHDRAW, self::version_arg() + array( 'reason' => self::required( 'string' ) ) ),
			'trash'    => array( Capabilities::EDIT, array() ),
			'restore'  => array( Capabilities::EDIT, array() ),
		);
		foreach ( $actions as $action => list( $capability, $args ) ) {
			register_rest_route( self::REST_NAMESPACE, self::ONE . '/' . $action, array( $this->route( 'POST', $action, $capability, $args ) ) );
		}
	}

	/**
	 * GET /disclosures
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return array<int, array<string, mixed>>
	 */
	public function get_list( \WP_REST_Request $request ): array {
		$filters = array(
			'school_year' => (string) $request['schoolYear'],
			'form'        => (string) $request['form'],
			'level'       => (string) $request['level'],
		);
		if ( $request['bin'] ) {
			$filters['status'] = array( 'trash' );
		}

		$ids = Repository::all( $filters );
		Publication::prime( $ids );

		return array_map( array( Disclosure_Resource::class, 'summary' ), $ids );
	}

	/**
	 * POST /disclosures
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return \WP_REST_Response|\WP_Error
	 */
	public function create( \WP_REST_Request $request ) {
		$key = Forms::key( (string) $request['form'], (string) $request['level'], (string) $request['schoolYear'], (string) $request['period'] );
		if ( is_wp_error( $key ) ) {
			return $key;
		}
		$existed = null !== Repository::find( $key );
		$id      = Repository::create( $key );
		if ( is_wp_error( $id ) ) {
			return $id;
		}
		$resource = Disclosure_Resource::full( $id );

		return is_wp_error( $resource ) ? $resource : new \WP_REST_Response( $resource, $existed ? 200 : 201 );
	}

	/**
	 * GET /disclosures/<id>
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return array<string, mixed>|\WP_Error
	 */
	public function get_one( \WP_REST_Request $request ) {
		return $this->answer( (int) $request['id'], true );
	}

	/**
	 * POST /disclosures/<id>
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return array<string, mixed>|\WP_Error
	 */
	public function save( \WP_REST_Request $request ) {
		$id = (int) $request['id'];
		if ( ! Repository::exists( $id ) ) {
			return self::not_found();
		}
		$key  = Repository::key( $id );
		$form = Forms::resolved( $key->regime(), $key->form(), $key->level() );
		if ( null === $form ) {
			return new \WP_Error( 'cong_truong_form_missing', __( 'The form of this disclosure is not part of the plugin any more.', 'cong-truong' ), array( 'status' => 409 ) );
		}
		$values = Values_Validator::validate( $request['values'], $form );
		$done   = is_wp_error( $values ) ? $values : Repository::save( $id, (int) $request['version'], $values );

		return $this->answer( $id, $done );
	}

	/**
	 * POST /disclosures/<id>/submit
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return array<string, mixed>|\WP_Error
	 */
	public function submit( \WP_REST_Request $request ) {
		$id = (int) $request['id'];

		return $this->answer( $id, Repository::exists( $id ) ? Publisher::submit( $id, (int) $request['version'] ) : self::not_found() );
	}

	/**
	 * POST /disclosures/<id>/publish
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return array<string, mixed>|\WP_Error
	 */
	public function publish( \WP_REST_Request $request ) {
		$id       = (int) $request['id'];
		$warnings = Publisher::validate_warnings( $request['warnings'] );
		if ( is_wp_error( $warnings ) ) {
			return $warnings;
		}

		return $this->answer( $id, Repository::exists( $id ) ? Publisher::publish( $id, (int) $request['version'], $warnings ) : self::not_found() );
	}

	/**
	 * POST /disclosures/<id>/withdraw
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return array<string, mixed>|\WP_Error
	 */
	public function withdraw( \WP_REST_Request $request ) {
		$id = (int) $request['id'];

		return $this->answer( $id, Repository::exists( $id ) ? Publisher::withdraw( $id, (int) $request['version'], (string) $request['reason'] ) : self::not_found() );
	}

	/**
	 * POST /disclosures/<id>/trash
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return array<string, mixed>|\WP_Error
	 */
	public function trash( \WP_REST_Request $request ) {
		$id   = (int) $request['id'];
		$done = Repository::exists( $id ) ? Repository::trash( $id ) : self::not_found();

		return is_wp_error( $done ) ? $done : array(
			'id'      => $id,
			'trashed' => true,
		);
	}

	/**
	 * POST /disclosures/<id>/restore
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return array<string, mixed>|\WP_Error
	 */
	public function restore( \WP_REST_Request $request ) {
		$id = (int) $request['id'];
		if ( Post_Types::DISCLOSURE === get_post_type( $id ) && 'trash' === get_post_status( $id ) ) {
			Repository::restore( $id );
		}

		return $this->answer( $id, true );
	}

	/**
	 * The disclosure as it is now, or what went wrong.
	 *
	 * @param int   $id   Id of a disclosure.
	 * @param mixed $done An error, or anything else.
	 * @return array<string, mixed>|\WP_Error
	 */
	private function answer( int $id, $done ) {
		if ( is_wp_error( $done ) ) {
			return $done;
		}

		return Repository::exists( $id ) ? Disclosure_Resource::full( $id ) : self::not_found();
	}

	/**
	 * One route.
	 *
	 * @param string               $method     HTTP method.
	 * @param string               $callback   Method of this class.
	 * @param string               $capability Who may.
	 * @param array<string, mixed> $args       Arguments.
	 * @return array<string, mixed>
	 */
	private function route( string $method, string $callback, string $capability, array $args ): array {
		return array(
			'methods'             => $method,
			'callback'            => array( $this, $callback ),
			'permission_callback' => static function () use ( $capability ) {
				return current_user_can( $capability ) ? true : new \WP_Error(
					'cong_truong_forbidden',
					__( 'You are not allowed to do this.', 'cong-truong' ),
					array( 'status' => rest_authorization_required_code() )
				);
			},
			'args'                => $args,
		);
	}

	/**
	 * The answer for a disclosure that isn't there.
	 */
	private static function not_found(): \WP_Error {
		return new \WP_Error( 'cong_truong_not_found', __( 'There is no such disclosure.', 'cong-truong' ), array( 'status' => 404 ) );
	}

	/**
	 * Arguments of the list.
	 *
	 * @return array<string, mixed>
	 */
	private static function list_args(): array {
		$text = array(
			'type'      => 'string',
			'maxLength' => 100,
		);

		return array(
			'schoolYear' => $text,
			'form'       => $text,
			'level'      => $text,
			'bin'        => array(
				'type'    => 'boolean',
				'default' => false,
			),
		);
	}

	/**
	 * Arguments of a new disclosure.
	 *
	 * @return array<string, mixed>
	 */
	private static function key_args(): array {
		$text = self::required( 'string' ) + array( 'maxLength' => 100 );

		return array(
			'form'       => $text,
			'level'      => $text,
			'schoolYear' => $text,
			'period'     => array(
				'type'    => 'string',
				'default' => 'nam',
			),
		);
	}

	/**
	 * The version that a write is based on.
	 *
	 * @return array<string, mixed>
	 */
	private static function version_arg(): array {
		return array( 'version' => self::required( 'integer' ) + array( 'minimum' => 1 ) );
	}

	/**
	 * The warnings that stood at a publication.
	 *
	 * @return array<string, mixed>
	 */
	private static function warnings_arg(): array {
		return array(
			'warnings' => array(
				'type'    => 'array',
				'items'   => array( 'type' => 'object' ),
				'default' => array(),
			),
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
}
