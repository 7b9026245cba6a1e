<?php
/**
 * Says that visitors see something else now.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

use CongTruong\Block_Places;

defined( 'ABSPATH' ) || exit;

final class Changes {

	/**
	 * A disclosure was published, withdrawn, or got its files.
	 *
	 * @param int    $id     Id of a disclosure.
	 * @param string $reason What happened.
	 */
	public static function announce( int $id, string $reason ): void {
		self::tell(
			Affected_Urls::of( $id ),
			array(
				'reason'     => $reason,
				'disclosure' => $id,
			)
		);
	}

	/**
	 * The school's profile changed, which may show on any page: in header, footer, heading or text.
	 */
	public static function announce_school(): void {
		self::tell(
			Affected_Urls::of_school(),
			array(
				'reason'     => 'school',
				'everywhere' => true,
			)
		);
	}

	/**
	 * Tells it of these addresses and of whatever holds one of the blocks or a query loop over disclosures.
	 *
	 * @param string[]             $urls    Addresses, without those of the block.
	 * @param array<string, mixed> $context What happened.
	 */
	private static function tell( array $urls, array $context ): void {
		$places = new Block_Places( Block_Places::mark_of( Block::NAME ), Block_Places::mark_of( Figures_Block::NAME ), '"postType":"' . Post_Types::DISCLOSURE . '"' );
		$places->announce( $urls, $context, isset( $context['disclosure'] ) ? array( $context['disclosure'] ) : array() );
	}
}
