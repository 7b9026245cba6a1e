<?php
/**
 * What the plugin adds to the page of an issue, and the archive.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Consultation;

use CongTruong\Feedback\Form_Block;
use CongTruong\Feedback\Reception;
use CongTruong\Feedback\Status;
use CongTruong\Page_Caches;
use CongTruong\School\Contact_Links;
use CongTruong\School\Profile;
use CongTruong\Text\Markup;
use CongTruong\Text\Plain_Html;

defined( 'ABSPATH' ) || exit;

/**
 * Nobody who has to give a password sees anything of it before.
 */
final class Page_Renderer {

	public const RESULT_ID = 'cong-truong-result';

	/** Issues on one page of the archive. */
	public const PER_PAGE = 20;

	/**
	 * Above the text: whether it is open, until when, where comments go.
	 *
	 * @param int $id Id of a consultation.
	 */
	public static function facts( int $id ): string {
		if ( Post_Type::NAME !== get_post_type( $id ) || post_password_required( $id ) ) {
			return '';
		}
		$base     = List_Renderer::BASE;
		$day      = Closing::day( $id );
		$is_over  = Closing::is_over( $id );
		$receives = self::receives( $id );
		if ( '' !== $day && ! $is_over ) {
			Page_Caches::keep_until( Closing::next_change( $day ) );
		}
		$facts = self::fact( __( 'Closing date', 'cong-truong' ), self::closing( $day, $is_over ) )
			. ( '' === $receives ? '' : self::fact( __( 'Where to send comments', 'cong-truong' ), $receives ) );
		if ( $is_over ) {
			$facts .= self::fact(
				__( 'Result', 'cong-truong' ),
				'' === Post_Type::text( $id, Post_Type::RESULT )
					? esc_html__( 'Not published yet.', 'cong-truong' )
					: '<a href="#' . self::RESULT_ID . '">' . esc_html__( 'Read the result', 'cong-truong' ) . '</a>'
			);
		} elseif ( Consultations::is_open( $id ) ) {
			$facts .= self::fact( __( 'On this website', 'cong-truong' ), '<a href="#' . esc_attr( Form_Block::ANCHOR ) . '">' . esc_html__( 'Send comments with the form below', 'cong-truong' ) . '</a>' );
		}

		return '<p class="' . $base . 'about">' . List_Renderer::state( $is_over ) . '</p><dl class="' . $base . 'facts">' . $facts . '</dl>';
	}

	/**
	 * Below the text: the form while it is open, then the result. A receipt, and a message that came too late, show also where it is closed.
	 *
	 * @param int $id Id of a consultation.
	 */
	public static function answer( int $id ): string {
		if ( Post_Type::NAME !== get_post_type( $id ) || post_password_required( $id ) ) {
			return '';
		}
		$is_over = Closing::is_over( $id );
		$html    = $is_over ? self::result( $id ) : '';
		if ( Consultations::is_open( $id ) || self::is_visitor_busy() ) {
			return $html . Form_Block::render_for_consultation( $id );
		}

		return $is_over ? $html : '<p class="' . List_Renderer::BASE . 'none">' . esc_html__( 'The form for comments shows here once the issue is published.', 'cong-truong' ) . '</p>';
	}

	/**
	 * The archive: what is open, then what is closed, page by page.
	 */
	public static function archive(): string {
		global $wp_query;
		$is_main = is_post_type_archive( Post_Type::NAME );
		$groups  = array(
			'open'   => array(),
			'closed' => array(),
		);
		foreach ( $is_main ? $wp_query->posts : Consultations::find( 'all', self::PER_PAGE ) as $post ) {
			$groups[ Closing::is_over( $post->ID ) ? 'closed' : 'open' ][] = $post;
		}
		$next = Consultations::next_day();
		if ( '' !== $next ) {
			Page_Caches::keep_until( Closing::end_of( $next ) );
		}
		$html = '';
		if ( $groups['open'] || ! is_paged() ) {
			$html .= self::heading( __( 'Open for comments', 'cong-truong' ) ) . ( $groups['open'] ? List_Renderer::items( $groups['open'], false ) : List_Renderer::none( 'open' ) );
		}
		if ( $groups['closed'] ) {
			$html .= self::heading( __( 'Closed consultations', 'cong-truong' ) ) . List_Renderer::items( $groups['closed'], false );
		}
		$pages = $is_main ? (string) paginate_links( array( 'total' => max( 1, (int) $wp_query->max_num_pages ) ) ) : '';

		return '' === $pages ? $html : $html . '<nav class="' . List_Renderer::BASE . 'pages" aria-label="' . esc_attr__( 'Pages of consultations', 'cong-truong' ) . '">' . $pages . '</nav>';
	}

