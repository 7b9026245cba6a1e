<?php
/**
 * Says what a record of a file would change here, and changes it.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Transfer;

use CongTruong\Disclosure\Json;

defined( 'ABSPATH' ) || exit;

final class Importer {

	/** What may replace what is here: nothing, what is older, also what is newer. */
	public const REPLACE = array( 'none', 'older', 'all' );

	/**
	 * What a record is: `new`, `same`, `older` (here), `newer` (here), or an error.
	 *
	 * @param \stdClass $line   A record's line.
	 * @param Memory    $memory Memory of the run.
	 * @return array{0: string|\WP_Error, 1: array<string, mixed>} State and the record as it would be stored.
	 */
	public static function compare( \stdClass $line, Memory $memory ): array {
		$part = Parts::all()[ $line->part ] ?? null;
		if ( ! $part ) {
			return array( new \WP_Error( 'cong_truong_unknown_part', __( 'This kind of data is not known here. Update the plugin, then import again.', 'cong-truong' ) ), array() );
		}
		$record = self::checked( $part, $line, $memory );
		if ( is_wp_error( $record ) ) {
			return array( $record, array() );
		}
		$here = $part->read( $line->key );
		if ( null === $here ) {
			return array( 'new', $record );
		}
		if ( self::canonical( $here ) === self::canonical( $record ) ) {
			return array( 'same', $record );
		}

		return array( strcmp( $part->changed_at( $here ), $part->changed_at( $record ) ) > 0 ? 'newer' : 'older', $record );
	}

	/**
	 * Stores a record if it is new, or may replace what is here.
	 *
	 * @param \stdClass $line    A record's line.
	 * @param Memory    $memory  Memory of the run.
	 * @param string    $replace One of REPLACE.
	 * @return string|\WP_Error What compare() said before, or `written`.
	 */
	public static function take( \stdClass $line, Memory $memory, string $replace ) {
		list( $state, $record ) = self::compare( $line, $memory );
		$is_taken               = 'new' === $state || ( 'older' === $state && 'none' !== $replace ) || ( 'newer' === $state && 'all' === $replace );
		if ( ! $is_taken ) {
			return $state;
		}
		try {
			$done = Parts::all()[ $line->part ]->write( $line->key, $record );
		} catch ( \Exception $problem ) {
			$done = new \WP_Error( 'cong_truong_not_saved', $problem->getMessage() );
		}

		return is_wp_error( $done ) ? $done : 'written';
	}

	/**
	 * Lets the part check a record. What the part did not think of is a refusal, not the end of the request.
	 *
	 * @param Part      $part   Part.
	 * @param \stdClass $line   A record's line.
	 * @param Memory    $memory Memory of the run.
	 * @return array<string, mixed>|\WP_Error
	 */
	private static function checked( Part $part, \stdClass $line, Memory $memory ) {
		try {
			return $part->check( $line->key, $line->data, $memory );
		} catch ( \Throwable $problem ) {
			return new \WP_Error( 'cong_truong_invalid_record', __( 'This record is not one that the plugin could have written.', 'cong-truong' ) );
		}
	}

	/**
	 * One spelling of a record.
	 *
	 * @param array<string, mixed> $record Record.
	 */
	private static function canonical( array $record ): string {
		return Json::canonical( Json::decode( Json::ascii( (object) $record ) ) );
	}
}
