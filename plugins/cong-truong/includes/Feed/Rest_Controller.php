<?php
/**
 * The REST routes of the authority's news: `cong-truong/v1/feed`.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feed;

use CongTruong\Background;
use CongTruong\Module;
use CongTruong\News\Kinds;

defined( 'ABSPATH' ) || exit;

/**
 * Sources are the webmaster's; the archive is open to everybody who writes posts.
 */
final class Rest_Controller implements Module {

	public const MANAGE = 'manage_options';

	public const WRITE = 'edit_posts';

	private const REST_NAMESPACE = 'cong-truong/v1';

	private const ID = '^[a-f][0-9a-f]{7}$';

	private const LONGEST = 2000;

	/**
	 * Hooks the routes.
	 */
	public function register(): void {
		add_action( 'rest_api_init', array( self::class, 'register_routes' ) );
	}

	/**
	 * Registers the routes.
	 */
	public static function register_routes(): void {
		$text = array(
			'type'      => 'string',
			'maxLength' => self::LONGEST,
		);
		$id   = array(
			'type'    => 'string',
			'pattern' => self::ID,
		);
		self::route( 'GET', '', self::MANAGE, array( Feed_Resource::class, 'get' ), array() );
		self::route(
			'POST',
			'',
			self::MANAGE,
			array( self::class, 'save' ),
			array(
				'sources' => array(
					'type'     => 'array',
					'maxItems' => Sources::MOST,
					'items'    => array(
						'type'       => 'object',
						'properties' => array(
							'id'     => $id,
							'url'    => $text + array( 'required' => true ),
							'kind'   => array(
								'type'     => 'string',
								'enum'     => array_keys( Kinds::all() ),
								'required' => true,
							),
							'name'   => $text,
							'paused' => array( 'type' => 'boolean' ),
							'lax'    => array( 'type' => 'boolean' ),
						),
					),
				),
				'version' => $text,
				'hidden'  => array(
					'type'     => 'array',
					'maxItems' => 100,
					'items'    => $text,
				),
			)
		);
		self::route(
			'POST',
			'/discover',
			self::MANAGE,
			array( self::class, 'discover' ),
			array(
				'url' => $text + array( 'required' => true ),
				'lax' => array(
					'type'    => 'boolean',
					'default' => false,
				),
			)
		);
		self::route( 'POST', '/refresh', self::MANAGE, array( self::class, 'refresh' ), array( 'source' => $id ) );
		self::route( 'POST', '/ping', self::MANAGE, array( self::class, 'renew_ping' ), array() );
		self::route(
			'GET',
			'/items',
			self::WRITE,
			array( self::class, 'items' ),
			array(
				'search' => $text + array( 'default' => '' ),
				'kind'   => array(
					'type'    => 'string',
					'enum'    => array_merge( array( '' ), array_keys( Kinds::all() ) ),
					'default' => '',
				),
				'source' => array(
					'type'    => 'string',
					'pattern' => '^(?:[a-f][0-9a-f]{7})?$',
					'default' => '',
				),
				'page'   => array(
					'type'    => 'integer',
					'minimum' => 1,
					'maximum' => 10000,
					'default' => 1,
				),
			)
		);
		self::route(
			'POST',
			'/items/draft',
			self::WRITE,
			array( self::class, 'draft' ),
			array(
				'source' => $id + array( 'required' => true ),
				'key'    => array(
					'type'     => 'string',
					'pattern'  => '^[0-9a-f]{32}$',
					'required' => true,
				),
			)
		);
	}

	/**
	 * POST /feed: stores what is sent of sources and words.
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return array<string, mixed>|\WP_Error
	 */
	public static function save( \WP_REST_Request $request ) {
		$version = $request['version'];
		if ( is_array( $request['sources'] ) && null !== $version && Sources::version() !== $version ) {
			return new \WP_Error(
				'cong_truong_stale_sources',
				__( 'Somebody has changed the sources meanwhile; this is how they are now. Please make your change again.', 'cong-truong' ),
				array(
					'status'   => 409,
					'resource' => Feed_Resource::get(),
				)
			);
		}
		if ( is_array( $request['sources'] ) ) {
			$problems = array();
			$sources  = self::checked( array_values( $request['sources'] ), $problems );
			if ( $problems ) {
				return new \WP_Error(
					'cong_truong_invalid_sources',
					__( 'Nothing was saved yet. Please look at the fields that are marked.', 'cong-truong' ),
					array(
						'status' => 400,
						'fields' => $problems,
					)
				);
			}
			Sources::save( $sources );
		}
		if ( is_array( $request['hidden'] ) ) {
			update_option( Sources::HIDDEN, Sources::sanitize_words( $request['hidden'] ), false );
		}

		return Feed_Resource::get();
	}

