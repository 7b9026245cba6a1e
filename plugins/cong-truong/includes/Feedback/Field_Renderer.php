<?php
/**
 * The fields of the form as HTML.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

use CongTruong\Text\Markup;

defined( 'ABSPATH' ) || exit;

/**
 * Each field has its label, a hint if it needs one, and a place for what is wrong with it, which the script fills as well as the server. Brackets in the names of
 * fields are written as references, or a shortcode called `[message]` would run inside of the form.
 */
final class Field_Renderer {

	/** What the classes of all parts begin with. */
	public const BASE = 'wp-block-cong-truong-feedback-form__';

	private const ID = 'cong-truong-feedback-';

	/**
	 * Number of the form on the page.
	 *
	 * @var int
	 */
	private $number;

	/**
	 * What to mend, by field.
	 *
	 * @var array<string, string>
	 */
	private $errors;

	/**
	 * Fields of one form.
	 *
	 * @param int                   $number Number of the form on the page.
	 * @param array<string, string> $errors What to mend, by field.
	 */
	public function __construct( int $number, array $errors ) {
		$this->number = $number;
		$this->errors = $errors;
	}

	/**
	 * Id of a field or of another part of the form.
	 *
	 * @param string $field Such as `message`; one of the school's own is `fields-<id>`.
	 */
	public function id( string $field ): string {
		return self::ID . $field . '-' . $this->number;
	}

	/**
	 * Name of a field.
	 *
	 * @param string $field Such as `message`.
	 */
	private static function name( string $field ): string {
		return Reception::FIELDS . ( 0 === strncmp( $field, 'fields-', 7 ) ? '[fields][' . substr( $field, 7 ) . ']' : "[$field]" );
	}

	/**
	 * A value that goes along.
	 *
	 * @param string     $field Field.
	 * @param string|int $value Value.
	 */
	public static function hidden( string $field, $value ): string {
		return Markup::open(
			'input',
			array(
				'type'  => 'hidden',
				'name'  => self::name( $field ),
				'value' => $value,
			)
		);
	}

	/**
	 * One line of text.
	 *
	 * @param string                         $field      Field.
	 * @param string                         $label      What it asks for.
	 * @param string                         $value      What was typed.
	 * @param array<string, string|int|null> $attributes More attributes; `hint` and `missing` are texts, `depends` says that it may be needed.
	 */
	public function line( string $field, string $label, string $value, array $attributes = array() ): string {
		$input = Markup::open(
			'input',
			array( 'type' => 'text' ) + $this->attributes( $field, $attributes ) + array( 'value' => '' === $value ? null : $value )
		);

		return $this->field( $field, $label, $input, $attributes );
	}

	/**
	 * Several lines of text.
	 *
	 * @param string                         $field      Field.
	 * @param string                         $label      What it asks for.
	 * @param string                         $value      What was typed.
	 * @param array<string, string|int|null> $attributes More attributes; `hint` and `missing` are texts, `depends` says that it may be needed.
	 * @param string                         $after      HTML between the field and its error.
	 */
	public function text( string $field, string $label, string $value, array $attributes = array(), string $after = '' ): string {
		// A browser takes away the first line end; a text may begin with one.
		$input = Markup::open( 'textarea', $this->attributes( $field, $attributes ) ) . ( '' === $value ? '' : "\n" . Markup::escape( $value ) ) . '</textarea>';

		return $this->field( $field, $label, $input . $after, $attributes );
	}

	/**
	 * A choice out of a list.
	 *
	 * @param string                         $field      Field.
	 * @param string                         $label      What it asks for.
	 * @param string                         $value      What was chosen.
	 * @param array<int|string, string>      $choices    Value → text.
	 * @param array<string, string|int|null> $attributes More attributes; `hint` and `missing` are texts, `depends` says that it may be needed.
	 */
	public function choice( string $field, string $label, string $value, array $choices, array $attributes = array() ): string {
		$options = '';
		foreach ( $choices as $key => $text ) {
			$options .= Markup::open(
				'option',
				array(
					'value'    => (string) $key,
					'selected' => (string) $key === $value ? 'selected' : null,
				)
			) . Markup::escape( $text ) . '</option>';
		}

		return $this->field( $field, $label, Markup::open( 'select', $this->attributes( $field, $attributes ) ) . $options . '</select>', $attributes );
	}

