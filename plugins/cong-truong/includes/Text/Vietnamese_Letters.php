<?php
/**
 * Vietnamese letters and what they are made of.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Text;

defined( 'ABSPATH' ) || exit;

/**
 * The table behind the normal form where PHP has no intl, and behind the folding of text.
 */
final class Vietnamese_Letters {

	/**
	 * For each combining mark, pairs of the letter it stands on and the letter that they make.
	 */
	private const PAIRS = array(
		"\u{300}" => 'AÀ EÈ IÌ OÒ UÙ aà eè iì oò uù NǸ nǹ ÂẦ âầ ĂẰ ăằ ÊỀ êề ÔỒ ôồ ƠỜ ơờ ƯỪ ưừ YỲ yỳ',
		"\u{301}" => 'AÁ EÉ IÍ OÓ UÚ YÝ aá eé ií oó uú yý CĆ cć NŃ nń GǴ gǵ ÕṌ õṍ ŨṸ ũṹ ÂẤ âấ ĂẮ ăắ ÊẾ êế ÔỐ ôố ƠỚ ơớ ƯỨ ưứ',
		"\u{302}" => 'AÂ EÊ IÎ OÔ UÛ aâ eê iî oô uû CĈ cĉ GĜ gĝ YŶ yŷ ẠẬ ạậ ẸỆ ẹệ ỌỘ ọộ',
		"\u{303}" => 'AÃ NÑ OÕ aã nñ oõ IĨ iĩ UŨ uũ ÂẪ âẫ ĂẴ ăẵ EẼ eẽ ÊỄ êễ ÔỖ ôỗ ƠỠ ơỡ ƯỮ ưữ YỸ yỹ',
		"\u{306}" => 'AĂ aă EĔ eĕ GĞ gğ IĬ iĭ OŎ oŏ UŬ uŭ ẠẶ ạặ',
		"\u{309}" => 'AẢ aả ÂẨ âẩ ĂẲ ăẳ EẺ eẻ ÊỂ êể IỈ iỉ OỎ oỏ ÔỔ ôổ ƠỞ ơở UỦ uủ ƯỬ ưử YỶ yỷ',
		"\u{31b}" => 'OƠ oơ UƯ uư',
		"\u{323}" => 'DḌ dḍ NṆ nṇ AẠ aạ EẸ eẹ IỊ iị OỌ oọ ƠỢ ơợ UỤ uụ ƯỰ ưự YỴ yỵ',
	);

	/**
	 * The order of marks on one letter (canonical combining class); all others stand above, as tones do.
	 */
	private const CLASSES = array(
		"\u{31b}" => 216,
		"\u{323}" => 220,
	);

	/**
	 * Composed letter by letter and mark.
	 *
	 * @var array<string, string>
	 */
	private static $composed = array();

	/**
	 * Letter and mark by composed letter.
	 *
	 * @var array<string, array{string, string}>
	 */
	private static $parts = array();

	/**
	 * Plain small letter by letter.
	 *
	 * @var array<string, string>
	 */
	private static $plain = array();

	/**
	 * The letter that a letter and a mark make, or null.
	 *
	 * @param string $letter Letter.
	 * @param string $mark   Combining mark.
	 */
	public static function compose( string $letter, string $mark ): ?string {
		self::load();

		return self::$composed[ $letter . $mark ] ?? null;
	}

	/**
	 * The bare letter and its marks.
	 *
	 * @param string $letter Letter.
	 * @return string[]
	 */
	public static function decompose( string $letter ): array {
		self::load();
		$marks = array();
		while ( isset( self::$parts[ $letter ] ) ) {
			array_unshift( $marks, self::$parts[ $letter ][1] );
			$letter = self::$parts[ $letter ][0];
		}

		return array_merge( array( $letter ), $marks );
	}

	/**
	 * Place of a mark in the order of marks.
	 *
	 * @param string $mark Combining mark.
	 */
	public static function order( string $mark ): int {
		return self::CLASSES[ $mark ] ?? 230;
	}

	/**
	 * Plain small letters for `strtr`.
	 *
	 * @return array<string, string>
	 */
	public static function plain(): array {
		self::load();

		return self::$plain;
	}

	/**
	 * Reads the table once.
	 */
	private static function load(): void {
		if ( self::$composed ) {
			return;
		}
		foreach ( self::PAIRS as $mark => $pairs ) {
			foreach ( explode( ' ', $pairs ) as $pair ) {
				$letters                           = preg_split( '//u', $pair, -1, PREG_SPLIT_NO_EMPTY );
				list( $letter, $composed )         = $letters ? $letters : array( '', '' );
				self::$composed[ $letter . $mark ] = $composed;
				self::$parts[ $composed ]          = array( $letter, $mark );
			}
		}
		foreach ( array_keys( self::$parts ) as $composed ) {
			self::$plain[ $composed ] = strtolower( self::decompose( (string) $composed )[0] );
		}
		self::$plain['đ'] = 'd';
		self::$plain['Đ'] = 'd';
		self::$plain['²'] = '2';
		self::$plain['³'] = '3';
	}
}
