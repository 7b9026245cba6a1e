<?php
/**
 * The screen of the inbox.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

use CongTruong\Admin_Script;
use CongTruong\Consultation\Consultations;
use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

/**
 * An entry of its own in the menu: whoever only answers messages sees nothing else of the plugin.
 */
final class Admin_Screen implements Module {

	public const SLUG = 'cong-truong-feedback';

	/**
	 * What WordPress calls the screen.
	 *
	 * @var string
	 */
	private static $hook = '';

	/**
	 * Hooks the screen.
	 */
	public function register(): void {
		add_action( 'admin_menu', array( self::class, 'add_page' ) );
		add_action( 'admin_enqueue_scripts', array( self::class, 'enqueue' ) );
	}

	/**
	 * Address of the screen.
	 *
	 * @param int $message Message to show; 0 for the list.
	 */
	public static function url( int $message = 0 ): string {
		return admin_url( 'admin.php?page=' . self::SLUG . ( $message > 0 ? '#/message/' . $message : '' ) );
	}

	/**
	 * Adds the screen to the menu, with the number of messages that nobody has read.
	 */
	public static function add_page(): void {
		$title  = __( 'Messages', 'cong-truong' );
		$unread = self::unread();
		$bubble = '';
		if ( $unread > 0 ) {
			/* translators: %s: number */
			$words  = sprintf( _n( '%s unread message', '%s unread messages', $unread, 'cong-truong' ), number_format_i18n( $unread ) );
			$bubble = ' <span class="update-plugins count-' . $unread . '"><span class="plugin-count" aria-hidden="true">' . number_format_i18n( $unread ) . '</span><span class="screen-reader-text">' . esc_html( $words ) . '</span></span>';
		}
		self::$hook = (string) add_menu_page( $title, $title . $bubble, Capabilities::ANSWER, self::SLUG, array( self::class, 'render' ), 'dashicons-email-alt', 26 );
	}

	/**
	 * Prints the place where the script puts the screen.
	 */
	public static function render(): void {
		echo '<div class="wrap"><h1>' . esc_html__( 'Messages', 'cong-truong' ) . '</h1><div id="' . esc_attr( self::SLUG ) . '"></div>';
		echo '<noscript><p>' . esc_html__( 'This screen needs JavaScript.', 'cong-truong' ) . '</p></noscript></div>';
	}

	/**
	 * Adds script and style to the screen.
	 *
	 * @param string $hook Name of the screen.
	 */
	public static function enqueue( $hook ): void {
		if ( '' === self::$hook || self::$hook !== $hook ) {
			return;
		}
		Admin_Script::enqueue( 'feedback' );
		wp_add_inline_script( self::SLUG, 'window.congTruongFeedback = ' . wp_json_encode( self::data(), JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES ) . ';', 'before' );
	}

	/**
	 * What the screen starts with: `FeedbackScreen`.
	 *
	 * @return array<string, mixed>
	 */
	public static function data(): array {
		$settings    = Settings::get();
		$may_manage  = current_user_can( Capabilities::MANAGE );
		$export_args = array(
			'action'   => 'cong_truong_feedback_export',
			'_wpnonce' => wp_create_nonce( 'cong_truong_feedback_export' ),
		);

		return array(
			'mayManage'     => $may_manage,
			'me'            => get_current_user_id(),
			'kinds'         => Kinds::all(),
			'states'        => Kinds::states(),
			'roles'         => Kinds::roles(),
			'topics'        => (object) array_column( $settings['topics'], 'name', 'id' ),
			'staff'         => (object) Staff::names(),
			'templates'     => $settings['templates'],
			'consultations' => (object) Consultations::titles(),
			'failingMails'  => $may_manage ? Mails::count_failing() : 0,
			'expiring'      => $may_manage ? Retention::expiring() : 0,
			'formUrl'       => Form_Pages::url(),
			'exportUrl'     => $may_manage ? add_query_arg( $export_args, admin_url( 'admin-post.php' ) ) : '',
		);
	}

	/**
	 * How many messages of this user's nobody has read.
	 */
	private static function unread(): int {
		if ( ! current_user_can( Capabilities::ANSWER ) ) {
			return 0;
		}

		return Query::unread( current_user_can( Capabilities::MANAGE ) ? 0 : get_current_user_id() );
	}
}
