<?php
/**
 * Receipt and status of a message as HTML.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

use CongTruong\Text\Markup;
use CongTruong\Text\Plain_Html;

defined( 'ABSPATH' ) || exit;

/**
 * What the sender sees. Whether a message waits for a look at whether it is spam is the school's affair: for its sender it is received.
 */
final class Status_Renderer {

	private const BASE = Field_Renderer::BASE;

	private const MOMENT = 'd/m/Y H:i';

	/**
	 * A message as its sender sees it.
	 *
	 * @param array<string, mixed> $status Shape: { code, secret, isNew, state, created, kind, topicName, message, files, lostFiles, answers, url, withdrawUrl, withdrawn, error }.
	 */
	public static function receipt_or_status( array $status ): string {
		$is_open = ! $status['withdrawn'] && 'bin' !== $status['state'];
		$state   = self::state( $status );
		/* translators: %s: code of a message */
		$title = $status['isNew'] && $is_open ? __( 'The school has received your message', 'cong-truong' ) : sprintf( __( 'Message %s', 'cong-truong' ), $status['code'] );

		return '<div class="' . self::BASE . 'status"><h2 class="' . self::BASE . 'title">' . Markup::escape( $title ) . '</h2>'
			. ( '' === ( $status['error'] ?? '' ) ? '' : '<p class="' . self::BASE . 'error" role="alert">' . Markup::escape( $status['error'] ) . '</p>' )
			. ( $status['isNew'] && $is_open ? self::codes( $status ) : '' )
			. '<p class="' . self::BASE . 'state"><strong>' . Markup::escape( $state['label'] ) . '</strong> <span>' . Markup::escape( $state['text'] ) . '</span></p>'
			. ( $status['withdrawn'] ? '' : self::answers( $status['answers'] ) . self::own( $status ) )
			. ( $status['isNew'] || ! $is_open ? '' : self::codes( $status ) )
			. ( $is_open ? self::withdrawal( $status ) : '' )
			. '<p class="' . self::BASE . 'again"><a href="' . esc_url( self::form_url( (string) $status['withdrawUrl'] ) ) . '">' . esc_html__( 'Write another message', 'cong-truong' ) . '</a></p></div>';
	}

	/**
	 * The small form that opens a message.
	 *
	 * @param array{action: string, number: int, error: string, code: string} $form Form.
	 */
	public static function lookup( array $form ): string {
		$fields = new Field_Renderer( $form['number'], '' === $form['error'] ? array() : array( 'code' => $form['error'] ) );
		$typing = array(
			'autocomplete'   => 'off',
			'autocapitalize' => 'characters',
			'spellcheck'     => 'false',
			'maxlength'      => 40,
		);

		return '<details class="' . self::BASE . 'lookup"' . ( '' === $form['error'] && '' === $form['code'] ? '' : ' open' ) . '><summary>' . esc_html__( 'You have sent a message already? See the answer', 'cong-truong' ) . '</summary>'
			. '<form method="post" action="' . esc_url( $form['action'] ) . '" aria-label="' . esc_attr__( 'See the answer to a message', 'cong-truong' ) . '">'
			. $fields->line(
				'code',
				__( 'Code', 'cong-truong' ),
				$form['code'],
				$typing + array(
					'hint'    => __( 'It stands on your receipt and begins with GY.', 'cong-truong' ),
					'missing' => '',
				)
			)
			. $fields->line( 'secret', __( 'Secret', 'cong-truong' ), '', $typing + array( 'missing' => '' ) )
			. '<div class="' . self::BASE . 'send"><button class="wp-element-button" type="submit">' . esc_html__( 'See the message', 'cong-truong' ) . '</button></div></form></details>';
	}

	/**
	 * How it goes, in plain words.
	 *
	 * @param array<string, mixed> $status Status.
	 * @return array{label: string, text: string}
	 */
	private static function state( array $status ): array {
		if ( $status['withdrawn'] ) {
			return array(
				'label' => _x( 'Taken back', 'status', 'cong-truong' ),
				'text'  => __( 'You took this message back. The school does not handle it any further, and it is deleted for good within a week.', 'cong-truong' ),
			);
		}
		switch ( $status['state'] ) {
			case 'progress':
				return array(
					'label' => _x( 'In progress', 'status', 'cong-truong' ),
					'text'  => __( 'The school is looking into your message. The answer will be on this page.', 'cong-truong' ),
				);
			case 'answered':
				return array(
					'label' => _x( 'Answered', 'status', 'cong-truong' ),
					'text'  => __( 'The school has answered your message.', 'cong-truong' ),
				);
			case 'published':
				return array(
					'label' => _x( 'Answered', 'status', 'cong-truong' ),
					'text'  => __( 'The school has answered, and published question and answer without your personal data, as you agreed.', 'cong-truong' ),
				);
			case 'bin':
				return array(
					'label' => _x( 'Closed', 'status', 'cong-truong' ),
					'text'  => __( 'The school does not handle this message any further. If you still need an answer, write again or call the school.', 'cong-truong' ),
				);
		}
		$days = Settings::get()['deadline'];

		return array(
			'label' => _x( 'Received', 'status', 'cong-truong' ),
			'text'  => $days > 0
				/* translators: %d: number of working days */
				? sprintf( _n( 'The school answers within %d working day as a rule. The answer will be on this page.', 'The school answers within %d working days as a rule. The answer will be on this page.', $days, 'cong-truong' ), $days )
				: __( 'The answer will be on this page.', 'cong-truong' ),
		);
	}

