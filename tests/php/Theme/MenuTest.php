<?php
/**
 * Tests of what the theme makes of core's blocks.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Theme;

use CongTruong\Tests\TestCase;

/**
 * SanTruong\Menu, SanTruong\Landmarks.
 */
final class MenuTest extends TestCase {

	/**
	 * Three levels; the entry of a panel comes first inside it.
	 */
	public function test_three_levels(): void {
		$html = $this->menu( $this->link( 'Giới thiệu', '/gioi-thieu/', $this->link( 'Tổ chức', '/to-chuc/', $this->link( 'Tổ Toán', '/to-toan/' ) ) ) );

		$this->assertStringContainsString( '<summary><span>Giới thiệu<svg', $html );
		$this->assertStringContainsString( '<ul><li><a href="/gioi-thieu/">Giới thiệu</a></li><li><a href="/to-chuc/">Tổ chức</a><ul><li><a href="/to-toan/">Tổ Toán</a></li></ul></li></ul>', $html );
		$this->assertStringNotContainsString( 'wp-block-navigation', $html );
	}

	/**
	 * Labels are text and addresses are addresses, whatever an import brought.
	 */
	public function test_hostile_entries(): void {
		$html = $this->menu( $this->link( '<img src=x onerror=alert(1)>Tin &amp; bài <b>mới</b>', 'javascript:alert(1)' ) . $this->link( '<script>alert(1)</script>', '/x/' ) . $this->link( '', '/y/' ) );

		$this->assertStringContainsString( '>Tin &amp; bài mới</a>', $html );
		$this->assertStringNotContainsString( 'javascript:', $html );
		$this->assertStringNotContainsString( 'alert(1)', $html );
		$this->assertSame( 1, substr_count( $html, '<li>' ) );
	}

	/**
	 * A page that is not public is not in the menu, a renamed one is under its new address.
	 */
	public function test_pages_as_they_are(): void {
		$draft  = wp_insert_post(
			array(
				'post_type'   => 'page',
				'post_title'  => 'Nháp',
				'post_status' => 'draft',
			)
		);
		$public = wp_insert_post(
			array(
				'post_type'   => 'page',
				'post_title'  => 'Mới',
				'post_name'   => 'dia-chi-moi',
				'post_status' => 'publish',
			)
		);
		$page   = function ( string $label, int $id ): string {
			return '<!-- wp:navigation-link ' . serialize_block_attributes(
				array(
					'label' => $label,
					'url'   => '/cu/',
					'kind'  => 'post-type',
					'type'  => 'page',
					'id'    => $id,
				)
			) . ' /-->';
		};
		$html   = $this->menu( $page( 'Nháp', $draft ) . $page( 'Mới', $public ) );

		$this->assertStringNotContainsString( 'Nháp', $html );
		$this->assertStringContainsString( '/dia-chi-moi/', $html );
		$this->assertStringNotContainsString( '/cu/', $html );
	}

	/**
	 * Other navigation blocks stay core's.
	 */
	public function test_other_menus_are_left_alone(): void {
		$html = do_blocks( '<!-- wp:navigation {"overlayMenu":"never"} -->' . $this->link( 'Tin tức', '/tin-tuc/' ) . '<!-- /wp:navigation -->' );

		$this->assertStringContainsString( 'wp-block-navigation', $html );
		$this->assertStringNotContainsString( 'popover', $html );
	}

	/**
	 * A wide table can be reached by keyboard, a narrow one is no stop on the way.
	 */
	public function test_wide_tables_are_stops(): void {
		$table = static function ( int $columns ): string {
			return do_blocks( '<!-- wp:table --><figure class="wp-block-table"><table><tbody><tr>' . str_repeat( '<td>1</td>', $columns ) . '</tr><tr><td>2</td></tr></tbody></table></figure><!-- /wp:table -->' );
		};

		$this->assertStringContainsString( 'tabindex="0"', $table( 6 ) );
		$this->assertStringNotContainsString( 'tabindex', $table( 3 ) );
	}

	/**
	 * The header's menu with some entries.
	 *
	 * @param string $entries Serialised blocks.
	 */
	private function menu( string $entries ): string {
		return do_blocks( '<!-- wp:navigation {"className":"san-truong-menu"} -->' . $entries . '<!-- /wp:navigation -->' );
	}

	/**
	 * An entry.
	 *
	 * @param string $label Its label.
	 * @param string $url   Its address.
	 * @param string $below Entries below it.
	 */
	private function link( string $label, string $url, string $below = '' ): string {
		$name       = '' === $below ? 'navigation-link' : 'navigation-submenu';
		$attributes = serialize_block_attributes(
			array(
				'label' => $label,
				'url'   => $url,
				'kind'  => 'custom',
			)
		);

		return "<!-- wp:$name $attributes -->$below<!-- /wp:$name -->";
	}
}
