<?php
/**
 * The newest items of all sources, put together for the block: one row, one query.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feed;

use CongTruong\Block_Places;
use CongTruong\Clock;
use CongTruong\Module;
use CongTruong\News\Kinds;
use CongTruong\Text\Normalizer;

defined( 'ABSPATH' ) || exit;

/**
 * Made in the background after each turn, so that no page has to go through the snapshots.
 *
 * @phpstan-import-type Stored_Item from Item
 * @phpstan-type Board_Item array{key: string, title: string, link: string, summary: string, date: int, seen: int, source: string}
 * @phpstan-type Board_Source array{name: string, url: string, kind: string, succeeded: int}
 * @phpstan-type Board_Data array{kinds: array<string, list<Board_Item>>, sources: array<string, Board_Source>, archive: string, all: string}
 */
final class Board implements Module {

	public const OPTION = 'cong_truong_feed_board';

	/** Days for which an item is marked as new. */
	public const NEW_DAYS = 3;

	/** Items of one kind. */
	private const MOST = 50;

	/** Seconds without a good fetch after which the page says so. */
	private const STALE = 2 * DAY_IN_SECONDS;

	private const FEATURE = 'feed';

	/**
	 * The board as it was read last, since every item asks for it.
	 *
	 * @var array|null
	 * @phpstan-var Board_Data|null
	 */
	private static $board = null;

	/**
	 * The row that it was read from.
	 *
	 * @var mixed
	 */
	private static $raw = null;

	/**
	 * Hooks what changes it besides a turn.
	 */
	public function register(): void {
		add_action( 'cong_truong_moment_came', array( self::class, 'on_moment' ) );
		foreach ( array( 'add', 'update', 'delete' ) as $change ) {
			add_action( $change . '_option_' . Sources::HIDDEN, array( self::class, 'rebuild' ), 10, 0 );
		}
		add_action( 'save_post_page', array( self::class, 'on_page' ), 10, 2 );
		add_action( 'deleted_post', array( self::class, 'on_page' ), 10, 2 );
		add_action( 'post_updated', array( self::class, 'on_page_before' ), 10, 3 );
		add_action( 'permalink_structure_changed', array( self::class, 'rebuild' ), 10, 0 );
		add_action( 'cong_truong_upgraded', array( self::class, 'rebuild' ), 10, 0 );
	}

	/**
	 * The same for a page that had the block until now.
	 *
	 * @param int      $id     Id of a post.
	 * @param \WP_Post $after  The post.
	 * @param \WP_Post $before The post as it was.
	 */
	public static function on_page_before( $id, $after, $before ): void {
		if ( 'page' === $before->post_type && $after->post_content !== $before->post_content ) {
			self::on_page( $id, $before );
		}
	}

	/**
	 * Finds the page of all items anew when a page with the block is saved.
	 *
	 * @param int      $id   Id of a post.
	 * @param \WP_Post $post The post.
	 */
	public static function on_page( $id, $post ): void {
		if ( false !== strpos( $post->post_content, trim( Block_Places::mark_of( Block::NAME ) ) ) && ! wp_is_post_revision( $id ) ) {
			self::rebuild();
		}
	}

	/**
	 * Address of the page that lists all items; empty if there is none.
	 */
	public static function archive_url(): string {
		return self::read()['archive'];
	}

	/**
	 * The items of some kinds, the newest first.
	 *
	 * @param string[] $kinds Kinds; none for all.
	 * @return array<int, array>
	 * @phpstan-return list<Board_Item>
	 */
	public static function items( array $kinds = array() ): array {
		$board = self::read();
		$items = array();
		foreach ( $kinds ? $kinds : array_keys( Kinds::all() ) as $kind ) {
			$items = array_merge( $items, $board['kinds'][ $kind ] ?? array() );
		}

		return self::newest( $items );
	}

	/**
	 * The sources by id, in their order.
	 *
	 * @return array<string, array>
	 * @phpstan-return array<string, Board_Source>
	 */
	public static function sources(): array {
		return self::read()['sources'];
	}

	/**
	 * Whether an item is new today.
	 *
	 * @param array $item Item.
	 * @phpstan-param Board_Item $item
	 */
	public static function is_new( array $item ): bool {
		return self::end_of_news( $item ) > time();
	}

	/**
	 * Whether the page has to say that a source has not been read for long.
	 *
	 * @param array $source Source.
	 * @phpstan-param Board_Source $source
	 */
	public static function is_stale( array $source ): bool {
		return $source['succeeded'] > 0 && $source['succeeded'] < time() - self::STALE;
	}