	/**
	 * Code and secret.
	 *
	 * @param array<string, mixed> $status Status.
	 */
	private static function codes( array $status ): string {
		return '<div class="' . self::BASE . 'codes"><dl><div><dt>' . esc_html__( 'Code', 'cong-truong' ) . '</dt><dd><code>' . Markup::escape( $status['code'] ) . '</code></dd></div>'
			. '<div><dt>' . esc_html__( 'Secret', 'cong-truong' ) . '</dt><dd><code>' . Markup::escape( $status['secret'] ) . '</code></dd></div></dl>'
			. '<p>' . ( empty( $status['canMail'] ) ? esc_html__( 'Write both down or take a picture of them: they are the only way to the answer.', 'cong-truong' ) : esc_html__( 'Write both down or take a picture of them; the answer also comes by e-mail.', 'cong-truong' ) ) . ' ' . esc_html__( 'Whoever has both can read this message; tell them to nobody.', 'cong-truong' ) . '</p>'
			. ( '' === $status['url'] ? '' : '<p><a href="' . esc_url( $status['url'] ) . '">' . esc_html__( 'This page as a link, to save or to send to yourself', 'cong-truong' ) . '</a></p>' ) . '</div>';
	}

	/**
	 * What the school answered, the oldest first.
	 *
	 * @param list<array{at: int, text: string}> $answers Answers.
	 */
	private static function answers( array $answers ): string {
		$html = '';
		foreach ( $answers as $answer ) {
			$html .= '<div class="' . self::BASE . 'answer"><h3 class="' . self::BASE . 'part">' . esc_html__( 'Answer of the school', 'cong-truong' ) . '</h3><p class="' . self::BASE . 'hint">' . self::moment( $answer['at'] ) . '</p>'
				. Plain_Html::paragraphs( $answer['text'] ) . '</div>';
		}

		return $html;
	}

	/**
	 * What the sender wrote.
	 *
	 * @param array<string, mixed> $status Status.
	 */
	private static function own( array $status ): string {
		$about = array_filter( array( Markup::escape( Kinds::all()[ $status['kind'] ] ?? '' ), Markup::escape( $status['topicName'] ), self::moment( $status['created'] ) ) );
		$html  = '<div class="' . self::BASE . 'own"><h3 class="' . self::BASE . 'part">' . esc_html__( 'Your message', 'cong-truong' ) . '</h3><p class="' . self::BASE . 'hint">' . implode( ' · ', $about ) . '</p>'
			. '<p>' . implode( '<br>', array_map( array( Markup::class, 'escape' ), explode( "\n", trim( $status['message'] ) ) ) ) . '</p>';
		if ( $status['files'] ) {
			$html .= '<p>' . esc_html__( 'Files:', 'cong-truong' ) . '</p><ul><li>' . implode( '</li><li>', array_map( array( Markup::class, 'escape' ), $status['files'] ) ) . '</li></ul>';
		}
		if ( $status['lostFiles'] > 0 ) {
			/* translators: %d: number of files */
			$html .= '<p class="' . self::BASE . 'error">' . esc_html( sprintf( _n( 'The message arrived, but %d file could not be kept. Please send it once more with a short message that names this code.', 'The message arrived, but %d files could not be kept. Please send them once more with a short message that names this code.', $status['lostFiles'], 'cong-truong' ), $status['lostFiles'] ) ) . '</p>';
		}

		return $html . '</div>';
	}

	/**
	 * The form that takes a message back.
	 *
	 * @param array<string, mixed> $status Status.
	 */
	private static function withdrawal( array $status ): string {
		$fields = new Field_Renderer( 1, array() );

		return '<details class="' . self::BASE . 'lookup"' . ( '' === ( $status['error'] ?? '' ) ? '' : ' open' ) . '><summary>' . esc_html__( 'Take this message back', 'cong-truong' ) . '</summary>'
			. '<form method="post" action="' . esc_url( $status['withdrawUrl'] ) . '" aria-label="' . esc_attr__( 'Take this message back', 'cong-truong' ) . '">'
			. '<p>' . esc_html__( 'You withdraw your consent: the school handles the message no further and deletes it within a week; what was published of it goes at once.', 'cong-truong' ) . '</p>'
			. Field_Renderer::hidden( 'code', $status['code'] ) . Field_Renderer::hidden( 'secret', $status['secret'] )
			. $fields->box( 'sure', __( 'Yes, I take my message back.', 'cong-truong' ), false, __( 'Tick the box if you really want to take your message back.', 'cong-truong' ) )
			. '<div class="' . self::BASE . 'send"><button class="wp-element-button" type="submit">' . esc_html__( 'Take back', 'cong-truong' ) . '</button></div></form></details>';
	}

	/**
	 * A moment at the school.
	 *
	 * @param int $at Timestamp.
	 */
	private static function moment( int $at ): string {
		return '<time datetime="' . esc_attr( (string) wp_date( 'c', $at ) ) . '">' . esc_html( (string) wp_date( self::MOMENT, $at ) ) . '</time>';
	}

	/**
	 * Address of the form: the page without what was asked of it.
	 *
	 * @param string $action Where a form of the page posts to.
	 */
	private static function form_url( string $action ): string {
		return (string) remove_query_arg( Reception::PARAMETER, $action );
	}
}
