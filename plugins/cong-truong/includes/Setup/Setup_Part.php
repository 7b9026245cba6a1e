<?php
/**
 * What the setup made, on its way to another site.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Setup;

use CongTruong\Transfer\Memory;
use CongTruong\Transfer\Part;

defined( 'ABSPATH' ) || exit;

/**
 * The pages themselves travel by WordPress's own export. Whichever of them is on the new site is recognised; the others are made again by the setup.
 */
final class Setup_Part implements Part {

	/** {@inheritDoc} */
	public function id(): string {
		return 'setup';
	}

	/** {@inheritDoc} */
	public function label(): string {
		return __( 'Record of the setup', 'cong-truong' );
	}

	/** {@inheritDoc} */
	public function keys(): array {
		return array_map( 'strval', array_keys( Record::all() ) );
	}

	/** {@inheritDoc} */
	public function read( string $key ): ?array {
		$entry = Record::of( $key );

		return null === $entry ? null : array(
			'hash' => $entry['hash'],
			'at'   => $entry['at'],
		);
	}

	/** {@inheritDoc} */
	public function check( string $key, \stdClass $record, Memory $memory ) {
		$hash = $record->hash ?? null;
		$at   = $record->at ?? null;
		if ( 1 !== preg_match( '~\A[a-z][A-Za-z0-9_./-]{0,199}\z~', $key ) || ! is_string( $hash ) || 1 !== preg_match( '/\A(?:[0-9a-f]{40})?\z/', $hash )
			|| ! is_string( $at ) || 1 !== preg_match( '/\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\z/', $at ) ) {
			return new \WP_Error( 'cong_truong_invalid_record', __( 'This is not an entry of the setup.', 'cong-truong' ) );
		}

		return array(
			'hash' => $hash,
			'at'   => $at,
		);
	}

	/** {@inheritDoc} */
	public function changed_at( array $record ): string {
		return (string) $record['at'];
	}

	/** {@inheritDoc} */
	public function write( string $key, array $record ) {
		$item = Steps::items()[ $key ] ?? null;
		Record::take_over( $key, $item ? $item->find() : 0, (string) $record['hash'], (string) $record['at'] );

		return true;
	}
}
