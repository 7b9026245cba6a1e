<?php
/**
 * The REST route of the school's profile and the settings beside it: `cong-truong/v1/school`.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\School;

use CongTruong\Module;
use CongTruong\Privacy\Third_Parties;
use CongTruong\Uninstaller;

defined( 'ABSPATH' ) || exit;

final class Rest_Controller implements Module {

	public const CAPABILITY = 'manage_options';

	private const REST_NAMESPACE = 'cong-truong/v1';

	/**
	 * Hooks the route.
	 */
	public function register(): void {
		add_action( 'rest_api_init', array( self::class, 'register_routes' ) );
	}

	/**
	 * Registers the route.
	 */
	public static function register_routes(): void {
		$may = static function (): bool {
			return current_user_can( self::CAPABILITY );
		};
		register_rest_route(
			self::REST_NAMESPACE,
			'/school',
			array(
				array(
					'methods'             => 'GET',
					'callback'            => array( self::class, 'resource' ),
					'permission_callback' => $may,
				),
				array(
					'methods'             => 'POST',
					'callback'            => array( self::class, 'save' ),
					'permission_callback' => $may,
					'args'                => array(
						'profile'    => Profile_Schema::get(),
						'emblem'     => array(
							'type'    => 'integer',
							'minimum' => 0,
						),
						'allowed'    => array(
							'type'  => 'array',
							'items' => array(
								'type' => 'string',
								'enum' => Third_Parties::KNOWN,
							),
						),
						'deleteData' => array( 'type' => 'boolean' ),
					),
				),
			)
		);
	}

	/**
	 * GET /school: the profile as it is stored, and the settings (shape `SchoolResource`).
	 *
	 * @return array<string, mixed>
	 */
	public static function resource(): array {
		$emblem = (int) get_option( Profile::EMBLEM );
		$image  = $emblem > 0 ? wp_get_attachment_image_url( $emblem, 'medium' ) : false;

		return array(
			'profile'    => Profile::get(),
			'emblem'     => false === $image ? null : array(
				'id'  => $emblem,
				'url' => $image,
			),
			'allowed'    => Third_Parties::allowed(),
			'deleteData' => (bool) get_option( Uninstaller::OPTION ),
		);
	}

	/**
	 * POST /school: changes what is sent, and nothing else.
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return array<string, mixed>|\WP_Error
	 */
	public static function save( \WP_REST_Request $request ) {
		$profile  = $request['profile'];
		$problems = is_array( $profile ) ? self::unsafe_links( $profile ) : array();
		$emblem   = $request['emblem'];
		if ( $emblem && 0 !== strpos( (string) get_post_mime_type( (int) $emblem ), 'image/' ) ) {
			$problems['emblem'] = __( 'The emblem must be a picture of the media library.', 'cong-truong' );
		}
		if ( $problems ) {
			return new \WP_Error(
				'cong_truong_invalid_school',
				__( 'Nothing was saved yet. Please look at the fields that are marked.', 'cong-truong' ),
				array(
					'status' => 400,
					'fields' => $problems,
				)
			);
		}

		if ( is_array( $profile ) ) {
			// It follows from the bodies; a form that was opened before would bring the old one back.
			unset( $profile['authority'] );
			update_option( Profile::OPTION, array_merge( Profile::get(), $profile ) );
		}
		if ( null !== $emblem ) {
			$emblem ? update_option( Profile::EMBLEM, (int) $emblem ) : delete_option( Profile::EMBLEM );
		}
		if ( null !== $request['allowed'] ) {
			update_option( Third_Parties::OPTION, $request['allowed'] );
		}
		if ( null !== $request['deleteData'] ) {
			update_option( Uninstaller::OPTION, (bool) $request['deleteData'] );
		}

		return self::resource();
	}

	/**
	 * Links that nobody should follow, or that are none: path of the field → what is wrong.
	 *
	 * @param array<string, mixed> $profile Posted fields.
	 * @return array<string, string>
	 */
	private static function unsafe_links( array $profile ): array {
		$problems = array();
		if ( '' !== trim( $profile['map'] ?? '' ) && '' === Link::clean( $profile['map'], true ) ) {
			$problems['map'] = __( 'This is no link to a map. Open the map, choose “Share” and copy the link, which begins with https://.', 'cong-truong' );
		}
		foreach ( $profile['authorities'] ?? array() as $body => $given ) {
			if ( is_array( $given ) && '' !== trim( $given['website'] ?? '' ) && '' === Link::clean( $given['website'] ) ) {
				$problems[ "authorities.$body.website" ] = __( 'This is no address of a website. It begins with https:// or http://.', 'cong-truong' );
			}
		}

		return $problems;
	}
}
