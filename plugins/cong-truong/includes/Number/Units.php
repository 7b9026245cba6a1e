<?php
/**
 * Units that schools type into a figure's cell and that leave its size alone.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Number;

use CongTruong\Text\Normalizer;

defined( 'ABSPATH' ) || exit;

/**
 * `ha`, `triệu` or `%` would change the size of a figure, so they are none.
 */
final class Units {

	private const UNITS = array( 'm2', 'm^2', 'hs', 'h/s', 'hoc sinh', 'em', 'tre', 'chau', 'nguoi', 'gv', 'giao vien', 'can bo', 'nhan vien', 'lop', 'phong', 'phong hoc', 'cho', 'cho ngoi', 'bo', 'cai', 'chiec', 'may', 'cuon', 'quyen', 'mon', 'ban', 'diem', 'diem truong', 'khu', 'nha', 'giai', 'dong', 'd', 'vnd' );

	/**
	 * Whether a text is a unit: `phòng`, `m²/học sinh`.
	 *
	 * @param string $text Text.
	 */
	public static function is_unit( string $text ): bool {
		$folded = trim( (string) preg_replace( '/\s+/', ' ', Normalizer::fold( $text ) ) );
		if ( in_array( $folded, self::UNITS, true ) ) {
			return true;
		}
		$parts = array_map( 'trim', explode( '/', $folded ) );

		return 2 === count( $parts ) && ! array_diff( $parts, self::UNITS );
	}

	/**
	 * The figure and its unit, or null.
	 *
	 * @param string $text Clean text.
	 * @return array{string, string}|null
	 */
	public static function split( string $text ): ?array {
		if ( ! preg_match( '/^([+-]?[\d., ]*\d) ?(\D.*)$/suD', $text, $found ) ) {
			return null;
		}
		$unit = trim( $found[2], " \n" );

		return '' !== $unit && self::is_unit( $unit ) ? array( trim( $found[1] ), $unit ) : null;
	}
}
