<?php
/**
 * Takes away the sample post and the sample page of a fresh WordPress.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Setup;

defined( 'ABSPATH' ) || exit;

/**
 * The other way round than the rest: making it puts the samples into the bin, taking it back brings them out again.
 */
final class Sample_Item implements Item {

	/** {@inheritDoc} */
	public function key(): string {
		return 'samples';
	}

	/** {@inheritDoc} */
	public function label(): string {
		return __( 'Put the sample texts of WordPress into the bin', 'cong-truong' );
	}

	/** {@inheritDoc} */
	public function find(): int {
		return self::samples( 'publish' ) ? 0 : 1;
	}

	/** {@inheritDoc} */
	public function make() {
		foreach ( self::samples( 'publish' ) as $sample ) {
			if ( 0 === (int) constant( 'EMPTY_TRASH_DAYS' ) || ! wp_trash_post( $sample->ID ) ) {
				return new \WP_Error( 'cong_truong_no_bin', __( 'This website keeps no bin, so nothing is deleted.', 'cong-truong' ) );
			}
		}

		return 1;
	}

	/** {@inheritDoc} */
	public function recover(): int {
		return $this->find();
	}

	/** {@inheritDoc} */
	public function whereabouts( int $id ): string {
		return 'there';
	}

	/** {@inheritDoc} */
	public function fingerprint( int $id ): string {
		return sha1( (string) count( self::samples( 'publish' ) ) );
	}

	/** {@inheritDoc} */
	public function obstacle( int $id ): string {
		return '';
	}

	/** {@inheritDoc} */
	public function remove( int $id ): bool {
		add_filter( 'wp_untrash_post_status', 'wp_untrash_post_set_previous_status', 10, 3 );
		foreach ( self::samples( 'trash' ) as $sample ) {
			wp_untrash_post( $sample->ID );
		}
		remove_filter( 'wp_untrash_post_status', 'wp_untrash_post_set_previous_status' );

		return true;
	}

	/** {@inheritDoc} */
	public function restore( int $id ): bool {
		return false;
	}

	/** {@inheritDoc} */
	public function url( int $id ): string {
		return '';
	}

	/**
	 * The samples of this status that nobody has edited: WordPress makes them first, and at one moment.
	 *
	 * @param string $status Status.
	 * @return \WP_Post[]
	 */
	private static function samples( string $status ): array {
		return array_filter(
			get_posts(
				array(
					'post_type'   => array( 'post', 'page' ),
					'post_status' => $status,
					'include'     => array( 1, 2 ),
				)
			),
			static function ( \WP_Post $post ) use ( $status ): bool {
				$is_sample = array( 1, 'post' ) === array( $post->ID, $post->post_type ) || array( 2, 'page' ) === array( $post->ID, $post->post_type );

				return $is_sample && ( 'trash' === $status || $post->post_modified_gmt === $post->post_date_gmt ) && (int) get_option( 'page_on_front' ) !== $post->ID;
			}
		);
	}
}
