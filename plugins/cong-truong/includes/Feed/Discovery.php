<?php
/**
 * Finds the feeds of a website.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feed;

use CongTruong\News\Kinds;
use CongTruong\Text\Normalizer;

defined( 'ABSPATH' ) || exit;

/**
 * An address may be a feed, a page that names its feeds, or one of a system that has them at a usual place; NukeViet lists them on a page of their own.
 */
final class Discovery {

	/** Seconds for all of it: the webmaster waits, and hosts end a request after 30. */
	private const SECONDS = 22.0;

	/** Addresses that are tried of one page. */
	private const MOST = 10;

	/** Bytes of a page that are looked at. */
	private const PAGE_BYTES = 600000;

	/** Where systems have feeds, or a page of them. */
	private const USUAL = array( '/rss/', '/feed/', '/rss', '/rss.xml', '/feed.xml', '/rss.aspx' );

	private const TYPES = array( 'application/rss+xml', 'application/atom+xml', 'application/rdf+xml', 'application/feed+json', 'application/json' );

	/** Words of titles and addresses by which kinds are told apart. */
	private const HINTS = array(
		Kinds::INVITATION => '/thu[ -]?moi|giay[ -]?moi|kt=tm\b/',
		Kinds::DOCUMENT   => '/van[ -]?ban|cong[ -]?van|kt=vb\b/',
		Kinds::NOTICE     => '/thong[ -]?bao|kt=tb\b/',
	);

	/**
	 * Looks for feeds.
	 *
	 * @param string $url    What was entered; the scheme may be missing.
	 * @param bool   $is_lax Whether any certificate will do.
	 * @return array{feeds: array<int, array<string, mixed>>, failure: Failure|null} Each feed with `url`, `title`, `kind`, `count`, `newest` and its first `items`.
	 */
	public static function look( string $url, bool $is_lax ): array {
		$deadline = microtime( true ) + self::SECONDS;
		$url      = trim( $url );
		$tried    = preg_match( '#^[a-z][a-z0-9+.-]*:#i', $url ) && ! preg_match( '#^[\w.-]+:\d+(/|$)#', $url ) ? array( $url ) : array( 'https://' . $url, 'http://' . $url );
		$answers  = self::ask( $tried, $is_lax, $deadline );
		$failure  = null;
		foreach ( $answers as $asked => $answer ) {
			if ( null === $answer->failure ) {
				$feed = self::read( $answer, (string) $asked );
				if ( is_array( $feed ) ) {
					return array(
						'feeds'   => array( $feed ),
						'failure' => null,
					);
				}
				$found = self::of_page( $answer, $is_lax, $deadline );

				return array(
					'feeds'   => $found,
					'failure' => $found ? null : $feed,
				);
			}
			$failure = $failure ?? $answer->failure;
		}

		return array(
			'feeds'   => array(),
			'failure' => $failure,
		);
	}

	/**
	 * The feeds that a page leads to.
	 *
	 * @param Answer $page     The page.
	 * @param bool   $is_lax   Whether any certificate will do.
	 * @param float  $deadline When all has to be over.
	 * @return array<int, array<string, mixed>>
	 */
	private static function of_page( Answer $page, bool $is_lax, float $deadline ): array {
		$named = self::links( $page );
		$usual = array_map(
			static function ( string $path ) use ( $page ): string {
				return (string) \WP_Http::make_absolute_url( $path, $page->url );
			},
			self::USUAL
		);
		$feeds = array();
		$lists = array();
		$seen  = array( $page->url );
		$next  = array_slice( $named ? array_merge( $named, array( $usual[0] ) ) : $usual, 0, self::MOST );
		// The second time round what pages of feeds lead to.
		for ( $turn = 0; $turn < 2 && $next; $turn++ ) {
			foreach ( self::ask( array_diff( $next, $seen ), $is_lax, $deadline ) as $asked => $answer ) {
				$feed = null === $answer->failure ? self::read( $answer, (string) $asked ) : null;
				if ( is_array( $feed ) ) {
					$feeds[ Hyperlink::key( $feed['url'] ) ] = $feed;
				} elseif ( $feed instanceof Failure && 'page' === $feed->reason ) {
					$lists = array_merge( $lists, self::links( $answer ) );
				}
			}
			$seen = array_merge( $seen, $next );
			$next = array_slice( array_values( array_diff( array_unique( $lists ), $seen ) ), 0, self::MOST );
		}

		return array_values( $feeds );
	}

