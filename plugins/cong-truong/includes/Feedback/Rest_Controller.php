<?php
/**
 * The REST routes of the inbox: `cong-truong/v1/feedback`.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

/**
 * For the staff alone; visitors go through Reception and Status. Whoever only answers reaches what is assigned to them, and of all else not even whether it is there.
 */
final class Rest_Controller implements Module {

	public const REST_NAMESPACE = 'cong-truong/v1';

	private const MESSAGE = '/(?P<id>[1-9][0-9]{0,18})';

	private const AT_ONCE = 100;

	/**
	 * Hooks the routes.
	 */
	public function register(): void {
		add_action( 'rest_api_init', array( self::class, 'register_routes' ) );
		add_filter( 'rest_pre_serve_request', array( self::class, 'serve_file' ), 10, 3 );
	}

	/**
	 * Registers the routes.
	 */
	public static function register_routes(): void {
		$version = array( 'version' => self::arg( 'integer', true ) + array( 'minimum' => 1 ) );
		$text    = array( 'text' => self::arg( 'string', true ) );
		$change  = array(
			'state'    => self::arg( 'string' ),
			'topic'    => self::arg( 'string' ),
			'assignee' => self::arg( 'integer' ),
			'due'      => self::arg( 'integer' ),
			'unread'   => self::arg( 'boolean' ),
		);

		self::route( 'GET', '', Capabilities::ANSWER, 'find', self::query_args() );
		self::route( 'GET', self::MESSAGE, Capabilities::ANSWER, 'read' );
		self::route( 'POST', self::MESSAGE, Capabilities::ANSWER, 'change', $version + $change );
		self::route( 'POST', self::MESSAGE . '/note', Capabilities::ANSWER, 'note', $text );
		self::route( 'POST', self::MESSAGE . '/answer', Capabilities::ANSWER, 'answer', $version + $text );
		self::route(
			'POST',
			self::MESSAGE . '/forward',
			Capabilities::MANAGE,
			'forward',
			array(
				'email' => self::arg( 'string', true ),
				'text'  => self::arg( 'string' ),
			)
		);
		self::route( 'POST', self::MESSAGE . '/merge', Capabilities::MANAGE, 'merge', array( 'into' => self::arg( 'integer', true ) ) );
		self::route( 'POST', self::MESSAGE . '/split', Capabilities::MANAGE, 'split' );
		self::route( 'POST', self::MESSAGE . '/retry', Capabilities::ANSWER, 'retry' );
		self::route( 'GET', self::MESSAGE . '/publication', Capabilities::MANAGE, 'publication' );
		self::route(
			'POST',
			self::MESSAGE . '/publish',
			Capabilities::MANAGE,
			'publish',
			$version + array(
				'question' => self::arg( 'string', true ),
				'answer'   => self::arg( 'string', true ),
			)
		);
		self::route( 'POST', self::MESSAGE . '/unpublish', Capabilities::MANAGE, 'unpublish' );
		self::route( 'GET', self::MESSAGE . '/files/(?P<file>[1-9][0-9]{0,18})', Capabilities::ANSWER, 'file' );
		self::route(
			'POST',
			'/bulk',
			Capabilities::MANAGE,
			'bulk',
			$change + array(
				'ids'    => self::arg( 'array', true ) + array(
					'items'    => array( 'type' => 'integer' ),
					'maxItems' => self::AT_ONCE,
				),
				'action' => self::arg( 'string', true ) + array( 'enum' => array( 'state', 'assign', 'topic', 'read', 'delete' ) ),
			)
		);
		self::route(
			'GET',
			'/statistics',
			Capabilities::MANAGE,
			'statistics',
			array(
				'months' => array(
					'type'    => 'integer',
					'default' => 12,
					'minimum' => 1,
					'maximum' => 60,
				),
			)
		);
		self::route( 'GET', '/settings', Capabilities::MANAGE, 'settings' );
		self::route(
			'POST',
			'/settings',
			Capabilities::MANAGE,
			'save_settings',
			array(
				'version'  => self::arg( 'string', true ),
				'settings' => self::arg( 'object', true ),
				'staff'    => self::arg( 'array' ) + array( 'items' => array( 'type' => 'object' ) ),
			)
		);
	}

