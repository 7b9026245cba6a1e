<?php
/**
 * Servers of every kind are asked in bounded time and memory, and none that is not public.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feed;

use CongTruong\Feed\Document;
use CongTruong\Feed\Fetcher;

require_once __DIR__ . '/NetworkTestCase.php';

/**
 * @group network
 */
final class FetcherTest extends NetworkTestCase {

	/**
	 * All feeds of the table, as they come over the network.
	 */
	public function test_reads_every_feed(): void {
		$paths = array_map(
			static function ( string $name ): string {
				return '/' . $name;
			},
			array_keys( Fixtures::ITEMS )
		);
		foreach ( self::fetch( ...$paths ) as $path => $answer ) {
			self::assertSame( Fixtures::ITEMS[ substr( $path, 1 ) ], Fixtures::rows( self::items( $answer ), $answer->url ), $path );
		}
		foreach ( Fixtures::REASONS as $name => $reason ) {
			$answer = self::fetch( '/' . $name )[ '/' . $name ];
			self::assertSame(
				$reason,
				self::reason_of(
					static function () use ( $answer ): void {
						Document::of( $answer->body, $answer->headers['content-type'] );
					}
				),
				$name
			);
		}
		// Neither entities nor definitions nor inclusions were looked for.
		self::assertSame( array( 0, 0 ), array( self::count_of( '/counted' ), self::count_of( '/counted.dtd' ) ) );
	}

	/**
	 * Paths that answer with the same feed in an unusual way.
	 */
	public function test_reads_whatever_the_way_it_comes(): void {
		$paths = array(
			'/type/html',
			'/type/plain',
			'/type/binary',
			'/type/none',
			'/packed/gzip',
			'/packed/deflate',
			'/packed/deflate-raw',
			'/packed/brotli',
			'/unusual/line-ends',
			'/unusual/early-hints',
			'/unusual/trailer',
			'/unusual/odd-headers',
			'/redirect/chain-1',
			'/redirect/chain-2',
			'/redirect/chain-3',
			'/redirect/relative',
			'/redirect/letters',
			'/redirect/see-other',
			'/validators',
		);
		foreach ( self::fetch( ...$paths ) as $path => $answer ) {
			self::assertSame( Fixtures::ITEMS['rss-2.0.xml'], Fixtures::rows( self::items( $answer ), $answer->url ), $path );
		}
		self::assertSame( Fixtures::ITEMS['f3-json-feed.json'], Fixtures::rows( self::items( self::fetch( '/type/json-as-html' )['/type/json-as-html'] ) ) );
	}

	/**
	 * Encodings, and other paths with one item of which the title tells all.
	 */
	public function test_reads_every_encoding(): void {
		$titles = array(
			'/charset/header-against-declaration' => Fixtures::SENTENCE,
			'/charset/windows-1258'               => Fixtures::SENTENCE,
			'/charset/windows-1258-in-header'     => Fixtures::SENTENCE,
			'/charset/windows-1258-undeclared'    => Fixtures::SENTENCE,
			'/charset/windows-1258-as-utf-8'      => Fixtures::SENTENCE,
			'/charset/utf-16le-mark'              => Fixtures::SENTENCE,
			'/charset/utf-16be-mark'              => Fixtures::SENTENCE,
			'/charset/utf-16le'                   => Fixtures::SENTENCE,
			'/charset/utf-16be'                   => Fixtures::SENTENCE,
			'/charset/utf-8-mark'                 => Fixtures::SENTENCE,
			'/charset/utf-8-cut'                  => Fixtures::SENTENCE,
			'/charset/mojibake'                   => Fixtures::SENTENCE,
			'/nfd'                                => Fixtures::SENTENCE,
			'/control'                            => 'Ký tự điều khiển xong',
			'/large/brackets'                     => 'Ngoặc',
			'/dates/future'                       => 'Ngày mai kia',
		);
		foreach ( self::fetch( ...array_keys( $titles ) ) as $path => $answer ) {
			$items = self::items( $answer );
			self::assertSame( array( $titles[ $path ] ), array_column( $items, 'title' ), $path );
			self::assertSame( 0, $items[0]['date'], $path );
		}
	}

