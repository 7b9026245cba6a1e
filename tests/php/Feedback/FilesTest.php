<?php
/**
 * Files of messages on disk and in the database: each once, none half, none for others.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use CongTruong\Feedback\Files;
use CongTruong\Feedback\Private_Folder;
use CongTruong\Feedback\Settings;
use CongTruong\Feedback\Tables;
use CongTruong\Feedback\Vault;

require_once __DIR__ . '/FilesTestCase.php';

final class FilesTest extends FilesTestCase {

	private const MESSAGE = 900001;

	/**
	 * Keeps a file, and answers with its row.
	 *
	 * @param string $content Content.
	 * @return array{id: int, message: int, name: string, type: string, size: int, path: string, hash: string, created: int}
	 */
	private function keep( string $content = self::PDF ): array {
		self::assertSame( 0, Files::keep( self::MESSAGE, array( $this->checked( $content ) ) ) );
		$files = Files::of( self::MESSAGE );

		return $files[ count( $files ) - 1 ];
	}

	public function test_a_kept_file_comes_back_as_it_was(): void {
		$content = random_bytes( Vault::PIECE + 5 );
		$file    = $this->keep( $content );

		self::assertSame( 'giấy tờ.pdf', $file['name'] );
		self::assertSame( 'application/pdf', $file['type'] );
		self::assertSame( strlen( $content ), $file['size'] );
		self::assertTrue( self::content( $file['id'] ) === $content );
		self::assertSame( $file, Files::find( $file['id'] ) );
		self::assertNull( Files::find( 0 ) );
	}

	public function test_disk_and_database_say_nothing_without_each_other(): void {
		global $wpdb;
		$file  = $this->keep( self::PDF . 'Nguyễn Văn A' );
		$disk  = self::on_disk();
		$row   = implode( ' ', (array) $wpdb->get_row( 'SELECT * FROM ' . Tables::name( 'files' ) . ' WHERE id = ' . $file['id'], ARRAY_A ) );
		$bytes = (string) file_get_contents( $disk[0] );

		self::assertCount( 1, $disk );
		self::assertMatchesRegularExpression( '~/cong-truong-private/([0-9a-f]{2})/\1[0-9a-f]{30}\.bin$~', $disk[0] );
		self::assertStringNotContainsString( 'PDF', $bytes );
		self::assertStringNotContainsString( 'Nguy', $bytes );
		self::assertMatchesRegularExpression( '/^[\x20-\x7e]+$/', $row, 'ASCII survives every character set.' );
		self::assertStringNotContainsString( hash( 'sha256', self::PDF . 'Nguyễn Văn A' ), $row, 'A plain hash would tell who guesses the content.' );
	}

	public function test_servers_are_told_to_refuse_the_folder(): void {
		$file = $this->keep();

		self::assertStringContainsString( 'Require all denied', (string) file_get_contents( Files::folder() . '/.htaccess' ) );
		self::assertStringContainsString( 'Deny from all', (string) file_get_contents( Files::folder() . '/.htaccess' ) );
		self::assertNotFalse( simplexml_load_file( Files::folder() . '/web.config' ) );
		self::assertSame( '', file_get_contents( Files::folder() . '/index.html' ) );
		self::assertSame( '', file_get_contents( dirname( Private_Folder::file( $file['path'] ) ) . '/index.html' ) );
		unlink( Files::folder() . '/.htaccess' );
		$this->keep( self::PDF . '2' );
		self::assertFileExists( Files::folder() . '/.htaccess' );
	}

	public function test_the_same_file_twice_is_kept_once(): void {
		$files = array( $this->checked( self::PDF ), $this->checked( self::PDF . '2' ) );
		self::assertSame( 0, Files::keep( self::MESSAGE, $files ) );
		self::assertSame( 0, Files::keep( self::MESSAGE, $files ), 'The connection was cut, and the browser sent it all again.' );
		self::assertCount( 2, Files::of( self::MESSAGE ) );
		self::assertCount( 2, self::on_disk() );

		self::assertSame( 0, Files::keep( self::MESSAGE + 1, $files ), 'Another message has its own.' );
		self::assertCount( 4, self::on_disk() );
		self::assertCount( 2, Files::of( self::MESSAGE ) );
	}

	public function test_a_file_that_was_lost_comes_back_when_it_is_sent_again(): void {
		$file = $this->keep();
		unlink( Private_Folder::file( $file['path'] ) );
		self::assertSame( 'cong_truong_file_gone', self::content( $file['id'] ) );

		$again = $this->keep();
		self::assertSame( $file['id'], $again['id'] );
		self::assertSame( self::PDF, self::content( $again['id'] ) );
		self::assertCount( 1, Files::of( self::MESSAGE ) );
	}

	public function test_two_requests_with_one_file_keep_one(): void {
		$table = Tables::name( 'files' );
		$this->keep();
		$looked = false;
		add_filter(
			'query',
			static function ( $query ) use ( $table, &$looked ) {
				if ( ! $looked && 0 === strpos( (string) $query, "SELECT * FROM `$table`" ) ) {
					// The slower request looked before the faster one had stored its row.
					$looked = true;
					return "SELECT * FROM `$table` WHERE id = 0";
				}
				return $query;
			}
		);
		self::assertSame( 0, Files::keep( self::MESSAGE, array( $this->checked( self::PDF ) ) ) );

		self::assertTrue( $looked );
		self::assertCount( 1, Files::of( self::MESSAGE ) );
		self::assertCount( 1, self::on_disk(), 'The slower one takes its bytes away again.' );
	}

	public function test_a_changed_file_is_not_handed_out(): void {
		$file = $this->keep( random_bytes( 2 * Vault::PIECE ) );
		$path = Private_Folder::file( $file['path'] );
		$good = (string) file_get_contents( $path );
		$bad  = array(
			'truncated'  => substr( $good, 0, -1 ),
			'half'       => substr( $good, 0, (int) ( strlen( $good ) / 2 ) ),
			'longer'     => $good . 'x',
			'changed'    => substr_replace( $good, chr( ord( $good[ Vault::PIECE ] ) ^ 1 ), Vault::PIECE, 1 ),
			'plain text' => self::PDF,
			'empty'      => '',
		);
		foreach ( $bad as $what => $bytes ) {
			file_put_contents( $path, $bytes );
			$error = Files::send( $file['id'] );
			self::assertSame( 'cong_truong_file_damaged', $error->get_error_code(), $what );
			self::assertStringContainsString( '“giấy tờ.pdf”', $error->get_error_message(), $what );
		}
		file_put_contents( $path, $good );
		self::assertNull( Files::read( $file['id'] ) );
	}

	public function test_rows_can_not_be_given_other_files(): void {
		global $wpdb;
		$first  = $this->keep( self::PDF . '1' );
		$second = $this->keep( self::PDF . '2' );

		$wpdb->update( Tables::name( 'files' ), array( 'path' => $second['path'] ), array( 'id' => $first['id'] ) );
		self::assertSame( 'cong_truong_file_damaged', self::content( $first['id'] ), 'the file of another row' );

		copy( Private_Folder::file( $second['path'] ), Private_Folder::file( $first['path'] ) );
		$wpdb->update( Tables::name( 'files' ), array( 'path' => $first['path'] ), array( 'id' => $first['id'] ) );
		self::assertSame( 'cong_truong_file_damaged', self::content( $first['id'] ), 'other bytes under its name' );

		$wpdb->update( Tables::name( 'files' ), array( 'message' => self::MESSAGE + 7 ), array( 'id' => $second['id'] ) );
		self::assertSame( 'cong_truong_file_damaged', self::content( $second['id'] ), 'another message' );

		$wpdb->update( Tables::name( 'files' ), array( 'path' => '../../../wp-config.php' ), array( 'id' => $second['id'] ) );
		self::assertSame( 'cong_truong_no_file', self::content( $second['id'] ), 'a file of the website' );
	}

	public function test_a_site_that_moves_has_its_files(): void {
		$file = $this->keep();
		$old  = Files::folder();
		add_filter(
			'upload_dir',
			static function ( array $uploads ): array {
				$uploads['basedir'] .= '/moved';
				return $uploads;
			},
			20
		);
		self::assertSame( 'cong_truong_file_gone', self::content( $file['id'] ) );
		self::assertStringContainsString( 'missing on the disk', implode( ' ', Files::problems() ) );

		mkdir( dirname( Files::folder() ) );
		rename( $old, Files::folder() );
		self::assertSame( self::PDF, self::content( $file['id'] ) );
		self::assertSame( array(), Files::problems() );
	}

	public function test_files_without_their_database_are_noise(): void {
		$file = $this->keep();
		delete_option( Settings::KEY );

		self::assertSame( 'cong_truong_file_foreign', self::content( $file['id'] ) );
		self::assertStringContainsString( 'another database', implode( ' ', Files::problems() ) );
	}

	public function test_a_full_disk_costs_the_file_and_nothing_else(): void {
		if ( ! function_exists( 'posix_setrlimit' ) || ! function_exists( 'pcntl_signal' ) || ! defined( 'POSIX_RLIMIT_FSIZE' ) ) {
			self::markTestSkipped( 'This PHP can not limit what it writes.' );
		}
		$files = array( $this->checked( self::PDF ), $this->checked( random_bytes( 300000 ) ) );
		$limit = posix_getrlimit();
		$hard  = 'unlimited' === $limit['hard filesize'] ? -1 : (int) $limit['hard filesize'];
		// The system itself takes no more than 200,000 bytes into a file: a write ends short, then fails, as on a full disk.
		pcntl_signal( SIGXFSZ, SIG_IGN );
		posix_setrlimit( POSIX_RLIMIT_FSIZE, 200000, $hard );
		$failed = Files::keep( self::MESSAGE, $files );
		posix_setrlimit( POSIX_RLIMIT_FSIZE, $hard, $hard );
		pcntl_signal( SIGXFSZ, SIG_DFL );

		self::assertSame( 1, $failed );
		self::assertCount( 1, Files::of( self::MESSAGE ) );
		self::assertCount( 1, self::on_disk(), 'no half file' );
		self::assertSame( self::PDF, self::content( Files::of( self::MESSAGE )[0]['id'] ) );
		self::assertStringContainsString( 'the disk of the hosting is full', implode( ' ', Files::problems() ) );

		self::assertSame( 0, Files::keep( self::MESSAGE, $files ), 'There is room again.' );
		self::assertCount( 2, Files::of( self::MESSAGE ) );
		self::assertCount( 2, self::on_disk() );
	}

	public function test_without_a_folder_nothing_is_kept_and_all_is_counted(): void {
		wp_mkdir_p( dirname( Files::folder() ) );
		file_put_contents( Files::folder(), 'a file stands where the folder should' );

		self::assertSame( 2, Files::keep( self::MESSAGE, array( $this->checked( '1' ), $this->checked( '2' ) ) ) );
		self::assertSame( array(), Files::of( self::MESSAGE ) );
		$problems = implode( ' ', Files::problems() );
		self::assertStringContainsString( 'may not write to the folder ' . Files::folder(), $problems );
		self::assertStringContainsString( 'the folder could not be made', $problems );
	}

	public function test_without_its_row_no_bytes_stay(): void {
		$table = Tables::name( 'files' );
		add_filter(
			'query',
			static function ( $query ) use ( $table ) {
				return 0 === strpos( (string) $query, "INSERT IGNORE INTO `$table`" ) ? 'SELECT 1' : $query;
			}
		);
		self::assertSame( 1, Files::keep( self::MESSAGE, array( $this->checked( self::PDF ) ) ) );
		self::assertSame( array(), self::on_disk() );
		self::assertStringContainsString( 'the database did not take its entry', implode( ' ', Files::problems() ) );
	}

	public function test_without_a_lasting_key_nothing_is_encrypted(): void {
		delete_option( Settings::KEY );
		add_filter( 'pre_option_' . Settings::KEY, '__return_empty_string' );

		self::assertSame( 1, Files::keep( self::MESSAGE, array( $this->checked( self::PDF ) ) ) );
		self::assertSame( array(), self::on_disk() );
		self::assertStringContainsString( 'their key could not be stored', implode( ' ', Files::problems() ) );
	}

	public function test_an_upload_that_is_gone_is_counted(): void {
		$file = $this->checked( self::PDF );
		unlink( $file['tmp_name'] );

		self::assertSame( 1, Files::keep( self::MESSAGE, array( $file, $this->checked( self::PDF ) ) ) );
		self::assertCount( 1, Files::of( self::MESSAGE ) );
	}

	public function test_deleting_takes_rows_and_bytes(): void {
		$file = $this->keep();
		Files::keep( self::MESSAGE + 1, array( $this->checked( self::PDF ) ) );
		Files::delete_of( self::MESSAGE );

		self::assertSame( array(), Files::of( self::MESSAGE ) );
		self::assertFileDoesNotExist( Private_Folder::file( $file['path'] ) );
		self::assertSame( 'cong_truong_no_file', Files::send( $file['id'] )->get_error_code() );
		self::assertCount( 1, Files::of( self::MESSAGE + 1 ), 'the other message has its file' );
		self::assertCount( 1, self::on_disk() );
	}

	public function test_what_a_killed_request_left_goes_after_a_day(): void {
		global $wpdb;
		$kept       = $this->keep( self::PDF . 'kept' );
		$lost       = $this->keep( self::PDF . 'without a row' );
		$unfinished = Private_Folder::file( Private_Folder::new_name() );
		$nothing    = Private_Folder::file( Private_Folder::new_name() );
		$wpdb->delete( Tables::name( 'files' ), array( 'id' => $lost['id'] ) );
		wp_mkdir_p( dirname( $unfinished ) );
		wp_mkdir_p( dirname( $nothing ) );
		file_put_contents( $unfinished . '.tmp', substr( (string) file_get_contents( Private_Folder::file( $kept['path'] ) ), 0, 60 ) );
		touch( $nothing . '.tmp' );
		file_put_contents( Files::folder() . '/aa.txt', 'of somebody else' );

		self::assertSame( 0, Files::tidy(), 'A request may still be at it.' );
		self::assertCount( 1, Files::of( self::MESSAGE ), 'and none of it counts' );
		touch( Private_Folder::file( $lost['path'] ), time() - 5 * DAY_IN_SECONDS );
		self::assertSame( 0, Files::tidy(), 'A backup brought it back just now, and its database may follow.' );

		self::assertSame( 3, Files::tidy( time() + 2 * DAY_IN_SECONDS ) );
		self::assertSame( array( Private_Folder::file( $kept['path'] ) ), array_values( self::on_disk() ) );
		self::assertFileExists( Files::folder() . '/aa.txt' );
		self::assertSame( self::PDF . 'kept', self::content( $kept['id'] ) );
	}

	public function test_nothing_is_tidied_away_where_the_database_does_not_answer(): void {
		global $wpdb;
		$this->keep();
		$break = static function ( $query ) {
			return false !== strpos( (string) $query, 'SELECT id, path' ) ? 'SELECT id FROM no_such_table' : $query;
		};
		add_filter( 'query', $break );
		$shown = $wpdb->suppress_errors( true );
		self::assertSame( 0, Files::tidy( time() + 2 * DAY_IN_SECONDS ) );
		$wpdb->suppress_errors( $shown );
		remove_filter( 'query', $break );
		self::assertCount( 1, self::on_disk() );
	}

	public function test_files_of_another_site_are_not_tidied_away(): void {
		global $wpdb;
		$file = $this->keep();
		$wpdb->delete( Tables::name( 'files' ), array( 'id' => $file['id'] ) );
		delete_option( Settings::KEY );

		self::assertSame( 0, Files::tidy( time() + 2 * DAY_IN_SECONDS ) );
		self::assertCount( 1, self::on_disk() );
	}

	public function test_a_download_is_never_a_page(): void {
		$headers = Files::headers(
			array(
				'name' => 'Đơn của em; "x".pdf',
				'type' => 'application/pdf',
				'size' => 5,
			)
		);
		self::assertSame( "attachment; filename=\"Don cua em- -x-.pdf\"; filename*=UTF-8''%C4%90%C6%A1n%20c%E1%BB%A7a%20em%3B%20%22x%22.pdf", $headers['Content-Disposition'] );
		self::assertSame( 'nosniff', $headers['X-Content-Type-Options'] );
		self::assertStringContainsString( 'sandbox', $headers['Content-Security-Policy'] );
		self::assertStringContainsString( 'no-store', $headers['Cache-Control'] );
		self::assertSame( '5', $headers['Content-Length'] );

		$headers = Files::headers(
			array(
				'name' => "a\r\nSet-Cookie: b",
				'type' => 'text/html',
				'size' => 5,
			)
		);
		self::assertSame( 'application/octet-stream', $headers['Content-Type'] );
		self::assertStringNotContainsString( "\n", implode( '', $headers ) );
	}

	public function test_uninstalling_takes_the_folder(): void {
		$this->keep();
		Private_Folder::delete();

		self::assertDirectoryDoesNotExist( Files::folder() );
	}

	public function test_a_site_without_files_has_no_problems(): void {
		update_option( Settings::OPTION, array( 'files' => 0 ) );
		self::assertSame( array(), Files::problems() );
		self::assertSame( 0, Files::tidy( time() + 2 * DAY_IN_SECONDS ) );
		self::assertDirectoryDoesNotExist( Files::folder() );
	}
}
