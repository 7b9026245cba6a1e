<?php
/**
 * Public addresses: /cong-khai/, /cong-khai/2020-2021/, /cong-khai/2020-2021/bieu-mau-10-hk1/ and the print page below it.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

use CongTruong\Module;
use CongTruong\School\Profile;

defined( 'ABSPATH' ) || exit;

/**
 * One rewrite rule hands everything below a school year to Address, so that what an address means is PHP that can be tested,
 * and a page of the school's own below /cong-khai/ is never taken for a disclosure.
 */
final class Permalinks implements Module {

	public const BASE = 'cong-khai';

	/** Query variable with the path below the base. Also what addresses carry on a site without pretty permalinks. */
	public const QUERY_VAR = 'cong_khai';

	/** Query variable that Public_Pages reads: 1 on the print page. */
	public const PRINT_VAR = 'cong_truong_print';

	/** Query variable that Public_Pages reads: the school year of an archive. */
	public const YEAR_VAR = 'cong_truong_year';

	private const PRINT_SLUG = 'in';

	/** Option that says which rules the stored rewrite rules contain. */
	private const OPTION = 'cong_truong_rewrite_rules';

	private const RULES_VERSION = '2';

	/**
	 * Address that the request should have had, if it is another one.
	 *
	 * @var string
	 */
	private static $canonical = '';

	/**
	 * Hooks everything.
	 */
	public function register(): void {
		add_action( 'init', array( self::class, 'add_rules' ) );
		add_action( 'wp_loaded', array( self::class, 'write_rules_once' ) );
		add_filter( 'query_vars', array( self::class, 'add_query_var' ) );
		add_filter( 'request', array( self::class, 'resolve' ) );
		add_action( 'pre_get_posts', array( self::class, 'shape_archive' ) );
		add_action( 'template_redirect', array( self::class, 'redirect' ), 5 );
		add_filter( 'do_redirect_guess_404_permalink', array( self::class, 'keep_from_guessing' ) );
		add_filter( 'redirect_canonical', array( self::class, 'keep_print_page' ) );
		add_filter( 'post_type_link', array( self::class, 'filter_link' ), 10, 2 );
		add_filter( 'post_type_archive_link', array( self::class, 'filter_archive_link' ), 10, 2 );
		add_filter( 'get_canonical_url', array( self::class, 'filter_canonical' ), 10, 2 );
	}

	/**
	 * Public address of a disclosure.
	 *
	 * @param int $id Id of a disclosure.
	 */
	public static function link( int $id ): string {
		return self::url( self::path( Repository::key( $id ) ) );
	}

	/**
	 * Address of its print page.
	 *
	 * @param int $id Id of a disclosure.
	 */
	public static function print_link( int $id ): string {
		return self::address( self::path( Repository::key( $id ) ), true );
	}

	/**
	 * The address of a path, whether or not a disclosure has it now.
	 *
	 * @param string $path     What Key::path() gave.
	 * @param bool   $is_print Whether that of the print page.
	 */
	public static function address( string $path, bool $is_print = false ): string {
		return self::url( $is_print ? $path . '/' . self::PRINT_SLUG : $path );
	}

	/**
	 * Address of the archive, of one school year or of all.
	 *
	 * @param string $school_year School year; empty for all.
	 */
	public static function archive_link( string $school_year = '' ): string {
		return '' === $school_year && ! self::is_pretty()
			? add_query_arg( 'post_type', Post_Types::DISCLOSURE, home_url( '/' ) )
			: self::url( $school_year );
	}

	/**
	 * Path below the base. The level stands in it unless it is the only one that the school has.
	 *
	 * @param Key $key Key of a disclosure.
	 */
	public static function path( Key $key ): string {
		return $key->path( array( $key->level() ) !== Profile::get()['levels'] );
	}

