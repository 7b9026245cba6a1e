<?php
/**
 * The block with the form.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

use CongTruong\Blocks;
use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

/**
 * Registers and renders `cong-truong/feedback-form`. The page is the same for every visitor, so that a cache may keep it; what is only one visitor's (a receipt, what
 * to mend) stands in answers that no cache keeps.
 */
final class Form_Block implements Module {

	public const NAME = 'cong-truong/feedback-form';

	/** Where receipts stand on the page. */
	public const ANCHOR = 'cong-truong-feedback-1';

	/**
	 * Forms on this page so far.
	 *
	 * @var int
	 */
	private static $count = 0;

	/**
	 * Whether a form showed what this request sent and could not be taken.
	 *
	 * @var bool
	 */
	private static $has_refused = false;

	/**
	 * Hooks the registration.
	 */
	public function register(): void {
		add_action( 'init', array( self::class, 'register_block' ) );
		add_action( 'wp', array( self::class, 'begin' ) );
		// Plugins for search engines render the content early, for a description.
		add_action( 'wp_head', array( self::class, 'begin' ), PHP_INT_MAX );
	}

	/**
	 * Registers the block.
	 */
	public static function register_block(): void {
		Blocks::register( 'feedback-form', array( self::class, 'render' ) );
	}

	/**
	 * A page begins.
	 */
	public static function begin(): void {
		self::$count = 0;
	}

	/**
	 * Renders the block.
	 *
	 * @param array<string, mixed> $attributes Its attributes.
	 */
	public static function render( array $attributes ): string {
		$kind = (string) ( $attributes['kind'] ?? Kinds::FEEDBACK );

		return self::form( isset( Kinds::all()[ $kind ] ) ? $kind : Kinds::FEEDBACK, 0, (int) ( $attributes['headingLevel'] ?? 0 ), ! empty( $attributes['showStatus'] ?? true ), get_block_wrapper_attributes( array( 'id' => 'cong-truong-feedback-' . ( self::$count + 1 ) ) ) );
	}

	/**
	 * The form of an issue that the school asks about, for its page.
	 *
	 * @param int $id Consultation.
	 */
	public static function render_for_consultation( int $id ): string {
		$type = \WP_Block_Type_Registry::get_instance()->get_registered( self::NAME );
		foreach ( $type ? array_merge( $type->style_handles, $type->view_style_handles ) : array() as $handle ) {
			wp_enqueue_style( $handle );
		}
		foreach ( $type ? $type->view_script_module_ids : array() as $module ) {
			wp_enqueue_script_module( $module );
		}

		return self::form( Kinds::CONSULTATION, $id, 2, true, 'class="wp-block-cong-truong-feedback-form" id="cong-truong-feedback-' . ( self::$count + 1 ) . '"' );
	}

	/**
	 * A form, or in its place what this visitor asked for.
	 *
	 * @param string $kind         Kind of message.
	 * @param int    $consultation Issue; 0 for none.
	 * @param int    $level        Level of its heading; 0 for none.
	 * @param bool   $has_lookup   Whether it offers to look a message up.
	 * @param string $wrapper      Attributes of the wrapper.
	 */
	private static function form( string $kind, int $consultation, int $level, bool $has_lookup, string $wrapper ): string {
		$number = ++self::$count;
		$asked  = Status::asked();
		if ( 1 === $number && $asked['message'] ) {
			return "<div $wrapper>" . Status_Renderer::receipt_or_status( self::status( $asked['message'], $asked['error'] ) ) . '</div>';
		}
		$refused = Reception::refused();
		$is_this = $refused && ( ( $refused->values['kind'] === $kind && $refused->values['consultation'] === $consultation ) || ( 1 === $number && self::is_alone() ) );
		if ( $is_this ) {
			self::$has_refused = true;
		}
		$html = self::empty_or_refused( $kind, $consultation, $number, $level, $is_this ? $refused : null );
		if ( $has_lookup && 1 === $number ) {
			$html .= Status_Renderer::lookup(
				array(
					'action' => self::action( self::page_url(), 'status', $number ),
					'number' => $number,
					'error'  => $asked['error'],
					'code'   => $asked['code'],
				)
			);
		}

		return "<div $wrapper>" . $html . '</div>';
	}

