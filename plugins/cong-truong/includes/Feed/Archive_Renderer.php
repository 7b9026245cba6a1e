<?php
/**
 * The page of all items, with search.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feed;

use CongTruong\Text\Markup;
use CongTruong\News\Kinds;
use CongTruong\Page_Caches;

defined( 'ABSPATH' ) || exit;

/**
 * A form that asks the page itself, so that it works without JavaScript and an answer has an address.
 */
final class Archive_Renderer {

	private const SEARCH = 'tim';

	private const KIND = 'loai';

	private const PAGE = 'trang';

	/**
	 * Form, items and pages.
	 */
	public static function render(): string {
		$search = self::asked( self::SEARCH );
		$kind   = self::asked( self::KIND );
		$kind   = isset( Kinds::all()[ $kind ] ) ? $kind : '';
		$page   = self::asked( self::PAGE );
		if ( '' !== $search . $kind . $page ) {
			// When something changes, nobody can name all the addresses that showed it.
			Page_Caches::keep_out( 'Cổng Trường: search' );
		}
		$found = Archive::find(
			array(
				'search' => $search,
				'kind'   => $kind,
			),
			(int) $page
		);
		$items = ( new List_Renderer( true, true, true ) )->items( $found['items'] );

		return self::form( $search, $kind ) . self::count( '' !== $search || '' !== $kind, $found['total'] )
			. ( '' === $items && '' === $search && '' === $kind ? List_Renderer::none() : $items ) . self::pages( $search, $kind, $found['page'], $found['pages'] )
			. List_Renderer::foot( array_keys( Kinds::all() ), true, true );
	}

	/**
	 * The form.
	 *
	 * @param string $search What was asked for.
	 * @param string $kind   Kind that was asked for.
	 */
	private static function form( string $search, string $kind ): string {
		$options = '<option value="">' . esc_html__( 'All kinds', 'cong-truong' ) . '</option>';
		foreach ( Kinds::all() as $slug => $name ) {
			$options .= '<option value="' . esc_attr( $slug ) . '"' . selected( $kind, $slug, false ) . '>' . esc_html( $name ) . '</option>';
		}
		$id  = wp_unique_id( 'ct-feed-' );
		$url = self::address();
		// Where addresses are plain, the page itself is a field of the question.
		$own = '';
		wp_parse_str( (string) wp_parse_url( $url, PHP_URL_QUERY ), $fields );
		foreach ( $fields as $name => $value ) {
			$own .= is_string( $value ) ? '<input type="hidden" name="' . esc_attr( (string) $name ) . '" value="' . esc_attr( $value ) . '">' : '';
		}

		return '<form class="' . List_Renderer::BASE . 'search" role="search" method="get" action="' . esc_url( $url ) . '">' . $own
			. '<p><label for="' . $id . '">' . esc_html__( 'Search the news of the authority', 'cong-truong' ) . '</label>'
			. '<input id="' . $id . '" type="search" name="' . self::SEARCH . '" maxlength="100" value="' . Markup::escape( $search ) . '"></p>'
			. '<p><label for="' . $id . 'k">' . esc_html__( 'Kind of news', 'cong-truong' ) . '</label><select id="' . $id . 'k" name="' . self::KIND . '">' . $options . '</select></p>'
			. '<p><button class="wp-element-button" type="submit">' . esc_html__( 'Search', 'cong-truong' ) . '</button></p></form>';
	}

	/**
	 * How many were found.
	 *
	 * @param bool $is_search Whether something was asked for.
	 * @param int  $count     How many.
	 */
	private static function count( bool $is_search, int $count ): string {
		/* translators: %d: number of items */
		$text = 0 === $count ? __( 'Nothing was found. Try fewer or other words.', 'cong-truong' ) : sprintf( _n( '%d item', '%d items', $count, 'cong-truong' ), $count );

		return $is_search ? '<p class="' . List_Renderer::BASE . 'count" role="status">' . esc_html( $text ) . '</p>' : '';
	}

	/**
	 * Links to the other pages.
	 *
	 * @param string $search What was asked for.
	 * @param string $kind   Kind that was asked for.
	 * @param int    $page   Page that is shown.
	 * @param int    $pages  How many there are.
	 */
	private static function pages( string $search, string $kind, int $page, int $pages ): string {
		if ( $pages < 2 ) {
			return '';
		}
		$link = static function ( int $to, string $text ) use ( $search, $kind ): string {
			$url = add_query_arg(
				array_filter(
					array(
						self::SEARCH => rawurlencode( $search ),
						self::KIND   => $kind,
						self::PAGE   => $to,
					)
				),
				self::address()
			);

			return '<a href="' . esc_url( $url ) . '">' . esc_html( $text ) . '</a>';
		};
		/* translators: 1: number of a page, 2: how many there are */
		$at = '<span class="current" aria-current="page">' . esc_html( sprintf( __( 'Page %1$d of %2$d', 'cong-truong' ), $page, $pages ) ) . '</span>';

		return '<nav class="' . List_Renderer::BASE . 'pages" aria-label="' . esc_attr__( 'Pages of the news of the authority', 'cong-truong' ) . '">'
			. ( $page > 1 ? $link( $page - 1, __( 'Newer', 'cong-truong' ) ) : '' ) . $at . ( $page < $pages ? $link( $page + 1, __( 'Older', 'cong-truong' ) ) : '' ) . '</nav>';
	}

	/**
	 * A field of the form, as it was sent.
	 *
	 * @param string $name Name of the field.
	 */
	private static function asked( string $name ): string {
		$value = $_GET[ $name ] ?? ''; // phpcs:ignore WordPress.Security.NonceVerification.Recommended,WordPress.Security.ValidatedSanitizedInput -- a search changes nothing; cleaned below.

		return is_string( $value ) ? mb_substr( sanitize_text_field( wp_unslash( $value ) ), 0, 100 ) : '';
	}

	/**
	 * Address of the page: of the one that was asked for, whatever post a list inside it stands at.
	 */
	private static function address(): string {
		return (string) ( is_singular() ? get_permalink( get_queried_object_id() ) : get_permalink() );
	}
}
