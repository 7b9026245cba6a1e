<?php
/**
 * Bytes of a feed as UTF-8, whatever the server says that they are.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feed;

defined( 'ABSPATH' ) || exit;

/**
 * Bytes that are valid UTF-8 are UTF-8, as other encodings are so by chance only. Else the byte order mark, the XML declaration
 * and the header say what they are, in this order; where they say nothing or UTF-8, windows-1258 is what old Vietnamese systems write.
 */
final class Charset {

	/** The upper half of windows-1252, where it isn't the same in Unicode: 0x80 to 0x9f. */
	private const WINDOWS = array( 0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178 );

	/** Where windows-1258 differs from it: Vietnamese letters, and tones that stand after their letter. */
	private const VIETNAMESE = array(
		0x8a => 0x8a,
		0x8e => 0x8e,
		0x9a => 0x9a,
		0x9e => 0x9e,
		0xc3 => 0x102,
		0xcc => 0x300,
		0xd0 => 0x110,
		0xd2 => 0x309,
		0xd5 => 0x1a0,
		0xdd => 0x1af,
		0xde => 0x303,
		0xe3 => 0x103,
		0xec => 0x301,
		0xf0 => 0x111,
		0xf2 => 0x323,
		0xf5 => 0x1a1,
		0xfd => 0x1b0,
		0xfe => 0x20ab,
	);

	private const LATIN = array( 'iso-8859-1', 'iso8859-1', 'latin1', 'windows-1252', 'cp1252', 'us-ascii', 'ascii' );

	/** Out of so many characters beyond ASCII one may be cut in half before the text is no UTF-8. */
	private const TOLERANCE = 10;

	/**
	 * The text as UTF-8, without byte order mark.
	 *
	 * @param string $bytes        What came.
	 * @param string $content_type Header.
	 */
	public static function to_utf8( string $bytes, string $content_type ): string {
		if ( "\xef\xbb\xbf" === substr( $bytes, 0, 3 ) ) {
			$bytes = substr( $bytes, 3 );
		}
		$wide = self::wide( $bytes );
		if ( null !== $wide ) {
			return $wide;
		}
		$whole = self::scrub( $bytes );
		if ( null !== $whole ) {
			return $whole;
		}
		$names = array();
		if ( preg_match( '/^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["\']\s*([\w.:-]+)/i', $bytes, $found ) ) {
			$names[] = strtolower( $found[1] );
		}
		if ( preg_match( '/charset\s*=\s*["\']?\s*([\w.:-]+)/i', $content_type, $found ) ) {
			$names[] = strtolower( $found[1] );
		}
		foreach ( $names as $name ) {
			if ( in_array( $name, self::LATIN, true ) ) {
				return self::from_table( $bytes, array() );
			}
			if ( ! in_array( $name, array( 'utf-8', 'utf8', 'windows-1258', 'cp1258' ), true ) ) {
				$text = self::convert( $bytes, $name );
				if ( null !== $text ) {
					return $text;
				}
			}
		}

		return self::from_table( $bytes, self::VIETNAMESE );
	}

	/**
	 * A text that was written as UTF-8, read as Latin-1 and written again, mended once; any other as it is.
	 *
	 * @param string $text UTF-8, such as `BÃ¡o cÃ¡o`.
	 */
	public static function mend( string $text ): string {
		if ( ! preg_match( '/\x{c3}[\x{80}-\x{bf}\x{2018}-\x{2122}]|\x{e1}[\x{ba}\x{bb}]|[\x{c4}\x{c6}][\x{80}-\x{bf}\x{2018}-\x{2122}]/u', $text ) ) {
			return $text;
		}
		$points = array_flip( self::WINDOWS );
		$bytes  = '';
		foreach ( (array) preg_split( '//u', $text, -1, PREG_SPLIT_NO_EMPTY ) as $character ) {
			$point = self::point( (string) $character );
			if ( isset( $points[ $point ] ) ) {
				$point = 0x80 + $points[ $point ];
			}
			if ( $point > 0xff ) {
				return $text;
			}
			$bytes .= chr( $point );
		}

		return self::is_utf8( $bytes ) ? $bytes : $text;
	}