	/**
	 * GET /feedback
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return array<string, mixed>
	 */
	public static function find( \WP_REST_Request $request ): array {
		$only  = current_user_can( Capabilities::MANAGE ) ? 0 : get_current_user_id();
		$query = array_filter(
			array_intersect_key( $request->get_params(), self::query_args() ),
			static function ( $value ): bool {
				return null !== $value && '' !== $value;
			}
		);
		if ( $only > 0 ) {
			$query['only'] = $only;
			if ( in_array( $query['state'] ?? '', array_merge( Kinds::ASIDE, array( 'all' ) ), true ) ) {
				unset( $query['state'] );
			}
		}
		$found = Query::find( $query );

		return array(
			'messages' => array_map( array( Message_Resource::class, 'summary' ), Messages::several( $found['ids'] ) ),
			'total'    => $found['total'],
			'pages'    => $found['pages'],
			'counts'   => Query::counts( $only ),
		);
	}

	/**
	 * GET /feedback/<id>: who opens a message has read it.
	 *
	 * @param array<string, mixed> $message Message.
	 */
	public static function read( array $message ): bool {
		Messages::mark( array( $message['id'] ), false );

		return true;
	}

	/**
	 * POST /feedback/<id>
	 *
	 * @param array<string, mixed> $message Message.
	 * @param \WP_REST_Request     $request Request.
	 * @return true|\WP_Error
	 */
	public static function change( array $message, \WP_REST_Request $request ) {
		$given = array_filter(
			array(
				'state'    => $request['state'],
				'topic'    => $request['topic'],
				'assignee' => $request['assignee'],
				'due'      => $request['due'],
				'unread'   => $request['unread'],
			),
			static function ( $value ): bool {
				return null !== $value;
			}
		);
		// Whoever only answers works on it; where it belongs is for those who see all.
		if ( ! current_user_can( Capabilities::MANAGE ) && ( array_intersect_key( $given, array_flip( array( 'topic', 'assignee', 'due' ) ) ) || ! in_array( $given['state'] ?? 'new', array( 'new', 'progress', 'answered' ), true ) || ( isset( $given['state'] ) && 'published' === $message['state'] ) ) ) {
			return new \WP_Error( 'rest_forbidden', __( 'Only those who manage the inbox may change this.', 'cong-truong' ), array( 'status' => 403 ) );
		}

		return Desk::change( $message, $given, (int) $request['version'] );
	}

	/**
	 * POST /feedback/<id>/note
	 *
	 * @param array<string, mixed> $message Message.
	 * @param \WP_REST_Request     $request Request.
	 * @return true|\WP_Error
	 */
	public static function note( array $message, \WP_REST_Request $request ) {
		return Desk::note( $message, (string) $request['text'] );
	}

	/**
	 * POST /feedback/<id>/answer
	 *
	 * @param array<string, mixed> $message Message.
	 * @param \WP_REST_Request     $request Request.
	 * @return true|\WP_Error
	 */
	public static function answer( array $message, \WP_REST_Request $request ) {
		return Desk::answer( $message, (string) $request['text'], (int) $request['version'] );
	}

	/**
	 * POST /feedback/<id>/forward
	 *
	 * @param array<string, mixed> $message Message.
	 * @param \WP_REST_Request     $request Request.
	 * @return true|\WP_Error
	 */
	public static function forward( array $message, \WP_REST_Request $request ) {
		return Desk::forward( $message, (string) $request['email'], (string) $request['text'] );
	}

	/**
	 * POST /feedback/<id>/merge: answers the one that is kept.
	 *
	 * @param array<string, mixed> $message Message.
	 * @param \WP_REST_Request     $request Request.
	 * @return int|\WP_Error
	 */
	public static function merge( array $message, \WP_REST_Request $request ) {
		$into = Messages::find( (int) $request['into'] );
		if ( ! $into ) {
			return self::gone();
		}
		$done = Desk::merge( $message, $into );

		return is_wp_error( $done ) ? $done : (int) ( Messages::find( $message['id'] )['merged'] ?? $into['id'] );
	}

	/**
	 * POST /feedback/<id>/split
	 *
	 * @param array<string, mixed> $message Message.
	 */
	public static function split( array $message ): bool {
		Desk::split( $message );

		return true;
	}

	/**
	 * POST /feedback/<id>/retry
	 *
	 * @param array<string, mixed> $message Message.
	 */
	public static function retry( array $message ): bool {
		Mails::retry( $message['id'] );

		return true;
	}

	/**
	 * GET /feedback/<id>/publication: `PublicationPreview`.
	 *
	 * @param array<string, mixed> $message Message.
	 * @return array<string, mixed>
	 */
	public static function publication( array $message ): array {
		$personal = array(
			'name'     => $message['body']['name'],
			'contact'  => $message['body']['contact'],
			'guardian' => $message['body']['guardian'],
		);
		$answers  = array_column( Events::answers( $message['id'] ), 'text' );
		$question = Redactor::preview( $message['body']['message'], $personal );
		$answer   = Redactor::preview( $answers ? (string) end( $answers ) : '', $personal );

		return array(
			'question' => $question['text'],
			'answer'   => $answer['text'],
			'removed'  => array_values( array_unique( array_merge( $question['removed'], $answer['removed'] ) ) ),
			'doubtful' => array_values( array_unique( array_merge( $question['doubtful'], $answer['doubtful'] ) ) ),
		);
	}

