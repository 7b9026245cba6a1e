<?php
/**
 * The one list of what the plugin stores, and its removal.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong;

use CongTruong\Disclosure\Capabilities;
use CongTruong\Disclosure\Downloads;
use CongTruong\Disclosure\Post_Types;
use CongTruong\Privacy\Third_Parties;
use CongTruong\School\Profile;

defined( 'ABSPATH' ) || exit;

/**
 * Data goes only where the owner ticked so on the settings screen; else a school that removes the plugin by mistake, or to
 * install it anew, finds everything as it was.
 */
final class Uninstaller {

	/** Ticked: removing the plugin removes the data too. */
	public const OPTION = 'cong_truong_delete_data';

	/** Sites of a network that one request can take. */
	private const SITES = 100;

	private const OPTIONS = array(
		Profile::OPTION,
		Upgrades::OPTION,
		self::OPTION,
		Third_Parties::OPTION,
		Setup\Record::OPTION,
		Setup\Styles::OPTION,
		Setup\Screen::NOTICE,
		Transfer\Run::OPTION,
		Disclosure\Highlights::OPTION,
		'cong_truong_files_checked',
		'cong_truong_rewrite_rules',
		News\Kinds::OPTION,
		News\Feed_Answers::CHANGED,
		Clock::OPTION,
		Feed\Sources::OPTION,
		Feed\Sources::HIDDEN,
		Background::SECRET,
		Background::KNOCKED,
		Feed\Schedule::DUE,
		Feed\Board::OPTION,
		Feed\Health::SEEN,
		Feed\Refresher::READING,
		Feedback\Settings::OPTION,
		Feedback\Settings::KEY,
		Feedback\Mails::DUE,
		Feedback\Digest::DUE,
		Feedback\Files::FAILURE,
	);

	private const OPTION_PREFIXES = array( Lock::PREFIX, Feed\Source_State::PREFIX, Feed\Snapshot::PREFIX, '_transient_cong_truong_', '_transient_timeout_cong_truong_' );

	private const POST_TYPES = array( Post_Types::PUBLICATION, Post_Types::DISCLOSURE, Event\Post_Type::NAME, Directory\Post_Types::PERSON, Consultation\Post_Type::NAME, Feedback\Question_Type::NAME );

	private const TAXONOMIES = array( Directory\Post_Types::BODY );

	/**
	 * Goes through the sites of a network, or the only one.
	 */
	public static function run(): void {
		if ( ! is_multisite() ) {
			self::clean_site();
			return;
		}
		$sites = get_sites(
			array(
				'fields' => 'ids',
				'number' => self::SITES,
			)
		);
		foreach ( $sites as $site ) {
			switch_to_blog( (int) $site );
			self::clean_site();
			restore_current_blog();
		}
	}

	/**
	 * Cleans one site. What only serves the running plugin goes in any case.
	 */
	private static function clean_site(): void {
		// Each event carries the id of its publication.
		wp_unschedule_hook( Downloads::CRON );
		wp_unschedule_hook( Clock::CRON );
		wp_unschedule_hook( Feed\Schedule::CRON );
		wp_unschedule_hook( Feedback\Mails::CRON );
		wp_unschedule_hook( Feedback\Digest::CRON );
		delete_option( Upgrades::OPTION );
		delete_option( 'rewrite_rules' );

		if ( ! get_option( self::OPTION ) ) {
			return;
		}

		self::delete_posts();
		delete_post_meta_by_key( News\Featured::META );
		delete_post_meta_by_key( Feed\Drafts::META );
		self::delete_terms();
		self::delete_files();
		Capabilities::revoke();
		Directory\Capabilities::revoke();
		Feedback\Capabilities::revoke();
		Feedback\Tables::drop();
		Feedback\Private_Folder::delete();
		self::delete_options();
	}

	/**
	 * Deletes all posts of the plugin. Publications refuse to be deleted only while the plugin runs, which it doesn't now.
	 */
	private static function delete_posts(): void {
		global $wpdb;
		foreach ( self::POST_TYPES as $post_type ) {
			foreach ( $wpdb->get_col( $wpdb->prepare( "SELECT ID FROM $wpdb->posts WHERE post_type = %s", $post_type ) ) as $id ) {
				wp_delete_post( (int) $id, true );
			}
		}
	}

	/**
	 * Deletes all terms of the plugin, whose taxonomies WordPress doesn't know now.
	 */
	private static function delete_terms(): void {
		global $wpdb;
		foreach ( self::TAXONOMIES as $taxonomy ) {
			register_taxonomy( $taxonomy, array() );
			foreach ( $wpdb->get_col( $wpdb->prepare( "SELECT term_id FROM $wpdb->term_taxonomy WHERE taxonomy = %s", $taxonomy ) ) as $id ) {
				wp_delete_term( (int) $id, $taxonomy );
			}
			delete_option( $taxonomy . '_children' );
		}
	}

	/**
	 * Deletes the files of all publications. PHP wrote them, so it may delete them also where WordPress asks for an FTP password to touch files.
	 */
	private static function delete_files(): void {
		require_once ABSPATH . 'wp-admin/includes/class-wp-filesystem-base.php';
		require_once ABSPATH . 'wp-admin/includes/class-wp-filesystem-direct.php';
		( new \WP_Filesystem_Direct( null ) )->delete( Downloads::folder(), true );
	}

	/**
	 * Deletes all options of the plugin.
	 */
	private static function delete_options(): void {
		global $wpdb;
		foreach ( self::OPTION_PREFIXES as $prefix ) {
			$names = $wpdb->get_col( $wpdb->prepare( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE %s", $wpdb->esc_like( $prefix ) . '%' ) );
			array_map( 'delete_option', $names );
		}
		array_map( 'delete_option', self::OPTIONS );
	}
}
