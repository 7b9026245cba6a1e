<?php
/**
 * The messages as they are stored.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

use CongTruong\Text\Normalizer;

defined( 'ABSPATH' ) || exit;

/**
 * A message is an array with the columns of its row, numbers as integers, and `body` as an array: message, name, contact, email, minor, guardian, fields (list
 * of id, label, value), consentAt, mayPublish, page, reasons, lostFiles.
 *
 * @phpstan-type Body array{message: string, name: string, contact: string, email: string, minor: bool, guardian: string, fields: list<array{id: string, label: string, value: string}>, consentAt: int, mayPublish: bool, page: string, reasons: list<string>, lostFiles: int}
 * @phpstan-type Message array{id: int, code: string, once: string, proof: string, digest: string, address: string, email: string, state: string, kind: string, topic: string, role: string, month: string, created: int, modified: int, due: int, answered: int, assignee: int, score: int, unread: int, merged: int, consultation: int, question: int, expires: int, version: int, repeats: int, files: int, body: Body, folded: string}
 */
final class Messages {

	private const NUMBERS = array( 'id', 'created', 'modified', 'due', 'answered', 'assignee', 'score', 'unread', 'merged', 'consultation', 'question', 'expires', 'version', 'repeats', 'files' );

	private const BODY = array(
		'message'    => '',
		'name'       => '',
		'contact'    => '',
		'email'      => '',
		'minor'      => false,
		'guardian'   => '',
		'fields'     => array(),
		'consentAt'  => 0,
		'mayPublish' => false,
		'page'       => '',
		'reasons'    => array(),
		'lostFiles'  => 0,
	);

	/**
	 * Stores a message once.
	 *
	 * @param array<string, mixed> $columns Columns; `once` decides what is the same message.
	 * @param array<string, mixed> $body    Body.
	 * @return array{message: Message|null, is_new: bool} Null if the database did not take it.
	 */
	public static function store( array $columns, array $body ): array {
		global $wpdb;
		$body = array_merge( self::BODY, $body );
		$row  = array_merge(
			$columns,
			array(
				'body'   => (string) wp_json_encode( $body ),
				'folded' => self::folded( (string) $columns['code'], $body ),
			)
		);
		// Two requests may bring the same message at the same moment: the table takes one of them, and is asked which.
		$table  = Tables::name( 'messages' );
		$values = implode( ', ', array_fill( 0, count( $row ), '%s' ) );
		$shown  = $wpdb->suppress_errors( true );
		$wpdb->query( $wpdb->prepare( "INSERT IGNORE INTO `$table` ( " . implode( ', ', array_keys( $row ) ) . " ) VALUES ( $values )", array_values( $row ) ) ); // phpcs:ignore WordPress.DB.PreparedSQL,WordPress.DB.PreparedSQLPlaceholders -- names of ours.
		$stored = self::by( 'once', (string) $columns['once'] );
		$wpdb->suppress_errors( $shown );

		return array(
			'message' => $stored,
			'is_new'  => $stored && $stored['code'] === $columns['code'],
		);
	}

	/**
	 * A message.
	 *
	 * @param int $id Its id.
	 * @return Message|null
	 */
	public static function find( int $id ): ?array {
		return self::by( 'id', (string) $id );
	}

	/**
	 * The message of a code.
	 *
	 * @param string $code Code in its normal form.
	 * @return Message|null
	 */
	public static function by_code( string $code ): ?array {
		return '' === $code ? null : self::by( 'code', $code );
	}

	/**
	 * Several messages, in the order of the ids.
	 *
	 * @param int[] $ids Ids.
	 * @return list<Message>
	 */
	public static function several( array $ids ): array {
		global $wpdb;
		$ids = array_map( 'intval', $ids );
		if ( ! $ids ) {
			return array();
		}
		$table = Tables::name( 'messages' );
		$found = array();
		foreach ( (array) $wpdb->get_results( "SELECT * FROM `$table` WHERE id IN (" . implode( ',', $ids ) . ')', ARRAY_A ) as $row ) { // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared,WordPress.DB.PreparedSQL.NotPrepared -- a table of ours, whole numbers.
			$found[ (int) $row['id'] ] = self::of_row( $row );
		}

		return array_values(
			array_filter(
				array_map(
					static function ( int $id ) use ( $found ) { return $found[ $id ] ?? null;
					},
					$ids
				)
			)
		);
	}

