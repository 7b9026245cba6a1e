<?php
/**
 * The settings of the inbox and its form.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

use CongTruong\Lock;
use CongTruong\Text\Normalizer;

defined( 'ABSPATH' ) || exit;

/**
 * One set for the site, and not attributes of a block: a form posts from a page that a cache kept for a week, from a synced pattern or a template, and must be
 * understood without the block that printed it.
 *
 * @phpstan-type Shape array{topics: list<array{id: string, name: string, emails: list<string>, assignee: int}>, fields: list<array{id: string, kind: string, label: string, type: string, options: list<string>, required: bool}>, templates: list<array{id: string, name: string, text: string}>, files: int, deadline: int, retention: int, digest: list<string>, words: list<string>, proxies: list<string>}
 */
final class Settings {

	public const OPTION = 'cong_truong_feedback';

	/** Option: 32 random bytes as hexadecimal digits. Codes, files and limits hang on it; it goes with the database when a site moves. */
	public const KEY = 'cong_truong_feedback_key';

	/** Days a year in which the school may be closed are the school's affair: deadlines count Monday to Friday. */
	private const NUMBERS = array(
		'files'     => array( 0, 3, 0 ),
		'deadline'  => array( 0, 60, 10 ),
		'retention' => array( 1, 120, 12 ),
	);

	/** Entries of each list, and characters of an entry that is one line. */
	private const LISTS = array(
		'topics'    => array( 40, 0 ),
		'fields'    => array( 20, 0 ),
		'templates' => array( 50, 0 ),
		'digest'    => array( 20, 190 ),
		'emails'    => array( 20, 190 ),
		'words'     => array( 200, 60 ),
		'proxies'   => array( 100, 60 ),
		'options'   => array( 50, 200 ),
	);

	/** Characters of names, of what a field asks for and of a template. */
	private const NAME     = 100;
	private const LABEL    = 200;
	private const TEMPLATE = 5000;

	/** Topics of a new site. */
	private const TOPICS = array(
		'giang-day'    => 'Giảng dạy và học tập',
		'thu-chi'      => 'Các khoản thu, học phí',
		'ban-tru'      => 'Bán trú, bữa ăn',
		'an-toan'      => 'An toàn trường học',
		'co-so'        => 'Cơ sở vật chất',
		'ung-xu'       => 'Ứng xử của giáo viên, nhân viên',
		'thu-tuc'      => 'Thủ tục, hồ sơ',
		'tuyen-sinh'   => 'Tuyển sinh',
		'noi-dung-web' => 'Nội dung trang thông tin',
	);

	/**
	 * What is stored, and the settings that it makes: one request asks for them many times.
	 *
	 * @var array{0: mixed, 1: Shape}|null
	 */
	private static $checked = null;

	/**
	 * Shape `FeedbackSettings`.
	 *
	 * @return Shape
	 */
	public static function get(): array {
		$stored = get_option( self::OPTION );
		if ( ! self::$checked || self::$checked[0] !== $stored ) {
			$problems      = array();
			self::$checked = array( $stored, self::check( is_array( $stored ) ? $stored : array( 'topics' => self::first_topics() ), $problems ) );
		}

		return self::$checked[1];
	}