	/**
	 * Puts the board together anew, and says so if visitors see something else now.
	 */
	public static function rebuild(): void {
		$before  = self::read();
		$sources = array();
		$kinds   = array();
		$all     = Sources::all();
		$every   = hash_init( 'md5' );
		$words   = Sources::folded_hidden_words();
		Source_State::prime( array_keys( $all ) );
		Snapshot::prime( array_keys( $all ) );
		foreach ( $all as $id => $source ) {
			$state          = Source_State::read( $id );
			$name           = '' === $source['name'] ? $state['title'] : $source['name'];
			$sources[ $id ] = array(
				'name'      => '' === $name ? (string) wp_parse_url( $source['url'], PHP_URL_HOST ) : $name,
				'url'       => self::home_of( $source['url'] ),
				'kind'      => $source['kind'],
				'succeeded' => $state['succeeded'],
			);
			$items          = array();
			foreach ( Snapshot::read( $id ) as $item ) {
				if ( self::holds( $item['title'] . ' ' . $item['summary'], $words ) ) {
					continue;
				}
				hash_update( $every, $id . wp_json_encode( $item ) );
				if ( count( $items ) < self::MOST ) {
					unset( $item['alias'] );
					$items[] = $item + array( 'source' => $id );
				}
			}
			$kinds[ $source['kind'] ] = array_slice( self::newest( array_merge( $kinds[ $source['kind'] ] ?? array(), $items ) ), 0, self::MOST );
		}
		$board = array(
			'kinds'   => $kinds,
			'sources' => $sources,
			'archive' => self::find_archive(),
			// The page of all items shows more than these.
			'all'     => hash_final( $every ),
		);
		if ( $board !== $before ) {
			Stored::write( self::OPTION, $board );
		}
		self::plan( $board );
		if ( self::face( $board ) !== self::face( $before ) ) {
			self::announce();
		}
	}

	/**
	 * Whether a text holds one of some words, whatever the marks and capitals.
	 *
	 * @param string   $text  Text.
	 * @param string[] $words Words, folded.
	 */
	public static function holds( string $text, array $words ): bool {
		$folded = $words ? Normalizer::fold( $text ) : '';
		foreach ( $words as $word ) {
			if ( '' !== $word && false !== strpos( $folded, $word ) ) {
				return true;
			}
		}

		return false;
	}

	/**
	 * Says that the mark of an item has run out, or a source has become old.
	 *
	 * @param string $feature Whose moment has come.
	 */
	public static function on_moment( $feature ): void {
		if ( self::FEATURE === $feature ) {
			self::plan( self::read() );
			self::announce();
		}
	}

	/**
	 * The board as it is stored.
	 *
	 * @return array{kinds: array<string, array>, sources: array<string, array>, archive: string, all: string}
	 * @phpstan-return Board_Data
	 */
	private static function read(): array {
		$raw = get_option( self::OPTION, '' );
		if ( null === self::$board || $raw !== self::$raw ) {
			self::$raw   = $raw;
			self::$board = self::sanitize( Stored::read( self::OPTION ) );
		}

		return self::$board;
	}

	/**
	 * A board out of anything.
	 *
	 * @param array<mixed> $value Anything.
	 * @return array{kinds: array<string, array>, sources: array<string, array>, archive: string, all: string}
	 * @phpstan-return Board_Data
	 */
	private static function sanitize( array $value ): array {
		$board = array(
			'kinds'   => array(),
			'sources' => array(),
			'archive' => is_string( $value['archive'] ?? null ) ? $value['archive'] : '',
			'all'     => is_string( $value['all'] ?? null ) ? $value['all'] : '',
		);
		foreach ( is_array( $value['kinds'] ?? null ) ? $value['kinds'] : array() as $kind => $items ) {
			$board['kinds'][ (string) $kind ] = array();
			foreach ( is_array( $items ) ? $items : array() as $item ) {
				foreach ( Snapshot::sanitize( array( $item ) ) as $clean ) {
					unset( $clean['alias'] );
					$board['kinds'][ (string) $kind ][] = $clean + array( 'source' => is_string( $item['source'] ?? null ) ? $item['source'] : '' );
				}
			}
		}
		foreach ( is_array( $value['sources'] ?? null ) ? $value['sources'] : array() as $id => $source ) {
			if ( is_array( $source ) ) {
				$board['sources'][ (string) $id ] = array(
					'name'      => is_string( $source['name'] ?? null ) ? $source['name'] : '',
					'url'       => is_string( $source['url'] ?? null ) ? $source['url'] : '',
					'kind'      => is_string( $source['kind'] ?? null ) ? $source['kind'] : '',
					'succeeded' => is_int( $source['succeeded'] ?? null ) ? $source['succeeded'] : 0,
				);
			}
		}

		return $board;
	}

