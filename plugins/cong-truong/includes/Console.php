<?php
/**
 * WP-CLI, where it runs; elsewhere nothing.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong;

defined( 'ABSPATH' ) || exit;

/**
 * Calls it by name, as its class exists on the command line only.
 */
final class Console {

	/**
	 * What was said, for whoever listens in place of WP-CLI.
	 *
	 * @var callable|null Gets `log`, `success` or `error`, and a text.
	 */
	private static $listener;

	/**
	 * Adds a command.
	 *
	 * @param string               $name     Name.
	 * @param callable             $callback Gets positional and named arguments.
	 * @param array<string, mixed> $about    `shortdesc` and `synopsis`.
	 */
	public static function add_command( string $name, callable $callback, array $about ): void {
		if ( defined( 'WP_CLI' ) && constant( 'WP_CLI' ) ) {
			self::call( 'add_command', $name, $callback, $about );
		}
	}

	/**
	 * Lets somebody else hear what commands say.
	 *
	 * @param callable|null $listener Gets `log`, `success` or `error`, and a text.
	 */
	public static function listen( ?callable $listener ): void {
		self::$listener = $listener;
	}

	/**
	 * Says a line.
	 *
	 * @param string $text Text.
	 */
	public static function line( string $text ): void {
		self::say( 'log', $text );
	}

	/**
	 * Says that all went well.
	 *
	 * @param string $text Text.
	 */
	public static function succeed( string $text ): void {
		self::say( 'success', $text );
	}

	/**
	 * Says what is wrong; WP-CLI ends with an exit code of 1.
	 *
	 * @param string $text Text.
	 */
	public static function fail( string $text ): void {
		self::say( 'error', $text );
	}

	/**
	 * Says something.
	 *
	 * @param string $how  Method of WP-CLI.
	 * @param string $text Text.
	 */
	private static function say( string $how, string $text ): void {
		if ( self::$listener ) {
			( self::$listener )( $how, $text );
		} else {
			self::call( $how, $text );
		}
	}

	/**
	 * Calls WP-CLI.
	 *
	 * @param string $method    Method.
	 * @param mixed  ...$values Arguments.
	 */
	private static function call( string $method, ...$values ): void {
		$callback = array( '\WP_CLI', $method );
		if ( is_callable( $callback ) ) {
			call_user_func_array( $callback, array_values( $values ) );
		}
	}
}
