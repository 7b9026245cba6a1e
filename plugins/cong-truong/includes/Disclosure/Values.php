<?php
/**
 * The working values of a disclosure as PHP handles them: arrays with the keys of `DisclosureValues`.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

defined( 'ABSPATH' ) || exit;

final class Values {

	/**
	 * Values of a disclosure in which nothing was typed yet.
	 *
	 * @return array<string, mixed>
	 */
	public static function none(): array {
		return array(
			'schema'     => 1,
			'cells'      => array(),
			'merges'     => array(),
			'addedRows'  => array(),
			'parts'      => array(),
			'labels'     => array(),
			'note'       => '',
			'rowNotes'   => array(),
			'units'      => array(),
			'dismissals' => array(),
		);
	}

	/**
	 * The same for JSON: what is a record is an object there, also when it is empty or its keys look like numbers.
	 *
	 * @param array<string, mixed> $values Values.
	 * @return array<string, mixed>
	 */
	public static function for_json( array $values ): array {
		$values['cells'] = (object) array_map(
			static function ( array $cells ) {
				return (object) $cells;
			},
			$values['cells']
		);
		foreach ( array( 'labels', 'rowNotes', 'units' ) as $record ) {
			$values[ $record ] = (object) $values[ $record ];
		}

		return $values;
	}

	/**
	 * Whether the public would see the same. Dismissed warnings are not shown.
	 *
	 * @param array<string, mixed> $left  Values.
	 * @param array<string, mixed> $right Values.
	 */
	public static function are_same( array $left, array $right ): bool {
		return self::fingerprint( $left ) === self::fingerprint( $right );
	}

	/**
	 * What can be told apart in public.
	 *
	 * @param array<string, mixed> $values Values.
	 */
	private static function fingerprint( array $values ): string {
		$values += self::none();
		unset( $values['dismissals'] );
		$data = Json::decode( Json::ascii( self::for_json( $values ) ) );

		return Json::canonical( $data );
	}
}
