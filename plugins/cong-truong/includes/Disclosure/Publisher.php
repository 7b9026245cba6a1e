<?php
/**
 * Makes publications: freezes the working values, writes the files, says what changed.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

use CongTruong\Lock;
use CongTruong\School\Profile;

defined( 'ABSPATH' ) || exit;

final class Publisher {

	/**
	 * Publishes the working values.
	 *
	 * @param int                              $id       Id of a disclosure.
	 * @param int                              $version  Version that the publisher saw.
	 * @param array<int, array<string, mixed>> $warnings `StoodWarning`s: what stood when it was published, and why.
	 * @return int|\WP_Error Id of the publication.
	 */
	public static function publish( int $id, int $version, array $warnings ) {
		$lock = Lock::acquire( 'publish ' . $id );
		if ( ! $lock ) {
			return self::busy();
		}
		$publication = self::freeze( $id, $version, $warnings );
		$lock->release();

		if ( is_int( $publication ) ) {
			// The publication stands whether or not the disk takes its files; Downloads tries again by itself.
			Downloads::ensure( $publication );
			Changes::announce( $id, 'published' );
		}

		return $publication;
	}

	/**
	 * Withdraws what the public sees. Its page stays and says so.
	 *
	 * @param int    $id      Id of a disclosure.
	 * @param int    $version Version that was seen.
	 * @param string $reason  Why.
	 * @return true|\WP_Error
	 */
	public static function withdraw( int $id, int $version, string $reason ) {
		$reason  = trim( $reason );
		$problem = Text_Rules::problem( $reason, 2000 );
		if ( '' === $reason || null !== $problem ) {
			return new \WP_Error( 'cong_truong_reason_missing', __( 'Say why it is withdrawn; the page will show it.', 'cong-truong' ), array( 'status' => 400 ) );
		}
		$lock = Lock::acquire( 'publish ' . $id );
		if ( ! $lock ) {
			return self::busy();
		}
		$done = self::record_withdrawal( $id, $version, Text_Rules::normalize( $reason ) );
		$lock->release();

		if ( true === $done ) {
			Downloads::remove( (int) Publication::latest( $id ) );
			Changes::announce( $id, 'withdrawn' );
		}

		return $done;
	}

	/**
	 * Hands the working values to whoever signs them off.
	 *
	 * @param int $id      Id of a disclosure.
	 * @param int $version Version that was seen.
	 * @return true|\WP_Error
	 */
	public static function submit( int $id, int $version ) {
		$current = Repository::load( $id );
		if ( $current['version'] !== $version ) {
			return Repository::stale( $current, $version );
		}
		// A late second click must not send back what has been published meanwhile.
		if ( 'published' !== Repository::state( $id ) || Repository::has_unpublished_changes( $id ) ) {
			Repository::set_state( $id, 'awaiting' );
		}

		return true;
	}

	/**
	 * What publishing the working values now would make public (`PublicationPayload`, as arrays).
	 *
	 * @param int $id Id of a disclosure.
	 * @return array<string, mixed>|\WP_Error
	 */
	public static function draft( int $id ) {
		return self::payload( $id, Repository::load( $id )['values'], array() );
	}

	/**
	 * Checks the warnings that a screen sent.
	 *
	 * @param mixed $warnings What was sent.
	 * @return array<int, array<string, mixed>>|\WP_Error
	 */
	public static function validate_warnings( $warnings ) {
		$invalid = new \WP_Error( 'cong_truong_invalid_warnings', __( 'The list of warnings is not readable. Reload the page.', 'cong-truong' ), array( 'status' => 400 ) );
		if ( ! is_array( $warnings ) || count( $warnings ) > 5000 ) {
			return $invalid;
		}
		$taken = array();
		foreach ( $warnings as $warning ) {
			$reason = $warning['reason'] ?? null;
			$cells  = $warning['cells'] ?? array();
			if ( null !== Text_Rules::problem( $warning['key'] ?? null, 500 ) || null !== Text_Rules::problem( $warning['message'] ?? null, 5000 )
				|| ( null !== $reason && null !== Text_Rules::problem( $reason, 2000 ) ) || ! is_array( $cells ) ) {
				return $invalid;
			}
			$places = array();
			foreach ( $cells as $cell ) {
				if ( null !== Text_Rules::problem( $cell['row'] ?? null, 500 ) || null !== Text_Rules::problem( $cell['column'] ?? null, 500 ) ) {
					return $invalid;
				}
				$places[] = array(
					'row'    => $cell['row'],
					'column' => $cell['column'],
				);
			}
			$taken[] = array(
				'key'     => $warning['key'],
				'message' => Text_Rules::normalize( $warning['message'] ),
				'cells'   => $places,
				'reason'  => null === $reason ? null : Text_Rules::normalize( $reason ),
			);
		}

		return $taken;
	}

	/**
	 * Makes the publication and points the disclosure at it. Runs under the lock.
	 *
	 * @param int                              $id       Id of a disclosure.
	 * @param int                              $version  Version that the publisher saw.
	 * @param array<int, array<string, mixed>> $warnings `StoodWarning`s.
	 * @return int|\WP_Error
	 */
	private static function freeze( int $id, int $version, array $warnings ) {
		$current = Repository::load( $id );
		if ( $current['version'] !== $version ) {
			return Repository::stale( $current, $version );
		}
		$payload = self::payload( $id, $current['values'], $warnings );
		if ( is_wp_error( $payload ) ) {
			return $payload;
		}
		$payload['values'] = Values::for_json( $payload['values'] );
		if ( self::was_published( $id, $version, $payload ) ) {
			return (int) Publication::latest( $id );
		}
		$publication = self::insert( $id, Json::ascii( $payload ) );
		if ( is_wp_error( $publication ) ) {
			return $publication;
		}

		update_post_meta( $id, Meta::PUBLICATION, $publication );
		update_post_meta( $id, Meta::PUBLISHED_VERSION, $version );
		Repository::set_state( $id, 'published' );
		wp_update_post(
			array(
				'ID'          => $id,
				'post_status' => 'publish',
				'post_title'  => wp_slash( Forms::title( Repository::key( $id ) ) ),
			)
		);

		return $publication;
	}

	/**
	 * What a publication of these values would freeze now, as arrays.
	 *
	 * @param int                              $id       Id of a disclosure.
	 * @param array<string, mixed>             $values   Values.
	 * @param array<int, array<string, mixed>> $warnings `StoodWarning`s.
	 * @return array<string, mixed>|\WP_Error
	 */
	private static function payload( int $id, array $values, array $warnings ) {
		$key  = Repository::key( $id );
		$form = Forms::resolved( $key->regime(), $key->form(), $key->level() );
		if ( null === $form ) {
			return new \WP_Error( 'cong_truong_form_missing', __( 'The form of this disclosure is not part of the plugin any more.', 'cong-truong' ), array( 'status' => 409 ) );
		}
		$before = Publication::ids( $id );
		$user   = wp_get_current_user();

		return array(
			'schema'       => 1,
			'key'          => $key->to_array(),
			'number'       => count( $before ) + 1,
			'school'       => Profile::of_year( $key->school_year() ),
			'form'         => Shape::apply( $form, $values ),
			'values'       => $values,
			'warnings'     => $warnings,
			'publishedAt'  => gmdate( 'Y-m-d\TH:i:s\Z' ),
			'publishedBy'  => array(
				'id'   => (int) $user->ID,
				'name' => (string) $user->display_name,
			),
			'previousHash' => $before ? Publication::hash( (int) end( $before ) ) : null,
		);
	}

	/**
	 * Whether the public sees just this already: a second click, or a request that was sent again after a broken connection.
	 *
	 * @param int                  $id      Id of the disclosure.
	 * @param int                  $version Version that the publisher saw.
	 * @param array<string, mixed> $payload A `PublicationPayload`.
	 */
	private static function was_published( int $id, int $version, array $payload ): bool {
		if ( 'published' !== Repository::state( $id ) || (int) get_post_meta( $id, Meta::PUBLISHED_VERSION, true ) !== $version ) {
			return false;
		}
		$before = Publication::payload_object( (int) Publication::latest( $id ) );
		$now    = Json::decode( Json::ascii( $payload ) );
		foreach ( array( 'school', 'form', 'values', 'warnings' ) as $part ) {
			if ( Json::canonical( $before->$part ?? null ) !== Json::canonical( $now->$part ) ) {
				return false;
			}
		}

		return true;
	}

	/**
	 * Stores a payload and makes sure that it arrived. Runs under the lock.
	 *
	 * @param int    $id   Id of the disclosure.
	 * @param string $json A `PublicationPayload`.
	 * @return int|\WP_Error
	 */
	public static function insert( int $id, string $json ) {
		$hash    = Publication::hash_of( Json::decode( $json ) );
		$payload = Json::decode_array( $json ) ?? array();

		$publication = wp_insert_post(
			array(
				'post_type'      => Post_Types::PUBLICATION,
				'post_status'    => 'publish',
				'post_author'    => 0,
				'post_parent'    => $id,
				'menu_order'     => $payload['number'],
				'post_title'     => wp_slash( Forms::title( Repository::key( $id ) ) . ' (' . $payload['number'] . ')' ),
				'comment_status' => 'closed',
				'ping_status'    => 'closed',
				'meta_input'     => array(
					Meta::NUMBER  => $payload['number'],
					Meta::HASH    => $hash,
					Meta::SUMMARY => wp_slash( self::summary( $payload ) ),
					Meta::PAYLOAD => wp_slash( $json ),
				),
			),
			true
		);
		if ( is_wp_error( $publication ) || get_post_meta( $publication, Meta::PAYLOAD, true ) !== $json ) {
			if ( is_int( $publication ) ) {
				Immutability::discard( $publication );
			}
			return new \WP_Error( 'cong_truong_not_published', __( 'The database did not take the publication. Nothing was published; try again in a minute.', 'cong-truong' ), array( 'status' => 500 ) );
		}

		return $publication;
	}

	/**
	 * What a history shows of a publication.
	 *
	 * @param array<string, mixed> $payload A `PublicationPayload`.
	 */
	private static function summary( array $payload ): string {
		return Json::ascii(
			array(
				'number'      => $payload['number'],
				'publishedAt' => $payload['publishedAt'],
				'publishedBy' => $payload['publishedBy']['name'],
				'file'        => Downloads::name( $payload ),
			)
		);
	}

	/**
	 * Writes down a withdrawal. Runs under the lock.
	 *
	 * @param int    $id      Id of a disclosure.
	 * @param int    $version Version that was seen.
	 * @param string $reason  Why.
	 * @return true|\WP_Error
	 */
	private static function record_withdrawal( int $id, int $version, string $reason ) {
		$current = Repository::load( $id );
		if ( $current['version'] !== $version ) {
			return Repository::stale( $current, $version );
		}
		$latest = Publication::latest( $id );
		if ( null === $latest || Publication::withdrawal( $id ) ) {
			return new \WP_Error( 'cong_truong_not_public', __( 'Nothing of this is public, so nothing can be withdrawn.', 'cong-truong' ), array( 'status' => 409 ) );
		}
		$user          = wp_get_current_user();
		$withdrawals   = Publication::withdrawals( $id );
		$withdrawals[] = array(
			'number' => (int) get_post_meta( $latest, Meta::NUMBER, true ),
			'at'     => gmdate( 'Y-m-d\TH:i:s\Z' ),
			'by'     => array(
				'id'   => (int) $user->ID,
				'name' => (string) $user->display_name,
			),
			'reason' => $reason,
		);
		update_post_meta( $id, Meta::WITHDRAWALS, wp_slash( Json::ascii( $withdrawals ) ) );
		Repository::set_state( $id, 'withdrawn' );

		return true;
	}

	/**
	 * The answer when another request holds the lock too long.
	 */
	public static function busy(): \WP_Error {
		return new \WP_Error( 'cong_truong_busy', __( 'The site is busy. Try again in a minute.', 'cong-truong' ), array( 'status' => 503 ) );
	}
}
