<?php
/**
 * The post type of events and the meta that says when and where.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Event;

use CongTruong\Module;
use CongTruong\Text\Normalizer;

defined( 'ABSPATH' ) || exit;

/**
 * Whoever may write posts may write events. A day or a minute is stored as it is said at the school, `2026-11-25` or `2026-11-25T07:30`, which sorts as text.
 */
final class Post_Type implements Module {

	public const NAME = 'ct_event';

	/** Part of the public address. */
	public const BASE = 'su-kien';

	public const START = '_cong_truong_start';
	public const END   = '_cong_truong_end';
	public const PLACE = '_cong_truong_place';

	/** Meta: the minute at which it is over, made of the others so that the database can compare it. */
	public const OVER = '_cong_truong_over';

	private const PLACE_LENGTH = 200;

	/**
	 * Hooks the registration.
	 */
	public function register(): void {
		add_action( 'init', array( self::class, 'register_type' ), 5 );
		foreach ( array( 'added', 'updated', 'deleted' ) as $event ) {
			add_action( "{$event}_post_meta", array( self::class, 'store_over' ), 10, 3 );
		}
		add_filter( 'wp_unique_post_slug_is_bad_flat_slug', array( self::class, 'reserve_slug' ), 10, 3 );
	}

	/**
	 * Registers type and meta.
	 */
	public static function register_type(): void {
		register_post_type(
			self::NAME,
			array(
				'labels'           => self::labels(),
				'description'      => __( 'What happens at the school and when.', 'cong-truong' ),
				'public'           => true,
				'show_in_rest'     => true,
				'rest_base'        => 'ct-events',
				'menu_icon'        => 'dashicons-calendar-alt',
				'menu_position'    => 6,
				'has_archive'      => self::BASE,
				'rewrite'          => array(
					'slug'       => self::BASE,
					'with_front' => false,
				),
				'supports'         => array( 'title', 'editor', 'excerpt', 'thumbnail', 'author', 'revisions', 'custom-fields' ),
				'delete_with_user' => false,
			)
		);

		foreach ( array( self::START, self::END ) as $key ) {
			self::register_meta( $key, array( 'pattern' => '^([0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2})?)?$' ), array( Span::class, 'sanitize' ) );
		}
		self::register_meta( self::PLACE, array( 'maxLength' => self::PLACE_LENGTH ), array( self::class, 'sanitize_place' ) );
	}

	/**
	 * One line of plain text in NFC.
	 *
	 * @param mixed $value What was sent.
	 */
	public static function sanitize_place( $value ): string {
		global $wpdb;
		$text = is_string( $value ) ? Normalizer::nfc( sanitize_text_field( (string) preg_replace( '/[\x00-\x1F\x7F]|\xC2[\x80-\x9F]/', ' ', $value ) ) ) : '';
		// In a utf8mb3 table one emoji would make the write fail.
		if ( 'utf8mb4' !== $wpdb->get_col_charset( $wpdb->postmeta, 'meta_value' ) ) {
			$text = wp_encode_emoji( $text );
		}

		return mb_substr( $text, 0, self::PLACE_LENGTH );
	}

	/**
	 * Keeps the minute at which the event is over in step with its days.
	 *
	 * @param mixed  $meta Id or ids of the meta.
	 * @param int    $post Id of a post.
	 * @param string $key  Key of the meta.
	 */
	public static function store_over( $meta, $post, $key ): void {
		if ( ! in_array( $key, array( self::START, self::END ), true ) || self::NAME !== get_post_type( $post ) ) {
			return;
		}
		$span = Span::of( (int) $post );
		if ( null === $span ) {
			delete_post_meta( (int) $post, self::OVER );
		} else {
			update_post_meta( (int) $post, self::OVER, $span->over() );
		}
	}

	/**
	 * Keeps an event from taking the address of the calendar file.
	 *
	 * @param bool   $is_bad Whether core takes the slug for reserved.
	 * @param string $slug   A slug.
	 * @param string $type   A post type.
	 */
	public static function reserve_slug( $is_bad, $slug, $type ): bool {
		return $is_bad || ( self::NAME === $type && Calendar_Files::SLUG === $slug );
	}

	/**
	 * Registers one meta that the editor writes with the event.
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
				// Else it could be read of an event behind a password.
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
			'name'                     => __( 'Events', 'cong-truong' ),
			'singular_name'            => __( 'Event', 'cong-truong' ),
			'add_new'                  => __( 'Add event', 'cong-truong' ),
			'add_new_item'             => __( 'Add event', 'cong-truong' ),
			'new_item'                 => __( 'New event', 'cong-truong' ),
			'edit_item'                => __( 'Edit event', 'cong-truong' ),
			'view_item'                => __( 'View event', 'cong-truong' ),
			'view_items'               => __( 'View events', 'cong-truong' ),
			'search_items'             => __( 'Search events', 'cong-truong' ),
			'not_found'                => __( 'No events found.', 'cong-truong' ),
			'not_found_in_trash'       => __( 'No events found in the bin.', 'cong-truong' ),
			'all_items'                => __( 'All events', 'cong-truong' ),
			'archives'                 => __( 'Events', 'cong-truong' ),
			'item_published'           => __( 'Event published.', 'cong-truong' ),
			'item_updated'             => __( 'Event updated.', 'cong-truong' ),
			'item_scheduled'           => __( 'Event scheduled.', 'cong-truong' ),
			'item_reverted_to_draft'   => __( 'Event reverted to draft.', 'cong-truong' ),
			'item_trashed'             => __( 'Event moved to the bin.', 'cong-truong' ),
			'item_published_privately' => __( 'Event published privately.', 'cong-truong' ),
			'item_link'                => __( 'Link to an event', 'cong-truong' ),
			'item_link_description'    => __( 'A link to an event.', 'cong-truong' ),
		);
	}
}
