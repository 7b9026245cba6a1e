<?php
/**
 * What comes from outside is text, to browsers and to WordPress alike.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feed;

use CongTruong\Feed\Archive_Renderer;
use CongTruong\Feed\Board;
use CongTruong\Feed\List_Renderer;
use CongTruong\Feed\Snapshot;
use CongTruong\News\Kinds;

require_once __DIR__ . '/FeedTestCase.php';

final class RendererTest extends FeedTestCase {

	private const TITLE = '[ct_ma] "Thi" <b onclick=x> & \'đua\' -- 2x3';

	protected function setUp(): void {
		parent::setUp();
		add_shortcode( 'ct_ma', '__return_empty_string' );
		$now = time();
		Snapshot::merge(
			'a0000000',
			array(
				Fixtures::stored(
					self::TITLE,
					array(
						'date' => $now - 5,
						'link' => 'https://mau.example.edu.vn/a"onclick=alert(1)[ct_ma]?b=1&c=2',
					)
				),
				Fixtures::stored(
					'[ct_ma]Không có địa chỉ',
					array(
						'link' => 'javascript:alert(1)',
						'date' => $now - 9,
					)
				),
			),
			$now
		);
		self::save( self::source( 'a0000000', Fixtures::URL, array( 'name' => 'Sở [ct_ma] & "Đào tạo"' ) ) );
	}

	protected function tearDown(): void {
		remove_shortcode( 'ct_ma' );
		parent::tearDown();
	}

	/**
	 * Text of HTML after all that WordPress does to a page.
	 *
	 * @param string $html HTML of a block.
	 */
	private static function shown( string $html ): string {
		return html_entity_decode( wp_strip_all_tags( do_shortcode( convert_smilies( wptexturize( $html ) ) ) ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	}

	public function test_titles_and_names_are_text(): void {
		$renderer = new List_Renderer( true, true, true );
		foreach ( array( $renderer->items( Board::items() ), $renderer->columns( array( Kinds::NEWS => Board::items() ) ), $renderer->tabs( array( Kinds::NEWS => Board::items() ) ), Archive_Renderer::render() ) as $html ) {
			$shown = self::shown( $html );
			self::assertStringContainsString( self::TITLE, $shown );
			self::assertStringContainsString( '[ct_ma]Không có địa chỉ', $shown );
			self::assertStringContainsString( 'Sở [ct_ma] & "Đào tạo"', $shown );
			self::assertStringNotContainsString( '<b onclick', $html );
			self::assertStringNotContainsString( '"onclick', $html );
			self::assertStringNotContainsString( 'javascript:', $html );
			self::assertStringNotContainsString( '[', $html );
		}
	}

	/**
	 * A link that somebody sends around must not run a shortcode on this website.
	 */
	public function test_what_is_searched_is_text(): void {
		$_GET['tim'] = '[ct_ma x="1"] "onfocus=alert(1)';
		$html        = Archive_Renderer::render();
		self::assertStringNotContainsString( '[', $html );
		self::assertStringNotContainsString( '"onfocus', $html );
		self::assertStringContainsString( 'value="&#91;ct_ma x=&quot;1&quot;&#93;', $html );
	}
}
