<?php
/**
 * Finds, makes and saves people.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Directory;

use CongTruong\Disclosure\Json;

defined( 'ABSPATH' ) || exit;

final class People {

	/** More than any school has; a list that is longer has gone wrong. */
	private const MOST = 2000;

	/**
	 * Ids of all people, in the order in which they came.
	 *
	 * @param string $status Or `trash`.
	 * @return int[]
	 */
	public static function ids( string $status = 'publish' ): array {
		$posts = get_posts(
			array(
				'post_type'              => Post_Types::PERSON,
				'post_status'            => $status,
				'numberposts'            => self::MOST, // phpcs:ignore WordPress.WP.PostsPerPage.posts_per_page_numberposts -- all there are.
				'orderby'                => 'ID',
				'order'                  => 'ASC',
				'update_post_term_cache' => false,
			)
		);

		return array_map( 'intval', wp_list_pluck( $posts, 'ID' ) );
	}

	/**
	 * Whether this is a person.
	 *
	 * @param int    $id     Id of a post.
	 * @param string $status Or `trash`.
	 */
	public static function exists( int $id, string $status = 'publish' ): bool {
		return Post_Types::PERSON === get_post_type( $id ) && get_post_status( $id ) === $status;
	}

	/**
	 * What visitors may see of a person.
	 *
	 * @param int $id Id of a person.
	 * @return array<string, string>
	 */
	public static function shown( int $id ): array {
		$stored = self::open( $id );
		$person = array();
		foreach ( Person::FIELDS as $field ) {
			$person[ $field ] = is_string( $stored[ $field ] ?? null ) ? $stored[ $field ] : '';
		}

		return $person;
	}

	/**
	 * What only the school sees.
	 *
	 * @param int $id Id of a person.
	 */
	public static function private_phone( int $id ): string {
		$phone = Json::decode( (string) get_post_meta( $id, Meta::PRIVATE_PHONE, true ) );

		return is_string( $phone ) ? $phone : '';
	}

	/**
	 * Version of what is stored of a person.
	 *
	 * @param int $id Id of a person.
	 */
	public static function version( int $id ): int {
		return (int) ( self::open( $id )['version'] ?? 1 );
	}

	/**
	 * Makes a person.
	 *
	 * @param array<mixed> $input What was sent: fields, `memberships` (body → position), `photo`.
	 * @return int|\WP_Error Id.
	 */
	public static function create( array $input ) {
		return Writing::run(
			static function () use ( $input ) {
				$ready = self::check( $input, Person::none() );
				if ( is_wp_error( $ready ) ) {
					return $ready;
				}
				$id = wp_insert_post(
					array(
						'post_type'      => Post_Types::PERSON,
						'post_status'    => 'publish',
						'post_author'    => 0,
						'post_title'     => wp_slash( $ready['person']['name'] ),
						'comment_status' => 'closed',
						'ping_status'    => 'closed',
					),
					true
				);
				if ( is_wp_error( $id ) ) {
					$id->add_data( array( 'status' => 500 ) );
					return $id;
				}
				self::write( $id, 1, $ready );

				return $id;
			}
		);
	}

	/**
	 * Saves what was changed of a person, if nobody else did since this version was read.
	 *
	 * @param int          $id      Id of a person.
	 * @param int          $version Version that the changes are based on.
	 * @param array<mixed> $input   What was changed: fields, `memberships`, `photo`.
	 * @return true|\WP_Error 409 if what is stored is newer.
	 */
	public static function save( int $id, int $version, array $input ) {
		return Writing::run(
			static function () use ( $id, $version, $input ) {
				clean_post_cache( $id );
				if ( ! self::exists( $id ) ) {
					return self::not_found();
				}
				if ( self::version( $id ) !== $version ) {
					return new \WP_Error(
						'cong_truong_stale',
						__( 'Somebody else has changed this person meanwhile. Nothing was overwritten.', 'cong-truong' ),
						array(
							'status'  => 409,
							'current' => Directory_Resource::person( $id ),
						)
					);
				}
				$ready = self::check( $input, self::shown( $id ) + array( 'privatePhone' => self::private_phone( $id ) ) );
				if ( is_wp_error( $ready ) ) {
					return $ready;
				}
				if ( $ready['person']['name'] !== self::shown( $id )['name'] ) {
					wp_update_post(
						array(
							'ID'         => $id,
							'post_title' => wp_slash( $ready['person']['name'] ),
						)
					);
				}
				self::write( $id, $version + 1, $ready );

				return true;
			}
		);
	}

	/**
	 * Moves a person to the bin, with the places in the bodies.
	 *
	 * @param int $id Id of a person.
	 * @return true|\WP_Error
	 */
	public static function bin( int $id ) {
		// Core deletes for good where the site keeps no bin.
		if ( 0 === (int) constant( 'EMPTY_TRASH_DAYS' ) ) {
			return new \WP_Error( 'cong_truong_no_bin', __( 'This website keeps no bin, so nothing is deleted. Take the person out of all bodies: the public then does not see them.', 'cong-truong' ), array( 'status' => 409 ) );
		}

		return Writing::run(
			static function () use ( $id ) {
				return self::exists( $id ) && wp_trash_post( $id ) ? true : self::not_found();
			}
		);
	}

	/**
	 * Takes a person out of the bin.
	 *
	 * @param int $id Id of a person.
	 * @return true|\WP_Error
	 */
	public static function restore( int $id ) {
		return Writing::run(
			static function () use ( $id ) {
				if ( ! self::exists( $id, 'trash' ) || ! wp_untrash_post( $id ) ) {
					return self::not_found();
				}
				// Core makes a draft of what comes out of the bin.
				wp_publish_post( $id );

				return true;
			}
		);
	}

	/**
	 * Removes what is kept of a person by consent: the private number, photos and who agreed to them.
	 *
	 * @param int $id Id of a person.
	 * @return true|\WP_Error
	 */
	public static function forget( int $id ) {
		return Writing::run(
			static function () use ( $id ) {
				delete_post_meta( $id, Meta::PRIVATE_PHONE );
				delete_post_meta( $id, Meta::PHOTOS );

				return true;
			}
		);
	}

	/**
	 * The answer for a person who isn't there.
	 */
	public static function not_found(): \WP_Error {
		return new \WP_Error( 'cong_truong_not_found', __( 'This person is not in the directory any more. Load the page again to see what is there now.', 'cong-truong' ), array( 'status' => 404 ) );
	}

	/**
	 * Looks at everything before anything is stored.
	 *
	 * @param array<mixed>          $input  What was sent.
	 * @param array<string, string> $before What is stored.
	 * @return array{person: array<string, string>, memberships: array<int, string|null>, photo: array{attachment: int, by: string, on: string}|null}|\WP_Error
	 */
	private static function check( array $input, array $before ) {
		$person = Person::validate( $input, $before );
		if ( is_wp_error( $person ) ) {
			return $person;
		}
		$memberships = Members::validate( $input['memberships'] ?? array() );
		if ( is_wp_error( $memberships ) ) {
			return $memberships;
		}
		$photo = isset( $input['photo'] ) ? Photos::validate( $input['photo'] ) : null;

		return is_wp_error( $photo ) ? $photo : compact( 'person', 'memberships', 'photo' );
	}

	/**
	 * Stores what check() let through.
	 *
	 * @param int          $id      Id of a person.
	 * @param int          $version Its new version.
	 * @param array<mixed> $ready   What check() gave.
	 */
	private static function write( int $id, int $version, array $ready ): void {
		$shown = array_intersect_key( $ready['person'], array_flip( Person::FIELDS ) );
		update_post_meta( $id, Meta::PERSON, wp_slash( Json::ascii( array( 'version' => $version ) + $shown ) ) );
		if ( '' === $ready['person']['privatePhone'] ) {
			delete_post_meta( $id, Meta::PRIVATE_PHONE );
		} else {
			update_post_meta( $id, Meta::PRIVATE_PHONE, wp_slash( Json::ascii( $ready['person']['privatePhone'] ) ) );
		}
		if ( $ready['photo'] ) {
			Photos::record( $id, $ready['photo'] );
		}
		Members::set( $id, $ready['memberships'] );
	}

	/**
	 * What the row holds.
	 *
	 * @param int $id Id of a person.
	 * @return array<mixed>
	 */
	private static function open( int $id ): array {
		return Json::decode_array( (string) get_post_meta( $id, Meta::PERSON, true ) ) ?? array();
	}
}
