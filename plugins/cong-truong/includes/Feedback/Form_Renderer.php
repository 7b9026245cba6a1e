<?php
/**
 * The form as HTML.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

use CongTruong\School\Contact_Links;
use CongTruong\School\Profile;
use CongTruong\Text\Markup;

defined( 'ABSPATH' ) || exit;

/**
 * It works as it stands, by posting to its page. The script (blocks/cong-truong/feedback-form/view.ts) takes over what the directives name; nothing here is of
 * one visitor unless they just sent something that could not be taken.
 */
final class Form_Renderer {

	public const STORE = 'cong-truong/feedback';

	private const BASE = Field_Renderer::BASE;

	/** As Submission cuts them; browsers cut the same before it is sent. */
	private const LONGEST_LINE    = 100;
	private const LONGEST_CONTACT = 190;
	private const LONGEST_FIELD   = 2000;

	/**
	 * The form.
	 *
	 * @param array{kind: string, consultation: int, number: int, action: string, values: array<string, mixed>, errors: array<string, string>, page: string, level: int} $form Form.
	 */
	public static function render( array $form ): string {
		$fields = new Field_Renderer( $form['number'], $form['errors'] );
		$words  = self::words( $form['kind'] );
		$level  = max( 0, min( 6, $form['level'] ) );
		$title  = $fields->id( 'title' );
		self::configure();

		return Markup::open(
			'form',
			array(
				'class'                         => self::BASE . 'form',
				'method'                        => 'post',
				'action'                        => $form['action'],
				'enctype'                       => 'multipart/form-data',
				'aria-label'                    => $level > 0 ? null : $words['title'],
				'aria-labelledby'               => $level > 0 ? $title : null,
				'data-number'                   => $form['number'],
				'data-refused'                  => $form['errors'] ? 'true' : null,
				'data-wp-interactive'           => self::STORE,
				'data-wp-context'               => '{"isBusy":false,"note":"","isFailed":false,"count":"","isTooLong":false}',
				'data-wp-init'                  => 'callbacks.begin',
				'data-wp-on--input'             => 'actions.edit',
				'data-wp-on--submit'            => 'actions.send',
				'data-wp-on-window--pagehide'   => 'callbacks.keep',
				'data-wp-on-window--pageshow'   => 'callbacks.comeBack',
			)
		)
			. ( $level > 0 ? "<h$level class=\"" . self::BASE . 'title" id="' . esc_attr( $title ) . '">' . Markup::escape( $words['title'] ) . "</h$level>" : '' )
			. self::summary( $fields, $form['errors'] )
			. self::intro( $form['kind'] )
			. Field_Renderer::hidden( 'kind', $form['kind'] )
			. ( $form['consultation'] > 0 ? Field_Renderer::hidden( 'consultation', $form['consultation'] ) : '' )
			. self::about_message( $fields, $form )
			. self::about_sender( $fields, $form['values'] )
			. self::honeypot( $fields )
			. self::consent( $fields, $form )
			. '<div class="' . self::BASE . 'send"><p class="' . self::BASE . 'note" role="status" data-wp-text="context.note" data-wp-class--is-failed="context.isFailed"></p><button class="wp-element-button" type="submit" data-wp-bind--aria-disabled="context.isBusy">' . Markup::escape( $words['send'] ) . '</button></div></form>';
	}

	/**
	 * What the form of a kind is called.
	 *
	 * @param string $kind Kind of message.
	 * @return array{title: string, message: string, send: string}
	 */
	private static function words( string $kind ): array {
		switch ( $kind ) {
			case Kinds::QUESTION:
				return array(
					'title'   => __( 'Ask a question', 'cong-truong' ),
					'message' => __( 'Your question', 'cong-truong' ),
					'send'    => __( 'Send the question', 'cong-truong' ),
				);
			case Kinds::REPORT:
				return array(
					'title'   => __( 'Report something', 'cong-truong' ),
					'message' => __( 'What happened', 'cong-truong' ),
					'send'    => __( 'Send the report', 'cong-truong' ),
				);
			case Kinds::CONSULTATION:
				return array(
					'title'   => __( 'Your opinion on this issue', 'cong-truong' ),
					'message' => __( 'Your opinion', 'cong-truong' ),
					'send'    => __( 'Send the opinion', 'cong-truong' ),
				);
			default:
				return array(
					'title'   => __( 'Send an opinion', 'cong-truong' ),
					'message' => __( 'Your opinion', 'cong-truong' ),
					'send'    => __( 'Send the opinion', 'cong-truong' ),
				);
		}
	}

