<?php
/**
 * The post type of people and the taxonomy of the bodies that they sit in.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Directory;

use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

/**
 * Neither has an address, a screen or a REST route of core: visitors see them in the block, editors on the plugin's own screen.
 */
final class Post_Types implements Module {

	public const PERSON = 'ct_person';
	public const BODY   = 'ct_body';

	/**
	 * Hooks the registration.
	 */
	public function register(): void {
		add_action( 'init', array( self::class, 'register_types' ), 5 );
		add_filter( 'wxr_export_skip_postmeta', array( self::class, 'leave_out_of_export' ), 10, 2 );
	}

	/**
	 * Registers both, and the meta.
	 */
	public static function register_types(): void {
		$never = 'do_not_allow';
		register_post_type(
			self::PERSON,
			array(
				'labels'              => array(
					'name'          => __( 'People', 'cong-truong' ),
					'singular_name' => __( 'Person', 'cong-truong' ),
				),
				'public'              => false,
				'publicly_queryable'  => false,
				'exclude_from_search' => true,
				'show_ui'             => false,
				'show_in_nav_menus'   => false,
				'show_in_rest'        => false,
				'has_archive'         => false,
				'rewrite'             => false,
				'query_var'           => false,
				'supports'            => array( 'title' ),
				'delete_with_user'    => false,
				'can_export'          => true,
				'map_meta_cap'        => false,
				'capability_type'     => array( 'ct_person', 'ct_people' ),
				'capabilities'        => array_fill_keys(
					array( 'create_posts', 'edit_post', 'edit_posts', 'edit_others_posts', 'edit_private_posts', 'edit_published_posts', 'publish_posts', 'read_post', 'read_private_posts', 'delete_post', 'delete_posts', 'delete_others_posts', 'delete_private_posts', 'delete_published_posts' ),
					$never
				),
			)
		);
		register_taxonomy(
			self::BODY,
			self::PERSON,
			array(
				'labels'             => array(
					'name'          => __( 'Bodies of the school', 'cong-truong' ),
					'singular_name' => __( 'Body of the school', 'cong-truong' ),
				),
				'public'             => false,
				'publicly_queryable' => false,
				'hierarchical'       => true,
				'show_ui'            => false,
				'show_in_nav_menus'  => false,
				'show_in_rest'       => false,
				'rewrite'            => false,
				'query_var'          => false,
				'capabilities'       => array_fill_keys( array( 'manage_terms', 'edit_terms', 'delete_terms', 'assign_terms' ), $never ),
			)
		);

		$meta = array(
			'type'          => 'string',
			'single'        => true,
			'show_in_rest'  => false,
			'auth_callback' => '__return_false',
		);
		foreach ( array( Meta::PERSON, Meta::PRIVATE_PHONE, Meta::PHOTOS ) as $key ) {
			register_post_meta( self::PERSON, $key, $meta );
		}
		register_term_meta( self::BODY, Meta::BODY, $meta );
	}

	/**
	 * Keeps private numbers out of WordPress's export file, which is passed around.
	 *
	 * @param mixed  $skip Whether to leave it out.
	 * @param string $key  Key of the meta.
	 * @return mixed
	 */
	public static function leave_out_of_export( $skip, $key ) {
		return Meta::PRIVATE_PHONE === $key ? true : $skip;
	}
}
