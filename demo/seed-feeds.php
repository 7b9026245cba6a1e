<?php
/**
 * What the authorities of the demo school announce: read from feeds that are made here, as theirs are not on the internet.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Demo;

use CongTruong\Feed\Answer;
use CongTruong\Feed\Board;
use CongTruong\Feed\Channel;
use CongTruong\Feed\Document;
use CongTruong\Feed\Item;
use CongTruong\Feed\Snapshot;
use CongTruong\Feed\Source_State;
use CongTruong\Feed\Sources;

/**
 * Adds the sources, at rest, and reads their feeds.
 *
 * @param array<string, mixed> $feeds Content of feeds.json.
 */
function seed_feeds( array $feeds ): void {
	if ( Sources::all() ) {
		return;
	}
	$sources = array();
	foreach ( $feeds['sources'] as $source ) {
		$sources[] = array(
			'paused' => true,
			'lax'    => false,
		) + array_diff_key( $source, array( 'items' => true ) );
	}
	Sources::save( $sources );
	foreach ( $feeds['sources'] as $source ) {
		$items           = Item::all( Channel::of( Document::of( feed_of( $source ) ) ), $source['url'], time() );
		$answer          = new Answer();
		$answer->headers = array(
			'etag'          => '',
			'last-modified' => '',
		);
		Source_State::succeed(
			$source['id'],
			$source,
			$answer,
			array(
				'new'    => (int) Snapshot::merge( $source['id'], $items, time() ),
				'title'  => $source['name'],
				'newest' => $items[0]['date'],
			),
			time()
		);
	}
	Board::rebuild();
}

/**
 * A source's feed, as its server would send it today.
 *
 * @param array<string, mixed> $source A source of feeds.json.
 */
function feed_of( array $source ): string {
	$items = '';
	foreach ( $source['items'] as $item ) {
		$items .= '<item><title>' . esc_html( $item['title'] ) . '</title><link>/' . $item['path'] . '</link><pubDate>'
			. gmdate( 'D, d M Y', time() - $item['days'] * DAY_IN_SECONDS ) . ' 08:30:00 +0700</pubDate><description>' . esc_html( $item['summary'] ) . '</description></item>';
	}

	return '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>' . esc_html( $source['name'] ) . '</title>' . $items . '</channel></rss>';
}