	/**
	 * Asks addresses at once; without a valid certificate only those that have none.
	 *
	 * @param string[] $urls     Addresses.
	 * @param bool     $is_lax   Whether any certificate will do.
	 * @param float    $deadline When all has to be over.
	 * @return array<string, Answer>
	 */
	private static function ask( array $urls, bool $is_lax, float $deadline ): array {
		$wanted = array();
		foreach ( $urls as $url ) {
			$wanted[ $url ] = array( 'url' => $url );
		}
		$answers = $wanted ? Fetcher::fetch( $wanted, $deadline - microtime( true ) ) : array();
		$again   = array();
		foreach ( $answers as $url => $answer ) {
			if ( $is_lax && null !== $answer->failure && 'certificate' === $answer->failure->reason ) {
				$again[ $url ] = array(
					'url' => (string) $url,
					'lax' => true,
				);
			}
		}
		foreach ( $again ? Fetcher::fetch( $again, $deadline - microtime( true ) ) : array() as $url => $answer ) {
			$answer->is_lax  = true;
			$answers[ $url ] = $answer;
		}

		return $answers;
	}

	/**
	 * What an answer holds as a feed; why it is none.
	 *
	 * @param Answer $answer What came.
	 * @param string $asked  Address that was asked: where it leads for now is no address to keep.
	 * @return array<string, mixed>|Failure
	 */
	private static function read( Answer $answer, string $asked ) {
		try {
			$channel = Channel::of( Document::of( $answer->body, $answer->headers['content-type'] ) );
		} catch ( Failure $failure ) {
			return $failure;
		} catch ( \Throwable $error ) {
			return new Failure( 'internal' );
		}
		$items = Item::all( $channel, $answer->url, time() );
		$title = Item::text( $channel->title );

		return array(
			'url'    => '' === $answer->moved ? $asked : $answer->moved,
			'lax'    => $answer->is_lax,
			'title'  => $title,
			'kind'   => self::kind( $title . ' ' . $answer->url ),
			'count'  => count( $items ),
			'newest' => max( array_merge( array( 0 ), array_column( $items, 'date' ) ) ),
			'items'  => array_map(
				static function ( array $item ): array {
					return array(
						'title' => $item['title'],
						'date'  => $item['date'],
					);
				},
				array_slice( $items, 0, 3 )
			),
		);
	}

	/**
	 * Addresses on a page that may be feeds: those that it declares, then links that look like it.
	 *
	 * @param Answer $page The page.
	 * @return string[]
	 */
	private static function links( Answer $page ): array {
		$html     = new \WP_HTML_Tag_Processor( substr( Charset::to_utf8( $page->body, $page->headers['content-type'] ), 0, self::PAGE_BYTES ) );
		$declared = array();
		$linked   = array();
		while ( $html->next_tag() ) {
			$href = $html->get_attribute( 'href' );
			if ( ! is_string( $href ) || '' === trim( $href ) ) {
				continue;
			}
			if ( 'LINK' === $html->get_tag() ) {
				$type = $html->get_attribute( 'type' );
				$rel  = $html->get_attribute( 'rel' );
				if ( is_string( $type ) && is_string( $rel ) && in_array( strtolower( trim( explode( ';', $type )[0] ) ), self::TYPES, true ) && preg_match( '/(?:^|\s)alternate(?:\s|$)/i', $rel ) && false === strpos( $href, '/wp-json/' ) ) {
					$declared[] = $href;
				}
			} elseif ( 'A' === $html->get_tag() && preg_match( '#(?:\brss|\bfeed\b|\batom\b|rss\w*\.aspx|\.rss\b|/feed/?$)#i', $href ) ) {
				$linked[] = $href;
			}
		}
		$urls = array();
		foreach ( array_merge( $declared, $linked ) as $href ) {
			$urls[] = Hyperlink::of( $href, array( $page->url ) );
		}

		return array_slice( array_values( array_unique( array_filter( $urls ) ) ), 0, self::MOST );
	}

	/**
	 * The kind that a feed seems to be of.
	 *
	 * @param string $text Its title and address.
	 */
	private static function kind( string $text ): string {
		$folded = Normalizer::fold( $text );
		foreach ( self::HINTS as $kind => $pattern ) {
			if ( preg_match( $pattern, $folded ) ) {
				return $kind;
			}
		}

		return Kinds::NEWS;
	}
}