	/**
	 * Of a feed with 5,000 items the first ones; of one of 1.9 MB all.
	 */
	public function test_reads_large_feeds(): void {
		foreach ( array(
			'/large/5000-items' => 200,
			'/large/below-2-mb' => 19,
			'/large/windows-1258' => 19,
		) as $path => $count ) {
			$start = microtime( true );
			$taken = self::memory_of(
				static function () use ( $path, $count ): void {
					self::assertCount( $count, self::items( self::fetch( $path )[ $path ] ) );
				}
			);
			self::assertLessThan( 6, microtime( true ) - $start, $path );
			self::assertLessThan( 24 * MB_IN_BYTES, $taken, $path );
		}
	}

	/**
	 * Paths at which nothing is to be had, and why.
	 */
	public function test_says_why_nothing_came(): void {
		$reasons = array(
			'/status/204'                    => 'status',
			'/status/401'                    => 'denied',
			'/status/403'                    => 'denied',
			'/status/404'                    => 'missing',
			'/status/410'                    => 'missing',
			'/status/429'                    => 'busy',
			'/status/500'                    => 'server',
			'/status/502'                    => 'server',
			'/status/503'                    => 'busy',
			'/status/503-challenge'          => 'challenge',
			'/khong-co'                      => 'missing',
			'/broken/reset'                  => 'broken',
			'/broken/short'                  => 'broken',
			'/broken/chunk'                  => 'broken',
			'/broken/no-answer'              => 'broken',
			'/broken/no-http'                => 'broken',
			'/broken/no-header'              => 'broken',
			'/packed/not-at-all'             => 'broken',
			'/packed/unknown'                => 'broken',
			'/packed/utf-8'                  => 'broken',
			'/redirect/loop'                 => 'redirects',
			'/redirect/circle'               => 'redirects',
			'/redirect/cookie'               => 'redirects',
			'/redirect/deeper'               => 'redirects',
			'/redirect/chain-4'              => 'redirects',
			'/redirect/chain-5'              => 'redirects',
			'/redirect/nowhere'              => 'status',
			'/redirect/permanent-to-nothing' => 'missing',
		);
		$start   = microtime( true );
		$answers = self::fetch( ...array_keys( $reasons ) );
		self::assertSame( $reasons, array_map( array( self::class, 'reason' ), $answers ) );
		self::assertLessThan( 5, microtime( true ) - $start );
		foreach ( $answers as $path => $answer ) {
			self::assertSame( '', $answer->body, $path );
			self::assertSame( '', $answer->moved, $path );
		}
		self::assertSame( 'HTTP 502', $answers['/status/502']->failure->detail );
	}

	/**
	 * What comes, but is no feed, or too much of one.
	 */
	public function test_what_is_no_feed(): void {
		$reasons = array(
			'/empty'                      => 'empty',
			'/spaces'                     => 'empty',
			'/json/broken'                => 'format',
			'/json/other'                 => 'format',
			'/json/deep'                  => 'format',
			'/packed/file'                => 'format',
			'/redirect/home'              => 'page',
			'/large/3000-tags'            => 'complexity',
			'/large/60000-attributes'     => 'complexity',
			'/large/100-attributes'       => 'complexity',
			'/large/elements'             => 'complexity',
			'/large/unclosed'             => 'xml',
		);
		foreach ( self::fetch( ...array_keys( $reasons ) ) as $path => $answer ) {
			$start = microtime( true );
			self::assertSame( '', self::reason( $answer ), $path );
			self::assertSame(
				$reasons[ $path ],
				self::reason_of(
					static function () use ( $answer ): void {
						self::items( $answer );
					}
				),
				$path
			);
			self::assertLessThan( 3, microtime( true ) - $start, $path );
		}
	}

	/**
	 * Whatever hangs hangs at the same time as all else, and no longer than the time that all have.
	 */
	public function test_gives_up_in_time(): void {
		$start   = microtime( true );
		$answers = self::fetch( '/slow/hang', '/slow/header', '/slow/body', '/slow/half', '/slow/after-redirect', '/slow/after-two-redirects', '/rss-2.0.xml' );
		$taken   = microtime( true ) - $start;

		self::assertSame(
			array(
				'/slow/hang'                => 'timeout',
				'/slow/header'              => 'timeout',
				'/slow/body'                => 'timeout',
				'/slow/half'                => 'timeout',
				'/slow/after-redirect'      => 'timeout',
				'/slow/after-two-redirects' => 'unfinished',
				'/rss-2.0.xml'              => '',
			),
			array_map( array( self::class, 'reason' ), $answers )
		);
		self::assertGreaterThan( 24, $taken );
		self::assertLessThan( 26.5, $taken );
		// That the others hang is not this one's fault.
		self::assertLessThan( 2000, $answers['/rss-2.0.xml']->duration );
	}

