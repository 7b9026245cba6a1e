<?php
/**
 * What the screen of the authority's news shows.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feed;

use CongTruong\Background;
use CongTruong\News\Kinds;
use CongTruong\School\Profile;

defined( 'ABSPATH' ) || exit;

final class Feed_Resource {

	/**
	 * Shape `FeedResource`.
	 *
	 * @return array<string, mixed>
	 */
	public static function get(): array {
		$sources = Sources::all();
		Source_State::prime( array_keys( $sources ) );
		Snapshot::prime( array_keys( $sources ) );

		return array(
			'sources'      => array_values( array_map( array( self::class, 'source' ), $sources ) ),
			'version'      => Sources::version(),
			'hidden'       => Sources::hidden_words(),
			'pingUrl'      => Background::ping_url(),
			'cronDisabled' => defined( 'DISABLE_WP_CRON' ) && (bool) constant( 'DISABLE_WP_CRON' ),
			'canFetch'     => Fetcher::can(),
			'suggestions'  => self::suggestions( $sources ),
			'kinds'        => Kinds::all(),
			'most'         => Sources::MOST,
		);
	}

	/**
	 * What those see of it who only search the archive: of the sources what they are called.
	 *
	 * @return array<string, mixed>
	 */
	public static function for_writers(): array {
		$sources = array();
		foreach ( Sources::all() as $id => $source ) {
			$sources[] = array(
				'id'    => $source['id'],
				'kind'  => $source['kind'],
				'name'  => $source['name'],
				'title' => Source_State::read( (string) $id )['title'],
			);
		}

		return array(
			'sources'     => $sources,
			'version'     => '',
			'hidden'      => array(),
			'pingUrl'     => '',
			'canFetch'    => Fetcher::can(),
			'suggestions' => array(),
			'kinds'       => Kinds::all(),
			'most'        => Sources::MOST,
		);
	}

	/**
	 * A source with how it goes.
	 *
	 * @param array<string, mixed> $source Source.
	 * @return array<string, mixed>
	 */
	private static function source( array $source ): array {
		$state   = Source_State::read( $source['id'] );
		$history = array();
		foreach ( $state['history'] as list( $at, $reason, $duration, $fresh ) ) {
			$history[] = array(
				'at'       => $at,
				'reason'   => $reason,
				'message'  => Reasons::text( $reason ),
				'duration' => $duration,
				'fresh'    => $fresh,
			);
		}

		return $source + array(
			'title' => $state['title'],
			'state' => array(
				'message' => Reasons::text( $state['reason'], $state['detail'] ),
				'advice'  => Reasons::advice( $state['reason'] ),
				'count'   => count( Snapshot::read( $source['id'] ) ),
				'history' => $history,
			) + array_intersect_key( $state, array_flip( array( 'tried', 'succeeded', 'failing', 'failures', 'next', 'reason', 'moved', 'newest' ) ) ),
		);
	}

	/**
	 * Websites of the authorities in the school's profile of which no source is yet.
	 *
	 * @param array<string, array<string, mixed>> $sources Sources.
	 * @return array<int, array{name: string, url: string}>
	 */
	private static function suggestions( array $sources ): array {
		$known = array();
		foreach ( $sources as $source ) {
			$known[] = self::host( $source['url'] );
		}
		$found = array();
		foreach ( Profile::get()['authorities'] as $body ) {
			if ( is_array( $body ) && '' !== $body['website'] && ! in_array( self::host( $body['website'] ), $known, true ) ) {
				$found[] = array(
					'name' => $body['name'],
					'url'  => $body['website'],
				);
			}
		}

		return $found;
	}

	/**
	 * Name of the website of an address.
	 *
	 * @param string $url Address.
	 */
	private static function host( string $url ): string {
		return (string) preg_replace( '/^www\./', '', strtolower( (string) wp_parse_url( $url, PHP_URL_HOST ) ) );
	}
}
