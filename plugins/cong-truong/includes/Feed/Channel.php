<?php
/**
 * A feed as it was read: what it says of itself, and its items.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feed;

defined( 'ABSPATH' ) || exit;

/**
 * RSS 0.9x to 2.0, RDF and Atom are read by WordPress's SimplePie, of which only the tree is used: its own cleaning costs most of the time,
 * loads the text into a DOM for every field, and fails on some feeds that are in order. JSON Feed by PHP.
 */
final class Channel {

	/** Levels of a JSON Feed. */
	private const DEEPEST = 16;

	private const MOST_ITEMS = 200;

	private const TITLES = array(
		array( \SimplePie\SimplePie::NAMESPACE_ATOM_10, 'title' ),
		array( \SimplePie\SimplePie::NAMESPACE_ATOM_03, 'title' ),
		array( \SimplePie\SimplePie::NAMESPACE_RSS_10, 'title' ),
		array( \SimplePie\SimplePie::NAMESPACE_RSS_090, 'title' ),
		array( \SimplePie\SimplePie::NAMESPACE_RSS_20, 'title' ),
		array( \SimplePie\SimplePie::NAMESPACE_DC_11, 'title' ),
		array( \SimplePie\SimplePie::NAMESPACE_DC_10, 'title' ),
	);

	private const IDS = array(
		array( \SimplePie\SimplePie::NAMESPACE_ATOM_10, 'id' ),
		array( \SimplePie\SimplePie::NAMESPACE_ATOM_03, 'id' ),
		array( \SimplePie\SimplePie::NAMESPACE_RSS_20, 'guid' ),
		array( \SimplePie\SimplePie::NAMESPACE_DC_11, 'identifier' ),
	);

	private const DATES = array(
		array( \SimplePie\SimplePie::NAMESPACE_ATOM_10, 'published' ),
		array( \SimplePie\SimplePie::NAMESPACE_RSS_20, 'pubDate' ),
		array( \SimplePie\SimplePie::NAMESPACE_DC_11, 'date' ),
		array( \SimplePie\SimplePie::NAMESPACE_DC_10, 'date' ),
		array( \SimplePie\SimplePie::NAMESPACE_ATOM_10, 'updated' ),
		array( \SimplePie\SimplePie::NAMESPACE_ATOM_03, 'issued' ),
		array( \SimplePie\SimplePie::NAMESPACE_ATOM_03, 'created' ),
		array( \SimplePie\SimplePie::NAMESPACE_ATOM_03, 'modified' ),
	);

	private const SUMMARIES = array(
		array( \SimplePie\SimplePie::NAMESPACE_ATOM_10, 'summary' ),
		array( \SimplePie\SimplePie::NAMESPACE_ATOM_03, 'summary' ),
		array( \SimplePie\SimplePie::NAMESPACE_RSS_10, 'description' ),
		array( \SimplePie\SimplePie::NAMESPACE_RSS_090, 'description' ),
		array( \SimplePie\SimplePie::NAMESPACE_RSS_20, 'description' ),
		array( \SimplePie\SimplePie::NAMESPACE_DC_11, 'description' ),
		array( \SimplePie\SimplePie::NAMESPACE_ATOM_10, 'content' ),
		array( \SimplePie\SimplePie::NAMESPACE_ATOM_03, 'content' ),
		array( \SimplePie\SimplePie::NAMESPACE_RSS_10_MODULES_CONTENT, 'encoded' ),
	);

	private const LINKS = array(
		array( \SimplePie\SimplePie::NAMESPACE_RSS_10, 'link' ),
		array( \SimplePie\SimplePie::NAMESPACE_RSS_090, 'link' ),
		array( \SimplePie\SimplePie::NAMESPACE_RSS_20, 'link' ),
	);

	/** Namespaces whose titles SimplePie escapes once more, since it takes them for XHTML. */
	private const ESCAPED = array( \SimplePie\SimplePie::NAMESPACE_RSS_10, \SimplePie\SimplePie::NAMESPACE_RSS_090, \SimplePie\SimplePie::NAMESPACE_RSS_20 );

