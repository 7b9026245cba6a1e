<?php
/**
 * Base of the tests of messages: what visitors post, what staff asks, and faults of the database in between.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use CongTruong\Feedback\Capabilities;
use CongTruong\Feedback\Form_Block;
use CongTruong\Feedback\Messages;
use CongTruong\Feedback\Reception;
use CongTruong\Feedback\Settings;
use CongTruong\Feedback\Status;
use CongTruong\Feedback\Submission;
use CongTruong\Feedback\Tables;
use CongTruong\Tests\TestCase;

abstract class InboxTestCase extends TestCase {

	protected const ROUTE = '/cong-truong/v1/feedback';

	protected const TEXT = 'Cổng trường giờ tan học rất đông xe, mong nhà trường sắp xếp.';

	/**
	 * Serial number of the messages made here.
	 *
	 * @var int
	 */
	private static $messages = 0;

	protected function setUp(): void {
		Tables::maybe_create();
		parent::setUp();
		update_option( 'timezone_string', 'Asia/Ho_Chi_Minh' );
		$_SERVER['REMOTE_ADDR'] = '203.0.113.7';
		unset( $_SERVER['HTTP_X_FORWARDED_FOR'], $_SERVER['HTTP_X_CONG_TRUONG'] );
		self::forget_request();
		self::settings( array() );
	}

	protected function tearDown(): void {
		self::forget_request();
		parent::tearDown();
	}

	/**
	 * What a request leaves in its process.
	 */
	protected static function forget_request(): void {
		foreach ( array(
			array( Reception::class, 'refused', null ),
			array( Status::class, 'message', null ),
			array( Status::class, 'error', '' ),
			array( Status::class, 'code', '' ),
		) as list( $class, $name, $value ) ) {
			$property = new \ReflectionProperty( $class, $name );
			if ( PHP_VERSION_ID < 80100 ) {
				$property->setAccessible( true );
			}
			$property->setValue( null, $value );
		}
	}

	/**
	 * Stores settings.
	 *
	 * @param array<string, mixed> $given What is not as usual.
	 */
	protected static function settings( array $given ): void {
		update_option(
			Settings::OPTION,
			$given + array(
				'topics' => array(
					array(
						'id'       => 'an-toan',
						'name'     => 'An toàn trường học',
						'emails'   => array( 'antoan@example.org' ),
						'assignee' => 0,
					),
					array(
						'id'       => 'thu-chi',
						'name'     => 'Các khoản thu',
						'emails'   => array(),
						'assignee' => 0,
					),
				),
			)
		);
	}

	/**
	 * A message as it is stored.
	 *
	 * @param array<string, mixed> $columns Columns that differ.
	 * @param array<string, mixed> $body    Parts of the body that differ.
	 * @return array<string, mixed>
	 */
	protected static function message( array $columns = array(), array $body = array() ): array {
		$number = ++self::$messages;
		$stored = Messages::store(
			$columns + array(
				'code'    => sprintf( 'GY-%04d-TEST', $number ),
				'once'    => "k-test-$number",
				'state'   => 'new',
				'kind'    => 'feedback',
				'topic'   => 'an-toan',
				'role'    => 'parent',
				'created' => time(),
				'expires' => time() + 365 * DAY_IN_SECONDS,
			),
			$body + array(
				'message' => "Tin $number",
				'page'    => '/gop-y/',
			)
		);
		self::assertNotNull( $stored['message'] );
		self::assertTrue( $stored['is_new'] );

		return $stored['message'];
	}

	/**
	 * A message as it is now.
	 *
	 * @param array<string, mixed> $message Message.
	 * @return array<string, mixed>
	 */
	protected static function now( array $message ): array {
		$now = Messages::find( $message['id'] );
		self::assertNotNull( $now );

		return $now;
	}

	/**
	 * What a form posts.
	 *
	 * @param array<string, mixed> $fields Fields that differ; null leaves one out.
	 * @return array<string, mixed>
	 */
	protected static function posted( array $fields = array() ): array {
		return array_filter(
			$fields + array(
				'kind'     => 'feedback',
				'role'     => 'parent',
				'topic'    => 'an-toan',
				'message'  => self::TEXT,
				'name'     => 'Trần Thị Bưởi',
				'contact'  => 'buoi@example.net',
				'consent'  => '1',
				'homepage' => '',
			),
			static function ( $value ): bool {
				return null !== $value;
			}
		);
	}

	/**
	 * Reads what a form posts.
	 *
	 * @param array<string, mixed> $fields Fields that differ; null leaves one out.
	 */
	protected static function read( array $fields = array() ): Submission {
		return Submission::read( self::posted( $fields ) );
	}

	/**
	 * Takes a message in, as if a form had posted it.
	 *
	 * @param array<string, mixed>      $fields Fields that differ; null leaves one out.
	 * @param array<array<string, mixed>> $files  Checked files.
	 * @return array<string, mixed>
	 */
	protected static function take( array $fields = array(), array $files = array() ): array {
		$submission = self::read( $fields );
		self::assertSame( array(), $submission->errors );
		$message = Reception::take( $submission, $files );
		self::assertNotNull( $message );

		return self::now( $message );
	}

	/**
	 * How many rows a table has.
	 *
	 * @param string $table Table.
	 * @param string $where Condition.
	 */
	protected static function rows( string $table, string $where = '1 = 1' ): int {
		global $wpdb;

		return (int) $wpdb->get_var( 'SELECT COUNT(*) FROM `' . Tables::name( $table ) . "` WHERE $where" );
	}

	/**
	 * Lets a message be older. What makes it the same without a key hangs on the moment too.
	 *
	 * @param array<string, mixed> $message Message.
	 * @param int                  $seconds By how much.
	 */
	protected static function age( array $message, int $seconds ): void {
		global $wpdb;
		$wpdb->query( 'UPDATE `' . Tables::name( 'messages' ) . "` SET created = created - $seconds WHERE id = {$message['id']}" );
		if ( 'c' === $message['once'][0] ) {
			$wpdb->update( Tables::name( 'messages' ), array( 'once' => 'c' . hash( 'sha256', uniqid() ) ), array( 'id' => $message['id'] ) );
		}
	}

	/**
	 * Makes one kind of statement fail as a database does that has no room left, or throw as some drivers do.
	 *
	 * @param string $pattern Of the statement.
	 * @param bool   $throws  Whether it throws.
	 */
	protected static function break_database( string $pattern, bool $throws = false ): callable {
		$filter = static function ( $sql ) use ( $pattern, $throws ) {
			if ( ! preg_match( $pattern, (string) $sql ) ) {
				return $sql;
			}
			if ( $throws ) {
				throw new \RuntimeException( 'The table is full' );
			}

			// wpdb answers false. A statement with a real fault would end the test's transaction on SQLite.
			return '';
		};
		add_filter( 'query', $filter );

		return $filter;
	}

	/**
	 * Statement that writes to a table.
	 *
	 * @param string $verb  INSERT, UPDATE, …
	 * @param string $table Table.
	 */
	protected static function statement( string $verb, string $table ): string {
		return '/^\s*' . $verb . '\b.*\b' . Tables::name( $table ) . '`/is';
	}

	/**
	 * Does what makes the database complain, without the complaint on the screen.
	 *
	 * @param callable $task What to do.
	 * @return mixed Its result.
	 */
	protected static function quietly( callable $task ) {
		global $wpdb;
		$shown = $wpdb->suppress_errors( true );
		$log   = ini_set( 'error_log', '/dev/null' );
		try {
			return $task();
		} finally {
			ini_set( 'error_log', (string) $log );
			$wpdb->suppress_errors( $shown );
		}
	}

	/**
	 * A request that ends with a redirect or with JSON instead of a page.
	 *
	 * @param callable $task What answers it.
	 * @return array{url: string, json: array<string, mixed>|null, status: int} Empty address and null where a page follows.
	 */
	protected static function answer_of( callable $task ): array {
		$answer = array(
			'url'    => '',
			'json'   => null,
			'status' => 200,
		);
		$status = static function ( $header, $code ) use ( &$answer ) {
			$answer['status'] = (int) $code;
			return $header;
		};
		add_filter( 'status_header', $status, 10, 2 );
		$redirect = static function ( $location, $code ) use ( &$answer ): void {
			$answer['url']    = (string) $location;
			$answer['status'] = (int) $code;
			throw new \LogicException( 'redirected' );
		};
		add_filter( 'wp_redirect', $redirect, 10, 2 );
		// JSON ends PHP, unless it believes to answer AJAX.
		add_filter( 'wp_doing_ajax', '__return_true' );
		$die = static function (): callable {
			return static function (): void {
				throw new \LogicException( 'ended' );
			};
		};
		add_filter( 'wp_die_ajax_handler', $die );
		set_error_handler( // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_set_error_handler -- PHPUnit's own output is out before the headers of the request.
			static function ( int $number, string $text ): bool {
				return false !== strpos( $text, 'Cannot modify header information' );
			},
			E_WARNING
		);
		ob_start();
		try {
			$task();
		} catch ( \LogicException $end ) {
			if ( ! in_array( $end->getMessage(), array( 'redirected', 'ended' ), true ) ) {
				throw $end;
			}
		} finally {
			$output = (string) ob_get_clean();
			restore_error_handler();
			remove_filter( 'wp_doing_ajax', '__return_true' );
			remove_filter( 'wp_die_ajax_handler', $die );
			remove_filter( 'wp_redirect', $redirect );
			remove_filter( 'status_header', $status );
		}
		if ( '' !== $output ) {
			$answer['json'] = (array) json_decode( $output, true );
		}

		return $answer;
	}

	/**
	 * Posts to the page of the form, as a browser does.
	 *
	 * @param array<string, mixed>|null $fields Fields as PHP gives them, still without WordPress's slashes; null for none at all.
	 * @param string                    $what   `send`, `status` or `withdraw`.
	 * @param bool                      $fetch  Whether the form's script asks.
	 * @param string                    $page   Address of the page.
	 * @return array{url: string, json: array<string, mixed>|null, status: int}
	 */
	protected static function post( ?array $fields, string $what = 'send', bool $fetch = false, string $page = '/gop-y/' ): array {
		self::forget_request();
		$_GET                      = array( Reception::PARAMETER => $what );
		$_POST                     = null === $fields ? array() : wp_slash( array( Reception::FIELDS => $fields ) );
		$_SERVER['REQUEST_METHOD'] = 'POST';
		$_SERVER['REQUEST_URI']    = $page . ( false === strpos( $page, '?' ) ? '?' : '&' ) . Reception::PARAMETER . '=' . $what;
		unset( $_SERVER['HTTP_X_CONG_TRUONG'] );
		if ( $fetch ) {
			$_SERVER['HTTP_X_CONG_TRUONG'] = 'fetch';
		}
		remove_all_actions( 'template_redirect' );

		return self::answer_of(
			static function (): void {
				Status::open();
				Reception::receive();
				do_action( 'template_redirect' );
			}
		);
	}

	/**
	 * What the block shows to this request.
	 */
	protected static function block(): string {
		\WP_Block_Supports::$block_to_render = array(
			'blockName' => Form_Block::NAME,
			'attrs'     => array(),
		);
		$html                                = Form_Block::render( array() );

		\WP_Block_Supports::$block_to_render = null;

		return $html;
	}

	/**
	 * Opens the page of a receipt.
	 *
	 * @param mixed $receipt Value of the parameter.
	 * @return array{url: string, json: array<string, mixed>|null, status: int}
	 */
	protected static function open( $receipt ): array {
		self::forget_request();
		$_GET                      = wp_slash( array( Status::PARAMETER => $receipt ) );
		$_POST                     = array();
		$_SERVER['REQUEST_METHOD'] = 'GET';
		$_SERVER['REQUEST_URI']    = '/gop-y/?' . http_build_query( array( Status::PARAMETER => $receipt ) );
		remove_all_actions( 'template_redirect' );

		return self::answer_of(
			static function (): void {
				Status::open();
				do_action( 'template_redirect' );
			}
		);
	}

	/**
	 * Somebody who answers what is assigned to them, whatever their role.
	 *
	 * @param string $role Role.
	 * @return int Id.
	 */
	protected function create_answerer( string $role = 'author' ): int {
		$id = $this->create_user( $role );
		( new \WP_User( $id ) )->add_cap( Capabilities::ANSWER );

		return $id;
	}
}
