<?php
/**
 * Finds the words of the vocabulary in a text, however they are written.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback\Spam;

use CongTruong\Text\Normalizer;

defined( 'ABSPATH' ) || exit;

/**
 * With marks, without them, written together (`taixiu88`), letter by letter (`t.à.i x.ỉ.u`), with digits for letters (`t4i x1u`). Marks that stand there must be the
 * right ones: `lo để con` is not `lô đề`. Every step looks up a table, so the time grows with the length of the text only.
 *
 * @phpstan-import-type Entry from Vocabulary
 */
final class Words {

	private const DIGITS = array(
		'0' => 'o',
		'1' => 'i',
		'3' => 'e',
		'4' => 'a',
		'5' => 's',
		'7' => 't',
	);

	/** New betting sites come every week; they call themselves so. */
	private const BRAND = '/^[a-z]{1,6}(?:66|68|77|79|88|89|99|365|789)(?:bet|club|win|vin|vip)?$/';

	/** Pieces of a word that is written letter by letter. */
	private const LEAST_PIECES = 3;

	/**
	 * Found, by word.
	 *
	 * @var array<string, Entry>
	 */
	public $found = array();

	/**
	 * Words that were hidden: letter by letter, or with digits for letters.
	 *
	 * @var int
	 */
	public $hidden = 0;

	/**
	 * Words that stand without the marks that tell them from everyday ones.
	 *
	 * @var list<Entry>
	 */
	private $doubtful = array();

	/**
	 * Words in small letters.
	 *
	 * @var list<string>
	 */
	private $words;

	/**
	 * The same without marks.
	 *
	 * @var list<string>
	 */
	private $folds;

	/**
	 * For each of them what else it may stand for: without digits at its ends, with letters for digits.
	 *
	 * @var list<list<string>>
	 */
	private $ways = array();

	/**
	 * Reads a text.
	 *
	 * @param string $text Text without links, as Letters has it.
	 */
	public function __construct( string $text ) {
		$lower = Letters::lower( $text );
		// A number stays in one piece; `@` after a letter stands for `a`.
		$lower       = (string) preg_replace( array( '/(?<=\d)[.,](?=\d)/', '/(?<=[a-z])@/' ), array( '', 'a' ), $lower );
		$this->words = Vocabulary::split( $lower );
		$this->folds = Vocabulary::split( Normalizer::fold( implode( ' ', $this->words ) ) );
		if ( count( $this->folds ) !== count( $this->words ) ) {
			$this->folds = array_map( array( Normalizer::class, 'fold' ), $this->words );
		}
		foreach ( $this->folds as $fold ) {
			$this->ways[] = self::ways( $fold );
		}
		$count = count( $this->words );
		for ( $at = 0; $at < $count; ) {
			$at += max( 1, $this->phrase( $at ), $this->spelled( $at ) );
		}
		$this->find_brands( $this->folds );
		$this->find_parts( $lower );
		// `no hu` beside `tai xiu` is `nổ hũ`.
		$groups = array_column( $this->found, 'group' );
		foreach ( $this->doubtful as $entry ) {
			if ( in_array( $entry['group'], $groups, true ) ) {
				$this->add( $entry, false );
			}
		}
	}

	/**
	 * The words of the school that are in the text; without marks they are found with any.
	 *
	 * @param list<string> $wanted Words as the school wrote them.
	 * @return list<string>
	 */
	public function among( array $wanted ): array {
		$lower = ' ' . implode( ' ', $this->words ) . ' ';
		$fold  = ' ' . implode( ' ', $this->folds ) . ' ';
		$found = array();
		foreach ( $wanted as $word ) {
			$parts = implode( ' ', Vocabulary::split( Letters::lower( Normalizer::nfc( $word ) ) ) );
			$plain = Normalizer::fold( $parts );
			if ( '' === $plain || false === strpos( $fold, " $plain " ) ) {
				continue;
			}
			// Somebody who writes without marks means the word as well.
			if ( $plain === $parts || false !== strpos( $lower, " $parts " ) || false !== strpos( $lower, " $plain " ) ) {
				$found[] = $word;
			}
		}

		return $found;
	}

	/**
	 * Looks for words inside of a name that is written together, such as that of a website.
	 *
	 * @param string $name ASCII in small letters.
	 */
	public function look_inside( string $name ): void {
		$labels = Vocabulary::split( $name );
		$this->find_brands( $labels );
		foreach ( $labels as $label ) {
			foreach ( self::ways( $label ) as $way ) {
				$this->joined( $way, '' );
				$this->inside( $way );
			}
		}
	}

