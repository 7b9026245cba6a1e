<?php
/**
 * Unicode normal form C, also where PHP lacks intl.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Text;

defined( 'ABSPATH' ) || exit;

/**
 * Without intl only Vietnamese letters are composed; schools type no others with loose marks.
 */
final class Normalizer {

	/**
	 * Each vowel bare, then with the tones in the order of `TONES`.
	 */
	const VOWELS = array(
		'aàáãảạ',
		'ăằắẵẳặ',
		'âầấẫẩậ',
		'eèéẽẻẹ',
		'êềếễểệ',
		'iìíĩỉị',
		'oòóõỏọ',
		'ôồốỗổộ',
		'ơờớỡởợ',
		'uùúũủụ',
		'ưừứữửự',
		'yỳýỹỷỵ',
		'AÀÁÃẢẠ',
		'ĂẰẮẴẲẶ',
		'ÂẦẤẪẨẬ',
		'EÈÉẼẺẸ',
		'ÊỀẾỄỂỆ',
		'IÌÍĨỈỊ',
		'OÒÓÕỎỌ',
		'ÔỒỐỖỔỘ',
		'ƠỜỚỠỞỢ',
		'UÙÚŨỦỤ',
		'ƯỪỨỮỬỰ',
		'YỲÝỸỶỴ',
	);

	const TONES = array( '', "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}" );

	/**
	 * Letters whose shape is a mark of its own.
	 */
	const SHAPES = array(
		'ă' => array( 'a', "\u{306}" ),
		'â' => array( 'a', "\u{302}" ),
		'ê' => array( 'e', "\u{302}" ),
		'ô' => array( 'o', "\u{302}" ),
		'ơ' => array( 'o', "\u{31b}" ),
		'ư' => array( 'u', "\u{31b}" ),
		'Ă' => array( 'A', "\u{306}" ),
		'Â' => array( 'A', "\u{302}" ),
		'Ê' => array( 'E', "\u{302}" ),
		'Ô' => array( 'O', "\u{302}" ),
		'Ơ' => array( 'O', "\u{31b}" ),
		'Ư' => array( 'U', "\u{31b}" ),
	);

	/**
	 * Each composed letter with its base letter, shape mark and tone mark.
	 *
	 * @var array<string, array{0: string, 1: string, 2: string}>|null
	 */
	private static $parts = null;

	/**
	 * The text in NFC; text that is not UTF-8 comes back as it is.
	 *
	 * @param string $text UTF-8.
	 */
	public static function nfc( string $text ): string {
		if ( class_exists( \Normalizer::class, false ) ) {
			$composed = \Normalizer::normalize( $text, \Normalizer::FORM_C );
			return is_string( $composed ) ? $composed : $text;
		}
		return self::compose( $text );
	}

	/**
	 * Composes Vietnamese letters by table.
	 *
	 * @param string $text UTF-8.
	 */
	public static function compose( string $text ): string {
		$composed = preg_replace_callback(
			'/\p{L}[\x{300}\x{301}\x{302}\x{303}\x{306}\x{309}\x{31b}\x{323}]+/u',
			static function ( array $found ): string {
				return self::compose_letter( $found[0] );
			},
			$text
		);
		return is_string( $composed ) ? $composed : $text;
	}

	/**
	 * Lower case without marks, `đ` as `d`, `m²` as `m2`: for comparing what people typed.
	 *
	 * @param string $text UTF-8.
	 */
	public static function fold( string $text ): string {
		static $plain = null;
		if ( null === $plain ) {
			$plain = array(
				'đ' => 'd',
				'Đ' => 'd',
				'²' => '2',
				'³' => '3',
			);
			foreach ( self::parts() as $letter => list( $base ) ) {
				$plain[ $letter ] = strtolower( $base );
			}
		}
		$bare = preg_replace( '/[\x{300}-\x{36f}]/u', '', strtr( $text, $plain ) );
		return strtolower( is_string( $bare ) ? $bare : $text );
	}

	/**
	 * One letter and its loose marks, in any order.
	 *
	 * @param string $cluster A letter and one or more marks.
	 */
	private static function compose_letter( string $cluster ): string {
		$characters             = preg_split( '//u', $cluster, -1, PREG_SPLIT_NO_EMPTY );
		$characters             = is_array( $characters ) ? $characters : array();
		$parts                  = self::parts();
		$letter                 = (string) array_shift( $characters );
		list( $base, $shape, $tone ) = $parts[ $letter ] ?? array( $letter, '', '' );
		foreach ( $characters as $mark ) {
			if ( in_array( $mark, self::TONES, true ) && '' === $tone ) {
				$tone = $mark;
			} elseif ( ! in_array( $mark, self::TONES, true ) && '' === $shape ) {
				$shape = $mark;
			} else {
				return $cluster;
			}
		}
		$composed = array_search( array( $base, $shape, $tone ), $parts, true );
		return is_string( $composed ) ? $composed : $cluster;
	}

	/**
	 * The table of letters, made once.
	 *
	 * @return array<string, array{0: string, 1: string, 2: string}>
	 */
	private static function parts(): array {
		if ( null === self::$parts ) {
			self::$parts = array();
			foreach ( self::VOWELS as $vowels ) {
				$letters = (array) preg_split( '//u', $vowels, -1, PREG_SPLIT_NO_EMPTY );
				list( $base, $shape ) = self::SHAPES[ $letters[0] ] ?? array( (string) $letters[0], '' );
				foreach ( $letters as $index => $letter ) {
					self::$parts[ (string) $letter ] = array( $base, $shape, self::TONES[ $index ] );
				}
			}
		}
		return self::$parts;
	}
}
