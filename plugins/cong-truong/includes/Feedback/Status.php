<?php
/**
 * The receipt of a message, and later how it goes.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

use CongTruong\Module;
use CongTruong\Page_Caches;

defined( 'ABSPATH' ) || exit;

/**
 * Whoever has code and secret sees what they wrote and what the school answered, on the page of the form and without an account. The page tells no search engine,
 * cache or other site of its address.
 */
final class Status implements Module {

	/** Parameter of the address: code and secret, with a dot between them. */
	public const PARAMETER = 'cong-truong-receipt';

	/** Parameter of the address: just sent. */
	public const IS_NEW = 'cong-truong-new';

	/** Wrong secrets that one address may try in a quarter of an hour. A school sits behind one address, and people mistype. */
	private const TRIES = 30;

	/**
	 * The message that this request opened.
	 *
	 * @var array<string, mixed>|null
	 */
	private static $message = null;

	/**
	 * Why it opened none, if it tried.
	 *
	 * @var string
	 */
	private static $error = '';

	/**
	 * The code that was tried.
	 *
	 * @var string
	 */
	private static $code = '';

	/**
	 * Hooks the page.
	 */
	public function register(): void {
		add_action( 'wp_loaded', array( self::class, 'open' ), 9 );
	}

	/**
	 * Address of a message's page, with code and secret.
	 *
	 * @param array<string, mixed> $message Message.
	 * @param string               $page    Address of a page with the form; empty for the one that it was sent from.
	 * @param bool                 $is_new  Whether it was just sent.
	 * @return string Empty where there is no page with a form.
	 */
	public static function url( array $message, string $page = '', bool $is_new = false ): string {
		if ( '' === $page ) {
			$page = Form_Pages::address_of( (string) $message['body']['page'] );
		}
		if ( '' === $page ) {
			return '';
		}
		$url = add_query_arg( self::PARAMETER, $message['code'] . '.' . Codes::secret_of( $message['code'] ), $page );

		return ( $is_new ? add_query_arg( self::IS_NEW, '1', $url ) : $url ) . '#' . Form_Block::ANCHOR;
	}

	/**
	 * Opens the message that the request asks for.
	 */
	public static function open(): void {
		// phpcs:disable WordPress.Security.NonceVerification,WordPress.Security.ValidatedSanitizedInput -- code and secret are the right to see and withdraw; Codes reads them.
		$what  = $_GET[ Reception::PARAMETER ] ?? '';
		$given = $_GET[ self::PARAMETER ] ?? null;
		if ( null !== $given ) {
			self::keep_private();
			$parts = explode( '.', is_string( $given ) ? wp_unslash( $given ) : '' );
			self::try( $parts[0], $parts[1] ?? '' );
		}
		if ( ! in_array( $what, array( 'status', 'withdraw' ), true ) || ! Reception::is_post() ) {
			return;
		}
		self::keep_private();
		$post = wp_unslash( $_POST[ Reception::FIELDS ] ?? array() );
		// phpcs:enable
		$word = static function ( string $name ) use ( $post ): string {
			return is_array( $post ) && is_string( $post[ $name ] ?? null ) ? trim( $post[ $name ] ) : '';
		};
		self::try( $word( 'code' ), $word( 'secret' ) );
		$message = self::$message;
		if ( ! $message ) {
			return;
		}
		if ( 'withdraw' === $what ) {
			if ( '1' !== $word( 'sure' ) ) {
				self::$error = __( 'Tick the box if you really want to take your message back.', 'cong-truong' );
				return;
			}
			self::withdraw( $message );
		}
		wp_safe_redirect( self::url( $message, Form_Pages::current() ), 303, 'Cong Truong' );
		exit;
	}

	/**
	 * What this request is about.
	 *
	 * @return array{message: array<string, mixed>|null, error: string, code: string}
	 */
	public static function asked(): array {
		return array(
			'message' => self::$message,
			'error'   => self::$error,
			'code'    => self::$code,
		);
	}

