<?php
/**
 * The post type of issues on which the school asks for comments, and its meta.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Consultation;

use CongTruong\Feedback\Plain_Text;
use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

/**
 * Whoever may write posts may ask for comments (circular 37/2020, article 9: issue, content, address and e-mail that receive comments, closing date).
 */
final class Post_Type implements Module {

	public const NAME = 'ct_consultation';

	/** Part of the public address. */
	public const BASE = 'lay-y-kien';

	/** Meta: the last day for comments, as `2026-12-31` in the school's own time; empty for none. */
	public const CLOSES = '_cong_truong_closes';

	/** Meta: where comments go, as text; empty for the school's address and e-mail. */
	public const RECEIVES = '_cong_truong_receives';

	/** Meta: what came of it, as text. */
	public const RESULT = '_cong_truong_result';

	/** Meta: the day on which that was published. */
	public const RESULT_ON = '_cong_truong_result_on';

	private const RECEIVES_LENGTH = 1000;

	private const RESULT_LENGTH = 20000;

	/**
	 * Hooks the registration.
	 */
	public function register(): void {
		add_action( 'init', array( self::class, 'register_type' ), 5 );
	}

	/**
	 * Registers type and meta.
	 */
	public static function register_type(): void {
		register_post_type(
			self::NAME,
			array(
				'labels'           => self::labels(),
				'description'      => __( 'Issues on which the school asks for comments.', 'cong-truong' ),
				'public'           => true,
				'show_in_rest'     => true,
				'rest_base'        => 'ct-consultations',
				'menu_icon'        => 'dashicons-megaphone',
				'menu_position'    => 7,
				'has_archive'      => self::BASE,
				'rewrite'          => array(
					'slug'       => self::BASE,
					'with_front' => false,
				),
				'supports'         => array( 'title', 'editor', 'excerpt', 'thumbnail', 'author', 'revisions', 'custom-fields' ),
				'delete_with_user' => false,
			)
		);

		foreach ( array( self::CLOSES, self::RESULT_ON ) as $key ) {
			self::register_meta( $key, array( 'pattern' => '^([0-9]{4}-[0-9]{2}-[0-9]{2})?$' ), array( self::class, 'sanitize_day' ) );
		}
		self::register_meta( self::RECEIVES, array( 'maxLength' => self::RECEIVES_LENGTH ), array( self::class, 'sanitize_receives' ) );
		self::register_meta( self::RESULT, array( 'maxLength' => self::RESULT_LENGTH ), array( self::class, 'sanitize_result' ) );
	}

	/**
	 * A day of the calendar, or nothing.
	 *
	 * @param mixed $value What was sent.
	 */
	public static function sanitize_day( $value ): string {
		$is_day = is_string( $value )
			&& preg_match( '/^(\d{4})-(\d{2})-(\d{2})$/D', $value, $found )
			&& (int) $found[1] >= 1900
			&& checkdate( (int) $found[2], (int) $found[3], (int) $found[1] );

		return $is_day ? $value : '';
	}

	/**
	 * Where comments go, as plain text.
	 *
	 * @param mixed $value What was sent.
	 */
	public static function sanitize_receives( $value ): string {
		return self::sanitize_text( $value, self::RECEIVES_LENGTH );
	}

	/**
	 * The result as plain text.
	 *
	 * @param mixed $value What was sent.
	 */
	public static function sanitize_result( $value ): string {
		return self::sanitize_text( $value, self::RESULT_LENGTH );
	}

	/**
	 * A text of a consultation as it was typed.
	 *
	 * @param int    $id  Id of a consultation.
	 * @param string $key Key of the meta.
	 */
	public static function text( int $id, string $key ): string {
		// What sanitize_text() made of emoji where the table holds none.
		return (string) preg_replace_callback(
			'/&#x1f[0-9a-f]{3};/i',
			static function ( array $found ): string {
				return html_entity_decode( $found[0], ENT_QUOTES, 'UTF-8' );
			},
			(string) get_post_meta( $id, $key, true )
		);
	}

	/**
	 * Plain text. Markup in it stays what it is, text.
	 *
	 * @param mixed $value   What was sent.
	 * @param int   $longest Characters.
	 */
	private static function sanitize_text( $value, int $longest ): string {
		global $wpdb;
		$text = is_string( $value ) ? Plain_Text::of( $value, $longest ) : '';

		// In a utf8mb3 table one emoji would make the write fail.
		return 'utf8mb4' === $wpdb->get_col_charset( $wpdb->postmeta, 'meta_value' ) ? $text : wp_encode_emoji( $text );
	}

	/**
	 * Registers one meta that the editor writes with the post.
	 *
	 * @param string               $key      Key.
	 * @param array<string, mixed> $schema   What REST refuses else.
	 * @param callable             $sanitize Sanitiser.
	 */
	private static function register_meta( string $key, array $schema, callable $sanitize ): void {
		register_post_meta(
			self::NAME,
			$key,
			array(
				'type'              => 'string',
				'single'            => true,
				'default'           => '',
				// Else a result could be read before comments are closed, and of what is behind a password.
				'show_in_rest'      => array(
					'schema' => $schema + array(
						'type'    => 'string',
						'context' => array( 'edit' ),
					),
				),
				'sanitize_callback' => $sanitize,
				'auth_callback'     => static function ( $allowed, $meta, $post, $user ): bool {
					return user_can( $user, 'edit_post', $post );
				},
			)
		);
	}

	/**
	 * Names of the type.
	 *
	 * @return array<string, string>
	 */
	private static function labels(): array {
		return array(
			'name'                     => __( 'Consultations', 'cong-truong' ),
			'singular_name'            => __( 'Consultation', 'cong-truong' ),
			'add_new'                  => __( 'Add issue', 'cong-truong' ),
			'add_new_item'             => __( 'Add issue for comments', 'cong-truong' ),
			'new_item'                 => __( 'New issue for comments', 'cong-truong' ),
			'edit_item'                => __( 'Edit issue for comments', 'cong-truong' ),
			'view_item'                => __( 'View issue for comments', 'cong-truong' ),
			'view_items'               => __( 'View issues for comments', 'cong-truong' ),
			'search_items'             => __( 'Search issues for comments', 'cong-truong' ),
			'not_found'                => __( 'No issues for comments found.', 'cong-truong' ),
			'not_found_in_trash'       => __( 'No issues for comments found in the bin.', 'cong-truong' ),
			'all_items'                => __( 'All issues for comments', 'cong-truong' ),
			'archives'                 => __( 'Consultations', 'cong-truong' ),
			'item_published'           => __( 'Issue for comments published.', 'cong-truong' ),
			'item_updated'             => __( 'Issue for comments updated.', 'cong-truong' ),
			'item_scheduled'           => __( 'Issue for comments scheduled.', 'cong-truong' ),
			'item_reverted_to_draft'   => __( 'Issue for comments reverted to draft.', 'cong-truong' ),
			'item_trashed'             => __( 'Issue for comments moved to the bin.', 'cong-truong' ),
			'item_published_privately' => __( 'Issue for comments published privately.', 'cong-truong' ),
			'item_link'                => __( 'Link to an issue for comments', 'cong-truong' ),
			'item_link_description'    => __( 'A link to an issue for comments.', 'cong-truong' ),
		);
	}
}
