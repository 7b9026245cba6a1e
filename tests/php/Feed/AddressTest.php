<?php
/**
 * Only public websites are asked, whatever the spelling of the address.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feed;

use CongTruong\Feed\Address;

require_once __DIR__ . '/FeedTestCase.php';

final class AddressTest extends FeedTestCase {

	/**
	 * What is entered, and what is asked.
	 */
	public function spellings(): array {
		return array(
			array( 'https://moet.gov.vn/rss/Pages/index.aspx?ItemID=54', 'https://moet.gov.vn/rss/Pages/index.aspx?ItemID=54' ),
			array( '  http://MAU.Example.edu.VN  ', 'http://mau.example.edu.vn/' ),
			array( 'HTTPS://mau.example.edu.vn:443/rss', 'https://mau.example.edu.vn/rss' ),
			array( 'http://mau.example.edu.vn:443/rss', 'http://mau.example.edu.vn:443/rss' ),
			array( 'https://mau.example.edu.vn:8080/rss', 'https://mau.example.edu.vn:8080/rss' ),
			array( 'https://mau.example.edu.vn./rss#tin', 'https://mau.example.edu.vn/rss' ),
			array( 'https://mau.example.edu.vn?kt=tt', 'https://mau.example.edu.vn/?kt=tt' ),
			array( 'https://mau.example.edu.vn/tin tức/rss', 'https://mau.example.edu.vn/tin%20t%E1%BB%A9c/rss' ),
			array( 'https://mau.example.edu.vn/tin%20t%E1%BB%A9c', 'https://mau.example.edu.vn/tin%20t%E1%BB%A9c' ),
			array( 'http://bücher.example/rss', 'http://xn--bcher-kva.example/rss' ),
			array( 'http://_tin.example.edu.vn/', 'http://_tin.example.edu.vn/' ),
			array( 'http://8.8.8.8/rss', 'http://8.8.8.8/rss' ),
			array( 'http://8.8.8.8./rss', 'http://8.8.8.8/rss' ),
			array( 'http://[2001:4860:4860:0:0:0:0:8888]/', 'http://[2001:4860:4860::8888]/' ),
			array( 'http://mau.example.edu.vn/@127.0.0.1/', 'http://mau.example.edu.vn/@127.0.0.1/' ),
		);
	}

	/**
	 * One spelling of each address.
	 *
	 * @dataProvider spellings
	 * @param string $entered What is entered.
	 * @param string $asked   What is asked.
	 */
	public function test_reads( string $entered, string $asked ): void {
		self::assertSame( $asked, Address::of( $entered )->url );
	}

	/**
	 * What is no address, and why.
	 */
	public function refused(): array {
		return array(
			'nothing'                => array( '', 'address' ),
			'a word'                 => array( 'tin tức', 'address' ),
			'no scheme'              => array( 'mau.example.edu.vn/rss', 'address' ),
			'no host'                => array( 'http:///rss', 'address' ),
			'only a path'            => array( '/rss', 'address' ),
			'tab'                    => array( "http://mau.example.edu.vn/a\tb", 'address' ),
			'newline'                => array( "http://mau.example.edu.vn/\r\nHost: x", 'address' ),
			'newline in the name'    => array( "http://127.0.0.1\n.example.edu.vn/", 'address' ),
			'zero'                   => array( "http://mau.example.edu.vn/\0a", 'address' ),
			'backslash'              => array( 'http://mau.example.edu.vn\\@127.0.0.1/', 'address' ),
			'backslashes'            => array( 'http:\\\\127.0.0.1\\', 'address' ),
			'too long'               => array( 'http://mau.example.edu.vn/' . str_repeat( 'a', 2000 ), 'address' ),
			'user'                   => array( 'http://mau.example.edu.vn@127.0.0.1/', 'credentials' ),
			'user and password'      => array( 'http://a:b@mau.example.edu.vn/', 'credentials' ),
			'password alone'         => array( 'http://:b@mau.example.edu.vn/', 'credentials' ),
			'user in letters'        => array( 'http://trường@mau.example.edu.vn/', 'credentials' ),
			'file'                   => array( 'file:///etc/passwd', 'scheme' ),
			'ftp'                    => array( 'ftp://mau.example.edu.vn/rss', 'scheme' ),
			'gopher'                 => array( 'gopher://127.0.0.1:25/_HELO', 'scheme' ),
			'feed'                   => array( 'feed://mau.example.edu.vn/rss', 'scheme' ),
			'script'                 => array( 'javascript:alert(1)', 'scheme' ),
			'data'                   => array( 'data:text/xml,<rss/>', 'scheme' ),
			'port of mail'           => array( 'http://mau.example.edu.vn:25/', 'port' ),
			'port of a database'     => array( 'http://mau.example.edu.vn:3306/', 'port' ),
			'port zero'              => array( 'http://mau.example.edu.vn:0/', 'port' ),
			'decimal'                => array( 'http://2130706433/', 'address' ),
			'octal'                  => array( 'http://0177.0.0.1/', 'address' ),
			'octal at the end'       => array( 'http://127.0.0.01/', 'address' ),
			'hexadecimal'            => array( 'http://0x7f000001/', 'address' ),
			'hexadecimal parts'      => array( 'http://0x7f.0x0.0x0.0x1/', 'address' ),
			'empty hexadecimal'      => array( 'http://127.0.0.0x/', 'address' ),
			'two parts'              => array( 'http://127.1/', 'address' ),
			'three parts'            => array( 'http://127.0.1/', 'address' ),
			'five parts'             => array( 'http://127.0.0.1.1/', 'address' ),
			'more than a byte'       => array( 'http://127.0.0.256/', 'address' ),
			'short with a dot'       => array( 'http://127.1./', 'address' ),
			'encoded dots'           => array( 'http://127%2e0%2e0%2e1/', 'address' ),
			'encoded letters'        => array( 'http://%6d%61u.example.edu.vn/', 'address' ),
			'space in the name'      => array( 'http://mau example.edu.vn/', 'address' ),
			'empty label'            => array( 'http://mau..example.edu.vn/', 'address' ),
			'hyphen'                 => array( 'http://-mau.example.edu.vn/', 'address' ),
			'sign in the name'       => array( 'http://mau,example.edu.vn/', 'address' ),
			'label of 300'           => array( 'http://' . str_repeat( 'a', 300 ) . '.vn/', 'address' ),
			'IPv6 with a zone'       => array( 'http://[fe80::1%25eth0]/', 'address' ),
			'IPv6 that is none'      => array( 'http://[::g]/', 'address' ),
			'IPv4 in brackets'       => array( 'http://[127.0.0.1]/', 'address' ),
			'IPv6 without brackets'  => array( 'http://::1/', 'address' ),
		);
	}

	/**
	 * Each with its reason.
	 *
	 * @dataProvider refused
	 * @param string $entered What is entered.
	 * @param string $reason  Reason.
	 */
	public function test_refuses( string $entered, string $reason ): void {
		self::assertSame(
			$reason,
			self::reason_of(
				static function () use ( $entered ): void {
					Address::of( $entered );
				}
			)
		);
	}

	/**
	 * Letters that some programs read as digits or dots lead to names that nobody has, never to this machine.
	 */
	public function test_letters_that_look_like_an_ip_address_are_a_name(): void {
		foreach ( array( 'http://127。0。0。1/', 'http://１２７.0.0.1/', 'http://①②⑦.0.0.1/', 'http://127｡0.0.1/' ) as $entered ) {
			$asked  = '';
			$reason = self::reason_of(
				static function () use ( $entered, &$asked ): void {
					$asked = Address::of( $entered )->host;
				}
			);
			self::assertTrue( 'address' === $reason || 0 === strpos( $asked, 'xn--' ), "$entered: $asked" );
		}
	}

	/**
	 * IP addresses that belong to nobody's public website.
	 */
	public function private_ips(): array {
		$ips = array(
			'0.0.0.0',
			'10.0.0.1',
			'10.255.255.255',
			'100.64.0.1',
			'100.127.255.255',
			'127.0.0.1',
			'127.255.255.254',
			'169.254.169.254',
			'172.16.0.1',
			'172.31.255.255',
			'192.0.0.1',
			'192.0.2.1',
			'192.168.0.1',
			'198.18.0.1',
			'198.19.255.255',
			'198.51.100.1',
			'203.0.113.1',
			'224.0.0.1',
			'239.255.255.255',
			'240.0.0.1',
			'255.255.255.255',
			'::',
			'::1',
			'::127.0.0.1',
			'::ffff:127.0.0.1',
			'::ffff:7f00:1',
			'::ffff:8.8.8.8',
			'64:ff9b::7f00:1',
			'64:ff9b::808:808',
			'100::1',
			'2001::1',
			'2001:0:7f00:1::',
			'2001:db8::1',
			'2002:7f00:1::1',
			'3fff::1',
			'fc00::1',
			'fd12:3456::1',
			'fe80::1',
			'fec0::1',
			'ff02::1',
		);

		return array_combine(
			$ips,
			array_map(
				static function ( string $ip ): array {
					return array( $ip );
				},
				$ips
			)
		);
	}

	/**
	 * Written as such, and behind a name.
	 *
	 * @dataProvider private_ips
	 * @param string $ip IP address.
	 */
	public function test_refuses_what_is_not_public( string $ip ): void {
		self::assertFalse( Address::is_public( $ip ) );
		$url = 'http://' . ( false === strpos( $ip, ':' ) ? $ip : "[$ip]" ) . '/';
		self::assertSame( 'private', self::reason_of( array( Address::of( $url ), 'servers' ) ), $url );

		self::serve( $ip );
		self::assertSame( 'private', self::reason_of( array( Address::of( 'http://mau.example.edu.vn/' ), 'servers' ) ) );
	}

	public function test_takes_what_is_public(): void {
		foreach ( array( '8.8.8.8', '1.1.1.1', '100.63.255.255', '100.128.0.1', '172.15.0.1', '172.32.0.1', '192.0.1.1', '198.17.0.1', '198.20.0.1', '223.255.255.255', '2001:4860:4860::8888', '2400:cb00::1', '2001:200::1', '3ffe::1' ) as $ip ) {
			self::assertTrue( Address::is_public( $ip ), $ip );
		}
		self::assertSame( array( '8.8.8.8' ), Address::of( 'http://8.8.8.8/' )->servers() );
		self::assertSame( array( '2001:4860:4860::8888' ), Address::of( 'http://[2001:4860:4860::8888]/' )->servers() );
		self::assertFalse( Address::is_public( 'mau.example.edu.vn' ) );
		self::assertFalse( Address::is_public( '' ) );
	}

	/**
	 * What is connected to is what was checked: all the servers of a name, looked up once.
	 */
	public function test_gives_the_servers_that_were_checked(): void {
		$asked = array();
		add_filter(
			'cong_truong_feed_servers',
			static function ( $ips, string $host ) use ( &$asked ): array {
				$asked[] = $host;

				return array( '8.8.8.8', '2001:4860:4860::8888' );
			},
			10,
			2
		);
		self::assertSame( array( '8.8.8.8', '2001:4860:4860::8888' ), Address::of( 'http://Mau.Example.edu.vn./' )->servers() );
		self::assertSame( array( 'mau.example.edu.vn' ), $asked );
	}

	public function test_one_private_server_spoils_a_name(): void {
		foreach ( array( array( '8.8.8.8', '127.0.0.1' ), array( '127.0.0.1', '8.8.8.8' ), array( '8.8.8.8', '::1' ), array( '8.8.8.8', '::ffff:10.0.0.1' ), array( '8.8.8.8', 'localhost' ) ) as $ips ) {
			self::serve( ...$ips );
			self::assertSame( 'private', self::reason_of( array( Address::of( 'http://mau.example.edu.vn/' ), 'servers' ) ), implode( ' ', $ips ) );
		}
	}

	public function test_a_name_without_servers_is_none(): void {
		self::serve();
		self::assertSame( 'name', self::reason_of( array( Address::of( 'http://mau.example.edu.vn/' ), 'servers' ) ) );
	}

	/**
	 * A school whose authority is inside its own network.
	 */
	public function test_a_school_may_allow_its_own_network(): void {
		add_filter(
			'cong_truong_feed_may_connect',
			static function ( bool $may, string $ip ): bool {
				return $may || '10.1.2.3' === $ip;
			},
			10,
			2
		);
		self::serve( '10.1.2.3' );
		self::assertSame( array( '10.1.2.3' ), Address::of( 'http://mau.example.edu.vn/' )->servers() );
		self::serve( '10.1.2.3', '10.1.2.4' );
		self::assertSame( 'private', self::reason_of( array( Address::of( 'http://mau.example.edu.vn/' ), 'servers' ) ) );
	}

	/**
	 * Core's own filter decides on ports.
	 */
	public function test_a_site_may_allow_more_ports(): void {
		add_filter(
			'http_allowed_safe_ports',
			static function ( array $ports, string $host ): array {
				return 'mau.example.edu.vn' === $host ? array_merge( $ports, array( 9999 ) ) : $ports;
			},
			10,
			2
		);
		self::assertSame( 9999, Address::of( 'http://mau.example.edu.vn:9999/' )->port );
		self::assertSame(
			'port',
			self::reason_of(
				static function (): void {
					Address::of( 'http://khac.example.edu.vn:9999/' );
				}
			)
		);
	}

	/**
	 * Gives every name some servers.
	 *
	 * @param string ...$ips IP addresses.
	 */
	private static function serve( string ...$ips ): void {
		remove_all_filters( 'cong_truong_feed_servers' );
		add_filter(
			'cong_truong_feed_servers',
			static function () use ( $ips ): array {
				return $ips;
			}
		);
	}
}
