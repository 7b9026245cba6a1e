<?php
/**
 * An item that is a post: a page, a menu.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Setup;

defined( 'ABSPATH' ) || exit;

abstract class Post_Item implements Item {

	/**
	 * The post as `wp_insert_post()` takes it, unslashed: at least `post_type`, `post_name`, `post_title` and `post_content`.
	 *
	 * @return array<string, mixed>
	 */
	abstract protected function post(): array;

	/** {@inheritDoc} */
	public function make() {
		return wp_insert_post(
			wp_slash(
				$this->post() + array(
					'post_status'    => 'publish',
					'comment_status' => 'closed',
					'ping_status'    => 'closed',
					'meta_input'     => array( Record::MARK => $this->key() ),
				)
			),
			true
		);
	}

	/** {@inheritDoc} */
	public function recover(): int {
		$post  = $this->post();
		$found = get_posts(
			array(
				'post_type'   => $post['post_type'],
				'post_status' => 'publish',
				'meta_key'    => Record::MARK,
				'meta_value'  => $this->key(),
				'numberposts' => 1,
			)
		);
		if ( $found ) {
			return $found[0]->ID;
		}
		// PHP may have ended between the post and its mark.
		$twin = $this->named( (string) $post['post_name'] );

		return $twin && $twin->post_title === $post['post_title'] && $twin->post_content === $post['post_content'] ? $twin->ID : 0;
	}

	/** {@inheritDoc} */
	public function whereabouts( int $id ): string {
		$status = get_post_status( $id );
		if ( false === $status || get_post_type( $id ) !== $this->post()['post_type'] ) {
			return 'gone';
		}

		return 'trash' === $status ? 'bin' : 'there';
	}

	/** {@inheritDoc} */
	public function fingerprint( int $id ): string {
		$post = get_post( $id );

		return $post instanceof \WP_Post ? sha1( (string) wp_json_encode( array( $post->post_title, $post->post_name, $post->post_status, $post->post_parent, $post->post_content ) ) ) : '';
	}

	/** {@inheritDoc} */
	public function obstacle( int $id ): string {
		return 0 === (int) constant( 'EMPTY_TRASH_DAYS' ) ? __( 'This website keeps no bin, so it could not be brought back.', 'cong-truong' ) : '';
	}

	/** {@inheritDoc} */
	public function remove( int $id ): bool {
		return (bool) wp_trash_post( $id );
	}

	/** {@inheritDoc} */
	public function restore( int $id ): bool {
		add_filter( 'wp_untrash_post_status', 'wp_untrash_post_set_previous_status', 10, 3 );
		$done = wp_untrash_post( $id );
		remove_filter( 'wp_untrash_post_status', 'wp_untrash_post_set_previous_status' );

		return (bool) $done;
	}

	/** {@inheritDoc} */
	public function url( int $id ): string {
		return 'publish' === get_post_status( $id ) && is_post_type_viewable( (string) get_post_type( $id ) ) ? (string) get_permalink( $id ) : '';
	}

	/**
	 * A post of this type and name that isn't in the bin.
	 *
	 * @param string $name Last part of its address.
	 */
	protected function named( string $name ): ?\WP_Post {
		$found = get_posts(
			array(
				'post_type'   => $this->post()['post_type'],
				'post_status' => array( 'publish', 'draft', 'pending', 'private', 'future' ),
				'name'        => $name,
				'numberposts' => 1,
			)
		);

		return $found[0] ?? null;
	}
}
