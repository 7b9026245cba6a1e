<?php
/**
 * Reads the sources whose turn it is. Runs in the background only.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feed;

use CongTruong\Lock;

defined( 'ABSPATH' ) || exit;

/**
 * One at a time for all servers of a site, by a lock in the database that is taken over when its owner has died.
 *
 * @phpstan-import-type Feed_Source from Sources
 */
final class Refresher {

	/** Sources that are asked at once. */
	private const AT_ONCE = 10;

	/** Seconds after which no further ones are asked. */
	private const SECONDS = 5;

	/** Option: the source that is being parsed. One that is still there at the next run has ended PHP. */
	public const READING = 'cong_truong_feed_reading';

	private const LOCK = 'feed';

	/** Seconds by which a turn may be early: so that many sources make few turns. */
	private const EARLY = 5 * MINUTE_IN_SECONDS;

	/**
	 * Reads what is due.
	 *
	 * @param string[]|null $ids     Sources to read whether due or not; null for those that are due.
	 * @param float         $seconds Seconds after which no further ones are asked.
	 * @return string[]|null Ids of the sources that were asked; null if another request is at it.
	 */
	public static function run( ?array $ids = null, float $seconds = self::SECONDS ): ?array {
		$lock = Lock::acquire( self::LOCK, 0.0 );
		if ( null === $lock ) {
			return null;
		}
		$start = microtime( true );
		$done  = array();
		try {
			self::blame();
			do {
				$sources = array_diff_key( null === $ids ? self::due() : array_intersect_key( Sources::all(), array_flip( $ids ) ), array_flip( $done ) );
				$batch   = array_slice( $sources, 0, self::AT_ONCE, true );
				self::read( $batch, null !== $ids, $lock );
				$done = array_merge( $done, array_map( 'strval', array_keys( $batch ) ) );
				$left = array_slice( $sources, self::AT_ONCE );
			} while ( $left && microtime( true ) - $start < $seconds && $lock->renew() );
		} finally {
			Stored::look_again( array( Sources::OPTION ) );
			Schedule::plan();
			$lock->release();
		}

		return $done;
	}

	/**
	 * Sources whose turn it is, by id.
	 *
	 * @return array<string, array>
	 * @phpstan-return array<string, Feed_Source>
	 */
	private static function due(): array {
		$sources = Sources::all();
		Source_State::prime( array_keys( $sources ) );

		return array_filter(
			$sources,
			static function ( array $source ): bool {
				$state = Source_State::read( $source['id'] );

				// One that fails has been promised its rest.
				return ! $source['paused'] && $state['next'] <= time() + ( 0 === $state['failures'] ? self::EARLY : 0 );
			}
		);
	}

	/**
	 * Asks some sources at once and takes in what they have.
	 *
	 * @param array<string, array> $sources  Sources by id.
	 * @phpstan-param array<string, Feed_Source> $sources
	 * @param bool                 $is_asked Whether somebody asked for these.
	 * @param Lock                 $lock     The lock.
	 */
	private static function read( array $sources, bool $is_asked, Lock $lock ): void {
		if ( ! $sources ) {
			return;
		}
		Source_State::prime( array_keys( $sources ) );
		Snapshot::prime( array_keys( $sources ) );
		$wanted = array();
		foreach ( $sources as $id => $source ) {
			$wanted[ $id ] = Source_State::want( $source, Source_State::read( $id ) );
			if ( ! Snapshot::read( $id ) ) {
				// Whoever has nothing can't be told that nothing has changed.
				$wanted[ $id ]['etag']     = '';
				$wanted[ $id ]['modified'] = '';
			}
		}
		$answers = self::ask( $wanted );
		$now     = self::sources_now( array_keys( $sources ) );
		if ( ! $lock->renew() ) {
			return;
		}
		foreach ( $answers as $id => $answer ) {
			$id = (string) $id;
			if ( ! isset( $now[ $id ] ) || array( $now[ $id ]['url'], $now[ $id ]['lax'] ) !== array( $sources[ $id ]['url'], $sources[ $id ]['lax'] ) ) {
				// It was removed meanwhile, or leads elsewhere and is due again.
				continue;
			}
			try {
				self::take_in( $sources[ $id ], $answer );
			} catch ( Failure $failure ) {
				Source_State::fail( $id, $failure, $answer->duration, time(), $is_asked );
			} catch ( \Throwable $error ) {
				self::log( $error, $sources[ $id ]['url'] );
				Source_State::fail( $id, new Failure( 'internal' ), $answer->duration, time(), $is_asked );
			}
			$answer->body = '';
			// A tree of SimplePie knows itself by its branches, and stays until PHP looks for such.
			gc_collect_cycles();
		}
		delete_option( self::READING );
		Stored::look_again( array( Sources::OPTION, Sources::HIDDEN, Board::OPTION ) );
		Board::rebuild();
	}

