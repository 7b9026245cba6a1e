<?php
/**
 * The people of the demo school.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Demo;

use CongTruong\Directory\Bodies;
use CongTruong\Directory\Body_Tree;
use CongTruong\Directory\People;
use CongTruong\Directory\Writing;

/**
 * Makes bodies and people, unless there are any.
 *
 * @param array<string, mixed> $directory Content of directory.json.
 */
function seed_directory( array $directory ): void {
	if ( Body_Tree::all() ) {
		return;
	}
	$done = Writing::run(
		static function () use ( $directory ) {
			$bodies = array();
			$places = array();
			foreach ( $directory['bodies'] as $body ) {
				$id = Bodies::create( $body['name'], isset( $body['under'] ) ? $bodies[ $body['under'] ] : 0 );
				if ( is_wp_error( $id ) ) {
					return $id;
				}
				$bodies[ $body['name'] ] = $id;
				foreach ( $body['members'] as list( $name, $position ) ) {
					$places[ $name ][ $id ] = $position;
				}
			}
			foreach ( $places as $name => $memberships ) {
				$id = People::create( compact( 'name', 'memberships' ) + ( $directory['people'][ $name ] ?? array() ) );
				if ( is_wp_error( $id ) ) {
					return $id;
				}
			}

			return true;
		}
	);
	if ( is_wp_error( $done ) ) {
		throw new \RuntimeException( $done->get_error_message() );
	}
}
