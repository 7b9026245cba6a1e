<?php
/**
 * What spam talks about, and what people talk about with their school.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback\Spam;

use CongTruong\Plugin;
use CongTruong\Text\Normalizer;

defined( 'ABSPATH' ) || exit;

/**
 * `data/spam-words.json` as it was compiled, made ready to be looked up.
 *
 * @phpstan-type Entry array{word: string, kind: string, group: string, weight: int, most: int, marked: bool}
 */
final class Vocabulary {

	/** Letters of a word that is looked for inside of other words, such as in the name of a website. */
	public const SHORTEST_INSIDE = 6;

	public const LONGEST = 30;

	/** Letters of a word that is looked for written together or letter by letter. */
	private const SHORTEST_JOINED = 4;

	/**
	 * Compiled data.
	 *
	 * @var array<string, mixed>|null
	 */
	private static $data = null;

	/**
	 * Words by their first syllable without marks, the longest first: syllables, their marks, the word.
	 *
	 * @var array<string, list<array{list<string>, list<string>, Entry}>>
	 */
	private static $phrases = array();

	/**
	 * Words written together without marks: their marks, the word.
	 *
	 * @var array<string, array{string, Entry}>
	 */
	private static $joined = array();

	/**
	 * First letters of the words written together, which spare most look-ups.
	 *
	 * @var array<string, true>
	 */
	private static $begins = array();

	/**
	 * Words that begin with a syllable.
	 *
	 * @param string $first Syllable without marks.
	 * @return list<array{list<string>, list<string>, Entry}>
	 */
	public static function phrases( string $first ): array {
		self::load();

		return self::$phrases[ $first ] ?? array();
	}

	/**
	 * The word that is written together, with its marks.
	 *
	 * @param string $letters Letters without marks.
	 * @return array{string, Entry}|null
	 */
	public static function joined( string $letters ): ?array {
		self::load();

		return self::$joined[ $letters ] ?? null;
	}

	/**
	 * Whether a word that is written together may begin so.
	 *
	 * @param string $letters Letters without marks.
	 */
	public static function begins( string $letters ): bool {
		self::load();

		return strlen( $letters ) < self::SHORTEST_JOINED || isset( self::$begins[ substr( $letters, 0, self::SHORTEST_JOINED ) ] );
	}

	/**
	 * Parts of words in scripts that write no spaces.
	 *
	 * @return list<array{id: string, kind: string, weight: int, most: int, parts: list<string>}>
	 */
	public static function parts(): array {
		return self::data()['parts'] ?? array();
	}

	/**
	 * Websites of one sort.
	 *
	 * @param string $sort `known`, `messengers`, `shorteners`, `endings` or `usual`.
	 * @return list<string>
	 */
	public static function hosts( string $sort ): array {
		return self::data()['hosts'][ $sort ] ?? array();
	}

	/**
	 * Words of a text, without what stands between them.
	 *
	 * @param string $text Text.
	 * @return list<string>
	 */
	public static function split( string $text ): array {
		return array_map( 'strval', (array) preg_split( '/[^\p{L}\p{N}]+/u', $text, -1, PREG_SPLIT_NO_EMPTY ) );
	}

	/**
	 * The compiled data; nothing where the build is missing.
	 *
	 * @return array<string, mixed>
	 */
	private static function data(): array {
		if ( null === self::$data ) {
			$file       = Plugin::path( 'build/data/spam-words.php' );
			self::$data = is_readable( $file ) ? (array) require $file : array();
		}

		return self::$data;
	}

	/**
	 * Makes both tables.
	 */
	private static function load(): void {
		if ( self::$phrases ) {
			return;
		}
		foreach ( self::data()['groups'] ?? array() as $group ) {
			foreach ( array( 'words', 'marked' ) as $list ) {
				foreach ( $group[ $list ] ?? array() as $word ) {
					self::add(
						array(
							'word'   => $word,
							'kind'   => $group['kind'],
							'group'  => $group['id'],
							'weight' => $group['weight'],
							'most'   => $group['most'],
							'marked' => 'marked' === $list,
						)
					);
				}
			}
		}
		foreach ( self::$phrases as &$list ) {
			usort(
				$list,
				static function ( array $a, array $b ): int {
					return count( $b[0] ) <=> count( $a[0] );
				}
			);
		}
	}

	/**
	 * Adds a word to both tables.
	 *
	 * @param Entry $entry Word.
	 */
	private static function add( array $entry ): void {
		$words = self::split( Letters::lower( $entry['word'] ) );
		$folds = array_map( array( Normalizer::class, 'fold' ), $words );
		$marks = array_map( array( Letters::class, 'marks' ), $words );
		if ( ! $folds ) {
			return;
		}
		self::$phrases[ $folds[0] ][] = array( $folds, $marks, $entry );
		$letters                      = implode( '', $folds );
		// `cược` alone without its marks is `cuộc` as well.
		if ( 1 === count( $folds ) && '' !== $marks[0] ) {
			return;
		}
		if ( in_array( $entry['kind'], array( 'topic', 'offer' ), true ) && strlen( $letters ) >= self::SHORTEST_JOINED && ! isset( self::$joined[ $letters ] ) ) {
			self::$joined[ $letters ] = array( implode( '', $marks ), $entry );

			self::$begins[ substr( $letters, 0, self::SHORTEST_JOINED ) ] = true;
		}
	}
}
