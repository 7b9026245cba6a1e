<?php
/**
 * The pages with a form.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

use CongTruong\Block_Places;
use CongTruong\Consultation\Consultations;
use CongTruong\Consultation\Post_Type as Consultation_Type;

defined( 'ABSPATH' ) || exit;

final class Form_Pages {

	/**
	 * Address of the page that this request asks for, without what is asked of it.
	 */
	public static function current(): string {
		$uri = isset( $_SERVER['REQUEST_URI'] ) ? esc_url_raw( wp_unslash( $_SERVER['REQUEST_URI'] ) ) : '/';

		return self::on_this_host( (string) remove_query_arg( array( Reception::PARAMETER, Status::PARAMETER, Status::IS_NEW ), $uri ) );
	}

	/**
	 * Address of a page by the path that a message was sent from.
	 *
	 * @param string $path Path with query; empty for whichever page has the form.
	 */
	public static function address_of( string $path ): string {
		$address = '' === $path || '/' !== $path[0] ? '' : self::on_this_host( $path );
		$post    = '' === $address ? null : get_post( url_to_postid( $address ) );
		// The page may have been renamed, deleted or lost its form since.
		$is_there = $post instanceof \WP_Post && 'publish' === $post->post_status && ( Consultation_Type::NAME === $post->post_type || has_block( Form_Block::NAME, $post ) );
		$other    = $is_there ? '' : self::url();

		return '' === $other ? $address : $other;
	}

	/**
	 * Address of a published page with the form; empty if there is none.
	 */
	public static function url(): string {
		global $wpdb;
		$id = $wpdb->get_var( $wpdb->prepare( "SELECT ID FROM $wpdb->posts WHERE post_status = 'publish' AND post_type = 'page' AND post_content LIKE %s ORDER BY ID LIMIT 1", '%' . $wpdb->esc_like( Block_Places::mark_of( Form_Block::NAME ) ) . '%' ) );

		return $id ? (string) get_permalink( (int) $id ) : '';
	}

	/**
	 * Says that the form looks different: its topics, fields or texts have changed.
	 */
	public static function changed(): void {
		$issues = array();
		foreach ( array_keys( Consultations::titles() ) as $id ) {
			$issues[] = (string) get_permalink( (int) $id );
		}
		( new Block_Places( Block_Places::mark_of( Form_Block::NAME ) ) )->announce( array_filter( $issues ), array( 'reason' => 'feedback' ) );
	}

	/**
	 * A path as an address of this site, never of another.
	 *
	 * @param string $path Path.
	 */
	private static function on_this_host( string $path ): string {
		$home = (array) wp_parse_url( home_url() );

		return ( $home['scheme'] ?? 'http' ) . '://' . ( $home['host'] ?? '' ) . ( isset( $home['port'] ) ? ':' . $home['port'] : '' ) . '/' . ltrim( $path, '/' );
	}
}