	/**
	 * The one door in. What cannot be is left out, and said by its path.
	 *
	 * @param array<string, mixed>  $given    Settings from wherever.
	 * @param array<string, string> $problems Set to what is wrong: path such as `topics.0.emails` → what to do.
	 * @return Shape
	 */
	public static function check( array $given, array &$problems ): array {
		foreach ( array_keys( self::LISTS ) as $name ) {
			self::note_list( $given[ $name ] ?? array(), $name, $problems );
		}
		$settings = array(
			'topics'    => array(),
			'fields'    => array(),
			'templates' => array(),
			'files'     => self::number( $given, 'files' ),
			'deadline'  => self::number( $given, 'deadline' ),
			'retention' => self::number( $given, 'retention' ),
			'digest'    => self::emails( $given['digest'] ?? array(), 'digest', $problems ),
			'words'     => self::lines( $given['words'] ?? array(), 'words' ),
			'proxies'   => array(),
		);
		foreach ( self::rows( $given['topics'] ?? array(), self::LISTS['topics'][0] ) as $index => $topic ) {
			$name = self::text( $topic['name'] ?? '', self::NAME );
			self::note_text( $topic['name'] ?? '', self::NAME, "topics.$index.name", $problems );
			self::note_list( $topic['emails'] ?? array(), "topics.$index.emails", $problems );
			if ( '' === $name ) {
				$problems[ "topics.$index.name" ] = __( 'Give the topic a name, or remove it.', 'cong-truong' );
				continue;
			}
			$settings['topics'][] = array(
				'id'       => self::id( $topic['id'] ?? '', $name, array_column( $settings['topics'], 'id' ), $given['topics'] ),
				'name'     => $name,
				'emails'   => self::emails( $topic['emails'] ?? array(), "topics.$index.emails", $problems ),
				'assignee' => max( 0, (int) self::scalar( $topic['assignee'] ?? 0 ) ),
			);
		}
		foreach ( self::rows( $given['fields'] ?? array(), self::LISTS['fields'][0] ) as $index => $field ) {
			$label = self::text( $field['label'] ?? '', self::LABEL );
			self::note_text( $field['label'] ?? '', self::LABEL, "fields.$index.label", $problems );
			self::note_list( $field['options'] ?? array(), "fields.$index.options", $problems );
			$type    = in_array( $field['type'] ?? '', array( 'text', 'textarea', 'select' ), true ) ? (string) $field['type'] : 'text';
			$options = 'select' === $type ? self::lines( $field['options'] ?? array(), 'options' ) : array();
			if ( '' === $label ) {
				$problems[ "fields.$index.label" ] = __( 'Write what the field asks for, or remove it.', 'cong-truong' );
				continue;
			}
			if ( 'select' === $type && ! $options ) {
				$problems[ "fields.$index.options" ] = __( 'Write at least one answer to choose from.', 'cong-truong' );
				$type                                = 'text';
			}
			$settings['fields'][] = array(
				'id'       => self::id( $field['id'] ?? '', $label, array_column( $settings['fields'], 'id' ), $given['fields'] ),
				'kind'     => isset( Kinds::all()[ self::scalar( $field['kind'] ?? '' ) ] ) ? (string) $field['kind'] : '',
				'label'    => $label,
				'type'     => $type,
				'options'  => $options,
				'required' => ! empty( $field['required'] ),
			);
		}
		foreach ( self::rows( $given['templates'] ?? array(), self::LISTS['templates'][0] ) as $index => $template ) {
			$name = self::text( $template['name'] ?? '', self::NAME );
			$text = self::long_text( $template['text'] ?? '', self::TEMPLATE );
			self::note_text( $template['name'] ?? '', self::NAME, "templates.$index.name", $problems );
			self::note_text( $template['text'] ?? '', self::TEMPLATE, "templates.$index.text", $problems );
			if ( '' === $name || '' === $text ) {
				$problems[ "templates.$index." . ( '' === $name ? 'name' : 'text' ) ] = __( 'A template needs a name and a text.', 'cong-truong' );
				continue;
			}
			$settings['templates'][] = array(
				'id'   => self::id( $template['id'] ?? '', $name, array_column( $settings['templates'], 'id' ), $given['templates'] ),
				'name' => $name,
				'text' => $text,
			);
		}
		foreach ( self::lines( $given['proxies'] ?? array(), 'proxies' ) as $proxy ) {
			if ( Address::is_range( $proxy ) ) {
				$settings['proxies'][] = $proxy;
			} else {
				/* translators: %s: what was typed */
				$problems['proxies'] = sprintf( __( '“%s” is no address of a server. Write one such as 10.0.0.1 or 10.0.0.0/8 on each line.', 'cong-truong' ), $proxy );
			}
		}

		return $settings;
	}

