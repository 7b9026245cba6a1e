<?php
/**
 * A page in one or two sentences.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Metadata;

use CongTruong\News\Summary;
use CongTruong\School\Profile;

defined( 'ABSPATH' ) || exit;

final class Description {

	/**
	 * Description of the page that is shown: plain text, empty where there is nothing to say.
	 */
	public static function of_page(): string {
		$text = is_front_page() ? self::of_front_page() : self::of_object( get_queried_object() );
		/**
		 * Filters the description of a page for search engines and shared links; an empty one is left out.
		 *
		 * @since 0.1.0
		 *
		 * @param string $text The description.
		 */
		return (string) apply_filters( 'cong_truong_meta_description', '' === $text ? self::by_title() : $text );
	}

	/**
	 * What visitors of the site find.
	 */
	private static function of_front_page(): string {
		$page = get_queried_object();
		if ( $page instanceof \WP_Post && '' !== $page->post_excerpt ) {
			return Summary::of( $page );
		}
		$profile = Profile::get();
		/* translators: %s: name of the school and its place. */
		return sprintf( __( 'Official website of %s: public disclosures, procedures and forms, news and contacts.', 'cong-truong' ), implode( ', ', array_filter( array( $profile['name'], $profile['place'] ) ) ) );
	}

	/**
	 * What the author of a post or of a category wrote.
	 *
	 * @param mixed $shown What the page shows.
	 */
	private static function of_object( $shown ): string {
		if ( $shown instanceof \WP_Term ) {
			return Summary::plain( $shown->description );
		}
		return $shown instanceof \WP_Post && '' === $shown->post_password ? Summary::of( $shown ) : '';
	}

	/**
	 * For pages that only blocks fill, and archives.
	 */
	private static function by_title(): string {
		/* translators: %s: title of a page, with the name of the school. */
		return sprintf( __( '%s: on the official website of the school, with public disclosures, procedures and forms, news and contacts.', 'cong-truong' ), self::title() );
	}

	/**
	 * Title of the page and name of the school, as the browser's window shows them.
	 */
	public static function title(): string {
		return html_entity_decode( wp_get_document_title(), ENT_QUOTES, 'UTF-8' );
	}
}
