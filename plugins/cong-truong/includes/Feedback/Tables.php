<?php
/**
 * The tables of messages.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

use CongTruong\Lock;
use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

/**
 * Tables of their own and not posts: nothing of WordPress that lists, searches, exports or shows posts can reach a message, one unique column keeps a message
 * from being stored twice, and a list of 100,000 is one index away (docs/decisions/0055).
 *
 * All text in them is ASCII (JSON with `\uXXXX`, folded words, hashes): character sets and collations of hosts make no difference, nor does an emoji.
 */
final class Tables implements Module {

	/** Option, loaded with all others: which form of the tables there is. */
	public const OPTION = 'cong_truong_feedback_tables';

	private const VERSION = '1';

	private const NAMES = array(
		'messages' => 'cong_truong_messages',
		'events'   => 'cong_truong_message_events',
		'files'    => 'cong_truong_message_files',
		'mails'    => 'cong_truong_message_mails',
	);

	/**
	 * Hooks the check, before anything that may store a message.
	 */
	public function register(): void {
		add_action( 'init', array( self::class, 'maybe_create' ), 1 );
		add_filter( 'wpmu_drop_tables', array( self::class, 'add_to_site' ), 10, 2 );
	}

	/**
	 * Name of a table on this site.
	 *
	 * @param string $table `messages`, `events`, `files` or `mails`.
	 */
	public static function name( string $table ): string {
		global $wpdb;

		return $wpdb->prefix . self::NAMES[ $table ];
	}

	/**
	 * Makes the tables if this site has none, or older ones.
	 */
	public static function maybe_create(): void {
		if ( self::are_made() ) {
			return;
		}
		// The first requests of a site may come together.
		$lock = Lock::acquire( self::OPTION );
		wp_cache_delete( 'alloptions', 'options' );
		wp_cache_delete( 'notoptions', 'options' );
		if ( ! self::are_made() ) {
			self::create();
		}
		if ( $lock ) {
			$lock->release();
		}
	}

	/**
	 * Whether this site has the tables of today.
	 *
	 * @phpstan-impure
	 */
	private static function are_made(): bool {
		return self::VERSION === get_option( self::OPTION );
	}

