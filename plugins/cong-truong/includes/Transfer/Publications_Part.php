<?php
/**
 * Publications, byte for byte, in the order of their chain.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Transfer;

use CongTruong\Disclosure\Json;
use CongTruong\Disclosure\Key;
use CongTruong\Disclosure\Moved_In;
use CongTruong\Disclosure\Page_Renderer;
use CongTruong\Disclosure\Publication;
use CongTruong\Disclosure\Repository;
use CongTruong\Disclosure\Sheet_Builder;

defined( 'ABSPATH' ) || exit;

/**
 * Each says the hash of the one before it, so that nothing can be left out, put in or changed on the way. Files for download are not in the file:
 * they follow from the publication and are written again.
 */
final class Publications_Part implements Part {

	/** {@inheritDoc} */
	public function id(): string {
		return 'publications';
	}

	/** {@inheritDoc} */
	public function label(): string {
		return __( 'Publications', 'cong-truong' );
	}

	/** {@inheritDoc} */
	public function keys(): array {
		$keys = array();
		foreach ( Disclosures_Part::ids() as $disclosure ) {
			$key   = (string) Repository::key( $disclosure );
			$count = count( Publication::ids( $disclosure ) );
			for ( $number = 1; $number <= $count; $number++ ) {
				$keys[] = sprintf( '%s/%04d', $key, $number );
			}
		}

		return $keys;
	}

	/** {@inheritDoc} */
	public function read( string $key ): ?array {
		$publication = self::find( $key );
		$payload     = null === $publication ? null : Publication::payload_object( $publication );

		return null === $payload ? null : array(
			'hash'    => Publication::hash( $publication ),
			'payload' => $payload,
		);
	}

	/** {@inheritDoc} */
	public function check( string $key, \stdClass $record, Memory $memory ) {
		list( $disclosure, $number ) = self::split( $key );
		$parsed                      = Disclosures_Part::parse( $disclosure );
		$payload                     = $record->payload ?? null;
		$hash                        = $record->hash ?? null;
		if ( ! $parsed || $number < 1 || ! $payload instanceof \stdClass || ! is_string( $hash ) ) {
			return self::refuse( __( 'This is not a publication.', 'cong-truong' ) );
		}
		if ( Publication::hash_of( $payload ) !== $hash ) {
			return self::refuse( __( 'The publication was changed after it was published.', 'cong-truong' ) );
		}
		$before = $number > 1 ? $memory->get( self::note( $disclosure, $number - 1 ) ) : null;
		if ( ( $payload->previousHash ?? null ) !== $before || ! self::is_announced( $disclosure, $number, $memory ) ) {
			return self::refuse( __( 'The publication does not follow the one before it.', 'cong-truong' ) );
		}
		if ( ! self::fits( $payload, $parsed, $number ) || ! self::can_be_shown( $payload, $hash ) ) {
			return self::refuse( __( 'The publication is not one that the plugin could have made.', 'cong-truong' ) );
		}
		$here = $this->read( $key );
		if ( null !== $here && $here['hash'] !== $hash ) {
			return self::refuse( __( 'Another publication of the same number is on this website. It stays: what was published is not overwritten.', 'cong-truong' ) );
		}
		$memory->set( self::note( $disclosure, $number ), $hash );

		return array(
			'hash'    => $hash,
			'payload' => $payload,
		);
	}

	/** {@inheritDoc} */
	public function changed_at( array $record ): string {
		return '';
	}

	/** {@inheritDoc} */
	public function write( string $key, array $record ) {
		list( $disclosure ) = self::split( $key );
		$id                 = Disclosures_Part::find( $disclosure );

		return null === $id
			? self::refuse( __( 'The disclosure of this publication was not imported.', 'cong-truong' ) )
			: Moved_In::publication( $id, $record['payload'] );
	}

	/**
	 * Whether a payload belongs to its key and names files inside the folder of downloads only.
	 *
	 * @param \stdClass $payload A `PublicationPayload`.
	 * @param Key       $key     Key.
	 * @param int       $number  Number.
	 */
	private static function fits( \stdClass $payload, Key $key, int $number ): bool {
		return 1 === ( $payload->schema ?? null ) && ( $payload->number ?? null ) === $number
			&& (array) ( $payload->key ?? array() ) === $key->to_array()
			&& is_string( $payload->form->slug ?? null ) && 1 === preg_match( '/\A[a-z0-9-]{1,80}\z/', $payload->form->slug )
			&& is_string( $payload->publishedAt ?? null ) && 1 === preg_match( '/\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\z/', $payload->publishedAt )
			&& is_string( $payload->publishedBy->name ?? null ) && is_int( $payload->publishedBy->id ?? null );
	}

	/**
	 * Whether page and files can be made of a payload: whoever wrote it knew the form, and no later visitor meets an error.
	 *
	 * @param \stdClass $payload A `PublicationPayload`.
	 * @param string    $hash    Its hash.
	 */
	private static function can_be_shown( \stdClass $payload, string $hash ): bool {
		$arrays = Json::decode_array( Json::ascii( $payload ) ) ?? array();
		// A missing key is a notice in PHP 7 and would be one on every page view.
		set_error_handler( // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_set_error_handler -- set back below.
			static function ( int $level, string $message ): bool {
				throw new \UnexpectedValueException( esc_html( $message ), $level );
			},
			E_WARNING | E_NOTICE
		);
		try {
			Sheet_Builder::build( $arrays, $hash );
			Page_Renderer::render_draft( $arrays, true );

			return true;
		} catch ( \Throwable $problem ) {
			return false;
		} finally {
			restore_error_handler();
		}
	}

	/**
	 * Whether the disclosure of the file, or of this site, has that many publications.
	 *
	 * @param string $disclosure Key of the disclosure.
	 * @param int    $number     Number of the publication.
	 * @param Memory $memory     Memory of the run.
	 */
	private static function is_announced( string $disclosure, int $number, Memory $memory ): bool {
		return $number <= (int) $memory->get( 'disclosure ' . $disclosure );
	}

	/**
	 * The publication of a key.
	 *
	 * @param string $key Key.
	 */
	private static function find( string $key ): ?int {
		list( $disclosure, $number ) = self::split( $key );
		$id                          = Disclosures_Part::find( $disclosure );

		return null === $id ? null : ( Publication::ids( $id )[ $number - 1 ] ?? null );
	}

	/**
	 * Key of the disclosure, and number.
	 *
	 * @param string $key Key.
	 * @return array{0: string, 1: int}
	 */
	private static function split( string $key ): array {
		return 1 === preg_match( '~\A(.+)/(\d{4})\z~', $key, $found ) ? array( $found[1], (int) $found[2] ) : array( '', 0 );
	}

	/**
	 * Name of the note of a publication's hash.
	 *
	 * @param string $disclosure Key of the disclosure.
	 * @param int    $number     Number.
	 */
	private static function note( string $disclosure, int $number ): string {
		return sprintf( 'hash %s/%04d', $disclosure, $number );
	}

	/**
	 * A refusal.
	 *
	 * @param string $message Why.
	 */
	private static function refuse( string $message ): \WP_Error {
		return new \WP_Error( 'cong_truong_invalid_publication', $message );
	}
}
