<?php
/**
 * What search engines read of an event (schema.org).
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Event;

use CongTruong\News\Summary;
use CongTruong\School\Profile;

defined( 'ABSPATH' ) || exit;

final class Structured_Data {

	/**
	 * Prints it on the page of an event.
	 */
	public static function print_head(): void {
		if ( ! is_singular( Post_Type::NAME ) ) {
			return;
		}
		$data = self::of( get_queried_object_id() );
		if ( $data ) {
			echo '<script type="application/ld+json">' . wp_json_encode( $data, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE ) . "</script>\n";
		}
	}

	/**
	 * An event as schema.org knows it; nothing of one that not everybody may read or that has no day.
	 *
	 * @param int $id Id of an event.
	 * @return array<string, mixed>
	 */
	public static function of( int $id ): array {
		$event = get_post( $id );
		$span  = Span::of( $id );
		if ( ! $event instanceof \WP_Post || null === $span || '' !== $event->post_password ) {
			return array();
		}
		$school = Profile::get()['name'];
		$place  = (string) get_post_meta( $id, Post_Type::PLACE, true );
		$image  = get_the_post_thumbnail_url( $event, 'large' );

		return array_filter(
			array(
				'@context'            => 'https://schema.org',
				'@type'               => 'Event',
				'name'                => Summary::title( $event ),
				'description'         => Summary::of( $event ),
				'startDate'           => $span->iso_start(),
				'endDate'             => $span->iso_end(),
				'eventStatus'         => 'https://schema.org/EventScheduled',
				'eventAttendanceMode' => 'https://schema.org/OfflineEventAttendanceMode',
				'location'            => array(
					'@type'   => 'Place',
					'name'    => '' === $place ? $school : $place,
					'address' => Profile::get()['place'],
				),
				'organizer'           => array(
					'@type' => 'School',
					'name'  => $school,
					'url'   => home_url( '/' ),
				),
				'image'               => $image ? $image : '',
				'url'                 => (string) get_permalink( $event ),
			)
		);
	}
}