	/**
	 * Asks; a fault of the client itself is a failure of all.
	 *
	 * @param array<string, array{url: string, etag: string, modified: string, lax: bool}> $wanted What to ask for.
	 * @return array<string, Answer>
	 */
	private static function ask( array $wanted ): array {
		try {
			return Fetcher::fetch( $wanted );
		} catch ( \Throwable $error ) {
			self::log( $error, implode( ' ', array_column( $wanted, 'url' ) ) );
		}
		$answers = array();
		foreach ( array_keys( $wanted ) as $id ) {
			$answers[ $id ]          = new Answer();
			$answers[ $id ]->failure = new Failure( 'internal' );
		}

		return $answers;
	}

	/**
	 * The sources as they are after others were asked, which takes long enough for somebody to change them.
	 *
	 * @param array<int, string|int> $ids Ids of those that were asked.
	 * @return array<string, array>
	 * @phpstan-return array<string, Feed_Source>
	 */
	private static function sources_now( array $ids ): array {
		$rows = array( Sources::OPTION );
		foreach ( $ids as $id ) {
			$rows[] = Source_State::PREFIX . $id;
		}
		Stored::look_again( $rows );
		Source_State::prime( $ids );

		return Sources::all();
	}

	/**
	 * Writes down a fault of the reader itself, which somebody has to mend.
	 *
	 * @param \Throwable $error What was thrown.
	 * @param string     $about What was read.
	 */
	private static function log( \Throwable $error, string $about ): void {
		error_log( sprintf( 'Cong Truong: reading %s failed: %s in %s:%d', $about, $error->getMessage(), $error->getFile(), $error->getLine() ) ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log -- whoever looks for why news is missing looks there, also without WP_DEBUG.
	}

	/**
	 * Takes in what a source has.
	 *
	 * @param array  $source Source.
	 * @param Answer $answer What came.
	 * @phpstan-param Feed_Source $source
	 * @throws Failure If nothing can be taken.
	 */
	private static function take_in( array $source, Answer $answer ): void {
		if ( null !== $answer->failure ) {
			throw $answer->failure;
		}
		if ( $answer->is_unchanged && ! Snapshot::read( $source['id'] ) ) {
			throw new Failure( 'status', 'HTTP 304' );
		}
		$found = null;
		if ( ! $answer->is_unchanged ) {
			update_option( self::READING, $source['id'], false );
			$channel = Channel::of( Document::of( $answer->body, $answer->headers['content-type'] ) );
			$items   = Item::all( $channel, $answer->url, time() );
			$found   = array(
				'new'    => (int) Snapshot::merge( $source['id'], $items, time() ),
				'title'  => mb_substr( Item::text( $channel->title ), 0, 200 ),
				'newest' => max( array_merge( array( 0 ), array_column( $items, 'date' ) ) ),
			);
		}
		Source_State::succeed( $source['id'], $source, $answer, $found, time() );
	}

	/**
	 * Lets a source wait that ended PHP the last time: it would do so again, and nobody's turn would come.
	 */
	private static function blame(): void {
		$id = get_option( self::READING );
		if ( is_string( $id ) && isset( Sources::all()[ $id ] ) ) {
			Source_State::fail( $id, new Failure( 'complexity' ), 0, time() );
		}
		delete_option( self::READING );
	}
}
