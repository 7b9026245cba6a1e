<?php
/**
 * Lists of issues as HTML.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Consultation;

use CongTruong\Date\Writer;
use CongTruong\Text\Markup;

defined( 'ABSPATH' ) || exit;

final class List_Renderer {

	/** What the classes of all parts begin with. */
	public const BASE = 'wp-block-cong-truong-consultations__';

	/**
	 * Issues below each other.
	 *
	 * @param \WP_Post[] $posts      Consultations in their order.
	 * @param bool       $with_state Whether some are open and some closed, so that each has to say what it is.
	 */
	public static function items( array $posts, bool $with_state ): string {
		$html = '';
		foreach ( $posts as $post ) {
			$html .= '<li class="' . self::BASE . 'item">' . self::item( $post, $with_state ) . '</li>';
		}

		return '' === $html ? '' : '<ul class="' . self::BASE . 'list">' . $html . '</ul>';
	}

	/**
	 * That there is nothing to list.
	 *
	 * @param string $state What was asked for: `open`, `closed` or `all`.
	 */
	public static function none( string $state ): string {
		$text = 'closed' === $state
			? __( 'No consultation is closed yet.', 'cong-truong' )
			: __( 'There is no issue open for comments at the moment.', 'cong-truong' );

		return '<p class="' . self::BASE . 'none">' . esc_html( $text ) . '</p>';
	}

	/**
	 * Whether it is open, as a label.
	 *
	 * @param bool $is_over Whether its last day is over.
	 */
	public static function state( bool $is_over ): string {
		return '<span class="' . self::BASE . 'state ' . ( $is_over ? 'is-closed' : 'is-open' ) . '">' . esc_html( $is_over ? __( 'Comments closed', 'cong-truong' ) : __( 'Open for comments', 'cong-truong' ) ) . '</span>';
	}

	/**
	 * Title, state and last day of one, and the way to its result.
	 *
	 * @param \WP_Post $post       A consultation.
	 * @param bool     $with_state Whether it says if it is open.
	 */
	private static function item( \WP_Post $post, bool $with_state ): string {
		$title   = Consultations::title_of( $post );
		$url     = (string) get_permalink( $post );
		$is_over = Closing::is_over( $post->ID );
		$about   = ( $with_state ? self::state( $is_over ) . ' ' : '' ) . self::until( Closing::day( $post->ID ), $is_over );
		if ( $is_over && '' !== Post_Type::text( $post->ID, Post_Type::RESULT ) ) {
			/* translators: %s: title of an issue. */
			$label  = sprintf( __( 'Result: %s', 'cong-truong' ), $title );
			$about .= ' ' . Markup::open(
				'a',
				array(
					'class'      => self::BASE . 'to-result',
					'href'       => esc_url_raw( $url . '#' . Page_Renderer::RESULT_ID ),
					'aria-label' => $label,
				)
			) . esc_html__( 'Result', 'cong-truong' ) . '</a>';
		}

		return '<a class="' . self::BASE . 'title" href="' . esc_url( $url ) . '">' . Markup::escape( $title ) . '</a><p class="' . self::BASE . 'about">' . $about . '</p>';
	}

	/**
	 * The last day, in a few words.
	 *
	 * @param string $day     Last day, or nothing.
	 * @param bool   $is_over Whether it is over.
	 */
	private static function until( string $day, bool $is_over ): string {
		if ( '' === $day ) {
			return '<span>' . esc_html__( 'No closing date', 'cong-truong' ) . '</span>';
		}
		$time = '<time datetime="' . esc_attr( $day ) . '">' . esc_html( Writer::write( $day ) ) . '</time>';
		$text = $is_over
			/* translators: %s: day such as 31/12/2026. */
			? __( 'Comments were taken until %s', 'cong-truong' )
			/* translators: %s: day such as 31/12/2026. */
			: __( 'Comments are taken until %s', 'cong-truong' );

		return '<span>' . str_replace( '%s', $time, esc_html( $text ) ) . '</span>';
	}
}