	/**
	 * A choice of which all is seen at once.
	 *
	 * @param string                $field   Field.
	 * @param string                $label   What it asks for.
	 * @param string                $value   What was chosen.
	 * @param array<string, string> $choices Value → text.
	 * @param string                $missing What to say where nothing was chosen.
	 */
	public function radios( string $field, string $label, string $value, array $choices, string $missing ): string {
		$html = '';
		$id   = $this->id( $field );
		foreach ( $choices as $key => $text ) {
			$html .= '<label class="' . self::BASE . 'option">' . Markup::open(
				'input',
				array(
					'type'         => 'radio',
					// Links to what is wrong lead to the first.
					'id'           => '' === $html ? $id : null,
					'name'         => self::name( $field ),
					'value'        => $key,
					'required'     => 'required',
					'data-missing' => '' === $html ? $missing : null,
					'checked'      => $key === $value ? 'checked' : null,
				)
			) . ' <span>' . Markup::escape( $text ) . '</span></label>';
		}

		return Markup::open(
			'fieldset',
			array(
				'class'            => self::BASE . 'field',
				'role'             => 'radiogroup',
				'aria-describedby' => $id . '-error',
				'aria-invalid'     => isset( $this->errors[ $field ] ) ? 'true' : null,
			)
		) . '<legend class="' . self::BASE . 'label">' . Markup::escape( $label ) . '</legend><div class="' . self::BASE . 'options">' . $html . '</div>' . $this->error( $field ) . '</fieldset>';
	}

	/**
	 * A box to tick, never ticked in advance.
	 *
	 * @param string $field     Field.
	 * @param string $label     What ticking it says.
	 * @param bool   $is_ticked Whether the sender ticked it.
	 * @param string $missing   What to say where it has to be ticked; empty where it has not.
	 */
	public function box( string $field, string $label, bool $is_ticked, string $missing = '' ): string {
		$input = Markup::open(
			'input',
			array(
				'type'    => 'checkbox',
				'value'   => 1,
				'checked' => $is_ticked ? 'checked' : null,
			) + $this->attributes( $field, array( 'missing' => '' === $missing ? null : $missing ) )
		);

		return '<div class="' . self::BASE . 'field is-' . esc_attr( $field ) . '"><label class="' . self::BASE . 'option">' . $input . ' <span>' . Markup::escape( $label ) . '</span></label>' . $this->error( $field ) . '</div>';
	}

	/**
	 * Files. Without `capture`, so that a telephone offers its camera and its files alike.
	 *
	 * @param string $label  What it asks for.
	 * @param string $hint   What may be sent.
	 * @param int    $most   How many.
	 * @param string $accept Types and endings.
	 */
	public function files( string $label, string $hint, int $most, string $accept ): string {
		$input = Markup::open(
			'input',
			array(
				'type'     => 'file',
				'name'     => Reception::FILES . '[]',
				'accept'   => $accept,
				'multiple' => $most > 1 ? 'multiple' : null,
			) + $this->attributes( 'files', array( 'hint' => $hint ) )
		);

		return $this->field( 'files', $label, $input, array( 'hint' => $hint ) );
	}

	/**
	 * The place for what is wrong with a field.
	 *
	 * @param string $field Field.
	 */
	public function error( string $field ): string {
		return Markup::open(
			'p',
			array(
				'class'  => self::BASE . 'error',
				'id'     => $this->id( $field ) . '-error',
				'hidden' => isset( $this->errors[ $field ] ) ? null : 'hidden',
			)
		) . Markup::escape( $this->errors[ $field ] ?? '' ) . '</p>';
	}

	/**
	 * A field with its label.
	 *
	 * @param string                         $field      Field.
	 * @param string                         $label      What it asks for.
	 * @param string                         $control    HTML.
	 * @param array<string, string|int|null> $attributes Its attributes.
	 */
	private function field( string $field, string $label, string $control, array $attributes ): string {
		$hint = (string) ( $attributes['hint'] ?? '' );

		return '<div class="' . self::BASE . 'field"><label class="' . self::BASE . 'label" for="' . esc_attr( $this->id( $field ) ) . '">' . Markup::escape( $label )
			. ( isset( $attributes['missing'] ) || isset( $attributes['depends'] ) ? '' : ' <span class="' . self::BASE . 'optional">' . esc_html__( '(optional)', 'cong-truong' ) . '</span>' ) . '</label>'
			. ( '' === $hint ? '' : '<p class="' . self::BASE . 'hint" id="' . esc_attr( $this->id( $field ) ) . '-hint">' . Markup::escape( $hint ) . '</p>' )
			. $control . $this->error( $field ) . '</div>';
	}

	/**
	 * The attributes that the fields have in common.
	 *
	 * @param string                         $field      Field.
	 * @param array<string, string|int|null> $attributes More attributes, and what is none.
	 * @return array<string, string|int|null>
	 */
	private function attributes( string $field, array $attributes ): array {
		$id = $this->id( $field );

		return array_diff_key(
			$attributes,
			array(
				'depends' => true,
				'hint'    => true,
				'missing' => true,
			)
		) + array(
			'id'               => $id,
			'name'             => self::name( $field ),
			'required'         => isset( $attributes['missing'] ) ? 'required' : null,
			'data-missing'     => '' === ( $attributes['missing'] ?? '' ) ? null : $attributes['missing'],
			'aria-describedby' => ( isset( $attributes['hint'] ) ? "$id-hint " : '' ) . "$id-error",
			'aria-invalid'     => isset( $this->errors[ $field ] ) ? 'true' : null,
		);
	}
}
