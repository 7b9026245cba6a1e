<?php
/**
 * Editing events: the panel in the editor, what is refused, the columns of the list.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Event;

use CongTruong\Editor_Script;
use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

/**
 * A draft may say anything; what is published needs a day, and an end that does not come before the start.
 */
final class Editing implements Module {

	private const COLUMN = 'ct_when';

	/**
	 * Hooks everything.
	 */
	public function register(): void {
		add_action( 'enqueue_block_editor_assets', array( self::class, 'add_panel' ) );
		add_filter( 'rest_pre_insert_' . Post_Type::NAME, array( self::class, 'refuse' ), 10, 2 );
		add_filter( 'manage_' . Post_Type::NAME . '_posts_columns', array( self::class, 'add_column' ) );
		add_action( 'manage_' . Post_Type::NAME . '_posts_custom_column', array( self::class, 'print_column' ), 10, 2 );
	}

	/**
	 * Adds the panel to the editor of events.
	 */
	public static function add_panel(): void {
		Editor_Script::enqueue( 'event', Post_Type::NAME );
	}

	/**
	 * Refuses to publish an event without a day or with an end before its start; the editor keeps what was typed.
	 *
	 * @param \stdClass|\WP_Error $post    What would be stored.
	 * @param \WP_REST_Request    $request The request.
	 * @return \stdClass|\WP_Error
	 */
	public static function refuse( $post, $request ) {
		$id     = (int) ( $post->ID ?? 0 );
		$status = $post->post_status ?? ( $id > 0 ? get_post_status( $id ) : 'draft' );
		if ( is_wp_error( $post ) || ! in_array( $status, array( 'publish', 'future', 'private' ), true ) ) {
			return $post;
		}
		$meta  = (array) $request->get_param( 'meta' );
		$value = static function ( string $key ) use ( $meta, $id ): string {
			return Span::sanitize( $meta[ $key ] ?? ( $id > 0 ? get_post_meta( $id, $key, true ) : '' ) );
		};
		$start = $value( Post_Type::START );
		$end   = $value( Post_Type::END );
		if ( '' === $start ) {
			return new \WP_Error( 'cong_truong_event_without_day', __( 'Say on which day the event is: in the panel “Time and place”.', 'cong-truong' ), array( 'status' => 400 ) );
		}
		if ( '' !== $end && ! Span::is_ordered( $start, $end ) ) {
			return new \WP_Error( 'cong_truong_event_order', __( 'The event ends before it starts. Correct one of the two in the panel “Time and place”.', 'cong-truong' ), array( 'status' => 400 ) );
		}

		return $post;
	}

	/**
	 * Adds the column after the title.
	 *
	 * @param array<string, string> $columns Columns.
	 * @return array<string, string>
	 */
	public static function add_column( $columns ): array {
		$place = (int) array_search( 'title', array_keys( $columns ), true ) + 1;

		return array_slice( $columns, 0, $place, true ) + array( self::COLUMN => __( 'Time and place', 'cong-truong' ) ) + array_slice( $columns, $place, null, true );
	}

	/**
	 * Prints the column.
	 *
	 * @param string $column A column.
	 * @param int    $event  Id of an event.
	 */
	public static function print_column( $column, $event ): void {
		if ( self::COLUMN !== $column ) {
			return;
		}
		$span  = Span::of( (int) $event );
		$place = (string) get_post_meta( (int) $event, Post_Type::PLACE, true );
		echo esc_html( null === $span ? __( 'No day yet', 'cong-truong' ) : Words::when( $span ) );
		echo '' === $place ? '' : '<br>' . esc_html( $place );
	}
}
