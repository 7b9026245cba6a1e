<?php
/**
 * The settings of the inbox: what is wrong is said where it stands, and nothing is lost in silence.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use CongTruong\Feedback\Messages;
use CongTruong\Feedback\Portable;
use CongTruong\Feedback\Retention;
use CongTruong\Feedback\Settings;

require_once __DIR__ . '/InboxTestCase.php';

final class SettingsTest extends InboxTestCase {

	/**
	 * Settings with nothing wrong.
	 *
	 * @return array<string, mixed>
	 */
	private static function good(): array {
		return array(
			'topics'    => array(
				array(
					'id'       => 'an-toan',
					'name'     => 'An toàn trường học',
					'emails'   => array( 'a@example.org', 'b@example.org' ),
					'assignee' => 7,
				),
			),
			'fields'    => array(
				array(
					'id'       => 'lop',
					'kind'     => 'report',
					'label'    => 'Lớp',
					'type'     => 'select',
					'options'  => array( '6A1', '6A2' ),
					'required' => true,
				),
			),
			'templates' => array(
				array(
					'id'   => 'cam-on',
					'name' => 'Cảm ơn',
					'text' => "Kính gửi {{ten}},\n\nNhà trường cảm ơn.",
				),
			),
			'files'     => 2,
			'deadline'  => 5,
			'retention' => 24,
			'digest'    => array( 'hieutruong@example.org' ),
			'words'     => array( 'cá cược' ),
			'proxies'   => array( '10.0.0.0/8', '2001:db8::1' ),
		);
	}

	/**
	 * What is wrong with settings.
	 *
	 * @param array<string, mixed> $given What differs.
	 * @return string[] Paths.
	 */
	private static function problems( array $given ): array {
		$problems = array();
		Settings::check( $given + self::good(), $problems );
		foreach ( $problems as $text ) {
			self::assertNotSame( '', $text );
		}
		$paths = array_keys( $problems );
		sort( $paths );

		return $paths;
	}

	/**
	 * Saves settings as the screen does.
	 *
	 * @param array<string, mixed> $settings Settings.
	 * @param string|null          $version  Version; null for the one that is.
	 */
	private function save( array $settings, ?string $version = null ): \WP_REST_Response {
		return $this->rest(
			'POST',
			self::ROUTE . '/settings',
			array(
				'version'  => $version ?? Settings::version(),
				'settings' => $settings,
				'staff'    => array(),
			)
		);
	}

	public function test_a_new_site_has_topics_and_a_deadline(): void {
		delete_option( Settings::OPTION );
		$settings = Settings::get();
		self::assertGreaterThan( 5, count( $settings['topics'] ) );
		self::assertSame( array( 0, 10, 12 ), array( $settings['files'], $settings['deadline'], $settings['retention'] ) );
		self::assertNotNull( Settings::topic( 'giang-day' ) );
		self::assertNull( Settings::topic( '' ) );
	}

	/**
	 * Topics that the school took away do not come back.
	 */
	public function test_a_school_may_have_no_topics(): void {
		$this->act_as( 'administrator' );
		self::assertSame( 200, $this->save( array( 'topics' => array() ) + self::good() )->get_status() );
		self::assertSame( array(), Settings::get()['topics'] );
	}

	public function test_good_settings_are_kept_as_they_are(): void {
		$this->act_as( 'editor' );
		$answer = $this->save( self::good() );
		self::assertSame( 200, $answer->get_status() );
		self::assertEquals( self::good(), $answer->get_data()['settings'] );
		wp_cache_flush();
		self::assertEquals( self::good(), Settings::get() );
		self::assertSame( $answer->get_data()['version'], Settings::version() );
	}

	public function test_what_is_wrong_is_said_by_its_path(): void {
		self::assertSame( array(), self::problems( array() ) );
		self::assertSame( array( 'digest' ), self::problems( array( 'digest' => array( 'x@example.org', 'x' ) ) ) );
		self::assertSame( array( 'proxies' ), self::problems( array( 'proxies' => array( '10.0.0.1', 'proxy.example.vn' ) ) ) );
		$topic = self::good()['topics'][0];
		self::assertSame(
			array( 'topics.1.name', 'topics.2.emails' ),
			self::problems(
				array(
					'topics' => array(
						$topic,
						array( 'name' => " \u{202e} " ) + $topic,
						array( 'emails' => array( 'no address' ) ) + $topic,
					),
				)
			)
		);
		$field = self::good()['fields'][0];
		self::assertSame(
			array( 'fields.0.label', 'fields.1.options' ),
			self::problems(
				array(
					'fields' => array(
						array( 'label' => '' ) + $field,
						array( 'options' => array( '', ' ' ) ) + $field,
					),
				)
			)
		);
		$template = self::good()['templates'][0];
		self::assertSame(
			array( 'templates.0.name', 'templates.1.text' ),
			self::problems(
				array(
					'templates' => array(
						array( 'name' => '' ) + $template,
						array( 'text' => "\n" ) + $template,
					),
				)
			)
		);
	}

	public function test_with_something_wrong_nothing_is_stored(): void {
		$this->act_as( 'administrator' );
		$before = Settings::get();
		$answer = $this->save( array( 'digest' => array( "x'\"<script>" ) ) + self::good() );
		self::assertSame( 400, $answer->get_status() );
		self::assertSame( 'cong_truong_invalid_setting', $answer->get_data()['code'] );
		self::assertSame( array( 'digest' ), array_keys( $answer->get_data()['data']['fields'] ) );
		self::assertSame( $before, Settings::get() );
	}

	/**
	 * What does not fit is said; a list must not end in silence after some lines, nor a text after some letters.
	 *
	 * @return array<string, array{string, int, mixed}>
	 */
	public function too_much(): array {
		return array(
			'topics'               => array( 'topics', 41, array( 'name' => 'Mục %d' ) ),
			'fields'               => array( 'fields', 21, array( 'label' => 'Trường %d' ) ),
			'templates'            => array(
				'templates',
				51,
				array(
					'name' => 'Mẫu %d',
					'text' => 'x',
				),
			),
			'words'                => array( 'words', 201, 'từ %d' ),
			'proxies'              => array( 'proxies', 101, '10.0.0.%d' ),
			'digest'               => array( 'digest', 21, 'a%d@example.org' ),
			'text of a template'   => array(
				'templates',
				1,
				array(
					'name' => 'Dài',
					'text' => trim( str_repeat( 'Kính gửi phụ huynh. ', 300 ) ),
				),
			),
			'name of a topic'      => array( 'topics', 1, array( 'name' => trim( str_repeat( 'Rất dài ', 20 ) ) ) ),
			'what a field asks for' => array( 'fields', 1, array( 'label' => trim( str_repeat( 'Anh chị cho biết ', 20 ) ) ) ),
		);
	}

	/**
	 * @dataProvider too_much
	 *
	 * @param string $name   Setting.
	 * @param int    $number How many.
	 * @param mixed  $one    One of them.
	 */
	public function test_what_is_too_much_is_said( string $name, int $number, $one ): void {
		$given = array();
		for ( $index = 1; $index <= $number; $index++ ) {
			$given[] = json_decode( str_replace( '%d', (string) $index, (string) wp_json_encode( $one ) ), true );
		}
		$problems = array();
		$kept     = Settings::check( array( $name => $given ) + self::good(), $problems )[ $name ];
		$is_whole = count( $kept ) === $number && ( ! is_array( $one ) || $given[0] === array_intersect_key( $kept[0], $given[0] ) );
		self::assertTrue( $is_whole || preg_grep( "/^$name/", array_keys( $problems ) ), 'neither kept whole nor said' );
	}

	public function test_settings_of_any_shape_break_nothing(): void {
		$deep = array();
		for ( $level = 0; $level < 500; $level++ ) {
			$deep = array( $deep );
		}
		foreach ( array(
			null,
			7,
			'x',
			true,
			array( 'x' ),
			array( array( array() ) ),
			$deep,
			array( 'id' => array() ),
			array(
				array(
					'id' => array(),
					'name' => array(),
					'label' => array(),
					'text' => array(),
					'emails' => 'x',
					'options' => 7,
					'kind' => array(),
					'type' => array(),
					'assignee' => array(),
				),
			),
			"\xff",
			NAN,
			PHP_INT_MAX,
		) as $given ) {
			$problems = array();
			$settings = Settings::check( array_fill_keys( array_keys( self::good() ), $given ), $problems );
			self::assertSame( array_keys( self::good() ), array_keys( $settings ) );
			self::assertGreaterThanOrEqual( 1, $settings['retention'] );
		}
		foreach ( array( 'x', 7, array( 'topics' => 'x' ), new \stdClass() ) as $stored ) {
			update_option( Settings::OPTION, $stored );
			self::assertIsArray( Settings::get()['topics'] );
		}
	}

	public function test_numbers_keep_their_limits(): void {
		$problems = array();
		foreach ( array(
			array( 'files', 99, 3 ),
			array( 'files', -1, 0 ),
			array( 'deadline', 0, 0 ),
			array( 'deadline', 9999, 60 ),
			array( 'retention', 0, 1 ),
			array( 'retention', 9999, 120 ),
			array( 'retention', '6', 6 ),
			array( 'retention', 'ever', 12 ),
		) as list( $name, $given, $expected ) ) {
			self::assertSame( $expected, Settings::check( array( $name => $given ) + self::good(), $problems )[ $name ], "$name $given" );
		}
	}

	public function test_ids_stay_and_are_never_the_same_twice(): void {
		$problems = array();
		$settings = Settings::check(
			array(
				'topics' => array(
					array( 'name' => 'Đơn thư' ),
					array( 'name' => 'Đơn thư' ),
					array(
						'id'   => 'don-thu',
						'name' => 'Tên khác',
					),
					array(
						'id'   => 'giu-nguyen',
						'name' => 'Tên mới',
					),
					array( 'name' => '日本' ),
					array(
						'id'   => '../x"><script>',
						'name' => 'Hỏng',
					),
					array( 'name' => str_repeat( 'Rất dài ', 12 ) ),
					array( 'name' => str_repeat( 'Rất dài ', 12 ) ),
				),
			) + self::good(),
			$problems
		);
		$ids      = array_column( $settings['topics'], 'id' );
		self::assertSame( 'don-thu', $ids[2] );
		self::assertSame( 'giu-nguyen', $ids[3] );
		self::assertSame( $ids, array_unique( $ids ) );
		foreach ( $ids as $id ) {
			self::assertMatchesRegularExpression( '/^[a-z0-9-]{1,32}$/', $id );
		}
	}

	/**
	 * A topic's id is in messages; a new topic must not take the id of one that stands further down.
	 */
	public function test_a_new_topic_does_not_take_the_id_of_another(): void {
		$problems = array();
		$settings = Settings::check(
			array(
				'topics' => array(
					array( 'name' => 'Đơn thư' ),
					array(
						'id'   => 'don-thu',
						'name' => 'Đơn, thư của phụ huynh',
					),
				),
			) + self::good(),
			$problems
		);
		$names    = array_column( $settings['topics'], 'name', 'id' );
		self::assertSame( 'Đơn, thư của phụ huynh', $names['don-thu'] );
	}

	public function test_a_stale_version_changes_nothing(): void {
		$this->act_as( 'administrator' );
		$seen = Settings::version();
		self::assertSame( 200, $this->save( self::good(), $seen )->get_status() );
		$answer = $this->save( array( 'retention' => 1 ) + self::good(), $seen );
		self::assertSame( array( 409, 'cong_truong_stale' ), array( $answer->get_status(), $answer->get_data()['code'] ) );
		self::assertSame( 24, Settings::get()['retention'] );
	}

	public function test_a_shorter_time_counts_for_what_is_there(): void {
		$this->act_as( 'administrator' );
		$message = self::message(
			array(
				'created' => time() - 100 * DAY_IN_SECONDS,
				'expires' => Retention::until( time() - 100 * DAY_IN_SECONDS, 12 ),
			)
		);
		$this->save( array( 'retention' => 6 ) + self::good() );
		self::assertSame( Retention::until( $message['created'], 6 ), self::now( $message )['expires'] );
	}

	public function test_markup_in_names_is_text(): void {
		$this->act_as( 'administrator' );
		$name   = '<img src=x onerror=alert(1)> "Mục" & \'khác\' \\ %s';
		$answer = $this->save( array( 'topics' => array( array( 'name' => $name ) ) ) + self::good() );
		self::assertSame( $name, $answer->get_data()['settings']['topics'][0]['name'] );
	}

	/**
	 * Caches of pages keep the form for a week.
	 */
	public function test_saving_says_that_the_form_looks_different(): void {
		$this->act_as( 'administrator' );
		$told = did_action( 'cong_truong_changed' );
		$this->save( self::good() );
		self::assertGreaterThan( $told, did_action( 'cong_truong_changed' ) );
	}

	/**
	 * To another site go the settings, without its users and without messages and keys.
	 */
	public function test_an_export_takes_settings_alone(): void {
		$options = apply_filters( 'cong_truong_transfer_options', array() );
		self::assertArrayHasKey( Settings::OPTION, $options );
		self::assertArrayNotHasKey( Settings::KEY, $options );
		$sent = Portable::sanitize( self::good() );
		self::assertSame( 0, $sent['topics'][0]['assignee'] );
		self::assertSame( 'An toàn trường học', $sent['topics'][0]['name'] );
		self::assertIsArray( Portable::sanitize( 'x' ) );
	}

	public function test_a_removed_topic_leaves_its_messages(): void {
		$message = self::message( array( 'topic' => 'an-toan' ), array( 'message' => 'Về an toàn' ) );
		self::settings( array( 'topics' => array() ) );
		$this->act_as( 'editor' );
		$data = $this->rest( 'GET', self::ROUTE . '/' . $message['id'] )->get_data();
		self::assertSame( array( 'Về an toàn', 'an-toan' ), array( $data['message'], $data['topic'] ) );
		self::assertSame( 1, $this->rest( 'GET', self::ROUTE, array( 'topic' => 'an-toan' ) )->get_data()['total'] );
		self::assertNotNull( Messages::find( $message['id'] ) );
	}
}