	/**
	 * Tells one set of settings from another.
	 */
	public static function version(): string {
		return md5( (string) wp_json_encode( self::get() ) );
	}

	/**
	 * A topic.
	 *
	 * @param string $id Its id.
	 * @return array{id: string, name: string, emails: list<string>, assignee: int}|null
	 */
	public static function topic( string $id ): ?array {
		foreach ( self::get()['topics'] as $topic ) {
			if ( $topic['id'] === $id ) {
				return $topic;
			}
		}

		return null;
	}

	/**
	 * A key of this site for one purpose.
	 *
	 * @param string $purpose Such as `files`.
	 * @return string 32 bytes.
	 */
	public static function secret( string $purpose ): string {
		return hash_hmac( 'sha256', 'cong-truong ' . $purpose, self::key(), true );
	}

	/**
	 * What all keys of this site hang on.
	 *
	 * @return string 32 bytes.
	 */
	public static function key(): string {
		$stored = get_option( self::KEY );
		if ( ! is_string( $stored ) || ! preg_match( '/^[0-9a-f]{64}$/', $stored ) ) {
			$stored = self::make_key();
		}

		return (string) hex2bin( $stored );
	}

	/**
	 * Makes the key. Another request may do so at the same moment: the first one holds.
	 *
	 * @throws \RuntimeException If the database does not take it.
	 */
	private static function make_key(): string {
		$lock = Lock::acquire( self::KEY );
		wp_cache_delete( self::KEY, 'options' );
		wp_cache_delete( 'notoptions', 'options' );
		$stored  = get_option( self::KEY );
		$is_made = is_string( $stored ) && preg_match( '/^[0-9a-f]{64}$/', $stored );
		// Only the holder of the lock makes one: receipts and files hang on it.
		if ( ! $is_made && $lock ) {
			$stored  = bin2hex( random_bytes( 32 ) );
			$is_made = update_option( self::KEY, $stored, false );
		}
		if ( $lock ) {
			$lock->release();
		}
		// With another key at each request every receipt would be wrong.
		if ( ! $is_made ) {
			throw new \RuntimeException( 'The key of the inbox could not be stored.' );
		}

		return $stored;
	}

	/**
	 * Topics of a new site.
	 *
	 * @return list<array{id: string, name: string, emails: list<string>, assignee: int}>
	 */
	private static function first_topics(): array {
		$topics = array();
		foreach ( self::TOPICS as $id => $name ) {
			$topics[] = array(
				'id'       => $id,
				'name'     => $name,
				'emails'   => array(),
				'assignee' => 0,
			);
		}

		return $topics;
	}

	/**
	 * A whole number within its limits.
	 *
	 * @param array<string, mixed> $given Settings.
	 * @param string               $name  Its name.
	 */
	private static function number( array $given, string $name ): int {
		list( $least, $most, $usual ) = self::NUMBERS[ $name ];

		return isset( $given[ $name ] ) && is_numeric( $given[ $name ] ) ? max( $least, min( $most, (int) $given[ $name ] ) ) : $usual;
	}

	/**
	 * Rows of a list.
	 *
	 * @param mixed $given Whatever.
	 * @param int   $most  How many at most.
	 * @return array<int, array<string, mixed>>
	 */
	private static function rows( $given, int $most ): array {
		return array_slice( array_values( array_filter( is_array( $given ) ? $given : array(), 'is_array' ) ), 0, $most );
	}

	/**
	 * Lines without empty ones and repetitions.
	 *
	 * @param mixed  $given Whatever.
	 * @param string $list  Which list's limits hold.
	 * @return list<string>
	 */
	private static function lines( $given, string $list ): array {
		list( $most, $longest ) = self::LISTS[ $list ];
		$lines                  = array();
		foreach ( is_array( $given ) ? $given : array() as $line ) {
			$lines[] = self::text( $line, $longest );
		}

		return array_slice( array_values( array_unique( array_diff( $lines, array( '' ) ) ) ), 0, $most );
	}