	/**
	 * A turn may have less time than that.
	 */
	public function test_gives_up_when_the_caller_says(): void {
		$start  = microtime( true );
		$answer = Fetcher::fetch( array( 'a' => array( 'url' => self::url( '/slow/hang' ) ) ), 2.0 )['a'];
		self::assertSame( 'timeout', self::reason( $answer ) );
		self::assertLessThan( 3, microtime( true ) - $start );
		self::assertGreaterThan( 1500, $answer->duration );
	}

	/**
	 * What has no end, or is a hundred times as large as it looks.
	 */
	public function test_reads_no_more_than_it_keeps(): void {
		foreach (
			array(
				'/large/3-mb'          => 'size',
				'/endless/body'        => 'size',
				'/endless/announced'   => 'size',
				'/endless/header'      => 'size',
				'/endless/header-line' => 'broken',
				'/packed/bomb'         => 'size',
				'/packed/twice'        => 'size',
			) as $path => $reason
		) {
			$start = microtime( true );
			$taken = self::memory_of(
				static function () use ( $path, $reason ): void {
					self::assertSame( $reason, self::failure( $path ), $path );
				}
			);
			self::assertLessThan( 5, microtime( true ) - $start, $path );
			self::assertLessThan( 8 * MB_IN_BYTES, $taken, $path );
		}
	}

	/**
	 * What is packed twice and says so once is no feed, and is not unpacked once more.
	 */
	public function test_unpacks_once(): void {
		$taken = self::memory_of(
			static function (): void {
				$answer = self::fetch( '/packed/twice-said-once' )['/packed/twice-said-once'];
				self::assertSame( "\x1f\x8b", substr( $answer->body, 0, 2 ) );
				self::assertSame(
					'format',
					self::reason_of(
						static function () use ( $answer ): void {
							self::items( $answer );
						}
					)
				);
			}
		);
		self::assertLessThan( 8 * MB_IN_BYTES, $taken );
	}

	/**
	 * This machine is refused however it is written, unless the site allows it.
	 */
	public function test_refuses_what_is_not_public(): void {
		$this->allow();
		$this->allow_ports( ...array_values( self::$ports ) );
		$this->serve_names_by( '127.0.0.1' );
		$port = self::$ports['http'];
		foreach (
			array(
				'/rss-2.0.xml'                                => 'private',
				"http://127.0.0.2:$port/rss-2.0.xml"          => 'private',
				"http://[::1]:$port/rss-2.0.xml"              => 'private',
				"http://[::ffff:127.0.0.1]:$port/rss-2.0.xml" => 'private',
				"http://tin.feeds.test:$port/rss-2.0.xml"     => 'private',
				"http://2130706433:$port/rss-2.0.xml"         => 'address',
				"http://127.1:$port/rss-2.0.xml"              => 'address',
				"http://a:b@127.0.0.1:$port/rss-2.0.xml"      => 'credentials',
				'file:///etc/passwd'                          => 'scheme',
				'https://khong-cho-phep.example/rss'          => 'blocked',
			) as $url => $reason
		) {
			self::assertSame( $reason, self::failure( $url ), $url );
		}
		self::assertSame( array(), self::asked_paths() );
	}

	/**
	 * A public server may lead anywhere; each step is checked as the first one is.
	 */
	public function test_refuses_to_be_led_to_what_is_not_public(): void {
		$this->serve_names_by( '127.0.0.1', '10.0.0.1' );
		$reasons = array(
			'/redirect/neighbour'   => 'private',
			'/redirect/ipv6'        => 'private',
			'/redirect/ipv6-mapped' => 'private',
			'/redirect/network'     => 'private',
			'/redirect/cloud'       => 'private',
			'/redirect/name'        => 'private',
			'/redirect/decimal'     => 'address',
			'/redirect/other-port'  => 'port',
			'/redirect/https'       => 'port',
			'/redirect/credentials' => 'credentials',
			'/redirect/file'        => 'scheme',
			'/redirect/gopher'      => 'scheme',
			'/redirect/script'      => 'scheme',
		);
		self::assertSame( $reasons, array_map( array( self::class, 'reason' ), self::fetch( ...array_keys( $reasons ) ) ) );
		self::assertSame( array_keys( $reasons ), self::asked_paths(), 'Where they led to was asked.' );

		// The other port, once it is allowed.
		$this->allow_ports( self::$ports['http'], self::$ports['other'] );
		self::assertSame( '', self::failure( '/redirect/other-port' ) );
		self::assertContains( self::$ports['other'], array_column( self::control( '/__log' )['requests'], 'port' ) );
	}

