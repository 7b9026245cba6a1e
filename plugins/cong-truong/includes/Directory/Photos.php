<?php
/**
 * Photos of people, each with the consent to show it.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Directory;

use CongTruong\Disclosure\Json;

defined( 'ABSPATH' ) || exit;

/**
 * Nothing is taken off the list: who agreed when, and who withdrew it, can still be told when somebody asks.
 */
final class Photos {

	/**
	 * The photo that may be shown.
	 *
	 * @param int $person Id of a person.
	 * @return int Id of an attachment, or 0.
	 */
	public static function shown( int $person ): int {
		$consent = self::consent( $person );

		return $consent ? (int) $consent['attachment'] : 0;
	}

	/**
	 * The consent that is in force.
	 *
	 * @param int $person Id of a person.
	 * @return array<string, mixed>|null `attachment`, `by`, `on`, `recordedBy` (id of a user), `recordedAt`.
	 */
	public static function consent( int $person ): ?array {
		$records = self::all( $person );
		$last    = end( $records );

		return $last && ! isset( $last['withdrawnAt'] ) ? $last : null;
	}

	/**
	 * All consents, oldest first.
	 *
	 * @param int $person Id of a person.
	 * @return array<int, array<string, mixed>>
	 */
	public static function all( int $person ): array {
		return Json::decode_array( (string) get_post_meta( $person, Meta::PHOTOS, true ) ) ?? array();
	}

	/**
	 * Whether a photo with its consent can be taken.
	 *
	 * @param mixed $input `attachment`, `by` and `on` (yyyy-mm-dd).
	 * @return array{attachment: int, by: string, on: string}|\WP_Error
	 */
	public static function validate( $input ) {
		$input      = is_array( $input ) ? $input : array();
		$attachment = is_numeric( $input['attachment'] ?? null ) ? (int) $input['attachment'] : 0;
		if ( ! wp_attachment_is_image( $attachment ) ) {
			return Fields::error( 'photo', __( 'Choose a picture from the media library.', 'cong-truong' ) );
		}
		$by = Fields::line( $input['by'] ?? '', 'consentBy' );
		if ( is_wp_error( $by ) ) {
			return $by;
		}
		if ( '' === $by ) {
			return Fields::error( 'consentBy', __( 'Write who agreed that this photo is shown: a photo without consent is not shown.', 'cong-truong' ) );
		}
		$on   = is_string( $input['on'] ?? null ) ? $input['on'] : '';
		$date = \DateTimeImmutable::createFromFormat( '!Y-m-d', $on, wp_timezone() );
		// Tomorrow is let through: a browser's clock may be ahead of the site's.
		if ( ! $date || $date->format( 'Y-m-d' ) !== $on || $on > wp_date( 'Y-m-d', strtotime( '+1 day' ) ) ) {
			return Fields::error( 'consentOn', __( 'Give the day on which the person agreed, today or earlier.', 'cong-truong' ) );
		}

		return array(
			'attachment' => $attachment,
			'by'         => $by,
			'on'         => $on,
		);
	}

	/**
	 * Records a photo and its consent. Runs inside Writing.
	 *
	 * @param int                                            $person  Id of a person.
	 * @param array{attachment: int, by: string, on: string} $consent What validate() gave.
	 */
	public static function record( int $person, array $consent ): void {
		$now = self::consent( $person );
		if ( $now && array_intersect_key( $now, $consent ) === $consent ) {
			return;
		}
		$records = self::closed( $person );

		$records[] = $consent + array(
			'recordedBy' => get_current_user_id(),
			'recordedAt' => gmdate( 'Y-m-d\TH:i:s\Z' ),
		);
		self::write( $person, $records );
	}

	/**
	 * Withdraws the consent: from here on nothing shows the photo.
	 *
	 * @param int $person Id of a person.
	 * @return true|\WP_Error
	 */
	public static function withdraw( int $person ) {
		return Writing::run(
			static function () use ( $person ) {
				clean_post_cache( $person );
				if ( ! People::exists( $person ) ) {
					return People::not_found();
				}
				self::write( $person, self::closed( $person ) );

				return true;
			}
		);
	}

	/**
	 * The records with none in force.
	 *
	 * @param int $person Id of a person.
	 * @return array<int, array<string, mixed>>
	 */
	private static function closed( int $person ): array {
		$records = self::all( $person );
		if ( self::consent( $person ) ) {
			$records[ count( $records ) - 1 ] += array(
				'withdrawnBy' => get_current_user_id(),
				'withdrawnAt' => gmdate( 'Y-m-d\TH:i:s\Z' ),
			);
		}

		return $records;
	}

	/**
	 * Stores the records.
	 *
	 * @param int                              $person  Id of a person.
	 * @param array<int, array<string, mixed>> $records Records.
	 */
	private static function write( int $person, array $records ): void {
		update_post_meta( $person, Meta::PHOTOS, wp_slash( Json::ascii( $records ) ) );
	}
}
