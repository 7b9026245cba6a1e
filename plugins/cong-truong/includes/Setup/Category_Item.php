<?php
/**
 * A kind of news.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Setup;

use CongTruong\News\Kinds;

defined( 'ABSPATH' ) || exit;

final class Category_Item implements Item {

	/**
	 * The kind, which is the slug of its category.
	 *
	 * @var string
	 */
	private $slug;

	/**
	 * Name.
	 *
	 * @var string
	 */
	private $name;

	/**
	 * Takes what makes the category.
	 *
	 * @param string $slug Slug.
	 * @param string $name Name, in Vietnamese.
	 */
	public function __construct( string $slug, string $name ) {
		$this->slug = $slug;
		$this->name = $name;
	}

	/** {@inheritDoc} */
	public function key(): string {
		return 'category.' . $this->slug;
	}

	/** {@inheritDoc} */
	public function label(): string {
		return $this->name;
	}

	/** {@inheritDoc} */
	public function find(): int {
		$known = Kinds::term_id( $this->slug );
		$found = get_term_by( 'name', $this->name, 'category' );

		return $known > 0 ? $known : ( $found instanceof \WP_Term ? $found->term_id : 0 );
	}

	/** {@inheritDoc} */
	public function make() {
		$made = wp_insert_term( $this->name, 'category', array( 'slug' => $this->slug ) );

		if ( is_wp_error( $made ) ) {
			return $made;
		}
		update_option( Kinds::OPTION, array( $this->slug => (int) $made['term_id'] ) + (array) get_option( Kinds::OPTION, array() ) );

		return (int) $made['term_id'];
	}

	/** {@inheritDoc} */
	public function recover(): int {
		return $this->find();
	}

	/** {@inheritDoc} */
	public function whereabouts( int $id ): string {
		return get_term( $id, 'category' ) instanceof \WP_Term ? 'there' : 'gone';
	}

	/** {@inheritDoc} */
	public function fingerprint( int $id ): string {
		$term = get_term( $id, 'category' );

		return $term instanceof \WP_Term ? sha1( (string) wp_json_encode( array( $term->name, $term->slug, $term->parent, $term->description ) ) ) : '';
	}

	/** {@inheritDoc} */
	public function obstacle( int $id ): string {
		$term = get_term( $id, 'category' );

		return $term instanceof \WP_Term && ( $term->count > 0 || get_term_children( $id, 'category' ) ) ? __( 'Posts are filed under it.', 'cong-truong' ) : '';
	}

	/** {@inheritDoc} */
	public function remove( int $id ): bool {
		return true === wp_delete_term( $id, 'category' );
	}

	/** {@inheritDoc} */
	public function restore( int $id ): bool {
		return false;
	}

	/** {@inheritDoc} */
	public function url( int $id ): string {
		$link = get_term_link( $id, 'category' );

		return is_string( $link ) ? $link : '';
	}
}
