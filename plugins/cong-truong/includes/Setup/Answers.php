<?php
/**
 * What the school answered: its profile, its emblem, its colours.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Setup;

use CongTruong\School\Profile;

defined( 'ABSPATH' ) || exit;

final class Answers {

	/**
	 * Stores the answers. What was not asked stays as it is.
	 *
	 * @param array<string, mixed> $answers `school` (fields of the profile), `emblem` (id of a picture, 0 for none), `style` (id of a variation, or empty).
	 * @return true|\WP_Error
	 */
	public static function save( array $answers ) {
		if ( isset( $answers['school'] ) ) {
			$school = Profile::sanitize( array_merge( Profile::get(), (array) $answers['school'] ) );
			if ( '' === $school['name'] || array() === $school['levels'] ) {
				return self::refuse( __( 'Fill in the name of the school and at least one level.', 'cong-truong' ) );
			}
			update_option( Profile::OPTION, $school );
		}
		if ( isset( $answers['emblem'] ) ) {
			$emblem = (int) $answers['emblem'];
			if ( $emblem > 0 && ! wp_attachment_is_image( $emblem ) ) {
				return self::refuse( __( 'The emblem is not a picture of the media library.', 'cong-truong' ) );
			}
			update_option( 'site_logo', $emblem );
		}
		if ( isset( $answers['style'] ) ) {
			$style = (string) $answers['style'];
			if ( '' !== $style && null === Styles::get( $style ) ) {
				return self::refuse( __( 'The theme does not have these colours.', 'cong-truong' ) );
			}
			update_option( Styles::OPTION, $style, false );
		}

		return true;
	}

	/**
	 * A refusal.
	 *
	 * @param string $message Why.
	 */
	private static function refuse( string $message ): \WP_Error {
		return new \WP_Error( 'cong_truong_invalid_answers', $message, array( 'status' => 400 ) );
	}
}