	/**
	 * Makes the tables, or brings them up to date.
	 */
	public static function create(): void {
		global $wpdb;
		require_once ABSPATH . 'wp-admin/includes/upgrade.php';
		$charset = $wpdb->get_charset_collate();
		$names   = array_map( array( self::class, 'name' ), array_combine( array_keys( self::NAMES ), array_keys( self::NAMES ) ) );
		dbDelta(
			"CREATE TABLE {$names['messages']} (
			id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
			code varchar(20) NOT NULL,
			once varchar(80) NOT NULL,
			proof varchar(64) NOT NULL DEFAULT '',
			digest varchar(64) NOT NULL DEFAULT '',
			address varchar(64) NOT NULL DEFAULT '',
			email varchar(64) NOT NULL DEFAULT '',
			state varchar(10) NOT NULL DEFAULT 'new',
			kind varchar(20) NOT NULL DEFAULT 'feedback',
			topic varchar(32) NOT NULL DEFAULT '',
			role varchar(10) NOT NULL DEFAULT '',
			month varchar(7) NOT NULL DEFAULT '',
			created bigint(20) NOT NULL DEFAULT 0,
			modified bigint(20) NOT NULL DEFAULT 0,
			due bigint(20) NOT NULL DEFAULT 0,
			answered bigint(20) NOT NULL DEFAULT 0,
			assignee bigint(20) unsigned NOT NULL DEFAULT 0,
			score int(11) NOT NULL DEFAULT 0,
			unread tinyint(1) NOT NULL DEFAULT 1,
			merged bigint(20) unsigned NOT NULL DEFAULT 0,
			consultation bigint(20) unsigned NOT NULL DEFAULT 0,
			question bigint(20) unsigned NOT NULL DEFAULT 0,
			expires bigint(20) NOT NULL DEFAULT 0,
			version int(11) NOT NULL DEFAULT 1,
			repeats int(11) NOT NULL DEFAULT 1,
			files int(11) NOT NULL DEFAULT 0,
			body longtext NOT NULL,
			folded longtext NOT NULL,
			PRIMARY KEY  (id),
			UNIQUE KEY code (code),
			UNIQUE KEY once (once),
			KEY state_created (state,created),
			KEY created (created),
			KEY assignee_state (assignee,state),
			KEY digest (digest),
			KEY address_created (address,created),
			KEY proof (proof),
			KEY email (email),
			KEY merged (merged),
			KEY expires (expires),
			KEY statistics (month,topic,state,merged,assignee,created,answered,due)
			) $charset;
			CREATE TABLE {$names['events']} (
			id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
			message bigint(20) unsigned NOT NULL DEFAULT 0,
			at bigint(20) NOT NULL DEFAULT 0,
			user bigint(20) unsigned NOT NULL DEFAULT 0,
			kind varchar(20) NOT NULL DEFAULT '',
			data longtext NOT NULL,
			PRIMARY KEY  (id),
			KEY message (message)
			) $charset;
			CREATE TABLE {$names['files']} (
			id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
			message bigint(20) unsigned NOT NULL DEFAULT 0,
			name text NOT NULL,
			type varchar(100) NOT NULL DEFAULT '',
			size bigint(20) NOT NULL DEFAULT 0,
			path varchar(100) NOT NULL DEFAULT '',
			hash varchar(64) NOT NULL DEFAULT '',
			created bigint(20) NOT NULL DEFAULT 0,
			PRIMARY KEY  (id),
			UNIQUE KEY message_hash (message,hash)
			) $charset;
			CREATE TABLE {$names['mails']} (
			id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
			message bigint(20) unsigned NOT NULL DEFAULT 0,
			event bigint(20) unsigned NOT NULL DEFAULT 0,
			kind varchar(20) NOT NULL DEFAULT '',
			once varchar(64) NOT NULL,
			recipient varchar(200) NOT NULL DEFAULT '',
			data longtext NOT NULL,
			state varchar(10) NOT NULL DEFAULT 'waiting',
			attempts int(11) NOT NULL DEFAULT 0,
			next bigint(20) NOT NULL DEFAULT 0,
			claimed bigint(20) NOT NULL DEFAULT 0,
			claim varchar(32) NOT NULL DEFAULT '',
			sent bigint(20) NOT NULL DEFAULT 0,
			error text NOT NULL,
			created bigint(20) NOT NULL DEFAULT 0,
			PRIMARY KEY  (id),
			UNIQUE KEY once (once),
			KEY message (message),
			KEY state_next (state,next)
			) $charset;"
		);
		// Only what stands may be called made: else the next request tries again.
		foreach ( $names as $name ) {
			if ( 0 !== strcasecmp( $name, (string) $wpdb->get_var( $wpdb->prepare( 'SHOW TABLES LIKE %s', $wpdb->esc_like( $name ) ) ) ) ) {
				return;
			}
		}
		update_option( self::OPTION, self::VERSION, true );
	}

	/**
	 * Deletes the tables with all messages (uninstall, where the owner ticked so).
	 */
	public static function drop(): void {
		global $wpdb;
		foreach ( array_keys( self::NAMES ) as $table ) {
			$wpdb->query( 'DROP TABLE IF EXISTS `' . self::name( $table ) . '`' ); // phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared,WordPress.DB.DirectDatabaseQuery.SchemaChange -- a name of this class.
		}
		delete_option( self::OPTION );
	}

	/**
	 * A site of a network that is deleted takes its messages along.
	 *
	 * @param string[] $tables  Tables.
	 * @param int      $site_id Site.
	 * @return string[]
	 */
	public static function add_to_site( $tables, $site_id ): array {
		global $wpdb;
		foreach ( self::NAMES as $table => $name ) {
			$tables[ 'cong_truong_' . $table ] = $wpdb->get_blog_prefix( (int) $site_id ) . $name;
		}

		return $tables;
	}
}
