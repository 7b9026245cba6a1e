<?php
/**
 * The list of modules that make up the plugin.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong;

defined( 'ABSPATH' ) || exit;

final class Plugin {

	/**
	 * The modules, in the order in which they register.
	 *
	 * @var array<class-string<Module>>
	 */
	private const MODULES = array(
		Upgrades::class,
		Page_Caches::class,
		Pattern_Library::class,
		Cache\Uncached_Answers::class,
		School\Profile::class,
		School\Settings_Screen::class,
		School\Rest_Controller::class,
		School\Bindings::class,
		School\Contact_Block::class,
		School\Schema::class,
		Metadata\Head::class,
		Privacy\Third_Parties::class,
		Disclosure\Post_Types::class,
		Disclosure\Immutability::class,
		Disclosure\Permalinks::class,
		Disclosure\Downloads::class,
		Disclosure\Rest_Controller::class,
		Disclosure\Public_Pages::class,
		Disclosure\Draft_Preview::class,
		Disclosure\Block::class,
		Disclosure\Highlights::class,
		Disclosure\Figures_Block::class,
		Disclosure\Admin_Screen::class,
		Clock::class,
		Background::class,
		News\Changes::class,
		News\Featured::class,
		News\Feed_Answers::class,
		News\Feeds_Screen::class,
		News\Dashboard_Widget::class,
		News\Notice_Block::class,
		News\Related_Block::class,
		News\Share_Block::class,
		Event\Post_Type::class,
		Event\Editing::class,
		Event\Calendar_Files::class,
		Event\Public_Pages::class,
		Event\Changes::class,
		Event\Block::class,
		Directory\Post_Types::class,
		Directory\Rest_Controller::class,
		Directory\Block::class,
		Directory\Admin_Screen::class,
		Directory\Privacy::class,
		Feed\Sources::class,
		Feed\Schedule::class,
		Feed\Board::class,
		Feed\Block::class,
		Feed\Rest_Controller::class,
		Feed\Admin_Screen::class,
		Feed\Health::class,
		Feed\Portable::class,
		Feed\Command::class,
		Consultation\Post_Type::class,
		Consultation\Editing::class,
		Consultation\Public_Pages::class,
		Consultation\Changes::class,
		Consultation\Block::class,
		Consultation\Portable::class,
		Feedback\Tables::class,
		Feedback\Mails::class,
		Feedback\Digest::class,
		Feedback\Health::class,
		Feedback\Reception::class,
		Feedback\Status::class,
		Feedback\Form_Block::class,
		Feedback\Rest_Controller::class,
		Feedback\Admin_Screen::class,
		Feedback\Export::class,
		Feedback\Question_Type::class,
		Feedback\Qa_Block::class,
		Feedback\Privacy::class,
		Feedback\Portable::class,
		Setup\Rest_Controller::class,
		Setup\Screen::class,
		Setup\Command::class,
		Transfer\Rest_Controller::class,
		Transfer\Screen::class,
		Transfer\Commands::class,
	);

	/**
	 * Main file of the plugin.
	 *
	 * @var string
	 */
	private static $file = '';

	/**
	 * Starts all modules.
	 *
	 * @param string $file Main file of the plugin.
	 */
	public static function start( string $file ): void {
		self::$file = $file;

		register_activation_hook( $file, array( Upgrades::class, 'activate' ) );
		register_deactivation_hook( $file, array( Upgrades::class, 'deactivate' ) );

		add_action( 'init', array( self::class, 'load_translations' ), 0 );

		foreach ( self::MODULES as $module ) {
			( new $module() )->register();
		}
	}

	/**
	 * Says where the plugin's own translations are: they come with the zip, not from wordpress.org.
	 */
	public static function load_translations(): void {
		load_plugin_textdomain( 'cong-truong', false, dirname( plugin_basename( self::$file ) ) . '/languages' );
	}

	/**
	 * Path of a file inside the plugin.
	 *
	 * @param string $relative Such as `build/data/index.php`.
	 */
	public static function path( string $relative = '' ): string {
		return plugin_dir_path( self::$file ) . $relative;
	}

	/**
	 * Address of a file inside the plugin.
	 *
	 * @param string $relative Such as `build/admin/disclosure.js`.
	 */
	public static function url( string $relative = '' ): string {
		return plugins_url( $relative, self::$file );
	}

	/**
	 * The plugin's version.
	 */
	public static function version(): string {
		return (string) constant( 'CONG_TRUONG_VERSION' );
	}
}