	/**
	 * The newest first, each item once: several sources may bring the same one, whose key is made of its address.
	 *
	 * @param array<int, array> $items Items.
	 * @phpstan-param list<Board_Item> $items
	 * @return array<int, array>
	 * @phpstan-return list<Board_Item>
	 */
	private static function newest( array $items ): array {
		$newest = array();
		foreach ( Snapshot::sorted( $items ) as $item ) {
			$newest[ $item['key'] ] = $newest[ $item['key'] ] ?? $item;
		}

		return array_values( $newest );
	}

	/**
	 * The moment at which an item stops being new.
	 *
	 * @param array $item Item.
	 * @phpstan-param array{date: int, seen: int} $item
	 */
	private static function end_of_news( array $item ): int {
		return Snapshot::moment( $item ) + self::NEW_DAYS * DAY_IN_SECONDS;
	}

	/**
	 * Plans the moment at which time alone changes the board next.
	 *
	 * @param array $board The board.
	 * @phpstan-param Board_Data $board
	 */
	private static function plan( array $board ): void {
		$moments = array();
		foreach ( $board['kinds'] as $items ) {
			foreach ( $items as $item ) {
				$moments[] = self::end_of_news( $item );
			}
		}
		foreach ( $board['sources'] as $source ) {
			$moments[] = $source['succeeded'] > 0 ? $source['succeeded'] + self::STALE + 1 : 0;
		}
		$ahead = array_filter(
			$moments,
			static function ( int $moment ): bool {
				return $moment > time();
			}
		);
		Clock::plan( self::FEATURE, $ahead ? (int) min( $ahead ) : null );
	}

	/**
	 * What visitors see of a board: all but the time of the last fetch, which goes on by itself.
	 *
	 * @param array $board The board.
	 * @phpstan-param Board_Data $board
	 */
	private static function face( array $board ): string {
		foreach ( $board['sources'] as $id => $source ) {
			$board['sources'][ $id ]['succeeded'] = self::is_stale( $source );
		}

		return (string) wp_json_encode( $board );
	}

	/**
	 * Says that visitors see something else.
	 */
	private static function announce(): void {
		( new Block_Places( Block_Places::mark_of( Block::NAME ) ) )->announce(
			// Where the pattern of the front page was empty until now, nobody finds the block there.
			array( home_url( '/' ) ),
			array( 'reason' => 'feed' )
		);
	}

	/**
	 * Address of the first public page with the block that lists all.
	 */
	private static function find_archive(): string {
		global $wpdb;
		$mark = Block_Places::mark_of( Block::NAME );
		$ids  = $wpdb->get_col(
			$wpdb->prepare(
				"SELECT ID FROM $wpdb->posts WHERE post_type = 'page' AND post_status = 'publish' AND post_password = '' AND post_content LIKE %s ORDER BY ID LIMIT 20",
				'%' . $wpdb->esc_like( $mark ) . '%'
			)
		);
		foreach ( $ids as $id ) {
			if ( self::has_archive( parse_blocks( (string) get_post_field( 'post_content', (int) $id, 'raw' ) ) ) ) {
				return (string) get_permalink( (int) $id );
			}
		}

		return '';
	}

	/**
	 * Whether one of some blocks lists all items.
	 *
	 * @param array<int|string, array<string, mixed>> $blocks Parsed blocks.
	 */
	private static function has_archive( array $blocks ): bool {
		foreach ( $blocks as $block ) {
			if ( ( Block::NAME === $block['blockName'] && 'archive' === ( $block['attrs']['mode'] ?? '' ) ) || self::has_archive( $block['innerBlocks'] ) ) {
				return true;
			}
		}

		return false;
	}

	/**
	 * The website that a feed is of.
	 *
	 * @param string $url Address of a feed.
	 */
	private static function home_of( string $url ): string {
		return preg_match( '#^https?://[^/?\#]+#i', $url, $found ) ? $found[0] . '/' : '';
	}
}
