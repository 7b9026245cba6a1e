<?php
/**
 * The page that a school prints and hangs up: the official layout of the circular, on A4.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

use CongTruong\Plugin;
use CongTruong\Text\Markup;

defined( 'ABSPATH' ) || exit;

/**
 * A whole HTML document, without the theme and without scripts.
 */
final class Print_Page {

	/**
	 * From this many columns on the sheet is turned.
	 */
	private const WIDE = 9;

	/**
	 * Renders the document; empty where nothing of the disclosure was published.
	 *
	 * @param int $id Id of a disclosure.
	 */
	public static function render( int $id ): string {
		$publication = Publication::latest( $id );
		$payload     = null === $publication ? null : Publication::payload( $publication );
		if ( null === $payload ) {
			return '';
		}
		$withdrawal = Publication::withdrawal( $id );
		$link       = Permalinks::link( $id );

		$html  = '<!DOCTYPE html><html ' . get_language_attributes() . '><head><meta charset="' . esc_attr( get_bloginfo( 'charset' ) ) . '">';
		$html .= '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">';
		$html .= '<title>' . esc_html( Page_Renderer_Labels::title( $payload ) . ' – ' . $payload['school']['name'] ) . '</title>';
		$html .= '<link rel="canonical" href="' . esc_url( $link ) . '">';
		$html .= self::style_link( 'assets/css/disclosure-print.css' );
		$html .= '<style>@page{size:A4 ' . ( self::is_wide( $payload['form'] ) ? 'landscape' : 'portrait' ) . '}</style></head><body>';
		$html .= '<nav class="hint" aria-label="' . esc_attr__( 'About this page', 'cong-truong' ) . '"><a href="' . esc_url( $link ) . '">← ' . esc_html__( 'Back to the figures', 'cong-truong' ) . '</a> <span>' . esc_html__( 'To print: Ctrl + P, or the menu of your browser › Print.', 'cong-truong' ) . '</span></nav>';
		$html .= '<main' . ( self::is_wide( $payload['form'] ) ? ' class="is-wide"' : '' ) . '>' . self::head_html( $payload );
		if ( null === $withdrawal ) {
			$html .= Table_Renderer::render(
				$payload,
				array(
					'official' => true,
					'titled'   => true,
				)
			);
			$html .= self::note_html( $payload ) . self::sign_html( $payload );
		} else {
			/* translators: %s: date. */
			$html .= '<p><b>' . esc_html( sprintf( __( 'The school withdrew these figures on %s.', 'cong-truong' ), Page_Renderer_Labels::date( $withdrawal['at'] ) ) ) . '</b> ' . Markup::escape( $withdrawal['reason'] ) . '</p>';
		}
		return $html . '</main></body></html>';
	}

