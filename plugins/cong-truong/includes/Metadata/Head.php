<?php
/**
 * What a page says of itself in its head: a description for search engines, a preview for Zalo and Facebook.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Metadata;

use CongTruong\Module;
use CongTruong\School\Profile;

defined( 'ABSPATH' ) || exit;

final class Head implements Module {

	/**
	 * Hooks the output.
	 */
	public function register(): void {
		add_action( 'wp_head', array( self::class, 'print_tags' ), 5 );
	}

	/**
	 * Whether a plugin is there that writes all this itself.
	 */
	public static function is_left_to_others(): bool {
		return defined( 'WPSEO_VERSION' ) || defined( 'RANK_MATH_VERSION' ) || defined( 'AIOSEO_VERSION' ) || defined( 'SEOPRESS_VERSION' ) || defined( 'THE_SEO_FRAMEWORK_VERSION' ) || defined( 'SLIM_SEO_VER' );
	}

	/**
	 * Prints the tags. A missing page and a search have nothing to be found or shared by.
	 */
	public static function print_tags(): void {
		if ( is_404() || is_search() || self::is_left_to_others() ) {
			return;
		}
		$text  = Description::of_page();
		$image = self::image();
		if ( '' !== $text ) {
			printf( "<meta name=\"description\" content=\"%s\">\n", esc_attr( $text ) );
		}
		$tags = array(
			'og:type'        => is_singular( 'post' ) ? 'article' : 'website',
			'og:locale'      => get_locale(),
			'og:site_name'   => Profile::get()['name'],
			'og:title'       => Description::title(),
			'og:description' => $text,
			'og:url'         => self::address(),
			'og:image'       => $image[0] ?? '',
			'og:image:width' => (string) ( $image[1] ?? '' ),
			'og:image:height' => (string) ( $image[2] ?? '' ),
		);
		foreach ( array_filter( $tags ) as $property => $content ) {
			printf( "<meta property=\"%s\" content=\"%s\">\n", esc_attr( $property ), esc_attr( $content ) );
		}
	}

	/**
	 * The one address of the page, where WordPress knows one.
	 */
	private static function address(): string {
		if ( is_front_page() ) {
			return home_url( '/' );
		}
		$object = get_queried_object();
		if ( $object instanceof \WP_Term ) {
			$link = get_term_link( $object );
			return is_string( $link ) ? $link : '';
		}
		if ( $object instanceof \WP_Post_Type ) {
			return (string) get_post_type_archive_link( $object->name );
		}
		return $object instanceof \WP_Post ? (string) wp_get_canonical_url( $object ) : '';
	}

	/**
	 * The picture of a post that everybody may read, else the school's emblem.
	 *
	 * @return array{0: string, 1: int, 2: int}|array{} Address, width and height in pixels.
	 */
	private static function image(): array {
		$post  = is_singular() ? get_queried_object() : null;
		$image = false;
		if ( $post instanceof \WP_Post && '' === $post->post_password ) {
			$image = wp_get_attachment_image_src( (int) get_post_thumbnail_id( $post ), 'large' );
		}
		$image = $image ? $image : wp_get_attachment_image_src( (int) get_option( Profile::EMBLEM ), 'large' );

		return $image ? array( (string) $image[0], (int) $image[1], (int) $image[2] ) : array();
	}
}