	/**
	 * POST /feedback/<id>/publish
	 *
	 * @param array<string, mixed> $message Message.
	 * @param \WP_REST_Request     $request Request.
	 * @return true|\WP_Error
	 */
	public static function publish( array $message, \WP_REST_Request $request ) {
		return Desk::publish( $message, (string) $request['question'], (string) $request['answer'], (int) $request['version'] );
	}

	/**
	 * POST /feedback/<id>/unpublish
	 *
	 * @param array<string, mixed> $message Message.
	 */
	public static function unpublish( array $message ): bool {
		Desk::unpublish( $message );

		return true;
	}

	/**
	 * GET /feedback/<id>/files/<file>: the file itself is sent in place of an answer.
	 *
	 * @param array<string, mixed> $message Message.
	 * @param \WP_REST_Request     $request Request.
	 * @return array<string, mixed>|\WP_Error
	 */
	public static function file( array $message, \WP_REST_Request $request ) {
		$ids = array_map( 'intval', array_column( Files::of( $message['id'] ), 'id' ) );

		return in_array( (int) $request['file'], $ids, true ) ? array( 'file' => (int) $request['file'] ) : self::gone();
	}

	/**
	 * Sends the file that was asked for, once all checks have passed.
	 *
	 * @param bool              $served Whether the answer is out.
	 * @param \WP_HTTP_Response $result Answer.
	 * @param \WP_REST_Request  $request Request.
	 */
	public static function serve_file( $served, $result, $request ): bool {
		$data = $result->get_data();
		if ( ! $served && $request instanceof \WP_REST_Request && preg_match( '#^/' . self::REST_NAMESPACE . '/feedback/\d+/files/\d+$#', $request->get_route() ) && 'GET' === $request->get_method() && is_array( $data ) && isset( $data['file'] ) && 200 === $result->get_status() ) {
			// Only what cannot be sent comes back from there.
			$error = rest_convert_error_to_response( Files::send( (int) $data['file'] ) );
			status_header( $error->get_status() );
			echo wp_json_encode( $error->get_data() );
			return true;
		}

		return (bool) $served;
	}

	/**
	 * POST /feedback/bulk
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return array<string, mixed>
	 */
	public static function bulk( \WP_REST_Request $request ): array {
		$done    = array();
		$refused = array();
		foreach ( Messages::several( array_slice( (array) $request['ids'], 0, self::AT_ONCE ) ) as $message ) {
			$result = self::bulk_one( $message, $request );
			if ( is_wp_error( $result ) ) {
				$refused[] = array(
					'id'      => $message['id'],
					'message' => $result->get_error_message(),
				);
			} else {
				$done[] = $message['id'];
			}
		}

		return array(
			'done'    => $done,
			'refused' => $refused,
			'counts'  => Query::counts(),
		);
	}

	/**
	 * GET /feedback/statistics
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return array<string, mixed>
	 */
	public static function statistics( \WP_REST_Request $request ): array {
		return Statistics::of( (int) $request['months'], null );
	}

	/**
	 * GET /feedback/settings: `FeedbackSettingsResource`.
	 *
	 * @return array<string, mixed>
	 */
	public static function settings(): array {
		$settings = Settings::get();

		return array(
			'settings'  => $settings,
			'version'   => Settings::version(),
			'staff'     => Staff::all(),
			'address'   => Address::of_request( $settings['proxies'] ),
			'forwarded' => isset( $_SERVER['HTTP_X_FORWARDED_FOR'] ) ? sanitize_text_field( wp_unslash( $_SERVER['HTTP_X_FORWARDED_FOR'] ) ) : '',
		);
	}

