<?php
/**
 * An address that may be fetched, and the servers behind its name.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feed;

defined( 'ABSPATH' ) || exit;

/**
 * The address is taken apart and put together anew, so that what is fetched is what was checked, whatever spelling it came in.
 */
final class Address {

	private const LONGEST = 2000;

	/** What no public server has: RFC 6890 and what came after it, and where Azure answers its own machines, as first address and length of the prefix. */
	private const SPECIAL = array(
		'0.0.0.0/8',
		'10.0.0.0/8',
		'100.64.0.0/10',
		'127.0.0.0/8',
		'168.63.129.16/32',
		'169.254.0.0/16',
		'172.16.0.0/12',
		'192.0.0.0/24',
		'192.0.2.0/24',
		'192.88.99.0/24',
		'192.168.0.0/16',
		'198.18.0.0/15',
		'198.51.100.0/24',
		'203.0.113.0/24',
		'224.0.0.0/4',
		'240.0.0.0/4',
		'2001::/23',
		'2001:db8::/32',
		'2002::/16',
		'3fff::/20',
	);

	/** Of IPv6 only this part is the public internet. */
	private const PUBLIC_IPV6 = '2000::/3';

	/**
	 * The whole address.
	 *
	 * @var string
	 */
	public $url;

	/**
	 * The name, in ASCII and small letters; an IPv6 address without brackets.
	 *
	 * @var string
	 */
	public $host;

	/**
	 * The port.
	 *
	 * @var int
	 */
	public $port;

	/**
	 * Only of() makes addresses.
	 *
	 * @param string $url  The whole address.
	 * @param string $host The name.
	 * @param int    $port The port.
	 */
	private function __construct( string $url, string $host, int $port ) {
		$this->url  = $url;
		$this->host = $host;
		$this->port = $port;
	}

