<?php
/**
 * `wp cong-truong export` and `wp cong-truong import`.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Transfer;

use CongTruong\Console;
use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

final class Commands implements Module {

	/**
	 * Adds the commands where WP-CLI runs.
	 */
	public function register(): void {
		$file = array(
			'type'        => 'assoc',
			'name'        => 'file',
			'description' => 'Path of the file.',
		);
		Console::add_command(
			'cong-truong export',
			array( self::class, 'export' ),
			array(
				'shortdesc' => 'Writes all the data of the plugin into one file.',
				'synopsis'  => array( $file ),
			)
		);
		Console::add_command(
			'cong-truong import',
			array( self::class, 'import' ),
			array(
				'shortdesc' => 'Takes in a file of `wp cong-truong export`.',
				'synopsis'  => array(
					$file,
					array(
						'type'        => 'flag',
						'name'        => 'dry-run',
						'description' => 'Says what it would do, and does nothing.',
						'optional'    => true,
					),
					array(
						'type'        => 'assoc',
						'name'        => 'replace',
						'description' => 'What is replaced where both differ: nothing, what is older here, or all.',
						'optional'    => true,
						'default'     => 'none',
						'options'     => Importer::REPLACE,
					),
				),
			)
		);
	}

	/**
	 * Writes the file, whole or not at all.
	 *
	 * @param string[]             $args    Unused.
	 * @param array<string, mixed> $options `file`.
	 */
	public static function export( array $args, array $options ): void {
		$path      = (string) ( $options['file'] ?? '' );
		$temporary = $path . '.tmp';
		$handle    = '' !== $path && is_dir( dirname( $path ) ) && wp_is_writable( dirname( $path ) ) ? fopen( $temporary, 'wb' ) : false;
		$is_whole  = (bool) $handle;
		if ( $handle ) {
			foreach ( Exporter::pieces() as $piece ) {
				$is_whole = $is_whole && strlen( $piece ) === fwrite( $handle, $piece );
			}
			fclose( $handle );
			$is_whole = $is_whole && rename( $temporary, $path );
		}
		if ( $is_whole ) {
			/* translators: %s: path of a file */
			Console::succeed( sprintf( __( 'Exported to %s.', 'cong-truong' ), $path ) );
		} else {
			/* translators: %s: path of a file */
			Console::fail( sprintf( __( 'The file %s cannot be written.', 'cong-truong' ), $path ) );
		}
	}

	/**
	 * Takes a file in.
	 *
	 * @param string[]             $args    Unused.
	 * @param array<string, mixed> $options `file`, `dry-run`, `replace`.
	 */
	public static function import( array $args, array $options ): void {
		$run    = Run::of( (string) ( $options['file'] ?? '' ) );
		$phases = empty( $options['dry-run'] ) ? array( 'check', 'import' ) : array( 'check' );
		$result = array();
		foreach ( $phases as $phase ) {
			do {
				$result = $run->go_on( $phase, (string) ( $options['replace'] ?? 'none' ) );
				if ( is_wp_error( $result ) ) {
					Console::fail( $result->get_error_message() );
					return;
				}
			} while ( ! $result['done'] );
		}
		foreach ( $result['counts'] as $part => $counts ) {
			foreach ( $counts as $state => $count ) {
				Console::line( "$part\t$state\t$count" );
			}
		}
		foreach ( $result['problems'] as $problem ) {
			Console::line( "{$problem['state']}\t{$problem['part']}\t{$problem['key']}\t{$problem['message']}" );
		}
		Console::succeed( empty( $options['dry-run'] ) ? __( 'Imported.', 'cong-truong' ) : __( 'Nothing was changed.', 'cong-truong' ) );
	}
}