	/**
	 * What came of it.
	 *
	 * @param int $id Id of a consultation.
	 */
	private static function result( int $id ): string {
		$base = List_Renderer::BASE;
		$text = Post_Type::text( $id, Post_Type::RESULT );
		if ( '' === $text ) {
			return '<p class="' . $base . 'over">' . esc_html__( 'Comments on this issue are closed. The result will be published here.', 'cong-truong' ) . '</p>';
		}
		$day = Post_Type::sanitize_day( get_post_meta( $id, Post_Type::RESULT_ON, true ) );
		$on  = '' === $day ? '' : '<p class="' . $base . 'on">'
			/* translators: %s: day such as Thursday, 31/12/2026. */
			. str_replace( '%s', Closing::html( $day ), esc_html__( 'Result published: %s', 'cong-truong' ) ) . '</p>';

		return '<section class="' . $base . 'result" aria-labelledby="' . self::RESULT_ID . '"><h2 class="' . $base . 'result-title" id="' . self::RESULT_ID . '" tabindex="-1">'
			. esc_html__( 'Result of the consultation', 'cong-truong' ) . '</h2>' . $on . Plain_Html::paragraphs( $text ) . '</section>';
	}

	/**
	 * The last day and how far it is.
	 *
	 * @param string $day     Last day, or nothing.
	 * @param bool   $is_over Whether it is over.
	 */
	private static function closing( string $day, bool $is_over ): string {
		if ( '' === $day ) {
			return esc_html__( 'No closing date has been set.', 'cong-truong' );
		}
		$left = $is_over ? '' : Closing::left_in_words( $day );

		return Closing::html( $day ) . ( '' === $left ? '' : ' <span class="' . List_Renderer::BASE . 'left">' . esc_html( "($left)" ) . '</span>' );
	}

	/**
	 * Where comments go: what the editor wrote, else the school's address and e-mail.
	 *
	 * @param int $id Id of a consultation.
	 */
	private static function receives( int $id ): string {
		$text = Post_Type::text( $id, Post_Type::RECEIVES );
		if ( '' !== $text ) {
			return Plain_Html::lines( $text );
		}
		$profile = Profile::get();
		$lines   = '' === $profile['address'] ? array() : array( Plain_Html::lines( $profile['address'] ) );
		foreach ( $profile['emails'] as $email ) {
			$label   = rtrim( $email['label'], ': ' );
			$lines[] = ( '' === $label ? '' : Markup::escape( $label . ': ' ) ) . Contact_Links::email( $email['value'] );
		}

		return implode( '<br>', $lines );
	}

	/**
	 * Whether this visitor opened a receipt here, or sent something that could not be taken: nothing of it may be lost.
	 */
	private static function is_visitor_busy(): bool {
		$asked = Status::asked();

		return $asked['message'] || '' !== $asked['error'] || null !== Reception::refused();
	}

	/**
	 * A heading of the archive.
	 *
	 * @param string $text What it says.
	 */
	private static function heading( string $text ): string {
		return '<h2 class="' . List_Renderer::BASE . 'heading">' . esc_html( $text ) . '</h2>';
	}

	/**
	 * One fact.
	 *
	 * @param string $term What it is.
	 * @param string $html HTML.
	 */
	private static function fact( string $term, string $html ): string {
		return '<div class="' . List_Renderer::BASE . 'fact"><dt>' . esc_html( $term ) . '</dt><dd>' . $html . '</dd></div>';
	}
}
