<?php
/**
 * Export and import: what comes back is what went out, byte for byte; hostile files change nothing.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Transfer;

use CongTruong\Directory\Bodies;
use CongTruong\Directory\People;
use CongTruong\Disclosure\Json;
use CongTruong\Disclosure\Post_Types;
use CongTruong\Disclosure\Publication;
use CongTruong\Disclosure\Publisher;
use CongTruong\Disclosure\Repository;
use CongTruong\Disclosure\Forms;
use CongTruong\Event\Post_Type;
use CongTruong\School\Profile;
use CongTruong\Tests\Disclosure\DisclosureTestCase;
use CongTruong\Console;
use CongTruong\Setup\Record;
use CongTruong\Transfer\Commands;
use CongTruong\Transfer\Exporter;
use CongTruong\Transfer\File_Format;
use CongTruong\Transfer\Importer;
use CongTruong\Transfer\Memory;
use CongTruong\Transfer\Run;

require_once dirname( __DIR__ ) . '/Disclosure/DisclosureTestCase.php';

final class TransferTest extends DisclosureTestCase {

	/**
	 * A site with a corrected, a withdrawn, a waiting and a binned disclosure.
	 */
	private function school_at_work(): void {
		$this->wipe();
		update_option( Profile::OPTION, self::SCHOOL );
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
		foreach ( array( Post_Types::DISCLOSURE, Post_Types::PUBLICATION, 'attachment', 'ct_person', 'ct_event' ) as $type ) {
			foreach ( $wpdb->get_col( $wpdb->prepare( "SELECT ID FROM $wpdb->posts WHERE post_type = %s", $type ) ) as $id ) {
				$wpdb->delete( $wpdb->posts, array( 'ID' => $id ) );
				$wpdb->delete( $wpdb->postmeta, array( 'post_id' => $id ) );
			}
		}
		foreach ( get_terms(
			array(
				'taxonomy'   => 'ct_body',
				'hide_empty' => false,
				'fields'     => 'ids',
			)
		) as $body ) {
			wp_delete_term( $body, 'ct_body' );
		}
		delete_option( Profile::OPTION );
		delete_option( 'site_logo' );
		delete_option( Record::OPTION );
		delete_option( 'cong_truong_feedback' );
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

	/**
	 * People in bodies, and an event.
	 */
	private function people_and_events(): void {
		$above  = Bodies::create( 'Ban Giám hiệu' );
		$below  = Bodies::create( 'Tổ Toán & Tin', $above );
		$binned = Bodies::create( 'Tổ cũ' );
		foreach ( array( 'Lê Thị Hòa', 'Lê Thị Hòa' ) as $index => $name ) {
			$person = array(
				'name'         => $name,
				'email'        => "hoa$index@truong.edu.vn",
				'privatePhone' => '0901234567',
				'memberships'  => array(
					$above => 'Hiệu trưởng',
					$below => 'Tổ trưởng',
				),
			);
			self::assertIsInt( People::create( $person ) );
		}
		self::assertTrue( Bodies::bin( $binned, 'keep' ) );
		$this->picture();
		$photo = array(
			'photo' => array(
				'attachment' => (int) get_option( 'site_logo' ),
				'by'         => 'Cô Hòa',
				'on'         => '2026-01-05',
			),
		);
		self::assertTrue( People::save( People::ids()[0], 1, $photo ) );
		wp_insert_post(
			array(
				'post_type'    => Post_Type::NAME,
				'post_status'  => 'publish',
				'post_title'   => 'Họp phụ huynh “đầu năm”',
				'post_content' => '<!-- wp:paragraph --><p>Mời quý phụ huynh.</p><!-- /wp:paragraph -->',
				'meta_input'   => array(
					Post_Type::START => '2026-09-05T07:30',
					Post_Type::PLACE => 'Hội trường',
				),
			)
		);
	}

	public function test_what_was_imported_exports_to_the_same_bytes(): void {
		$this->school_at_work();
		$this->people_and_events();
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

	/**
	 * A file with one of its records changed and its checksum made right again, as somebody would who means harm.
	 *
	 * @param string   $file   File.
	 * @param string   $part   Part of the record.
	 * @param callable $change Gets the line's data, changes it.
	 */
	private static function forged( string $file, string $part, callable $change ): string {
		$checksum = '';
		$count    = 0;
		$forged   = File_Format::header();
		foreach ( array_slice( explode( "\n", trim( $file ) ), 1, -1 ) as $text ) {
			$line = File_Format::parse( $text );
			if ( $line->part === $part ) {
				$change( $line );
				if ( isset( $line->data->payload ) ) {
					$line->data->hash = Publication::hash_of( $line->data->payload );
				}
			}
			$text     = Json::ascii( $line ) . ",\n";
			$checksum = File_Format::checksum( $checksum, $text );
			$forged  .= $text;
			++$count;
		}

		return $forged . File_Format::footer( $count, $checksum );
	}

	/**
	 * Ways to forge a record: part, change.
	 *
	 * @return array<string, array{string, callable}>
	 */
	public function forgeries(): array {
		$payload = static function ( callable $change ): callable {
			return static function ( \stdClass $line ) use ( $change ): void {
				$change( $line->data->payload );
			};
		};

		return array(
			'a file outside the downloads'  => array(
				'publications',
				$payload(
					static function ( \stdClass $payload ): void {
						$payload->form->slug = '../../../evil';
					}
				),
			),
			'a form that is none'           => array(
				'publications',
				$payload(
					static function ( \stdClass $payload ): void {
						$payload->form->parts = 'x';
					}
				),
			),
			'values that are none'          => array(
				'publications',
				$payload(
					static function ( \stdClass $payload ): void {
						unset( $payload->values );
					}
				),
			),
			'another number'                => array(
				'publications',
				$payload(
					static function ( \stdClass $payload ): void {
						$payload->number += 5;
					}
				),
			),
			'another chain'                 => array(
				'publications',
				$payload(
					static function ( \stdClass $payload ): void {
						$payload->previousHash = str_repeat( 'a', 64 );
					}
				),
			),
			'another disclosure'            => array(
				'publications',
				$payload(
					static function ( \stdClass $payload ): void {
						$payload->key->schoolYear = '1999-2000';
					}
				),
			),
			'a key that is none'            => array(
				'publications',
				static function ( \stdClass $line ): void {
					$line->key = '../../x/0001';
				},
			),
			'a disclosure of no known form' => array(
				'disclosures',
				static function ( \stdClass $line ): void {
					$line->key = 'tt36-2017/BM99/thcs/2020-2021/nam';
				},
			),
			'cells that are none'           => array(
				'disclosures',
				static function ( \stdClass $line ): void {
					$line->data->values->cells = array( array( array() ) );
				},
			),
			'a state without publications'  => array(
				'disclosures',
				static function ( \stdClass $line ): void {
					$line->data->state        = 'published';
					$line->data->publications = 0;
				},
			),
			'a withdrawal that is none'     => array(
				'disclosures',
				static function ( \stdClass $line ): void {
					$line->data->withdrawals = array( 'x' );
				},
			),
			'an option of another plugin'   => array(
				'settings',
				static function ( \stdClass $line ): void {
					$line->key = 'siteurl';
				},
			),
			'a part that is none'           => array(
				'profile',
				static function ( \stdClass $line ): void {
					$line->part = 'users';
				},
			),
			'a path that leaves uploads'    => array(
				'media',
				static function ( \stdClass $line ): void {
					$line->key = '../../wp-config.php';
				},
			),
		);
	}

	/**
	 * What a forged record would do is not done.
	 *
	 * @dataProvider forgeries
	 *
	 * @param string   $part   Part.
	 * @param callable $change Change.
	 */
	public function test_forged_records_are_refused( string $part, callable $change ): void {
		update_option( \CongTruong\Uninstaller::OPTION, true );
		$this->school_at_work();
		$this->picture();
		$file = self::forged( self::export(), $part, $change );
		$this->wipe();
		$url     = get_option( 'siteurl' );
		$before  = self::import( $file, 'all', true );
		$outcome = self::import( $file, 'all' );

		$refused = array_diff_key( $outcome, array_flip( array( 'written', 'same' ) ) );
		self::assertNotSame( array(), $refused );
		self::assertSame( $refused, array_diff_key( $before, array_flip( array( 'new', 'same', 'older' ) ) ), 'the dry run says the same' );
		self::assertSame( $url, get_option( 'siteurl' ) );
		self::assertFileDoesNotExist( wp_upload_dir()['basedir'] . '/evil-thcs-hk1-lan-1.json' );
		if ( 'publications' === $part ) {
			self::assertSame( 0, (int) wp_count_posts( Post_Types::PUBLICATION )->publish );
		}
	}

	/**
	 * Puts a picture into the media library and makes it the emblem.
	 */
	private function picture(): string {
		$upload = wp_upload_bits( 'huy-hieu.png', null, (string) base64_decode( 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', true ) );
		$id     = wp_insert_attachment(
			array(
				'post_title'     => 'Huy hiệu',
				'post_mime_type' => 'image/png',
			),
			$upload['file']
		);
		update_post_meta( $id, '_wp_attachment_image_alt', 'Huy hiệu của trường' );
		update_option( 'site_logo', $id );

		return $upload['file'];
	}

	public function test_media_come_back_where_their_files_are(): void {
		$this->wipe();
		$path = $this->picture();
		$file = self::export();
		$this->wipe();
		self::assertArrayNotHasKey( 'cong_truong_missing_media', self::import( $file ) );
		self::assertSame( $file, self::export() );
		self::assertSame( 'Huy hiệu của trường', get_post_meta( (int) get_option( 'site_logo' ), '_wp_attachment_image_alt', true ) );

		$this->wipe();
		wp_delete_file( $path );
		self::assertSame( 2, self::import( $file )['cong_truong_missing_media'], 'the picture and the emblem' );
	}

	public function test_what_is_newer_here_is_not_overwritten_unasked(): void {
		$this->wipe();
		$id = $this->disclosure();
		$this->fill( $id, array(), array( 'note' => 'cũ' ) );
		$file = self::export();
		$this->fill( $id, array(), array( 'note' => 'mới' ) );
		$newer = $this->moved_ahead( $id, '+1 hour' );

		self::assertSame( 1, self::import( $file )['newer'] );
		self::assertSame( 1, self::import( $file, 'older' )['newer'] );
		self::assertSame( $newer, Repository::load( $id ) );
		self::assertSame( 1, self::import( $file, 'all' )['written'] );
		self::assertSame( 'cũ', Repository::load( $id )['values']['note'] );

		$this->fill( $id, array(), array( 'note' => 'rất cũ' ) );
		$this->moved_ahead( $id, '-1 year' );
		self::assertSame( 1, self::import( $file )['older'] );
		self::assertSame( 'rất cũ', Repository::load( $id )['values']['note'] );
		self::assertSame( 1, self::import( $file, 'older' )['written'] );
		self::assertSame( 'cũ', Repository::load( $id )['values']['note'] );
	}

	/**
	 * Says that a disclosure was saved at another time.
	 *
	 * @param int    $id   Id.
	 * @param string $when For strtotime().
	 * @return array<string, mixed> What Repository::load() gives then.
	 */
	private function moved_ahead( int $id, string $when ): array {
		global $wpdb;
		$current               = Repository::load( $id );
		$current['modifiedAt'] = gmdate( 'Y-m-d\TH:i:s\Z', (int) strtotime( $when ) );
		$current['values']     = \CongTruong\Disclosure\Values::for_json( $current['values'] );
		$wpdb->update(
			$wpdb->postmeta,
			array( 'meta_value' => Json::ascii( $current ) ),
			array(
				'post_id'  => $id,
				'meta_key' => \CongTruong\Disclosure\Meta::VALUES,
			)
		);
		wp_cache_flush();

		return Repository::load( $id );
	}

	/**
	 * Sends a file through the REST API, in pieces.
	 *
	 * @param string $file File.
	 * @return array{0: string, 1: \WP_REST_Response} Token, and the answer of the last check.
	 */
	private function upload( string $file ): array {
		$token = '';
		foreach ( str_split( $file, 100000 ) as $index => $piece ) {
			$sent  = array(
				'token'  => $token,
				'offset' => $index * 100000,
				'data'   => base64_encode( $piece ),
			);
			$token = $this->rest( 'POST', '/cong-truong/v1/transfer/upload', $sent )->get_data()['token'];
			// Sent twice, as after a broken connection.
			$this->rest( 'POST', '/cong-truong/v1/transfer/upload', array( 'token' => $token ) + $sent );
		}
		do {
			$answer = $this->rest( 'POST', '/cong-truong/v1/transfer/check', array( 'token' => $token ) );
		} while ( 200 === $answer->get_status() && ! $answer->get_data()['done'] );

		return array( $token, $answer );
	}

	public function test_the_rest_api_takes_a_file_in_pieces(): void {
		$this->school_at_work();
		$file = self::export();
		$this->wipe();

		list( $token, $answer ) = $this->upload( $file );
		self::assertSame( 200, $answer->get_status() );
		self::assertSame( array( 'new' => 4 ), $answer->get_data()['counts']['disclosures'] );
		$answer = $this->rest( 'POST', '/cong-truong/v1/transfer/import', array( 'token' => $token ) );
		self::assertTrue( $answer->get_data()['done'] );
		self::assertSame( array( 'written' => 3 ), $answer->get_data()['counts']['publications'] );
		self::assertSame( $file, self::export() );
		$staged = glob( wp_upload_dir()['basedir'] . '/cong-truong/import/*.json' );
		self::assertCount( 1, $staged );
		$this->rest( 'POST', '/cong-truong/v1/transfer/end', array( 'token' => $token ) );
		self::assertFileDoesNotExist( $staged[0] );
	}

	public function test_files_that_are_no_exports_are_refused_as_a_whole(): void {
		$file  = self::export();
		$lines = explode( "\n", $file );
		$wrong = array(
			'another file'      => '<?php echo 1;',
			'a bracket'         => "[\n]",
			'cut off'           => substr( $file, 0, -60 ),
			'no end'            => $lines[0] . "\n" . $lines[1],
			'a flipped figure'  => str_replace( 'Nguy\\u1ec5n', 'Nguy\\u1ec7n', $file ),
			'a line left out'   => $lines[0] . "\n" . implode( "\n", array_slice( $lines, 2 ) ),
			'a newer version'   => str_replace( '"version":1', '"version":2', $file ),
			'nested too deeply' => $lines[0] . "\n" . '{"part":"profile","key":"school","data":' . str_repeat( '{"a":', 5000 ) . '1' . str_repeat( '}', 5000 ) . "},\n",
		);
		foreach ( $wrong as $name => $content ) {
			list( $token, $answer ) = $this->upload( $content );
			self::assertSame( 400, $answer->get_status(), $name );
			self::assertSame( 409, $this->rest( 'POST', '/cong-truong/v1/transfer/import', array( 'token' => $token ) )->get_status(), $name );
		}
		list( $token ) = $this->upload( $file );
		self::assertSame( 409, $this->rest( 'POST', '/cong-truong/v1/transfer/check', array( 'token' => $token . 'x' ) )->get_status() );
		$this->act_as( 'editor' );
		foreach ( array( 'export', 'upload', 'check', 'import', 'end' ) as $action ) {
			self::assertSame(
				403,
				$this->rest(
					'POST',
					'/cong-truong/v1/transfer/' . $action,
					array(
						'token' => $token,
						'data'  => '',
					)
				)->get_status(),
				$action
			);
		}
	}

	public function test_an_import_waits_for_the_whole_file_to_be_read(): void {
		$file = self::export();
		$run  = Run::begin();
		$run->append( 0, $file );
		$early = $run->go_on( 'import' );
		self::assertSame( 'cong_truong_not_checked', $early->get_error_code() );
	}

	public function test_the_command_line_exports_and_imports(): void {
		$said = array();
		Console::listen(
			static function ( string $how, string $text ) use ( &$said ): void {
				$said[] = "$how: $text";
			}
		);
		$this->school_at_work();
		$path = wp_upload_dir()['basedir'] . '/kit.json';
		Commands::export( array(), array( 'file' => $path ) );
		self::assertSame( self::export(), file_get_contents( $path ) );
		$this->wipe();
		Commands::import(
			array(),
			array(
				'file'    => $path,
				'dry-run' => true,
			)
		);
		self::assertSame( 0, (int) wp_count_posts( Post_Types::PUBLICATION )->publish );
		Commands::import( array(), array( 'file' => $path ) );
		self::assertSame( file_get_contents( $path ), self::export() );
		self::assertContains( "log: publications\twritten\t3", $said );
		Commands::import( array(), array( 'file' => '/no/such/file' ) );
		self::assertStringStartsWith( 'error:', (string) end( $said ) );
		Console::listen( null );
	}

	public function test_the_record_of_the_setup_travels(): void {
		Record::put( 'page.lien-he', 0, str_repeat( 'a', 40 ) );
		$file = self::export();
		delete_option( Record::OPTION );
		delete_option( 'cong_truong_feedback' );
		self::import( $file );
		self::assertSame( $file, self::export() );
	}
}
