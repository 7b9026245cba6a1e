<?php
/**
 * Marks that stand in a text for what was taken out of it.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

defined( 'ABSPATH' ) || exit;

/**
 * One character of Unicode's private area each, which is neither letter nor digit: what looks for the next kind of data does not find any in them. The words are
 * part of what is published, and so Vietnamese in every language of the site.
 */
final class Redactor_Marks {

	public const PHONE    = 'số điện thoại';
	public const EMAIL    = 'thư điện tử';
	public const PROFILE  = 'trang cá nhân';
	public const IDENTITY = 'số giấy tờ';
	public const ACCOUNT  = 'số tài khoản';
	public const DIGITS   = 'dãy số';
	public const ADDRESS  = 'địa chỉ';
	public const BIRTH    = 'ngày sinh';
	public const PLATE    = 'biển số xe';
	public const NAME     = 'họ tên';
	public const CONTACT  = 'cách liên hệ';

	private const FIRST = 0x80;

	private const ALL = array( self::PHONE, self::EMAIL, self::PROFILE, self::IDENTITY, self::ACCOUNT, self::DIGITS, self::ADDRESS, self::BIRTH, self::PLATE, self::NAME, self::CONTACT );

	/**
	 * Kinds that were used, in their order.
	 *
	 * @var array<string, true>
	 */
	private $used = array();

	/**
	 * Whether PHP refused to look for something.
	 *
	 * @var bool
	 */
	private $has_failed = false;

	/**
	 * Replaces what a pattern finds. Where PHP gives up, the text stays as it is and somebody is told.
	 *
	 * @param string   $pattern Pattern.
	 * @param string   $text    Text.
	 * @param callable $by      Makes what comes in its place.
	 */
	public function replace( string $pattern, string $text, callable $by ): string {
		$result           = preg_replace_callback( $pattern, $by, $text );
		$this->has_failed = $this->has_failed || ! is_string( $result );

		return is_string( $result ) ? $result : $text;
	}

	/**
	 * Whether PHP gave up somewhere.
	 */
	public function has_failed(): bool {
		return $this->has_failed;
	}

	/**
	 * The mark of a kind, which counts as used from now on.
	 *
	 * @param string $kind One of the constants.
	 */
	public function put( string $kind ): string {
		$this->used[ $kind ] = true;

		return self::character( (int) array_search( $kind, self::ALL, true ) );
	}

	/**
	 * The mark of a kind for a pattern.
	 *
	 * @param string $kind One of the constants.
	 */
	public static function of( string $kind ): string {
		return self::character( (int) array_search( $kind, self::ALL, true ) );
	}

	/**
	 * What was taken out.
	 *
	 * @return list<string>
	 */
	public function kinds(): array {
		return array_keys( $this->used );
	}

	/**
	 * A text with words in place of the marks.
	 *
	 * @param string $text Text with marks.
	 */
	public function in_words( string $text ): string {
		$words = array();
		foreach ( self::ALL as $index => $kind ) {
			$words[ self::character( $index ) ] = '[' . $kind . ']';
		}

		return strtr( $text, $words );
	}

	/**
	 * U+E000 and those after it.
	 *
	 * @param int $index Place of the kind.
	 */
	private static function character( int $index ): string {
		return "\xEE\x80" . chr( self::FIRST + $index );
	}
}
