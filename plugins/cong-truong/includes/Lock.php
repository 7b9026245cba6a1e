<?php
/**
 * A short lock that only one request of a site can hold.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong;

defined( 'ABSPATH' ) || exit;

/**
 * A row of the options table, whose name is unique in MySQL, MariaDB and SQLite alike; taken as WP_Upgrader::create_lock() does.
 */
final class Lock {

	public const PREFIX = 'cong_truong_lock_';

	/**
	 * Seconds after which the holder is believed dead. Hosts end a request long before.
	 */
	private const STALE = 120;

	/**
	 * Name of the option.
	 *
	 * @var string
	 */
	private $option;

	/**
	 * What this request wrote into the row.
	 *
	 * @var string
	 */
	private $token;

	/**
	 * Only acquire() makes locks.
	 *
	 * @param string $option Name of the option.
	 * @param string $token  What this request wrote into the row.
	 */
	private function __construct( string $option, string $token ) {
		$this->option = $option;
		$this->token  = $token;
	}

	/**
	 * Waits for the lock.
	 *
	 * @param string $name    What is locked.
	 * @param float  $seconds How long to wait at most.
	 * @return self|null Null if another request kept it.
	 */
	public static function acquire( string $name, float $seconds = 15.0 ): ?self {
		$option   = self::PREFIX . md5( $name );
		$deadline = microtime( true ) + $seconds;

		do {
			$token = time() . ':' . wp_generate_password( 12, false );
			if ( self::insert( $option, $token ) || self::take_over( $option, $token ) ) {
				return new self( $option, $token );
			}
			usleep( wp_rand( 20000, 60000 ) );
		} while ( microtime( true ) < $deadline );

		return null;
	}

	/**
	 * Says that its holder is alive.
	 *
	 * @return bool False if another request took it over.
	 */
	public function renew(): bool {
		global $wpdb;
		$token = time() . ':' . wp_generate_password( 12, false );
		$wpdb->update(
			$wpdb->options,
			array( 'option_value' => $token ),
			array(
				'option_name'  => $this->option,
				'option_value' => $this->token,
			)
		);
		$this->token = $token;

		return self::is_held_by( $this->option, $token );
	}

	/**
	 * Gives the lock back, unless another request took it over meanwhile.
	 */
	public function release(): void {
		global $wpdb;
		$wpdb->delete(
			$wpdb->options,
			array(
				'option_name'  => $this->option,
				'option_value' => $this->token,
			)
		);
	}

	/**
	 * Whether this request made the row.
	 *
	 * @param string $option Name of the option.
	 * @param string $token  Value to write.
	 */
	private static function insert( string $option, string $token ): bool {
		global $wpdb;
		$wpdb->query(
			$wpdb->prepare(
				"INSERT IGNORE INTO `$wpdb->options` ( `option_name`, `option_value`, `autoload` ) VALUES ( %s, %s, 'off' ) /* LOCK */",
				$option,
				$token
			)
		);

		return self::is_held_by( $option, $token );
	}

	/**
	 * Whether this request took the row from one that is gone.
	 *
	 * @param string $option Name of the option.
	 * @param string $token  Value to write.
	 */
	private static function take_over( string $option, string $token ): bool {
		global $wpdb;
		$held = (string) $wpdb->get_var( $wpdb->prepare( "SELECT option_value FROM `$wpdb->options` WHERE option_name = %s", $option ) );
		if ( '' === $held || (int) $held > time() - self::STALE ) {
			return false;
		}
		$wpdb->update(
			$wpdb->options,
			array( 'option_value' => $token ),
			array(
				'option_name'  => $option,
				'option_value' => $held,
			)
		);

		return self::is_held_by( $option, $token );
	}

	/**
	 * Asks the table itself, because drivers disagree about the number of rows an ignored insert reports.
	 *
	 * @param string $option Name of the option.
	 * @param string $token  Value to look for.
	 */
	private static function is_held_by( string $option, string $token ): bool {
		global $wpdb;

		return $token === $wpdb->get_var( $wpdb->prepare( "SELECT option_value FROM `$wpdb->options` WHERE option_name = %s", $option ) );
	}
}
