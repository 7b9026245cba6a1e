<?php
/**
 * The letters of a text, without the tricks that hide words.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback\Spam;

use CongTruong\Text\Normalizer;
use CongTruong\Text\Vietnamese_Letters;

defined( 'ABSPATH' ) || exit;

/**
 * Takes invisible characters out, turns styled letters (𝐚, ａ, ⓐ) and lookalikes of other scripts (Cyrillic `а`) into plain ones, and counts what it found.
 * Works without mbstring and intl.
 */
final class Letters {

	private const INVISIBLE = '\x{ad}\x{34f}\x{61c}\x{115f}\x{1160}\x{17b4}\x{17b5}\x{180e}\x{200b}-\x{200f}\x{202a}-\x{202e}\x{2060}-\x{206f}\x{3164}\x{fe00}-\x{fe0f}\x{feff}\x{ffa0}\x{e0000}-\x{e01ef}';

	/** Of those, what text copied from a website or a PDF has between letters. */
	private const HARMLESS = "\u{ad}";

	private const STYLED = '/[\x{1d400}-\x{1d6a3}\x{1d7ce}-\x{1d7ff}\x{ff10}-\x{ff19}\x{ff21}-\x{ff3a}\x{ff41}-\x{ff5a}\x{24b6}-\x{24e9}\x{1f130}-\x{1f149}\x{1f150}-\x{1f169}\x{1f170}-\x{1f189}]/u';

	/** First character of an alphabet in capitals, its last letter, the first character that it stands for. */
	private const ALPHABETS = array(
		array( 0xff10, 0xff19, 0x30 ),
		array( 0xff21, 0xff3a, 0x41 ),
		array( 0xff41, 0xff5a, 0x61 ),
		array( 0x24b6, 0x24cf, 0x41 ),
		array( 0x24d0, 0x24e9, 0x61 ),
		array( 0x1f130, 0x1f149, 0x41 ),
		array( 0x1f150, 0x1f169, 0x41 ),
		array( 0x1f170, 0x1f189, 0x41 ),
	);

	private const LOOKALIKES = array(
		'а' => 'a',
		'с' => 'c',
		'е' => 'e',
		'о' => 'o',
		'р' => 'p',
		'х' => 'x',
		'у' => 'y',
		'і' => 'i',
		'ї' => 'i',
		'ј' => 'j',
		'ѕ' => 's',
		'ԁ' => 'd',
		'һ' => 'h',
		'к' => 'k',
		'м' => 'm',
		'т' => 't',
		'в' => 'b',
		'А' => 'A',
		'В' => 'B',
		'Е' => 'E',
		'К' => 'K',
		'М' => 'M',
		'Н' => 'H',
		'О' => 'O',
		'Р' => 'P',
		'С' => 'C',
		'Т' => 'T',
		'Х' => 'X',
		'У' => 'Y',
		'І' => 'I',
		'Ѕ' => 'S',
		'ο' => 'o',
		'α' => 'a',
		'ν' => 'v',
		'ι' => 'i',
		'κ' => 'k',
		'ρ' => 'p',
		'τ' => 't',
		'Α' => 'A',
		'Β' => 'B',
		'Ε' => 'E',
		'Ζ' => 'Z',
		'Η' => 'H',
		'Ι' => 'I',
		'Κ' => 'K',
		'Μ' => 'M',
		'Ν' => 'N',
		'Ο' => 'O',
		'Ρ' => 'P',
		'Τ' => 'T',
		'Υ' => 'Y',
		'Χ' => 'X',
	);

	/** A word of formulas such as `sinα` is shorter, or has no lookalike for most of its letters. */
	private const SHORTEST_LOOKALIKE = 4;

	private const CAPITALS = 'ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ';
	private const SMALL    = 'àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹабвгдеёжзийклмнопрстуфхцчшщъыьэюя';

	/**
	 * The text as it reads: valid UTF-8 in NFC.
	 *
	 * @var string
	 */
	public $text;

	/**
	 * Invisible characters inside of words.
	 *
	 * @var int
	 */
	public $invisible = 0;

	/**
	 * Letters of styled alphabets.
	 *
	 * @var int
	 */
	public $styled = 0;

	/**
	 * Words that mix alphabets.
	 *
	 * @var int
	 */
	public $lookalikes = 0;

	/**
	 * Small letter by capital.
	 *
	 * @var array<string, string>
	 */
	private static $small = array();

	/**
	 * Marks by small letter; none for ASCII.
	 *
	 * @var array<string, string>
	 */
	private static $marks = array();

