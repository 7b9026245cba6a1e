<?php
/**
 * Takes in what visitors send.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

use CongTruong\Consultation\Consultations;
use CongTruong\Feedback\Spam\Judge;
use CongTruong\Feedback\Spam\Proof;
use CongTruong\Module;
use CongTruong\Page_Caches;

defined( 'ABSPATH' ) || exit;

/**
 * The form posts to its own page, which needs neither REST nor a nonce: pages come from caches that keep them for a week, and security plugins close REST to
 * visitors. It is answered before WordPress looks for the page, so that a message costs no more than it must.
 *
 * Nothing is refused for what it says: what looks like spam waits in a list of its own (Spam\Judge).
 */
final class Reception implements Module {

	/** Parameter of the address: what is asked. */
	public const PARAMETER = 'cong-truong-feedback';

	/** Name of the fields. */
	public const FIELDS = 'cong_truong_feedback';

	public const FILES = 'cong_truong_feedback_files';

	/** Without a script the same content is the same message for this long, in seconds. */
	public const SAME = 10 * MINUTE_IN_SECONDS;

	/**
	 * What this request sent and could not be taken.
	 *
	 * @var Submission|null
	 */
	private static $refused = null;

	/**
	 * Hooks the door.
	 */
	public function register(): void {
		add_action( 'wp_loaded', array( self::class, 'receive' ) );
	}

	/**
	 * What this request sent and could not be taken, for the form to show again.
	 */
	public static function refused(): ?Submission {
		return self::$refused;
	}

	/**
	 * Answers what concerns messages; anything else goes on.
	 */
	public static function receive(): void {
		$what = $_GET[ self::PARAMETER ] ?? ''; // phpcs:ignore WordPress.Security.NonceVerification.Recommended,WordPress.Security.ValidatedSanitizedInput -- compared only; visitors have no nonce, see above.
		if ( 'challenge' === $what ) {
			self::answer( Proof::challenge() );
		}
		if ( 'send' !== $what || ! self::is_post() ) {
			return;
		}
		Page_Caches::keep_out( 'Cổng Trường: feedback' );
		nocache_headers();
		// phpcs:disable WordPress.Security.NonceVerification.Missing,WordPress.Security.ValidatedSanitizedInput -- visitors have no nonce; Submission cleans and checks each field.
		$submission = Submission::read( wp_unslash( $_POST[ self::FIELDS ] ?? array() ) );
		$files      = Files::check( isset( $_FILES[ self::FILES ] ) && is_array( $_FILES[ self::FILES ] ) ? $_FILES[ self::FILES ] : array() );
		if ( ! isset( $_POST[ self::FIELDS ] ) ) {
			// PHP gives nothing of what is larger than it takes.
			$submission->errors = array( 'form' => __( 'Nothing was sent: the files together are too large. Go back, choose smaller ones or fewer, and send again.', 'cong-truong' ) );
		}
		// phpcs:enable
		if ( $files['errors'] ) {
			$submission->errors['files'] = implode( ' ', $files['errors'] );
		}
		if ( $submission->errors ) {
			if ( $files['files'] && ! self::is_script() ) {
				// A page that is shown again cannot keep them.
				$submission->errors += array( 'files' => __( 'Choose the files once more: they were not kept.', 'cong-truong' ) );
			}
			self::refuse( $submission, __( 'Not sent yet. Please mend what is marked.', 'cong-truong' ) );
			return;
		}
		$message = self::take( $submission, $files['files'] );
		if ( ! $message ) {
			$submission->errors = array( 'form' => __( 'The website could not keep your message just now, so it was not sent. Everything that you wrote is still here: please send it again in a minute.', 'cong-truong' ) );
			self::refuse( $submission, $submission->errors['form'], 503 );
			return;
		}
		// Not simply back: an old page may have no form any more, and the receipt is shown once.
		$url = Status::url( $message, Form_Pages::address_of( self::path() ), true );
		if ( self::is_script() ) {
			self::answer(
				array(
					'ok'      => true,
					'url'     => $url,
					'message' => __( 'The school has received your message.', 'cong-truong' ),
				)
			);
		}
		header( 'Referrer-Policy: no-referrer' );
		wp_safe_redirect( $url, 303, 'Cong Truong' );
		exit;
	}

