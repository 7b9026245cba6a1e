<?php
/**
 * What parents, students and citizens of the demo school wrote, and what they are asked about.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Demo;

use CongTruong\Consultation\Post_Type;
use CongTruong\Feedback\Desk;
use CongTruong\Feedback\Messages;
use CongTruong\Feedback\Query;
use CongTruong\Feedback\Reception;
use CongTruong\Feedback\Submission;
use CongTruong\Feedback\Tables;

/**
 * Adds issues and messages, unless there are some.
 *
 * @param array<string, mixed> $feedback Content of feedback.json.
 */
function seed_feedback( array $feedback ): void {
	foreach ( $feedback['consultations'] as $issue ) {
		seed_issue( $issue );
	}
	if ( Query::ids( array( 'state' => 'all' ), 1 ) ) {
		return;
	}
	foreach ( array_reverse( $feedback['messages'] ) as $given ) {
		seed_message( $given );
	}
}

/**
 * Adds an issue.
 *
 * @param array<string, mixed> $issue From feedback.json.
 */
function seed_issue( array $issue ): void {
	if ( get_page_by_path( $issue['slug'], OBJECT, Post_Type::NAME ) ) {
		return;
	}
	$closes  = time() + $issue['closes'] * DAY_IN_SECONDS;
	$content = '';
	foreach ( $issue['content'] as $paragraph ) {
		$content .= "<!-- wp:paragraph -->\n<p>" . esc_html( $paragraph ) . "</p>\n<!-- /wp:paragraph -->\n\n";
	}
	$meta = array( '_cong_truong_closes' => (string) wp_date( 'Y-m-d', $closes ) );
	if ( '' !== $issue['result'] ) {
		$meta += array(
			'_cong_truong_result'    => $issue['result'],
			'_cong_truong_result_on' => (string) wp_date( 'Y-m-d', $closes + 10 * DAY_IN_SECONDS ),
		);
	}
	wp_insert_post(
		wp_slash(
			array(
				'post_type'    => Post_Type::NAME,
				'post_status'  => 'publish',
				'post_name'    => $issue['slug'],
				'post_title'   => $issue['title'],
				'post_content' => trim( $content ),
				'post_date'    => (string) wp_date( 'Y-m-d H:i:s', min( time(), $closes ) - 20 * DAY_IN_SECONDS ),
				'meta_input'   => $meta,
			)
		)
	);
}

/**
 * Adds a message, as if it had come some days ago.
 *
 * @param array<string, mixed> $given From feedback.json.
 */
function seed_message( array $given ): void {
	global $wpdb;
	$message = Reception::take( Submission::read( array( 'consent' => '1' ) + $given ) );
	if ( ! $message ) {
		return;
	}
	if ( isset( $given['answer'] ) ) {
		Desk::answer( $message, $given['answer'], $message['version'] );
		$message = Messages::find( $message['id'] );
	}
	if ( $message && isset( $given['published'] ) ) {
		Desk::publish( $message, $given['published'], $given['answer'], $message['version'] );
	}
	$created = time() - $given['days'] * DAY_IN_SECONDS - 2 * HOUR_IN_SECONDS;
	$wpdb->update(
		Tables::name( 'messages' ),
		array(
			'created' => $created,
			'month'   => (string) wp_date( 'Y-m', $created ),
			'due'     => $created + 14 * DAY_IN_SECONDS,
			'address' => '',
		),
		array( 'id' => $message ? $message['id'] : 0 )
	);
}
