<?php
/**
 * The block of questions and answers.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

use CongTruong\Block_Places;
use CongTruong\Blocks;
use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

/**
 * Registers and renders `cong-truong/qa`.
 */
final class Qa_Block implements Module {

	public const NAME = 'cong-truong/qa';

	private const EDITOR_SCRIPT = 'cong-truong-qa-editor-script';

	private const MOST = 50;

	/**
	 * Hooks the registration.
	 */
	public function register(): void {
		add_action( 'init', array( self::class, 'register_block' ) );
		add_action( 'wp', array( Qa_Renderer::class, 'begin' ) );
		add_action( 'enqueue_block_editor_assets', array( self::class, 'add_editor_data' ) );
		add_filter( 'wp_robots', array( self::class, 'keep_from_robots' ) );
		add_action( 'update_option_' . Settings::OPTION, array( self::class, 'follow_topics' ), 10, 2 );
	}

	/**
	 * Registers the block.
	 */
	public static function register_block(): void {
		Blocks::register( 'qa', array( self::class, 'render' ) );
	}

	/**
	 * Tells the editor which topics there are.
	 */
	public static function add_editor_data(): void {
		$data = array(
			'topics'    => (object) array_column( Settings::get()['topics'], 'name', 'id' ),
			'screenUrl' => current_user_can( Capabilities::MANAGE ) ? admin_url( Question_Type::list_path() ) : null,
		);
		wp_add_inline_script( self::EDITOR_SCRIPT, 'window.congTruongQa = ' . wp_json_encode( $data, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES ) . ';', 'before' );
	}

	/**
	 * Renders the block.
	 *
	 * @param array<string, mixed> $attributes Its attributes.
	 */
	public static function render( array $attributes ): string {
		$level = (int) ( $attributes['level'] ?? 2 );
		$topic = is_string( $attributes['topic'] ?? null ) ? $attributes['topic'] : '';
		$block = new Qa_Renderer(
			max( 1, min( self::MOST, (int) ( $attributes['count'] ?? 10 ) ) ),
			1 === preg_match( '/^[a-z0-9-]{1,32}$/', $topic ) ? $topic : '',
			! empty( $attributes['search'] ?? true ),
			$level >= 2 && $level <= 6 ? $level : 0
		);

		return '<div ' . get_block_wrapper_attributes() . '>' . $block->render() . '</div>';
	}

	/**
	 * Where a question can be read; empty if no published page holds the block.
	 *
	 * @param int $question Question.
	 */
	public static function url( int $question ): string {
		global $wpdb;
		$id  = (int) $wpdb->get_var( $wpdb->prepare( "SELECT ID FROM $wpdb->posts WHERE post_status = 'publish' AND post_type = 'page' AND post_content LIKE %s ORDER BY ID LIMIT 1", '%' . $wpdb->esc_like( Block_Places::mark_of( self::NAME ) ) . '%' ) );
		$url = $id > 0 ? (string) get_permalink( $id ) : '';

		return '' === $url ? '' : add_query_arg( Qa_Renderer::ONE, $question, $url ) . '#' . Qa_Renderer::anchor( $question );
	}

	/**
	 * Keeps searches and further pages out of search engines: they are the same questions once more.
	 *
	 * @param array<string, mixed> $robots What robots are told.
	 * @return array<string, mixed>
	 */
	public static function keep_from_robots( $robots ): array {
		return Qa_Renderer::is_asked() ? wp_robots_no_robots( $robots ) : $robots;
	}

	/**
	 * The names of topics stand in the block.
	 *
	 * @param mixed $before Settings as they were.
	 * @param mixed $after  Settings as they are.
	 */
	public static function follow_topics( $before, $after ): void {
		$names = static function ( $settings ): array {
			return array_column( is_array( $settings ) && is_array( $settings['topics'] ?? null ) ? $settings['topics'] : array(), 'name', 'id' );
		};
		if ( $names( $before ) !== $names( $after ) ) {
			( new Block_Places( Block_Places::mark_of( self::NAME ) ) )->announce( array(), array( 'reason' => 'question' ) );
		}
	}
}