	/**
	 * Says if a list has too many entries, or one that is too long.
	 *
	 * @param mixed                 $given    Whatever.
	 * @param string                $path     Path, whose last part names the list.
	 * @param array<string, string> $problems Gets what is wrong.
	 */
	private static function note_list( $given, string $path, array &$problems ): void {
		$parts                  = explode( '.', $path );
		list( $most, $longest ) = self::LISTS[ (string) end( $parts ) ];
		$entries                = is_array( $given ) ? $given : array();
		if ( count( $entries ) > $most ) {
			/* translators: %s: number */
			$problems[ $path ] = sprintf( __( 'At most %s entries fit here. Remove some first.', 'cong-truong' ), number_format_i18n( $most ) );
		}
		foreach ( $longest > 0 ? $entries : array() as $entry ) {
			self::note_text( $entry, $longest, $path, $problems );
		}
	}

	/**
	 * Says if a text is too long.
	 *
	 * @param mixed                 $given    Whatever.
	 * @param int                   $longest  Characters.
	 * @param string                $path     Path.
	 * @param array<string, string> $problems Gets what is wrong.
	 */
	private static function note_text( $given, int $longest, string $path, array &$problems ): void {
		if ( Plain_Text::length( trim( self::scalar( $given ) ) ) > $longest ) {
			/* translators: %s: number of characters */
			$problems[ $path ] = sprintf( __( 'Too long: at most %s characters. Please shorten it.', 'cong-truong' ), number_format_i18n( $longest ) );
		}
	}

	/**
	 * E-mail addresses.
	 *
	 * @param mixed                 $given    Whatever.
	 * @param string                $path     Path of the field.
	 * @param array<string, string> $problems Gets what is wrong.
	 * @return list<string>
	 */
	private static function emails( $given, string $path, array &$problems ): array {
		$emails = array();
		foreach ( self::lines( $given, 'emails' ) as $line ) {
			if ( is_email( $line ) ) {
				$emails[] = $line;
			} else {
				/* translators: %s: what was typed */
				$problems[ $path ] = sprintf( __( '“%s” is no e-mail address. Write one such as vanphong@truong.edu.vn on each line.', 'cong-truong' ), $line );
			}
		}

		return $emails;
	}

	/**
	 * An id that nothing else in the list has.
	 *
	 * @param mixed        $given What was posted.
	 * @param string       $name  What to make one of.
	 * @param string[]     $used  Those in use.
	 * @param array<mixed> $rows  The whole list as posted: a new entry takes no id of one that comes later.
	 */
	private static function id( $given, string $name, array $used, array $rows ): string {
		if ( is_string( $given ) && preg_match( '/^[a-z0-9-]{1,32}$/', $given ) && ! in_array( $given, $used, true ) ) {
			return $given;
		}
		$used   = array_merge( $used, array_column( array_filter( $rows, 'is_array' ), 'id' ) );
		$base   = trim( substr( sanitize_title( Normalizer::fold( $name ) ), 0, 28 ), '-' );
		$base   = preg_match( '/^[a-z0-9-]+$/', $base ) ? $base : 'muc';
		$id     = $base;
		$number = 1;
		while ( in_array( $id, $used, true ) ) {
			$id = $base . '-' . ( ++$number );
		}

		return $id;
	}

	/**
	 * One line of text.
	 *
	 * @param mixed $given   Whatever.
	 * @param int   $longest Characters.
	 */
	private static function text( $given, int $longest ): string {
		return mb_substr( trim( (string) preg_replace( '/\s+/u', ' ', self::long_text( $given, $longest ) ) ), 0, $longest );
	}

	/**
	 * Text of several lines.
	 *
	 * @param mixed $given   Whatever.
	 * @param int   $longest Characters.
	 */
	private static function long_text( $given, int $longest ): string {
		return Plain_Text::of( self::scalar( $given ), $longest );
	}

	/**
	 * What can be text as text, all else as nothing.
	 *
	 * @param mixed $given Whatever.
	 */
	private static function scalar( $given ): string {
		return is_scalar( $given ) ? (string) $given : '';
	}
}