	/**
	 * Words of one kind: points of each group, at most what the group may give.
	 *
	 * @param string $kind Such as `topic`.
	 */
	public function points( string $kind ): int {
		$groups = array();
		$most   = array();
		foreach ( $this->found as $entry ) {
			if ( $entry['kind'] === $kind ) {
				$groups[ $entry['group'] ] = ( $groups[ $entry['group'] ] ?? 0 ) + $entry['weight'];
				$most[ $entry['group'] ]   = max( $most[ $entry['group'] ] ?? 0, $entry['most'] );
			}
		}
		foreach ( $groups as $group => $points ) {
			$groups[ $group ] = min( $points, $most[ $group ] );
		}

		return (int) array_sum( $groups );
	}

	/**
	 * Whether a word of a group stands in the text.
	 *
	 * @param string $group Group.
	 */
	public function has( string $group ): bool {
		return in_array( $group, array_column( $this->found, 'group' ), true );
	}

	/**
	 * What a word may stand for.
	 *
	 * @param string $fold Word without marks.
	 * @return list<string> The word itself first.
	 */
	private static function ways( string $fold ): array {
		if ( ! preg_match( '/\d/', $fold ) || ! preg_match( '/[a-z]/', $fold ) ) {
			return array( $fold );
		}

		return array_values( array_unique( array( $fold, trim( $fold, '0123456789' ), strtr( $fold, self::DIGITS ) ) ) );
	}

	/**
	 * Whether written marks may be those of a word: all of them, or none.
	 *
	 * @param string $written Marks in the text.
	 * @param string $right   Marks of the word.
	 */
	private static function fits( string $written, string $right ): bool {
		return '' === $written || $written === $right;
	}

	/**
	 * Looks for the longest word that begins here.
	 *
	 * @param int $at Place.
	 * @return int Words that it takes; 0 for none.
	 */
	private function phrase( int $at ): int {
		$longest = 0;
		$hit     = null;
		$way     = 0;
		foreach ( $this->ways[ $at ] as $index => $first ) {
			foreach ( Vocabulary::phrases( $first ) as $phrase ) {
				$count = count( $phrase[0] );
				if ( $count <= $longest ) {
					break;
				}
				$used = $this->ways_of( $at, $phrase );
				if ( $used >= 0 ) {
					$longest = $count;
					$hit     = $phrase[2];
					$way     = max( $index, $used );
					break;
				}
			}
		}
		if ( $hit ) {
			$this->add( $hit, $this->is_leet( $at, $longest, $way ) );

			return $longest;
		}
		foreach ( $this->ways[ $at ] as $index => $one ) {
			if ( $this->joined( $one, Letters::marks( $this->words[ $at ] ) ) ) {
				$this->hidden += 2 === $index ? 1 : 0;

				return 1;
			}
			$this->inside( $one );
		}

		return 0;
	}

	/**
	 * Whether a phrase stands here.
	 *
	 * @param int                                      $at     Place.
	 * @param array{list<string>, list<string>, Entry} $phrase Phrase.
	 * @return int Which way of its words was needed; -1 if it does not.
	 */
	private function ways_of( int $at, array $phrase ): int {
		$needed    = 0;
		$has_marks = false;
		foreach ( $phrase[0] as $place => $fold ) {
			$way = array_search( $fold, $this->ways[ $at + $place ] ?? array(), true );
			if ( false === $way ) {
				return -1;
			}
			$marks = Letters::marks( $this->words[ $at + $place ] );
			if ( ! self::fits( $marks, $phrase[1][ $place ] ) ) {
				return -1;
			}
			$needed    = max( $needed, (int) $way );
			$has_marks = $has_marks || '' !== $marks;
		}

		if ( $phrase[2]['marked'] && ! $has_marks && 0 === $needed ) {
			$this->doubtful[] = $phrase[2];
			return -1;
		}

		return $needed;
	}

	/**
	 * Whether digits stood for letters.
	 *
	 * @param int $at    Place.
	 * @param int $count Words.
	 * @param int $way   Which way was needed.
	 */
	private function is_leet( int $at, int $count, int $way ): bool {
		return $way > 0 && 1 === preg_match( '/[a-z]\d+[a-z]|[a-z]\d(?: |$)/', implode( ' ', array_slice( $this->folds, $at, $count ) ) );
	}