	/**
	 * POST /feed/discover: the feeds at an address, or why there are none.
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return array<string, mixed>
	 */
	public static function discover( \WP_REST_Request $request ): array {
		$found   = Discovery::look( (string) $request['url'], (bool) $request['lax'] );
		$failure = $found['failure'];

		return array(
			'feeds'   => $found['feeds'],
			'failure' => null === $failure ? null : array(
				'reason'  => $failure->reason,
				'message' => Reasons::text( $failure->reason, $failure->detail ),
				'advice'  => Reasons::advice( $failure->reason ),
			),
		);
	}

	/**
	 * POST /feed/refresh: reads one source, or all.
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return array<string, mixed>
	 */
	public static function refresh( \WP_REST_Request $request ): array {
		$done = Refresher::run( null === $request['source'] ? Sources::active_ids() : array( (string) $request['source'] ) );

		return Feed_Resource::get() + array( 'busy' => null === $done );
	}

	/**
	 * POST /feed/ping: makes a new secret address.
	 *
	 * @return array<string, mixed>
	 */
	public static function renew_ping(): array {
		Background::renew_secret();

		return Feed_Resource::get();
	}

	/**
	 * GET /feed/items: a page of the archive.
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return array<string, mixed>
	 */
	public static function items( \WP_REST_Request $request ): array {
		$sources = Sources::all();
		$words   = Sources::folded_hidden_words();
		$found   = Archive::find(
			array(
				'search' => (string) $request['search'],
				'kind'   => (string) $request['kind'],
				'source' => (string) $request['source'],
				'hidden' => true,
			),
			(int) $request['page']
		);
		$items   = array();
		foreach ( $found['items'] as $item ) {
			$items[] = array_diff_key( $item, array( 'alias' => true ) ) + array(
				'sourceName' => $sources[ $item['source'] ]['name'] ?? '',
				'hidden'     => Board::holds( $item['title'] . ' ' . $item['summary'], $words ),
			);
		}

		return array(
			'items' => $items,
			'total' => $found['total'],
			'pages' => $found['pages'],
		);
	}

	/**
	 * POST /feed/items/draft: makes a draft post of an item.
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return array<string, mixed>|\WP_Error
	 */
	public static function draft( \WP_REST_Request $request ) {
		$made = Drafts::make( (string) $request['source'], (string) $request['key'] );

		return is_wp_error( $made ) ? $made : $made + array( 'editUrl' => (string) get_edit_post_link( $made['id'], 'raw' ) );
	}

	/**
	 * The sources as they are stored, with new identifiers where they have none.
	 *
	 * @param array<int, array<string, mixed>> $given    Posted sources.
	 * @param array<int, string>               $problems Set to what is wrong, by place.
	 * @return array<int, array>
	 * @phpstan-return list<array{id: string, url: string, kind: string, name: string, paused: bool, lax: bool}>
	 */
	private static function checked( array $given, array &$problems ): array {
		$known   = Sources::all();
		$sources = array();
		$urls    = array();
		foreach ( $given as $index => $source ) {
			try {
				$url = Address::of( (string) $source['url'] )->url;
			} catch ( Failure $failure ) {
				$problems[ $index ] = trim( Reasons::text( $failure->reason, $failure->detail ) . ' ' . Reasons::advice( $failure->reason ) );
				continue;
			}
			if ( in_array( Hyperlink::key( $url ), $urls, true ) ) {
				$problems[ $index ] = __( 'This feed is there already.', 'cong-truong' );
			}
			$urls[]    = Hyperlink::key( $url );
			$id        = (string) ( $source['id'] ?? '' );
			$sources[] = array( 'id' => isset( $known[ $id ] ) ? $id : Sources::new_id() ) + array( 'url' => $url ) + $source;
		}

		return Sources::sanitize( $sources );
	}

	/**
	 * Registers a route.
	 *
	 * @param string               $method     GET or POST: hosts and security plugins block PUT and DELETE.
	 * @param string               $path       Path below `/feed`.
	 * @param string               $capability Who may.
	 * @param callable             $work       What it does.
	 * @param array<string, mixed> $args       Its arguments.
	 */
	private static function route( string $method, string $path, string $capability, callable $work, array $args ): void {
		register_rest_route(
			self::REST_NAMESPACE,
			'/feed' . $path,
			array(
				'methods'             => $method,
				'callback'            => $work,
				'permission_callback' => static function () use ( $capability ): bool {
					return current_user_can( $capability );
				},
				'args'                => $args,
			),
			false
		);
	}
}