	/**
	 * The connection goes where the check went, whatever the name leads to by then.
	 */
	public function test_connects_to_the_servers_that_were_checked(): void {
		$this->serve_names_by( '127.0.0.1' );
		$url = 'http://tin.feeds.test:' . self::$ports['http'] . '/rss-2.0.xml';
		self::assertSame( '', self::failure( $url ), 'There is no such name: it can only have come to the server that was named.' );
		$request = self::control( '/__log' )['requests'][0];
		self::assertSame( 'tin.feeds.test:' . self::$ports['http'], $request['headers']['host'] );

		foreach ( array( array( '127.0.0.1', '10.0.0.1' ), array( '127.0.0.1', '::1' ), array( '8.8.8.8', '127.0.0.2' ) ) as $ips ) {
			$this->serve_names_by( ...$ips );
			self::assertSame( 'private', self::failure( $url ), implode( ' ', $ips ) );
		}
		$this->serve_names_by();
		self::assertSame( 'name', self::failure( $url ) );
		self::assertSame( 1, self::count_of( '/rss-2.0.xml' ) );
	}

	/**
	 * An IPv6 address is asked at that address; nothing listens there.
	 */
	public function test_connects_to_an_ipv6_address(): void {
		$this->allow( '::1' );
		self::assertSame( 'connection', self::failure( 'http://[::1]:' . self::$ports['http'] . '/rss-2.0.xml' ) );
		$this->serve_names_by( '::1' );
		self::assertSame( 'connection', self::failure( 'http://tin.feeds.test:' . self::$ports['http'] . '/rss-2.0.xml' ) );
		self::assertSame( array(), self::asked_paths() );
	}

	/**
	 * A name that leads to another server at every look: once is looked, there is connected.
	 */
	public function test_a_name_that_changes_is_looked_up_once(): void {
		$looks = 0;
		add_filter(
			'cong_truong_feed_servers',
			static function () use ( &$looks ): array {
				return array( 1 === ++$looks ? '127.0.0.1' : '127.0.0.2' );
			}
		);
		self::assertSame( '', self::failure( 'http://tin.feeds.test:' . self::$ports['http'] . '/rss-2.0.xml' ) );
		self::assertSame( 1, $looks );
	}

	/**
	 * Ports are no public ones unless the site allows them.
	 */
	public function test_asks_usual_ports_only(): void {
		$this->allow_ports();
		self::assertSame( 'port', self::failure( '/rss-2.0.xml' ) );
		self::assertSame( array(), self::asked_paths() );
	}

	/**
	 * Nobody knows the certificate. The webmaster may take it for one source, and for that one alone.
	 */
	public function test_takes_no_unknown_certificate(): void {
		$this->allow_ports( self::$ports['http'], self::$ports['https'] );
		$url     = 'https://127.0.0.1:' . self::$ports['https'] . '/rss-2.0.xml';
		$answers = Fetcher::fetch(
			array(
				'strict'   => array( 'url' => $url ),
				'lax'      => array(
					'url' => $url,
					'lax' => true,
				),
				'led'      => array( 'url' => self::url( '/redirect/https' ) ),
				'no https' => array( 'url' => str_replace( 'http:', 'https:', self::url( '/rss-2.0.xml' ) ) ),
			)
		);
		self::assertSame(
			array(
				'strict'   => 'certificate',
				'lax'      => '',
				'led'      => 'certificate',
				'no https' => 'certificate',
			),
			array_map( array( self::class, 'reason' ), $answers )
		);
		self::assertCount( 2, self::items( $answers['lax'] ) );
		self::assertSame( 1, self::count_of( '/rss-2.0.xml' ) );
	}

	/**
	 * Nothing listens at a port that was free a moment ago.
	 */
	public function test_knows_when_nobody_is_there(): void {
		$socket = stream_socket_server( 'tcp://127.0.0.1:0' );
		self::assertIsResource( $socket );
		$port = (int) substr( (string) strrchr( (string) stream_socket_get_name( $socket, false ), ':' ), 1 );
		fclose( $socket );
		$this->allow_ports( $port );
		self::assertSame( 'connection', self::failure( "http://127.0.0.1:$port/rss" ) );
	}

