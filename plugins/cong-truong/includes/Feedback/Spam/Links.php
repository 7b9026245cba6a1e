<?php
/**
 * The links of a text, and other ways to be reached.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback\Spam;

defined( 'ABSPATH' ) || exit;

/**
 * Finds addresses with and without `https://`, and where the dot is written as a word. An address without a scheme needs a usual ending or a path: many write without
 * marks and without a space after a full stop, so `nha.me` and `het.Con` are no websites.
 */
final class Links {

	/** More than any message has. */
	private const MOST = 200;

	/** A dot in words, or in brackets. */
	private const HIDDEN_DOT = '~(?<![a-z0-9-])([a-z0-9][a-z0-9-]{1,62})\s?(?:[\[({]\s?(?:\.|chấm|cham|dot)\s?[\])}]|\s(?:chấm|cham|dot)\s)\s?(com|net|org|info|vip|top|club|xyz|vin|win|pro|site|shop|online|live|bet)(?![a-z0-9])~iu';

	private const EMAIL = '/[a-z0-9._%+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12}/i';

	/** A user name of Telegram and others; the letter before tells it from an e-mail address. */
	private const HANDLE = '/(?<![\p{L}\p{N}._])@[a-z][a-z0-9_]{3,31}(?![a-z0-9_.]*@)/iu';

	private const PHONE = '/(?<!\d)(?:\+\d{1,3}|84|0)[ .]?[0-9](?:[ .-]?\d){7,9}(?!\d)/';

	/**
	 * Text without addresses.
	 *
	 * @var string
	 */
	public $rest;

	/**
	 * Hosts of all links, as often as they stand there.
	 *
	 * @var list<string>
	 */
	public $hosts = array();

	/**
	 * Whether an address was hidden.
	 *
	 * @var bool
	 */
	public $is_hidden;

	/**
	 * Whether the text says how to reach somebody without a website.
	 *
	 * @var bool
	 */
	public $has_contact;

	/**
	 * Regular expression of an address.
	 *
	 * @var string
	 */
	private static $pattern = '';

	/**
	 * Reads a text.
	 *
	 * @param string $text Text as Letters has it.
	 */
	public function __construct( string $text ) {
		$shown             = (string) preg_replace( self::HIDDEN_DOT, '$1.$2', (string) preg_replace( '~hxxps?://~i', 'http://', $text ) );
		$this->is_hidden   = $shown !== $text;
		$without           = (string) preg_replace( self::EMAIL, ' ', $shown );
		$this->has_contact = $without !== $shown || 1 === preg_match( self::HANDLE, $without ) || 1 === preg_match( self::PHONE, $without );
		$this->rest        = (string) preg_replace_callback(
			self::pattern(),
			function ( array $found ): string {
				if ( count( $this->hosts ) < self::MOST ) {
					$this->hosts[] = strtolower( (string) preg_replace( '~^www\.~i', '', $found[1] ) );
				}

				return ' ';
			},
			$without
		);
	}

	/**
	 * Hosts that are on none of the lists of those that people link to.
	 *
	 * @return list<string>
	 */
	public function unknown(): array {
		return array_values(
			array_filter(
				$this->hosts,
				static function ( string $host ): bool {
					return ! self::is_of( $host, 'known' ) || self::is_of( $host, 'shorteners' );
				}
			)
		);
	}

	/**
	 * Hosts of one sort.
	 *
	 * @param string $sort `shorteners` or `messengers`.
	 * @return list<string> Each once.
	 */
	public function of( string $sort ): array {
		return array_values(
			array_unique(
				array_filter(
					$this->hosts,
					static function ( string $host ) use ( $sort ): bool {
						return self::is_of( $host, $sort );
					}
				)
			)
		);
	}

	/**
	 * Cheap endings of the unknown hosts.
	 *
	 * @return list<string> Each once.
	 */
	public function endings(): array {
		return array_values( array_unique( array_filter( array_map( array( self::class, 'ending' ), $this->unknown() ) ) ) );
	}

	/**
	 * The ending of a host or an e-mail address, if spam lives on it.
	 *
	 * @param string $host Such as `example.top`.
	 */
	public static function ending( string $host ): string {
		$ending = (string) substr( (string) strrchr( strtolower( $host ), '.' ), 1 );

		return in_array( $ending, Vocabulary::hosts( 'endings' ), true ) ? $ending : '';
	}

	/**
	 * Whether a host or one above it is on a list.
	 *
	 * @param string $host Host.
	 * @param string $sort List.
	 */
	private static function is_of( string $host, string $sort ): bool {
		$list = Vocabulary::hosts( $sort );
		while ( '' !== $host ) {
			if ( in_array( $host, $list, true ) ) {
				return true;
			}
			$host = (string) substr( (string) strstr( $host, '.' ), 1 );
		}

		return false;
	}

	/**
	 * The expression. Every part has a bound, and a host begins only where no other one can go on.
	 */
	private static function pattern(): string {
		if ( '' === self::$pattern ) {
			$endings       = implode( '|', array_merge( Vocabulary::hosts( 'usual' ), Vocabulary::hosts( 'endings' ) ) );
			$labels        = '(?:[a-z0-9][a-z0-9-]{0,62}\.){1,6}';
			$path          = '[^\s<>"\'\]]{0,2000}';
			self::$pattern = '~(?<![\p{L}\p{N}@._-])(?|https?://(?:[^\s/@<>]{1,64}@)?([^\s/<>"\'\])?#:]{1,253})' . $path
				. '|(' . $labels . '(?:' . $endings . '))(?![\p{L}\p{N}-]|\.[a-z])(?:[/?:]' . $path . ')?'
				. '|(' . $labels . '[a-z]{2,12})/' . $path . ')~iu';
		}

		return self::$pattern;
	}
}