	/**
	 * Reads an address.
	 *
	 * @param string $url What was entered or what a server named.
	 * @throws Failure If it is none that may be fetched.
	 */
	public static function of( string $url ): self {
		$url = trim( $url );
		if ( '' === $url || strlen( $url ) > self::LONGEST || preg_match( '/[\x00-\x1f\x7f\\\\]/', $url ) ) {
			throw new Failure( 'address' );
		}
		$url   = (string) preg_replace_callback(
			'/[^\x21-\x7e]/',
			static function ( array $found ): string {
				return rawurlencode( $found[0] );
			},
			self::with_ascii_host( $url )
		);
		$parts = wp_parse_url( $url );
		if ( ! is_array( $parts ) || empty( $parts['scheme'] ) || empty( $parts['host'] ) ) {
			throw new Failure( is_array( $parts ) && isset( $parts['scheme'] ) && ! preg_match( '#^https?$#i', $parts['scheme'] ) ? 'scheme' : 'address' );
		}
		$scheme = strtolower( $parts['scheme'] );
		if ( 'http' !== $scheme && 'https' !== $scheme ) {
			throw new Failure( 'scheme' );
		}
		if ( isset( $parts['user'] ) || isset( $parts['pass'] ) ) {
			throw new Failure( 'credentials' );
		}
		$host = self::host( $parts['host'] );
		$own  = 'https' === $scheme ? 443 : 80;
		$port = $parts['port'] ?? $own;
		/** This filter is documented in wp-includes/http.php */
		$ports = apply_filters( 'http_allowed_safe_ports', array( 80, 443, 8080 ), $host, $url ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- core's own.
		if ( ! in_array( $port, (array) $ports, true ) ) {
			throw new Failure( 'port', (string) $port );
		}

		return new self(
			$scheme . '://' . ( false === strpos( $host, ':' ) ? $host : "[$host]" ) . ( $own === $port ? '' : ":$port" )
				. ( $parts['path'] ?? '/' ) . ( isset( $parts['query'] ) ? '?' . $parts['query'] : '' ),
			$host,
			$port
		);
	}

	/**
	 * The servers behind the name. One that is not public spoils all: nobody's feed is at a name that leads into networks of others.
	 *
	 * @return string[] IP addresses, at least one.
	 * @throws Failure If there are none, or one isn't public.
	 */
	public function servers(): array {
		$servers = self::is_ip( $this->host ) ? array( $this->host ) : self::look_up( $this->host );
		if ( ! $servers ) {
			throw new Failure( 'name', $this->host );
		}
		foreach ( $servers as $ip ) {
			if ( ! self::is_public( $ip ) ) {
				throw new Failure( 'private', $this->host );
			}
		}

		return $servers;
	}

	/**
	 * Whether an IP address is one of the public internet.
	 *
	 * @param string $ip IP address.
	 */
	public static function is_public( string $ip ): bool {
		$is_public = self::is_ip( $ip ) && ( false === strpos( $ip, ':' ) || self::is_within( $ip, self::PUBLIC_IPV6 ) );
		foreach ( self::SPECIAL as $range ) {
			$is_public = $is_public && ! self::is_within( $ip, $range );
		}

		/**
		 * Filters whether feeds may be read from an IP address. For a school whose authority is inside its own network.
		 *
		 * @since 0.1.0
		 *
		 * @param bool   $is_public Whether it is one of the public internet.
		 * @param string $ip        IP address.
		 */
		return (bool) apply_filters( 'cong_truong_feed_may_connect', $is_public, $ip );
	}

	/**
	 * The IP addresses of a name: those that the machine itself would take, and where there are none of the old kind, those of the new.
	 *
	 * @param string $host A name.
	 * @return string[]
	 */
	private static function look_up( string $host ): array {
		/**
		 * Filters the IP addresses of a name before it is looked up.
		 *
		 * @since 0.1.0
		 *
		 * @param string[]|null $ips  Addresses; null to look them up.
		 * @param string        $host A name.
		 */
		$ips = apply_filters( 'cong_truong_feed_servers', null, $host );
		if ( is_array( $ips ) ) {
			return array_values( array_filter( $ips, 'is_string' ) );
		}
		$start = microtime( true );
		$found = gethostbynamel( $host . '.' );
		// A name server that takes its time would take it again.
		$found = $found || microtime( true ) - $start > 2 ? $found : gethostbynamel( $host );
		if ( ! $found && function_exists( 'dns_get_record' ) ) {
			$records = @dns_get_record( $host, DNS_AAAA ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- it warns about every name that is not there.
			$found   = is_array( $records ) ? array_column( $records, 'ipv6' ) : array();
		}

		return array_values( array_unique( $found ? $found : array() ) );
	}

	/**
	 * The name as it is looked up.
	 *
	 * @param string $host What stands in the address.
	 * @throws Failure If it is no name and no IP address in its usual spelling.
	 */
	private static function host( string $host ): string {
		if ( preg_match( '/^\[(.+)\]$/D', $host, $found ) ) {
			$packed = self::is_ip( $found[1] ) ? inet_pton( $found[1] ) : false;
			if ( false === $packed || 16 !== strlen( $packed ) ) {
				throw new Failure( 'address' );
			}

			return (string) inet_ntop( $packed );
		}
		$host = rtrim( strtolower( $host ), '.' );
		if ( strlen( $host ) > 253 || ! preg_match( '/^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*$/D', $host ) ) {
			throw new Failure( 'address' );
		}
		// 2130706433, 0x7f.1 and 127.1 are 127.0.0.1 to some programs.
		if ( preg_match( '/(?:^|\.)(?:\d+|0x[0-9a-f]*)$/D', $host ) && ! self::is_ip( $host ) ) {
			throw new Failure( 'address' );
		}

		return $host;
	}

	/**
	 * The address with a name of letters beyond ASCII as the name server knows it.
	 *
	 * @param string $url Address.
	 * @throws Failure If it can't be one.
	 */
	private static function with_ascii_host( string $url ): string {
		if ( ! preg_match( '#^([a-z]+://)([^/?\#]*[^\x00-\x7f][^/?\#]*)(.*)$#is', $url, $found ) ) {
			return $url;
		}
		try {
			return $found[1] . \WpOrg\Requests\IdnaEncoder::encode( $found[2] ) . $found[3];
		} catch ( \Exception $error ) {
			throw new Failure( 'address' );
		}
	}

	/**
	 * Whether a text is an IP address in its usual spelling.
	 *
	 * @param string $text Text.
	 */
	private static function is_ip( string $text ): bool {
		return false !== filter_var( $text, FILTER_VALIDATE_IP );
	}

	/**
	 * Whether an IP address is within a range.
	 *
	 * @param string $ip    IP address.
	 * @param string $range First address and length of the prefix.
	 */
	private static function is_within( string $ip, string $range ): bool {
		list( $first, $length ) = explode( '/', $range );
		$packed                 = (string) inet_pton( $ip );
		$start                  = (string) inet_pton( $first );
		$bytes                  = intdiv( (int) $length, 8 );
		$bits                   = (int) $length % 8;
		if ( strlen( $packed ) !== strlen( $start ) || 0 !== strncmp( $packed, $start, $bytes ) ) {
			return false;
		}

		return 0 === $bits || ord( $packed[ $bytes ] ) >> ( 8 - $bits ) === ord( $start[ $bytes ] ) >> ( 8 - $bits );
	}
}
