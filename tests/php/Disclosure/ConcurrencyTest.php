<?php
/**
 * Many requests at once: one disclosure for a key, one chain of publications, one winner of a save.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Disclosure;

use CongTruong\Disclosure\Forms;
use CongTruong\Disclosure\Meta;
use CongTruong\Disclosure\Post_Types;
use CongTruong\Disclosure\Publication;
use CongTruong\Disclosure\Repository;
use CongTruong\Lock;

require_once __DIR__ . '/DisclosureTestCase.php';
require_once __DIR__ . '/Worker.php';

/**
 * Each worker is a PHP process of its own that loads WordPress and waits for the same moment. Where processes can't be started (Playground), the
 * workers run one after the other in this process, which still proves that a second one finds what the first one did.
 */
final class ConcurrencyTest extends DisclosureTestCase {

	/**
	 * Other processes must see the data.
	 *
	 * @var bool
	 */
	protected $in_transaction = false;

	protected function tearDown(): void {
		global $wpdb;
		$ids = $wpdb->get_col( $wpdb->prepare( "SELECT ID FROM $wpdb->posts WHERE post_type IN ( %s, %s )", Post_Types::DISCLOSURE, Post_Types::PUBLICATION ) );
		foreach ( $ids as $id ) {
			$wpdb->delete( $wpdb->posts, array( 'ID' => $id ) );
			$wpdb->delete( $wpdb->postmeta, array( 'post_id' => $id ) );
		}
		require_once ABSPATH . 'wp-admin/includes/user.php';
		wp_delete_user( get_current_user_id() );
		delete_option( \CongTruong\School\Profile::OPTION );
		parent::tearDown();
	}

	/**
	 * Runs a task in many processes at the same moment.
	 *
	 * @param int    $workers  How many.
	 * @param string $task     Task of Worker.
	 * @param int    $argument Its argument.
	 * @return string[] What each of them answered.
	 */
	private function at_once( int $workers, string $task, int $argument = 0 ): array {
		$arguments = array( $task, (string) $argument, (string) get_current_user_id() );
		if ( ! self::can_start_processes() ) {
			$answers = array();
			for ( $worker = 0; $worker < $workers; $worker++ ) {
				$answers[] = Worker::run( $task, $argument, (string) $worker );
			}
			return $answers;
		}

		$moment    = (string) ( microtime( true ) + 2 + $workers / 8 );
		$processes = array();
		$pipes     = array();
		for ( $worker = 0; $worker < $workers; $worker++ ) {
			$command              = array_merge( array( PHP_BINARY, '-d', 'sendmail_path=/bin/true', __DIR__ . '/work.php', ABSPATH, $moment, (string) $worker ), $arguments );
			$processes[ $worker ] = proc_open( $command, array( 1 => array( 'pipe', 'w' ) ), $pipes[ $worker ] );
			self::assertIsResource( $processes[ $worker ] );
		}
		$answers = array();
		foreach ( $processes as $worker => $process ) {
			$answers[] = trim( (string) stream_get_contents( $pipes[ $worker ][1] ) );
			fclose( $pipes[ $worker ][1] );
			proc_close( $process );
		}

		return $answers;
	}

	/**
	 * Whether this PHP can start others that see the same files.
	 */
	private static function can_start_processes(): bool {
		static $can = null;
		if ( null === $can ) {
			$process = '' === PHP_BINARY ? false : proc_open(
				array( PHP_BINARY, '-r', 'echo is_file( $argv[1] ) ? "seen" : "";', __DIR__ . '/work.php' ),
				array(
					1 => array( 'pipe', 'w' ),
					2 => array(
						'pipe',
						'w',
					),
				),
				$pipes
			);
			$can     = is_resource( $process ) && 'seen' === trim( (string) stream_get_contents( $pipes[1] ) );
			if ( is_resource( $process ) ) {
				proc_close( $process );
			}
		}

		return $can;
	}

	public function test_twenty_creations_leave_one_disclosure(): void {
		global $wpdb;
		$answers = $this->at_once( 20, 'create' );

		self::assertCount( 20, $answers );
		self::assertCount( 1, array_unique( $answers ), implode( "\n", $answers ) );
		self::assertSame( '1', $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM $wpdb->posts WHERE post_type = %s", Post_Types::DISCLOSURE ) ) );
		self::assertSame( '1', $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM $wpdb->postmeta WHERE meta_key = %s", Meta::KEY ) ) );
		self::assertSame( (int) $answers[0], Repository::find( Forms::key( 'BM10', 'thcs', '2020-2021', 'hk1' ) ) );
		self::assertSame( '0', $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE '" . Lock::PREFIX . "%'" ) );
	}

	public function test_eight_publications_make_one_chain(): void {
		$id      = $this->disclosure();
		$answers = $this->at_once( 8, 'publish with a reason', $id );

		self::assertCount( 8, array_unique( $answers ), implode( "\n", $answers ) );
		self::assertCount( 8, Publication::ids( $id ) );
		wp_cache_flush();
		self::assertTrue( Publication::verify_chain( $id ) );
	}

	public function test_eight_times_the_same_is_one_publication(): void {
		$id      = $this->disclosure();
		$answers = $this->at_once( 8, 'publish', $id );

		self::assertCount( 1, array_unique( $answers ), implode( "\n", $answers ) );
		self::assertSame( array( (int) $answers[0] ), Publication::ids( $id ) );
	}

	public function test_of_eight_saves_one_wins(): void {
		$id      = $this->disclosure();
		$answers = $this->at_once( 8, 'save', $id );

		self::assertSame( 1, count( array_keys( $answers, 'saved', true ) ), implode( "\n", $answers ) );
		self::assertSame( 7, count( array_keys( $answers, 'cong_truong_stale', true ) ) );
		self::assertSame( 2, Repository::load( $id )['version'] );
	}
}
