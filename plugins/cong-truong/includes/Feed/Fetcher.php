<?php
/**
 * Asks several addresses at once, in bounded time and memory, and of the public internet only.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feed;

use CongTruong\Plugin;
use WpOrg\Requests\Requests;
use WpOrg\Requests\Response;
use WpOrg\Requests\Transport\Curl;

defined( 'ABSPATH' ) || exit;

/**
 * Follows redirects itself, as each one leads to a name that has to be checked anew. All addresses take each turn together: those
 * that were led on wait for the slowest, and get what is left of the time.
 */
final class Fetcher {

	/** Bytes of a body, unpacked. */
	public const BYTES = 2097152;

	/** Seconds for each answer. */
	private const SECONDS = 15;

	/** Seconds for all: hosts end a request after 30. */
	private const ALL_SECONDS = 25.0;

	private const CONNECT_SECONDS = 8;

	private const REDIRECTS = 3;

	private const MOVED_FOR_GOOD = array( 301, 308 );

	private const REDIRECTING = array( 301, 302, 303, 307, 308 );

	private const ACCEPT = 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';

	/**
	 * What cURL's errors mean.
	 */
	private const CURL_REASONS = array(
		3  => 'address',
		6  => 'name',
		7  => 'connection',
		28 => 'timeout',
		35 => 'certificate',
		51 => 'certificate',
		53 => 'certificate',
		54 => 'certificate',
		58 => 'certificate',
		59 => 'certificate',
		60 => 'certificate',
		66 => 'certificate',
		77 => 'certificate',
		83 => 'certificate',
		90 => 'certificate',
		91 => 'certificate',
	);

	/**
	 * Asks.
	 *
	 * @param array<string, array{url: string, etag?: string, modified?: string, lax?: bool}> $wanted By any key; `etag` and `modified` are what the
	 *                                                                                               server gave along the last time, `lax` takes any certificate.
	 * @param float $seconds Seconds for all.
	 * @return array<string, Answer> By the same keys.
	 */
	public static function fetch( array $wanted, float $seconds = self::ALL_SECONDS ): array {
		$answers  = array();
		$start    = microtime( true );
		$open     = array();
		$deadline = $start + $seconds;
		foreach ( $wanted as $key => $want ) {
			$answers[ $key ] = new Answer();
			$open[ $key ]    = array(
				'url'   => $want['url'],
				'moved' => true,
				'seen'  => array(),
			);
		}
		while ( $open ) {
			$open = self::turn( $wanted, $open, $answers, $deadline );
		}
		foreach ( $answers as $answer ) {
			$answer->duration = $answer->duration > 0 ? $answer->duration : (int) ( 1000 * ( microtime( true ) - $start ) );
		}

		return $answers;
	}

	/**
	 * Whether this PHP can ask: hosts switch off single functions too.
	 */
	public static function can(): bool {
		foreach ( array( 'curl_init', 'curl_exec', 'curl_multi_init', 'curl_multi_exec' ) as $function ) {
			if ( ! function_exists( $function ) ) {
				return false;
			}
		}

		return true;
	}

	/**
	 * Asks all open addresses once.
	 *
	 * @param array<string, array<string, mixed>>                                $wanted   What fetch() got.
	 * @param array<string, array{url: string, moved: bool, seen: string[]}>     $open     Addresses of this turn.
	 * @param array<string, Answer>                                              $answers  Where what came is put.
	 * @param float                                                              $deadline When all has to be over.
	 * @return array<string, array{url: string, moved: bool, seen: string[]}> Addresses of the next turn.
	 */
	private static function turn( array $wanted, array $open, array $answers, float $deadline ): array {
		$requests = array();
		$visits   = array();
		foreach ( $open as $key => $at ) {
			try {
				// Looking names up takes time as well.
				if ( $deadline - microtime( true ) < 1 ) {
					throw new Failure( 'unfinished' );
				}
				$visits[ $key ] = self::visit( $at, $wanted[ $key ] );
			} catch ( Failure $failure ) {
				$answers[ $key ]->failure = $failure;
				unset( $open[ $key ] );
			}
		}
		$left = max( 1.0, min( (float) self::SECONDS, $deadline - microtime( true ) ) );
		foreach ( $visits as $key => $visit ) {
			$requests[ $key ] = array(
				'url'     => $visit->url(),
				'headers' => self::headers( $wanted[ $key ] ),
				'options' => array(
					'hooks'            => $visit->hooks(),
					'timeout'          => $left,
					'connect_timeout'  => (float) self::CONNECT_SECONDS,
					'useragent'        => self::user_agent( $visit->url() ),
					'follow_redirects' => false,
					// The visit takes the body itself.
					'max_bytes'        => 1,
				),
			);
		}
		$next = array();
		// No other transport: it has no limits, and knows nothing of the servers that were checked.
		foreach ( $requests ? Requests::request_multiple( $requests, array( 'transport' => Curl::class ) ) : array() as $key => $response ) {
			$answer            = $answers[ $key ];
			$visit             = $visits[ $key ];
			$answer->duration += (int) ( 1000 * $visit->seconds() );
			try {
				if ( '' !== $visit->reason() ) {
					throw new Failure( $visit->reason() );
				}
				if ( ! $response instanceof Response ) {
					throw self::failure_of( $response );
				}
				if ( ! $visit->is_checked() ) {
					throw new Failure( 'private' );
				}
				$location = self::location( $response, $visit->url() );
				if ( '' !== $location ) {
					$next[ $key ] = array(
						'url'   => $location,
						'moved' => $open[ $key ]['moved'] && in_array( (int) $response->status_code, self::MOVED_FOR_GOOD, true ),
						'seen'  => array_merge( $open[ $key ]['seen'], array( $visit->url() ) ),
					);
					continue;
				}
				self::read( $answer, $response, $visit );
				$answer->moved = $open[ $key ]['moved'] && $open[ $key ]['seen'] ? $answer->url : '';
			} catch ( Failure $failure ) {
				$answer->failure = $failure;
			}
		}

		return $next;
	}

