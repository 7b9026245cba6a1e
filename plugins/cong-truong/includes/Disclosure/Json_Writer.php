<?php
/**
 * Writes a publication as JSON: its payload and the hash that proves it.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

defined( 'ABSPATH' ) || exit;

final class Json_Writer {

	/**
	 * The file's text.
	 *
	 * @param \stdClass|null $payload What Publication::payload_object() gave.
	 * @param string         $hash    SHA-256 of its canonical JSON.
	 */
	public static function write( ?\stdClass $payload, string $hash ): string {
		return Json::pretty(
			array(
				'hash'    => $hash,
				'payload' => $payload,
			)
		);
	}
}
