<?php
/**
 * What a visitor sent with the form.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

defined( 'ABSPATH' ) || exit;

/**
 * Reads and checks what was posted. What it asks for is as little as a message needs: an old page that a cache kept may lack a field of today, and is not refused
 * for it; a topic or an option that is gone since is no reason either.
 */
final class Submission {

	public const LONGEST = 10000;

	private const LONGEST_NAME    = 100;
	private const LONGEST_CONTACT = 190;
	private const LONGEST_FIELD   = 2000;

	/** What is too long is shown again up to so many times its limit, for its sender to shorten. */
	private const SHOWN = 10;

	/** The school's own fields that a message may bring. */
	private const FIELDS = 40;

	/**
	 * What was posted, cleaned: by field, as the form shows it again.
	 *
	 * @var array<string, mixed>
	 */
	public $values;

	/**
	 * What to mend: by field.
	 *
	 * @var array<string, string>
	 */
	public $errors = array();

	/**
	 * Takes what was posted.
	 *
	 * @param array<mixed> $post     `cong_truong_feedback`, without slashes.
	 * @param array<mixed> $settings Settings.
	 */
	private function __construct( array $post, array $settings ) {
		$fields = array();
		foreach ( array_slice( is_array( $post['fields'] ?? null ) ? $post['fields'] : array(), 0, self::FIELDS, true ) as $id => $value ) {
			if ( preg_match( '/^[a-z0-9-]{1,32}$/', (string) $id ) ) {
				$fields[ (string) $id ] = self::text( $value, self::SHOWN * self::LONGEST_FIELD );
			}
		}
		$this->values = array(
			'kind'            => isset( Kinds::all()[ self::word( $post, 'kind' ) ] ) ? self::word( $post, 'kind' ) : Kinds::FEEDBACK,
			'role'            => isset( Kinds::roles()[ self::word( $post, 'role' ) ] ) ? self::word( $post, 'role' ) : '',
			'topic'           => in_array( self::word( $post, 'topic' ), array_column( $settings['topics'], 'id' ), true ) ? self::word( $post, 'topic' ) : '',
			'message'         => self::text( $post['message'] ?? '', self::SHOWN * self::LONGEST ),
			'name'            => self::line( $post['name'] ?? '', self::SHOWN * self::LONGEST_NAME ),
			'contact'         => self::line( $post['contact'] ?? '', self::SHOWN * self::LONGEST_CONTACT ),
			'minor'           => self::is_ticked( $post, 'minor' ),
			'guardian'        => self::line( $post['guardian'] ?? '', self::SHOWN * self::LONGEST_NAME ),
			'guardian_agrees' => self::is_ticked( $post, 'guardian_agrees' ),
			'consent'         => self::is_ticked( $post, 'consent' ),
			'publish'         => self::is_ticked( $post, 'publish' ),
			'consultation'    => max( 0, (int) self::word( $post, 'consultation' ) ),
			'fields'          => $fields,
			'homepage'        => self::line( $post['homepage'] ?? '', 200 ),
			'key'             => preg_match( '/^[A-Za-z0-9_-]{16,64}$/', self::word( $post, 'key' ) ) ? self::word( $post, 'key' ) : '',
			'elapsed'         => preg_match( '/^\d{1,9}$/', self::word( $post, 'elapsed' ) ) ? (int) self::word( $post, 'elapsed' ) : null,
			'proof'           => substr( self::word( $post, 'proof' ), 0, 4096 ),
		);
		$this->check( $settings );
	}

	/**
	 * Reads what was posted.
	 *
	 * @param mixed $post `cong_truong_feedback`, without slashes.
	 */
	public static function read( $post ): self {
		return new self( is_array( $post ) ? $post : array(), Settings::get() );
	}

	/**
	 * The e-mail address to answer to; empty for none.
	 */
	public function email(): string {
		return (string) is_email( $this->values['contact'] );
	}

	/**
	 * The school's own fields with what was written into them.
	 *
	 * @return list<array{id: string, label: string, value: string}>
	 */
	public function fields(): array {
		$labels = array_column( Settings::get()['fields'], 'label', 'id' );
		$fields = array();
		foreach ( array_diff( $this->values['fields'], array( '' ) ) as $id => $value ) {
			$fields[] = array(
				'id'    => (string) $id,
				// The field may be gone since the page was printed: what was written stays.
				'label' => (string) ( $labels[ $id ] ?? $id ),
				'value' => (string) $value,
			);
		}

		return $fields;
	}

	/**
	 * What tells one content from another, whatever the spaces.
	 */
	public function digest(): string {
		$content = array_intersect_key( $this->values, array_flip( array( 'kind', 'role', 'topic', 'message', 'name', 'contact', 'guardian', 'consultation', 'fields', 'minor', 'publish' ) ) );
		$json    = (string) wp_json_encode( $content, JSON_UNESCAPED_UNICODE );
		$plain   = (string) ( preg_replace( '/(?:\s|\\\\[nrt])++/u', ' ', $json ) ?? $json );

		return hash_hmac( 'sha256', $plain, Settings::secret( 'content' ) );
	}