	/**
	 * Prepares to ask an address.
	 *
	 * @param array{url: string, moved: bool, seen: string[]} $at     The address and those that led there.
	 * @param array<string, mixed>                            $want   What fetch() got.
	 * @throws Failure If it may not be asked.
	 */
	private static function visit( array $at, array $want ): Visit {
		if ( ! self::can() ) {
			throw new Failure( 'curl' );
		}
		if ( count( $at['seen'] ) > self::REDIRECTS ) {
			throw new Failure( 'redirects' );
		}
		$address = Address::of( $at['url'] );
		if ( in_array( $address->url, $at['seen'], true ) ) {
			throw new Failure( 'redirects' );
		}
		if ( ( new \WP_Http() )->block_request( $address->url ) ) {
			throw new Failure( 'blocked', $address->host );
		}

		// An exception for one website's certificate is none for where it leads.
		$is_lax = ! empty( $want['lax'] ) && Address::of( $want['url'] )->host === $address->host;

		return new Visit( $address, $address->servers(), $is_lax );
	}

	/**
	 * Headers to send.
	 *
	 * @param array<string, mixed> $want What fetch() got.
	 * @return array<string, string>
	 */
	private static function headers( array $want ): array {
		return array_filter(
			array(
				'Accept'            => self::ACCEPT,
				'Accept-Language'   => 'vi, en;q=0.5',
				'If-None-Match'     => (string) ( $want['etag'] ?? '' ),
				'If-Modified-Since' => (string) ( $want['modified'] ?? '' ),
			)
		);
	}

	/**
	 * Who asks, honestly and with a way to complain.
	 *
	 * @param string $url Address that is asked.
	 */
	private static function user_agent( string $url ): string {
		/**
		 * Filters how the reader of feeds introduces itself.
		 *
		 * @since 0.1.0
		 *
		 * @param string $agent Name, version and address of the school's website.
		 * @param string $url   Address that is asked.
		 */
		return (string) apply_filters( 'cong_truong_feed_user_agent', 'CongTruong/' . Plugin::version() . ' (+' . home_url( '/' ) . ')', $url );
	}

	/**
	 * Where a redirect leads; empty if it is none.
	 *
	 * @param Response $response What came.
	 * @param string   $url      Address that answered.
	 */
	private static function location( Response $response, string $url ): string {
		$location = $response->headers['location'];
		if ( ! in_array( (int) $response->status_code, self::REDIRECTING, true ) || ! is_string( $location ) || '' === trim( $location ) ) {
			return '';
		}

		return (string) \WP_Http::make_absolute_url( trim( $location ), $url );
	}

	/**
	 * Takes what matters of an answer.
	 *
	 * @param Answer   $answer   Where it is put.
	 * @param Response $response What came.
	 * @param Visit    $visit    The visit.
	 * @throws Failure If the status says that it is no feed.
	 */
	private static function read( Answer $answer, Response $response, Visit $visit ): void {
		$answer->url = $visit->url();
		foreach ( array( 'content-type', 'etag', 'last-modified' ) as $name ) {
			$value                    = $response->headers[ $name ];
			$answer->headers[ $name ] = is_string( $value ) ? substr( (string) preg_replace( '/[^\x20-\x7e]/', '', $value ), 0, 300 ) : '';
		}
		$status = (int) $response->status_code;
		if ( 304 === $status ) {
			$answer->is_unchanged = true;
			return;
		}
		if ( 200 !== $status ) {
			$failure       = self::failure_of_status( $status, $visit->body() );
			$failure->wait = self::wait( (string) $response->headers['retry-after'] );
			throw $failure;
		}
		$answer->body = $visit->body();
	}

	/**
	 * Why nothing came, by the client's own error.
	 *
	 * @param mixed $error What the client gave.
	 */
	private static function failure_of( $error ): Failure {
		$code = $error instanceof \WpOrg\Requests\Exception ? (int) $error->getCode() : 0;

		return new Failure( self::CURL_REASONS[ $code ] ?? 'broken', $code > 0 ? "cURL $code" : '' );
	}

	/**
	 * Why nothing came, by the status.
	 *
	 * @param int    $status HTTP status.
	 * @param string $body   What came with it.
	 */
	private static function failure_of_status( int $status, string $body ): Failure {
		if ( Challenge::is_one( $body ) ) {
			return new Failure( 'challenge', "HTTP $status" );
		}
		if ( in_array( $status, array( 401, 403, 406, 407, 451 ), true ) ) {
			$reason = 'denied';
		} elseif ( in_array( $status, array( 404, 410 ), true ) ) {
			$reason = 'missing';
		} elseif ( in_array( $status, array( 429, 503 ), true ) ) {
			$reason = 'busy';
		} else {
			$reason = $status >= 500 ? 'server' : 'status';
		}

		return new Failure( $reason, "HTTP $status" );
	}

	/**
	 * Seconds for which a server asks to be left alone: a number, or a date.
	 *
	 * @param string $header `Retry-After`.
	 */
	private static function wait( string $header ): int {
		if ( preg_match( '/^\s*\d{1,9}\s*$/D', $header ) ) {
			return (int) $header;
		}
		$moment = '' === $header ? false : strtotime( $header );

		return false === $moment ? 0 : max( 0, $moment - time() );
	}
}
