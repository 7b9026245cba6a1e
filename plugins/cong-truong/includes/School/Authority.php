<?php
/**
 * Which body a school is under, in which school year.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\School;

defined( 'ABSPATH' ) || exit;

/**
 * Since 1 July 2025 there are no districts, and no Phòng: preschools to lower secondary schools are under the People's Committee of their
 * ward, commune or special zone, upper secondary schools under the Sở. What a school publishes for earlier years names the body of that time.
 *
 * @phpstan-import-type School_Profile from Profile_Shape
 */
final class Authority {

	/**
	 * The first school year without a Phòng.
	 */
	private const FIRST_YEAR_WITHOUT_PHONG = '2025-2026';

	/**
	 * Name of the body, as it is printed at the top left of notices; empty where none was given.
	 *
	 * @param array  $profile     A profile.
	 * @param string $school_year Such as `2020-2021`; empty for today.
	 * @phpstan-param School_Profile $profile
	 */
	public static function name( array $profile, string $school_year = '' ): string {
		return self::body( $profile, $school_year )['name'];
	}

	/**
	 * The body: the Phòng for years in which there was one, else the direct superior, else whichever was given.
	 *
	 * @param array  $profile     A profile.
	 * @param string $school_year Such as `2020-2021`; empty for today.
	 * @phpstan-param School_Profile $profile
	 * @return array{name: string, website: string}
	 */
	public static function body( array $profile, string $school_year = '' ): array {
		$bodies = $profile['authorities'];
		$direct = self::direct( $profile );
		$order  = array_unique( array( $direct, 'ubnd', 'so', 'other', 'phong' ) );
		if ( '' !== $school_year && strcmp( $school_year, self::FIRST_YEAR_WITHOUT_PHONG ) < 0 ) {
			array_unshift( $order, 'phong' );
		}
		foreach ( $order as $key ) {
			$body = $bodies[ $key ];
			if ( is_array( $body ) && '' !== $body['name'] ) {
				return $body;
			}
		}

		return array(
			'name'    => '',
			'website' => '',
		);
	}

	/**
	 * The kind of body that the school is under today: as chosen, else as its levels say.
	 *
	 * @param array $profile A profile.
	 * @phpstan-param School_Profile $profile
	 */
	private static function direct( array $profile ): string {
		if ( '' !== $profile['authorities']['direct'] ) {
			return $profile['authorities']['direct'];
		}

		return array_intersect( array( 'thpt', 'gdtx' ), $profile['levels'] ) ? 'so' : 'ubnd';
	}

	/**
	 * The bodies that a line names, from the time when the profile had one line for them.
	 *
	 * @param string $line Such as `UBND phường An Bình`.
	 * @return array<string, mixed>
	 */
	public static function of_line( string $line ): array {
		if ( '' === trim( $line ) ) {
			return array();
		}
		if ( preg_match( '/ph(?:ò|o\x{300})ng\s+(?:giáo|gd)/iu', $line ) ) {
			return array( 'phong' => array( 'name' => $line ) );
		}
		$kind = 'other';
		if ( preg_match( '/^\s*sở\s/iu', $line ) ) {
			$kind = 'so';
		} elseif ( preg_match( '/^\s*(?:ubnd|(?:ủy|uỷ)\s+ban).*\s(?:phường|xã|đặc\s+khu)\s/iu', $line ) ) {
			$kind = 'ubnd';
		}

		return array(
			'direct' => $kind,
			$kind    => array( 'name' => $line ),
		);
	}
}