	/**
	 * Adds the rules. They only match school years and the base itself, so pages below the base keep their addresses.
	 */
	public static function add_rules(): void {
		global $wp_rewrite;
		// Core anchors the rules itself, and tells those for /index.php/… by how they begin.
		$base = $wp_rewrite->root . self::BASE;
		add_rewrite_rule( $base . '/?$', 'index.php?post_type=' . Post_Types::DISCLOSURE, 'top' );
		add_rewrite_rule( $base . '/([0-9]{4}-[0-9]{4}(?:/.*)?)$', 'index.php?' . self::QUERY_VAR . '=$matches[1]', 'top' );
	}

	/**
	 * Writes the rules where the stored ones are not known to hold ours. Once, never on every request.
	 */
	public static function write_rules_once(): void {
		global $wp_rewrite;
		$wanted = self::RULES_VERSION . ' ' . $wp_rewrite->root . self::BASE;
		if ( ! self::is_pretty() || get_option( self::OPTION ) === $wanted ) {
			return;
		}
		update_option( self::OPTION, $wanted );
		flush_rewrite_rules( false );
	}

	/**
	 * Makes the next request write the rules again.
	 */
	public static function forget_rules(): void {
		delete_option( self::OPTION );
	}

	/**
	 * Makes the path known to WP.
	 *
	 * @param string[] $vars Public query variables.
	 * @return string[]
	 */
	public static function add_query_var( $vars ): array {
		$vars[] = self::QUERY_VAR;

		return $vars;
	}

	/**
	 * Turns the path of a request into a query that WordPress knows.
	 *
	 * @param array<string, mixed> $query Query variables.
	 * @return array<string, mixed>
	 */
	public static function resolve( $query ): array {
		self::$canonical = '';
		if ( is_admin() ) {
			return $query;
		}
		if ( array( 'post_type' => Post_Types::DISCLOSURE ) === $query ) {
			return self::is_pretty() ? self::page_instead( self::BASE ) ?? $query : $query;
		}
		if ( ! isset( $query[ self::QUERY_VAR ] ) || ! is_string( $query[ self::QUERY_VAR ] ) ) {
			return $query;
		}

		$path  = trim( $query[ self::QUERY_VAR ], '/' );
		$parts = explode( '/', $path );
		if ( ! Key::is_school_year( $parts[0] ) ) {
			return self::page_instead( self::BASE . '/' . $path ) ?? array( 'error' => '404' );
		}
		if ( 1 === count( $parts ) ) {
			return self::page_instead( self::BASE . '/' . $path ) ?? array(
				'post_type'    => Post_Types::DISCLOSURE,
				self::YEAR_VAR => $parts[0],
			);
		}
		$is_print = self::PRINT_SLUG === end( $parts );
		if ( $is_print ) {
			array_pop( $parts );
		}
		$id = Address::resolve( $parts );
		if ( null === $id ) {
			return self::page_instead( self::BASE . '/' . $path ) ?? array( 'error' => '404' );
		}

		$own = self::path( Repository::key( $id ) );
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- only whether the plain form of the address was used.
		if ( implode( '/', $parts ) !== $own || ( isset( $_GET[ self::QUERY_VAR ] ) && self::is_pretty() ) ) {
			self::$canonical = $is_print ? self::print_link( $id ) : self::link( $id );
		}

		return array(
			'post_type' => Post_Types::DISCLOSURE,
			'p'         => $id,
		) + ( $is_print ? array( self::PRINT_VAR => 1 ) : array() );
	}

	/**
	 * Shapes the main query of the archive: all public disclosures of a year or of all, and a 404 for a year without any.
	 *
	 * @param \WP_Query $query A query.
	 */
	public static function shape_archive( $query ): void {
		if ( is_admin() || ! $query->is_main_query() || ! $query->is_post_type_archive( Post_Types::DISCLOSURE ) ) {
			return;
		}
		$query->set( 'posts_per_page', 500 );
		$query->set( 'no_found_rows', true );
		$query->set( 'post_status', 'publish' );
		$query->set(
			'orderby',
			array(
				'meta_value' => 'DESC',
				'title'      => 'ASC',
			)
		);
		$query->set( 'meta_key', Meta::SCHOOL_YEAR );
		$year = (string) $query->get( self::YEAR_VAR );
		if ( '' !== $year ) {
			$query->set( 'meta_value', $year );
		}
	}

