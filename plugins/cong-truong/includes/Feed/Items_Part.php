<?php
/**
 * The items of the authority that the school keeps, for an export: what a feed no longer has can't be read again.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feed;

use CongTruong\Transfer\Memory;
use CongTruong\Transfer\Part;

defined( 'ABSPATH' ) || exit;

final class Items_Part implements Part {

	/** {@inheritDoc} */
	public function id(): string {
		return 'feed_items';
	}

	/** {@inheritDoc} */
	public function label(): string {
		return __( 'News of the authority', 'cong-truong' );
	}

	/** {@inheritDoc} */
	public function keys(): array {
		return array_map( 'strval', array_keys( array_filter( Sources::all(), array( self::class, 'has_items' ) ) ) );
	}

	/** {@inheritDoc} */
	public function read( string $key ): ?array {
		$items = Snapshot::read( $key );

		return $items ? array( 'items' => $items ) : null;
	}

	/** {@inheritDoc} */
	public function check( string $key, \stdClass $record, Memory $memory ) {
		$items = json_decode( (string) wp_json_encode( $record->items ?? null ), true );
		if ( ! preg_match( '/^[a-f][0-9a-f]{7}$/D', $key ) || ! is_array( $items ) ) {
			return new \WP_Error( 'cong_truong_invalid_record', __( 'This is not news of the authority.', 'cong-truong' ) );
		}

		return array( 'items' => Snapshot::sanitize( $items ) );
	}

	/** {@inheritDoc} */
	public function changed_at( array $record ): string {
		$seen = array_column( $record['items'], 'seen' );

		return $seen ? gmdate( 'Y-m-d\TH:i:s\Z', max( $seen ) ) : '';
	}

	/** {@inheritDoc} */
	public function write( string $key, array $record ) {
		Snapshot::write( $key, $record['items'] );
		Board::rebuild();

		return true;
	}

	/**
	 * Whether a source has items.
	 *
	 * @param array<string, mixed> $source Source.
	 */
	private static function has_items( array $source ): bool {
		return array() !== Snapshot::read( $source['id'] );
	}
}
