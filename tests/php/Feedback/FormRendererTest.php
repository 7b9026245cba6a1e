<?php
/**
 * The form as visitors get it: with and without what they sent before.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use CongTruong\Feedback\Form_Renderer;
use CongTruong\Feedback\Kinds;
use CongTruong\Feedback\Settings;
use CongTruong\School\Profile;
use CongTruong\Tests\TestCase;

final class FormRendererTest extends TestCase {

	/** The same page is what the tests of the script start from; `CONG_TRUONG_WRITE=1` writes it anew. */
	private const PAGE = __DIR__ . '/../../../blocks/cong-truong/feedback-form/form.html';

	private const HOSTILE = '"><script>alert(1)</script> [gallery] -- 2x3 &lt;b&gt; \'';

	protected function setUp(): void {
		parent::setUp();
		update_option(
			Profile::OPTION,
			Profile::sanitize(
				array(
					'name'   => 'Trường THCS Nguyễn Du',
					'phones' => array(
						array(
							'label' => 'Văn phòng',
							'value' => '028 3822 1234',
						),
					),
				)
			)
		);
		$this->settings();
	}

	/**
	 * Stores settings.
	 *
	 * @param array<string, mixed> $changes Changes.
	 */
	private function settings( array $changes = array() ): void {
		$problems = array();
		update_option(
			Settings::OPTION,
			Settings::check(
				$changes + array(
					'topics'    => array(
						array(
							'id'   => 'an-toan',
							'name' => 'An toàn trường học',
						),
					),
					'fields'    => array(
						array(
							'id'       => 'lop',
							'label'    => 'Lớp',
							'type'     => 'text',
							'required' => true,
						),
						array(
							'id'      => 'buoi',
							'kind'    => 'report',
							'label'   => 'Buổi',
							'type'    => 'select',
							'options' => array( 'Sáng', 'Chiều' ),
						),
					),
					'files'     => 2,
					'deadline'  => 10,
					'retention' => 12,
				),
				$problems
			)
		);
		self::assertSame( array(), $problems );
	}

	/**
	 * Renders a form.
	 *
	 * @param array<string, mixed> $changes Changes.
	 */
	private static function render( array $changes = array() ): string {
		return Form_Renderer::render(
			$changes + array(
				'kind'         => Kinds::FEEDBACK,
				'consultation' => 0,
				'number'       => 1,
				'action'       => '/gop-y/?cong-truong-feedback=send#cong-truong-feedback-1',
				'values'       => array(),
				'errors'       => array(),
				'page'         => '/gop-y/',
				'level'        => 0,
			)
		);
	}

	/**
	 * The page as a document.
	 *
	 * @param string $html HTML.
	 */
	private static function find( string $html ): \DOMXPath {
		$document = new \DOMDocument();
		$document->loadHTML( '<?xml encoding="UTF-8">' . $html, LIBXML_NOERROR );

		return new \DOMXPath( $document );
	}

	/**
	 * An element that must be there.
	 *
	 * @param \DOMXPath $page Page.
	 * @param string    $path XPath.
	 */
	private static function element( \DOMXPath $page, string $path ): \DOMElement {
		$found = $page->query( $path );
		$first = $found ? $found->item( 0 ) : null;
		self::assertInstanceOf( \DOMElement::class, $first, $path );

		return $first;
	}

	/**
	 * How many elements there are.
	 *
	 * @param \DOMXPath $page Page.
	 * @param string    $path XPath.
	 */
	private static function count_of( \DOMXPath $page, string $path ): int {
		$found = $page->query( $path );

		return $found ? $found->length : 0;
	}

	public function test_is_the_page_that_the_script_is_tested_with(): void {
		// Sizes are the server's.
		$html = (string) preg_replace( '/at most [^<]*? each/', 'at most 8 MB each', (string) preg_replace( '/ Together at most [^<]*/', '', self::render() ) );
		if ( '' !== (string) getenv( 'CONG_TRUONG_WRITE' ) ) {
			file_put_contents( self::PAGE, $html . "\n" );
		}
		self::assertStringEqualsFile( self::PAGE, $html . "\n" );
	}

	public function test_is_the_same_for_every_visitor_and_at_every_time(): void {
		$html = self::render();
		wp_set_current_user( 1 );
		self::assertSame( $html, self::render() );
		self::assertStringNotContainsString( 'nonce', $html );
	}

	public function test_every_field_has_a_label_and_an_id_of_its_own(): void {
		$page = self::find( self::render( array( 'kind' => Kinds::QUESTION ) ) . self::render( array( 'number' => 2 ) ) );
		$ids  = array();
		foreach ( $page->query( '//*[@id]' ) ?: array() as $element ) { // phpcs:ignore WordPress.PHP.DisallowShortTernary.Found -- a query that can't fail.
			self::assertInstanceOf( \DOMElement::class, $element );
			$ids[] = $element->getAttribute( 'id' );
		}
		self::assertSame( $ids, array_values( array_unique( $ids ) ) );
		foreach ( $page->query( '//input[@type != "hidden"] | //select | //textarea' ) ?: array() as $field ) { // phpcs:ignore WordPress.PHP.DisallowShortTernary.Found -- as above.
			self::assertInstanceOf( \DOMElement::class, $field );
			$id = $field->getAttribute( 'id' );
			self::assertTrue( self::count_of( $page, "//label[@for='$id']" ) > 0 || 'label' === ( $field->parentNode->nodeName ?? '' ), $field->getAttribute( 'name' ) );
			foreach ( array_filter( explode( ' ', $field->getAttribute( 'aria-describedby' ) ) ) as $described ) {
				self::assertContains( $described, $ids );
			}
		}
	}

	public function test_ticks_nothing_in_advance(): void {
		$page = self::find( self::render( array( 'kind' => Kinds::QUESTION ) ) );
		self::assertSame( 0, self::count_of( $page, '//*[@checked]' ) );
		self::assertTrue( self::element( $page, '//input[@name="cong_truong_feedback[consent]"]' )->hasAttribute( 'required' ) );
		self::assertFalse( self::element( $page, '//input[@name="cong_truong_feedback[publish]"]' )->hasAttribute( 'required' ) );
	}

	public function test_says_what_is_agreed_to(): void {
		$this->settings( array( 'retention' => 24 ) );
		$text = self::element( self::find( self::render() ), '//*[contains(@class, "__consent")]' )->textContent;
		foreach ( array( 'Trường THCS Nguyễn Du', '24 months', '91/2025/QH15', '028 3822 1234', 'secret' ) as $part ) {
			self::assertStringContainsString( $part, $text );
		}
	}

	public function test_asks_for_what_its_kind_needs(): void {
		$feedback = self::find( self::render() );
		self::assertSame( 0, self::count_of( $feedback, '//input[@name="cong_truong_feedback[publish]"]' ) );
		self::assertSame( 0, self::count_of( $feedback, '//select[@name="cong_truong_feedback[fields][buoi]"]' ) );
		$report = self::find( self::render( array( 'kind' => Kinds::REPORT ) ) );
		self::assertSame( 3, self::count_of( $report, '//select[@name="cong_truong_feedback[fields][buoi]"]/option' ) );
		self::assertSame( 'tel:+842838221234', self::element( $report, '//*[contains(@class, "__urgent")]//a' )->getAttribute( 'href' ) );
		$issue = self::find(
			self::render(
				array(
					'kind'         => Kinds::CONSULTATION,
					'consultation' => 7,
					'level'        => 2,
				)
			)
		);
		self::assertSame( '7', self::element( $issue, '//input[@name="cong_truong_feedback[consultation]"]' )->getAttribute( 'value' ) );
		self::assertSame( 0, self::count_of( $issue, '//select[@name="cong_truong_feedback[topic]"]' ) );
		self::assertSame( self::element( $issue, '//h2' )->getAttribute( 'id' ), self::element( $issue, '//form' )->getAttribute( 'aria-labelledby' ) );
	}

	public function test_takes_files_only_where_the_school_does(): void {
		$input = self::element( self::find( self::render() ), '//input[@type="file"]' );
		self::assertSame( 'cong_truong_feedback_files[]', $input->getAttribute( 'name' ) );
		self::assertTrue( $input->hasAttribute( 'multiple' ) );
		// With it a telephone offers its camera alone.
		self::assertFalse( $input->hasAttribute( 'capture' ) );
		self::assertStringContainsString( 'image/jpeg', $input->getAttribute( 'accept' ) );
		$this->settings( array( 'files' => 0 ) );
		self::assertSame( 0, self::count_of( self::find( self::render() ), '//input[@type="file"]' ) );
	}

	public function test_keeps_what_was_sent_and_says_what_to_mend_where_it_is(): void {
		$values = array(
			'role'    => 'student',
			'topic'   => 'an-toan',
			'message' => "\n" . self::HOSTILE,
			'name'    => self::HOSTILE,
			'contact' => 'a@b',
			'minor'   => true,
			'consent' => true,
			'fields'  => array( 'lop' => '6A3' ),
		);
		$page   = self::find(
			self::render(
				array(
					'values' => $values,
					'errors' => array(
						'contact'    => 'Write a telephone number.',
						'role'       => 'Choose who you are.',
						'fields-lop' => 'Fill in “Lớp”.',
						'form'       => 'Not sent yet.',
					),
				)
			)
		);
		self::assertSame( self::HOSTILE, self::element( $page, '//input[@name="cong_truong_feedback[name]"]' )->getAttribute( 'value' ) );
		self::assertSame( self::HOSTILE, trim( self::element( $page, '//textarea' )->textContent ) );
		self::assertSame( 'student', self::element( $page, '//input[@type="radio"][@checked]' )->getAttribute( 'value' ) );
		self::assertSame( 'an-toan', self::element( $page, '//option[@selected]' )->getAttribute( 'value' ) );
		self::assertSame( '6A3', self::element( $page, '//input[@name="cong_truong_feedback[fields][lop]"]' )->getAttribute( 'value' ) );
		self::assertTrue( self::element( $page, '//input[@name="cong_truong_feedback[minor]"]' )->hasAttribute( 'checked' ) );
		self::assertSame( 0, self::count_of( $page, '//script' ) );

		self::assertSame( 'Not sent yet.', self::element( $page, '//*[@role="alert"]/p' )->textContent );
		self::assertFalse( self::element( $page, '//*[@role="alert"]' )->hasAttribute( 'hidden' ) );
		foreach ( array( 'contact', 'role', 'fields-lop' ) as $field ) {
			$id = "cong-truong-feedback-$field-1";
			self::assertSame( 1, self::count_of( $page, "//a[@href='#$id']" ) );
			self::assertContains( self::element( $page, "//*[@id='$id']" )->nodeName, array( 'input', 'select' ) );
			self::assertNotSame( '', self::element( $page, "//*[@id='$id-error'][not(@hidden)]" )->textContent );
		}
		self::assertSame( 'true', self::element( $page, '//*[@id="cong-truong-feedback-contact-1"]' )->getAttribute( 'aria-invalid' ) );
		self::assertSame( 'true', self::element( $page, '//fieldset' )->getAttribute( 'aria-invalid' ) );
		self::assertFalse( self::element( $page, '//textarea' )->hasAttribute( 'aria-invalid' ) );
	}

	public function test_survives_what_runs_over_a_page_after_its_blocks(): void {
		add_shortcode( 'message', '__return_empty_string' );
		add_shortcode( 'gallery', '__return_empty_string' );
		$values = array(
			'name'    => self::HOSTILE,
			'message' => self::HOSTILE,
		);
		$before = self::find( self::render( array( 'values' => $values ) ) );
		// What `the_content` does after its blocks.
		$after = self::find( convert_smilies( do_shortcode( wptexturize( self::render( array( 'values' => $values ) ) ) ) ) );
		remove_shortcode( 'message' );
		add_shortcode( 'gallery', 'gallery_shortcode' );
		foreach ( array( $before, $after ) as $page ) {
			self::assertSame( self::HOSTILE, trim( self::element( $page, '//textarea[@name="cong_truong_feedback[message]"]' )->textContent ) );
			self::assertSame( self::HOSTILE, self::element( $page, '//input[@name="cong_truong_feedback[name]"]' )->getAttribute( 'value' ) );
		}
	}

	public function test_the_trap_is_for_programs_only(): void {
		$page = self::find( self::render( array( 'values' => array( 'homepage' => 'https://spam.example' ) ) ) );
		$trap = self::element( $page, '//*[@aria-hidden="true"]/input' );
		self::assertSame( 'cong_truong_feedback[homepage]', $trap->getAttribute( 'name' ) );
		self::assertSame( '-1', $trap->getAttribute( 'tabindex' ) );
		self::assertSame( 'off', $trap->getAttribute( 'autocomplete' ) );
		self::assertFalse( $trap->hasAttribute( 'value' ) );
		self::assertFalse( $trap->hasAttribute( 'hidden' ) );
	}

	public function test_tells_the_script_its_words(): void {
		self::render();
		$config = wp_interactivity_config( Form_Renderer::STORE );
		self::assertSame( 2, $config['files'] );
		self::assertSame( 10000, $config['longest'] );
		foreach ( array( 'mend', 'count', 'tooLong', 'tooMany', 'tooLarge', 'tooLargeAll', 'sending', 'sent', 'failed' ) as $word ) {
			self::assertNotSame( '', $config[ $word ] );
		}
	}
}