	/**
	 * Sends an address of former days to the one of today, and answers 404 for a year without disclosures, a draft, and core's view for other sites, which would be empty.
	 */
	public static function redirect(): void {
		if ( '' !== self::$canonical ) {
			// A browser that remembered it would go round in circles after the school changes its levels back.
			nocache_headers();
			wp_safe_redirect( self::$canonical, 301, 'Cổng Trường' );
			exit;
		}

		global $wp_query;
		$is_empty_year = is_post_type_archive( Post_Types::DISCLOSURE ) && '' !== (string) get_query_var( self::YEAR_VAR ) && ! $wp_query->posts;
		$is_hidden     = is_singular( Post_Types::DISCLOSURE ) && ! Draft_Preview::is_of( get_queried_object_id() )
			&& ( is_embed() || null === Publication::latest( get_queried_object_id() ) );
		if ( $is_empty_year || $is_hidden ) {
			$wp_query->set_404();
			$wp_query->is_embed = false;
			status_header( 404 );
			nocache_headers();
		}
	}

	/**
	 * Keeps core from sending an unknown address below the base to a post that is named alike.
	 *
	 * @param bool $guess Whether core guesses.
	 */
	public static function keep_from_guessing( $guess ): bool {
		return $guess && 0 !== strpos( self::requested_path() . '/', self::BASE . '/' );
	}

	/**
	 * Keeps core from sending the print page to the page itself.
	 *
	 * @param string|false $url Where core would go.
	 * @return string|false
	 */
	public static function keep_print_page( $url ) {
		return get_query_var( self::PRINT_VAR ) || get_query_var( self::YEAR_VAR ) ? false : $url;
	}

	/**
	 * The permalink as core gives it.
	 *
	 * @param string   $link Core's link.
	 * @param \WP_Post $post A post.
	 */
	public static function filter_link( $link, $post ): string {
		return Post_Types::DISCLOSURE === $post->post_type && 'publish' === $post->post_status ? self::link( (int) $post->ID ) : $link;
	}

	/**
	 * The archive's link as core gives it.
	 *
	 * @param string $link      Core's link.
	 * @param string $post_type A post type.
	 */
	public static function filter_archive_link( $link, $post_type ): string {
		return Post_Types::DISCLOSURE === $post_type ? self::archive_link() : $link;
	}

	/**
	 * The print page is the same content: its canonical address is the page.
	 *
	 * @param string   $url  Core's address.
	 * @param \WP_Post $post A post.
	 */
	public static function filter_canonical( $url, $post ): string {
		return Post_Types::DISCLOSURE === $post->post_type ? self::link( (int) $post->ID ) : (string) $url;
	}

	/**
	 * The query of a page that the school made at this address, if there is one.
	 *
	 * @param string $path Path below the home address.
	 * @return array<string, string>|null
	 */
	private static function page_instead( string $path ): ?array {
		$page = get_page_by_path( $path );

		return $page instanceof \WP_Post && 'publish' === $page->post_status ? array( 'pagename' => $path ) : null;
	}

	/**
	 * An address below the base.
	 *
	 * @param string $path Path below the base; empty for the base itself.
	 */
	private static function url( string $path ): string {
		global $wp_rewrite;
		if ( ! self::is_pretty() ) {
			return add_query_arg( self::QUERY_VAR, $path, home_url( '/' ) );
		}

		return home_url( user_trailingslashit( $wp_rewrite->root . self::BASE . ( '' === $path ? '' : '/' . $path ) ) );
	}

	/**
	 * Whether the site has pretty permalinks.
	 */
	private static function is_pretty(): bool {
		return '' !== (string) get_option( 'permalink_structure' );
	}

	/**
	 * Path of the request below the home address, without slashes at its ends.
	 */
	private static function requested_path(): string {
		global $wp;

		return trim( (string) ( $wp->request ?? '' ), '/' );
	}
}
