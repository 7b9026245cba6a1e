<?php
/**
 * What the sender of a message sees of it.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use CongTruong\Feedback\Kinds;
use CongTruong\Feedback\Status_Renderer;
use CongTruong\Tests\TestCase;

final class StatusRendererTest extends TestCase {

	private const CODE   = 'GY-7K3M-9QXD';
	private const SECRET = '7K3M-9QXD-2ZT6';

	protected function setUp(): void {
		parent::setUp();
		update_option( 'timezone_string', 'Asia/Ho_Chi_Minh' );
	}

	/**
	 * Renders a message.
	 *
	 * @param array<string, mixed> $changes Changes.
	 */
	private static function render( array $changes = array() ): string {
		return Status_Renderer::receipt_or_status(
			$changes + array(
				'code'        => self::CODE,
				'secret'      => self::SECRET,
				'isNew'       => false,
				'state'       => 'new',
				'created'     => 1764547500,
				'kind'        => Kinds::FEEDBACK,
				'topicName'   => 'An toàn trường học',
				'message'     => "Cổng trường rất đông.\n<b>Xin</b> phân luồng.",
				'files'       => array(),
				'lostFiles'   => 0,
				'answers'     => array(),
				'url'         => 'https://truong.example.edu.vn/gop-y/?cong-truong-receipt=x#cong-truong-feedback-1',
				'withdrawUrl' => '/gop-y/?cong-truong-feedback=withdraw#cong-truong-feedback-1',
				'withdrawn'   => false,
				'error'       => '',
			)
		);
	}

	public function test_a_receipt_says_code_and_secret_first(): void {
		$html = self::render( array( 'isNew' => true ) );
		self::assertStringContainsString( 'has received your message', $html );
		self::assertStringContainsString( '<code>' . self::CODE . '</code>', $html );
		self::assertStringContainsString( '<code>' . self::SECRET . '</code>', $html );
		self::assertLessThan( strpos( $html, 'Cổng trường rất đông.' ), strpos( $html, self::SECRET ) );
		self::assertStringContainsString( 'cong-truong-receipt=x', $html );
	}

	public function test_says_when_and_what_was_sent(): void {
		$html = self::render(
			array(
				'files'     => array( 'ảnh <1>.jpg' ),
				'lostFiles' => 2,
			)
		);
		self::assertStringContainsString( '01/12/2025 07:05', $html );
		self::assertStringContainsString( 'An toàn trường học', $html );
		self::assertStringContainsString( 'Cổng trường rất đông.<br>&lt;b&gt;Xin&lt;/b&gt; phân luồng.', $html );
		self::assertStringContainsString( 'ảnh &lt;1&gt;.jpg', $html );
		self::assertStringContainsString( '2 files could not be kept', $html );
	}

	/**
	 * States that are the school's affair.
	 *
	 * @return array<string, array{0: string}>
	 */
	public static function states_of_the_school(): array {
		return array(
			'held' => array( 'held' ),
			'spam' => array( 'spam' ),
		);
	}

	/**
	 * Nobody learns from it what gets through.
	 *
	 * @dataProvider states_of_the_school
	 *
	 * @param string $state State.
	 */
	public function test_what_waits_for_a_look_is_received( string $state ): void {
		foreach ( array( true, false ) as $is_new ) {
			self::assertSame( self::render( array( 'isNew' => $is_new ) ), self::render( compact( 'state' ) + array( 'isNew' => $is_new ) ) );
		}
	}

	public function test_shows_answers_in_their_order_with_links_and_nothing_that_runs(): void {
		$html = self::render(
			array(
				'state'   => 'answered',
				'answers' => array(
					array(
						'at'   => 1764633600,
						'text' => "Cảm ơn anh/chị.\n\nXem https://truong.example.edu.vn/an-toan",
					),
					array(
						'at'   => 1764720000,
						'text' => '<img src=x onerror=alert(1)>',
					),
				),
			)
		);
		self::assertStringContainsString( 'Answered', $html );
		self::assertStringContainsString( '<a href="https://truong.example.edu.vn/an-toan">', $html );
		self::assertStringNotContainsString( '<img', $html );
		self::assertLessThan( strpos( $html, 'onerror' ), strpos( $html, 'Cảm ơn anh/chị.' ) );
	}

	public function test_takes_back_only_what_is_open_and_only_on_purpose(): void {
		$html = self::render();
		self::assertStringContainsString( 'action="/gop-y/?cong-truong-feedback=withdraw#cong-truong-feedback-1"', $html );
		self::assertMatchesRegularExpression( '/<input type="checkbox"[^>]*feedback&#91;sure&#93;[^>]*required/', $html );
		self::assertStringNotContainsString( 'checked', $html );
		foreach ( array( array( 'withdrawn' => true ), array() ) as $changes ) {
			self::assertStringNotContainsString( 'withdraw#', self::render( $changes + array( 'state' => 'bin' ) ) );
		}
		self::assertStringContainsString( '<details class="wp-block-cong-truong-feedback-form__lookup" open>', self::render( array( 'error' => 'Tick the box.' ) ) );
	}

	public function test_what_was_taken_back_is_not_shown_any_more(): void {
		$html = self::render(
			array(
				'state'     => 'bin',
				'withdrawn' => true,
				'isNew'     => true,
			)
		);
		self::assertStringContainsString( 'Taken back', $html );
		self::assertStringNotContainsString( 'Cổng trường', $html );
		self::assertStringNotContainsString( 'has received', $html );
		self::assertStringContainsString( 'href="/gop-y/#cong-truong-feedback-1"', $html );
	}

	public function test_the_way_to_a_message_is_folded_until_it_is_needed(): void {
		$form = array(
			'action' => '/gop-y/?cong-truong-feedback=status#cong-truong-feedback-1',
			'number' => 1,
			'error'  => '',
			'code'   => '',
		);
		$html = Status_Renderer::lookup( $form );
		self::assertStringNotContainsString( ' open>', $html );
		self::assertStringContainsString( 'method="post"', $html );
		$html = Status_Renderer::lookup(
			array(
				'error' => 'There is no message with this code.',
				'code'  => 'GY-<1>',
			) + $form
		);
		self::assertStringContainsString( ' open>', $html );
		self::assertStringContainsString( 'value="GY&#45;&lt;1&gt;"', $html );
		self::assertMatchesRegularExpression( '/id="cong-truong-feedback-code-1-error">There is no message/', $html );
		// The secret is typed again.
		self::assertStringNotContainsString( self::SECRET, $html );
	}
}
