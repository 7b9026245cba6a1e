<?php
/**
 * Where a request comes from: nobody may choose it by writing a header.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use CongTruong\Feedback\Address;
use CongTruong\Feedback\Settings;

require_once __DIR__ . '/InboxTestCase.php';

final class AddressTest extends InboxTestCase {

	/**
	 * Requests.
	 *
	 * @return array<string, array{string, string|null, string[], string}> REMOTE_ADDR, X-Forwarded-For, proxies, address.
	 */
	public function requests(): array {
		$proxies = array( '10.0.0.0/8', '2001:db8:aa::/48', '192.0.2.5' );

		return array(
			'no proxy'                                  => array( '203.0.113.7', null, array(), '203.0.113.7' ),
			'nobody is believed who is not named'       => array( '203.0.113.7', '198.51.100.9', array(), '203.0.113.7' ),
			'nor who is not among those named'          => array( '203.0.113.7', '198.51.100.9', $proxies, '203.0.113.7' ),
			'a proxy is'                                => array( '10.1.2.3', '198.51.100.9', $proxies, '198.51.100.9' ),
			'what the visitor wrote before is not'      => array( '10.1.2.3', '6.6.6.6, 198.51.100.9', $proxies, '198.51.100.9' ),
			'not even if it looks like a proxy'         => array( '10.1.2.3', '6.6.6.6, 10.9.9.9, 198.51.100.9', $proxies, '198.51.100.9' ),
			'a chain of proxies'                        => array( '10.1.2.3', '198.51.100.9, 192.0.2.5,10.7.7.7', $proxies, '198.51.100.9' ),
			'a chain of proxies and nobody else'        => array( '10.1.2.3', '10.7.7.7', $proxies, '10.7.7.7' ),
			'the proxy knows no address'                => array( '10.1.2.3', 'unknown', $proxies, '10.1.2.3' ),
			'nothing behind an obfuscated one'          => array( '10.1.2.3', '198.51.100.9, _hidden', $proxies, '10.1.2.3' ),
			'empty header'                              => array( '10.1.2.3', '', $proxies, '10.1.2.3' ),
			'empty entries'                             => array( '10.1.2.3', ' , ,', $proxies, '10.1.2.3' ),
			'with a port'                               => array( '10.1.2.3', '198.51.100.9:51234', $proxies, '198.51.100.9' ),
			'proxy with a port'                         => array( '10.1.2.3:80', '198.51.100.9', $proxies, '198.51.100.9' ),
			'IPv6 in brackets with a port'              => array( '10.1.2.3', '[2001:DB8::1]:443', $proxies, '2001:DB8::1' ),
			'IPv6 in brackets'                          => array( '10.1.2.3', '[2001:db8::1]', $proxies, '2001:db8::1' ),
			'IPv6 proxy'                                => array( '2001:db8:aa::9', '198.51.100.9', $proxies, '198.51.100.9' ),
			'IPv6 beside the range'                     => array( '2001:db8:ab::9', '198.51.100.9', $proxies, '2001:db8:ab::9' ),
			'IPv4 as IPv6 writes it'                    => array( '::ffff:10.1.2.3', '198.51.100.9', $proxies, '198.51.100.9' ),
			'IPv4 as IPv6 writes it, in capitals'       => array( '::FFFF:10.1.2.3', '::ffff:198.51.100.9', $proxies, '198.51.100.9' ),
			'an address that begins like a proxy'       => array( '192.0.2.55', '6.6.6.6', $proxies, '192.0.2.55' ),
			'a text that begins like a proxy'           => array( '10.1.2.3', '6.6.6.6, 10.0.0.1.evil.example', $proxies, '10.1.2.3' ),
			'an octet too large'                        => array( '10.1.2.3', '300.1.1.1', $proxies, '10.1.2.3' ),
			'octal and hexadecimal octets'              => array( '10.1.2.3', '0x0a.1.1.1', $proxies, '10.1.2.3' ),
			'script for an address'                     => array( '10.1.2.3', '<script>alert(1)</script>', $proxies, '10.1.2.3' ),
			'a server without an address'               => array( '', '198.51.100.9', $proxies, '' ),
			'a socket'                                  => array( 'unix:', '198.51.100.9', $proxies, '' ),
			'everybody is a proxy'                      => array( '203.0.113.7', '6.6.6.6, 198.51.100.9', array( '0.0.0.0/0' ), '6.6.6.6' ),
			'a very long header, of which the end says' => array( '10.1.2.3', str_repeat( '6.6.6.6, ', 20000 ) . '198.51.100.9', $proxies, '198.51.100.9' ),
		);
	}

	/**
	 * @dataProvider requests
	 *
	 * @param string      $remote    REMOTE_ADDR.
	 * @param string|null $forwarded X-Forwarded-For.
	 * @param string[]    $proxies   Proxies.
	 * @param string      $expected  Address.
	 */
	public function test_only_proxies_of_the_settings_are_believed( string $remote, ?string $forwarded, array $proxies, string $expected ): void {
		$_SERVER['REMOTE_ADDR'] = $remote;
		if ( null !== $forwarded ) {
			$_SERVER['HTTP_X_FORWARDED_FOR'] = $forwarded;
		}
		self::assertSame( $expected, Address::of_request( $proxies ) );
	}

	public function test_other_headers_say_nothing(): void {
		foreach ( array( 'HTTP_CLIENT_IP', 'HTTP_X_REAL_IP', 'HTTP_CF_CONNECTING_IP', 'HTTP_FORWARDED', 'HTTP_X_FORWARDED' ) as $header ) {
			$_SERVER[ $header ] = '6.6.6.6';
		}
		$_SERVER['REMOTE_ADDR'] = '10.1.2.3';
		self::assertSame( '10.1.2.3', Address::of_request( array( '10.0.0.0/8' ) ) );
	}

	public function test_ranges(): void {
		foreach ( array( '10.0.0.1', '10.0.0.0/8', '10.0.0.0/0', '10.0.0.0/32', '2001:db8::/32', '::1', '::1/128', '::/0' ) as $range ) {
			self::assertTrue( Address::is_range( $range ), $range );
		}
		foreach ( array( '', '/8', '10.0.0.0/', '10.0.0.0/33', '10.0.0.0/-1', '10.0.0.0/8/8', '10.0.0.0/8.5', '10.0.0.0/abc', '10.0.0', '10.0.0.*', 'proxy.example.vn', '2001:db8::/129', '::g', '10.0.0.0/255.0.0.0' ) as $range ) {
			self::assertFalse( Address::is_range( $range ), $range );
		}
	}

	public function test_a_range_ends_at_its_bit(): void {
		foreach ( array(
			array( '10.0.15.255', '10.0.0.0/20', true ),
			array( '10.0.16.0', '10.0.0.0/20', false ),
			array( '10.0.0.1', '10.0.0.0/31', true ),
			array( '10.0.0.2', '10.0.0.0/31', false ),
			array( '10.0.0.2', '10.0.0.2/32', true ),
			array( '10.0.0.3', '10.0.0.2/32', false ),
			array( '11.0.0.0', '10.0.0.0/8', false ),
			array( '10.0.7.1', '10.0.15.255/20', true ),
			array( '2001:db8:8000::', '2001:db8::/33', false ),
			array( '2001:db8:7fff::', '2001:db8::/33', true ),
			array( '::1', '0.0.0.0/0', false ),
			array( '1.2.3.4', '::/0', false ),
			array( 'x', '0.0.0.0/0', false ),
		) as list( $address, $range, $expected ) ) {
			self::assertSame( $expected, Address::is_in( $address, array( $range ) ), "$address in $range" );
		}
	}

	/**
	 * The key is what is stored: it tells addresses apart and nothing about them.
	 */
	public function test_the_key_tells_nobody_the_address(): void {
		$key = Address::key( '203.0.113.7' );
		self::assertMatchesRegularExpression( '/^[0-9a-f]{64}$/', $key );
		self::assertNotSame( hash( 'sha256', '203.0.113.7' ), $key );
		self::assertSame( $key, Address::key( '::ffff:203.0.113.7' ) );
		self::assertNotSame( $key, Address::key( '203.0.113.8' ) );
		self::assertSame( '', Address::key( '' ) );
		self::assertSame( '', Address::key( 'unix:' ) );
		// An IPv6 visitor has 2^64 addresses.
		self::assertSame( Address::key( '2001:db8:1:2::1' ), Address::key( '2001:db8:1:2:ffff:ffff:ffff:ffff' ) );
		self::assertNotSame( Address::key( '2001:db8:1:2::1' ), Address::key( '2001:db8:1:3::1' ) );
		// Another site has other keys.
		update_option( Settings::KEY, str_repeat( 'ab', 32 ) );
		self::assertNotSame( $key, Address::key( '203.0.113.7' ) );
	}

	public function test_the_key_of_a_site_is_made_once_and_mended_if_it_is_none(): void {
		delete_option( Settings::KEY );
		$key = Settings::key();
		self::assertSame( 32, strlen( $key ) );
		self::assertSame( $key, Settings::key() );
		wp_cache_flush();
		self::assertSame( $key, Settings::key() );
		self::assertNotSame( Settings::secret( 'codes' ), Settings::secret( 'files' ) );
		foreach ( array( 'x', array(), str_repeat( 'AB', 32 ), '' ) as $damaged ) {
			update_option( Settings::KEY, $damaged );
			self::assertSame( 32, strlen( Settings::key() ) );
		}
	}
}
