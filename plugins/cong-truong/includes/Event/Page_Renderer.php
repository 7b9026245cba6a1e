<?php
/**
 * What the plugin adds to the page of an event, and the archive.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Event;

defined( 'ABSPATH' ) || exit;

final class Page_Renderer {

	/** Events ahead that the archive lists. */
	private const AHEAD = 200;

	/**
	 * When and where an event is, and its calendar file. Nobody who has to give a password sees it.
	 *
	 * @param int $event Id of an event.
	 */
	public static function single( int $event ): string {
		$span = Span::of( $event );
		if ( null === $span || post_password_required( $event ) ) {
			return '';
		}
		$base  = List_Renderer::BASE;
		$place = (string) get_post_meta( $event, Post_Type::PLACE, true );
		$facts = self::fact( __( 'Time', 'cong-truong' ), '<time datetime="' . esc_attr( $span->iso_start() ) . '">' . esc_html( Words::when( $span ) ) . '</time>' )
			. ( '' === $place ? '' : self::fact( __( 'Venue', 'cong-truong' ), esc_html( $place ) ) );
		$html  = $span->over() <= Events::now() ? '<p class="' . $base . 'past">' . esc_html__( 'This event is over.', 'cong-truong' ) . '</p>' : '';
		$html .= '<dl class="' . $base . 'facts">' . $facts . '</dl>';

		return $html . self::file_link( Calendar_Files::link( $event ), __( 'Add to my calendar (.ics)', 'cong-truong' ) );
	}

	/**
	 * The archive: all that is ahead on its first page, then what is over, page by page.
	 */
	public static function archive(): string {
		global $wp_query;
		$base = List_Renderer::BASE;
		$html = '';
		if ( ! is_paged() ) {
			$html .= '<h2 class="' . $base . 'heading">' . esc_html__( 'Upcoming', 'cong-truong' ) . '</h2>' . List_Renderer::agenda( Events::upcoming( self::AHEAD ) )
				. self::file_link( Calendar_Files::link(), __( 'Calendar of all upcoming events (.ics)', 'cong-truong' ) );
		}
		$past = is_post_type_archive( Post_Type::NAME ) ? $wp_query->posts : Events::past( 10 );
		if ( $past ) {
			$html .= '<h2 class="' . $base . 'heading">' . esc_html__( 'Past events', 'cong-truong' ) . '</h2>' . List_Renderer::agenda( $past );
		}
		$pages = is_post_type_archive( Post_Type::NAME ) ? (string) paginate_links( array( 'total' => max( 1, (int) $wp_query->max_num_pages ) ) ) : '';

		return '' === $pages ? $html : $html . '<nav class="' . $base . 'pages" aria-label="' . esc_attr__( 'Pages of past events', 'cong-truong' ) . '">' . $pages . '</nav>';
	}

	/**
	 * One fact.
	 *
	 * @param string $term What it is.
	 * @param string $html HTML.
	 */
	private static function fact( string $term, string $html ): string {
		return '<div class="' . List_Renderer::BASE . 'fact"><dt>' . esc_html( $term ) . '</dt><dd>' . $html . '</dd></div>';
	}

	/**
	 * A link to a calendar file.
	 *
	 * @param string $url   Address.
	 * @param string $label What it says.
	 */
	private static function file_link( string $url, string $label ): string {
		return '<p class="' . List_Renderer::BASE . 'file"><a href="' . esc_url( $url ) . '" type="text/calendar">' . esc_html( $label ) . '</a></p>';
	}
}
