<?php
/**
 * Base of the tests of mails about messages.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use CongTruong\Feedback\Digest;
use CongTruong\Feedback\Health;
use CongTruong\Feedback\Mails;
use CongTruong\Feedback\Messages;
use CongTruong\Feedback\Settings;
use CongTruong\Feedback\Tables;
use CongTruong\School\Profile;
use CongTruong\Tests\TestCase;

require_once __DIR__ . '/Mail_Server.php';

abstract class MailTestCase extends TestCase {

	protected const SECRET = 'Cháu bị bạn lấy tiền ăn sáng';

	/**
	 * The mail server.
	 *
	 * @var Mail_Server
	 */
	protected $server;

	/**
	 * Serial number of the messages made here.
	 *
	 * @var int
	 */
	private static $messages = 0;

	protected function setUp(): void {
		Tables::maybe_create();
		parent::setUp();
		foreach ( array( new Mails(), new Digest(), new Health() ) as $module ) {
			$module->register();
		}
		$this->server = Mail_Server::start();
		// Where mails of test sites go.
		remove_all_filters( 'pre_wp_mail' );
		// The test site's own host is none that mails can come from.
		add_filter(
			'wp_mail_from',
			static function (): string {
				return 'wordpress@truong.example.edu.vn';
			},
			0
		);
		add_filter(
			'pre_option_admin_email',
			static function (): string {
				return 'quantri@example.org';
			}
		);
		update_option(
			Profile::OPTION,
			array(
				'name'   => 'Trường THCS Nguyễn Du',
				'emails' => array(
					array(
						'label' => '',
						'value' => 'vanphong@truong.example.edu.vn',
					),
				),
			)
		);
		self::settings( array() );
	}

	protected function tearDown(): void {
		unset( $GLOBALS['phpmailer'] );
		parent::tearDown();
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
				),
			)
		);
	}

	/**
	 * A message as it is stored, full of what no mail may say.
	 *
	 * @param array<string, mixed> $columns Columns that differ.
	 * @param array<string, mixed> $body    Parts of the body that differ.
	 * @return array<string, mixed>
	 */
	protected static function message( array $columns = array(), array $body = array() ): array {
		$number = ++self::$messages;
		$stored = Messages::store(
			$columns + array(
				'code'    => sprintf( 'GY-TEST-%04d', $number ),
				'once'    => "c-test-$number",
				'state'   => 'new',
				'kind'    => 'report',
				'topic'   => 'an-toan',
				'role'    => 'parent',
				'created' => time(),
				'due'     => time() + 10 * DAY_IN_SECONDS,
				'expires' => time() + 365 * DAY_IN_SECONDS,
			),
			$body + array(
				'message'  => self::SECRET,
				'name'     => 'Trần Thị Bưởi',
				'contact'  => '0912 345 678',
				'email'    => 'buoi@example.net',
				'guardian' => 'Trần Văn Cam',
				'fields'   => array(
					array(
						'id'    => 'lop',
						'label' => 'Lớp',
						'value' => 'Lớp 6A3',
					),
				),
				'page'     => '/gop-y/',
			)
		);
		self::assertNotNull( $stored['message'] );

		return $stored['message'];
	}

	/**
	 * Lets time pass for the queue and its plans.
	 *
	 * @param int $seconds How long.
	 */
	protected static function pass( int $seconds ): void {
		global $wpdb;
		$table = Tables::name( 'mails' );
		$wpdb->query( "UPDATE `$table` SET `next` = `next` - $seconds, `claimed` = CASE WHEN `claimed` > 0 THEN `claimed` - $seconds ELSE 0 END" );
		foreach ( array( Mails::DUE, Digest::DUE ) as $option ) {
			$due = (int) get_option( $option, 0 );
			if ( $due > 0 ) {
				update_option( $option, $due - $seconds, true );
			}
		}
	}

	/**
	 * Puts a mail into the queue.
	 *
	 * @param string $recipient E-mail address.
	 * @param int    $message   Message.
	 */
	protected static function add( string $recipient = 'a@example.org', int $message = 1 ): int {
		return Mails::add(
			'received',
			$recipient,
			array(
				'subject' => 'Ý kiến mới',
				'text'    => 'Nội dung',
			),
			$message
		);
	}

	/**
	 * A row of the queue.
	 *
	 * @param int $id Row.
	 * @return array<string, mixed>
	 */
	protected static function row( int $id ): array {
		global $wpdb;
		$table = Tables::name( 'mails' );

		return (array) $wpdb->get_row( "SELECT * FROM `$table` WHERE id = $id", ARRAY_A );
	}

	/**
	 * How many rows the queue has.
	 */
	protected static function count_rows(): int {
		global $wpdb;

		return (int) $wpdb->get_var( 'SELECT COUNT(*) FROM `' . Tables::name( 'mails' ) . '`' );
	}

	/**
	 * Recipients of the mails that went out, in order of the alphabet.
	 *
	 * @return string[]
	 */
	protected function recipients(): array {
		$recipients = array_column( $this->server->taken, 'to' );
		sort( $recipients );

		return $recipients;
	}
}
