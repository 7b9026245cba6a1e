<?php
/**
 * The doors of the setup: REST, the notice, the command line.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Setup;

use CongTruong\Console;
use CongTruong\School\Profile;
use CongTruong\Setup\Command;
use CongTruong\Setup\Record;
use CongTruong\Setup\Screen;
use CongTruong\Tests\Disclosure\DisclosureTestCase;

require_once dirname( __DIR__ ) . '/Disclosure/DisclosureTestCase.php';

final class DoorsTest extends DisclosureTestCase {

	private const SETUP = '/cong-truong/v1/setup';

	protected function tearDown(): void {
		Console::listen( null );
		parent::tearDown();
	}

	/**
	 * Runs the command.
	 *
	 * @param array<string, mixed>      $options Options.
	 * @param array<string, mixed>|null $school  Content of school.json.
	 * @return string What it said.
	 */
	private static function command( array $options, ?array $school = null ): string {
		$said = '';
		Console::listen(
			static function ( string $how, string $text ) use ( &$said ): void {
				$said .= "$how: $text\n";
			}
		);
		if ( null !== $school ) {
			$options['file'] = tempnam( sys_get_temp_dir(), 'school' );
			file_put_contents( $options['file'], "\xEF\xBB\xBF" . wp_json_encode( $school ) );
		}
		Command::run( array(), $options );

		return $said;
	}

	public function test_only_administrators_get_in(): void {
		foreach ( array( 'editor', 'author' ) as $role ) {
			$this->act_as( $role );
			self::assertSame( 403, $this->rest( 'GET', self::SETUP )->get_status() );
			self::assertSame( 403, $this->rest( 'POST', self::SETUP . '/make', array( 'keys' => array( 'page.lien-he' ) ) )->get_status() );
			self::assertSame( 403, $this->rest( 'POST', self::SETUP . '/undo', array( 'keys' => array( 'page.lien-he' ) ) )->get_status() );
			self::assertSame( 403, $this->rest( 'POST', self::SETUP . '/answers', array( 'style' => '' ) )->get_status() );
		}
		wp_set_current_user( 0 );
		self::assertSame( 401, $this->rest( 'GET', self::SETUP )->get_status() );
	}

	public function test_rest_makes_and_takes_back(): void {
		self::assertSame( 400, $this->rest( 'POST', self::SETUP . '/make', array( 'keys' => array() ) )->get_status() );
		self::assertSame( 400, $this->rest( 'POST', self::SETUP . '/make', array( 'keys' => array( array() ) ) )->get_status() );
		$made = $this->rest( 'POST', self::SETUP . '/make', array( 'keys' => array( 'page.hoi-dap', 'no.such' ) ) )->get_data()['items'];
		self::assertContains( $made[0]['state'], array( 'made', 'used' ) );
		self::assertSame( 'gone', $made[1]['state'] );
		self::assertNotSame( '', $made[1]['problem'] );
		$undone = $this->rest( 'POST', self::SETUP . '/undo', array( 'keys' => array( 'page.hoi-dap' ) ) )->get_data()['items'];
		self::assertContains( $undone[0]['state'], array( 'new', 'found' ) );
	}

	public function test_answers_are_checked(): void {
		$answers = array(
			'school' => array(
				'name'   => "Tru\u{031B}\u{01A1}\u{0300}ng <b>Hoa</b>",
				'levels' => array( 'thcs', 'bogus' ),
				'hack'   => 'x',
			),
		);
		self::assertSame( 200, $this->rest( 'POST', self::SETUP . '/answers', $answers )->get_status() );
		self::assertSame( array( 'thcs' ), Profile::get()['levels'] );
		self::assertStringNotContainsString( '<', Profile::get()['name'] );
		self::assertSame( self::SCHOOL['head'], Profile::get()['head'], 'what was not sent stays' );
		self::assertArrayNotHasKey( 'hack', Profile::get() );

		foreach ( array(
			array( 'school' => array( 'levels' => array() ) ),
			array( 'style' => '../../../wp-config' ),
			array( 'emblem' => 999999 ),
			array( 'emblem' => 'x' ),
		) as $wrong ) {
			self::assertSame( 400, $this->rest( 'POST', self::SETUP . '/answers', $wrong )->get_status(), (string) wp_json_encode( $wrong ) );
		}
	}

	public function test_the_notice_shows_once_to_those_who_can(): void {
		delete_option( Record::OPTION );
		delete_option( Screen::NOTICE );
		$notice = static function (): string {
			ob_start();
			Screen::show_notice();
			return (string) ob_get_clean();
		};
		self::assertStringContainsString( 'page=' . Screen::SLUG, $notice() );
		self::assertStringContainsString( '_wpnonce', $notice() );
		$this->act_as( 'editor' );
		self::assertSame( '', $notice() );
		$this->act_as( 'administrator' );
		update_option( Screen::NOTICE, 1 );
		self::assertSame( '', $notice() );
		delete_option( Screen::NOTICE );
		update_option( Record::OPTION, array( 'page.x' => array( 'id' => 1 ) ) );
		self::assertSame( '', $notice() );
	}

	public function test_the_command_line_does_the_same(): void {
		$school = array(
			'$schema' => 'https://example.org/school.schema.json',
			'name'    => 'Trường THPT Hoa Ban',
			'levels'  => array( 'thpt' ),
			'place'   => 'Điện Biên',
		);
		$dry    = self::command( array( 'dry-run' => true ), $school );
		self::assertStringContainsString( 'disclosure.tt09-2024/T9_2b_trung_hoc/thpt/', $dry );
		self::assertStringNotContainsString( '/thcs/', $dry );
		remove_all_filters( 'pre_option_' . Profile::OPTION );
		self::assertSame( self::SCHOOL['name'], Profile::get()['name'], 'a dry run stores nothing' );

		self::assertStringContainsString( 'success:', self::command( array(), $school ) );
		self::assertSame( 'Trường THPT Hoa Ban', Profile::get()['name'] );
		self::assertInstanceOf( \WP_Post::class, get_page_by_path( 'lien-he' ) );
		self::assertStringContainsString( 'success:', self::command( array( 'undo' => true ) ) );
	}

	public function test_the_command_line_says_what_is_wrong_with_the_file(): void {
		self::assertStringContainsString( '/no/such.json', self::command( array( 'file' => '/no/such.json' ) ) );
		foreach ( array(
			array( 'levels' => array( 'thcs' ) ),
			array(
				'name'   => 'A',
				'levels' => array( 'dai_hoc' ),
			),
			array(
				'name'   => 'A',
				'levels' => array( 'thcs' ),
				'nmae'   => 'x',
			),
			array(
				'name'   => array(),
				'levels' => array( 'thcs' ),
			),
		) as $wrong ) {
			self::assertStringStartsWith( 'error:', self::command( array(), $wrong ) );
		}
		self::assertSame( self::SCHOOL['name'], Profile::get()['name'] );
	}
}
