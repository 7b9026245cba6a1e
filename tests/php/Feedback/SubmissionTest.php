<?php
/**
 * What a form posts: as little as a message needs is asked for, and whatever is posted is either taken whole or shown again.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use CongTruong\Feedback\Submission;

require_once __DIR__ . '/InboxTestCase.php';

final class SubmissionTest extends InboxTestCase {

	private const FIELD = array(
		'id'       => 'lop',
		'kind'     => '',
		'label'    => 'Lớp của con',
		'type'     => 'text',
		'options'  => array(),
		'required' => true,
	);

	/**
	 * Fields with errors.
	 *
	 * @param array<string, mixed> $fields Fields that differ; null leaves one out.
	 * @return string[]
	 */
	private static function errors( array $fields ): array {
		$errors = self::read( $fields )->errors;
		foreach ( $errors as $text ) {
			self::assertNotSame( '', $text );
		}
		$names = array_keys( $errors );
		sort( $names );

		return $names;
	}

	/**
	 * What is asked for.
	 *
	 * @return array<string, array{array<string, mixed>, string[]}>
	 */
	public function rules(): array {
		$nobody = array(
			'name'    => '',
			'contact' => '',
		);

		return array(
			'all'                              => array( array(), array() ),
			'anonymous'                        => array( $nobody, array() ),
			'no more than this'                => array(
				$nobody + array(
					'kind' => null,
					'topic' => null,
					'homepage' => null,
				),
				array(),
			),
			'no consent'                       => array( array( 'consent' => null ), array( 'consent' ) ),
			'consent unticked'                 => array( array( 'consent' => '' ), array( 'consent' ) ),
			'consent 0'                        => array( array( 'consent' => '0' ), array( 'consent' ) ),
			'no message'                       => array( array( 'message' => null ), array( 'message' ) ),
			'empty message'                    => array( array( 'message' => '' ), array( 'message' ) ),
			'spaces'                           => array( array( 'message' => " \n\t\r\n " ), array( 'message' ) ),
			'spaces of other kinds'         => array( array( 'message' => "\u{00a0}\u{00a0} \u{3000}\u{2003}" ), array( 'message' ) ),
			'control characters'               => array( array( 'message' => "\0\0\0\u{202e}" ), array( 'message' ) ),
			'one letter'                       => array( array( 'message' => 'ế' ), array( 'message' ) ),
			'one letter typed as three'        => array( array( 'message' => "e\u{0302}\u{0301}" ), array( 'message' ) ),
			'two letters'                      => array( array( 'message' => 'ok' ), array() ),
			'as long as may be'                => array( array( 'message' => str_repeat( 'ế', Submission::LONGEST ) ), array() ),
			'as long as may be, of a Mac'      => array( array( 'message' => str_repeat( "e\u{0302}\u{0301}", Submission::LONGEST ) ), array() ),
			'as long as may be, with new lines' => array( array( 'message' => str_repeat( "\r\na", Submission::LONGEST / 2 - 1 ) ), array() ),
			'longer'                           => array( array( 'message' => str_repeat( 'ế', Submission::LONGEST + 1 ) ), array( 'message' ) ),
			'longer, of a Mac'                 => array( array( 'message' => str_repeat( "e\u{0302}\u{0301}", Submission::LONGEST + 1 ) ), array( 'message' ) ),
			'much longer'                      => array( array( 'message' => str_repeat( 'Kính gửi ', 120000 ) ), array( 'message' ) ),
			'no role'                          => array( array( 'role' => null ), array( 'role' ) ),
			'unknown role'                     => array( array( 'role' => 'headmaster' ), array( 'role' ) ),
			'all roles: student'               => array( array( 'role' => 'student' ), array() ),
			'all roles: citizen'               => array( array( 'role' => 'citizen' ), array() ),
			'all roles: teacher'               => array( array( 'role' => 'teacher' ), array() ),
			'unknown kind'                     => array( array( 'kind' => 'hack' ), array() ),
			'topic that is gone'               => array( array( 'topic' => 'da-xoa' ), array() ),
			'telephone'                        => array( array( 'contact' => '0912345678' ), array() ),
			'telephone as people write it'     => array( array( 'contact' => '(+84) 912.345-678, gọi sau 17h' ), array() ),
			'telephone of a landline'          => array( array( 'contact' => '024 3825 1234 (máy lẻ 12)' ), array() ),
			'too short to be a telephone'      => array( array( 'contact' => '0912' ), array( 'contact' ) ),
			'no address'                       => array( array( 'contact' => 'buoi@' ), array( 'contact' ) ),
			'an address with a comma'          => array( array( 'contact' => 'buoi@example,net' ), array( 'contact' ) ),
			'two addresses'                    => array( array( 'contact' => 'a@example.net, b@example.net' ), array( 'contact' ) ),
			'header injection'                 => array( array( 'contact' => "buoi@example.net\r\nBcc: all@example.net" ), array( 'contact' ) ),
			'words for a contact'              => array( array( 'contact' => 'gặp trực tiếp' ), array( 'contact' ) ),
			'an address with spaces around'    => array( array( 'contact' => '  buoi@example.net ' ), array() ),
			'minor with a name'                => array( array( 'minor' => '1' ), array( 'guardian', 'guardian_agrees' ) ),
			'minor with a name alone'          => array(
				array(
					'minor' => '1',
					'contact' => '',
				),
				array( 'guardian', 'guardian_agrees' ),
			),
			'minor with a contact alone'       => array(
				array(
					'minor' => '1',
					'name' => '',
				),
				array( 'guardian', 'guardian_agrees' ),
			),
			'minor whose guardian is named'    => array(
				array(
					'minor' => '1',
					'guardian' => 'Mẹ Cam',
				),
				array( 'guardian_agrees' ),
			),
			'minor whose guardian agrees'      => array(
				array(
					'minor' => '1',
					'guardian_agrees' => '1',
				),
				array( 'guardian' ),
			),
			'minor with guardian'              => array(
				array(
					'minor' => '1',
					'guardian' => 'Mẹ Cam',
					'guardian_agrees' => '1',
				),
				array(),
			),
			'minor with a guardian of spaces'  => array(
				array(
					'minor' => '1',
					'guardian' => "\u{00a0} ",
					'guardian_agrees' => '1',
				),
				array( 'guardian' ),
			),
			'anonymous minor'                  => array( $nobody + array( 'minor' => '1' ), array() ),
			'all at once'                      => array(
				array(
					'message' => '',
					'role'    => '',
					'contact' => 'x',
					'consent' => '',
				),
				array( 'consent', 'contact', 'message', 'role' ),
			),
			'honeypot'                         => array( array( 'homepage' => 'http://spam.example/' ), array() ),
		);
	}

	/**
	 * @dataProvider rules
	 *
	 * @param array<string, mixed> $fields   Fields that differ.
	 * @param string[]             $expected Fields with errors.
	 */
	public function test_what_is_asked_for( array $fields, array $expected ): void {
		self::assertSame( $expected, self::errors( $fields ) );
	}

	public function test_a_field_that_the_page_asked_for_must_be_filled_in(): void {
		self::settings( array( 'fields' => array( self::FIELD ) ) );
		self::assertSame( array( 'fields-lop' ), self::errors( array( 'fields' => array( 'lop' => ' ' ) ) ) );
		self::assertSame( array( 'fields-lop' ), self::errors( array( 'fields' => array( 'lop' => array( 'x' ) ) ) ) );
		self::assertStringContainsString( 'Lớp của con', self::read( array( 'fields' => array( 'lop' => '' ) ) )->errors['fields-lop'] );
		self::assertSame( array(), self::errors( array( 'fields' => array( 'lop' => '6A3' ) ) ) );
		self::assertSame( array(), self::errors( array( 'fields' => array( 'lop' => '0' ) ) ) );
	}

	/**
	 * A page that a cache kept for a week knows nothing of a field of today.
	 */
	public function test_a_field_that_the_page_did_not_ask_for_is_not_missing(): void {
		self::settings( array( 'fields' => array( self::FIELD ) ) );
		self::assertSame( array(), self::errors( array() ) );
		self::assertSame( array(), self::errors( array( 'fields' => array( 'khac' => 'x' ) ) ) );
	}

	public function test_what_was_written_into_a_field_that_is_gone_stays(): void {
		self::settings( array( 'fields' => array( self::FIELD ) ) );
		$fields = self::read(
			array(
				'fields' => array(
					'lop'     => '6A3',
					'da-xoa'  => "Nội dung cũ\nhai dòng",
					'so-con'  => '0',
					'trong'   => '',
					'../hack' => 'x',
				),
			)
		)->fields();
		self::assertSame(
			array(
				array(
					'id'    => 'lop',
					'label' => 'Lớp của con',
					'value' => '6A3',
				),
				array(
					'id'    => 'da-xoa',
					'label' => 'da-xoa',
					'value' => "Nội dung cũ\nhai dòng",
				),
				array(
					'id'    => 'so-con',
					'label' => 'so-con',
					'value' => '0',
				),
			),
			$fields
		);
	}

	public function test_an_option_that_is_gone_stays(): void {
		self::settings(
			array(
				'fields' => array(
					array(
						'type'    => 'select',
						'options' => array( '7A1' ),
					) + self::FIELD,
				),
			)
		);
		self::assertSame( '6A3', self::read( array( 'fields' => array( 'lop' => '6A3' ) ) )->fields()[0]['value'] );
	}

	/**
	 * Text that is longer than a field may be is kept whole or refused, never cut in silence; and what is refused is shown again whole.
	 *
	 * @return array<string, array{array<string, mixed>, string, string}>
	 */
	public function long_texts(): array {
		$long = trim( str_repeat( 'Nguyễn Thị ', 30 ) );

		return array(
			'name'     => array( array( 'name' => $long ), 'name', 'name' ),
			'contact'  => array( array( 'contact' => trim( str_repeat( '0912 345 678 ', 20 ) ) ), 'contact', 'contact' ),
			'guardian' => array(
				array(
					'minor'           => '1',
					'guardian_agrees' => '1',
					'guardian'        => $long,
				),
				'guardian',
				'guardian',
			),
			'field'    => array( array( 'fields' => array( 'lop' => trim( str_repeat( 'Ý kiến của lớp. ', 200 ) ) ) ), 'fields', 'fields-lop' ),
			'message'  => array( array( 'message' => trim( str_repeat( 'Kính gửi nhà trường. ', 600 ) ) ), 'message', 'message' ),
		);
	}

	/**
	 * @dataProvider long_texts
	 *
	 * @param array<string, mixed> $fields Fields.
	 * @param string               $name   Field that is long.
	 * @param string               $error  Its error.
	 */
	public function test_nothing_is_cut_in_silence( array $fields, string $name, string $error ): void {
		self::settings( array( 'fields' => array( self::FIELD ) ) );
		$submission = self::read( $fields );
		self::assertSame( $fields[ $name ], $submission->values[ $name ], 'shown again as it was typed' );
		self::assertContains( array_keys( $submission->errors ), array( array(), array( $error ) ) );
	}

	/**
	 * What is said to be wrong is not lost.
	 */
	public function test_values_are_kept_with_errors(): void {
		$values = self::read(
			array(
				'role'    => '',
				'consent' => null,
				'publish' => '1',
				'contact' => 'không phải địa chỉ',
				'fields'  => array( 'lop' => '6A3' ),
			)
		)->values;
		self::assertSame( self::TEXT, $values['message'] );
		self::assertSame( 'Trần Thị Bưởi', $values['name'] );
		self::assertSame( 'không phải địa chỉ', $values['contact'] );
		self::assertSame( 'an-toan', $values['topic'] );
		self::assertSame( array( 'lop' => '6A3' ), $values['fields'] );
		self::assertTrue( $values['publish'] );
		self::assertFalse( $values['consent'] );
	}

	/**
	 * Whatever a program posts in place of a form.
	 */
	public function test_shapes_of_any_kind_break_nothing(): void {
		$deep = 'x';
		for ( $level = 0; $level < 60; $level++ ) {
			$deep = array( $deep );
		}
		$shapes = array( array(), array( 'x' ), array( 'a' => array( 'b' => 'c' ) ), $deep, '', '0', str_repeat( 'x', 1000000 ), "\xff\xfe\x00", "\0", "a\u{0301}", '-1', '1e309', '99999999999999999999', '%00', '<script>alert(1)</script>' );
		foreach ( array_keys( self::read()->values ) as $name ) {
			foreach ( $shapes as $shape ) {
				$submission = self::read( array( $name => $shape ) );
				foreach ( array( 'kind', 'role', 'topic', 'message', 'name', 'contact', 'guardian', 'homepage', 'key' ) as $text ) {
					self::assertIsString( $submission->values[ $text ] );
					self::assertSame( 1, preg_match( '//u', $submission->values[ $text ] ), $text );
				}
				self::assertIsInt( $submission->values['consultation'] );
				self::assertGreaterThanOrEqual( 0, $submission->values['consultation'] );
				self::assertIsArray( $submission->fields() );
				self::assertSame( 64, strlen( $submission->digest() ) );
			}
		}
		foreach ( array( null, 'x', 7, true, array() ) as $post ) {
			self::assertContains( 'message', array_keys( Submission::read( $post )->errors ) );
		}
		$many = array();
		for ( $number = 0; $number < 1000; $number++ ) {
			$many[ "f$number" ] = str_repeat( 'x', 5000 );
		}
		self::assertLessThanOrEqual( 40, count( self::read( array( 'fields' => $many ) )->fields() ) );
	}

	/**
	 * An array is no consent: no browser sends one.
	 */
	public function test_consent_is_a_ticked_box_and_nothing_else(): void {
		self::assertSame( array( 'consent' ), self::errors( array( 'consent' => array( 'x' ) ) ) );
		self::assertFalse( self::read( array( 'publish' => array( 'x' ) ) )->values['publish'] );
	}

	public function test_text_is_nfc_and_one_line_where_it_is_one(): void {
		$submission = self::read(
			array(
				'name'    => "  Tra\u{0302}\u{0300}n\r\n Thi\u{0323}  Bươ\u{0309}i\u{202e} ",
				'message' => "Đi\u{0302}\u{0300}u 1\r\nĐiều 2",
			)
		);
		self::assertSame( 'Trần Thị Bưởi', $submission->values['name'] );
		self::assertSame( "Điều 1\nĐiều 2", self::read( array( 'message' => "Đie\u{0302}\u{0300}u 1\r\nĐiều 2" ) )->values['message'] );
		self::assertStringNotContainsString( "\r", $submission->values['message'] );
	}

	public function test_the_address_to_answer_to(): void {
		self::assertSame( 'buoi@example.net', self::read( array( 'contact' => ' buoi@example.net ' ) )->email() );
		self::assertSame( '', self::read( array( 'contact' => '0912345678' ) )->email() );
		self::assertSame( '', self::read( array( 'contact' => '' ) )->email() );
	}

	public function test_what_only_a_script_sends(): void {
		$values = self::read(
			array(
				'key'     => 'abcdEFGH0123-_xyz',
				'elapsed' => '45000',
				'proof'   => 'eyJ9',
			)
		)->values;
		self::assertSame( array( 'abcdEFGH0123-_xyz', 45000, 'eyJ9' ), array( $values['key'], $values['elapsed'], $values['proof'] ) );
		self::assertNull( self::read()->values['elapsed'], 'without a script nothing is known' );
		foreach ( array( 'short', str_repeat( 'x', 65 ), 'abcd efgh ijkl mnop', "abcdefghijklmnop\n;", '<script>abcdefghijkl' ) as $key ) {
			self::assertSame( '', self::read( array( 'key' => $key ) )->values['key'], $key );
		}
		foreach ( array( '-1', 'x', '1.5', '99999999999', '' ) as $elapsed ) {
			self::assertNull( self::read( array( 'elapsed' => $elapsed ) )->values['elapsed'], $elapsed );
		}
	}

	/**
	 * The same content is the same however it was typed; anything else is another.
	 */
	public function test_the_digest_tells_contents_apart(): void {
		$digest = self::read()->digest();
		foreach ( array(
			'spaces'            => array( 'message' => '  ' . str_replace( ' ', "  \n", self::TEXT ) . "\r\n" ),
			'letters of a Mac'  => array( 'message' => str_replace( 'ổ', "o\u{0302}\u{0309}", self::TEXT ) ),
			'key'               => array( 'key' => 'abcdEFGH0123-_xyz' ),
			'elapsed'           => array( 'elapsed' => '9' ),
			'proof'             => array( 'proof' => 'x' ),
		) as $name => $fields ) {
			self::assertSame( $digest, self::read( $fields )->digest(), $name );
		}
		foreach ( array(
			'message'   => array( 'message' => self::TEXT . '!' ),
			'capitals'  => array( 'message' => mb_strtoupper( self::TEXT ) ),
			'marks'     => array( 'message' => str_replace( 'ổ', 'o', self::TEXT ) ),
			'emoji'     => array( 'message' => self::TEXT . '😀' ),
			'name'      => array( 'name' => 'Trần Thị Cam' ),
			'contact'   => array( 'contact' => '0912345678' ),
			'role'      => array( 'role' => 'student' ),
			'kind'      => array( 'kind' => 'report' ),
			'topic'     => array( 'topic' => 'thu-chi' ),
			'issue'     => array( 'consultation' => '7' ),
			'own field' => array( 'fields' => array( 'lop' => '6A3' ) ),
		) as $name => $fields ) {
			self::assertNotSame( $digest, self::read( $fields )->digest(), $name );
		}
		self::assertNotSame( self::read( array( 'fields' => array( 'a' => 'x' ) ) )->digest(), self::read( array( 'fields' => array( 'b' => 'x' ) ) )->digest() );
	}

	/**
	 * Who takes back the consent to publish sends something else, though the words are the same.
	 */
	public function test_another_consent_is_another_content(): void {
		self::assertNotSame( self::read( array( 'publish' => '1' ) )->digest(), self::read()->digest() );
		self::assertNotSame( self::read( array( 'minor' => '1' ) )->digest(), self::read()->digest() );
	}
}
