<?php
/**
 * Says what is wrong with the messages, in Site Health.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

use CongTruong\Background;
use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

/**
 * A mail server that fails now and then is nobody's business, for the queue tries again; after an hour somebody has to know.
 */
final class Health implements Module {

	/** Seconds of failure after which it is said. */
	private const PATIENCE = HOUR_IN_SECONDS;

	/** Seconds by which the daily work may be late. */
	private const LATE = DAY_IN_SECONDS;

	/** Reasons that cannot wait. */
	private const CRITICAL = array( 'tables', 'mail', 'files' );

	/**
	 * Hooks the test.
	 */
	public function register(): void {
		add_filter( 'site_status_tests', array( self::class, 'add_test' ) );
	}

	/**
	 * What is wrong. The list of requirements that a site checks for itself asks this.
	 *
	 * @return array<int, array{name: string, since: int, reason: string, message: string}> `since` is a timestamp, 0 if unknown.
	 */
	public static function problems(): array {
		$problems = self::has_tables()
			? array_merge( self::of_mails(), self::of_recipients(), self::of_files(), self::of_daily_work() )
			: array( self::problem( 'tables', __( 'Storage', 'cong-truong' ), __( 'The tables of the messages are missing in the database, so that no message can be sent. Ask the host whether the user of the database may create tables; the website makes them by itself then.', 'cong-truong' ) ) );

		/**
		 * Filters what is wrong with the messages.
		 *
		 * @since 0.1.0
		 *
		 * @param array<int, array{name: string, since: int, reason: string, message: string}> $problems Problems.
		 */
		return (array) apply_filters( 'cong_truong_feedback_problems', $problems );
	}

	/**
	 * Adds the test to Site Health.
	 *
	 * @param array<string, array<string, mixed>> $tests Tests.
	 * @return array<string, array<string, mixed>>
	 */
	public static function add_test( $tests ) {
		$tests['direct']['cong_truong_feedback'] = array(
			'label' => __( 'Messages to the school', 'cong-truong' ),
			'test'  => array( self::class, 'test' ),
		);

		return $tests;
	}

	/**
	 * The test.
	 *
	 * @return array<string, mixed>
	 */
	public static function test(): array {
		$problems = self::problems();
		$status   = 'good';
		$label    = __( 'Messages to the school come in and are told of', 'cong-truong' );
		$text     = '<p>' . esc_html__( 'Messages are stored, mails go out, and the daily work is done.', 'cong-truong' ) . '</p>';
		if ( $problems ) {
			$status = array_intersect( self::CRITICAL, array_column( $problems, 'reason' ) ) ? 'critical' : 'recommended';
			$label  = __( 'Messages to the school need somebody’s attention', 'cong-truong' );
			$text   = self::list_of( $problems );
			if ( in_array( 'late', array_column( $problems, 'reason' ), true ) && current_user_can( 'manage_options' ) ) {
				/* translators: %s: address */
				$text .= '<p>' . sprintf( esc_html__( 'The secret address: %s', 'cong-truong' ), '<code>' . esc_html( Background::ping_url() ) . '</code>' ) . '</p>';
			}
		}

		return array(
			'label'       => $label,
			'status'      => $status,
			'badge'       => array(
				'label' => 'Cổng Trường',
				'color' => 'blue',
			),
			'description' => $text,
			'actions'     => current_user_can( Capabilities::MANAGE ) ? '<p><a href="' . esc_url( Admin_Screen::url() ) . '">' . esc_html__( 'Messages', 'cong-truong' ) . '</a></p>' : '',
			'test'        => 'cong_truong_feedback',
		);
	}

	/**
	 * Whether all tables are there.
	 */
	private static function has_tables(): bool {
		global $wpdb;
		foreach ( array( 'messages', 'events', 'files', 'mails' ) as $table ) {
			$name = Tables::name( $table );
			if ( 0 !== strcasecmp( $name, (string) $wpdb->get_var( $wpdb->prepare( 'SHOW TABLES LIKE %s', $wpdb->esc_like( $name ) ) ) ) ) {
				return false;
			}
		}

		return true;
	}

