<?php
/**
 * The items of a feed as they are stored: text and link, nothing else.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feed;

use CongTruong\News\Summary;

defined( 'ABSPATH' ) || exit;

/**
 * An item is `key` and `alias` (what knows it again; the alias may be empty), `title` (at most 200 characters), `link` (whole address or empty), `summary` (at most 300 characters),
 * `date` (timestamp; 0 if unknown) and `seen` (timestamp at which it first came).
 *
 * @phpstan-type Stored_Item array{key: string, alias: string, title: string, link: string, summary: string, date: int, seen: int}
 */
final class Item {

	private const LONGEST_TITLE = 200;

	/** Bytes of a field that are looked at: many times what is kept, and little enough for the worst markup. */
	private const LONGEST_FIELD = 4000;

	/**
	 * Cleans the items of a feed.
	 *
	 * @param Channel $channel The feed.
	 * @param string  $url     Its address.
	 * @param int     $now     Timestamp of now.
	 * @return array<int, array> In the feed's order, each key once.
	 * @phpstan-return list<Stored_Item>
	 */
	public static function all( Channel $channel, string $url, int $now ): array {
		$home  = Hyperlink::of( '' === $channel->link ? '/' : $channel->link, array( $url ) );
		$rough = false !== stripos( $channel->generator, 'NukeViet' );
		$items = array();
		$ids   = array();
		$links = array();
		foreach ( $channel->entries as $entry ) {
			$title   = self::cut( self::text( $entry->title ) );
			$summary = Summary::cut( self::text( $entry->summary ) );
			if ( '' === $title ) {
				$title = self::cut( $summary );
			}
			if ( '' === $title ) {
				continue;
			}
			$date    = Moment::read( $entry->date, $now );
			$link    = Hyperlink::of( $entry->link, array( $entry->base, $channel->link, $url ) );
			$id      = (string) preg_replace( '/\s+/u', ' ', trim( $entry->id ) );
			$items[] = array(
				'id'      => $id,
				'title'   => $title,
				'link'    => $link,
				'summary' => $summary === $title ? '' : $summary,
				// NukeViet writes the month where the minutes belong.
				'date'    => $rough ? $date - $date % HOUR_IN_SECONDS : $date,
				'seen'    => $now,
			);
			$ids[]   = $id;
			$links[] = '' === $link ? '' : Hyperlink::key( $link );
		}

		return self::keyed( $items, array_count_values( $ids ), array_count_values( $links ), array( '', '' === $home ? '' : Hyperlink::key( $home ) ) );
	}

	/**
	 * Gives each item its key: the address where it is this item's alone, else the identifier, else title and date. Some systems make new identifiers
	 * at every fetch or count them from the top; addresses are what readers keep. The identifier is the alias, for items whose address was changed.
	 *
	 * @param array<int, array<string, mixed>> $items Items with `id`.
	 * @param array<string, int>               $ids   How often each identifier stands in the feed.
	 * @param array<string, int>               $links How often each address does.
	 * @param string[]                         $none  Addresses that are no item's.
	 * @return array<int, array>
	 * @phpstan-param list<array{id: string, title: string, link: string, summary: string, date: int, seen: int}> $items
	 * @phpstan-return list<Stored_Item>
	 */
	private static function keyed( array $items, array $ids, array $links, array $none ): array {
		$keyed = array();
		foreach ( $items as $item ) {
			$link  = '' === $item['link'] ? '' : Hyperlink::key( $item['link'] );
			$alias = '' !== $item['id'] && 1 === $ids[ $item['id'] ] ? 'id ' . $item['id'] : '';
			if ( ! in_array( $link, $none, true ) && 1 === $links[ $link ] ) {
				$key = 'link ' . $link;
			} elseif ( '' !== $alias ) {
				$key = $alias;
			} else {
				$key = 'text ' . $item['title'] . ' ' . $item['date'];
			}
			$key = md5( $key );
			if ( ! isset( $keyed[ $key ] ) ) {
				unset( $item['id'] );
				$keyed[ $key ] = array(
					'key'   => $key,
					'alias' => '' === $alias ? '' : md5( $alias ),
				) + $item;
			}
		}

		return array_values( $keyed );
	}

	/**
	 * Plain text of a field, in NFC and one line; entities that were escaped twice are read twice.
	 *
	 * @param string $field HTML or text.
	 */
	public static function text( string $field ): string {
		// A picture inside the text may be longer than all that is looked at.
		$field = (string) preg_replace( '/\bdata:[^"\'\s>]{100,}+/', '', $field );
		if ( strlen( $field ) > self::LONGEST_FIELD ) {
			$field = (string) preg_replace( '/[\xc0-\xff][\x80-\xbf]*$/D', '', substr( $field, 0, self::LONGEST_FIELD ) );
		}
		$text = Summary::plain( Charset::mend( $field ) );
		if ( preg_match( '/&(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);/i', $text ) ) {
			$text = Summary::plain( $text );
		}

		return Charset::mend( $text );
	}

	/**
	 * The first words of a title.
	 *
	 * @param string $title Plain text.
	 */
	private static function cut( string $title ): string {
		return mb_strlen( $title ) > self::LONGEST_TITLE ? preg_replace( '/ \S*$/u', '', mb_substr( $title, 0, self::LONGEST_TITLE - 1 ) ) . '…' : $title;
	}
}