	/**
	 * Takes a message in: stores it first, and nothing that comes after can undo that.
	 *
	 * @param Submission                                                               $submission Checked.
	 * @param list<array{name: string, type: string, size: int, tmp_name: string}> $files      Checked.
	 * @return array<string, mixed>|null The message; null if it could not be stored.
	 */
	public static function take( Submission $submission, array $files = array() ): ?array {
		$now    = time();
		$values = $submission->values;
		$digest = $submission->digest();
		$once   = '' === $values['key'] ? 'c' . hash( 'sha256', $digest . intdiv( $now, self::SAME ) ) : 'k' . hash( 'sha256', $values['key'] . $digest );
		$known  = '' === $values['key'] ? Messages::same( $digest, $now - self::SAME, true ) : Messages::same( $digest, $now - self::SAME, false );
		if ( $known ) {
			return self::again( $known, $files );
		}
		$settings = Settings::get();
		$topic    = Settings::topic( $values['topic'] );
		$address  = Address::key( Address::of_request( $settings['proxies'] ) );
		$verdict  = self::judge( $submission, $settings, $address, $digest );
		$is_late  = $values['consultation'] > 0 && ! Consultations::is_open( $values['consultation'] );
		$columns  = array(
			'once'         => $once,
			'proof'        => $verdict['proof'],
			'digest'       => $digest,
			'address'      => $address,
			'email'        => Messages::email_key( $submission->email() ),
			'state'        => $verdict['state'],
			'kind'         => $values['kind'],
			'topic'        => $values['topic'],
			'role'         => $values['role'],
			'month'        => (string) wp_date( 'Y-m', $now ),
			'created'      => $now,
			'modified'     => $now,
			'due'          => Deadline::of( $now, $settings['deadline'] ),
			'assignee'     => Staff::can_answer( (int) ( $topic['assignee'] ?? 0 ) ) ? (int) ( $topic['assignee'] ?? 0 ) : 0,
			'score'        => $verdict['score'],
			'consultation' => '' === Consultations::title( $values['consultation'] ) ? 0 : $values['consultation'],
			'expires'      => Retention::until( $now, $settings['retention'] ),
		);
		$body     = array(
			'message'    => $values['message'],
			'name'       => $values['name'],
			'contact'    => $values['contact'],
			'email'      => $submission->email(),
			'minor'      => $values['minor'],
			'guardian'   => $values['minor'] ? $values['guardian'] : '',
			'fields'     => $submission->fields(),
			'consentAt'  => $now,
			// Whoever is under 16 does not publish without a guardian.
			'mayPublish' => $values['publish'] && ( ! $values['minor'] || ( '' !== $values['guardian'] && $values['guardian_agrees'] ) ),
			'page'       => self::path(),
			'reasons'    => $is_late ? array_merge( $verdict['reasons'], array( 'late' ) ) : $verdict['reasons'],
		);
		$stored   = self::store( $columns, $body );
		if ( ! $stored['message'] ) {
			return null;
		}
		if ( ! $stored['is_new'] ) {
			return self::again( $stored['message'], $files );
		}
		self::follow( $stored['message'], $files );

		return $stored['message'];
	}

	/**
	 * Stores a message; a code that is taken is no reason not to, nor are tables that are missing.
	 *
	 * @param array<string, mixed> $columns Columns.
	 * @param array<string, mixed> $body    Body.
	 * @return array{message: array<string, mixed>|null, is_new: bool}
	 */
	private static function store( array $columns, array $body ): array {
		$stored = Messages::store( array( 'code' => Codes::make() ) + $columns, $body );
		if ( ! $stored['message'] ) {
			Tables::create();
			$stored = Messages::store( array( 'code' => Codes::make() ) + $columns, $body );
		}

		return $stored;
	}

	/**
	 * The same message once more: its sender gets the same receipt, and what was lost on the way the first time is kept now.
	 *
	 * @param array<string, mixed>                                                     $message Message.
	 * @param list<array{name: string, type: string, size: int, tmp_name: string}> $files   Its files.
	 * @return array<string, mixed>
	 */
	private static function again( array $message, array $files ): array {
		Messages::repeat( $message['id'] );
		self::follow( $message, $files );

		return $message;
	}

	/**
	 * What comes after the message is safe. Nothing that fails here may reach its sender.
	 *
	 * @param array<string, mixed>                                                     $message Message.
	 * @param list<array{name: string, type: string, size: int, tmp_name: string}> $files   Its files.
	 */
	private static function follow( array $message, array $files ): void {
		try {
			// First of all: files take time, and PHP may die over them.
			if ( 'new' === $message['state'] ) {
				Notices::received( $message );
			}
		} catch ( \Throwable $error ) {
			self::log( "nobody could be told of message {$message['code']}", $error );
		}
		try {
			if ( $files ) {
				self::keep_files( $message['id'], $files );
			}
		} catch ( \Throwable $error ) {
			self::log( "message {$message['code']} is stored, but what follows failed", $error );
		}
	}

