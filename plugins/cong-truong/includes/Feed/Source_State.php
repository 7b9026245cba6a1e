<?php
/**
 * What the background knows of a source: when to ask again, how it went.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feed;

defined( 'ABSPATH' ) || exit;

/**
 * All moments are timestamps, 0 if there was none. `moved` is where the address leads for good; `etag` and `modified` belong to `for`, the address that gave them;
 * `history` holds the last 30 fetches, the newest first, each as moment, reason (empty for success), milliseconds, new items.
 *
 * @phpstan-type Fetch array{0: int, 1: string, 2: int, 3: int}
 * @phpstan-type State array{next: int, tried: int, succeeded: int, failing: int, failures: int, reason: string, detail: string, moved: string, for: string,
 *                           etag: string, modified: string, title: string, newest: int, history: list<Fetch>}
 */
final class Source_State {

	public const PREFIX = 'cong_truong_feed_state_';

	private const HISTORY = 30;

	/** Seconds from one good fetch to the next. */
	private const PAUSE = 30 * MINUTE_IN_SECONDS;

	/** Seconds after the first failure, the second, and every one from the third on. */
	private const BACK_OFF = array( HOUR_IN_SECONDS, 6 * HOUR_IN_SECONDS, DAY_IN_SECONDS );

	/** A server may ask for more patience, within reason. */
	private const LONGEST_WAIT = WEEK_IN_SECONDS;

	/** Part of a pause by which it is made longer, so that the schools of a province don't come all at once. */
	private const JITTER = 0.2;

	/**
	 * The state of a source.
	 *
	 * @param string $id Id of the source.
	 * @return array<string, mixed>
	 * @phpstan-return State
	 */
	public static function read( string $id ): array {
		$stored  = Stored::read( self::PREFIX . $id );
		$number  = static function ( string $name ) use ( $stored ): int {
			return (int) ( $stored[ $name ] ?? 0 );
		};
		$text    = static function ( string $name ) use ( $stored ): string {
			return is_string( $stored[ $name ] ?? null ) ? $stored[ $name ] : '';
		};
		$history = array();
		foreach ( is_array( $stored['history'] ?? null ) ? $stored['history'] : array() as $fetch ) {
			if ( is_array( $fetch ) && 4 === count( $fetch ) ) {
				list( $at, $reason, $duration, $new ) = array_values( $fetch );
				$history[]                            = array( (int) $at, (string) $reason, (int) $duration, (int) $new );
			}
		}

		return array(
			'next'      => $number( 'next' ),
			'tried'     => $number( 'tried' ),
			'succeeded' => $number( 'succeeded' ),
			'failing'   => $number( 'failing' ),
			'failures'  => $number( 'failures' ),
			'reason'    => $text( 'reason' ),
			'detail'    => $text( 'detail' ),
			'moved'     => $text( 'moved' ),
			'for'       => $text( 'for' ),
			'etag'      => $text( 'etag' ),
			'modified'  => $text( 'modified' ),
			'title'     => $text( 'title' ),
			'newest'    => $number( 'newest' ),
			'history'   => $history,
		);
	}

	/**
	 * Reads the rows of several sources with one query.
	 *
	 * @param array<int, string|int> $ids Ids of sources.
	 */
	public static function prime( array $ids ): void {
		Stored::prime( self::PREFIX, $ids );
	}

	/**
	 * What to ask for: where the address has moved for good that address, and what the server gave along the last time.
	 *
	 * @param array $source Source.
	 * @param array $state  Its state.
	 * @phpstan-param array{url: string, lax: bool} $source
	 * @phpstan-param State $state
	 * @return array{url: string, etag: string, modified: string, lax: bool}
	 */
	public static function want( array $source, array $state ): array {
		$url = '' === $state['moved'] ? $source['url'] : $state['moved'];

		return array(
			'url'      => $url,
			'etag'     => $url === $state['for'] ? $state['etag'] : '',
			'modified' => $url === $state['for'] ? $state['modified'] : '',
			'lax'      => $source['lax'],
		);
	}

