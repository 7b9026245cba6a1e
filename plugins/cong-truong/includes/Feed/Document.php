<?php
/**
 * What a server sent, checked and cleaned so far that it can be given to a parser.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feed;

defined( 'ABSPATH' ) || exit;

/**
 * The header says text/html for many feeds and text/xml for many pages, so only the bytes count.
 */
final class Document {

	/** How far into the bytes the first tag may be: before it stand warnings of PHP and empty lines. */
	private const LEAD = 4096;

	/** Items that are read; the newest stand first in practice. */
	private const MOST_ITEMS = 200;

	private const DEEPEST = 40;

	private const MOST_ATTRIBUTES = 60;

	private const MOST_ELEMENTS = 60000;

	/** Bytes of one tag. */
	private const LONGEST_TAG = 16384;

	/** What stands between these is no markup. */
	private const OPAQUE = array(
		'<![CDATA[' => ']]>',
		'<!--'      => '-->',
	);

	/** What prefixes mean that systems use without saying so; any other one means nothing that is read. */
	private const PREFIXES = array(
		'atom'    => 'http://www.w3.org/2005/Atom',
		'content' => 'http://purl.org/rss/1.0/modules/content/',
		'dc'      => 'http://purl.org/dc/elements/1.1/',
	);

	private const MOST_PREFIXES = 20;

	/**
	 * Whether it is JSON; else XML.
	 *
	 * @var bool
	 */
	public $is_json;

	/**
	 * The text: UTF-8 without declaration, doctype and forbidden characters.
	 *
	 * @var string
	 */
	public $text;

	/**
	 * Only of() makes documents.
	 *
	 * @param bool   $is_json Whether it is JSON.
	 * @param string $text    The text.
	 */
	private function __construct( bool $is_json, string $text ) {
		$this->is_json = $is_json;
		$this->text    = $text;
	}

	/**
	 * Checks and cleans.
	 *
	 * @param string $body         What came.
	 * @param string $content_type Header.
	 * @throws Failure If it is no feed, or one that must not be parsed.
	 */
	public static function of( string $body, string $content_type = '' ): self {
		$text = self::clean( Charset::to_utf8( $body, $content_type ) );
		if ( '' === trim( $text ) ) {
			throw new Failure( 'empty' );
		}
		if ( '{' === substr( ltrim( $text ), 0, 1 ) ) {
			return new self( true, trim( $text ) );
		}
		if ( ! preg_match( '/<(rss|(?:\w{1,20}:)?(?:feed|RDF))[\s>]/i', self::mask( substr( $text, 0, self::LEAD ) ), $found, PREG_OFFSET_CAPTURE ) || self::is_page( $text ) ) {
			throw new Failure( self::what_else( $text ) );
		}
		self::refuse_entities( $text );
		$text = self::within_limits( self::root( substr( $text, $found[0][1] ), $found[1][0] ) );
		$line = self::fault( $text );
		if ( null !== $line ) {
			$text = self::mend( $text );
			$line = self::fault( $text );
		}
		if ( null !== $line ) {
			/* translators: %d: number of a line in a file */
			throw new Failure( 'xml', sprintf( __( 'line %d', 'cong-truong' ), $line ) );
		}

		return new self( false, '<?xml version="1.0" encoding="UTF-8"?>' . $text );
	}

	/**
	 * Without characters that XML forbids, written as such or by number: one of them would make WordPress's parser read all as Latin-1.
	 *
	 * @param string $text UTF-8.
	 */
	private static function clean( string $text ): string {
		$text = (string) preg_replace( '/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\xef\xbf[\xbe\xbf]/', '', $text );

		return (string) preg_replace_callback(
			'/&#(?:x([0-9a-f]{1,8})|(\d{1,8}));/i',
			static function ( array $found ): string {
				$point = '' === $found[1] ? (int) $found[2] : (int) hexdec( $found[1] );
				$is_ok = 9 === $point || 10 === $point || 13 === $point || ( $point >= 0x20 && $point <= 0xd7ff ) || ( $point >= 0xe000 && $point <= 0xfffd ) || ( $point >= 0x10000 && $point <= 0x10ffff );

				return $is_ok ? $found[0] : '';
			},
			$text
		);
	}

