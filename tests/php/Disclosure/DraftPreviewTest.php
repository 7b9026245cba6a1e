<?php
/**
 * The preview: working values as a page, for nobody but those who may edit them.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Disclosure;

use CongTruong\Disclosure\Draft_Preview;
use CongTruong\Disclosure\Permalinks;
use CongTruong\Disclosure\Post_Types;
use CongTruong\Disclosure\Public_Pages;

require_once __DIR__ . '/DisclosureTestCase.php';

final class DraftPreviewTest extends DisclosureTestCase {

	protected function setUp(): void {
		parent::setUp();
		update_option( 'permalink_structure', '/%postname%/' );
		$GLOBALS['wp_rewrite']->init();
		Permalinks::add_rules();
		$GLOBALS['wp_rewrite']->flush_rules( false );
	}

	protected function tearDown(): void {
		unset( $_GET['cong_truong_preview'] );
		Draft_Preview::resolve( array() );
		parent::tearDown();
	}

	/**
	 * Makes the request as a browser would.
	 *
	 * @param string $address Address.
	 * @return array<string, mixed> Headers of the answer.
	 */
	private function visit( string $address ): array {
		$headers = array();
		add_filter(
			'wp_headers',
			static function ( $sent ) use ( &$headers ) {
				$headers = $sent;
				return $sent;
			},
			PHP_INT_MAX
		);
		$this->go_to( $address );
		Permalinks::redirect();

		return $headers;
	}

	/**
	 * A disclosure with a figure.
	 *
	 * @param string $figure The figure.
	 */
	private function filled( string $figure ): int {
		$id = $this->disclosure();
		$this->fill( $id, array( 'I.1' => array( 'lop_6' => $figure ) ) );

		return $id;
	}

	public function test_shows_what_was_never_published(): void {
		$id      = $this->filled( '4711' );
		$headers = $this->visit( Draft_Preview::link( $id ) );

		self::assertFalse( is_404() );
		self::assertTrue( is_singular( Post_Types::DISCLOSURE ) );
		self::assertSame( $id, get_queried_object_id() );
		self::assertNull( redirect_canonical( Draft_Preview::link( $id ), false ) );

		$html = Public_Pages::page( $id );
		self::assertStringContainsString( '>4711</td>', $html );
		self::assertStringContainsString( '<h1>Chất lượng giáo dục thực tế', $html );
		self::assertStringContainsString( 'Preview – not public yet', $html );
		self::assertStringNotContainsString( 'download', $html );

		self::assertStringContainsString( 'no-store', $headers['Cache-Control'] );
		self::assertSame( 'noindex', $headers['X-Robots-Tag'] );
		self::assertArrayHasKey( 'noindex', apply_filters( 'wp_robots', array() ) );
		self::assertTrue( constant( 'DONOTCACHEPAGE' ) );
	}

	public function test_shows_what_is_newer_than_the_public_page(): void {
		$id = $this->filled( '4711' );
		$this->publish( $id );
		$this->fill( $id, array( 'I.1' => array( 'lop_6' => '4712' ) ) );

		$this->visit( Draft_Preview::link( $id ) );
		self::assertStringContainsString( '>4712</td>', Public_Pages::page( $id ) );
		self::assertNull( redirect_canonical( Draft_Preview::link( $id ), false ) );

		$headers = $this->visit( get_permalink( $id ) );
		self::assertStringContainsString( '>4711</td>', Public_Pages::page( $id ) );
		self::assertStringNotContainsString( '4712', Public_Pages::page( $id ) );
		self::assertArrayNotHasKey( 'X-Robots-Tag', $headers );
		self::assertArrayNotHasKey( 'noindex', apply_filters( 'wp_robots', array() ) );
	}

	public function test_nobody_else_sees_it(): void {
		$id   = $this->filled( '4711' );
		$link = Draft_Preview::link( $id );
		foreach ( array( 'subscriber', 'contributor', '' ) as $role ) {
			wp_set_current_user( '' === $role ? 0 : $this->create_user( $role ) );
			// With a nonce of their own, too.
			foreach ( array( $link, Draft_Preview::link( $id ) ) as $address ) {
				$this->visit( $address );
				self::assertTrue( is_404(), $role );
				self::assertSame( '', Public_Pages::page( $id ), $role );
			}
		}
	}

	public function test_an_editor_with_the_link_of_another_day_is_told_so(): void {
		$id = $this->filled( '4711' );
		add_filter(
			'wp_die_handler',
			static function (): callable {
				return static function ( $message, $title, $args ): void {
					throw new \RuntimeException( $message, (int) $args['response'] );
				};
			}
		);
		$this->expectException( \RuntimeException::class );
		$this->expectExceptionCode( 403 );
		$this->visit( str_replace( '_wpnonce=', '_wpnonce=0', Draft_Preview::link( $id ) ) );
	}

	public function test_there_is_no_preview_of_other_posts(): void {
		$post = wp_insert_post(
			array(
				'post_title'  => 'Tin',
				'post_status' => 'draft',
			)
		);
		foreach ( array( $post, 999999, 0 ) as $id ) {
			$this->visit( Draft_Preview::link( $id ) );
			self::assertTrue( is_404() );
		}
		$this->visit( '/?cong_truong_preview[]=1' );
		self::assertTrue( is_404() );
	}

	public function test_editors_are_given_the_link(): void {
		$id = $this->filled( '4711' );
		self::assertSame( Draft_Preview::link( $id ), $this->rest( 'GET', self::ROUTE . '/' . $id )->get_data()['previewLink'] );
	}
}