	/**
	 * Whether the table needs the long side of the sheet.
	 *
	 * @param array $form A `ResolvedForm`.
	 */
	private static function is_wide( array $form ): bool {
		foreach ( $form['parts'] as $part ) {
			if ( count( $part['columns'] ) >= self::WIDE ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The link to a stylesheet of the plugin.
	 *
	 * @param string $path Path inside the plugin.
	 */
	private static function style_link( string $path ): string {
		$url = add_query_arg( 'ver', Plugin::version(), Plugin::url( $path ) );
		return '<link rel="stylesheet" href="' . esc_url( $url ) . '">'; // phpcs:ignore WordPress.WP.EnqueuedResources -- the document has no wp_head().
	}

	/**
	 * Authority and school on the left, number of the form on the right, heading.
	 *
	 * @param array $payload A `PublicationPayload`.
	 */
	private static function head_html( array $payload ): string {
		$layout = self::layout( $payload );
		$left   = array_values( array_filter( array_map( self::filler( $payload ), $layout['topLeft'] ) ) );
		$html   = '<header><div class="parties"><div>';
		foreach ( $left as $index => $line ) {
			$line  = Markup::escape( $line );
			$html .= '<p>' . ( count( $left ) - 1 === $index ? '<b>' . $line . '</b>' : $line ) . '</p>';
		}
		$html .= '</div>';
		if ( '' !== $layout['formNumber'] && '' !== (string) $payload['form']['code'] ) {
			$html .= '<p class="number"><b>' . Markup::escape( self::fill( $layout['formNumber'], $payload ) ) . '</b></p>';
		}
		$html .= '</div>';
		$html .= '' === $layout['attachedTo'] ? '' : '<p class="attached">' . Markup::escape( self::fill( $layout['attachedTo'], $payload ) ) . '</p>';
		$html .= '<h1>' . ( '' === $layout['heading'] ? '' : '<span class="heading">' . Markup::escape( $layout['heading'] ) . '</span> ' );
		$html .= Markup::escape( self::fill( $layout['subheading'], $payload ) ) . '</h1>';

		$level  = Page_Renderer_Labels::level( $payload );
		$html  .= '' === $level ? '' : '<p class="period">Cấp học: ' . esc_html( $level ) . '</p>';
		$period = (string) ( $layout['periodSubtitles'][ $payload['key']['period'] ] ?? Forms::period_label( $payload['key']['period'] ) );
		return $html . ( '' === $period ? '' : '<p class="period">' . Markup::escape( $period ) . '</p>' ) . '</header>';
	}

	/**
	 * The school's note.
	 *
	 * @param array $payload A `PublicationPayload`.
	 */
	private static function note_html( array $payload ): string {
		$note = trim( (string) ( $payload['values']['note'] ?? '' ) );
		return '' === $note ? '' : '<p class="note"><b>' . esc_html__( 'Note:', 'cong-truong' ) . '</b> <span>' . Markup::escape( $note ) . '</span></p>';
	}

	/**
	 * Place and date, and where the head signs.
	 *
	 * @param array $payload A `PublicationPayload`.
	 */
	private static function sign_html( array $payload ): string {
		$layout = self::layout( $payload );
		$html   = '<div class="sign"><p class="date">' . Markup::escape( self::fill( $layout['placeDate'], $payload ) ) . '</p>';
		foreach ( $layout['sign'] as $index => $line ) {
			$line  = Markup::escape( $line );
			$html .= '<p>' . ( 0 === $index ? '<b>' . $line . '</b>' : '<i>' . $line . '</i>' ) . '</p>';
		}
		$head = (string) ( $payload['school']['head'] ?? '' );
		return $html . ( '' === $head ? '' : '<p class="head"><b>' . Markup::escape( $head ) . '</b></p>' ) . '</div>';
	}

	/**
	 * The layout that the circular prescribes, or a plain one.
	 *
	 * @param array $payload A `PublicationPayload`.
	 */
	private static function layout( array $payload ): array {
		$layout = Forms::regimes()[ $payload['key']['regime'] ]['noticeLayout'] ?? array();
		return array_filter(
			(array) $layout,
			static function ( $value ): bool {
				return null !== $value;
			}
		) + array(
			'topLeft'         => array( '{authority}', '{school}' ),
			'formNumber'      => '',
			'attachedTo'      => '',
			'heading'         => '',
			'subheading'      => '{title}, năm học {schoolYear}',
			'periodSubtitles' => array(),
			'placeDate'       => '{place}, ngày {day} tháng {month} năm {year}',
			'sign'            => array( 'Thủ trưởng đơn vị', '(Ký tên và đóng dấu)' ),
		);
	}

	/**
	 * Fills the blanks of lines.
	 *
	 * @param array $payload A `PublicationPayload`.
	 */
	private static function filler( array $payload ): callable {
		return static function ( string $line ) use ( $payload ): string {
			return trim( self::fill( $line, $payload ) );
		};
	}

	/**
	 * Fills the blanks of a line.
	 *
	 * @param string $line    Such as `Biểu mẫu {code}`.
	 * @param array  $payload A `PublicationPayload`.
	 */
	private static function fill( string $line, array $payload ): string {
		$time  = (int) strtotime( $payload['publishedAt'] );
		$place = (string) ( $payload['school']['place'] ?? '' );
		return strtr(
			$line,
			array(
				'{authority}'  => (string) ( $payload['school']['authority'] ?? '' ),
				'{school}'     => (string) $payload['school']['name'],
				'{code}'       => (string) $payload['form']['code'],
				'{title}'      => (string) $payload['form']['title'],
				'{schoolYear}' => (string) $payload['key']['schoolYear'],
				'{place}'      => '' === $place ? '……………' : $place,
				'{day}'        => (string) wp_date( 'd', $time ),
				'{month}'      => (string) wp_date( 'm', $time ),
				'{year}'       => (string) wp_date( 'Y', $time ),
			)
		);
	}
}