	/**
	 * Notes a fetch that went well, with or without anything new.
	 *
	 * @param string         $id     Id of the source.
	 * @param array          $source Source.
	 * @param Answer         $answer What came.
	 * @param array{new: int, title: string, newest: int}|null $found What was in it; null if the server said that nothing has changed.
	 * @param int            $now    Timestamp of now.
	 * @phpstan-param array{url: string} $source
	 */
	public static function succeed( string $id, array $source, Answer $answer, ?array $found, int $now ): void {
		$state = self::read( $id );
		if ( null !== $found ) {
			$state['title']    = $found['title'];
			$state['newest']   = $found['newest'];
			$state['etag']     = $answer->headers['etag'];
			$state['modified'] = $answer->headers['last-modified'];
		}
		$state['moved']     = '' !== $answer->moved ? $answer->moved : $state['moved'];
		$state['for']       = '' === $state['moved'] ? $source['url'] : $state['moved'];
		$state['succeeded'] = $now;
		$state['failing']   = 0;
		$state['failures']  = 0;
		$state['detail']    = '';
		$state['reason']    = '';
		self::note( $id, $state, null === $found ? 'unchanged' : '', $answer->duration, $found['new'] ?? 0, self::PAUSE, $now );
	}

	/**
	 * Notes a fetch that failed.
	 *
	 * @param string  $id       Id of the source.
	 * @param Failure $failure  Why.
	 * @param int     $duration Milliseconds.
	 * @param int     $now      Timestamp of now.
	 * @param bool    $is_asked Whether somebody asked for it out of turn, which says nothing of how long to wait.
	 */
	public static function fail( string $id, Failure $failure, int $duration, int $now, bool $is_asked = false ): void {
		$state = self::read( $id );
		if ( 'unfinished' === $failure->reason ) {
			self::note( $id, $state, 'unfinished', $duration, 0, MINUTE_IN_SECONDS, $now );
			return;
		}
		$left = $is_asked && $state['failures'] > 0 ? $state['next'] - $now : 0;
		if ( $left <= 0 ) {
			++$state['failures'];
		}
		$state['failing'] = $state['failing'] > 0 ? $state['failing'] : $now;
		$state['reason']  = $failure->reason;
		$state['detail']  = mb_substr( $failure->detail, 0, 200 );
		// The old address may be the right one again.
		$state['moved'] = in_array( $failure->reason, array( 'missing', 'name', 'page', 'format', 'connection', 'certificate', 'denied' ), true ) ? '' : $state['moved'];
		$pause          = self::BACK_OFF[ min( $state['failures'], count( self::BACK_OFF ) ) - 1 ];
		$pause          = max( $pause, min( $failure->wait, self::LONGEST_WAIT ) );
		self::note( $id, $state, $failure->reason, $duration, 0, $left > 0 ? min( $left, $pause ) : $pause, $now );
	}

	/**
	 * Forgets what belongs to an address before, if there was one, and asks at once.
	 *
	 * @param string $id Id of the source.
	 */
	public static function start_anew( string $id ): void {
		Stored::write(
			self::PREFIX . $id,
			array(
				'next'    => time(),
				'history' => self::read( $id )['history'],
			)
		);
	}

	/**
	 * Forgets a source.
	 *
	 * @param string $id Id of the source.
	 */
	public static function forget( string $id ): void {
		delete_option( self::PREFIX . $id );
	}

	/**
	 * Writes down a fetch and when the next one is.
	 *
	 * @param string $id       Id of the source.
	 * @param array  $state    Its state.
	 * @param string $reason   A reason.
	 * @param int    $duration Milliseconds.
	 * @param int    $new      New items.
	 * @param int    $pause    Seconds to the next fetch.
	 * @param int    $now      Timestamp of now.
	 * @phpstan-param State $state
	 */
	private static function note( string $id, array $state, string $reason, int $duration, int $new, int $pause, int $now ): void {
		$state['tried'] = $now;
		$state['next']  = $now + $pause + wp_rand( 0, (int) ( $pause * self::JITTER ) );
		array_unshift( $state['history'], array( $now, $reason, $duration, $new ) );
		$state['history'] = array_slice( $state['history'], 0, self::HISTORY );
		Stored::write( self::PREFIX . $id, $state );
	}
}
