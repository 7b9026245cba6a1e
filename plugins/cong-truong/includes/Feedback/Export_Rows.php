<?php
/**
 * The rows of an exported sheet.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

defined( 'ABSPATH' ) || exit;

/**
 * Reads a few messages at a time: the writer goes through the rows twice, and never needs more than one.
 *
 * @implements \IteratorAggregate<int, list<array<string, mixed>>>
 */
final class Export_Rows implements \IteratorAggregate {

	/** Messages that are read at a time. */
	public const AT_ONCE = 100;

	/** Characters that Excel takes in a cell, counted in UTF-16. */
	private const LONGEST = 32767;

	private const DAY_AND_TIME = 'dd/mm/yyyy hh:mm';

	/** Days from Excel's first to that of Unix. */
	private const DAYS = 25569;

	/**
	 * Messages in their order.
	 *
	 * @var int[]
	 */
	private $ids;

	/**
	 * The first line.
	 *
	 * @var string
	 */
	private $about;

	/**
	 * Takes what to read.
	 *
	 * @param int[]  $ids   Messages.
	 * @param string $about The first line.
	 */
	public function __construct( array $ids, string $about ) {
		$this->ids   = $ids;
		$this->about = $about;
	}

	/**
	 * Widths of the columns, in characters.
	 *
	 * @return int[]
	 */
	public static function widths(): array {
		return array( 17, 14, 14, 22, 12, 17, 17, 20, 70, 22, 24, 30, 70, 8 );
	}

	/**
	 * First line, names of the columns, messages.
	 */
	public function getIterator(): \Traversable {
		yield array( self::text( $this->about, 'note' ) );
		yield array_map(
			static function ( string $name ): array {
				return self::text( $name, 'header' );
			},
			array(
				__( 'Code', 'cong-truong' ),
				_x( 'Kind', 'message', 'cong-truong' ),
				_x( 'State', 'message', 'cong-truong' ),
				__( 'Topic', 'cong-truong' ),
				_x( 'Sender', 'message', 'cong-truong' ),
				_x( 'Received', 'message', 'cong-truong' ),
				__( 'Answer due', 'cong-truong' ),
				__( 'Assigned to', 'cong-truong' ),
				__( 'Message', 'cong-truong' ),
				__( 'Name', 'cong-truong' ),
				__( 'Contact', 'cong-truong' ),
				__( 'Further fields', 'cong-truong' ),
				__( 'Answers', 'cong-truong' ),
				_x( 'Files', 'number', 'cong-truong' ),
			)
		);
		$topics = array_column( Settings::get()['topics'], 'name', 'id' );
		foreach ( array_chunk( $this->ids, self::AT_ONCE ) as $chunk ) {
			$answers = self::answers( $chunk );
			foreach ( Messages::several( $chunk ) as $message ) {
				yield self::row( $message, $answers[ $message['id'] ] ?? '', $topics );
			}
		}
	}

	/**
	 * One message.
	 *
	 * @param array<string, mixed>  $message Message.
	 * @param string                $answers Its answers.
	 * @param array<string, string> $topics  Names by id.
	 * @return list<array<string, mixed>>
	 */
	private static function row( array $message, string $answers, array $topics ): array {
		$body   = $message['body'];
		$user   = $message['assignee'] > 0 ? get_userdata( $message['assignee'] ) : false;
		$fields = array();
		foreach ( $body['fields'] as $field ) {
			$fields[] = $field['label'] . ': ' . $field['value'];
		}

		return array(
			self::text( $message['code'] ),
			self::text( Kinds::all()[ $message['kind'] ] ?? $message['kind'] ),
			self::text( Kinds::states()[ $message['state'] ] ?? $message['state'] ),
			self::text( $topics[ $message['topic'] ] ?? $message['topic'] ),
			self::text( Kinds::roles()[ $message['role'] ] ?? $message['role'] ),
			self::moment( $message['created'] ),
			self::moment( $message['due'] ),
			self::text( $user ? $user->display_name : '' ),
			self::text( $body['message'] ),
			self::text( $body['name'] ),
			self::text( $body['contact'] ),
			self::text( implode( "\n", $fields ) ),
			self::text( $answers ),
			array(
				'text'   => (string) $message['files'],
				'number' => $message['files'],
				'format' => '0',
				'style'  => 'cell',
			),
		);
	}

	/**
	 * A cell of text, no longer than Excel takes: it calls a file with more broken.
	 *
	 * @param string $text  Text.
	 * @param string $style Style.
	 * @return array<string, mixed>
	 */
	private static function text( string $text, string $style = 'text' ): array {
		return array(
			'text'  => self::cut( $text ),
			'style' => $style,
		);
	}

	/**
	 * A text that a cell takes.
	 *
	 * @param string $text Text.
	 */
	private static function cut( string $text ): string {
		// A byte makes at most one unit of UTF-16.
		if ( strlen( $text ) <= self::LONGEST ) {
			return $text;
		}
		$cut = mb_substr( $text, 0, self::LONGEST );
		for ( $over = self::units( $cut ) - self::LONGEST; $over > 0; $over = self::units( $cut ) - self::LONGEST ) {
			// A letter has one unit or two.
			$cut = mb_substr( $cut, 0, Plain_Text::length( $cut ) - intdiv( $over + 1, 2 ) );
		}

		return $cut === $text ? $text : (string) preg_replace( '/.$/us', '…', $cut );
	}

	/**
	 * Length in UTF-16, in which letters beyond the first 65,536 (four bytes here) count twice.
	 *
	 * @param string $text Text.
	 */
	private static function units( string $text ): int {
		return Plain_Text::length( $text ) + (int) preg_match_all( '/[\xF0-\xF4]/', $text );
	}

	/**
	 * A cell with a day and time at the school; empty for none.
	 *
	 * @param int $moment Timestamp.
	 * @return array<string, mixed>
	 */
	private static function moment( int $moment ): array {
		$date = $moment > 0 ? ( new \DateTimeImmutable( '@' . $moment ) )->setTimezone( wp_timezone() ) : null;
		if ( ! $date ) {
			return self::text( '' );
		}
		// Whole minutes: Excel cuts the seconds off what it shows, not what it filters by.
		$minutes = intdiv( $moment + $date->getOffset(), 60 );

		return array(
			'text'   => $date->format( 'd/m/Y H:i' ),
			'number' => sprintf( '%.12F', self::DAYS + $minutes / 1440 ),
			'format' => self::DAY_AND_TIME,
			'style'  => 'cell',
		);
	}

	/**
	 * The answers to some messages.
	 *
	 * @param int[] $ids Messages.
	 * @return array<int, string> Each with its day.
	 */
	private static function answers( array $ids ): array {
		global $wpdb;
		$table   = Tables::name( 'events' );
		$answers = array();
		foreach ( (array) $wpdb->get_results( "SELECT message, at, data FROM `$table` WHERE kind = 'answer' AND message IN (" . implode( ',', array_map( 'intval', $ids ) ) . ') ORDER BY id', ARRAY_A ) as $row ) { // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared,WordPress.DB.PreparedSQL.NotPrepared -- a table of ours, whole numbers.
			$data = json_decode( (string) $row['data'], true );
			$text = wp_date( 'd/m/Y H:i', (int) $row['at'] ) . ': ' . ( is_array( $data ) ? (string) ( $data['text'] ?? '' ) : '' );
			$id   = (int) $row['message'];

			$answers[ $id ] = isset( $answers[ $id ] ) ? $answers[ $id ] . "\n\n" . $text : $text;
		}

		return $answers;
	}
}