	/**
	 * The newest message of the same content.
	 *
	 * @param string $digest Digest of the content.
	 * @param int    $since  From when on.
	 * @param bool   $keyed  Whether those that a script sent, under a key of their own, count too.
	 * @return Message|null
	 */
	public static function same( string $digest, int $since, bool $keyed ): ?array {
		global $wpdb;
		$table = Tables::name( 'messages' );
		$row   = $wpdb->get_row( $wpdb->prepare( "SELECT * FROM `$table` WHERE digest = %s AND created >= %d" . ( $keyed ? '' : " AND SUBSTR( once, 1, 1 ) = 'c'" ) . ' ORDER BY id DESC LIMIT 1', $digest, $since ), ARRAY_A ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared,WordPress.DB.PreparedSQL.NotPrepared -- a table of ours.

		return is_array( $row ) ? self::of_row( $row ) : null;
	}

	/**
	 * How many messages came from an address, and of a content, before this one.
	 *
	 * @param string $address Key of the address.
	 * @param string $digest  Digest of the content.
	 * @param int    $now     Timestamp.
	 * @return array{ten_minutes: int, day: int, same: int}
	 */
	public static function recent( string $address, string $digest, int $now ): array {
		global $wpdb;
		$table = Tables::name( 'messages' );
		$of    = '' === $address ? null : $wpdb->get_row( $wpdb->prepare( "SELECT COUNT(*) AS day, COALESCE( SUM( CASE WHEN created >= %d THEN 1 ELSE 0 END ), 0 ) AS soon FROM `$table` WHERE address = %s AND created >= %d", $now - 10 * MINUTE_IN_SECONDS, $address, $now - DAY_IN_SECONDS ), ARRAY_A ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- a table of ours.
		$same  = $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM `$table` WHERE digest = %s AND created >= %d", $digest, $now - 30 * DAY_IN_SECONDS ) ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- a table of ours.

		return array(
			'ten_minutes' => (int) ( $of['soon'] ?? 0 ),
			'day'         => (int) ( $of['day'] ?? 0 ),
			'same'        => (int) $same,
		);
	}

	/**
	 * Whether a proof was used for a message before.
	 *
	 * @param string $proof Id of the challenge.
	 */
	public static function has_proof( string $proof ): bool {
		return '' !== $proof && null !== self::by( 'proof', $proof );
	}

	/**
	 * Changes columns of a message. Each change makes a new version.
	 *
	 * @param int                  $id      Message.
	 * @param array<string, mixed> $changes Columns; of `body` only what is given changes.
	 * @param int                  $version Version that the change is for; 0 for whichever.
	 * @return bool False if there is another version, or no such message.
	 */
	public static function update( int $id, array $changes, int $version = 0 ): bool {
		global $wpdb;
		for ( $try = 0; $try < 5; $try++ ) {
			$message = self::find( $id );
			if ( ! $message || ( $version > 0 && $message['version'] !== $version ) ) {
				return false;
			}
			$columns = $changes;
			if ( isset( $changes['body'] ) ) {
				$body              = array_merge( $message['body'], (array) $changes['body'] );
				$columns['body']   = (string) wp_json_encode( $body );
				$columns['folded'] = self::folded( $message['code'], $body );
			}
			$done = $wpdb->update(
				Tables::name( 'messages' ),
				array(
					'version'  => $message['version'] + 1,
					'modified' => time(),
				) + $columns,
				array(
					'id'      => $id,
					'version' => $message['version'],
				)
			);
			if ( $done ) {
				return true;
			}
			// Else another request was quicker: what is for whichever version is for that one too.
		}

		return false;
	}

	/**
	 * Counts one more sending of the same content.
	 *
	 * @param int $id Message.
	 */
	public static function repeat( int $id ): void {
		global $wpdb;
		$table = Tables::name( 'messages' );
		$wpdb->query( $wpdb->prepare( "UPDATE `$table` SET repeats = repeats + 1 WHERE id = %d", $id ) ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- a table of ours.
	}

	/**
	 * Says that somebody has seen a message, or that nobody has. No new version: it is no change of the message.
	 *
	 * @param int[] $ids    Messages.
	 * @param bool  $unread Whether nobody has.
	 */
	public static function mark( array $ids, bool $unread ): void {
		global $wpdb;
		foreach ( array_map( 'intval', $ids ) as $id ) {
			$wpdb->update( Tables::name( 'messages' ), array( 'unread' => (int) $unread ), array( 'id' => $id ) );
		}
	}

	/**
	 * Deletes a message for good, with all that belongs to it. What was published with consent stays.
	 *
	 * @param int $id Message.
	 */
	public static function delete( int $id ): void {
		global $wpdb;
		Files::delete_of( $id );
		Mails::delete_of( $id );
		self::release( $id );
		$wpdb->delete( Tables::name( 'events' ), array( 'message' => $id ) );
		$wpdb->delete( Tables::name( 'messages' ), array( 'id' => $id ) );
	}

	/**
	 * Lets go of what was merged into a message that goes to the bin, or away: its senders keep the answer that they got with it.
	 *
	 * @param int $id The one that was kept.
	 */
	public static function release( int $id ): void {
		$kept   = self::find( $id );
		$merged = $kept ? Desk::merged_into( $id ) : array();
		foreach ( $merged as $message ) {
			foreach ( Events::of( $id ) as $event ) {
				if ( 'answer' === $event['kind'] ) {
					Events::add( $message['id'], 'answer', $event['data'], $event['user'], $event['at'] );
				}
			}
			$is_open = in_array( $message['state'], Kinds::OPEN, true ) && $kept['answered'] > 0;
			self::update(
				$message['id'],
				array( 'merged' => 0 ) + ( $is_open ? array(
					'state'    => 'answered',
					'answered' => $kept['answered'],
				) : array() )
			);
		}
	}

	/**
	 * Forgets where messages came from, once the limits need it no more.
	 */
	public static function forget_addresses(): void {
		global $wpdb;
		$table = Tables::name( 'messages' );
		$wpdb->query( $wpdb->prepare( "UPDATE `$table` SET address = '' WHERE address > '' AND created < %d", time() - DAY_IN_SECONDS ) ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- a table of ours.
	}

	/**
	 * What the privacy tools find a sender's messages by.
	 *
	 * @param string $email E-mail address.
	 */
	public static function email_key( string $email ): string {
		return '' === $email ? '' : hash_hmac( 'sha256', strtolower( $email ), Settings::secret( 'email' ) );
	}

	/**
	 * The message whose column has a value.
	 *
	 * @param string $column Column.
	 * @param string $value  Value.
	 * @return Message|null
	 */
	private static function by( string $column, string $value ): ?array {
		global $wpdb;
		$table = Tables::name( 'messages' );
		$row   = $wpdb->get_row( $wpdb->prepare( "SELECT * FROM `$table` WHERE `$column` = %s LIMIT 1", $value ), ARRAY_A ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- names of ours.

		return is_array( $row ) ? self::of_row( $row ) : null;
	}

	/**
	 * A message of its row.
	 *
	 * @param array<string, mixed> $row Row.
	 * @return Message
	 */
	private static function of_row( array $row ): array {
		foreach ( self::NUMBERS as $column ) {
			$row[ $column ] = (int) $row[ $column ];
		}
		$body        = json_decode( (string) $row['body'], true );
		$row['body'] = array_merge( self::BODY, is_array( $body ) ? $body : array() );

		/**
		 * As it was stored.
		 *
		 * @var Message $row
		 */
		return $row;
	}

	/**
	 * What the search looks in: ASCII without marks, so that every database finds the same.
	 *
	 * @param string               $code Code.
	 * @param array<string, mixed> $body Body.
	 */
	private static function folded( string $code, array $body ): string {
		return self::fold( implode( ' ', array_merge( array( $code, $body['message'], $body['name'], $body['contact'], $body['guardian'] ), array_column( $body['fields'], 'value' ) ) ) );
	}

	/**
	 * Text as the search compares it.
	 *
	 * @param string $text Text.
	 */
	public static function fold( string $text ): string {
		return trim( (string) preg_replace( '/[^\x21-\x7e]+/', ' ', Normalizer::fold( $text ) ) );
	}
}
