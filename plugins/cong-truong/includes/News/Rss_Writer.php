<?php
/**
 * A feed as RSS 2.0.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\News;

use CongTruong\School\Profile;

defined( 'ABSPATH' ) || exit;

final class Rss_Writer {

	public const TYPE = 'application/rss+xml';

	/**
	 * The feed.
	 *
	 * @param string             $feed    Such as `tin-tuc`.
	 * @param Feed_Item[]        $items   What it lists.
	 * @param \DateTimeImmutable $changed When it changed.
	 */
	public static function write( string $feed, array $items, \DateTimeImmutable $changed ): string {
		$xml = '<?xml version="1.0" encoding="UTF-8"?>' . "\n"
			. '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">' . "\n<channel>\n"
			. self::element( 'title', Feeds::title( $feed ) )
			. self::element( 'link', Feeds::page( $feed ) )
			. '<atom:link href="' . self::text( Feeds::url( $feed ) ) . '" rel="self" type="' . self::TYPE . "\"/>\n"
			. self::element( 'description', Feeds::title( $feed ) )
			. self::element( 'language', 'vi' )
			. self::element( 'lastBuildDate', $changed->format( DATE_RSS ) );
		foreach ( $items as $item ) {
			$xml .= "<item>\n"
				. self::element( 'title', $item->title )
				. self::element( 'link', $item->url )
				. '<guid isPermaLink="false">' . self::text( $item->id ) . "</guid>\n"
				. self::element( 'pubDate', $item->published->format( DATE_RSS ) )
				. self::element( 'dc:date', $item->published->format( 'c' ) )
				. self::element( 'dc:creator', Profile::get()['name'] )
				. self::element( 'category', $item->category )
				. self::element( 'description', $item->summary );
			if ( $item->files ) {
				$file = $item->files[0];
				$xml .= '<enclosure url="' . self::text( $file['url'] ) . '" length="' . $file['size'] . "\" type=\"application/pdf\"/>\n";
			}
			$xml .= "</item>\n";
		}

		return $xml . "</channel>\n</rss>\n";
	}

	/**
	 * An element with a text.
	 *
	 * @param string $name Name.
	 * @param string $text Plain text.
	 */
	private static function element( string $name, string $text ): string {
		return "<$name>" . self::text( $text ) . "</$name>\n";
	}

	/**
	 * A text as XML may hold it: one forbidden character would make readers refuse the feed or misread it whole.
	 *
	 * @param string $text Plain text.
	 */
	private static function text( string $text ): string {
		$text = (string) preg_replace( '/[^\x{9}\x{a}\x{d}\x{20}-\x{d7ff}\x{e000}-\x{fffd}\x{10000}-\x{10ffff}]/u', '', wp_check_invalid_utf8( $text, true ) );

		return htmlspecialchars( $text, ENT_QUOTES | ENT_XML1, 'UTF-8' );
	}
}