	/**
	 * Whether it is a web page, even if it quotes a feed further down.
	 *
	 * @param string $text UTF-8.
	 */
	private static function is_page( string $text ): bool {
		return 1 === preg_match( '/<(?:html|body|head)[\s>]/i', self::mask( substr( $text, 0, self::LEAD ) ) )
			&& ! preg_match( '/^\s*(?:<\?xml[^>]*>\s*)?(?:<\?xml-stylesheet[^>]*>\s*)*<(?:rss|(?:\w{1,20}:)?(?:feed|RDF))[\s>]/i', $text );
	}

	/**
	 * What it is, if no feed.
	 *
	 * @param string $text UTF-8.
	 * @return string A reason.
	 */
	private static function what_else( string $text ): string {
		if ( Challenge::is_one( $text ) ) {
			return 'challenge';
		}

		return preg_match( '/<(?:!doctype\s+html|html|head|body|meta|script|div|p|table)\b/i', substr( $text, 0, self::LEAD ) ) ? 'page' : 'format';
	}

	/**
	 * Refuses a document that defines entities: no feed has to, and they are how a small file becomes a large one or reads files of the server.
	 *
	 * @param string $text UTF-8.
	 * @throws Failure If it does.
	 */
	private static function refuse_entities( string $text ): void {
		if ( preg_match( '/<!(?:ENTITY|ELEMENT|ATTLIST|NOTATION|DOCTYPE[^<>\[]*+\[)/i', self::mask( $text ) ) ) {
			throw new Failure( 'entities' );
		}
	}

	/**
	 * The root alone: before it may be a doctype without definitions, as RSS 0.91 has, after it what hosts add to every page.
	 *
	 * @param string $text From the first tag on.
	 * @param string $name Name of that tag.
	 */
	private static function root( string $text, string $name ): string {
		$end = strripos( self::mask( $text ), "</$name" );
		$end = false === $end ? false : strpos( $text, '>', $end );

		return false === $end ? $text : substr( $text, 0, $end + 1 );
	}

	/**
	 * The text with blanks in place of comments and CDATA sections, each byte at its place.
	 *
	 * @param string $text UTF-8.
	 */
	private static function mask( string $text ): string {
		$pieces = self::pieces( $text );
		foreach ( $pieces as $index => $piece ) {
			if ( 1 === $index % 2 ) {
				$pieces[ $index ] = str_repeat( ' ', strlen( $piece ) );
			}
		}

		return implode( '', $pieces );
	}

	/**
	 * The text in pieces: every second one is a comment or a CDATA section.
	 *
	 * @param string $text UTF-8.
	 * @return string[]
	 */
	private static function pieces( string $text ): array {
		$pieces = array();
		$from   = 0;
		while ( preg_match( '/<!\[CDATA\[|<!--/', $text, $found, PREG_OFFSET_CAPTURE, $from ) ) {
			list( $opening, $start ) = $found[0];
			$end                     = strpos( $text, self::OPAQUE[ $opening ], $start + strlen( $opening ) );
			$end                     = false === $end ? strlen( $text ) : $end + 3;
			$pieces[]                = substr( $text, $from, $start - $from );
			$pieces[]                = substr( $text, $start, $end - $start );
			$from                    = $end;
		}
		$pieces[] = substr( $text, $from );

		return $pieces;
	}

