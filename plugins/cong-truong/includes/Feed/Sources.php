<?php
/**
 * The sources that the school reads.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feed;

use CongTruong\Module;
use CongTruong\News\Kinds;
use CongTruong\Text\Normalizer;

defined( 'ABSPATH' ) || exit;

/**
 * One option that people write and the background only reads; what the background learns is Source_State's.
 *
 * A source is `id` (8 hexadecimal digits, the first a letter, as PHP makes numbers of keys; for ever), `url`, `kind` (of News\Kinds), `name` (who speaks; at most 120 characters), `paused` (keep the items,
 * ask no more) and `lax` (take any certificate; set by the webmaster alone).
 *
 * @phpstan-type Feed_Source array{id: string, url: string, kind: string, name: string, paused: bool, lax: bool}
 */
final class Sources implements Module {

	/** Option: the sources in their order. */
	public const OPTION = 'cong_truong_feed_sources';

	/** Option: words; items that hold one are not shown. */
	public const HIDDEN = 'cong_truong_feed_hidden';

	/** Sources of one school. */
	public const MOST = 60;

	private const LONGEST_NAME = 120;

	private const MOST_WORDS = 100;

	/**
	 * All sources by id.
	 *
	 * @return array<string, array>
	 * @phpstan-return array<string, Feed_Source>
	 */
	public static function all(): array {
		return array_column( self::sanitize( get_option( self::OPTION, array() ) ), null, 'id' );
	}

	/**
	 * Hooks what follows from a change, whoever makes it: the screen, an import, a command line.
	 */
	public function register(): void {
		add_action(
			'add_option_' . self::OPTION,
			static function (): void {
				self::changed( array(), self::all() );
			}
		);
		add_action(
			'update_option_' . self::OPTION,
			static function ( $before ): void {
				self::changed( array_column( self::sanitize( $before ), null, 'id' ), self::all() );
			}
		);
	}

	/**
	 * Stores all sources. The background looks at the new ones at once.
	 *
	 * @param array<int, array> $sources Sources.
	 * @phpstan-param list<Feed_Source> $sources
	 */
	public static function save( array $sources ): void {
		update_option( self::OPTION, $sources, false );
	}

	/**
	 * Forgets sources that are gone, asks those anew that have another address (their items stay: most addresses move with all that is behind them), and plans.
	 *
	 * @param array<string, array<string, mixed>> $before Sources by id.
	 * @param array<string, array<string, mixed>> $now    Sources by id.
	 */
	private static function changed( array $before, array $now ): void {
		foreach ( $now as $id => $source ) {
			if ( ! isset( $before[ $id ] ) || array( $before[ $id ]['url'], $before[ $id ]['lax'] ) !== array( $source['url'], $source['lax'] ) ) {
				Source_State::start_anew( (string) $id );
			}
		}
		foreach ( array_keys( array_diff_key( $before, $now ) ) as $id ) {
			Source_State::forget( (string) $id );
			Snapshot::forget( (string) $id );
		}
		Schedule::plan();
		Board::rebuild();
	}

	/**
	 * Ids of the sources that are not paused.
	 *
	 * @return string[]
	 */
	public static function active_ids(): array {
		return array_column(
			array_filter(
				self::all(),
				static function ( array $source ): bool {
					return ! $source['paused'];
				}
			),
			'id'
		);
	}

	/**
	 * What tells whether somebody has changed the sources.
	 */
	public static function version(): string {
		return md5( (string) wp_json_encode( array_values( self::all() ) ) );
	}

	/**
	 * A new identifier.
	 */
	public static function new_id(): string {
		return 'abcdef'[ wp_rand( 0, 5 ) ] . substr( bin2hex( random_bytes( 4 ) ), 1 );
	}

	/**
	 * Words of which none may stand in an item that is shown.
	 *
	 * @return string[]
	 */
	public static function hidden_words(): array {
		return self::sanitize_words( get_option( self::HIDDEN, array() ) );
	}

	/**
	 * The same as Board::holds() takes them.
	 *
	 * @return string[]
	 */
	public static function folded_hidden_words(): array {
		return array_map( array( Normalizer::class, 'fold' ), self::hidden_words() );
	}

	/**
	 * Sources out of anything: those that have an address, each identifier once.
	 *
	 * @param mixed $value Anything.
	 * @return array<int, array>
	 * @phpstan-return list<Feed_Source>
	 */
	public static function sanitize( $value ): array {
		$sources = array();
		foreach ( is_array( $value ) ? $value : array() as $source ) {
			$id  = is_array( $source ) ? (string) ( $source['id'] ?? '' ) : '';
			$url = is_array( $source ) && is_string( $source['url'] ?? null ) ? esc_url_raw( $source['url'], array( 'http', 'https' ) ) : '';
			if ( ! preg_match( '/^[a-f][0-9a-f]{7}$/D', $id ) || '' === $url || isset( $sources[ $id ] ) || count( $sources ) >= self::MOST ) {
				continue;
			}
			$kind           = $source['kind'] ?? '';
			$name           = is_string( $source['name'] ?? null ) ? $source['name'] : '';
			$sources[ $id ] = array(
				'id'     => $id,
				'url'    => $url,
				'kind'   => is_string( $kind ) && isset( Kinds::all()[ $kind ] ) ? $kind : Kinds::NEWS,
				'name'   => mb_substr( Normalizer::nfc( sanitize_text_field( $name ) ), 0, self::LONGEST_NAME ),
				'paused' => ! empty( $source['paused'] ),
				'lax'    => ! empty( $source['lax'] ),
			);
		}

		return array_values( $sources );
	}

	/**
	 * Words out of anything.
	 *
	 * @param mixed $value Anything.
	 * @return string[]
	 */
	public static function sanitize_words( $value ): array {
		$words = array();
		foreach ( is_array( $value ) ? $value : array() as $word ) {
			$word = is_string( $word ) ? mb_substr( Normalizer::nfc( sanitize_text_field( $word ) ), 0, self::LONGEST_NAME ) : '';
			if ( '' !== $word ) {
				$words[] = $word;
			}
		}

		return array_slice( array_values( array_unique( $words ) ), 0, self::MOST_WORDS );
	}
}
