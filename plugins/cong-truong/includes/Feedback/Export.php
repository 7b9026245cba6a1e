<?php
/**
 * Messages as an Excel file.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

use CongTruong\Disclosure\Xlsx_Writer;
use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

/**
 * All texts are inline strings, which no program takes for a formula, and moments are numbers, which can be sorted.
 *
 * A file is made in memory, as hosts have no folder that nobody reads. So it ends where memory would: the first line says what is missing and how to get it.
 */
final class Export implements Module {

	/** Action of admin-post.php, and of its nonce. */
	public const ACTION = 'cong_truong_feedback_export';

	/** Messages of a file at most. */
	public const ROWS = 5000;

	/** Bytes that the texts of a file have in the database, where a letter with a mark has six: a file of as many takes some 40 MB to make. */
	private const BYTES = 12 * 1024 * 1024;

	private const PARAMETERS = array( 'state', 'kind', 'topic', 'role', 'assignee', 'overdue', 'consultation', 'from', 'to', 'search' );

	/**
	 * Hooks the download.
	 */
	public function register(): void {
		add_action( 'admin_post_' . self::ACTION, array( self::class, 'download' ) );
	}

	/**
	 * Answers the link on the screen.
	 */
	public static function download(): void {
		if ( ! current_user_can( Capabilities::MANAGE ) ) {
			wp_die( esc_html__( 'Sorry, you are not allowed to export messages.', 'cong-truong' ), '', array( 'response' => 403 ) );
		}
		check_admin_referer( self::ACTION );
		if ( function_exists( 'set_time_limit' ) ) {
			@set_time_limit( 120 ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged,Squiz.PHP.DiscouragedFunctions.Discouraged -- some hosts forbid it.
		}
		wp_raise_memory_limit( 'admin' );
		$bytes = self::xlsx( self::query( wp_unslash( $_GET ) ) ); // phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- Query prepares what it looks for.
		nocache_headers();
		header( 'Content-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' );
		header( 'Content-Disposition: attachment; filename="gop-y-' . wp_date( 'Y-m-d' ) . '.xlsx"' );
		header( 'X-Content-Type-Options: nosniff' );
		header( 'Content-Length: ' . strlen( $bytes ) );
		// What a plugin printed by mistake would break the file.
		while ( ob_get_level() > 0 && ob_end_clean() ) {
			continue;
		}
		echo $bytes; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- a file.
		exit;
	}

	/**
	 * The file's bytes.
	 *
	 * @param array<string, mixed> $query `FeedbackQuery` of lib/feedback/types.ts.
	 */
	public static function xlsx( array $query ): string {
		return Xlsx_Writer::write( array( self::sheet( $query ) ), gmdate( 'c' ) );
	}

	/**
	 * The sheet, as the writer takes it. Its rows are read as they are written.
	 *
	 * @param array<string, mixed> $query Query.
	 * @return array<string, mixed>
	 */
	public static function sheet( array $query ): array {
		$ids   = self::fitting( Query::ids( $query, self::ROWS ) );
		$total = Query::find( $query )['total'];
		$rows  = new Export_Rows( $ids, self::about( count( $ids ), $total ) );

		return array(
			'name'   => __( 'Messages', 'cong-truong' ),
			'width'  => count( Export_Rows::widths() ),
			'rows'   => $rows,
			'merges' => array( array( 0, 0, 0, count( Export_Rows::widths() ) - 1 ) ),
			'widths' => Export_Rows::widths(),
			'header' => 2,
			'stub'   => 1,
		);
	}

	/**
	 * What of an address is the query.
	 *
	 * @param array<mixed> $given Parameters.
	 * @return array<string, mixed>
	 */
	public static function query( array $given ): array {
		$query = array();
		foreach ( self::PARAMETERS as $name ) {
			$value = $given[ $name ] ?? '';
			if ( is_scalar( $value ) && '' !== (string) $value ) {
				$query[ $name ] = (string) $value;
			}
		}
		if ( isset( $query['overdue'] ) ) {
			$query['overdue'] = in_array( $query['overdue'], array( '1', 'true' ), true );
		}

		return $query;
	}

	/**
	 * The first line of the sheet.
	 *
	 * @param int $count Messages in the file.
	 * @param int $total Messages that were asked for.
	 */
	private static function about( int $count, int $total ): string {
		/* translators: 1: number of messages, 2: date and time */
		$text = sprintf( _n( '%1$s message, exported on %2$s.', '%1$s messages, exported on %2$s.', $count, 'cong-truong' ), number_format_i18n( $count ), wp_date( 'd/m/Y H:i' ) );
		if ( $count < $total ) {
			/* translators: 1: number of messages in the file, 2: number of all messages */
			$text .= ' ' . sprintf( __( 'NOT ALL: these are the newest %1$s of %2$s. Choose a time (from, to) in the list and export each part.', 'cong-truong' ), number_format_i18n( $count ), number_format_i18n( $total ) );
		}

		return $text . ' ' . __( 'Personal data: keep this file where nobody else reads it, and delete it when it is no longer needed.', 'cong-truong' );
	}

	/**
	 * As many of the messages, from the first on, as a file can hold.
	 *
	 * @param int[] $ids Messages.
	 * @return list<int>
	 */
	private static function fitting( array $ids ): array {
		global $wpdb;
		$messages = Tables::name( 'messages' );
		$events   = Tables::name( 'events' );
		$left     = self::BYTES;
		$fitting  = array();
		foreach ( array_chunk( $ids, Export_Rows::AT_ONCE ) as $chunk ) {
			$in    = implode( ',', array_map( 'intval', $chunk ) );
			$bytes = array();
			foreach ( array( "SELECT id, LENGTH( body ) AS bytes FROM `$messages` WHERE id IN ($in)", "SELECT message AS id, SUM( LENGTH( data ) ) AS bytes FROM `$events` WHERE kind = 'answer' AND message IN ($in) GROUP BY message" ) as $sql ) {
				foreach ( (array) $wpdb->get_results( $sql, ARRAY_A ) as $row ) { // phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared -- whole numbers.
					$bytes[ (int) $row['id'] ] = ( $bytes[ (int) $row['id'] ] ?? 0 ) + (int) $row['bytes'];
				}
			}
			foreach ( $chunk as $id ) {
				$left -= $bytes[ $id ] ?? 0;
				if ( $left < 0 && $fitting ) {
					return $fitting;
				}
				$fitting[] = $id;
			}
		}

		return $fitting;
	}
}
