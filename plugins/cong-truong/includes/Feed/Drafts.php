<?php
/**
 * Makes a draft post of an item of the authority.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feed;

use CongTruong\News\Kinds;

defined( 'ABSPATH' ) || exit;

/**
 * The post says whose news it is and where it stands; the text itself is for the editor to write.
 */
final class Drafts {

	/** Meta: `<source> <key>` of the item that a post was made of. */
	public const META = '_cong_truong_feed_item';

	/**
	 * Makes the draft, or finds the post that was made before.
	 *
	 * @param string $source Id of the source.
	 * @param string $key    Key of the item.
	 * @return array{id: int, isNew: bool}|\WP_Error
	 */
	public static function make( string $source, string $key ) {
		$item = Archive::get( $source, $key );
		if ( null === $item ) {
			return new \WP_Error( 'cong_truong_no_item', __( 'This item is not kept any more. Reload the page.', 'cong-truong' ), array( 'status' => 404 ) );
		}
		$found = get_posts(
			array(
				'post_type'      => 'post',
				'post_status'    => array( 'publish', 'future', 'draft', 'pending', 'private' ),
				'posts_per_page' => 1,
				'fields'         => 'ids',
				'meta_key'       => self::META, // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_key -- once, on a click.
				'meta_value'     => "$source $key", // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_value -- as above.
			)
		);
		if ( $found && current_user_can( 'edit_post', (int) $found[0] ) ) {
			return array(
				'id'    => (int) $found[0],
				'isNew' => false,
			);
		}
		$about = Sources::all()[ $source ] ?? null;
		$term  = null === $about ? 0 : Kinds::term_id( $about['kind'] );
		$id    = wp_insert_post(
			array(
				'post_status'  => 'draft',
				'post_title'   => wp_slash( self::html( $item['title'] ) ),
				'post_content' => wp_slash( self::content( $item, null === $about ? '' : $about['name'] ) ),
			),
			true
		);
		if ( is_wp_error( $id ) ) {
			return $id;
		}
		add_post_meta( $id, self::META, "$source $key", true );
		if ( $term > 0 ) {
			wp_set_post_categories( $id, array( $term ) );
		}

		return array(
			'id'    => $id,
			'isNew' => true,
		);
	}

	/**
	 * The blocks of the draft.
	 *
	 * @param array  $item Item.
	 * @param string $name Name of the source.
	 * @phpstan-param array{title: string, link: string, summary: string, date: int} $item
	 */
	private static function content( array $item, string $name ): string {
		$html = '' === $item['summary'] ? '' : '<!-- wp:paragraph --><p>' . self::html( $item['summary'] ) . "</p><!-- /wp:paragraph -->\n\n";
		$name = '' === $name ? (string) wp_parse_url( $item['link'], PHP_URL_HOST ) : $name;
		$from = '' === $item['link'] ? self::html( $name ) : '<a href="' . esc_url( $item['link'], array( 'http', 'https' ) ) . '">' . self::html( $name ) . '</a>';
		if ( $item['date'] > 0 ) {
			$from .= ', ' . esc_html( (string) wp_date( 'd/m/Y', $item['date'] ) );
		}

		// The posts of the school are in Vietnamese, whatever the language of its screens.
		return $html . '<!-- wp:paragraph --><p>Nguồn: ' . $from . '</p><!-- /wp:paragraph -->';
	}

	/**
	 * Text from outside as HTML of a post, whoever makes it: editors may write scripts, and brackets are shortcodes.
	 *
	 * @param string $text Plain text.
	 */
	private static function html( string $text ): string {
		return str_replace( array( '[', ']' ), array( '&#91;', '&#93;' ), esc_html( $text ) );
	}
}
