<?php
/**
 * `wp cong-truong setup`: the setup without a browser.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Setup;

use CongTruong\Console;
use CongTruong\Module;
use CongTruong\School\Profile;

defined( 'ABSPATH' ) || exit;

final class Command implements Module {

	private const MOST_BYTES = 1048576;

	/**
	 * Adds the command where WP-CLI runs.
	 */
	public function register(): void {
		Console::add_command(
			'cong-truong setup',
			array( self::class, 'run' ),
			array(
				'shortdesc' => 'Sets up the website of a school: profile, pages, menu, kinds of news, empty disclosures.',
				'synopsis'  => array(
					array(
						'type'        => 'assoc',
						'name'        => 'file',
						'description' => 'school.json: what the school answers.',
						'optional'    => true,
					),
					array(
						'type'        => 'flag',
						'name'        => 'dry-run',
						'description' => 'Says what it would do, and does nothing.',
						'optional'    => true,
					),
					array(
						'type'        => 'flag',
						'name'        => 'undo',
						'description' => 'Takes back what was made and nobody changed.',
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
	 * @param array<string, mixed> $options `file`, `dry-run`, `undo`.
	 */
	public static function run( array $args, array $options ): void {
		$is_dry  = ! empty( $options['dry-run'] );
		$is_undo = ! empty( $options['undo'] );
		$answers = isset( $options['file'] ) ? self::answers( (string) $options['file'] ) : array();
		$done    = is_wp_error( $answers ) ? $answers : true;
		if ( ! $is_undo && ! is_wp_error( $answers ) && $answers ) {
			$done = $is_dry ? self::pretend( $answers ) : Answers::save( $answers );
		}
		if ( is_wp_error( $done ) ) {
			Console::fail( $done->get_error_message() );
			return;
		}
		if ( ! $is_undo && ! $is_dry && ! Profile::is_complete() ) {
			Console::fail( __( 'Fill in the name of the school and at least one level.', 'cong-truong' ) );
			return;
		}

		$items    = $is_undo ? array_reverse( Steps::items() ) : Steps::items();
		$problems = 0;
		foreach ( $items as $key => $item ) {
			$problems += self::treat( $key, $item, $is_dry, $is_undo ) ? 0 : 1;
		}
		if ( $is_dry ) {
			return;
		}
		Engine::announce();
		if ( $is_undo || 0 === $problems ) {
			/* translators: %d: number of things that stay as they are */
			Console::succeed( $is_undo ? sprintf( __( 'Taken back. Stays: %d.', 'cong-truong' ), $problems ) : __( 'The website stands.', 'cong-truong' ) );
		} else {
			/* translators: %d: number of things */
			Console::fail( sprintf( _n( '%d thing could not be made. Run the command again.', '%d things could not be made. Run the command again.', $problems, 'cong-truong' ), $problems ) );
		}
	}

	/**
	 * Makes or takes back one item, and says so in a line.
	 *
	 * @param string $key     Key.
	 * @param Item   $item    Item.
	 * @param bool   $is_dry  Whether to only say it.
	 * @param bool   $is_undo Whether to take it back.
	 */
	private static function treat( string $key, Item $item, bool $is_dry, bool $is_undo ): bool {
		$now    = Engine::state( $item );
		$reason = $is_undo ? Engine::reason_to_stay( $item, $now ) : '';
		if ( ! $is_dry ) {
			$result = $is_undo ? Engine::undo( $item ) : Engine::make( $item );
			$reason = is_wp_error( $result ) ? $result->get_error_message() : ( is_string( $result ) ? $result : '' );
		}
		Console::line( sprintf( '%-10s %s – %s%s', $is_dry ? $now['state'] : Engine::state( $item )['state'], $key, $item->label(), '' === $reason ? '' : ': ' . $reason ) );

		return '' === $reason;
	}

	/**
	 * Lets this process see the answers as if they were stored, so that a dry run lists what would follow from them.
	 *
	 * @param array<string, mixed> $answers Answers.
	 * @return true
	 */
	private static function pretend( array $answers ): bool {
		$school = Profile::sanitize( array_merge( Profile::get(), (array) ( $answers['school'] ?? array() ) ) );
		$style  = (string) ( $answers['style'] ?? get_option( Styles::OPTION, '' ) );
		add_filter(
			'pre_option_' . Profile::OPTION,
			static function () use ( $school ): array {
				return $school;
			}
		);
		add_filter(
			'pre_option_' . Styles::OPTION,
			static function () use ( $style ): string {
				return $style;
			}
		);

		return true;
	}

	/**
	 * Reads school.json.
	 *
	 * @param string $path Path of the file.
	 * @return array<string, mixed>|\WP_Error
	 */
	private static function answers( string $path ) {
		if ( ! is_file( $path ) || ! is_readable( $path ) || filesize( $path ) > self::MOST_BYTES ) {
			/* translators: %s: path of a file */
			return new \WP_Error( 'cong_truong_no_file', sprintf( __( 'The file %s cannot be read.', 'cong-truong' ), $path ) );
		}
		$data = json_decode( (string) preg_replace( '/\A\xEF\xBB\xBF/', '', (string) file_get_contents( $path ) ), true, 16 );
		if ( ! is_array( $data ) ) {
			/* translators: 1: path of a file, 2: what PHP says is wrong */
			return new \WP_Error( 'cong_truong_no_json', sprintf( __( '%1$s is no JSON: %2$s.', 'cong-truong' ), $path, json_last_error_msg() ) );
		}
		unset( $data['$schema'] );
		$valid = rest_validate_value_from_schema( $data, self::schema(), basename( $path ) );
		if ( is_wp_error( $valid ) ) {
			return $valid;
		}

		return array_intersect_key( $data, array_flip( array( 'emblem', 'style' ) ) ) + array( 'school' => array_diff_key( $data, array_flip( array( 'emblem', 'style' ) ) ) );
	}

	/**
	 * JSON Schema of school.json.
	 *
	 * @return array<string, mixed>
	 */
	public static function schema(): array {
		$line   = array(
			'type'      => 'string',
			'maxLength' => 300,
		);
		$fields = array();
		foreach ( Profile::get() as $name => $value ) {
			$fields[ $name ] = is_string( $value ) ? $line : array( 'type' => array( 'array', 'object', 'string', 'integer', 'number', 'boolean' ) );
		}

		return array(
			'type'                 => 'object',
			'additionalProperties' => false,
			'required'             => array( 'name', 'levels' ),
			'properties'           => array(
				'name'   => $line + array( 'minLength' => 1 ),
				'levels' => array(
					'type'        => 'array',
					'minItems'    => 1,
					'uniqueItems' => true,
					'items'       => array(
						'type' => 'string',
						'enum' => Profile::LEVELS,
					),
				),
				'kind'   => array(
					'type' => 'string',
					'enum' => array( 'public', 'non_public' ),
				),
				'emblem' => array(
					'type'    => 'integer',
					'minimum' => 0,
				),
				'style'  => $line,
			) + $fields,
		);
	}
}
