<?php
/**
 * The gate: the plugin says what it needs instead of breaking the site.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Plugin;

use Cong_Truong_Requirements;
use CongTruong\Plugin;
use CongTruong\Tests\TestCase;

final class RequirementsTest extends TestCase {

	/**
	 * A folder that looks like the plugin.
	 *
	 * @var string
	 */
	private $folder = '';

	protected function setUp(): void {
		parent::setUp();
		$this->folder = wp_upload_dir()['basedir'] . '/plugin';
		foreach ( array( 'includes/autoload.php', 'includes/Plugin.php', 'build/data/index.php' ) as $path ) {
			wp_mkdir_p( dirname( $this->folder . '/' . $path ) );
			file_put_contents( $this->folder . '/' . $path, '<?php' );
		}
	}

	/**
	 * Writes the list of files that a zip carries.
	 *
	 * @param string $version Version.
	 * @param int    $size    Size of one of the files.
	 */
	private function write_manifest( string $version, int $size = 5 ): void {
		file_put_contents(
			$this->folder . '/manifest.json',
			wp_json_encode(
				array(
					'version' => $version,
					'files'   => array( 'includes/Plugin.php' => $size ),
				)
			)
		);
	}

	/**
	 * Problems of the folder.
	 *
	 * @param string $php       Version of PHP.
	 * @param string $wordpress Version of WordPress.
	 * @return array<int, array{string, string}>
	 */
	private function problems( string $php = '7.4.0', string $wordpress = '6.8' ): array {
		return ( new Cong_Truong_Requirements( $this->folder, '1.2.3' ) )->problems( $php, $wordpress );
	}

	public function test_this_site_is_good_enough(): void {
		self::assertSame( array(), ( new Cong_Truong_Requirements( rtrim( Plugin::path(), '/' ), Plugin::version() ) )->problems() );
		self::assertSame( array(), $this->problems() );
		self::assertSame( array(), $this->problems( '8.5.1', '7.1.4' ) );
		self::assertSame( array(), $this->problems( '7.4.0', '6.8-RC1' ) );
	}

	public function test_names_the_versions(): void {
		$problems = $this->problems( '7.3.33', '6.7.2' );

		self::assertCount( 2, $problems );
		self::assertStringContainsString( 'PHP 7.4', $problems[0][0] );
		self::assertStringContainsString( '7.3.33', $problems[0][1] );
		self::assertStringContainsString( 'WordPress 6.8', $problems[1][0] );
	}

	public function test_notices_files_that_did_not_arrive(): void {
		unlink( $this->folder . '/build/data/index.php' );

		self::assertCount( 1, $this->problems() );
	}

	public function test_notices_a_file_cut_half_way(): void {
		$this->write_manifest( '1.2.3', 6 );
		self::assertCount( 1, $this->problems() );

		file_put_contents( $this->folder . '/includes/Plugin.php', '<?php ' );
		clearstatcache();
		self::assertSame( array(), $this->problems() );
	}

	public function test_notices_a_mixture_of_versions(): void {
		$this->write_manifest( '1.2.2' );
		self::assertCount( 1, $this->problems() );
	}

	public function test_files_are_measured_once(): void {
		$this->write_manifest( '1.2.3' );
		self::assertSame( array(), $this->problems() );
		unlink( $this->folder . '/includes/Plugin.php' );
		file_put_contents( $this->folder . '/includes/Plugin.php', '<?php //' );
		clearstatcache();

		self::assertSame( array(), $this->problems(), 'The same list is not walked again on every request.' );
	}

	public function test_notice_speaks_both_languages_to_whoever_can_help(): void {
		$requirements = new Cong_Truong_Requirements( $this->folder, '1.2.3' );
		$requirements->show( array( array( 'Cần <PHP>', 'Needs <PHP>' ) ) );
		ob_start();
		$requirements->print_notice();
		self::assertSame( '', ob_get_clean() );

		$this->act_as( 'administrator' );
		ob_start();
		$requirements->print_notice();
		$html = (string) ob_get_clean();
		self::assertStringContainsString( '<p lang="vi">Cần &lt;PHP&gt;</p>', $html );
		self::assertStringContainsString( '<p lang="en">Needs &lt;PHP&gt;</p>', $html );
		self::assertNotFalse( has_action( 'admin_notices', array( $requirements, 'print_notice' ) ) );
	}

	/**
	 * The main file and the gate must be readable for a PHP that can't read the rest.
	 */
	public function test_gate_uses_nothing_that_old_php_cannot_parse(): void {
		foreach ( array( 'cong-truong.php', 'includes/Requirements.php', 'uninstall.php' ) as $file ) {
			$kinds = array();
			$texts = array();
			foreach ( token_get_all( (string) file_get_contents( Plugin::path( $file ) ) ) as $token ) {
				$kinds[] = is_array( $token ) ? $token[0] : $token;
				$texts[] = is_array( $token ) ? $token[1] : $token;
			}
			foreach ( array( T_NAMESPACE, T_USE, T_DECLARE, T_COALESCE, T_SPACESHIP, T_ELLIPSIS, T_DIR, T_NS_SEPARATOR ) as $newer ) {
				self::assertNotContains( $newer, $kinds, $file );
			}
			self::assertSame( 0, preg_match( '/(?:^|[=(,]\s*)\[/', preg_replace( '/\s+/', ' ', implode( '', $texts ) ) ), "$file has a short array." );
			self::assertSame( 0, preg_match( '/\bfunction\b[^{]*\)\s*:/', implode( '', $texts ) ), "$file has a return type." );
		}
	}
}
