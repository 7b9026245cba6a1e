<?php
/**
 * A page from a pattern of the plugin.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Setup;

defined( 'ABSPATH' ) || exit;

final class Page_Item extends Post_Item {

	/**
	 * Last part of the address; the item's key is made of it.
	 *
	 * @var string
	 */
	private $slug;

	/**
	 * Title, in Vietnamese: it is stored and names a section that the authority asks for.
	 *
	 * @var string
	 */
	private $title;

	/**
	 * Slug of the pattern; empty for a page without content.
	 *
	 * @var string
	 */
	private $pattern;

	/**
	 * The block by which another page of the purpose is recognised; may be empty.
	 *
	 * @var string
	 */
	private $block;

	/**
	 * Place among the pages.
	 *
	 * @var int
	 */
	private $order;

	/**
	 * Takes what makes the page.
	 *
	 * @param string $slug    Last part of the address.
	 * @param string $title   Title.
	 * @param string $pattern Slug of a registered pattern, or empty.
	 * @param int    $order   Place among the pages.
	 * @param string $block   Name of a block by which a page of this purpose is recognised.
	 */
	public function __construct( string $slug, string $title, string $pattern, int $order, string $block = '' ) {
		$this->slug    = $slug;
		$this->title   = $title;
		$this->pattern = $pattern;
		$this->order   = $order;
		$this->block   = $block;
	}

	/** {@inheritDoc} */
	public function key(): string {
		return 'page.' . $this->slug;
	}

	/** {@inheritDoc} */
	public function label(): string {
		return $this->title;
	}

	/** {@inheritDoc} */
	public function find(): int {
		$named = $this->named( $this->slug );
		if ( $named ) {
			return $named->ID;
		}
		$pages = get_posts(
			array(
				'post_type'   => 'page',
				'post_status' => array( 'publish', 'draft', 'pending', 'private' ),
				'numberposts' => 300,
				'orderby'     => 'ID',
				'order'       => 'ASC',
			)
		);
		$made  = array_map( 'intval', array_column( Record::all(), 'id' ) );
		foreach ( $pages as $page ) {
			// Front page and posts page have purposes of their own, whatever stands on them.
			$is_special = in_array( $page->ID, array( (int) get_option( 'page_on_front' ), (int) get_option( 'page_for_posts' ) ), true );
			// What the setup made serves the purpose that it was made for.
			if ( in_array( $page->ID, $made, true ) || '' !== (string) get_post_meta( $page->ID, Record::MARK, true ) ) {
				continue;
			}
			if ( sanitize_title( $page->post_title ) === sanitize_title( $this->title ) || ( '' !== $this->block && ! $is_special && has_block( $this->block, $page ) ) ) {
				return $page->ID;
			}
		}

		return 0;
	}

	/** {@inheritDoc} */
	protected function post(): array {
		return array(
			'post_type'    => 'page',
			'post_name'    => $this->slug,
			'post_title'   => $this->title,
			'post_content' => $this->content(),
			'menu_order'   => $this->order,
		);
	}

	/**
	 * The pattern's blocks.
	 */
	private function content(): string {
		$pattern = '' === $this->pattern ? null : \WP_Block_Patterns_Registry::get_instance()->get_registered( $this->pattern );

		return $pattern ? trim( (string) $pattern['content'] ) : '';
	}
}