	/**
	 * Text of 16 bits a character, by its byte order mark or by the zeros of its first tag; null if it is none.
	 *
	 * @param string $bytes What came.
	 */
	private static function wide( string $bytes ): ?string {
		$start = substr( $bytes, 0, 2 );
		if ( "\xff\xfe" === $start || "<\x00" === $start ) {
			$format = 'v*';
		} elseif ( "\xfe\xff" === $start || "\x00<" === $start ) {
			$format = 'n*';
		} else {
			return null;
		}
		$text = '';
		$high = 0;
		// In pieces: unpacked, each character takes 16 bytes.
		foreach ( str_split( $bytes, 65536 ) as $piece ) {
			$units = unpack( $format, 0 === strlen( $piece ) % 2 ? $piece : substr( $piece, 0, -1 ) );
			foreach ( $units ? $units : array() as $unit ) {
				if ( $unit >= 0xd800 && $unit < 0xdc00 ) {
					$high = $unit;
				} elseif ( $unit >= 0xdc00 && $unit < 0xe000 ) {
					$text .= $high > 0 ? self::character( 0x10000 + ( ( $high - 0xd800 ) << 10 ) + $unit - 0xdc00 ) : '';
					$high  = 0;
				} elseif ( 0xfeff !== $unit ) {
					$text .= self::character( $unit );
					$high  = 0;
				}
			}
		}

		return $text;
	}

	/**
	 * UTF-8 as it is, or without the few characters that somebody cut in half; null if it is something else.
	 *
	 * @param string $bytes What came.
	 */
	private static function scrub( string $bytes ): ?string {
		if ( self::is_utf8( $bytes ) ) {
			return $bytes;
		}
		$valid = '[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}';
		$half  = '/(?:' . $valid . ')++(*SKIP)(*FAIL)|[\x80-\xff]+?(?=' . $valid . '|[\x00-\x7f]|$)/D';
		// Counted first, and without a list of what was found: of an old encoding that would be half of all letters.
		$is_utf8 = preg_match_all( '/' . $valid . '/', $bytes ) >= self::TOLERANCE * (int) preg_match_all( $half, $bytes );

		return $is_utf8 ? preg_replace( $half, '', $bytes ) : null;
	}

	/**
	 * One of the encodings with a byte a character.
	 *
	 * @param string          $bytes   What came.
	 * @param array<int, int> $special Code points of bytes that differ from windows-1252.
	 */
	private static function from_table( string $bytes, array $special ): string {
		$table = array();
		for ( $byte = 0x80; $byte <= 0xff; $byte++ ) {
			$table[ chr( $byte ) ] = self::character( $special[ $byte ] ?? self::WINDOWS[ $byte - 0x80 ] ?? $byte );
		}

		return strtr( $bytes, $table );
	}

	/**
	 * Any other encoding, as far as this PHP knows it.
	 *
	 * @param string $bytes What came.
	 * @param string $name  Its name.
	 */
	private static function convert( string $bytes, string $name ): ?string {
		$text = function_exists( 'iconv' ) ? @iconv( $name, 'UTF-8', $bytes ) : false; // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- it warns about every unknown name.

		return is_string( $text ) && self::is_utf8( $text ) ? $text : null;
	}

	/**
	 * Whether bytes are UTF-8.
	 *
	 * @param string $bytes Bytes.
	 */
	private static function is_utf8( string $bytes ): bool {
		return 1 === preg_match( '//u', $bytes );
	}

	/**
	 * A character by its code point.
	 *
	 * @param int $point Code point.
	 */
	private static function character( int $point ): string {
		if ( $point < 0x80 ) {
			return chr( $point );
		}
		if ( $point < 0x800 ) {
			return chr( 0xc0 | $point >> 6 ) . chr( 0x80 | $point & 0x3f );
		}
		if ( $point < 0x10000 ) {
			return chr( 0xe0 | $point >> 12 ) . chr( 0x80 | $point >> 6 & 0x3f ) . chr( 0x80 | $point & 0x3f );
		}

		return chr( 0xf0 | $point >> 18 ) . chr( 0x80 | $point >> 12 & 0x3f ) . chr( 0x80 | $point >> 6 & 0x3f ) . chr( 0x80 | $point & 0x3f );
	}

	/**
	 * Code point of a character of at most three bytes; of longer ones any number that no table has.
	 *
	 * @param string $character A character.
	 */
	private static function point( string $character ): int {
		$bytes = array_map( 'ord', str_split( $character ) );
		switch ( count( $bytes ) ) {
			case 1:
				return $bytes[0];
			case 2:
				return ( $bytes[0] & 0x1f ) << 6 | $bytes[1] & 0x3f;
			case 3:
				return ( $bytes[0] & 0x0f ) << 12 | ( $bytes[1] & 0x3f ) << 6 | $bytes[2] & 0x3f;
			default:
				return PHP_INT_MAX;
		}
	}
}
