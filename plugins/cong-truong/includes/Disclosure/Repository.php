<?php
/**
 * Finds, creates and saves disclosures.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

use CongTruong\Lock;

defined( 'ABSPATH' ) || exit;

final class Repository {

	/**
	 * The disclosure of a key, in the bin or not.
	 *
	 * @param Key $key Key.
	 * @return int|null Its id.
	 */
	public static function find( Key $key ): ?int {
		global $wpdb;
		$post = $wpdb->get_row(
			$wpdb->prepare(
				"SELECT p.* FROM $wpdb->postmeta m INNER JOIN $wpdb->posts p ON p.ID = m.post_id
				WHERE m.meta_key = %s AND m.meta_value = %s AND p.post_type = %s ORDER BY p.ID LIMIT 1",
				Meta::KEY,
				(string) $key,
				Post_Types::DISCLOSURE
			)
		);

		if ( ! $post ) {
			return null;
		}
		// Whoever looks for a disclosure asks for the post next.
		$posts = array( $post );
		update_post_cache( $posts );

		return (int) $post->ID;
	}

	/**
	 * The disclosure of a key, made if there is none and taken out of the bin if it lies there.
	 *
	 * However many requests ask at once, one post comes of it: whoever holds the lock looks again before making one.
	 *
	 * @param Key $key Key.
	 * @return int|\WP_Error
	 */
	public static function create( Key $key ) {
		$id = self::find( $key );
		if ( null === $id ) {
			$lock = Lock::acquire( 'create ' . $key );
			if ( ! $lock ) {
				return new \WP_Error( 'cong_truong_busy', __( 'The site is busy. Try again in a minute.', 'cong-truong' ), array( 'status' => 503 ) );
			}
			try {
				$id = self::find( $key ) ?? self::insert( $key );
			} finally {
				$lock->release();
			}
		}
		if ( is_int( $id ) && 'trash' === get_post_status( $id ) ) {
			self::restore( $id );
		}

		return $id;
	}

	/**
	 * Whether this is a disclosure that isn't in the bin.
	 *
	 * @param int $id Id of a post.
	 */
	public static function exists( int $id ): bool {
		return Post_Types::DISCLOSURE === get_post_type( $id ) && 'trash' !== get_post_status( $id );
	}

	/**
	 * The key of a disclosure.
	 *
	 * @param int $id Id of a disclosure.
	 */
	public static function key( int $id ): Key {
		return new Key(
			(string) get_post_meta( $id, Meta::REGIME, true ),
			(string) get_post_meta( $id, Meta::FORM, true ),
			(string) get_post_meta( $id, Meta::LEVEL, true ),
			(string) get_post_meta( $id, Meta::SCHOOL_YEAR, true ),
			(string) get_post_meta( $id, Meta::PERIOD, true )
		);
	}

	/**
	 * The working values with their version, as the database holds them at this moment, whatever a cache says.
	 *
	 * @param int $id Id of a disclosure.
	 * @return array{version: int, modifiedBy: int, modifiedAt: string, values: array<string, mixed>}
	 */
	public static function load( int $id ): array {
		global $wpdb;
		$json = (string) $wpdb->get_var( $wpdb->prepare( "SELECT meta_value FROM $wpdb->postmeta WHERE post_id = %d AND meta_key = %s", $id, Meta::VALUES ) );

		return self::open( $json );
	}

	/**
	 * Saves working values, if nobody saved others since this version was read.
	 *
	 * @param int                  $id      Id of a disclosure.
	 * @param int                  $version Version that the values are based on.
	 * @param array<string, mixed> $values  What Values_Validator::validate() gave.
	 * @return true|\WP_Error 409 with the current values if they are newer.
	 */
	public static function save( int $id, int $version, array $values ) {
		global $wpdb;
		$envelope = self::envelope( $version + 1, $values );
		$written  = $wpdb->query(
			$wpdb->prepare(
				"UPDATE $wpdb->postmeta SET meta_value = %s WHERE post_id = %d AND meta_key = %s AND meta_value LIKE %s",
				$envelope,
				$id,
				Meta::VALUES,
				$wpdb->esc_like( sprintf( '{"version":%d,', $version ) ) . '%'
			)
		);
		wp_cache_delete( $id, 'post_meta' );

		if ( false === $written ) {
			return new \WP_Error( 'cong_truong_not_saved', __( 'The database did not take the figures. They are still on your screen; try again in a minute.', 'cong-truong' ), array( 'status' => 500 ) );
		}
		$current = self::load( $id );
		if ( 0 === $written ) {
			// The same save sent twice, say after a broken connection, is no conflict.
			$same = Json::ascii( Values::for_json( $current['values'] ) ) === Json::ascii( Values::for_json( $values ) );

			return $same ? true : self::stale( $current, $version, $values );
		}
		if ( 'awaiting' === self::state( $id ) ) {
			self::set_state( $id, self::resting_state( $id ) );
		}

		return true;
	}

	/**
	 * The answer to a write that is based on an older version.
	 *
	 * @param array<string, mixed>      $current What load() gave.
	 * @param int                       $version Version that was sent.
	 * @param array<string, mixed>|null $values  Values that were sent, if any.
	 */
	public static function stale( array $current, int $version, ?array $values = null ): \WP_Error {
		$user = get_userdata( $current['modifiedBy'] );
		$data = array(
			'status'  => 409,
			'current' => array(
				'version'    => $current['version'],
				'values'     => Values::for_json( $current['values'] ),
				'modifiedBy' => $user ? $user->display_name : '',
				'modifiedAt' => $current['modifiedAt'],
			),
		);
		if ( null !== $values ) {
			$data['submitted'] = array(
				'version' => $version,
				'values'  => Values::for_json( $values ),
			);
		}

		return new \WP_Error( 'cong_truong_stale', __( 'Somebody else has changed these figures meanwhile. Nothing was overwritten.', 'cong-truong' ), $data );
	}

	/**
	 * State of a disclosure: draft, awaiting, published or withdrawn.
	 *
	 * @param int $id Id of a disclosure.
	 */
	public static function state( int $id ): string {
		$state = (string) get_post_meta( $id, Meta::STATE, true );

		return in_array( $state, array( 'awaiting', 'published', 'withdrawn' ), true ) ? $state : 'draft';
	}

	/**
	 * Sets the state.
	 *
	 * @param int    $id    Id of a disclosure.
	 * @param string $state One of the states.
	 */
	public static function set_state( int $id, string $state ): void {
		update_post_meta( $id, Meta::STATE, $state );
	}

	/**
	 * The state that follows from what the public sees: where a disclosure is when nobody waits for a signature.
	 *
	 * @param int $id Id of a disclosure.
	 */
	public static function resting_state( int $id ): string {
		if ( null === Publication::latest( $id ) ) {
			return 'draft';
		}

		return Publication::withdrawal( $id ) ? 'withdrawn' : 'published';
	}

	/**
	 * Whether the working values differ from those that the public sees.
	 *
	 * @param int                       $id      Id of a disclosure.
	 * @param array<string, mixed>|null $current What load() gave; read from the meta cache if null.
	 */
	public static function has_unpublished_changes( int $id, ?array $current = null ): bool {
		$publication = Publication::latest( $id );
		$current     = $current ?? self::open( (string) get_post_meta( $id, Meta::VALUES, true ) );
		if ( null === $publication ) {
			return ! Values::are_same( $current['values'], Values::none() );
		}
		if ( (int) get_post_meta( $id, Meta::PUBLISHED_VERSION, true ) === $current['version'] ) {
			return false;
		}
		$payload = Publication::payload( $publication );

		return null === $payload || ! Values::are_same( $current['values'], $payload['values'] );
	}

	/**
	 * When the working values were last saved; ISO 8601, UTC.
	 *
	 * @param int $id Id of a disclosure.
	 */
	public static function modified_at( int $id ): string {
		return self::open( (string) get_post_meta( $id, Meta::VALUES, true ) )['modifiedAt'];
	}

	/**
	 * Ids of disclosures that aren't in the bin, the newest school year first.
	 *
	 * @param array{regime?: string, form?: string, level?: string, school_year?: string, period?: string, status?: string[]} $filters What to look for.
	 * @return int[]
	 */
	public static function all( array $filters = array() ): array {
		$meta = array(
			'regime'      => Meta::REGIME,
			'form'        => Meta::FORM,
			'level'       => Meta::LEVEL,
			'school_year' => Meta::SCHOOL_YEAR,
			'period'      => Meta::PERIOD,
		);

		$query = array(
			'by_year' => array(
				'key'     => Meta::SCHOOL_YEAR,
				'compare' => 'EXISTS',
			),
		);
		foreach ( $meta as $name => $meta_key ) {
			if ( isset( $filters[ $name ] ) && '' !== $filters[ $name ] ) {
				$query[] = array(
					'key'   => $meta_key,
					'value' => $filters[ $name ],
				);
			}
		}

		$found = get_posts(
			array(
				'post_type'              => Post_Types::DISCLOSURE,
				'post_status'            => $filters['status'] ?? array( 'publish', 'draft', 'pending', 'private', 'future' ),
				'numberposts'            => 2000, // phpcs:ignore WordPress.WP.PostsPerPage.posts_per_page_numberposts -- forms times years: a few hundred.
				'update_post_term_cache' => false,
				'meta_query'             => $query,
				'orderby'                => array(
					'by_year' => 'DESC',
					'ID'      => 'ASC',
				),
			)
		);

		return array_map( 'intval', wp_list_pluck( $found, 'ID' ) );
	}

	/**
	 * The same form, level and period in earlier school years, newest first.
	 *
	 * @param Key $key Key of a disclosure.
	 * @return array<int, array{id: int, schoolYear: string}>
	 */
	public static function earlier( Key $key ): array {
		$earlier = array();
		$others  = self::all(
			array(
				'form'   => $key->form(),
				'level'  => $key->level(),
				'period' => $key->period(),
			)
		);
		foreach ( $others as $id ) {
			$year = self::key( $id )->school_year();
			if ( $year < $key->school_year() ) {
				$earlier[] = array(
					'id'         => $id,
					'schoolYear' => $year,
				);
			}
		}

		return $earlier;
	}

	/**
	 * Moves a disclosure to the bin. One that was published is part of the public record: it can be withdrawn, not removed.
	 *
	 * @param int $id Id of a disclosure.
	 * @return true|\WP_Error
	 */
	public static function trash( int $id ) {
		if ( null !== Publication::latest( $id ) ) {
			return new \WP_Error( 'cong_truong_was_published', __( 'What has been published can be withdrawn, but not deleted.', 'cong-truong' ), array( 'status' => 409 ) );
		}

		// Core deletes for good where the site keeps no bin.
		if ( 0 === (int) constant( 'EMPTY_TRASH_DAYS' ) ) {
			return new \WP_Error( 'cong_truong_no_bin', __( 'This website keeps no bin, so nothing is deleted. Leave the draft: the public does not see it.', 'cong-truong' ), array( 'status' => 409 ) );
		}

		return wp_trash_post( $id ) ? true : new \WP_Error( 'cong_truong_not_saved', __( 'This could not be moved to the bin.', 'cong-truong' ), array( 'status' => 500 ) );
	}

	/**
	 * Takes a disclosure out of the bin, with everything that was typed into it.
	 *
	 * @param int $id Id of a disclosure.
	 */
	public static function restore( int $id ): void {
		wp_untrash_post( $id );
	}

	/**
	 * Makes the post of a key. Runs under the lock.
	 *
	 * @param Key $key Key.
	 * @return int|\WP_Error
	 */
	private static function insert( Key $key ) {
		$id = wp_insert_post(
			array(
				'post_type'      => Post_Types::DISCLOSURE,
				'post_status'    => 'draft',
				// Core would show the author to the public: archive, sitemap, ?author=1. Values and publications say who it was.
				'post_author'    => 0,
				'post_title'     => wp_slash( Forms::title( $key ) ),
				'post_name'      => sanitize_title( str_replace( '/', '-', (string) $key ) ),
				'comment_status' => 'closed',
				'ping_status'    => 'closed',
				'meta_input'     => array(
					Meta::REGIME      => $key->regime(),
					Meta::FORM        => $key->form(),
					Meta::LEVEL       => $key->level(),
					Meta::SCHOOL_YEAR => $key->school_year(),
					Meta::PERIOD      => $key->period(),
					Meta::VALUES      => wp_slash( self::envelope( 1, Values::none() ) ),
					Meta::STATE       => 'draft',
					// Last, so that a disclosure that can be found is complete.
					Meta::KEY         => (string) $key,
				),
			),
			true
		);
		if ( is_wp_error( $id ) ) {
			$id->add_data( array( 'status' => 500 ) );
		}

		return $id;
	}

	/**
	 * Values and version as one row holds them. The version comes first: save() looks for it.
	 *
	 * @param int                  $version Version.
	 * @param array<string, mixed> $values  Values.
	 */
	private static function envelope( int $version, array $values ): string {
		return Json::ascii(
			array(
				'version'    => $version,
				'modifiedBy' => get_current_user_id(),
				'modifiedAt' => gmdate( 'Y-m-d\TH:i:s\Z' ),
				'values'     => Values::for_json( $values ),
			)
		);
	}

	/**
	 * Reads what envelope() wrote.
	 *
	 * @param string $json Stored text.
	 * @return array{version: int, modifiedBy: int, modifiedAt: string, values: array<string, mixed>}
	 */
	private static function open( string $json ): array {
		$stored = Json::decode_array( $json ) ?? array();

		return array(
			'version'    => (int) ( $stored['version'] ?? 1 ),
			'modifiedBy' => (int) ( $stored['modifiedBy'] ?? 0 ),
			'modifiedAt' => (string) ( $stored['modifiedAt'] ?? '' ),
			'values'     => ( $stored['values'] ?? array() ) + Values::none(),
		);
	}
}
