<?php
/**
 * The parts of an export, in the order in which they are written and read.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Transfer;

use CongTruong\Setup\Setup_Part;

defined( 'ABSPATH' ) || exit;

final class Parts {

	/**
	 * All parts by their ids.
	 *
	 * @return array<string, Part>
	 */
	public static function all(): array {
		/**
		 * Filters the parts of an export.
		 *
		 * @since 0.1.0
		 *
		 * @param Part[] $parts Parts; what names records of another part comes after it.
		 */
		$parts = apply_filters(
			'cong_truong_transfer_parts',
			array(
				new Media_Part(),
				new Profile_Part(),
				new Settings_Part(),
				new Disclosures_Part(),
				new Publications_Part(),
				new People_Part(),
				new Bodies_Part(),
				new Events_Part(),
				new Setup_Part(),
			)
		);

		$by_id = array();
		foreach ( is_array( $parts ) ? $parts : array() as $part ) {
			if ( $part instanceof Part ) {
				$by_id[ $part->id() ] = $part;
			}
		}

		return $by_id;
	}
}
