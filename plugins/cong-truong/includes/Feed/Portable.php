<?php
/**
 * Takes the sources along when a school moves to another host.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feed;

use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

final class Portable implements Module {

	/**
	 * Hooks the export and import.
	 */
	public function register(): void {
		add_filter( 'cong_truong_transfer_options', array( self::class, 'options' ) );
		add_filter( 'cong_truong_transfer_parts', array( self::class, 'parts' ) );
	}

	/**
	 * Adds sources and hidden words.
	 *
	 * @param array<string, callable> $options Options with what makes a valid value of anything.
	 * @return array<string, callable>
	 */
	public static function options( array $options ): array {
		return $options + array(
			Sources::OPTION => array( Sources::class, 'sanitize' ),
			Sources::HIDDEN => array( Sources::class, 'sanitize_words' ),
		);
	}

	/**
	 * Adds the items.
	 *
	 * @param \CongTruong\Transfer\Part[] $parts Parts.
	 * @return \CongTruong\Transfer\Part[]
	 */
	public static function parts( array $parts ): array {
		$parts[] = new Items_Part();

		return $parts;
	}
}