	/**
	 * Keeps files, and notes on the message what could not be kept.
	 *
	 * @param int                                                                      $id    Message.
	 * @param list<array{name: string, type: string, size: int, tmp_name: string}> $files Files.
	 */
	private static function keep_files( int $id, array $files ): void {
		try {
			$lost = Files::keep( $id, $files );
		} catch ( \Throwable $error ) {
			$lost = count( $files );
			self::log( "files of message $id could not be kept", $error );
		}
		Messages::update(
			$id,
			array(
				'files' => count( Files::of( $id ) ),
				'body'  => array( 'lostFiles' => $lost ),
			)
		);
	}

	/**
	 * What is thought of a message. Whatever fails here, the message is taken: somebody will look at it.
	 *
	 * @param Submission                        $submission Message.
	 * @param array<string, mixed>              $settings   Settings.
	 * @param string                            $address    Key of the address.
	 * @param string                            $digest     Digest of the content.
	 * @return array{score: int, state: string, reasons: list<string>, proof: string}
	 */
	private static function judge( Submission $submission, array $settings, string $address, string $digest ): array {
		try {
			$values = $submission->values;
			$proof  = Proof::check( $values['proof'] );
			$recent = Messages::recent( $address, $digest, time() );

			$verdict = Judge::judge(
				array(
					'message'      => implode( "\n", array_merge( array( $values['message'] ), array_column( $submission->fields(), 'value' ) ) ),
					'name'         => $values['name'],
					'contact'      => $values['contact'],
					'honeypot'     => $values['homepage'],
					'elapsed'      => $values['elapsed'],
					'proof'        => 'valid' === $proof['state'] && Messages::has_proof( $proof['id'] ) ? 'reused' : $proof['state'],
					'from_address' => $recent,
					'same'         => $recent['same'],
					'words'        => $settings['words'],
					'role'         => $values['role'],
					'kind'         => $values['kind'],
					'topic'        => $values['topic'],
					'email'        => $submission->email(),
				)
			);

			return $verdict + array( 'proof' => 'valid' === $proof['state'] ? $proof['id'] : '' );
		} catch ( \Throwable $error ) {
			self::log( 'a message could not be checked and is held', $error );
			return array(
				'score'   => 0,
				'state'   => 'held',
				'reasons' => array( 'unchecked' ),
				'proof'   => '',
			);
		}
	}

	/**
	 * Notes what failed, for whoever looks for why; also without WP_DEBUG.
	 *
	 * @param string     $what  What happened.
	 * @param \Throwable $error Why.
	 */
	private static function log( string $what, \Throwable $error ): void {
		error_log( sprintf( 'Cong Truong: %s: %s in %s:%d', $what, $error->getMessage(), $error->getFile(), $error->getLine() ) ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log -- see above.
	}

	/**
	 * Tells what to mend: the script at once, else by the page that is on its way.
	 *
	 * @param Submission $submission Message.
	 * @param string     $text       What is wrong on the whole.
	 * @param int        $status     Status of the page.
	 */
	private static function refuse( Submission $submission, string $text, int $status = 422 ): void {
		if ( self::is_script() ) {
			self::answer(
				array(
					'ok'      => false,
					'errors'  => $submission->errors,
					'message' => $text,
				),
				503 === $status ? 503 : 200
			);
		}
		$submission->errors += array( 'form' => $text );
		self::$refused       = $submission;
		add_action( 'wp_footer', array( Form_Block::class, 'print_refused' ) );
		add_action(
			'template_redirect',
			static function () use ( $status ): void {
				status_header( $status );
			},
			99
		);
	}

	/**
	 * Whether the request brings something.
	 */
	public static function is_post(): bool {
		return isset( $_SERVER['REQUEST_METHOD'] ) && 'post' === sanitize_key( wp_unslash( $_SERVER['REQUEST_METHOD'] ) );
	}

	/**
	 * Whether the form's script asks.
	 */
	private static function is_script(): bool {
		return isset( $_SERVER['HTTP_X_CONG_TRUONG'] ) && 'fetch' === sanitize_key( wp_unslash( $_SERVER['HTTP_X_CONG_TRUONG'] ) );
	}

	/**
	 * Answers as JSON and ends.
	 *
	 * @param array<string, mixed> $data   Answer.
	 * @param int                  $status HTTP status.
	 */
	private static function answer( array $data, int $status = 200 ): void {
		Page_Caches::keep_out( 'Cổng Trường: feedback' );
		nocache_headers();
		header( 'X-Robots-Tag: noindex' );
		wp_send_json( $data, $status );
	}

	/**
	 * Path and query of the page that was posted to: without pretty addresses the query says which.
	 */
	private static function path(): string {
		$parts = (array) wp_parse_url( Form_Pages::current() );

		return substr( ( $parts['path'] ?? '/' ) . ( isset( $parts['query'] ) ? '?' . $parts['query'] : '' ), 0, 500 );
	}
}
