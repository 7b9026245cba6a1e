<?php
/**
 * One address being asked, with the limits that hold while its answer comes in.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feed;

defined( 'ABSPATH' ) || exit;

/**
 * WordPress's own client leaves four things open, which are done here on its cURL handle: it connects to whatever the name leads to at that
 * moment, reads on after its limit of bytes, unpacks what was packed twice, and does not pass the bundle of certificates on when it asks several at once.
 */
final class Visit {

	/** Microseconds for which a handle rests between two looks, since the client itself asks without pause. */
	private const REST = 1000;

	private const MOST_HEADER_BYTES = 65536;

	/**
	 * Address that is asked.
	 *
	 * @var Address
	 */
	private $address;

	/**
	 * Where the connection may go.
	 *
	 * @var string[]
	 */
	private $servers;

	/**
	 * Whether any certificate will do.
	 *
	 * @var bool
	 */
	private $is_lax;

	/**
	 * The body so far, unpacked. The client itself would hold it four times over, for each address that is asked at once.
	 *
	 * @var string
	 */
	private $body = '';

	/**
	 * Why it was broken off.
	 *
	 * @var string
	 */
	private $reason = '';

	/**
	 * Seconds that the answer took.
	 *
	 * @var float
	 */
	private $seconds = 0.0;

	/**
	 * Whether clean() has seen the answer.
	 *
	 * @var bool
	 */
	private $is_checked = false;

	/**
	 * Prepares a visit.
	 *
	 * @param Address  $address Address.
	 * @param string[] $servers IP addresses that were checked.
	 * @param bool     $is_lax  Whether any certificate will do, as the webmaster decided.
	 */
	public function __construct( Address $address, array $servers, bool $is_lax ) {
		$this->address = $address;
		$this->servers = $servers;
		$this->is_lax  = $is_lax;
	}

	/**
	 * Hooks for WordPress's client.
	 */
	public function hooks(): \WpOrg\Requests\Hooks {
		$hooks = new \WpOrg\Requests\Hooks();
		$hooks->register( 'curl.before_multi_add', array( $this, 'prepare' ) );
		$hooks->register( 'request.progress', array( $this, 'take' ) );
		$hooks->register( 'curl.after_request', array( $this, 'clean' ) );

		return $hooks;
	}

	/**
	 * Address that is asked, in its own spelling.
	 */
	public function url(): string {
		return $this->address->url;
	}

	/**
	 * The body, at most Fetcher::BYTES.
	 */
	public function body(): string {
		return $this->body;
	}

	/**
	 * Why it was broken off here; empty if it wasn't.
	 */
	public function reason(): string {
		return $this->reason;
	}

	/**
	 * Whether the answer came from a server that was checked.
	 */
	public function is_checked(): bool {
		return $this->is_checked;
	}

	/**
	 * Seconds that the answer took; 0 if none came.
	 */
	public function seconds(): float {
		return $this->seconds;
	}

