<?php
/**
 * What one of many simultaneous requests does.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Disclosure;

use CongTruong\Disclosure\Forms;
use CongTruong\Disclosure\Publisher;
use CongTruong\Disclosure\Repository;
use CongTruong\Disclosure\Values;

final class Worker {

	/**
	 * Does the task.
	 *
	 * @param string $task     What to do.
	 * @param int    $argument Id of a disclosure.
	 * @param string $name     Name of the worker.
	 * @return string What came of it.
	 */
	public static function run( string $task, int $argument, string $name ): string {
		if ( 'create' === $task ) {
			return self::text( Repository::create( Forms::key( 'BM10', 'thcs', '2020-2021', 'hk1' ) ) );
		}
		if ( 'publish' === $task ) {
			return self::text( Publisher::publish( $argument, 1, array() ) );
		}
		if ( 'publish with a reason' === $task ) {
			$warning = array(
				'key'     => 'sum:I',
				'message' => 'Tổng không khớp',
				'cells'   => array(),
				'reason'  => $name,
			);

			return self::text( Publisher::publish( $argument, 1, array( $warning ) ) );
		}
		$values         = Values::none();
		$values['note'] = $name;

		return self::text( Repository::save( $argument, 1, $values ) );
	}

	/**
	 * A result in one line.
	 *
	 * @param mixed $result Result.
	 */
	private static function text( $result ): string {
		if ( is_wp_error( $result ) ) {
			return (string) $result->get_error_code();
		}

		return true === $result ? 'saved' : (string) $result;
	}
}
