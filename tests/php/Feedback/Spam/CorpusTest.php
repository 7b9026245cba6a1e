<?php
/**
 * Spam is caught and messages are let through: over the whole corpus, and as docs/spam-score.md says.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback\Spam;

use CongTruong\Feedback\Spam\Judge;
use PHPUnit\Framework\TestCase;

final class CorpusTest extends TestCase {

	private const DOCUMENT = __DIR__ . '/../../../../docs/spam-score.md';

	/** How a message comes that brings no signals of its own. */
	private const WAYS = array(
		'with script'    => array(
			'elapsed' => 45000,
			'proof'   => 'valid',
		),
		'without script' => array(
			'elapsed' => null,
			'proof'   => 'missing',
		),
	);

	private const DEFAULTS = array(
		'name'         => '',
		'contact'      => '',
		'honeypot'     => '',
		'from_address' => array(
			'ten_minutes' => 0,
			'day'         => 0,
		),
		'same'         => 0,
		'words'        => array(),
		'role'         => 'parent',
		'kind'         => 'feedback',
		'topic'        => '',
		'email'        => '',
	);

	/** Halves by index, and what was written last, when the rules stood. */
	private const PARTS = array(
		'tune'      => 'All, tune half',
		'test'      => 'All, test half',
		'last test' => 'Of the test half, what was written last',
	);

	/**
	 * A corpus.
	 *
	 * @param string $name `ham` or `spam`.
	 * @return list<array<string, mixed>>
	 */
	private static function corpus( string $name ): array {
		return json_decode( (string) file_get_contents( dirname( __DIR__, 3 ) . "/data/feedback/$name.json" ), true );
	}

	/**
	 * States by way and part of a corpus, and the messages by state.
	 *
	 * @param string $name `ham` or `spam`.
	 * @return array{0: array<string, array<string, array<string, int>>>, 1: array<string, list<string>>}
	 */
	private static function measure( string $name ): array {
		$counts   = array();
		$messages = array(
			'new'  => array(),
			'held' => array(),
			'spam' => array(),
		);
		foreach ( self::WAYS as $way => $signals ) {
			foreach ( array_keys( self::PARTS ) as $part ) {
				$counts[ $way ][ $part ] = array_fill_keys( array_keys( $messages ), 0 );
			}
			foreach ( self::corpus( $name ) as $index => $message ) {
				$verdict = Judge::judge( $message + $signals + self::DEFAULTS );
				$half    = 0 === $index % 2 ? 'tune' : 'test';
				++$counts[ $way ][ $half ][ $verdict['state'] ];
				if ( 'test' === $half && 'last' === $message['group'] ) {
					++$counts[ $way ]['last test'][ $verdict['state'] ];
				}
				$messages[ $verdict['state'] ][] = $message['message'] . "\n=> " . implode( ' ', $verdict['reasons'] );
			}
		}

		return array( $counts, $messages );
	}

	/**
	 * A share in percent.
	 *
	 * @param int $some Some.
	 * @param int $all  Of all.
	 */
	private static function percent( int $some, int $all ): string {
		return number_format( 100 * $some / $all, 1, '.', '' ) . ' %';
	}

	/**
	 * The tables of the document.
	 */
	private static function tables(): string {
		list( $spam ) = self::measure( 'spam' );
		list( $ham )  = self::measure( 'ham' );
		$lines        = array( '| Spam | Sent | Messages | Taken for spam | Held | Caught | Missed |', '| --- | --- | --: | --: | --: | --: | --: |' );
		foreach ( self::PARTS as $part => $label ) {
			foreach ( array_keys( self::WAYS ) as $way ) {
				$count   = $spam[ $way ][ $part ];
				$all     = array_sum( $count );
				$lines[] = "| $label | $way | $all | " . self::percent( $count['spam'], $all ) . ' | ' . self::percent( $count['held'], $all ) . ' | ' . self::percent( $all - $count['new'], $all ) . " | {$count['new']} |";
			}
		}
		$lines = array_merge( $lines, array( '', '| Messages | Sent | Messages | Wrongly taken for spam | Wrongly held | |', '| --- | --- | --: | --: | --: | --: |' ) );
		foreach ( self::PARTS as $part => $label ) {
			foreach ( array_keys( self::WAYS ) as $way ) {
				$count   = $ham[ $way ][ $part ];
				$all     = array_sum( $count );
				$lines[] = "| $label | $way | $all | {$count['spam']} | {$count['held']} | " . self::percent( $count['held'], $all ) . ' |';
			}
		}

		return implode( "\n", $lines );
	}

	public function test_the_corpus_is_large_enough_and_says_nothing_twice(): void {
		self::assertGreaterThanOrEqual( 300, count( self::corpus( 'spam' ) ) );
		self::assertGreaterThanOrEqual( 400, count( self::corpus( 'ham' ) ) );
		$all = array_merge( array_column( self::corpus( 'spam' ), 'message' ), array_column( self::corpus( 'ham' ), 'message' ) );
		self::assertSame(
			array(),
			array_keys(
				array_filter(
					array_count_values( $all ),
					static function ( int $times ): bool {
						return $times > 1;
					}
				)
			)
		);
	}

	public function test_messages_get_through(): void {
		list( $counts, $messages ) = self::measure( 'ham' );
		self::assertSame( array(), $messages['spam'], 'a message is taken for spam' );
		foreach ( $counts as $way => $parts ) {
			$held = $parts['tune']['held'] + $parts['test']['held'];
			self::assertLessThanOrEqual( 0.02 * count( self::corpus( 'ham' ) ), $held, $way . "\n" . implode( "\n", $messages['held'] ) );
		}
	}

	public function test_spam_is_caught(): void {
		list( $counts, $messages ) = self::measure( 'spam' );
		$all                       = count( self::corpus( 'spam' ) );
		foreach ( $counts as $way => $parts ) {
			$missed = $parts['tune']['new'] + $parts['test']['new'];
			$spam   = $parts['tune']['spam'] + $parts['test']['spam'];
			self::assertLessThanOrEqual( 0.03 * $all, $missed, $way . "\n" . implode( "\n", $messages['new'] ) );
			self::assertGreaterThanOrEqual( 0.85 * $all, $spam, $way );
		}
	}

	/**
	 * With CONG_TRUONG_WRITE=1 the figures are written into it.
	 */
	public function test_the_document_says_what_is_measured(): void {
		$pattern  = '/(?<=<!-- figures -->\n).*(?=\n<!-- end of figures -->)/s';
		$document = (string) file_get_contents( self::DOCUMENT );
		$tables   = self::tables();
		if ( '1' === getenv( 'CONG_TRUONG_WRITE' ) ) {
			$document = (string) preg_replace( $pattern, $tables, $document );
			file_put_contents( self::DOCUMENT, $document );
		}
		self::assertSame( 1, preg_match( $pattern, $document, $found ) );
		self::assertSame( $tables, $found[0], 'Write the figures anew: CONG_TRUONG_WRITE=1 node bin/lanes.mjs phpunit-native -- --filter CorpusTest' );
	}
}
