<?php
/**
 * What of the inbox an export takes along: its settings, and what was published.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

/**
 * Messages stay: their senders agreed to this website and a time, not to a file on somebody's computer. They move with the database (docs/decisions/0055).
 */
final class Portable implements Module {

	/**
	 * Hooks the export and import.
	 */
	public function register(): void {
		add_filter( 'cong_truong_transfer_options', array( self::class, 'options' ) );
		add_filter( 'cong_truong_transfer_parts', array( self::class, 'parts' ) );
	}

	/**
	 * Adds the settings.
	 *
	 * @param array<string, callable> $options Options with what makes a valid value of anything.
	 * @return array<string, callable>
	 */
	public static function options( array $options ): array {
		return $options + array( Settings::OPTION => array( self::class, 'sanitize' ) );
	}

	/**
	 * Adds the published questions.
	 *
	 * @param \CongTruong\Transfer\Part[] $parts Parts.
	 * @return \CongTruong\Transfer\Part[]
	 */
	public static function parts( array $parts ): array {
		$parts[] = new Questions_Part();

		return $parts;
	}

	/**
	 * The settings without users, whose ids mean others elsewhere.
	 *
	 * @param mixed $given Whatever a file says.
	 * @return array<string, mixed>
	 */
	public static function sanitize( $given ): array {
		$problems = array();
		$settings = Settings::check( is_array( $given ) ? $given : array(), $problems );
		foreach ( array_keys( $settings['topics'] ) as $index ) {
			$settings['topics'][ $index ]['assignee'] = 0;
		}

		return $settings;
	}
}
