<?php
/**
 * `wp cong-truong feed`: the authority's news from a command line.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feed;

use CongTruong\Console;
use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

final class Command implements Module {

	/** Seconds that a refresh may take: nobody waits, but something that never ends is a fault. */
	private const SECONDS = 3600.0;

	/**
	 * Adds the command where WP-CLI runs.
	 */
	public function register(): void {
		Console::add_command(
			'cong-truong feed refresh',
			array( self::class, 'refresh' ),
			array(
				'shortdesc' => 'Reads the sources of the authority’s news whose turn it is.',
				'synopsis'  => array(
					array(
						'type'        => 'assoc',
						'name'        => 'source',
						'description' => 'Id of one source, read whether it is its turn or not.',
						'optional'    => true,
					),
					array(
						'type'        => 'flag',
						'name'        => 'all',
						'description' => 'Reads all of them, whether it is their turn or not.',
						'optional'    => true,
					),
				),
			)
		);
	}

	/**
	 * Runs the command.
	 *
	 * @param string[]             $args    Unused.
	 * @param array<string, mixed> $options `source`, `all`.
	 */
	public static function refresh( array $args, array $options ): void {
		$sources = Sources::all();
		$source  = (string) ( $options['source'] ?? '' );
		if ( '' !== $source && ! isset( $sources[ $source ] ) ) {
			/* translators: %s: identifier of a source of news */
			Console::fail( sprintf( __( 'There is no source %s.', 'cong-truong' ), $source ) );
			return;
		}
		$ids  = '' !== $source ? array( $source ) : ( empty( $options['all'] ) ? null : Sources::active_ids() );
		$done = Refresher::run( $ids, self::SECONDS );
		if ( null === $done ) {
			Console::fail( __( 'Another request is reading the sources right now.', 'cong-truong' ) );
			return;
		}
		$failed = 0;
		foreach ( $done as $id ) {
			$state   = Source_State::read( $id );
			$failed += '' === $state['reason'] ? 0 : 1;
			Console::line( sprintf( '%s %s: %s', $id, $sources[ $id ]['url'], Reasons::text( $state['reason'], $state['detail'] ) ) );
		}
		/* translators: 1: number of sources, 2: how many of them failed */
		Console::succeed( sprintf( __( 'Read: %1$d. Failed: %2$d.', 'cong-truong' ), count( $done ), $failed ) );
	}
}
