<?php
/**
 * The main menu, of the pages that there are.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Setup;

use CongTruong\News\Kinds;

defined( 'ABSPATH' ) || exit;

final class Menu_Item extends Post_Item {

	private const NAME = 'trinh-don-chinh';

	/** {@inheritDoc} */
	public function key(): string {
		return 'menu.main';
	}

	/** {@inheritDoc} */
	public function label(): string {
		return __( 'Main menu', 'cong-truong' );
	}

	/** {@inheritDoc} */
	public function find(): int {
		$menus = get_posts(
			array(
				'post_type'   => 'wp_navigation',
				'post_status' => 'publish',
				'numberposts' => 20,
			)
		);
		foreach ( $menus as $menu ) {
			// WordPress makes one by itself as soon as somebody looks: a list of all pages, or nothing.
			if ( ! in_array( trim( $menu->post_content ), array( '', '<!-- wp:page-list /-->' ), true ) ) {
				return $menu->ID;
			}
		}

		return 0;
	}

	/** {@inheritDoc} */
	protected function post(): array {
		return array(
			'post_type'    => 'wp_navigation',
			'post_name'    => self::NAME,
			'post_title'   => 'Trình đơn chính',
			'post_content' => $this->content(),
		);
	}

	/**
	 * Entries: home, pages, the kinds of news below the news, the disclosures.
	 */
	private function content(): string {
		$kinds = array();
		foreach ( array_keys( Kinds::all() ) as $kind ) {
			$term = get_term( Kinds::term_id( $kind ), 'category' );
			if ( $term instanceof \WP_Term ) {
				$link    = get_term_link( $term );
				$kinds[] = self::link( $term->name, is_string( $link ) ? $link : '', 'category', $term->term_id, 'taxonomy' );
			}
		}

		return implode(
			"\n",
			array_filter(
				array(
					'<!-- wp:home-link {"label":"Trang chủ"} /-->',
					self::page( 'gioi-thieu', array( self::page( 'to-chuc' ) ) ),
					self::page( 'tin-tuc', array_merge( $kinds, array( self::page( 'tin-co-quan-quan-ly' ) ) ) ),
					self::page( 'ba-cong-khai' ),
					self::page( 'cai-cach-hanh-chinh', array( self::page( 'thu-tuc' ) ) ),
					self::page( 'tuyen-sinh' ),
					self::page( 'gop-y', array( self::page( 'hoi-dap' ) ) ),
					self::page( 'lien-he' ),
				)
			)
		);
	}

	/**
	 * An entry for the page of an item, with entries below it; empty where there is no such page.
	 *
	 * @param string   $slug  Slug of the item.
	 * @param string[] $below Entries.
	 */
	private static function page( string $slug, array $below = array() ): string {
		$id = Record::of( 'page.' . $slug )['id'] ?? 0;

		return $id > 0 && 'publish' === get_post_status( $id ) ? self::link( get_post_field( 'post_title', $id ), (string) get_permalink( $id ), 'page', $id, 'post-type', array_filter( $below ) ) : '';
	}

	/**
	 * One entry.
	 *
	 * @param string   $label Text.
	 * @param string   $url   Address.
	 * @param string   $type  What it leads to.
	 * @param int      $id    Its id.
	 * @param string   $kind  `post-type` or `taxonomy`.
	 * @param string[] $below Entries below it.
	 */
	private static function link( string $label, string $url, string $type, int $id, string $kind, array $below = array() ): string {
		$attributes = serialize_block_attributes(
			array(
				'label' => esc_html( $label ),
				'type'  => $type,
				'id'    => $id,
				'url'   => $url,
				'kind'  => $kind,
			)
		);

		return $below
			? "<!-- wp:navigation-submenu $attributes -->\n" . implode( "\n", $below ) . "\n<!-- /wp:navigation-submenu -->"
			: "<!-- wp:navigation-link $attributes /-->";
	}
}
