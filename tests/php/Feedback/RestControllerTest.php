<?php
/**
 * Every route × every role, and what whoever only answers learns of all else: nothing.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use CongTruong\Feedback\Admin_Screen;
use CongTruong\Feedback\Capabilities;
use CongTruong\Feedback\Desk;
use CongTruong\Feedback\Events;
use CongTruong\Feedback\Messages;
use CongTruong\Feedback\Query;
use CongTruong\Feedback\Settings;
use CongTruong\Feedback\Tables;

require_once __DIR__ . '/InboxTestCase.php';

final class RestControllerTest extends InboxTestCase {

	/** What no foreign answer may hold. */
	private const WORD = 'Bươibưởisecret';

	private const ID   = '/(?P<id>[1-9][0-9]{0,18})';
	private const FILE = '/files/(?P<file>[1-9][0-9]{0,18})';

	/** The others get 401 (nobody) and 403. */
	private const ALL    = array(
		'own' => 200,
		'foreign' => 404,
		'editor' => 200,
		'administrator' => 200,
	);
	private const MANAGE = array(
		'own' => 403,
		'foreign' => 403,
		'editor' => 200,
		'administrator' => 200,
	);
	private const NONE   = array(
		'anonymous' => 401,
		'subscriber' => 403,
		'contributor' => 403,
		'author' => 403,
		'cut editor' => 403,
	);

	/**
	 * All routes: arguments, and what each role gets.
	 *
	 * @return array<string, array{array<string, mixed>, array<string, int>}>
	 */
	private static function routes(): array {
		return array(
			'GET '                          => array( array(), array( 'foreign' => 200 ) + self::ALL ),
			'GET ' . self::ID               => array( array(), self::ALL ),
			'POST ' . self::ID              => array(
				array(
					'version' => 1,
					'state'   => 'progress',
				),
				self::ALL,
			),
			'POST ' . self::ID . '/note'    => array( array( 'text' => 'Ghi chú' ), self::ALL ),
			'POST ' . self::ID . '/answer'  => array(
				array(
					'version' => 1,
					'text'    => 'Trả lời',
				),
				self::ALL,
			),
			'POST ' . self::ID . '/forward' => array(
				array(
					'email' => 'a@example.org',
					'text'  => '',
				),
				self::MANAGE,
			),
			'POST ' . self::ID . '/merge'   => array( array( 'into' => '%other%' ), self::MANAGE ),
			'POST ' . self::ID . '/split'   => array( array(), self::MANAGE ),
			'POST ' . self::ID . '/retry'   => array( array(), self::ALL ),
			'GET ' . self::ID . '/publication' => array( array(), self::MANAGE ),
			'POST ' . self::ID . '/publish' => array(
				array(
					'version'  => 1,
					'question' => 'Hỏi',
					'answer'   => 'Đáp',
				),
				self::MANAGE,
			),
			'POST ' . self::ID . '/unpublish' => array( array(), self::MANAGE ),
			'GET ' . self::ID . self::FILE  => array( array(), self::ALL ),
			'POST /bulk'                    => array(
				array(
					'ids'    => array( '%id%' ),
					'action' => 'state',
					'state'  => 'progress',
				),
				self::MANAGE,
			),
			'GET /statistics'               => array( array(), self::MANAGE ),
			'GET /settings'                 => array( array(), self::MANAGE ),
			'POST /settings'                => array(
				array(
					'version'  => '%version%',
					'settings' => array( 'retention' => 12 ),
					'staff'    => array(),
				),
				self::MANAGE,
			),
		);
	}

	/**
	 * A message with a file and a note, of which nobody else may learn.
	 *
	 * @param array<string, mixed> $columns Columns that differ.
	 * @return array<string, mixed>
	 */
	private static function secret( array $columns = array() ): array {
		global $wpdb;
		$message = self::message(
			$columns + array( 'files' => 1 ),
			array(
				'message'    => 'Chuyện ' . self::WORD,
				'name'       => self::WORD,
				'mayPublish' => true,
			)
		);
		Events::add( $message['id'], 'note', array( 'text' => self::WORD ) );
		$wpdb->insert(
			Tables::name( 'files' ),
			array(
				'message' => $message['id'],
				'name'    => (string) wp_json_encode( self::WORD . '.pdf' ),
				'type'    => 'application/pdf',
				'path'    => str_repeat( 'a', 32 ) . $message['id'],
				'hash'    => (string) $message['id'],
			)
		);

		return $message;
	}

	/**
	 * Id of the file of a message.
	 *
	 * @param array<string, mixed> $message Message.
	 */
	private static function file_of( array $message ): int {
		global $wpdb;

		$id = (int) $wpdb->get_var( 'SELECT id FROM `' . Tables::name( 'files' ) . "` WHERE message = {$message['id']}" );

		return $id > 0 ? $id : 99999999;
	}

	/**
	 * Sends a request of the table.
	 *
	 * @param string               $route   Key of the table.
	 * @param array<string, mixed> $message Message.
	 * @param array<string, mixed> $other   Another one.
	 */
	private function send( string $route, array $message, array $other ): \WP_REST_Response {
		list( $method, $path ) = explode( ' ', $route, 2 );

		$path = str_replace( array( self::FILE, self::ID ), array( '/files/' . self::file_of( $message ), '/' . $message['id'] ), $path );
		$args = array();
		foreach ( self::routes()[ $route ][0] as $name => $value ) {
			$value         = array( '%id%' ) === $value ? array( $message['id'] ) : $value;
			$value         = '%other%' === $value ? $other['id'] : $value;
			$args[ $name ] = '%version%' === $value ? Settings::version() : $value;
		}

		return $this->rest( $method, self::ROUTE . $path, $args );
	}

	/**
	 * Lets somebody act.
	 *
	 * @param string $role Role of the table.
	 * @return int Whom the message is assigned to then.
	 */
	private function act( string $role ): int {
		if ( 'anonymous' === $role ) {
			wp_set_current_user( 0 );
			return 0;
		}
		if ( 'own' === $role || 'foreign' === $role ) {
			$id = $this->create_answerer();
		} elseif ( 'cut editor' === $role ) {
			$id   = $this->create_user( 'editor' );
			$user = new \WP_User( $id );
			$user->add_cap( Capabilities::ANSWER, false );
			$user->add_cap( Capabilities::MANAGE, false );
		} else {
			$id = $this->create_user( $role );
		}
		wp_set_current_user( $id );

		return 'foreign' === $role ? $id + 1000 : $id;
	}

	public function test_every_route_is_in_the_table(): void {
		$routes = array();
		foreach ( rest_get_server()->get_routes( 'cong-truong/v1' ) as $route => $handlers ) {
			if ( 0 !== strpos( $route, self::ROUTE ) ) {
				continue;
			}
			foreach ( $handlers as $handler ) {
				foreach ( array_keys( array_filter( $handler['methods'] ) ) as $method ) {
					$routes[] = $method . ' ' . substr( $route, strlen( self::ROUTE ) );
				}
			}
		}
		sort( $routes );
		$named = array_keys( self::routes() );
		sort( $named );
		self::assertSame( $named, $routes, 'a route was added: say here who may use it' );
	}

	/**
	 * Routes and roles.
	 *
	 * @return array<string, array{string, string, int}>
	 */
	public function accesses(): array {
		$accesses = array();
		foreach ( self::routes() as $route => list( , $expected ) ) {
			foreach ( self::NONE + $expected as $role => $status ) {
				$accesses[ "$route as $role" ] = array( $route, $role, $status );
			}
		}

		return $accesses;
	}

	/**
	 * @dataProvider accesses
	 *
	 * @param string $route    Route.
	 * @param string $role     Role.
	 * @param int    $expected Status.
	 */
	public function test_every_route_for_every_role( string $route, string $role, int $expected ): void {
		$assignee = $this->act( $role );
		$message  = self::secret( array( 'assignee' => $assignee ) );
		$other    = self::message();
		$before   = array( self::now( $message ), count( Events::of( $message['id'] ) ), self::rows( 'mails' ), Settings::version() );
		$response = $this->send( $route, $message, $other );
		$text     = (string) wp_json_encode( $response->get_data(), JSON_UNESCAPED_UNICODE );

		self::assertSame( $expected, $response->get_status(), $text );
		if ( 200 !== $expected || ( 'foreign' === $role ) ) {
			self::assertStringNotContainsString( self::WORD, $text );
			self::assertStringNotContainsString( $message['code'], $text );
			self::assertSame( $before, array( self::now( $message ), count( Events::of( $message['id'] ) ), self::rows( 'mails' ), Settings::version() ), 'nothing was done' );
		}
	}

	/**
	 * What is held, spam or in the bin is for those who manage, whoever it is assigned to.
	 */
	public function test_what_is_aside_is_not_there_for_whoever_it_is_assigned_to(): void {
		$teacher = $this->create_answerer();
		wp_set_current_user( $teacher );
		foreach ( array( 'held', 'spam', 'bin' ) as $state ) {
			$message = self::secret(
				array(
					'assignee' => $teacher,
					'state'    => $state,
				)
			);
			foreach ( array_keys( self::routes() ) as $route ) {
				if ( false === strpos( $route, self::ID ) ) {
					continue;
				}
				$response = $this->send( $route, $message, $message );
				self::assertContains( $response->get_status(), array( 403, 404 ), "$route $state" );
				self::assertStringNotContainsString( self::WORD, (string) wp_json_encode( $response->get_data(), JSON_UNESCAPED_UNICODE ) );
			}
		}
	}

	/**
	 * A message of somebody else and one that never was get the same answer, letter by letter.
	 */
	public function test_a_foreign_message_is_answered_as_one_that_never_was(): void {
		wp_set_current_user( $this->create_answerer() );
		$foreign = self::secret( array( 'assignee' => get_current_user_id() + 1000 ) );
		$nothing = array( 'id' => 99999999 ) + $foreign;
		foreach ( array_keys( self::routes() ) as $route ) {
			if ( false === strpos( $route, self::ID ) ) {
				continue;
			}
			$first  = $this->send( $route, $foreign, $foreign );
			$second = $this->send( $route, $nothing, $foreign );
			self::assertSame( array( $second->get_status(), $second->get_data() ), array( $first->get_status(), $first->get_data() ), $route );
		}
	}

	/**
	 * One's own message in the address, another in the body or the query: the check and the work must be about the same.
	 */
	public function test_a_second_id_in_the_request_opens_nothing(): void {
		$teacher = $this->create_answerer();
		wp_set_current_user( $teacher );
		$own     = self::message( array( 'assignee' => $teacher ) );
		$foreign = self::secret();
		foreach ( array(
			array( 'GET', '/' . $own['id'], array( 'id' => $foreign['id'] ) ),
			array(
				'POST',
				'/' . $own['id'],
				array(
					'id'      => $foreign['id'],
					'version' => 1,
					'state'   => 'progress',
				),
			),
			array(
				'POST',
				'/' . $own['id'] . '/note',
				array(
					'id'   => $foreign['id'],
					'text' => 'x',
				),
			),
			array( 'GET', '/' . $own['id'] . '/files/' . self::file_of( $foreign ), array() ),
			array(
				'GET',
				'/' . $own['id'] . '/files/1',
				array(
					'id'   => $foreign['id'],
					'file' => self::file_of( $foreign ),
				),
			),
			array( 'GET', '/' . $own['id'] . '/files/1', array( 'file' => self::file_of( $foreign ) ) ),
		) as list( $method, $path, $args ) ) {
			$response = $this->rest( $method, self::ROUTE . $path, $args );
			$text     = (string) wp_json_encode( $response->get_data(), JSON_UNESCAPED_UNICODE );
			self::assertStringNotContainsString( self::WORD, $text, "$method $path" );
			self::assertStringNotContainsString( '"file":' . self::file_of( $foreign ), $text );
		}
		self::assertSame( $foreign, self::now( $foreign ) );
		self::assertCount( 1, Events::of( $foreign['id'] ) );
	}

	/**
	 * No filter and no word of a search finds more.
	 */
	public function test_no_filter_shows_whoever_answers_more_than_is_theirs(): void {
		$teacher = $this->create_answerer();
		$other   = $this->create_answerer();
		wp_set_current_user( $teacher );
		$own = self::message(
			array(
				'assignee' => $teacher,
				'due'      => time() - 5,
			),
			array( 'message' => 'Của tôi' )
		);
		foreach ( array( 0, $other ) as $assignee ) {
			foreach ( array( 'new', 'progress', 'answered', 'published' ) as $state ) {
				self::secret(
					array(
						'assignee' => $assignee,
						'state'    => $state,
						'due'      => time() - 5,
					)
				);
			}
		}
		foreach ( array( 'held', 'spam', 'bin' ) as $state ) {
			self::secret(
				array(
					'assignee' => $teacher,
					'state'    => $state,
					'due'      => time() - 5,
				)
			);
		}
		$queries = array( array(), array( 'search' => self::WORD ), array( 'search' => 'GY' ), array( 'assignee' => 0 ), array( 'assignee' => $other ), array( 'assignee' => '' ), array( 'assignee' => -1 ), array( 'only' => $other ), array( 'only' => 0 ), array( 'only' => '' ), array( 'overdue' => true ), array( 'overdue' => 'true' ), array( 'page' => 2 ), array( 'topic' => 'an-toan' ), array( 'from' => '2000-01-01' ), array( 'state' => array( 'held' ) ), array( 'search' => "' OR 1=1 -- " ) );
		foreach ( array( 'open', 'all', 'new', 'progress', 'answered', 'published', 'held', 'spam', 'bin', 'nonsense', 'HELD', ' held', 'held ' ) as $state ) {
			$queries[] = array( 'state' => $state );
			$queries[] = array(
				'state'   => $state,
				'search'  => self::WORD,
				'overdue' => true,
			);
		}
		foreach ( $queries as $query ) {
			$response = $this->rest( 'GET', self::ROUTE, $query );
			$said     = (string) wp_json_encode( $query );
			if ( 400 === $response->get_status() ) {
				continue;
			}
			$data = $response->get_data();
			self::assertSame( 200, $response->get_status(), $said );
			self::assertStringNotContainsString( self::WORD, (string) wp_json_encode( $data, JSON_UNESCAPED_UNICODE ), $said );
			self::assertSame( array(), array_diff( array_column( $data['messages'], 'id' ), array( $own['id'] ) ), $said );
			self::assertLessThanOrEqual( 1, $data['total'], $said );
			self::assertSame( 1, array_sum( array_intersect_key( $data['counts'], \CongTruong\Feedback\Kinds::states() ) ), "$said: numbers tell too" );
			self::assertSame( array( 1, 1, 1 ), array( $data['counts']['unread'], $data['counts']['overdue'], $data['counts']['mine'] ), $said );
		}
		self::assertSame( array( $own['id'] ), array_column( $this->rest( 'GET', self::ROUTE )->get_data()['messages'], 'id' ) );
	}

	/**
	 * One's message was merged into one of somebody else.
	 */
	public function test_a_merge_tells_nothing_of_a_foreign_message(): void {
		$teacher = $this->create_answerer();
		$this->act_as( 'editor' );
		$own     = self::message( array( 'assignee' => $teacher ) );
		$foreign = self::secret();
		Desk::merge( $own, $foreign );
		wp_set_current_user( $teacher );
		$response = $this->rest( 'GET', self::ROUTE . '/' . $own['id'] );
		$text     = (string) wp_json_encode( $response->get_data(), JSON_UNESCAPED_UNICODE );
		self::assertStringNotContainsString( self::WORD, $text );
		self::assertStringNotContainsString( $foreign['code'], $text );
	}

	/**
	 * What the screen starts with.
	 */
	public function test_the_screen_tells_whoever_answers_nothing_of_others(): void {
		self::secret( array( 'expires' => time() + 5 ) );
		wp_set_current_user( $this->create_answerer() );
		$data = Admin_Screen::data();
		self::assertSame( array( false, 0, 0, '' ), array( $data['mayManage'], $data['failingMails'], $data['expiring'], $data['exportUrl'] ) );
		self::assertStringNotContainsString( self::WORD, (string) wp_json_encode( $data, JSON_UNESCAPED_UNICODE ) );
	}

	/**
	 * Whoever only answers works on a message; where it belongs is for those who manage.
	 */
	public function test_what_whoever_answers_may_change(): void {
		$teacher = $this->create_answerer();
		wp_set_current_user( $teacher );
		foreach ( array(
			array( array( 'state' => 'progress' ), 200 ),
			array( array( 'state' => 'answered' ), 200 ),
			array( array( 'unread' => true ), 200 ),
			array( array( 'state' => 'bin' ), 403 ),
			array( array( 'state' => 'spam' ), 403 ),
			array( array( 'state' => 'held' ), 403 ),
			array( array( 'state' => 'published' ), 403 ),
			array( array( 'topic' => 'thu-chi' ), 403 ),
			array( array( 'topic' => '' ), 403 ),
			array( array( 'assignee' => 0 ), 403 ),
			array( array( 'due' => 0 ), 403 ),
			array( array( 'due' => time() + 99999 ), 403 ),
		) as list( $change, $status ) ) {
			$message = self::message(
				array(
					'assignee' => $teacher,
					'due'      => 5,
				)
			);
			$said    = (string) wp_json_encode( $change );
			self::assertSame( $status, $this->rest( 'POST', self::ROUTE . '/' . $message['id'], array( 'version' => 1 ) + $change )->get_status(), $said );
			if ( 403 === $status ) {
				self::assertSame( $message, self::now( $message ), $said );
			}
		}
	}

	/**
	 * Without WordPress's nonce the cookie counts for nothing: no other website can act as the staff.
	 */
	public function test_a_request_of_another_website_is_nobodys(): void {
		global $wp_rest_auth_cookie;
		$message = self::message();
		foreach ( array( null, 'forged' ) as $nonce ) {
			$this->act_as( 'administrator' );
			$wp_rest_auth_cookie = true;
			unset( $_REQUEST['_wpnonce'], $_SERVER['HTTP_X_WP_NONCE'] );
			if ( null !== $nonce ) {
				$_SERVER['HTTP_X_WP_NONCE'] = $nonce;
			}
			$checked = rest_cookie_check_errors( null );
			$status  = is_wp_error( $checked ) ? 403 : $this->rest( 'POST', self::ROUTE . '/' . $message['id'] . '/note', array( 'text' => 'x' ) )->get_status();
			self::assertContains( $status, array( 401, 403 ) );
		}
		$wp_rest_auth_cookie = null;
		self::assertSame( array(), Events::of( $message['id'] ) );
	}

	/**
	 * The contract with the screen.
	 */
	public function test_a_message_has_what_the_screen_knows_of(): void {
		$this->act_as( 'editor' );
		$message = self::secret();
		$data    = $this->rest( 'GET', self::ROUTE . '/' . $message['id'] )->get_data();
		$keys    = array_keys( $data );
		sort( $keys );
		$types = (string) file_get_contents( dirname( __DIR__, 3 ) . '/lib/feedback/types.ts' );
		$named = array();
		foreach ( array( 'FeedbackSummary = {', 'FeedbackMessage = FeedbackSummary & {' ) as $type ) {
			$body = substr( $types, (int) strpos( $types, $type ) + strlen( $type ) );
			preg_match_all( '/^\t(\w+):/m', substr( $body, 0, (int) strpos( $body, "\n};" ) ), $found );
			$named = array_merge( $named, $found[1] );
		}
		sort( $named );
		self::assertSame( $named, $keys );
		self::assertSame( self::WORD . '.pdf', $data['fileList'][0]['name'] );
		self::assertStringContainsString( '/feedback/' . $message['id'] . '/files/' . self::file_of( $message ), rawurldecode( $data['fileList'][0]['url'] ) );
		self::assertSame( self::WORD, $data['events'][0]['text'] );
	}

	public function test_an_answer_tells_how_its_mail_goes(): void {
		$this->act_as( 'editor' );
		$message = self::message( array(), array( 'email' => 'buoi@example.net' ) );
		$data    = $this->rest(
			'POST',
			self::ROUTE . '/' . $message['id'] . '/answer',
			array(
				'version' => 1,
				'text'    => 'Trả lời',
			)
		)->get_data();
		self::assertSame( 'answered', $data['state'] );
		self::assertTrue( $data['canMail'] );
		$event = end( $data['events'] );
		self::assertSame( array( 'answer', 'Trả lời', 'buoi@example.net', 'waiting', '', 0 ), array( $event['kind'], $event['text'], $event['mail']['to'], $event['mail']['state'], $event['mail']['error'], $event['mail']['attempts'] ) );
		self::assertEqualsWithDelta( time(), $event['mail']['at'], 5 );
	}

	public function test_opening_a_message_is_reading_it(): void {
		$this->act_as( 'editor' );
		$message = self::message();
		self::assertTrue( $this->rest( 'GET', self::ROUTE )->get_data()['messages'][0]['unread'] );
		self::assertFalse( $this->rest( 'GET', self::ROUTE . '/' . $message['id'] )->get_data()['unread'] );
		self::assertFalse( $this->rest( 'GET', self::ROUTE )->get_data()['messages'][0]['unread'] );
		self::assertSame( 0, Query::unread() );
	}

	public function test_a_stale_version_is_answered_with_what_is_now(): void {
		$this->act_as( 'editor' );
		$message = self::message( array(), array( 'mayPublish' => true ) );
		$path    = self::ROUTE . '/' . $message['id'];
		$this->rest(
			'POST',
			$path,
			array(
				'version' => 1,
				'state'   => 'progress',
			)
		);
		foreach ( array(
			array( '', array( 'topic' => 'thu-chi' ) ),
			array( '/answer', array( 'text' => 'Muộn' ) ),
			array(
				'/publish',
				array(
					'question' => 'Hỏi',
					'answer'   => 'Đáp',
				),
			),
		) as list( $route, $args ) ) {
			$response = $this->rest( 'POST', $path . $route, array( 'version' => 1 ) + $args );
			self::assertSame( 409, $response->get_status(), $route );
			self::assertSame( 'cong_truong_stale', $response->get_data()['code'] );
			self::assertSame( array( $message['id'], 2, 'progress' ), array( $response->get_data()['data']['current']['id'], $response->get_data()['data']['current']['version'], $response->get_data()['data']['current']['state'] ) );
		}
		self::assertSame( array( 'progress', 'an-toan' ), array( self::now( $message )['state'], self::now( $message )['topic'] ) );
	}

	/**
	 * Whoever sends no real version has seen none.
	 */
	public function test_no_version_stands_for_any(): void {
		$this->act_as( 'editor' );
		$message = self::message();
		foreach ( array( 0, -1, null ) as $version ) {
			foreach ( array(
				''        => array( 'state' => 'bin' ),
				'/answer' => array( 'text' => 'x' ),
			) as $route => $args ) {
				self::assertContains( $this->rest( 'POST', self::ROUTE . '/' . $message['id'] . $route, array( 'version' => $version ) + $args )->get_status(), array( 400, 409 ), "$route $version" );
			}
		}
		self::assertSame( 'new', self::now( $message )['state'] );
	}

	/**
	 * Whatever was written comes out as it was written: in JSON it is text, and the screen shows it as text.
	 */
	public function test_texts_come_out_as_they_were_written(): void {
		$this->act_as( 'editor' );
		foreach ( array(
			'<script>alert(1)</script>',
			'"><img src=x onerror=alert(1)>',
			"javascript:alert('x')",
			'</textarea><svg/onload=alert(1)>',
			'{{constructor.constructor("alert(1)")()}}',
			'&lt;b&gt; &amp;amp; &#39;',
			"C:\\new\\'\\\" %s %1\$s",
			"<a\nhref='data:text/html,x'>",
			'<!--><script>',
			'[gallery] <!-- wp:html -->',
			'😀 &#x1F600; 𠀀',
		) as $text ) {
			$message = self::take(
				array(
					'message' => "$text dài",
					'name'    => str_replace( "\n", ' ', $text ),
					'contact' => '',
					'fields'  => array( 'lop' => $text ),
				)
			);
			$this->rest( 'POST', self::ROUTE . '/' . $message['id'] . '/note', array( 'text' => $text ) );
			$response = $this->rest( 'GET', self::ROUTE . '/' . $message['id'] );
			$data     = json_decode( (string) wp_json_encode( $response->get_data() ), true );
			self::assertSame( "$text dài", $data['message'] );
			self::assertSame( str_replace( "\n", ' ', $text ), $data['name'] );
			self::assertSame( $text, $data['fields'][0]['value'] );
			self::assertSame( array( $text ), array_values( array_filter( array_column( $data['events'], 'text' ) ) ) );
			self::assertStringContainsString( 'application/json', (string) ( $response->get_headers()['Content-Type'] ?? 'application/json' ) );
		}
	}

	public function test_many_at_once(): void {
		$this->act_as( 'editor' );
		$teacher = $this->create_answerer();
		$ids     = array( self::message()['id'], self::message()['id'], self::message( array( 'state' => 'bin' ) )['id'] );
		$bulk    = function ( array $args ) use ( $ids ): array {
			$response = $this->rest( 'POST', self::ROUTE . '/bulk', $args + array( 'ids' => $ids ) );
			self::assertSame( 200, $response->get_status(), (string) wp_json_encode( $response->get_data() ) );
			return $response->get_data();
		};
		$data    = $bulk(
			array(
				'action'   => 'assign',
				'assignee' => $teacher,
			)
		);
		self::assertSame( array( $ids, array() ), array( $data['done'], $data['refused'] ) );
		$data = $bulk(
			array(
				'action' => 'topic',
				'topic'  => 'gone',
			)
		);
		self::assertSame( array( array(), $ids ), array( $data['done'], array_column( $data['refused'], 'id' ) ) );
		self::assertNotSame( '', $data['refused'][0]['message'] );
		$bulk(
			array(
				'action' => 'read',
				'unread' => false,
			)
		);
		self::assertSame( 0, self::rows( 'messages', 'unread = 1' ) );
		$data = $bulk( array( 'action' => 'delete' ) );
		self::assertSame( array( $ids[2] ), $data['done'], 'only what is in the bin' );
		self::assertNotNull( Messages::find( $ids[0] ) );
		$data = $bulk(
			array(
				'action' => 'state',
				'state'  => 'bin',
			)
		);
		self::assertSame( array( 2, 0 ), array( $data['counts']['bin'], $data['counts']['new'] ) );
		$data = $bulk( array( 'action' => 'state' ) );
		self::assertSame( array(), $data['done'], 'no state is no state' );
	}

	public function test_no_more_than_a_hundred_at_once(): void {
		$this->act_as( 'editor' );
		foreach ( array(
			array(
				'ids'    => range( 1, 101 ),
				'action' => 'delete',
			),
			array(
				'ids'    => array( 'x' ),
				'action' => 'delete',
			),
			array(
				'ids'    => array( 1 ),
				'action' => 'explode',
			),
			array( 'ids' => array( 1 ) ),
			array( 'action' => 'delete' ),
		) as $args ) {
			self::assertSame( 400, $this->rest( 'POST', self::ROUTE . '/bulk', $args )->get_status(), substr( (string) wp_json_encode( $args ), 0, 60 ) );
		}
	}

	public function test_arguments_of_other_types_are_refused(): void {
		$this->act_as( 'editor' );
		$path = self::ROUTE . '/' . self::message()['id'];
		foreach ( array(
			array( $path . '/note', array( 'text' => array( 'x' ) ) ),
			array( $path . '/note', array() ),
			array(
				$path . '/answer',
				array(
					'version' => 'x',
					'text'    => 'x',
				),
			),
			array( $path . '/answer', array( 'text' => 'x' ) ),
			array(
				$path,
				array(
					'version' => 1,
					'state'   => array(),
				),
			),
			array(
				$path,
				array(
					'version'  => 1,
					'assignee' => 'x',
				),
			),
			array( $path . '/merge', array( 'into' => 'x' ) ),
			array( $path . '/forward', array( 'email' => array() ) ),
		) as list( $route, $args ) ) {
			self::assertSame( 400, $this->rest( 'POST', $route, $args )->get_status(), $route );
		}
		self::assertSame( 404, $this->rest( 'POST', $path . '/merge', array( 'into' => 99999999 ) )->get_status() );
		self::assertSame( 404, $this->rest( 'GET', self::ROUTE . '/9999999999999999999' )->get_status(), 'larger than any id' );
	}

	public function test_merging_answers_the_one_that_is_kept(): void {
		$this->act_as( 'editor' );
		$kept  = self::message();
		$other = self::message();
		$data  = $this->rest( 'POST', self::ROUTE . '/' . $other['id'] . '/merge', array( 'into' => $kept['id'] ) )->get_data();
		self::assertSame( array( $kept['id'], array( $other['id'] ) ), array( $data['id'], array_column( $data['merged'], 'id' ) ) );
		self::assertSame( $kept['code'], $this->rest( 'GET', self::ROUTE . '/' . $other['id'] )->get_data()['mergedInto']['code'] );
		$data = $this->rest( 'POST', self::ROUTE . '/' . $other['id'] . '/split' )->get_data();
		self::assertSame( array( $other['id'], null ), array( $data['id'], $data['mergedInto'] ) );
	}

	/**
	 * The settings say from where this request came, to try the setting of proxies.
	 */
	public function test_the_settings_show_this_requests_way(): void {
		$this->act_as( 'editor' );
		self::settings( array( 'proxies' => array( '203.0.113.0/24' ) ) );
		$_SERVER['HTTP_X_FORWARDED_FOR'] = '198.51.100.9';
		$data                            = $this->rest( 'GET', self::ROUTE . '/settings' )->get_data();
		self::assertSame( array( '198.51.100.9', '198.51.100.9' ), array( $data['address'], $data['forwarded'] ) );
	}

	/**
	 * Nothing of WordPress that lists, searches or shows content reaches a message.
	 */
	public function test_nothing_of_wordpress_shows_a_message(): void {
		$message = self::secret();
		$this->act_as( 'administrator' );
		foreach ( array( '/wp/v2/search', '/wp/v2/posts', '/wp/v2/pages', '/wp/v2/comments', '/wp/v2/media', '/wp/v2/users', '/wp/v2/types', '/wp/v2/statuses' ) as $route ) {
			foreach ( array( array( 'search' => self::WORD ), array() ) as $query ) {
				$data = (string) wp_json_encode( $this->rest( 'GET', $route, $query )->get_data(), JSON_UNESCAPED_UNICODE );
				self::assertStringNotContainsString( self::WORD, $data, $route );
				self::assertStringNotContainsString( $message['code'], $data, $route );
			}
		}
		self::assertSame(
			array(),
			( new \WP_Query(
				array(
					's'           => self::WORD,
					'post_type'   => 'any',
					'post_status' => 'any',
				)
			) )->posts
		);
		foreach ( wp_sitemaps_get_server()->registry->get_providers() as $provider ) {
			foreach ( array_merge( array( '' ), array_keys( $provider->get_object_subtypes() ) ) as $subtype ) {
				self::assertStringNotContainsString( strtolower( $message['code'] ), strtolower( (string) wp_json_encode( $provider->get_url_list( 1, (string) $subtype ) ) ) );
			}
		}
		foreach ( get_post_types() as $type ) {
			self::assertStringNotContainsString( 'message', $type );
		}
		// Nor does the site's export as XML.
		self::assertSame( 0, (int) $GLOBALS['wpdb']->get_var( $GLOBALS['wpdb']->prepare( "SELECT COUNT(*) FROM {$GLOBALS['wpdb']->posts} WHERE post_content LIKE %s OR post_title LIKE %s", '%' . self::WORD . '%', '%' . self::WORD . '%' ) ) );
	}

	public function test_the_index_of_routes_tells_visitors_no_names(): void {
		wp_set_current_user( 0 );
		self::settings( array( 'digest' => array( 'bimat@example.org' ) ) );
		self::assertStringNotContainsString( 'bimat', (string) wp_json_encode( $this->rest( 'GET', '/cong-truong/v1' )->get_data() ) );
		self::assertStringNotContainsString( 'bimat', (string) wp_json_encode( $this->rest( 'GET', '/wp/v2/settings' )->get_data() ) );
	}
}