	/**
	 * Shows what could not be taken where the page has no such form any more: what was written is not lost with it.
	 */
	public static function print_refused(): void {
		$refused = Reception::refused();
		if ( $refused && ! self::$has_refused ) {
			// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Form_Renderer escapes.
			echo '<div class="wp-block-cong-truong-feedback-form" id="' . esc_attr( self::ANCHOR ) . '">' . self::empty_or_refused( $refused->values['kind'], $refused->values['consultation'], 1, 2, $refused ) . '</div>';
		}
	}

	/**
	 * The form itself.
	 *
	 * @param string          $kind         Kind of message.
	 * @param int             $consultation Issue; 0 for none.
	 * @param int             $number       Of the form on the page.
	 * @param int             $level        Level of its heading; 0 for none.
	 * @param Submission|null $refused      What was sent with it and could not be taken.
	 */
	private static function empty_or_refused( string $kind, int $consultation, int $number, int $level, ?Submission $refused ): string {
		$page = self::page_url();

		return Form_Renderer::render(
			array(
				'kind'         => $kind,
				'consultation' => $consultation,
				'number'       => $number,
				'action'       => self::action( $page, 'send', $number ),
				'values'       => $refused ? $refused->values : array(),
				'errors'       => $refused ? $refused->errors : array(),
				'page'         => $page,
				'level'        => $level,
			)
		);
	}

	/**
	 * Whether the page has one form at most, which what was sent belongs to then, whatever it has become since.
	 */
	private static function is_alone(): bool {
		$post = get_queried_object();

		return ! $post instanceof \WP_Post || substr_count( $post->post_content, '<!-- wp:' . self::NAME . ' ' ) < 2;
	}

	/**
	 * What the sender sees of a message.
	 *
	 * @param array<string, mixed> $message Message.
	 * @param string               $error   What was wrong with what they did.
	 * @return array<string, mixed>
	 */
	private static function status( array $message, string $error ): array {
		$topic = Settings::topic( (string) $message['topic'] );

		return array(
			'code'        => $message['code'],
			'secret'      => Codes::secret_of( $message['code'] ),
			'isNew'       => Status::is_new(),
			'state'       => $message['state'],
			'created'     => $message['created'],
			'kind'        => $message['kind'],
			'topicName'   => $topic['name'] ?? '',
			'message'     => $message['body']['message'],
			'files'       => array_column( Files::of( $message['id'] ), 'name' ),
			'lostFiles'   => (int) $message['body']['lostFiles'],
			'answers'     => Events::answers_to( $message ),
			'canMail'     => '' !== $message['body']['email'],
			'url'         => Status::url( $message, self::page_url() ),
			'withdrawUrl' => self::action( self::page_url(), 'withdraw', 1 ),
			'withdrawn'   => Status::is_withdrawn( $message ),
			'error'       => $error,
		);
	}

	/**
	 * Where a form posts to.
	 *
	 * @param string $page   Address of the page.
	 * @param string $what   What is asked.
	 * @param int    $number Of the form on the page.
	 */
	private static function action( string $page, string $what, int $number ): string {
		return add_query_arg( Reception::PARAMETER, $what, $page ) . '#cong-truong-feedback-' . $number;
	}

	/**
	 * Address of this page as every visitor has it: what one visitor's address had besides would stay in the cache for all. Without the host, which a page may have
	 * several of.
	 */
	private static function page_url(): string {
		$url   = is_singular() || ( is_home() && ! is_front_page() ) ? (string) get_permalink( (int) get_queried_object_id() ) : home_url( '/' . ltrim( (string) ( $GLOBALS['wp']->request ?? '' ), '/' ) );
		$parts = (array) wp_parse_url( $url );

		return ( $parts['path'] ?? '/' ) . ( isset( $parts['query'] ) ? '?' . $parts['query'] : '' );
	}
}