	/**
	 * Only where every step is for good the new address is remembered.
	 */
	public function test_knows_where_an_address_moved(): void {
		$moved   = array(
			'/rss-2.0.xml'                        => '',
			'/redirect/permanent'                 => self::url( '/rss-2.0.xml' ),
			'/redirect/permanent-308'             => self::url( '/rss-2.0.xml' ),
			'/redirect/temporary'                 => '',
			'/redirect/see-other'                 => '',
			'/redirect/permanent-then-temporary'  => '',
			'/redirect/temporary-then-permanent'  => '',
		);
		$answers = self::fetch( ...array_keys( $moved ) );
		foreach ( $answers as $path => $answer ) {
			self::assertSame( $moved[ $path ], $answer->moved, $path );
			self::assertSame( self::url( '/rss-2.0.xml' ), $answer->url, $path );
		}
	}

	/**
	 * What the server gave along is sent back; what it answers then is no body.
	 */
	public function test_asks_whether_anything_has_changed(): void {
		$first = self::fetch( '/validators' )['/validators'];
		self::assertSame( array( '"tin-1"', 'Mon, 20 Oct 2025 01:30:00 GMT', false ), array( $first->headers['etag'], $first->headers['last-modified'], $first->is_unchanged ) );
		$want   = array(
			'url'      => self::url( '/validators' ),
			'etag'     => $first->headers['etag'],
			'modified' => $first->headers['last-modified'],
		);
		$second = Fetcher::fetch( array( 'a' => $want ) )['a'];
		self::assertSame( array( true, '', '' ), array( $second->is_unchanged, $second->body, self::reason( $second ) ) );
		self::change( '/validators', '/validators/later' );
		$third = Fetcher::fetch( array( 'a' => $want ) )['a'];
		self::assertSame( array( false, '"tin-2"' ), array( $third->is_unchanged, $third->headers['etag'] ) );
		self::assertSame( 'Tin mới nhất', self::items( $third )[0]['title'] );
	}

	/**
	 * A server that asks to be left alone says for how long in two ways.
	 */
	public function test_hears_how_long_to_wait(): void {
		$answers = self::fetch( '/status/429', '/status/503', '/status/503-seconds', '/status/503-date' );
		self::assertSame( 7200, $answers['/status/429']->failure->wait );
		self::assertSame( 0, $answers['/status/503']->failure->wait );
		self::assertSame( 10800, $answers['/status/503-seconds']->failure->wait );
		self::assertEqualsWithDelta( 14400, $answers['/status/503-date']->failure->wait, 5 );
	}

	/**
	 * Says who asks, and carries nothing from one request to another.
	 */
	public function test_introduces_itself(): void {
		self::fetch( '/redirect/cookie' );
		add_filter(
			'cong_truong_feed_user_agent',
			static function ( string $agent, string $url ): string {
				return $agent . ' ' . strlen( $url );
			},
			10,
			2
		);
		self::fetch( '/rss-2.0.xml' );
		list( $first, $second ) = array_column( self::control( '/__log' )['requests'], 'headers' );
		self::assertMatchesRegularExpression( '#^CongTruong/\S+ \(\+' . preg_quote( home_url( '/' ), '#' ) . '\)$#', $first['user-agent'] );
		self::assertStringEndsWith( ') ' . strlen( self::url( '/rss-2.0.xml' ) ), $second['user-agent'] );
		self::assertStringContainsString( 'application/rss+xml', $first['accept'] );
		foreach ( array( 'cookie', 'referer', 'authorization', 'if-none-match', 'if-modified-since' ) as $name ) {
			self::assertArrayNotHasKey( $name, $first );
		}
	}

	/**
	 * One that fails, one that is refused and one that works do not stand in each other's way.
	 */
	public function test_asks_many_at_once(): void {
		$paths = array();
		for ( $number = 1; $number <= 30; $number++ ) {
			$paths[] = "/rss-2.0.xml?$number";
		}
		$start   = microtime( true );
		$answers = self::fetch( 'http://10.0.0.1/', '/status/500', ...$paths );
		self::assertSame( array( 'blocked', 'server' ), array_map( array( self::class, 'reason' ), array_slice( array_values( $answers ), 0, 2 ) ) );
		foreach ( $paths as $path ) {
			self::assertCount( 2, self::items( $answers[ $path ] ), $path );
		}
		self::assertLessThan( 5, microtime( true ) - $start );
		self::assertSame( array(), Fetcher::fetch( array() ) );
	}

	/**
	 * Paths that were asked for.
	 *
	 * @return string[]
	 */
	private static function asked_paths(): array {
		return array_values( array_unique( array_column( self::control( '/__log' )['requests'], 'path' ) ) );
	}
}
