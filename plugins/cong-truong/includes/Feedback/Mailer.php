<?php
/**
 * Hands one mail over to WordPress, and learns what became of it.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

use CongTruong\School\Profile;

defined( 'ABSPATH' ) || exit;

/**
 * All mails are plain text in UTF-8, whatever other plugins make of mails: text of strangers is in some of them. Subject and headers are single lines.
 *
 * @phpstan-import-type Mail_Row from Mails
 */
final class Mailer {

	/** Reason: PHP ended while it was being sent. */
	public const DIED = '#died';

	/** Reason: WordPress says no and not why. */
	private const SILENT = '#silent';

	/** Seconds that a mail server may take to answer. PHPMailer's own five minutes are longer than a run. */
	private const TIMEOUT = 20;

	/** Characters of a subject. */
	private const SUBJECT = 200;

	/**
	 * Whether mail can be sent to an address.
	 *
	 * @param string $address Address.
	 */
	public static function is_address( string $address ): bool {
		return strlen( $address ) <= 200 && ! preg_match( '/[\x00-\x20\x7f,;<>"]/', $address ) && false !== is_email( $address );
	}

	/**
	 * Text as one line, for a subject.
	 *
	 * @param string $text Text.
	 */
	public static function line( string $text ): string {
		$text = (string) preg_replace( '/[\x00-\x1f\x7f]+|\xc2\x85|\xe2\x80[\xa8\xa9]/', ' ', wp_check_invalid_utf8( $text, true ) );

		return mb_substr( Plain_Text::of( $text, self::SUBJECT ), 0, self::SUBJECT );
	}

	/**
	 * Headers that are single lines; what would begin another header is left out whole.
	 *
	 * @param array<string, mixed> $headers Values by name.
	 * @return array<string, string>
	 */
	public static function headers( array $headers ): array {
		$clean = array();
		foreach ( $headers as $name => $value ) {
			if ( preg_match( '/^[A-Za-z][A-Za-z-]*$/D', (string) $name ) && is_string( $value ) && '' !== $value && ! preg_match( '/[^\x20-\x7e]/', $value ) ) {
				$clean[ $name ] = $value;
			}
		}

		return $clean;
	}

	/**
	 * The school's own e-mail address.
	 *
	 * @return string Empty if the profile has none.
	 */
	public static function address_of_school(): string {
		foreach ( Profile::get()['emails'] as $email ) {
			if ( self::is_address( $email['value'] ) ) {
				return $email['value'];
			}
		}

		return '';
	}

	/**
	 * Name of the school.
	 */
	public static function name_of_school(): string {
		$profile = Profile::get();

		return self::line( '' === $profile['shortName'] ? $profile['name'] : $profile['shortName'] );
	}

	/**
	 * Sends.
	 *
	 * @param array $mail Row.
	 * @phpstan-param Mail_Row $mail
	 * @return string Why it did not go out; empty if it did.
	 */
	public static function send( array $mail ): string {
		$data   = json_decode( $mail['data'], true );
		$data   = is_array( $data ) ? $data : array();
		$reason = '';
		/** PHPMailer's own. */
		$timeout = null;
		$hooks   = array(
			array(
				'wp_mail_failed',
				static function ( $error ) use ( &$reason ): void {
						$reason = is_wp_error( $error ) ? $error->get_error_message() : '';
				},
				10,
			),
			array(
				'wp_mail_content_type',
				static function (): string {
						return 'text/plain';
				},
				PHP_INT_MAX,
			),
			array(
				'wp_mail_charset',
				static function (): string {
						return 'UTF-8';
				},
				PHP_INT_MAX,
			),
			// Before others, who may be told by the school what mails are sent as.
			array( 'wp_mail_from', array( self::class, 'sender' ), 1 ),
			array( 'wp_mail_from_name', array( self::class, 'name_of_sender' ), 1 ),
			array(
				'phpmailer_init',
				static function ( $mailer ) use ( $mail, &$timeout ): void {
						$timeout           = $mailer->Timeout;
						$mailer->MessageID = self::message_id( $mail );
						$mailer->Timeout   = min( (int) $mailer->Timeout, self::TIMEOUT );
				},
				PHP_INT_MAX,
			),
		);
		foreach ( $hooks as list( $hook, $callback, $priority ) ) {
			add_filter( $hook, $callback, $priority );
		}
		try {
			$headers = array();
			foreach ( self::headers( (array) ( $data['headers'] ?? array() ) ) as $name => $value ) {
				$headers[] = "$name: $value";
			}
			$is_sent = wp_mail( $mail['recipient'], (string) ( $data['subject'] ?? '' ), (string) ( $data['text'] ?? '' ), $headers );
			$reason  = $is_sent ? '' : self::reason( $reason, $mail['recipient'] );
		} catch ( \Throwable $error ) {
			$reason = self::reason( $error->getMessage(), $mail['recipient'] );
		} finally {
			foreach ( $hooks as list( $hook, $callback, $priority ) ) {
				remove_filter( $hook, $callback, $priority );
			}
			// WordPress keeps one for all mails of the request.
			if ( null !== $timeout && isset( $GLOBALS['phpmailer'] ) ) {
				$GLOBALS['phpmailer']->MessageID = '';
				$GLOBALS['phpmailer']->Timeout   = $timeout;
			}
		}

		return $reason;
	}

	/**
	 * A reason in words.
	 *
	 * @param string $reason Reason.
	 */
	public static function in_words( string $reason ): string {
		if ( self::DIED === $reason ) {
			return __( 'PHP ended while the mail was being sent.', 'cong-truong' );
		}

		return self::SILENT === $reason ? __( 'WordPress could not hand the mail over, and gave no reason.', 'cong-truong' ) : $reason;
	}

	/**
	 * The school's own address where it belongs to the site's domain: for any other, mail servers would take the site for a forger.
	 *
	 * @param string $address WordPress's address.
	 */
	public static function sender( $address ): string {
		$address = (string) $address;
		$school  = self::address_of_school();
		$is_own  = 0 === strncmp( $address, 'wordpress@', 10 ) && '' !== $school && 0 === strcasecmp( (string) strrchr( $school, '@' ), (string) strrchr( $address, '@' ) );

		return $is_own ? $school : $address;
	}

	/**
	 * The school's name in place of “WordPress”.
	 *
	 * @param string $name Name.
	 */
	public static function name_of_sender( $name ): string {
		$school = self::name_of_school();

		return 'WordPress' === $name && '' !== $school ? $school : (string) $name;
	}

	/**
	 * What the mail is known by, the same on each attempt.
	 *
	 * @param array $mail Row.
	 * @phpstan-param Mail_Row $mail
	 */
	private static function message_id( array $mail ): string {
		$host = (string) wp_parse_url( home_url(), PHP_URL_HOST );
		$host = preg_match( '/^[a-z0-9.-]+$/i', $host ) ? $host : 'localhost';

		return '<' . sha1( "{$mail['once']} {$mail['id']} {$mail['created']} " . home_url() ) . "@$host>";
	}

	/**
	 * A reason as it may be stored and shown: on one line, and without the address of a sender.
	 *
	 * @param string $reason    What was said.
	 * @param string $recipient Recipient.
	 */
	private static function reason( string $reason, string $recipient ): string {
		$reason = self::line( str_ireplace( $recipient, '…', wp_strip_all_tags( $reason ) ) );

		return '' === $reason ? self::SILENT : $reason;
	}
}