	/**
	 * Ties the connection to the servers that were checked, and sets the limits.
	 *
	 * @param resource $handle cURL handle.
	 */
	public function prepare( &$handle ): void {
		$ips = array_map(
			static function ( string $ip ): string {
				return false === strpos( $ip, ':' ) ? $ip : "[$ip]";
			},
			$this->servers
		);
		// Before 7.59 cURL overlooks an entry with several of them, and looks the name up again.
		if ( version_compare( (string) ( curl_version()['version'] ?? '' ), '7.59.0', '<' ) ) { // phpcs:ignore WordPress.WP.AlternativeFunctions.curl_curl_version -- as below.
			$ips = array_slice( $ips, 0, 1 );
		}
		$options = array(
			// An IP address is none to look up, and one of IPv6 would be misread here.
			CURLOPT_RESOLVE          => array( $this->address->host ) === $this->servers ? array() : array( $this->address->host . ':' . $this->address->port . ':' . implode( ',', $ips ) ),
			CURLOPT_CAINFO           => ABSPATH . WPINC . '/certificates/ca-bundle.crt',
			CURLOPT_SSL_VERIFYPEER   => ! $this->is_lax,
			CURLOPT_SSL_VERIFYHOST   => $this->is_lax ? 0 : 2,
			CURLOPT_FOLLOWLOCATION   => false,
			CURLOPT_NOSIGNAL         => true,
			CURLOPT_NOPROGRESS       => false,
			CURLOPT_PROGRESSFUNCTION => array( $this, 'watch' ),
		);
		$proxy   = new \WP_HTTP_Proxy();
		if ( ! $proxy->is_enabled() || ! $proxy->send_through_proxy( $this->address->url ) ) {
			// Also none that the machine's environment names: it would look the name up by itself.
			$options[ CURLOPT_PROXY ] = '';
		} else {
			$options[ CURLOPT_PROXY ]     = $proxy->host();
			$options[ CURLOPT_PROXYPORT ] = (int) $proxy->port();
			if ( $proxy->use_authentication() ) {
				$options[ CURLOPT_PROXYAUTH ]    = CURLAUTH_ANY;
				$options[ CURLOPT_PROXYUSERPWD ] = $proxy->authentication();
			}
		}
		foreach ( $options as $option => $value ) {
			curl_setopt( $handle, $option, $value ); // phpcs:ignore WordPress.WP.AlternativeFunctions.curl_curl_setopt -- the client gives its handle for this.
		}
	}

	/**
	 * Takes what came in.
	 *
	 * @param string $data Next bytes of the body.
	 */
	public function take( $data ): void {
		if ( strlen( $this->body ) + strlen( $data ) > Fetcher::BYTES ) {
			$this->reason = 'size';
			$this->body   = '';
		}
		$this->body .= '' === $this->reason ? $data : '';
	}

	/**
	 * Breaks off what is too much.
	 *
	 * @param resource $handle cURL handle.
	 * @param int                  $total  Bytes that the server announced, packed.
	 * @return int Anything but 0 breaks off.
	 */
	public function watch( $handle, $total ): int {
		if ( $total > Fetcher::BYTES || curl_getinfo( $handle, CURLINFO_HEADER_SIZE ) > self::MOST_HEADER_BYTES ) { // phpcs:ignore WordPress.WP.AlternativeFunctions.curl_curl_getinfo -- as above.
			$this->reason = 'size';
		}
		if ( '' === $this->reason ) {
			usleep( self::REST );
		}

		return '' === $this->reason ? 0 : 1;
	}

	/**
	 * Leaves headers that would make the client stumble, or unpack what cURL has unpacked already; and looks who answered.
	 *
	 * @param string               $answer Headers, and the first byte of the body.
	 * @param array<string, mixed> $info   What cURL knows of the connection.
	 */
	public function clean( &$answer, &$info = array() ): void {
		$this->is_checked = true;
		$this->seconds    = (float) ( $info['total_time'] ?? 0 );
		$proxy            = new \WP_HTTP_Proxy();
		if ( ! $proxy->is_enabled() && ! in_array( self::packed( (string) ( $info['primary_ip'] ?? '' ) ), array_map( array( self::class, 'packed' ), $this->servers ), true ) ) {
			$this->reason = 'private';
		}
		$lines = explode( "\n", explode( "\n\n", str_replace( "\r\n", "\n", $answer ), 2 )[0] );
		$first = array_shift( $lines );
		// Of an answer with headers after its body the client keeps those alone.
		$first  = preg_match( '#^HTTP/#i', $first ) ? $first : 'HTTP/1.1 ' . (int) ( $info['http_code'] ?? 0 );
		$lines  = array_filter(
			$lines,
			static function ( string $line ): bool {
				return (bool) preg_match( '/^(?!transfer-encoding|content-encoding)[!#-\'*+.0-9A-Z^_`a-z|~-]+:/i', $line );
			}
		);
		$answer = implode( "\r\n", array_merge( array( $first ), $lines ) ) . "\r\n\r\n";
	}

	/**
	 * An IP address without the freedom of its spelling.
	 *
	 * @param string $ip IP address.
	 */
	private static function packed( string $ip ): string {
		return (string) inet_pton( '' === $ip ? '::' : $ip );
	}
}