	/**
	 * What is wrong, with the way to each field. The script fills it too.
	 *
	 * @param Field_Renderer        $fields Fields.
	 * @param array<string, string> $errors What to mend.
	 */
	private static function summary( Field_Renderer $fields, array $errors ): string {
		$items = '';
		foreach ( array_diff_key( $errors, array( 'form' => true ) ) as $field => $error ) {
			$items .= '<li><a href="#' . esc_attr( $fields->id( (string) $field ) ) . '">' . Markup::escape( $error ) . '</a></li>';
		}

		return Markup::open(
			'div',
			array(
				'class'    => self::BASE . 'summary',
				'role'     => 'alert',
				'tabindex' => -1,
				'hidden'   => $errors ? null : 'hidden',
			)
		) . '<p>' . Markup::escape( $errors['form'] ?? ( $errors ? self::mend() : '' ) ) . '</p><ul>' . $items . '</ul></div>';
	}

	/**
	 * What to know before writing.
	 *
	 * @param string $kind Kind of message.
	 */
	private static function intro( string $kind ): string {
		$days = Settings::get()['deadline'];
		$text = __( 'After sending you get a code and a secret with which you read the answer on this page.', 'cong-truong' );
		if ( $days > 0 ) {
			/* translators: %d: number of working days */
			$text .= ' ' . sprintf( _n( 'The school answers within %d working day as a rule.', 'The school answers within %d working days as a rule.', $days, 'cong-truong' ), $days );
		}
		$html = '<p class="' . self::BASE . 'intro">' . Markup::escape( $text ) . '</p>';
		if ( Kinds::REPORT === $kind ) {
			$phone = Contact_Links::phone( trim( Profile::get()['phones'][0]['value'] ?? '' ) );
			$html .= '<p class="' . self::BASE . 'urgent">'
				. esc_html__( 'If somebody is in danger now, do not wait for an answer here: call 113, or 111 for the protection of children.', 'cong-truong' )
				/* translators: %s: telephone number of the school */
				. ( '' === $phone ? '' : ' ' . str_replace( '%s', $phone, esc_html__( 'The school can be reached at %s.', 'cong-truong' ) ) ) . '</p>';
		}

		return $html;
	}

	/**
	 * The message and what belongs to it.
	 *
	 * @param Field_Renderer       $fields Fields.
	 * @param array<string, mixed> $form   Form.
	 */
	private static function about_message( Field_Renderer $fields, array $form ): string {
		$values = $form['values'];
		$topics = array_column( Settings::get()['topics'], 'name', 'id' );
		$html   = $fields->radios( 'role', __( 'You are', 'cong-truong' ), self::text( $values, 'role' ), Kinds::roles(), __( 'Choose who you are.', 'cong-truong' ) );
		// An issue is its own topic.
		if ( $topics && Kinds::CONSULTATION !== $form['kind'] ) {
			$html .= $fields->choice( 'topic', __( 'Topic', 'cong-truong' ), self::text( $values, 'topic' ), array( '' => __( 'Something else, or not sure', 'cong-truong' ) ) + $topics );
		}
		$html .= $fields->text(
			'message',
			self::words( $form['kind'] )['message'],
			self::text( $values, 'message' ),
			array(
				'rows'    => 7,
				'hint'    => __( 'Please write no names, marks or private matters of students.', 'cong-truong' ),
				'missing' => __( 'Write what you want to tell the school.', 'cong-truong' ),
			),
			'<p class="' . self::BASE . 'count" data-wp-text="context.count" data-wp-class--is-too-long="context.isTooLong"></p>'
		);

		return $html . self::own( $fields, $form ) . self::files( $fields );
	}

