<?php
/**
 * Export and import: what comes back is what went out, byte for byte; hostile files change nothing.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Transfer;

use CongTruong\Disclosure\Json;
use CongTruong\Disclosure\Post_Types;
use CongTruong\Disclosure\Publication;
use CongTruong\Disclosure\Publisher;
use CongTruong\Disclosure\Repository;
use CongTruong\Disclosure\Forms;
use CongTruong\School\Profile;
use CongTruong\Tests\Disclosure\DisclosureTestCase;
use CongTruong\Transfer\Exporter;
use CongTruong\Transfer\File_Format;
use CongTruong\Transfer\Importer;
use CongTruong\Transfer\Memory;

require_once dirname( __DIR__ ) . '/Disclosure/DisclosureTestCase.php';

final class TransferTest extends DisclosureTestCase {

	/**
	 * A site with a corrected, a withdrawn, a waiting and a binned disclosure.
	 */
	private function school_at_work(): void {
		$corrected = $this->disclosure();
		$this->fill( $corrected, array( 'I' => array( 'lop_6' => '1.234' ) ), array( 'note' => 'Ghi chú 😀 “của trường”' ) );
		$this->publish( $corrected );
		$this->fill( $corrected, array( 'I' => array( 'lop_6' => '1.235' ) ) );
		$this->publish(
			$corrected,
			array(
				array(
					'key'     => 'sum:I',
					'message' => 'Tổng không khớp',
					'cells'   => array(),
					'reason'  => 'Theo sổ điểm',
				),
			)
		);
		$this->fill( $corrected, array( 'I' => array( 'lop_6' => '1.236' ) ) );

		$withdrawn = $this->disclosure( '2021-2022' );
		$this->publish( $withdrawn );
		self::assertTrue( Publisher::withdraw( $withdrawn, Repository::load( $withdrawn )['version'], 'Nhầm số liệu' ) );

		$waiting = $this->disclosure( '2024-2025', 'T9_2a', 'thcs', 'nam' );
		Publisher::submit( $waiting, Repository::load( $waiting )['version'] );
		Repository::trash( $this->disclosure( '2019-2020' ) );
	}

	/**
	 * Leaves this site as WordPress makes it.
	 */
	private function wipe(): void {
		global $wpdb;
		foreach ( array( Post_Types::DISCLOSURE, Post_Types::PUBLICATION, 'attachment' ) as $type ) {
			foreach ( $wpdb->get_col( $wpdb->prepare( "SELECT ID FROM $wpdb->posts WHERE post_type = %s", $type ) ) as $id ) {
				$wpdb->delete( $wpdb->posts, array( 'ID' => $id ) );
				$wpdb->delete( $wpdb->postmeta, array( 'post_id' => $id ) );
			}
		}
		delete_option( Profile::OPTION );
		delete_option( 'site_logo' );
		wp_cache_flush();
	}

	/**
	 * The whole file.
	 */
	private static function export(): string {
		return implode( '', iterator_to_array( Exporter::pieces(), false ) );
	}

	/**
	 * Takes a file in, record by record.
	 *
	 * @param string $file    File.
	 * @param string $replace What may be replaced.
	 * @param bool   $dry     Whether to only look.
	 * @return array<string, int> How often each thing happened; errors by their code.
	 */
	private static function import( string $file, string $replace = 'none', bool $dry = false ): array {
		$memory = new Memory();
		$counts = array();
		foreach ( array_slice( explode( "\n", trim( $file ) ), 1, -1 ) as $text ) {
			$line  = File_Format::parse( $text );
			$state = null === $line ? 'unreadable' : ( $dry ? Importer::compare( $line, $memory )[0] : Importer::take( $line, $memory, $replace ) );
			$state = is_wp_error( $state ) ? $state->get_error_code() : $state;

			$counts[ $state ] = ( $counts[ $state ] ?? 0 ) + 1;
		}
		ksort( $counts );

		return $counts;
	}

	public function test_what_was_imported_exports_to_the_same_bytes(): void {
		$this->school_at_work();
		$file = self::export();
		self::assertIsArray( json_decode( $file ), 'the file is JSON' );
		self::assertStringNotContainsString( home_url(), $file );
		$records = substr_count( $file, "\n" ) - 2;

		self::assertSame( array( 'same' => $records ), self::import( $file ), 'on the site that it came from' );

		$this->wipe();
		self::assertSame( array( 'new' => $records ), self::import( $file, 'none', true ) );
		self::assertSame( 0, (int) wp_count_posts( Post_Types::DISCLOSURE )->draft, 'a dry run writes nothing' );
		self::assertSame( array( 'written' => $records ), self::import( $file ) );
		self::assertSame( $file, self::export() );
		self::assertSame( array( 'same' => $records ), self::import( $file ), 'the second time' );

		$id = Repository::find( Forms::key( 'BM10', 'thcs', '2020-2021', 'hk1' ) );
		self::assertTrue( Publication::verify_chain( $id ) );
		self::assertSame( 'published', Repository::state( $id ) );
		self::assertTrue( Repository::has_unpublished_changes( $id ) );
		self::assertSame( 'publish', get_post_status( $id ) );
		self::assertSame( 'withdrawn', Repository::state( Repository::find( Forms::key( 'BM10', 'thcs', '2021-2022', 'hk1' ) ) ) );
		self::assertSame( 'awaiting', Repository::state( Repository::find( Forms::key( 'T9_2a', 'thcs', '2024-2025', 'nam' ) ) ) );
		foreach ( Publication::summaries( $id ) as $summary ) {
			self::assertFileExists( str_replace( wp_upload_dir()['baseurl'], wp_upload_dir()['basedir'], $summary['files']['xlsx'] ) );
		}
	}
}
