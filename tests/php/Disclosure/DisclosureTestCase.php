<?php
/**
 * Base of the tests about disclosures: makes, fills and publishes them.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Disclosure;

use CongTruong\Disclosure\Forms;
use CongTruong\Disclosure\Publisher;
use CongTruong\Disclosure\Repository;
use CongTruong\Disclosure\Values;
use CongTruong\Disclosure\Values_Validator;
use CongTruong\School\Profile;
use CongTruong\Tests\TestCase;

/**
 * A lower secondary school with an administrator at work.
 */
abstract class DisclosureTestCase extends TestCase {

	protected const ROUTE = '/cong-truong/v1/disclosures';

	protected const SCHOOL = array(
		'name'      => 'Trường THCS Nguyễn Trãi',
		'levels'    => array( 'thcs' ),
		'kind'      => 'public',
		'authority' => 'UBND phường An Bình',
		'place'     => 'An Bình',
		'head'      => 'Trần Thị Ánh',
	);

	protected function setUp(): void {
		parent::setUp();
		update_option( Profile::OPTION, self::SCHOOL );
		$this->act_as( 'administrator' );
	}

	/**
	 * Makes a disclosure.
	 *
	 * @param string $school_year School year.
	 * @param string $form        Id of a form.
	 * @param string $level       Level.
	 * @param string $period      Period.
	 */
	protected function disclosure( string $school_year = '2020-2021', string $form = 'BM10', string $level = 'thcs', string $period = 'hk1' ): int {
		$key = Forms::key( $form, $level, $school_year, $period );
		self::assertNotWPError( $key );
		$id = Repository::create( $key );
		self::assertIsInt( $id );

		return $id;
	}

	/**
	 * Values with these cells: row → column → raw.
	 *
	 * @param array<string, array<string, string>> $raws Texts.
	 * @param array<string, mixed>                 $more Other fields of the values.
	 * @return array<string, mixed>
	 */
	protected static function values( array $raws, array $more = array() ): array {
		$cells = array();
		foreach ( $raws as $row => $columns ) {
			foreach ( $columns as $column => $raw ) {
				$cells[ $row ][ $column ] = array(
					'raw'   => $raw,
					'value' => null,
				);
			}
		}

		return $more + array( 'cells' => $cells ) + Values::none();
	}

	/**
	 * Saves raw texts into a disclosure.
	 *
	 * @param int                                  $id   Id of a disclosure.
	 * @param array<string, array<string, string>> $raws Texts.
	 * @param array<string, mixed>                 $more Other fields of the values.
	 */
	protected function fill( int $id, array $raws, array $more = array() ): void {
		$key    = Repository::key( $id );
		$values = Values_Validator::validate( self::values( $raws, $more ), Forms::resolved( $key->regime(), $key->form(), $key->level() ) );
		self::assertNotWPError( $values );
		self::assertTrue( Repository::save( $id, Repository::load( $id )['version'], $values ) );
	}

	/**
	 * Publishes a disclosure as it is.
	 *
	 * @param int                              $id       Id of a disclosure.
	 * @param array<int, array<string, mixed>> $warnings Warnings that stand.
	 */
	protected function publish( int $id, array $warnings = array() ): int {
		$publication = Publisher::publish( $id, Repository::load( $id )['version'], $warnings );
		self::assertNotWPError( $publication );

		return $publication;
	}

	/**
	 * Says which error it is if it is one.
	 *
	 * @param mixed $result Result of a call.
	 */
	protected static function assertNotWPError( $result ): void {
		self::assertFalse( is_wp_error( $result ), is_wp_error( $result ) ? $result->get_error_code() . ': ' . $result->get_error_message() : '' );
	}

	/**
	 * Asserts an error of this code and status.
	 *
	 * @param string $code   Code.
	 * @param int    $status Status.
	 * @param mixed  $result Result of a call.
	 */
	protected static function assertRefused( string $code, int $status, $result ): void {
		self::assertInstanceOf( \WP_Error::class, $result );
		self::assertSame( $code, $result->get_error_code(), $result->get_error_message() );
		self::assertSame( $status, $result->get_error_data()['status'] );
	}
}