	/**
	 * POST /feedback/settings
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return array<string, mixed>|\WP_Error
	 */
	public static function save_settings( \WP_REST_Request $request ) {
		if ( Settings::version() !== (string) $request['version'] ) {
			return new \WP_Error( 'cong_truong_stale', __( 'Somebody else has changed the settings meanwhile. Note down what you changed and reload the page.', 'cong-truong' ), array( 'status' => 409 ) );
		}
		$problems = array();
		$before   = Settings::get();
		$settings = Settings::check( (array) $request['settings'], $problems );
		if ( $problems ) {
			return new \WP_Error(
				'cong_truong_invalid_setting',
				__( 'Not saved yet. Please mend what is marked.', 'cong-truong' ),
				array(
					'status' => 400,
					'fields' => $problems,
				)
			);
		}
		update_option( Settings::OPTION, $settings, true );
		if ( Settings::get() !== $settings ) {
			return new \WP_Error( 'cong_truong_not_stored', __( 'The database did not take the settings. If you used a symbol such as 😀, remove it and save again.', 'cong-truong' ), array( 'status' => 503 ) );
		}
		if ( $before['retention'] !== $settings['retention'] ) {
			Retention::change( $settings['retention'] );
		}
		if ( is_array( $request['staff'] ) && current_user_can( 'promote_users' ) ) {
			Staff::set( $request['staff'] );
		}
		Form_Pages::changed();

		return self::settings();
	}

	/**
	 * One message of many.
	 *
	 * @param array<string, mixed> $message Message.
	 * @param \WP_REST_Request     $request Request.
	 * @return true|\WP_Error
	 */
	private static function bulk_one( array $message, \WP_REST_Request $request ) {
		switch ( $request['action'] ) {
			case 'state':
				return Desk::change( $message, array( 'state' => (string) $request['state'] ), $message['version'] );
			case 'assign':
				return Desk::change( $message, array( 'assignee' => (int) $request['assignee'] ), $message['version'] );
			case 'topic':
				return Desk::change( $message, array( 'topic' => (string) $request['topic'] ), $message['version'] );
			case 'delete':
				return Desk::delete( $message );
			default:
				Messages::mark( array( $message['id'] ), (bool) $request['unread'] );
				return true;
		}
	}

	/**
	 * Registers a route. One about a message gets the message, if the user may see it, and answers with it as it is then.
	 *
	 * @param string                               $method     GET, or POST for every write: hosts and security plugins block PUT and DELETE.
	 * @param string                               $path       Path below `/feedback`.
	 * @param string                               $capability Who may.
	 * @param string                               $work       Method of this class.
	 * @param array<string, array<string, mixed>> $args       Its arguments.
	 */
	private static function route( string $method, string $path, string $capability, string $work, array $args = array() ): void {
		/** @var callable $callback */
		$callback   = array( self::class, $work );
		$of_message = static function ( \WP_REST_Request $request ) use ( $callback ) {
			$message = Messages::find( (int) $request['id'] );
			if ( ! $message || ! Desk::may( $message ) ) {
				return self::gone();
			}
			$result = call_user_func( $callback, $message, $request );
			if ( is_array( $result ) ) {
				return $result;
			}
			$now = Messages::find( is_int( $result ) ? $result : $message['id'] );
			if ( is_wp_error( $result ) ) {
				if ( 409 === ( $result->get_error_data()['status'] ?? 0 ) && $now ) {
					$result->add_data(
						array(
							'status'  => 409,
							'current' => Message_Resource::of( $now ),
						)
					);
				}
				return $result;
			}

			return $now ? Message_Resource::of( $now ) : self::gone();
		};
		register_rest_route(
			self::REST_NAMESPACE,
			'/feedback' . $path,
			array(
				'methods'             => $method,
				'callback'            => 0 === strpos( $path, self::MESSAGE ) ? $of_message : $callback,
				'permission_callback' => static function () use ( $capability ): bool {
					return current_user_can( $capability );
				},
				'args'                => $args,
			)
		);
	}

	/**
	 * An argument.
	 *
	 * @param string $type     Type.
	 * @param bool   $required Whether it must be there.
	 * @return array<string, mixed>
	 */
	private static function arg( string $type, bool $required = false ): array {
		return array(
			'type'     => $type,
			'required' => $required,
		);
	}

	/**
	 * Arguments of the list.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function query_args(): array {
		return array(
			'state'        => self::arg( 'string' ),
			'kind'         => self::arg( 'string' ),
			'topic'        => self::arg( 'string' ),
			'role'         => self::arg( 'string' ),
			'assignee'     => self::arg( 'integer' ),
			'overdue'      => self::arg( 'boolean' ),
			'consultation' => self::arg( 'integer' ),
			'from'         => self::arg( 'string' ),
			'to'           => self::arg( 'string' ),
			'search'       => self::arg( 'string' ),
			'page'         => self::arg( 'integer' ),
		);
	}

	/**
	 * There is no such message for this user.
	 */
	private static function gone(): \WP_Error {
		return new \WP_Error( 'cong_truong_no_message', __( 'There is no such message, or it is not assigned to you.', 'cong-truong' ), array( 'status' => 404 ) );
	}
}
