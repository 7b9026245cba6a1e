<?php
/**
 * What the plugin needs before any other file of it is read. Parses on PHP 5.2, so it has no namespace and no types.
 *
 * @package CongTruong
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Checks the versions of PHP and WordPress and that the plugin's files arrived in full.
 */
class Cong_Truong_Requirements {

	const PHP       = '7.4';
	const WORDPRESS = '6.8';

	/**
	 * Option that remembers which list of files was found complete, so that files are not measured on every request.
	 */
	const OPTION = 'cong_truong_files_checked';

	/**
	 * Folder of the plugin.
	 *
	 * @var string
	 */
	private $folder;

	/**
	 * Version that the main file states.
	 *
	 * @var string
	 */
	private $version;

	/**
	 * Problems to show.
	 *
	 * @var array
	 */
	private $problems = array();

	/**
	 * Takes the folder to check.
	 *
	 * @param string $folder  Folder of the plugin.
	 * @param string $version Version that the main file states.
	 */
	public function __construct( $folder, $version ) {
		$this->folder  = $folder;
		$this->version = $version;
	}

	/**
	 * What is missing, as pairs of a Vietnamese and an English sentence; empty where the plugin can run.
	 *
	 * The sentences stand here in both languages because translations are not loaded when the gate is shut.
	 *
	 * @param string|null $php       Version of PHP; the running one if null.
	 * @param string|null $wordpress Version of WordPress; the running one if null.
	 * @return array
	 */
	public function problems( $php = null, $wordpress = null ) {
		$php       = null === $php ? PHP_VERSION : $php;
		$wordpress = null === $wordpress ? get_bloginfo( 'version' ) : $wordpress;
		$problems  = array();

		if ( version_compare( $php, self::PHP, '<' ) ) {
			$problems[] = array(
				sprintf( 'Cổng Trường cần PHP %1$s trở lên, máy chủ đang chạy PHP %2$s. Hãy đổi phiên bản PHP trong trang quản lý hosting rồi mở lại trang này.', self::PHP, $php ),
				sprintf( 'Cổng Trường needs PHP %1$s or newer; this server runs PHP %2$s. Change the PHP version in the hosting panel, then open this page again.', self::PHP, $php ),
			);
		}
		// A release candidate such as 6.8-RC1 has all that 6.8 has.
		if ( version_compare( (string) preg_replace( '/-.*$/', '', $wordpress ), self::WORDPRESS, '<' ) ) {
			$problems[] = array(
				sprintf( 'Cổng Trường cần WordPress %1$s trở lên, trang này đang dùng %2$s. Hãy vào Bảng tin › Cập nhật để nâng cấp WordPress.', self::WORDPRESS, $wordpress ),
				sprintf( 'Cổng Trường needs WordPress %1$s or newer; this site runs %2$s. Update WordPress under Dashboard › Updates.', self::WORDPRESS, $wordpress ),
			);
		}
		if ( ! $problems && ! $this->is_complete() ) {
			$problems[] = $this->incomplete();
		}

		return $problems;
	}

	/**
	 * The sentences for an upload that was cut half way, or sources that were not built.
	 *
	 * @return array
	 */
	public function incomplete() {
		return array(
			'Plugin Cổng Trường chưa được tải lên đầy đủ nên tạm thời không chạy; dữ liệu của nhà trường vẫn còn nguyên. Hãy tải lại tệp cong-truong.zip tại Plugin › Cài plugin › Tải plugin lên.',
			'The files of the plugin Cổng Trường did not arrive in full, so it does not run for now; the school’s data is untouched. Upload cong-truong.zip again under Plugins › Add › Upload Plugin.',
		);
	}

	/**
	 * Shows the problems on every admin screen to whoever can do something about them.
	 *
	 * @param array $problems What problems() returned.
	 * @return void
	 */
	public function show( $problems ) {
		$this->problems = $problems;
		add_action( 'admin_notices', array( $this, 'print_notice' ) );
		add_action( 'network_admin_notices', array( $this, 'print_notice' ) );
	}

	/**
	 * Prints the notice.
	 *
	 * @return void
	 */
	public function print_notice() {
		if ( ! current_user_can( 'activate_plugins' ) ) {
			return;
		}
		echo '<div class="notice notice-error">';
		foreach ( $this->problems as $sentences ) {
			echo '<p lang="vi">' . esc_html( $sentences[0] ) . '</p><p lang="en">' . esc_html( $sentences[1] ) . '</p>';
		}
		echo '</div>';
	}

	/**
	 * Whether all files are there: those of the zip's list where there is one, else the few that a checkout must have built.
	 *
	 * @return bool
	 */
	private function is_complete() {
		foreach ( array( 'includes/autoload.php', 'includes/Plugin.php', 'build/data/index.php' ) as $path ) {
			if ( ! is_readable( $this->folder . '/' . $path ) ) {
				return false;
			}
		}

		$list = $this->folder . '/manifest.json';
		if ( ! is_readable( $list ) ) {
			return true;
		}

		$checked = $this->version . ':' . filemtime( $list ) . ':' . filesize( $list );
		if ( get_option( self::OPTION ) === $checked ) {
			return true;
		}

		$manifest = json_decode( (string) file_get_contents( $list ), true );
		if ( ! is_array( $manifest ) || ! isset( $manifest['version'], $manifest['files'] ) || $manifest['version'] !== $this->version ) {
			return false;
		}
		foreach ( (array) $manifest['files'] as $path => $size ) {
			$file = $this->folder . '/' . $path;
			if ( ! is_file( $file ) || filesize( $file ) !== $size ) {
				return false;
			}
		}
		update_option( self::OPTION, $checked );

		return true;
	}
}
