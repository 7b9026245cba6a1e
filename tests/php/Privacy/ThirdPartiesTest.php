<?php
/**
 * Pages, feeds and mails send nobody to other hosts.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Privacy;

use CongTruong\Privacy\Third_Parties;
use CongTruong\Tests\TestCase;

final class ThirdPartiesTest extends TestCase {

	/**
	 * What core prints in head and foot of each kind of page.
	 */
	private function printed(): string {
		ob_start();
		foreach ( array( 'wp_head', 'wp_footer', 'embed_head', 'embed_footer', 'login_head', 'login_footer' ) as $hook ) {
			do_action( $hook );
		}

		return (string) ob_get_clean();
	}

	public function test_no_page_loads_anything_from_another_host(): void {
		Third_Parties::remove_emoji();
		$this->go_to( '/' );
		$html = $this->printed();

		self::assertStringNotContainsString( 'emoji', $html );
		$own = (string) wp_parse_url( home_url(), PHP_URL_HOST );
		preg_match_all( '#(?:src|srcset|href|action)=["\']?\s*(?:https?:)?//([^/"\'\s:]+)[^>]*#', (string) preg_replace( '#<a\s[^>]*>#', '', $html ), $found );
		// The profile that rel="profile" or rel="EditURI" names is nowhere loaded from, and is this site's own all the same.
		self::assertSame( array(), array_values( array_diff( $found[1], array( $own, 'gmpg.org' ) ) ) );
	}

	public function test_emoji_in_feeds_and_mails_stay_characters(): void {
		Third_Parties::remove_emoji();

		self::assertSame( 'Vui 😀', apply_filters( 'the_content_feed', 'Vui 😀', 'rss2' ) );
		self::assertSame( 'Vui 😀', apply_filters( 'comment_text_rss', 'Vui 😀' ) );
		$mail = apply_filters(
			'wp_mail',
			array(
				'to'          => 'a@example.org',
				'subject'     => 'A',
				'message'     => 'Vui 😀',
				'headers'     => 'Content-Type: text/html',
				'attachments' => array(),
			)
		);
		self::assertSame( 'Vui 😀', $mail['message'] );
		self::assertSame( array( 'lists' ), Third_Parties::editor_plugins( array( 'wpemoji', 'lists' ) ) );
	}

	public function test_a_drawn_face_stands_for_a_picture_from_gravatar(): void {
		update_option( 'show_avatars', '1' );
		$user = $this->create_user( 'editor' );
		foreach ( array( $user, 'ai@example.org' ) as $who ) {
			$html = (string) get_avatar( $who, 96 );
			self::assertStringNotContainsString( 'gravatar.com', $html );
			self::assertStringContainsString( '/assets/images/avatar.svg', $html );
		}
		self::assertFileExists( dirname( __DIR__, 3 ) . '/plugins/cong-truong/assets/images/avatar.svg' );
	}

	public function test_a_picture_of_another_plugin_stays(): void {
		add_filter(
			'pre_get_avatar_data',
			static function ( $data ) {
				return array( 'url' => home_url( '/me.jpg' ) ) + $data;
			}
		);

		self::assertSame( home_url( '/me.jpg' ), get_avatar_url( 'ai@example.org' ) );
	}

	public function test_the_school_can_allow_each(): void {
		$told = 0;
		add_action(
			'cong_truong_changed',
			static function () use ( &$told ): void {
				++$told;
			}
		);
		update_option( Third_Parties::OPTION, array( 'gravatar', 'emoji', 'evil' ) );
		Third_Parties::remove_emoji();

		self::assertSame( 1, $told, 'Pages in caches show it too.' );
		self::assertSame( array( 'emoji', 'gravatar' ), Third_Parties::allowed() );
		self::assertStringContainsString( 'gravatar.com', (string) get_avatar_url( 'ai@example.org' ) );
		self::assertSame( array( 'wpemoji' ), Third_Parties::editor_plugins( array( 'wpemoji' ) ) );
	}
}
