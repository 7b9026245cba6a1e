<?php
/**
 * News and events of the demo school, dated from the day on which it is filled, so that something is always ahead.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Demo;

use CongTruong\Event\Post_Type;
use CongTruong\News\Featured;
use CongTruong\News\Kinds;

/**
 * Makes what is not there yet.
 *
 * @param array<string, mixed> $news Content of news.json.
 */
function seed_news( array $news ): void {
	$kinds = Kinds::ensure();
	$below = get_term_by( 'slug', 'hoat-dong', 'category' );
	if ( $below ) {
		wp_update_term( $below->term_id, 'category', array( 'parent' => $kinds[ Kinds::NEWS ] ) );
	}
	foreach ( $news['posts'] as $post ) {
		if ( ! find_seeded( 'post', $post['slug'] ) ) {
			insert(
				'post',
				$post['slug'],
				$post['title'],
				blocks_of( $post['content'] ),
				array(
					'post_date'     => day( $post['day'] ) . ' 08:00:00',
					'post_category' => array( $kinds[ $post['kind'] ] ),
				),
				isset( $post['featured'] ) ? array( Featured::META => day( $post['featured'] ) ) : array()
			);
		}
	}
	foreach ( $news['events'] as $event ) {
		if ( ! find_seeded( Post_Type::NAME, $event['slug'] ) ) {
			insert(
				Post_Type::NAME,
				$event['slug'],
				$event['title'],
				blocks_of( $event['content'] ),
				array(),
				array(
					Post_Type::START => moment( ...$event['start'] ),
					Post_Type::END   => moment( ...$event['end'] ),
					Post_Type::PLACE => $event['place'],
				)
			);
		}
	}
}

/**
 * A day, counted from today.
 *
 * @param int $days Days.
 */
function day( int $days ): string {
	return ( new \DateTimeImmutable( 'now', wp_timezone() ) )->modify( "$days days" )->format( 'Y-m-d' );
}

/**
 * A day, or a minute of it.
 *
 * @param int    $days Days from today.
 * @param string $time Such as `07:30`; empty for the whole day.
 */
function moment( int $days, string $time ): string {
	return day( $days ) . ( '' === $time ? '' : 'T' . $time );
}
