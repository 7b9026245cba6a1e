<?php
/**
 * Takes consultations along when a school moves to another host.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Consultation;

use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

final class Portable implements Module {

	/**
	 * Hooks the export and import.
	 */
	public function register(): void {
		add_filter( 'cong_truong_transfer_parts', array( self::class, 'parts' ) );
	}

	/**
	 * Adds the consultations.
	 *
	 * @param \CongTruong\Transfer\Part[] $parts Parts.
	 * @return \CongTruong\Transfer\Part[]
	 */
	public static function parts( array $parts ): array {
		$parts[] = new Consultations_Part();

		return $parts;
	}
}
