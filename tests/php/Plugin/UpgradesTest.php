<?php
/**
 * A site is brought up to date once, and a plugin that goes leaves the data.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Plugin;

use CongTruong\Directory\Bodies;
use CongTruong\Directory\People;
use CongTruong\Disclosure\Capabilities;
use CongTruong\Disclosure\Downloads;
use CongTruong\Disclosure\Forms;
use CongTruong\Disclosure\Publisher;
use CongTruong\Disclosure\Repository;
use CongTruong\Plugin;
use CongTruong\School\Profile;
use CongTruong\Tests\TestCase;
use CongTruong\Uninstaller;
use CongTruong\Upgrades;

final class UpgradesTest extends TestCase {

	protected function tearDown(): void {
		parent::tearDown();
		// The roles in memory are not part of the transaction.
		unset( $GLOBALS['wp_roles'] );
	}

	public function test_roles_get_their_capabilities(): void {
		Capabilities::revoke();
		self::assertFalse( get_role( 'administrator' )->has_cap( Capabilities::EDIT ) );
		delete_option( Upgrades::OPTION );
		Upgrades::maybe_run();

		$expected = array(
			'administrator' => array( true, true, true ),
			'editor'        => array( true, true, false ),
			'author'        => array( true, false, false ),
			'contributor'   => array( false, false, false ),
			'subscriber'    => array( false, false, false ),
		);
		foreach ( $expected as $role => $may ) {
			self::assertSame( $may, array_map( array( get_role( $role ), 'has_cap' ), array( Capabilities::EDIT, Capabilities::PUBLISH, Capabilities::WITHDRAW ) ), $role );
		}
		self::assertSame( Plugin::version(), get_option( Upgrades::OPTION ) );
	}

	public function test_works_in_the_very_request_that_upgrades(): void {
		Capabilities::revoke();
		$this->act_as( 'administrator' );
		self::assertFalse( current_user_can( Capabilities::EDIT ) );
		delete_option( Upgrades::OPTION );
		Upgrades::maybe_run();

		self::assertTrue( current_user_can( Capabilities::EDIT ) );
	}

	public function test_a_right_that_the_site_took_away_stays_away(): void {
		get_role( 'editor' )->add_cap( Capabilities::PUBLISH, false );
		update_option( Upgrades::OPTION, '0.0.1' );
		Upgrades::maybe_run();

		self::assertFalse( get_role( 'editor' )->has_cap( Capabilities::PUBLISH ) );
	}

	public function test_runs_once(): void {
		$runs = array();
		add_action(
			'cong_truong_upgraded',
			static function ( $from, $to ) use ( &$runs ): void {
				$runs[] = array( $from, $to );
			},
			10,
			2
		);
		update_option( Upgrades::OPTION, '0.0.1' );
		Upgrades::maybe_run();
		Upgrades::maybe_run();

		self::assertSame( array( array( '0.0.1', Plugin::version() ) ), $runs );
	}

	/**
	 * A published disclosure, and every kind of option.
	 *
	 * @return array{int, int} Ids of the disclosure and its publication.
	 */
	private function data(): array {
		$this->act_as( 'administrator' );
		update_option(
			Profile::OPTION,
			array(
				'name'   => 'Trường A',
				'levels' => array( 'thcs' ),
			)
		);
		$id          = Repository::create( Forms::key( 'BM10', 'thcs', '2020-2021', 'nam' ) );
		$publication = Publisher::publish( $id, 1, array() );
		self::assertIsInt( $publication );
		self::assertDirectoryExists( Downloads::folder() );

		return array( $id, $publication );
	}

	/**
	 * Uninstalls as WordPress does: with the plugin's hooks gone.
	 */
	private function uninstall(): void {
		remove_all_filters( 'pre_delete_post' );
		remove_all_filters( 'pre_trash_post' );
		remove_all_filters( 'delete_post_metadata' );
		remove_all_filters( 'delete_post_metadata_by_mid' );
		Uninstaller::run();
	}

	public function test_removing_the_plugin_keeps_the_data(): void {
		list( $id, $publication ) = $this->data();
		$this->uninstall();

		self::assertSame( 'publish', get_post_status( $id ) );
		self::assertSame( 'publish', get_post_status( $publication ) );
		self::assertSame( 'Trường A', Profile::get()['name'] );
		self::assertDirectoryExists( Downloads::folder() );
	}

	public function test_removing_the_plugin_leaves_no_events(): void {
		wp_schedule_single_event( time() + 600, Downloads::CRON, array( 5 ) );
		$this->uninstall();

		self::assertFalse( wp_next_scheduled( Downloads::CRON, array( 5 ) ) );
	}

	public function test_removing_the_plugin_removes_the_data_where_asked(): void {
		global $wpdb;
		list( $id, $publication ) = $this->data();
		$body                     = Bodies::create( 'Ban Giám hiệu' );
		$person                   = People::create(
			array(
				'name'        => 'An',
				'memberships' => array( $body => '' ),
			)
		);
		update_option( Uninstaller::OPTION, true );
		// On this host WordPress would ask for an FTP password.
		add_filter(
			'filesystem_method',
			static function (): string {
				return 'ftpext';
			}
		);
		// MySQL ends the transaction of a test where a table is dropped: it is noted, and the table stays.
		$dropped = array();
		add_filter(
			'query',
			static function ( string $query ) use ( &$dropped ): string {
				if ( 1 === preg_match( '/^DROP TABLE IF EXISTS `([^`]+)`/', $query, $found ) ) {
					$dropped[] = $found[1];
					return 'SELECT 1';
				}
				return $query;
			}
		);
		ob_start();
		$this->uninstall();

		self::assertSame( '', ob_get_clean() );
		self::assertCount( 4, preg_grep( "/^{$wpdb->prefix}cong_truong_message/", $dropped ) );
		self::assertNull( get_post( $id ) );
		self::assertNull( get_post( $publication ) );
		self::assertNull( get_post( $person ) );
		self::assertNull( get_term( $body ) );
		self::assertSame( '0', $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->termmeta WHERE meta_key LIKE '\_cong\_truong\_%'" ) );
		self::assertSame( '0', $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->postmeta WHERE meta_key LIKE '\_cong\_truong\_%'" ) );
		self::assertSame( '0', $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE 'cong\_truong\_%'" ) );
		self::assertDirectoryDoesNotExist( Downloads::folder() );
		self::assertFalse( get_role( 'administrator' )->has_cap( Capabilities::EDIT ) );
		self::assertFalse( get_role( 'administrator' )->has_cap( 'edit_ct_directory' ) );
		self::assertSame( 'publish', get_post_status( 1 ), 'Other content stays.' );
	}
}
