<?php
/**
 * What a request may send as a profile.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\School;

defined( 'ABSPATH' ) || exit;

final class Profile_Schema {

	/**
	 * The JSON Schema, for `register_rest_route`. A field that is not sent stays as it is.
	 *
	 * @return array<string, mixed>
	 */
	public static function get(): array {
		$line    = self::text( Profile_Shape::LENGTH );
		$body    = self::object(
			array(
				'name'    => $line,
				'website' => self::text( Link::LENGTH ),
			)
		);
		$contact = self::object(
			array(
				'label' => $line,
				'value' => $line,
			)
		);

		return self::object(
			array_fill_keys( array( 'name', 'shortName', 'englishName', 'place', 'head', 'headPosition' ), $line ) + array(
				'levels'      => self::list_of(
					array(
						'type' => 'string',
						'enum' => Profile_Shape::LEVELS,
					)
				),
				'kind'        => array(
					'type' => 'string',
					'enum' => array( 'public', 'non_public' ),
				),
				'authorities' => self::object(
					array(
						'direct' => array(
							'type' => 'string',
							'enum' => array_merge( array( '' ), Profile_Shape::DIRECT ),
						),
						'so'     => $body,
						'ubnd'   => $body,
						'other'  => $body,
						'phong'  => $body,
					)
				),
				'address'     => self::text( Profile_Shape::LENGTH * Profile_Shape::ENTRIES ),
				'phones'      => self::list_of( $contact ),
				'emails'      => self::list_of( $contact ),
				'hours'       => self::list_of( $line ),
				'map'         => self::text( Link::LENGTH ),
			)
		);
	}

	/**
	 * A text.
	 *
	 * @param int $length Most characters.
	 * @return array<string, mixed>
	 */
	private static function text( int $length ): array {
		return array(
			'type'      => 'string',
			'maxLength' => $length,
		);
	}

	/**
	 * A list.
	 *
	 * @param array<string, mixed> $items What its entries are.
	 * @return array<string, mixed>
	 */
	private static function list_of( array $items ): array {
		return array(
			'type'     => 'array',
			'maxItems' => Profile_Shape::ENTRIES,
			'items'    => $items,
		);
	}

	/**
	 * An object.
	 *
	 * @param array<string, array<string, mixed>> $properties Its fields.
	 * @return array<string, mixed>
	 */
	private static function object( array $properties ): array {
		return array(
			'type'       => 'object',
			'properties' => $properties,
		);
	}
}
