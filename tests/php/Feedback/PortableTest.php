<?php
/**
 * What of the inbox goes into an export and comes back.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use CongTruong\Feedback\Portable;
use CongTruong\Feedback\Question_Type;
use CongTruong\Feedback\Questions;
use CongTruong\Feedback\Questions_Part;
use CongTruong\Feedback\Settings;
use CongTruong\Tests\TestCase;
use CongTruong\Transfer\Memory;

final class PortableTest extends TestCase {

	private const MESSAGE = array(
		'id'       => 0,
		'question' => 0,
		'topic'    => 'thu-chi',
	);

	public function test_a_question_comes_back_as_it_was(): void {
		$part = new Questions_Part();
		$id   = Questions::publish( self::MESSAGE, 'Đóng “học phí” <b>ở đâu</b>? 😀', "Ở văn phòng.\n\nSáng \\ chiều: [gallery]" );
		self::assertIsInt( $id );
		$key    = (string) get_post_field( 'post_name', $id );
		$record = $part->read( $key );
		self::assertIsArray( $record );
		self::assertSame( 'Đóng “học phí” <b>ở đâu</b>? 😀', $record['question'] );
		wp_delete_post( $id, true );
		self::assertNull( $part->read( $key ) );
		$checked = $part->check( $key, (object) json_decode( (string) wp_json_encode( $record ) ), new Memory() );
		self::assertSame( $record, $checked );
		self::assertTrue( $part->write( $key, $checked ) );
		self::assertSame( $record, $part->read( $key ) );
		self::assertCount(
			1,
			Questions::find(
				array(
					'search' => 'hoc phi',
					'topic' => '',
				),
				10,
				1
			)['questions'],
			'and is found again'
		);
	}

	public function test_a_hostile_question_is_refused_or_made_harmless(): void {
		$part = new Questions_Part();
		self::assertWPError( $part->check( '../x', (object) array( 'title' => 'x' ), new Memory() ) );
		self::assertWPError( $part->check( 'x', (object) array( 'title' => array() ), new Memory() ) );
		$checked = $part->check(
			'x',
			(object) array(
				'title'    => 'Hỏi<script>alert(1)</script>',
				'question' => array( 1 ),
				'answer'   => '<img src=x onerror=alert(1)>',
				'topic'    => '"><b>',
				'status'   => 'publish',
				'date'     => '2026-11-30 08:00:00',
			),
			new Memory()
		);
		self::assertIsArray( $checked );
		self::assertTrue( $part->write( 'x', $checked ) );
		$html = do_blocks( '<!-- wp:cong-truong/qa /-->' );
		self::assertStringContainsString( 'onerror', $html );
		self::assertStringNotContainsString( '<img', $html );
		self::assertStringNotContainsString( '<script>alert', $html );
	}

	public function test_settings_travel_without_the_users_of_this_site(): void {
		$settings                          = Settings::get();
		$settings['topics'][0]['assignee'] = 7;
		$settings['retention']             = 24;
		$travelled                         = Portable::sanitize( $settings );
		self::assertSame( 24, $travelled['retention'] );
		self::assertSame( 0, $travelled['topics'][0]['assignee'] );
		self::assertSame( $settings['topics'][0]['name'], $travelled['topics'][0]['name'] );
		self::assertSame( $travelled, Portable::sanitize( $travelled ) );
	}

	/**
	 * Asserts that something was refused.
	 *
	 * @param mixed $result Result.
	 */
	private static function assertWPError( $result ): void {
		self::assertInstanceOf( \WP_Error::class, $result );
	}
}