	private const ATOM = array( \SimplePie\SimplePie::NAMESPACE_ATOM_10, \SimplePie\SimplePie::NAMESPACE_ATOM_03 );

	/**
	 * Its name, HTML or text.
	 *
	 * @var string
	 */
	public $title = '';

	/**
	 * Address of the website, maybe relative.
	 *
	 * @var string
	 */
	public $link = '';

	/**
	 * The program that made it.
	 *
	 * @var string
	 */
	public $generator = '';

	/**
	 * Its items, in its order.
	 *
	 * @var Entry[]
	 */
	public $entries = array();

	/**
	 * Reads a feed.
	 *
	 * @param Document $document What came, checked and cleaned.
	 * @throws Failure If it is none.
	 */
	public static function of( Document $document ): self {
		return $document->is_json ? self::of_json( $document->text ) : self::of_xml( $document->text );
	}

	/**
	 * Reads XML.
	 *
	 * @param string $xml XML.
	 * @throws Failure If it is no feed.
	 */
	private static function of_xml( string $xml ): self {
		if ( ! class_exists( '\SimplePie\SimplePie', false ) ) {
			require_once ABSPATH . WPINC . '/class-simplepie.php';
		}
		$feed = new \SimplePie\SimplePie();
		$feed->enable_cache( false );
		$feed->set_autodiscovery_level( \SimplePie\SimplePie::LOCATOR_NONE );
		$feed->enable_order_by_date( false );
		$feed->set_input_encoding( 'UTF-8' );
		$feed->set_raw_data( $xml );
		$level = error_reporting( error_reporting() & ~E_USER_NOTICE & ~E_USER_WARNING ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.prevent_path_disclosure_error_reporting,WordPress.PHP.DiscouragedPHPFunctions.runtime_configuration_error_reporting -- it raises a notice for every document that is no feed.
		try {
			$is_feed = $feed->init();
		} finally {
			error_reporting( $level ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.prevent_path_disclosure_error_reporting,WordPress.PHP.DiscouragedPHPFunctions.runtime_configuration_error_reporting -- as above.
		}
		if ( ! $is_feed ) {
			throw new Failure( 'format' );
		}

		$channel            = new self();
		$tags               = static function ( string $name_space, string $tag ) use ( $feed ) {
			return $feed->get_channel_tags( $name_space, $tag );
		};
		$channel->title     = self::first( $tags, self::TITLES );
		$channel->link      = self::link( $tags )['link'];
		$channel->generator = self::first( $tags, array( array( \SimplePie\SimplePie::NAMESPACE_RSS_20, 'generator' ), array( \SimplePie\SimplePie::NAMESPACE_ATOM_10, 'generator' ) ) );
		foreach ( $feed->get_items( 0, self::MOST_ITEMS ) as $item ) {
			$channel->entries[] = self::entry( $item );
		}

		return $channel;
	}

	/**
	 * An item of XML.
	 *
	 * @param \SimplePie\Item $item Item.
	 */
	private static function entry( \SimplePie\Item $item ): Entry {
		$tags           = static function ( string $name_space, string $tag ) use ( $item ) {
			return $item->get_item_tags( $name_space, $tag );
		};
		$entry          = new Entry();
		$link           = self::link( $tags );
		$entry->id      = self::first( $tags, self::IDS );
		$entry->title   = self::first( $tags, self::TITLES );
		$entry->link    = $link['link'];
		$entry->base    = $link['base'];
		$entry->summary = self::first( $tags, self::SUMMARIES );
		$entry->date    = self::first( $tags, self::DATES );
		if ( '' === $entry->id ) {
			$entry->id = (string) ( $item->data['attribs'][ \SimplePie\SimplePie::NAMESPACE_RDF ]['about'] ?? '' );
		}
		$guid = $tags( \SimplePie\SimplePie::NAMESPACE_RSS_20, 'guid' );
		if ( '' === $entry->link && $guid && 'false' !== strtolower( trim( (string) ( $guid[0]['attribs']['']['isPermaLink'] ?? 'true' ) ) ) ) {
			$entry->link = $entry->id;
		}

		return $entry;
	}

	/**
	 * Text of the first tag that has some.
	 *
	 * @param callable                     $tags  Gives the tags of a name.
	 * @param array<int, array{string, string}> $names Namespaces and names.
	 */
	private static function first( callable $tags, array $names ): string {
		foreach ( $names as list( $name_space, $name ) ) {
			$found = $tags( $name_space, $name );
			$text  = is_array( $found ) ? (string) ( $found[0]['data'] ?? '' ) : '';
			if ( 'title' === $name && in_array( $name_space, self::ESCAPED, true ) ) {
				$text = htmlspecialchars_decode( $text, ENT_QUOTES );
			}
			$text = trim( $text );
			if ( '' !== $text ) {
				return $text;
			}
		}

		return '';
	}

	/**
	 * Where it leads: Atom has it in an attribute, RSS as text.
	 *
	 * @param callable $tags Gives the tags of a name.
	 * @return array{link: string, base: string}
	 */
	private static function link( callable $tags ): array {
		foreach ( self::ATOM as $name_space ) {
			$links = $tags( $name_space, 'link' );
			foreach ( is_array( $links ) ? $links : array() as $link ) {
				if ( isset( $link['attribs']['']['href'] ) && 'alternate' === ( $link['attribs']['']['rel'] ?? 'alternate' ) ) {
					return array(
						'link' => trim( (string) $link['attribs']['']['href'] ),
						'base' => (string) ( $link['xml_base'] ?? '' ),
					);
				}
			}
		}
		foreach ( self::LINKS as list( $name_space, $name ) ) {
			$links = $tags( $name_space, $name );
			if ( is_array( $links ) && '' !== trim( (string) ( $links[0]['data'] ?? '' ) ) ) {
				return array(
					'link' => trim( (string) $links[0]['data'] ),
					'base' => (string) ( $links[0]['xml_base'] ?? '' ),
				);
			}
		}

		return array(
			'link' => '',
			'base' => '',
		);
	}

	/**
	 * Reads JSON Feed 1.x.
	 *
	 * @param string $json JSON.
	 * @throws Failure If it is none.
	 */
	private static function of_json( string $json ): self {
		$feed = json_decode( $json, true, self::DEEPEST );
		if ( ! is_array( $feed ) || ! is_string( $feed['version'] ?? null ) || false === strpos( $feed['version'], 'jsonfeed.org/version/1' ) || ! is_array( $feed['items'] ?? null ) ) {
			throw new Failure( 'format' );
		}
		$channel        = new self();
		$channel->title = self::text( $feed, 'title' );
		$channel->link  = self::text( $feed, 'home_page_url' );
		foreach ( array_slice( $feed['items'], 0, self::MOST_ITEMS ) as $item ) {
			if ( ! is_array( $item ) ) {
				continue;
			}
			$entry              = new Entry();
			$entry->id          = self::text( $item, 'id' );
			$entry->title       = self::text( $item, 'title' );
			$entry->link        = self::text( $item, 'url', 'external_url' );
			$entry->summary     = self::text( $item, 'summary', 'content_text', 'content_html' );
			$entry->date        = self::text( $item, 'date_published', 'date_modified' );
			$channel->entries[] = $entry;
		}

		return $channel;
	}

	/**
	 * The first of some fields that holds a text or a number.
	 *
	 * @param array<string, mixed> $from  Object.
	 * @param string               ...$names Fields.
	 */
	private static function text( array $from, string ...$names ): string {
		foreach ( $names as $name ) {
			$value = $from[ $name ] ?? '';
			if ( ( is_string( $value ) || is_int( $value ) ) && '' !== trim( (string) $value ) ) {
				return trim( (string) $value );
			}
		}

		return '';
	}
}