	/**
	 * Looks for a word that is written together.
	 *
	 * @param string $letters Letters without marks.
	 * @param string $marks   Their marks.
	 */
	private function joined( string $letters, string $marks ): bool {
		$hit = Vocabulary::joined( $letters );
		if ( ! $hit || ! self::fits( $marks, $hit[0] ) ) {
			return false;
		}
		$this->add( $hit[1], false );

		return true;
	}

	/**
	 * Looks for words inside of a long one.
	 *
	 * @param string $letters Letters without marks.
	 */
	private function inside( string $letters ): void {
		$length = strlen( $letters );
		for ( $at = 0; $at + Vocabulary::SHORTEST_INSIDE <= $length; $at++ ) {
			if ( ! Vocabulary::begins( substr( $letters, $at, Vocabulary::LONGEST ) ) ) {
				continue;
			}
			for ( $size = min( Vocabulary::LONGEST, $length - $at ); $size >= Vocabulary::SHORTEST_INSIDE; $size-- ) {
				$hit = Vocabulary::joined( substr( $letters, $at, $size ) );
				if ( $hit && 'topic' === $hit[1]['kind'] ) {
					$this->add( $hit[1], false );
					$at += $size - 1;
					break;
				}
			}
		}
	}

	/**
	 * Looks for a word that is written letter by letter.
	 *
	 * @param int $at Place.
	 * @return int Pieces that it takes; 0 for none.
	 */
	private function spelled( int $at ): int {
		if ( 1 !== strlen( $this->folds[ $at ] ) && 1 !== strlen( $this->folds[ $at + 1 ] ?? '' ) ) {
			return 0;
		}
		$letters = '';
		$marks   = '';
		$single  = 0;
		$taken   = 0;
		$hit     = null;
		$end     = min( count( $this->words ), $at + Vocabulary::LONGEST );
		for ( $next = $at; $next < $end; $next++ ) {
			$letters .= strtr( $this->folds[ $next ], self::DIGITS );
			$marks   .= Letters::marks( $this->words[ $next ] );
			$single  += 1 === strlen( $this->folds[ $next ] ) ? 1 : 0;
			$pieces   = $next - $at + 1;
			if ( ! Vocabulary::begins( $letters ) ) {
				break;
			}
			if ( $pieces < self::LEAST_PIECES || 2 * $single < $pieces ) {
				continue;
			}
			$word = Vocabulary::joined( $letters );
			if ( $word && self::fits( $marks, $word[0] ) ) {
				$hit   = $word[1];
				$taken = $pieces;
			}
		}
		if ( $hit ) {
			$this->add( $hit, true );
		}

		return $taken;
	}

	/**
	 * Looks for names that betting sites give themselves.
	 *
	 * @param list<string> $names Names without marks.
	 */
	private function find_brands( array $names ): void {
		foreach ( (array) preg_grep( self::BRAND, $names ) as $name ) {
			$this->found += array(
				$name => array(
					'word'   => $name,
					'kind'   => 'topic',
					'group'  => 'betting-names',
					'weight' => 3,
					'most'   => 3,
					'marked' => false,
				),
			);
		}
	}

	/**
	 * Looks for parts of words in scripts without spaces.
	 *
	 * @param string $lower Text in small letters.
	 */
	private function find_parts( string $lower ): void {
		if ( ! preg_match( '/[\x80-\xff]/', $lower ) ) {
			return;
		}
		foreach ( Vocabulary::parts() as $group ) {
			foreach ( $group['parts'] as $part ) {
				if ( false !== strpos( $lower, $part ) ) {
					$this->found[ $part ] = array(
						'word'   => $part,
						'kind'   => $group['kind'],
						'group'  => $group['id'],
						'weight' => $group['weight'],
						'most'   => $group['most'],
						'marked' => false,
					);
				}
			}
		}
	}

	/**
	 * Notes a word.
	 *
	 * @param Entry $entry     Word.
	 * @param bool  $is_hidden Whether it was hidden.
	 */
	private function add( array $entry, bool $is_hidden ): void {
		$this->found[ $entry['word'] ] = $entry;
		// Pieces of innocent words may come together by chance.
		$this->hidden += $is_hidden && 'context' !== $entry['kind'] ? 1 : 0;
	}
}