	/**
	 * What the school asks for besides.
	 *
	 * @param Field_Renderer       $fields Fields.
	 * @param array<string, mixed> $form   Form.
	 */
	private static function own( Field_Renderer $fields, array $form ): string {
		$html   = '';
		$values = is_array( $form['values']['fields'] ?? null ) ? $form['values']['fields'] : array();
		foreach ( Settings::get()['fields'] as $field ) {
			if ( '' !== $field['kind'] && $form['kind'] !== $field['kind'] ) {
				continue;
			}
			$id         = 'fields-' . $field['id'];
			$value      = self::text( $values, $field['id'] );
			$attributes = array();
			if ( $field['required'] ) {
				/* translators: %s: label of a field */
				$attributes['missing'] = sprintf( __( 'Fill in “%s”.', 'cong-truong' ), $field['label'] );
			}
			if ( 'select' === $field['type'] ) {
				$html .= $fields->choice( $id, $field['label'], $value, array( '' => __( 'Choose …', 'cong-truong' ) ) + array_combine( $field['options'], $field['options'] ), $attributes );
			} elseif ( 'textarea' === $field['type'] ) {
				$attributes += array(
					'rows'      => 3,
					'maxlength' => self::LONGEST_FIELD,
				);
				$html       .= $fields->text( $id, $field['label'], $value, $attributes );
			} else {
				$html .= $fields->line( $id, $field['label'], $value, $attributes + array( 'maxlength' => self::LONGEST_FIELD ) );
			}
		}

		return $html;
	}

	/**
	 * Files, where the school takes any.
	 *
	 * @param Field_Renderer $fields Fields.
	 */
	private static function files( Field_Renderer $fields ): string {
		$limits = Upload::limits();
		if ( $limits['files'] < 1 || $limits['size'] < 1 ) {
			return '';
		}
		$endings = array();
		foreach ( File_Type::ALLOWED as $type ) {
			$endings[] = $type[0];
		}
		/* translators: 1: number of files, 2: size such as 8 MB, 3: kinds such as jpg, png, pdf */
		$hint = sprintf( _n( '%1$d file of at most %2$s: %3$s.', 'Up to %1$d files of at most %2$s each: %3$s.', $limits['files'], 'cong-truong' ), $limits['files'], (string) size_format( $limits['size'] ), implode( ', ', $endings ) );
		if ( $limits['total'] < $limits['files'] * $limits['size'] ) {
			/* translators: %s: size such as 8 MB */
			$hint .= ' ' . sprintf( __( 'Together at most %s.', 'cong-truong' ), (string) size_format( $limits['total'] ) );
		}

		// Types for pictures, so that telephones offer the camera; endings for systems that know no types.
		return $fields->files( __( 'Pictures or documents', 'cong-truong' ), $hint, $limits['files'], implode( ',', array_keys( File_Type::ALLOWED ) ) . ',.' . implode( ',.', $endings ) );
	}

	/**
	 * Who writes, if they want to say so.
	 *
	 * @param Field_Renderer       $fields Fields.
	 * @param array<string, mixed> $values What was sent.
	 */
	private static function about_sender( Field_Renderer $fields, array $values ): string {
		return $fields->line(
			'name',
			__( 'Your name', 'cong-truong' ),
			self::text( $values, 'name' ),
			array(
				'maxlength'    => self::LONGEST_LINE,
				'autocomplete' => 'name',
			)
		)
		. $fields->line(
			'contact',
			__( 'Telephone or e-mail', 'cong-truong' ),
			self::text( $values, 'contact' ),
			array(
				'maxlength'      => self::LONGEST_CONTACT,
				'autocomplete'   => 'email',
				'inputmode'      => 'email',
				'autocapitalize' => 'none',
				'spellcheck'     => 'false',
				'hint'           => __( 'Without it, the answer is only on this page, with your code and secret.', 'cong-truong' ),
			)
		)
		. $fields->box( 'minor', __( 'I am under 16.', 'cong-truong' ), ! empty( $values['minor'] ) )
		. '<div class="' . self::BASE . 'guardian"><p class="' . self::BASE . 'hint">' . esc_html__( 'If you give your name or contact, your father, mother or guardian has to agree. Without both you may write by yourself.', 'cong-truong' ) . '</p>'
		. $fields->line(
			'guardian',
			__( 'Name of father, mother or guardian', 'cong-truong' ),
			self::text( $values, 'guardian' ),
			array(
				'maxlength'    => self::LONGEST_LINE,
				'autocomplete' => 'off',
				'depends'      => 1,
			)
		)
		. $fields->box( 'guardian_agrees', __( 'They agree that I send this.', 'cong-truong' ), ! empty( $values['guardian_agrees'] ) ) . '</div>';
	}

