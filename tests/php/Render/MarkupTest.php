<?php
/**
 * Texts of a school on their way through WordPress.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Render;

use CongTruong\Disclosure\Table_Renderer;
use CongTruong\Text\Markup;

require_once __DIR__ . '/RenderTestCase.php';

/**
 * What was typed is what is read.
 */
final class MarkupTest extends RenderTestCase {

	/**
	 * Texts that WordPress or a browser would take for something else.
	 *
	 * @return iterable<string, array{string}>
	 */
	public static function texts_to_keep(): iterable {
		$texts = array( '<b>9</b>', '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '&lt;b&gt;', '&amp;', '&#8211;', '\\', '"7"', "'7'", "Ti vi 32''", '79/46', '3478%', '-', '--', '---', ' - ', '…', '...', '19m2/hs', '2x3', '8O', '8-)', ':)', ';)', ':?:', '(tm)', 'x (tm)', '[gallery]', '[[x]]', '[caption]a[/caption]', 'Wordpress', '`a`', '😀', "hai\ndòng", 'https://example.org', 'a@b.vn', '{{x}}', ']]>', '<!-- wp:paragraph -->', 'Đức Ngọc', '0', '007', '1.100', "6'5\"", "'90s", 'rock \'n\' roll', '2020-2021' );
		foreach ( $texts as $text ) {
			yield $text => array( $text );
		}
	}

	/**
	 * @dataProvider texts_to_keep
	 * @param string $text A text.
	 */
	public function test_a_text_survives_a_block_template( string $text ): void {
		$html = convert_smilies( wptexturize( '<p>' . Markup::escape( $text ) . '</p>' ) );
		$html = str_replace( ']]>', ']]&gt;', wp_filter_content_tags( $html, 'template' ) );
		self::assertSame( $text, $this->read( $html ) );
	}

	/**
	 * @dataProvider texts_to_keep
	 * @param string $text A text.
	 */
	public function test_a_text_survives_the_content_of_a_post( string $text ): void {
		add_shortcode( 'gallery', '__return_empty_string' );
		register_block_type(
			'cong-truong/text-of-a-test',
			array(
				'render_callback' => static function () use ( $text ): string {
					return '<p>' . Markup::escape( $text ) . '</p>';
				},
			)
		);
		$html = apply_filters( 'the_content', '<!-- wp:cong-truong/text-of-a-test /-->' );
		unregister_block_type( 'cong-truong/text-of-a-test' );
		self::assertSame( $text, $this->read( $html ) );
	}

	/**
	 * @dataProvider texts_to_keep
	 * @param string $text A text.
	 */
	public function test_no_field_of_a_payload_becomes_markup( string $text ): void {
		$more = array(
			'labels'    => array( 'I' => $text ),
			'rowNotes'  => array( 'I' => $text ),
			'units'     => array( 'main' => $text ),
			'addedRows' => array(
				array(
					'id'     => 'IV+1',
					'part'   => 'main',
					'parent' => 'IV',
					'after'  => null,
					'stt'    => $text,
					'label'  => $text,
					'kind'   => 'integer',
				),
			),
		);
		$html = Table_Renderer::render( self::payload( self::values( array( 'IV+1' => array( 'lop_6' => $text ) ), $more ) ) );
		$page = self::document( $html );
		self::assertSame( $text, self::cell( $page, 'IV+1', 'lop_6' )->textContent ); // phpcs:ignore WordPress.NamingConventions.ValidVariableName -- PHP's name.
		self::assertSame( 0, $page->query( '//script | //img | //b[not(ancestor::li)] | //table//b' )->length );
		self::assertRectangular( $page, $page->query( '//table' )->item( 0 ) );
	}

	/**
	 * Text of HTML as a browser shows it.
	 *
	 * @param string $html HTML.
	 */
	private function read( string $html ): string {
		$paragraph = self::document( $html )->query( '//p' )->item( 0 );

		return $paragraph->textContent; // phpcs:ignore WordPress.NamingConventions.ValidVariableName -- PHP's name.
	}
}
