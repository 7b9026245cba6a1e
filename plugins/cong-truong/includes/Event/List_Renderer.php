<?php
/**
 * Lists of events as HTML.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Event;

use CongTruong\News\Summary;

defined( 'ABSPATH' ) || exit;

final class List_Renderer {

	/** What the classes of all parts begin with. */
	public const BASE = 'wp-block-cong-truong-events__';

	/**
	 * Each event with its day as a tile.
	 *
	 * @param \WP_Post[] $events Events.
	 */
	public static function tiles( array $events ): string {
		$items = '';
		foreach ( $events as $event ) {
			$span = Span::of( $event->ID );
			if ( null === $span ) {
				continue;
			}
			$day    = $span->first_day();
			$month  = substr( $day, 0, 4 ) === substr( Events::now(), 0, 4 ) ? Words::short_month( $day ) : Words::month( $day );
			$items .= '<li class="' . self::BASE . 'event"><time class="' . self::BASE . 'tile" datetime="' . esc_attr( $day ) . '">'
				. '<span class="' . self::BASE . 'day">' . esc_html( substr( $day, 8, 2 ) ) . '</span> <span class="' . self::BASE . 'month">' . esc_html( $month ) . '</span></time>'
				. self::body( $event, Words::weekday( $day ) . ' · ' . Words::short( $span ) ) . '</li>';
		}

		return '' === $items ? self::none() : '<ul class="' . self::BASE . 'list is-tiles">' . $items . '</ul>';
	}

	/**
	 * The events by month, one row each.
	 *
	 * @param \WP_Post[] $events Events in their order.
	 */
	public static function agenda( array $events ): string {
		$months = array();
		foreach ( $events as $event ) {
			$span = Span::of( $event->ID );
			if ( null === $span ) {
				continue;
			}
			$day   = $span->first_day();
			$month = Words::month( $day );

			$months[ $month ] = ( $months[ $month ] ?? '' )
				. '<li class="' . self::BASE . 'event"><time class="' . self::BASE . 'date" datetime="' . esc_attr( $day ) . '">'
				. esc_html( substr( $day, 8, 2 ) . '/' . substr( $day, 5, 2 ) ) . ' <span class="' . self::BASE . 'weekday">' . esc_html( Words::weekday( $day ) ) . '</span></time>'
				. self::body( $event, Words::short( $span ) ) . '</li>';
		}
		$html = '';
		foreach ( $months as $month => $items ) {
			$id    = wp_unique_id( 'ct-events-' );
			$html .= '<p class="' . self::BASE . 'group" id="' . $id . '">' . esc_html( $month ) . '</p>'
				. '<ul class="' . self::BASE . 'list is-agenda" aria-labelledby="' . $id . '">' . $items . '</ul>';
		}

		return '' === $html ? self::none() : $html;
	}

	/**
	 * Title, time and place of an event.
	 *
	 * @param \WP_Post $event An event.
	 * @param string   $when  What to say of its time.
	 */
	private static function body( \WP_Post $event, string $when ): string {
		$title = Summary::title( $event );
		$place = (string) get_post_meta( $event->ID, Post_Type::PLACE, true );

		return '<div class="' . self::BASE . 'body"><a class="' . self::BASE . 'title" href="' . esc_url( (string) get_permalink( $event ) ) . '">'
			. esc_html( '' === $title ? __( 'Untitled event', 'cong-truong' ) : $title ) . '</a>'
			. '<p class="' . self::BASE . 'when">' . esc_html( $when )
			. ( '' === $place ? '' : ' <span class="' . self::BASE . 'place">' . esc_html( $place ) . '</span>' ) . '</p></div>';
	}

	/**
	 * That there is nothing to list.
	 */
	private static function none(): string {
		return '<p class="' . self::BASE . 'none">' . esc_html__( 'No upcoming events.', 'cong-truong' ) . '</p>';
	}
}
