<?php
/**
 * The post types of disclosures and publications, and the meta that holds them.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

final class Post_Types implements Module {

	public const DISCLOSURE  = 'ct_disclosure';
	public const PUBLICATION = 'ct_publication';

	/**
	 * Hooks the registration.
	 */
	public function register(): void {
		add_action( 'init', array( self::class, 'register_types' ), 5 );
		add_filter( 'wp_sitemaps_users_query_args', array( self::class, 'leave_out_of_users_sitemap' ) );
	}

	/**
	 * Nobody is listed as an author for disclosures. They are made without one, but an import gives them one.
	 *
	 * @param array<string, mixed> $args Arguments of core's query of users.
	 * @return array<string, mixed>
	 */
	public static function leave_out_of_users_sitemap( $args ): array {
		if ( is_array( $args['has_published_posts'] ?? null ) ) {
			$args['has_published_posts'] = array_values( array_diff( $args['has_published_posts'], array( self::DISCLOSURE ) ) );
		}

		return $args;
	}

	/**
	 * Registers both types. Neither has a screen or a REST route of core: a disclosure is edited on the plugin's own screen.
	 */
	public static function register_types(): void {
		$never = 'do_not_allow';
		register_post_type(
			self::DISCLOSURE,
			array(
				'labels'              => array(
					'name'          => __( 'Public disclosures', 'cong-truong' ),
					'singular_name' => __( 'Public disclosure', 'cong-truong' ),
				),
				'public'              => true,
				'publicly_queryable'  => true,
				'embeddable'          => false,
				'exclude_from_search' => false,
				'show_ui'             => false,
				'show_in_nav_menus'   => true,
				'show_in_rest'        => false,
				'has_archive'         => true,
				// The addresses are the plugin's own: see Permalinks.
				'rewrite'             => false,
				'query_var'           => false,
				'supports'            => array( 'title' ),
				'delete_with_user'    => false,
				'can_export'          => true,
				'map_meta_cap'        => true,
				'capability_type'     => array( 'ct_disclosure', 'ct_disclosures' ),
				// Core's own doors (XML-RPC, quick edit) would let an editor rename, hide or fill the page of a published one.
				'capabilities'        => array(
					'create_posts'           => $never,
					'edit_posts'             => $never,
					'edit_others_posts'      => $never,
					'edit_private_posts'     => $never,
					'edit_published_posts'   => $never,
					'read_private_posts'     => Capabilities::EDIT,
					'publish_posts'          => $never,
					'delete_posts'           => $never,
					'delete_others_posts'    => $never,
					'delete_private_posts'   => $never,
					'delete_published_posts' => $never,
				),
			)
		);

		register_post_type(
			self::PUBLICATION,
			array(
				'labels'              => array(
					'name'          => __( 'Publications', 'cong-truong' ),
					'singular_name' => __( 'Publication', 'cong-truong' ),
				),
				'public'              => false,
				'publicly_queryable'  => false,
				'exclude_from_search' => true,
				'show_ui'             => false,
				'show_in_rest'        => false,
				'rewrite'             => false,
				'query_var'           => false,
				'supports'            => array( 'title' ),
				'delete_with_user'    => false,
				'can_export'          => true,
				'map_meta_cap'        => false,
				'capability_type'     => array( 'ct_publication', 'ct_publications' ),
				'capabilities'        => array(
					'create_posts'           => $never,
					'edit_post'              => $never,
					'edit_posts'             => $never,
					'edit_others_posts'      => $never,
					'edit_private_posts'     => $never,
					'edit_published_posts'   => $never,
					'read_post'              => Capabilities::EDIT,
					'read_private_posts'     => Capabilities::EDIT,
					'publish_posts'          => $never,
					'delete_post'            => $never,
					'delete_posts'           => $never,
					'delete_others_posts'    => $never,
					'delete_private_posts'   => $never,
					'delete_published_posts' => $never,
				),
			)
		);

		self::register_meta();
	}

	/**
	 * Registers the meta: one value a key, never over core's REST routes or the custom fields box.
	 */
	private static function register_meta(): void {
		$keys = array(
			self::DISCLOSURE  => array(
				Meta::KEY               => 'string',
				Meta::REGIME            => 'string',
				Meta::FORM              => 'string',
				Meta::LEVEL             => 'string',
				Meta::SCHOOL_YEAR       => 'string',
				Meta::PERIOD            => 'string',
				Meta::VALUES            => 'string',
				Meta::STATE             => 'string',
				Meta::PUBLICATION       => 'integer',
				Meta::PUBLISHED_VERSION => 'integer',
				Meta::WITHDRAWALS       => 'string',
			),
			self::PUBLICATION => array(
				Meta::PAYLOAD => 'string',
				Meta::HASH    => 'string',
				Meta::NUMBER  => 'integer',
				Meta::SUMMARY => 'string',
			),
		);

		foreach ( $keys as $post_type => $types ) {
			foreach ( $types as $key => $type ) {
				register_post_meta(
					$post_type,
					$key,
					array(
						'type'          => $type,
						'single'        => true,
						'show_in_rest'  => false,
						'auth_callback' => '__return_false',
					)
				);
			}
		}
	}
}