	/**
	 * A field that people leave empty, and programs that fill in whatever they find do not. The stylesheet moves it away and makes it invisible, which also keeps it from
	 * screen readers, the Tab key and autofill; `display: none`, `hidden` or `type="hidden"` in the page would tell programs to leave it alone. Where the stylesheet
	 * does not arrive, `aria-hidden`, `tabindex` and what the label says have to do.
	 *
	 * @param Field_Renderer $fields Fields.
	 */
	private static function honeypot( Field_Renderer $fields ): string {
		$id = $fields->id( 'homepage' );

		return '<div class="' . self::BASE . 'homepage" aria-hidden="true"><label for="' . esc_attr( $id ) . '">' . esc_html__( 'Homepage (please leave this empty)', 'cong-truong' ) . '</label>'
			. Markup::open(
				'input',
				array(
					'type'         => 'text',
					'id'           => $id,
					'name'         => Reception::FIELDS . '[homepage]',
					'tabindex'     => -1,
					'autocomplete' => 'off',
				)
			) . '</div>';
	}

	/**
	 * What the sender agrees to.
	 *
	 * @param Field_Renderer       $fields Fields.
	 * @param array<string, mixed> $form   Form.
	 */
	private static function consent( Field_Renderer $fields, array $form ): string {
		$items = '';
		foreach ( Consent::items() as $heading => $html ) {
			$items .= '<li><strong>' . esc_html( $heading ) . ':</strong> ' . $html . '</li>';
		}
		$id = $fields->id( 'data' );

		return '<div class="' . self::BASE . 'consent" role="group" aria-labelledby="' . esc_attr( $id ) . '"><p class="' . self::BASE . 'label" id="' . esc_attr( $id ) . '">' . esc_html__( 'How your data are handled', 'cong-truong' ) . '</p><ul>' . $items . '</ul>'
			. $fields->box( 'consent', Consent::agreement(), ! empty( $form['values']['consent'] ), __( 'The school may keep and answer your message only if you agree: tick the box.', 'cong-truong' ) )
			. ( Kinds::QUESTION === $form['kind'] ? $fields->box( 'publish', Consent::publishing(), ! empty( $form['values']['publish'] ) ) : '' ) . '</div>';
	}

	/**
	 * What the script says and needs to know: modules can't load translations.
	 */
	private static function configure(): void {
		$limits = Upload::limits();
		wp_interactivity_config(
			self::STORE,
			array(
				'longest'     => Submission::LONGEST,
				'files'       => $limits['files'],
				'size'        => $limits['size'],
				'total'       => $limits['total'],
				'mend'        => self::mend(),
				/* translators: 1: number of characters typed, 2: how many there may be */
				'count'       => __( '%1$s of %2$s characters', 'cong-truong' ),
				/* translators: %s: number of characters */
				'tooLong'     => sprintf( __( 'The message is too long: at most %s characters. Shorten it, or send it in two parts.', 'cong-truong' ), number_format_i18n( Submission::LONGEST ) ),
				/* translators: %d: number of files */
				'tooMany'     => sprintf( _n( 'Too many files: choose at most %d.', 'Too many files: choose at most %d.', $limits['files'], 'cong-truong' ), $limits['files'] ),
				/* translators: 1: name of a file, 2: size such as 8 MB */
				'tooLarge'    => str_replace( '%2$s', (string) size_format( $limits['size'] ), __( 'The file “%1$s” is larger than %2$s. Please choose a smaller one: take the picture with less detail, or save the document as PDF.', 'cong-truong' ) ),
				/* translators: %s: size such as 8 MB */
				'tooLargeAll' => sprintf( __( 'The files together are larger than %s. Choose fewer, or smaller ones.', 'cong-truong' ), (string) size_format( $limits['total'] ) ),
				'sending'     => __( 'Sending … Please wait.', 'cong-truong' ),
				'sent'        => __( 'Sent. The receipt is on its way …', 'cong-truong' ),
				'failed'      => __( 'Not sent yet: the connection or the website did not answer. What you wrote is kept in this window; please press the button again.', 'cong-truong' ),
			)
		);
	}

	/**
	 * What is said over a list of errors.
	 */
	private static function mend(): string {
		return __( 'Not sent yet. Please mend what is marked.', 'cong-truong' );
	}

	/**
	 * A text that was sent.
	 *
	 * @param array<int|string, mixed> $values What was sent.
	 * @param string                   $name   Its name.
	 */
	private static function text( array $values, string $name ): string {
		return is_scalar( $values[ $name ] ?? null ) ? (string) $values[ $name ] : '';
	}
}