	/**
	 * Notes what is missing.
	 *
	 * @param array<mixed> $settings Settings.
	 */
	private function check( array $settings ): void {
		$length = Plain_Text::length( $this->values['message'] );
		if ( $length < 2 ) {
			$this->errors['message'] = __( 'Write what you want to tell the school.', 'cong-truong' );
		} elseif ( $length > self::LONGEST ) {
			/* translators: %s: number of characters */
			$this->errors['message'] = sprintf( __( 'The message is too long: at most %s characters. Shorten it, or send it in two parts.', 'cong-truong' ), number_format_i18n( self::LONGEST ) );
		}
		if ( '' === $this->values['role'] ) {
			$this->errors['role'] = __( 'Choose who you are.', 'cong-truong' );
		}
		if ( ! self::is_contact( $this->values['contact'] ) ) {
			$this->errors['contact'] = __( 'Write a telephone number or an e-mail address to answer to, or leave this field empty.', 'cong-truong' );
		}
		// Whoever is under 16 may write without a guardian as long as nothing says who they are.
		if ( $this->values['minor'] && ( '' !== $this->values['name'] || '' !== $this->values['contact'] ) ) {
			if ( '' === $this->values['guardian'] ) {
				$this->errors['guardian'] = __( 'Under 16, with your name or contact: write the name of your father, mother or guardian; or leave name and contact empty.', 'cong-truong' );
			}
			if ( ! $this->values['guardian_agrees'] ) {
				$this->errors['guardian_agrees'] = __( 'Your father, mother or guardian has to agree; or leave name and contact empty.', 'cong-truong' );
			}
		}
		$longest = array(
			'name'     => self::LONGEST_NAME,
			'contact'  => self::LONGEST_CONTACT,
			'guardian' => self::LONGEST_NAME,
		);
		foreach ( $longest as $name => $most ) {
			if ( Plain_Text::length( $this->values[ $name ] ) > $most ) {
				$this->errors[ $name ] = self::too_long( $most );
			}
		}
		foreach ( $this->values['fields'] as $id => $value ) {
			if ( Plain_Text::length( $value ) > self::LONGEST_FIELD ) {
				$this->errors[ "fields-$id" ] = self::too_long( self::LONGEST_FIELD );
			}
		}
		foreach ( $settings['fields'] as $field ) {
			// What the page did not ask for is not missing.
			if ( $field['required'] && '' === ( $this->values['fields'][ $field['id'] ] ?? null ) ) {
				/* translators: %s: label of a field */
				$this->errors[ 'fields-' . $field['id'] ] = sprintf( __( 'Fill in “%s”.', 'cong-truong' ), $field['label'] );
			}
		}
		if ( ! $this->values['consent'] ) {
			$this->errors['consent'] = __( 'The school may keep and answer your message only if you agree: tick the box.', 'cong-truong' );
		}
	}

	/**
	 * What to do with a text that is too long.
	 *
	 * @param int $most Characters.
	 */
	private static function too_long( int $most ): string {
		/* translators: %s: number of characters */
		return sprintf( __( 'Too long: at most %s characters. Please shorten it.', 'cong-truong' ), number_format_i18n( $most ) );
	}

	/**
	 * Whether one can answer to it; also to nothing.
	 *
	 * @param string $contact As typed.
	 */
	private static function is_contact( string $contact ): bool {
		if ( '' === $contact || is_email( $contact ) ) {
			return true;
		}

		return false === strpos( $contact, '@' ) && strlen( (string) preg_replace( '/\D/', '', $contact ) ) >= 8;
	}

	/**
	 * A posted word.
	 *
	 * @param array<mixed> $post Posted.
	 * @param string       $name Its name.
	 */
	private static function word( array $post, string $name ): string {
		return is_scalar( $post[ $name ] ?? null ) ? trim( (string) $post[ $name ] ) : '';
	}

	/**
	 * Whether a box was ticked.
	 *
	 * @param array<mixed> $post Posted.
	 * @param string       $name Its name.
	 */
	private static function is_ticked( array $post, string $name ): bool {
		return ! in_array( self::word( $post, $name ), array( '', '0' ), true );
	}

	/**
	 * Posted text.
	 *
	 * @param mixed $value   Whatever was posted.
	 * @param int   $longest Characters.
	 */
	private static function text( $value, int $longest ): string {
		return is_scalar( $value ) ? Plain_Text::of( (string) $value, $longest ) : '';
	}

	/**
	 * Posted text of one line.
	 *
	 * @param mixed $value   Whatever was posted.
	 * @param int   $longest Characters.
	 */
	private static function line( $value, int $longest ): string {
		return trim( (string) preg_replace( '/\s+/u', ' ', self::text( $value, $longest ) ) );
	}
}