	/**
	 * The document with no more items than are read, if no tag in it is longer than any feed needs.
	 *
	 * @param string $text The root.
	 * @throws Failure If one is.
	 */
	private static function within_limits( string $text ): string {
		$masked = self::mask( $text );
		if ( preg_match( '/<[^<>]{' . self::LONGEST_TAG . '}/', $masked ) || substr_count( $masked, '<' ) > 2 * self::MOST_ELEMENTS ) {
			throw new Failure( 'complexity' );
		}
		$at    = 0;
		$found = array();
		// One by one, since a list of all would take more memory than the feed.
		for ( $items = 0; $items <= self::MOST_ITEMS; $items++ ) {
			if ( ! preg_match( '/<((?:\w{1,20}:)?(?:item|entry))[\s>\/]/i', $masked, $found, PREG_OFFSET_CAPTURE, $at ) ) {
				return $text;
			}
			$at = $found[0][1] + 1;
		}
		list( list( , $from ), list( $name ) ) = $found;
		$end                                   = strripos( $masked, "</$name>" );
		if ( false !== $end && $end > $from ) {
			$text = substr( $text, 0, $from ) . substr( $text, $end + strlen( "</$name>" ) );
		}

		return $text;
	}

	/**
	 * With ampersands and names of HTML that XML does not know written as it wants them, outside of CDATA, and with all prefixes declared.
	 *
	 * @param string $text XML that is broken.
	 */
	private static function mend( string $text ): string {
		$pieces = self::pieces( $text );
		foreach ( $pieces as $index => $piece ) {
			if ( 0 === $index % 2 ) {
				$pieces[ $index ] = (string) preg_replace_callback(
					'/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)([a-z][a-z0-9]{1,31};)?/i',
					static function ( array $found ): string {
						$character = isset( $found[1] ) ? html_entity_decode( $found[0], ENT_QUOTES | ENT_HTML5, 'UTF-8' ) : $found[0];

						return htmlspecialchars( $character, ENT_XML1, 'UTF-8' );
					},
					$piece
				);
			}
		}

		return self::with_prefixes( implode( '', $pieces ) );
	}

	/**
	 * The root with declarations of the prefixes that are used and declared nowhere.
	 *
	 * @param string $text The root.
	 */
	private static function with_prefixes( string $text ): string {
		$masked = self::mask( $text );
		preg_match_all( '#</?([a-z_][\w.-]{0,30}):[a-z_]|\s([a-z_][\w.-]{0,30}):[a-z_][\w.-]*\s*=\s*["\']#i', $masked, $used );
		preg_match_all( '/\sxmlns:([\w.-]+)\s*=/', $masked, $declared );
		$missing = array_slice( array_diff( array_unique( array_filter( array_merge( $used[1], $used[2] ) ) ), $declared[1], array( 'xml', 'xmlns' ) ), 0, self::MOST_PREFIXES );
		$names   = '';
		foreach ( $missing as $prefix ) {
			$names .= sprintf( ' xmlns:%s="%s"', $prefix, self::PREFIXES[ strtolower( $prefix ) ] ?? 'urn:' . strtolower( $prefix ) );
		}

		return (string) preg_replace( '#^<[^\s/>]+#', '$0' . $names, $text );
	}

	/**
	 * The line where it is no XML; null if it is.
	 *
	 * @param string $text The root.
	 * @throws Failure If it is larger than any feed needs.
	 */
	private static function fault( string $text ): ?int {
		$depth    = 0;
		$elements = 0;
		$is_over  = false;
		$parser   = xml_parser_create_ns( 'UTF-8' );
		xml_parser_set_option( $parser, XML_OPTION_CASE_FOLDING, 0 );
		xml_set_element_handler(
			$parser,
			static function ( $parser, $name, array $attributes ) use ( &$depth, &$elements, &$is_over ): void {
				++$depth;
				++$elements;
				$is_over = $is_over || $depth > self::DEEPEST || $elements > self::MOST_ELEMENTS || count( $attributes ) > self::MOST_ATTRIBUTES;
			},
			static function () use ( &$depth ): void {
				--$depth;
			}
		);
		$line  = null;
		$parts = str_split( $text, 16384 );
		foreach ( $parts as $index => $part ) {
			if ( 1 !== xml_parse( $parser, $part, count( $parts ) - 1 === $index ) ) {
				$line = xml_get_current_line_number( $parser );
				break;
			}
			if ( $is_over ) {
				break;
			}
		}
		if ( PHP_VERSION_ID < 80000 ) {
			xml_parser_free( $parser );
		}
		if ( $is_over ) {
			throw new Failure( 'complexity' );
		}

		return $line;
	}
}