	/**
	 * Mails that do not go out, by reason; and a queue that nobody empties.
	 *
	 * @return array<int, array{name: string, since: int, reason: string, message: string}>
	 */
	private static function of_mails(): array {
		$by_error = array();
		foreach ( Mails::failing() as $mail ) {
			if ( 'failed' === $mail['state'] || $mail['created'] <= time() - self::PATIENCE ) {
				$by_error[ $mail['error'] ][] = $mail['created'];
			}
		}
		$problems = array();
		foreach ( $by_error as $error => $moments ) {
			$problems[] = self::problem(
				'mail',
				__( 'Mail', 'cong-truong' ),
				sprintf(
					/* translators: 1: number, 2: what the mail server said */
					_n( '%1$s mail could not be sent: %2$s', '%1$s mails could not be sent: %2$s', count( $moments ), 'cong-truong' ),
					number_format_i18n( count( $moments ) ),
					rtrim( (string) $error, '. ' ) . '.'
				) . ' ' . __( 'It is tried again for seven days, after that by the button at the message. Ask the host how the website can send mail, or set up a plugin that sends by SMTP.', 'cong-truong' ),
				min( $moments )
			);
		}
		$due = (int) get_option( Mails::DUE, 0 );
		if ( $due > 0 && $due < time() - self::PATIENCE ) {
			$problems[] = self::problem( 'late', __( 'Background work', 'cong-truong' ), __( 'Mails have been waiting for more than an hour, because neither WP-Cron nor a visit set them off. Let the host call the secret address every 15 minutes.', 'cong-truong' ), $due );
		}

		return $problems;
	}

	/**
	 * Topics whose messages nobody of the school learns of, once there are messages.
	 *
	 * @return array<int, array{name: string, since: int, reason: string, message: string}>
	 */
	private static function of_recipients(): array {
		global $wpdb;
		$settings = Settings::get();
		$table    = Tables::name( 'messages' );
		if ( $settings['digest'] || ! $wpdb->get_var( "SELECT id FROM `$table` LIMIT 1" ) ) { // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- a table of ours.
			return array();
		}
		$topics = array();
		foreach ( $settings['topics'] as $topic ) {
			if ( ! $topic['emails'] && ! Staff::can_answer( $topic['assignee'] ) ) {
				$topics[] = $topic['name'];
			}
		}
		if ( ! $topics && $settings['topics'] ) {
			return array();
		}

		return array(
			self::problem(
				'recipient',
				__( 'Recipients', 'cong-truong' ),
				$topics
					/* translators: 1: e-mail address, 2: names of topics */
					? sprintf( __( 'Only the administrator of the website (%1$s) learns of messages on these topics: %2$s. Give them recipients on the settings of the inbox, or name somebody for the daily digest.', 'cong-truong' ), (string) get_option( 'admin_email' ), implode( '; ', $topics ) )
					/* translators: %s: e-mail address */
					: sprintf( __( 'Only the administrator of the website (%s) learns of messages. Name somebody for the daily digest on the settings of the inbox.', 'cong-truong' ), (string) get_option( 'admin_email' ) )
			),
		);
	}

	/**
	 * What keeps attachments from being stored, where the form takes some.
	 *
	 * @return array<int, array{name: string, since: int, reason: string, message: string}>
	 */
	private static function of_files(): array {
		$problems = array();
		foreach ( Settings::get()['files'] > 0 ? Files::problems() : array() as $problem ) {
			$problems[] = self::problem( 'files', __( 'Attachments', 'cong-truong' ), $problem );
		}

		return $problems;
	}

	/**
	 * Daily work that is late.
	 *
	 * @return array<int, array{name: string, since: int, reason: string, message: string}>
	 */
	private static function of_daily_work(): array {
		$due = (int) get_option( Digest::DUE, 0 );

		return 0 === $due || $due >= time() - self::LATE ? array() : array(
			self::problem( 'late', __( 'Background work', 'cong-truong' ), __( 'Messages whose time is over were not deleted and no digest was sent for more than a day, because neither WP-Cron nor a visit set it off. Let the host call the secret address every 15 minutes.', 'cong-truong' ), $due ),
		);
	}

	/**
	 * A problem.
	 *
	 * @param string $reason  Its kind.
	 * @param string $name    What it is about.
	 * @param string $message What is wrong and what to do.
	 * @param int    $since   Timestamp; 0 if unknown.
	 * @return array{name: string, since: int, reason: string, message: string}
	 */
	private static function problem( string $reason, string $name, string $message, int $since = 0 ): array {
		return array(
			'name'    => $name,
			'since'   => $since,
			'reason'  => $reason,
			'message' => $message,
		);
	}

	/**
	 * Problems as a list.
	 *
	 * @param array<int, array<string, mixed>> $problems Problems.
	 */
	private static function list_of( array $problems ): string {
		$html = '';
		foreach ( $problems as $problem ) {
			$html .= '<li><b>' . esc_html( $problem['name'] ) . '</b>: ' . esc_html( $problem['message'] );
			if ( $problem['since'] > 0 ) {
				/* translators: %s: date */
				$html .= ' ' . esc_html( sprintf( __( '(since %s)', 'cong-truong' ), (string) wp_date( 'd/m/Y', $problem['since'] ) ) );
			}
			$html .= '</li>';
		}

		return '<ul>' . $html . '</ul>';
	}
}
