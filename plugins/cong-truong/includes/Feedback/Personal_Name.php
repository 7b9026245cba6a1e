<?php
/**
 * The sender's name in a text.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

use CongTruong\Text\Normalizer;

defined( 'ABSPATH' ) || exit;

/**
 * Vietnamese names are made of words: `Bình` is peace, `Lan` an orchid, `Anh` how one calls a man, and English. So the whole name goes whatever its order, marks and
 * capitals, part of it where it is written as a name, and the given name alone only where somebody is called by it.
 */
final class Personal_Name {

	/** What people write before their name, or in its place. */
	private const BEFORE = 'phụ huynh|phu huynh|phhs|ph|gia đình|gia dinh|học sinh|hoc sinh|hs|ẩn danh|an danh|giấu tên|giau ten|không tên|khong ten|của|em|cháu|chau|con|mẹ|me|bố|bo|cha|má|chị|ông|bà|cô|thầy|thay|bé';

	/** Words of a name at most; more is a sentence. */
	private const MOST = 8;

	/**
	 * Its words.
	 *
	 * @var list<string>
	 */
	private $words = array();

	/**
	 * Reads a name.
	 *
	 * @param string $name As it was typed, in NFC.
	 */
	public function __construct( string $name ) {
		$name  = (string) preg_replace( '/^(?:(?:' . self::BEFORE . ')(?![\pL\pM])[\s.,:]*)+/iu', '', trim( $name ) );
		$words = preg_split( '/[^\pL\pM]+/u', $name, -1, PREG_SPLIT_NO_EMPTY );
		$words = $words ? $words : array();

		$this->words = count( $words ) > self::MOST ? array() : $words;
	}

	/**
	 * Takes the name out of a text.
	 *
	 * @param string         $text  Text.
	 * @param Redactor_Marks $marks Gets what was taken out.
	 */
	public function remove( string $text, Redactor_Marks $marks ): string {
		if ( ! $this->words ) {
			return $text;
		}
		if ( count( $this->words ) > 1 ) {
			$text = $marks->replace(
				$this->run(),
				$text,
				function ( array $found ) use ( $marks ): string {
					return $this->is_name( $found[0] ) ? $marks->put( Redactor_Marks::NAME ) : $found[0];
				}
			);
		}
		$mark = static function ( array $found ) use ( $marks ): string {
			return $found[1] . $marks->put( Redactor_Marks::NAME );
		};
		foreach ( $this->joined() as $joined ) {
			$text = $marks->replace( '/(?<![\pL\d])()' . $joined . '\d{0,4}(?![\pL\d])/iu', $text, $mark );
		}
		$given = $this->given();
		// Where somebody is called by it, or signs with it.
		$text = $marks->replace( '/((?<!\pL)(?i:' . Redactor_Doubts::TITLES . '|tên|là|ký|kính thư|người gửi|người viết)(?:\s+(?i:tên|là|tên là))?[\s:,]+)' . $given . '(?![\pL\d])(?!\s\p{Lu})/u', $text, $mark );

		return $marks->replace( '/^(\s*)(?i:' . $given . ')(?=[\s.!]*$|[\s.,:\-\x{2013}]*[\x{E000}-\x{E0FF}])/um', $text, $mark );
	}

	/**
	 * Words that may be part of the name.
	 *
	 * @param string $text Text without what is surely the name.
	 * @return list<string>
	 */
	public function doubtful( string $text ): array {
		$found = array();
		if ( count( $this->words ) > 1 ) {
			preg_match_all( $this->run(), $text, $runs );
			foreach ( $runs[0] as $run ) {
				if ( count( $this->distinct( $run ) ) > 1 ) {
					$found[] = $run;
				}
			}
		}
		if ( $this->words && preg_match_all( '/(?<=[\pL\d,;] )(?<!tiếng )(?<!Tiếng )' . $this->given() . '(?![\pL\d])/u', $text, $alone ) ) {
			$found = array_merge( $found, $alone[0] );
		}
		if ( $this->words && preg_match_all( '/(?<!\pL)(?:là|la|tên|ten)\s+\K' . Loose_Pattern::of( (string) end( $this->words ) ) . '(?![\pL\d])/iu', $text, $called ) ) {
			$found = array_merge( $found, $called[0] );
		}

		return array_values( array_unique( $found ) );
	}

	/**
	 * Whether words out of the name are the name, or a part of it that is written as one.
	 *
	 * @param string $run Words.
	 */
	private function is_name( string $run ): bool {
		$distinct = $this->distinct( $run );
		$parts    = preg_split( '/[^\pL\pM]+/u', $run, -1, PREG_SPLIT_NO_EMPTY );
		$capitals = 0 === preg_match( '/(?<![\pL\pM])\p{Ll}/u', $run );
		if ( count( $distinct ) < 2 ) {
			return false;
		}
		if ( $capitals ) {
			return true;
		}
		if ( count( $distinct ) < count( array_unique( array_map( array( Normalizer::class, 'fold' ), $this->words ) ) ) ) {
			return false;
		}

		// Two small words are often just words: `vấn an` is not Văn An.
		return count( $distinct ) > 2 || array_reduce(
			$parts ? $parts : array(),
			function ( bool $so_far, string $part ): bool {
				return $so_far && $this->is_spelled( $part );
			},
			true
		);
	}

	/**
	 * The different words in a run, folded.
	 *
	 * @param string $run Words.
	 * @return string[]
	 */
	private function distinct( string $run ): array {
		return array_values( array_unique( explode( ' ', trim( (string) preg_replace( '/[^a-z]+/', ' ', Normalizer::fold( $run ) ) ) ) ) );
	}

	/**
	 * Whether a word has the marks of the name's, or none.
	 *
	 * @param string $part Word.
	 */
	private function is_spelled( string $part ): bool {
		if ( 1 === preg_match( '/^[a-z]+$/i', $part ) ) {
			return true;
		}
		foreach ( $this->words as $word ) {
			if ( 1 === preg_match( '/^' . preg_quote( $word, '/' ) . '$/iu', $part ) ) {
				return true;
			}
		}

		return false;
	}

	/**
	 * Pattern of two or more words of the name in whichever order.
	 */
	private function run(): string {
		$any = Loose_Pattern::any( array_values( array_unique( $this->words ) ) );

		return '/(?<![\pL\d])' . $any . '(?![\pL\d])(?:[\s.\-_]{1,3}' . $any . '(?![\pL\d])){1,9}+/iu';
	}

	/**
	 * Patterns of the name as one word: `nguyenlananh`, `lananhnguyen`.
	 *
	 * @return string[]
	 */
	private function joined(): array {
		$patterns = array();
		$words    = $this->words;
		if ( count( $words ) < 2 || strlen( Normalizer::fold( implode( '', $words ) ) ) < 6 ) {
			return array();
		}
		for ( $turn = count( $words ); $turn > 0; $turn-- ) {
			$patterns[] = Loose_Pattern::of( implode( '', $words ) );
			$words[]    = (string) array_shift( $words );
		}

		return $patterns;
	}

	/**
	 * The given name, which comes last, as somebody writes it who means it: with its marks or none, and a capital.
	 */
	private function given(): string {
		$given = (string) end( $this->words );

		return '(?=\p{Lu})(?:(?i:' . preg_quote( $given, '/' ) . '|' . preg_quote( Normalizer::fold( $given ), '/' ) . '))';
	}
}