	/**
	 * Whether the message was just sent.
	 */
	public static function is_new(): bool {
		return isset( $_GET[ self::IS_NEW ] ); // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- changes words only.
	}

	/**
	 * The sender takes a message back: it goes to the bin and is deleted after a week, what was published of it at once.
	 *
	 * @param array<string, mixed> $message Message.
	 */
	public static function withdraw( array $message ): void {
		if ( 'bin' === $message['state'] ) {
			return;
		}
		Messages::release( $message['id'] );
		Mails::cancel( $message['id'] );
		if ( $message['question'] > 0 ) {
			Questions::forget( $message['question'] );
		}
		Messages::update(
			$message['id'],
			array(
				'state'    => 'bin',
				// Whoever sends the same again after all sends a new message.
				'once'     => 'w' . hash( 'sha256', $message['id'] . ' ' . $message['once'] ),
				'digest'   => '',
				'unread'   => 1,
				'question' => 0,
				'expires'  => min( $message['expires'], time() + WEEK_IN_SECONDS ),
			)
		);
		Events::add( $message['id'], 'withdrawn', array( 'repeats' => $message['repeats'] ) );
	}

	/**
	 * Whether the sender took a message back.
	 *
	 * @param array<string, mixed> $message Message.
	 */
	public static function is_withdrawn( array $message ): bool {
		return 'bin' === $message['state'] && in_array( 'withdrawn', array_column( Events::of( $message['id'] ), 'kind' ), true );
	}

	/**
	 * Opens a message for whoever has its secret. An unknown code and a wrong secret get the same answer.
	 *
	 * @param string $code   As typed.
	 * @param string $secret As typed.
	 */
	private static function try( string $code, string $secret ): void {
		self::$code = Plain_Text::of( $code, 20 );
		$tries      = 'cong_truong_tries_' . substr( Address::key( Address::of_request( Settings::get()['proxies'] ) ), 0, 32 );
		$failed     = (int) get_transient( $tries );
		$normal     = Codes::code( $code );
		// Whoever has the secret is let through: a school sits behind one address, and one pupil shall not shut it out.
		$message = Codes::is_secret_of( $normal, $secret ) ? Messages::by_code( $normal ) : null;
		if ( ! $message && $failed >= self::TRIES ) {
			self::$error = __( 'There were too many wrong codes from your network. Please try again in a quarter of an hour.', 'cong-truong' );
			self::fail( 429 );
			return;
		}
		if ( $message && $message['merged'] > 0 && 'bin' !== $message['state'] ) {
			$kept             = Messages::find( $message['merged'] );
			$message['state'] = $kept && 'bin' !== $kept['state'] ? $kept['state'] : $message['state'];
		}
		if ( $message ) {
			self::$message = $message;
			return;
		}
		set_transient( $tries, $failed + 1, 15 * MINUTE_IN_SECONDS );
		self::$error = __( 'There is no message with this code and secret. Compare both with your receipt, letter by letter; the school deletes messages when their time is over.', 'cong-truong' );
		self::fail( 404 );
	}

	/**
	 * Says by the status of the page that nothing was opened.
	 *
	 * @param int $status Status.
	 */
	private static function fail( int $status ): void {
		add_action(
			'template_redirect',
			static function () use ( $status ): void {
				status_header( $status );
			},
			99
		);
	}

	/**
	 * Keeps the page from caches, search engines and other sites.
	 */
	private static function keep_private(): void {
		Page_Caches::keep_out( 'Cổng Trường: status of a message' );
		add_filter( 'wp_robots', 'wp_robots_no_robots' );
		add_filter( 'redirect_canonical', '__return_false' );
		if ( ! headers_sent() ) {
			nocache_headers();
			header( 'Referrer-Policy: no-referrer' );
			header( 'X-Robots-Tag: noindex' );
		}
	}
}