	/**
	 * Reads a text.
	 *
	 * @param string $text Whatever was typed.
	 */
	public function __construct( string $text ) {
		if ( 1 !== preg_match( '//u', $text ) ) {
			$text = (string) preg_replace( '/[\x80-\xff]+/', ' ', $text );
		}
		$seen            = str_replace( self::HARMLESS, '', $text );
		$this->invisible = (int) preg_match_all( '/(?<=[\p{Latin}\p{M}])[' . self::INVISIBLE . ']+(?=\p{Latin})/u', $seen );
		$text            = (string) preg_replace( '/[' . self::INVISIBLE . ']+/u', '', $text );
		$text            = (string) preg_replace_callback( self::STYLED, array( $this, 'plain_letter' ), $text );
		$text            = (string) preg_replace( '/[\x{300}-\x{36f}]+/u', '', Normalizer::nfc( $text ) );
		$this->text      = (string) preg_replace_callback( '/[\p{Latin}\p{Cyrillic}\p{Greek}]+/u', array( $this, 'one_alphabet' ), $text );
	}

	/**
	 * Small letters.
	 *
	 * @param string $text Text.
	 */
	public static function lower( string $text ): string {
		if ( ! self::$small ) {
			$small = self::split( self::SMALL );
			foreach ( self::split( self::CAPITALS ) as $index => $capital ) {
				self::$small[ $capital ] = $small[ $index ];
			}
		}

		return strtolower( strtr( $text, self::$small ) );
	}

	/**
	 * The marks of a word alone, in their order: `hòa` and `hoà` have the same, `hoa` has none.
	 *
	 * @param string $word Word in small letters.
	 */
	public static function marks( string $word ): string {
		if ( 1 !== preg_match( '/[\x80-\xff]/', $word ) ) {
			return '';
		}
		if ( ! self::$marks ) {
			foreach ( self::split( self::SMALL ) as $letter ) {
				$parts                  = Vietnamese_Letters::decompose( $letter );
				self::$marks[ $letter ] = 'đ' === $letter ? '-' : implode( '', array_slice( $parts, 1 ) );
			}
		}

		return strtr( (string) preg_replace( '/[\x00-\x7f]+/', '', $word ), self::$marks );
	}

	/**
	 * Characters of a text.
	 *
	 * @param string $text Text.
	 * @return string[]
	 */
	private static function split( string $text ): array {
		return array_map( 'strval', (array) preg_split( '//u', $text, -1, PREG_SPLIT_NO_EMPTY ) );
	}

	/**
	 * The plain letter for a styled one.
	 *
	 * @param array<int, string> $found The letter.
	 */
	private function plain_letter( array $found ): string {
		++$this->styled;
		$point = self::point( $found[0] );
		if ( $point >= 0x1d7ce && $point <= 0x1d7ff ) {
			return chr( 0x30 + ( $point - 0x1d7ce ) % 10 );
		}
		if ( $point >= 0x1d400 && $point <= 0x1d6a3 ) {
			$place = ( $point - 0x1d400 ) % 52;

			return chr( $place < 26 ? 0x41 + $place : 0x61 + $place - 26 );
		}
		foreach ( self::ALPHABETS as list( $first, $last, $plain ) ) {
			if ( $point >= $first && $point <= $last ) {
				return chr( $plain + $point - $first );
			}
		}

		return '';
	}

	/**
	 * The number of a character of three or four bytes.
	 *
	 * @param string $character Character.
	 */
	private static function point( string $character ): int {
		$bytes = array_map( 'ord', str_split( $character ) );
		$point = 3 === count( $bytes ) ? $bytes[0] & 0x0f : $bytes[0] & 0x07;
		foreach ( array_slice( $bytes, 1 ) as $byte ) {
			$point = $point << 6 | ( $byte & 0x3f );
		}

		return $point;
	}

	/**
	 * A word whose letters are of one alphabet, if that is possible.
	 *
	 * @param array<int, string> $found The word.
	 */
	private function one_alphabet( array $found ): string {
		$word = $found[0];
		if ( ! preg_match( '/\p{Latin}/u', $word ) || ! preg_match( '/[\p{Cyrillic}\p{Greek}]/u', $word ) ) {
			return $word;
		}
		$plain = strtr( $word, self::LOOKALIKES );
		if ( preg_match( '/[\p{Cyrillic}\p{Greek}]/u', $plain ) ) {
			return $word;
		}
		$this->lookalikes += preg_match_all( '/\p{L}/u', $word ) >= self::SHORTEST_LOOKALIKE ? 1 : 0;

		return $plain;
	}
}
