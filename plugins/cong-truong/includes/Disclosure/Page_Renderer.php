<?php
/**
 * Renders the public page of a disclosure: what it is, who published it and when, other years, downloads, the figures, notes, history.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

use CongTruong\School\Profile;
use CongTruong\Text\Markup;

defined( 'ABSPATH' ) || exit;

/**
 * The content of the page, without the theme's header and footer.
 */
final class Page_Renderer {

	/**
	 * Renders the page of a disclosure; empty where nothing of it was published.
	 *
	 * @param int  $id         Id of a disclosure.
	 * @param bool $with_title Whether to print breadcrumbs and the heading; a classic theme prints its own.
	 */
	public static function render( int $id, bool $with_title = true ): string {
		$publication = Publication::latest( $id );
		$history     = null === $publication ? array() : Publication::summaries( $id );
		$payload     = null === $publication ? null : Publication::payload( $publication );
		if ( null === $payload ) {
			return '';
		}
		$withdrawal = Publication::withdrawal( $id );

		$html  = $with_title ? self::crumbs_html( $payload ) : '';
		$html .= self::head_html( $payload, $with_title );
		$html .= self::years_html( $id, $payload );
		if ( null === $withdrawal ) {
			$html .= self::tools_html( $id, $history );
			$html .= Table_Renderer::render( $payload, array( 'titled' => true ) );
			$html .= self::changes_html( $payload['values'] );
		} else {
			$html .= self::withdrawal_html( $withdrawal );
		}
		$html .= '<div class="cong-truong-disclosure-page__below">' . ( null === $withdrawal ? self::note_html( $payload['values'] ) : '' ) . Page_Renderer_History::render( $history ) . '</div>';

		return '<div class="cong-truong-disclosure-page">' . $html . '</div>';
	}

	/**
	 * Renders the page that a publication would make, under a line that says that nobody else sees it.
	 *
	 * @param array $payload    A `PublicationPayload`.
	 * @param bool  $with_title Whether to print breadcrumbs and the heading.
	 */
	public static function render_draft( array $payload, bool $with_title ): string {
		return '<div class="cong-truong-disclosure-page"><div class="cong-truong-disclosure-page__notice" role="status"><p><b>' . esc_html__( 'Preview – not public yet', 'cong-truong' ) . '</b></p></div>'
			. ( $with_title ? self::crumbs_html( $payload ) : '' ) . self::head_html( $payload, $with_title, true )
			. Table_Renderer::render( $payload, array( 'titled' => true ) ) . self::changes_html( $payload['values'] )
			. '<div class="cong-truong-disclosure-page__below">' . self::note_html( $payload['values'] ) . '</div></div>';
	}

	/**
	 * The way back.
	 *
	 * @param array $payload A `PublicationPayload`.
	 */
	private static function crumbs_html( array $payload ): string {
		$year = $payload['key']['schoolYear'];
		return sprintf(
			'<nav class="cong-truong-disclosure-page__crumbs" aria-label="%1$s"><a href="%2$s">%3$s</a><span>›</span><a href="%4$s">%5$s</a><span>›</span><a href="%6$s">%7$s</a></nav>',
			esc_attr__( 'You are here', 'cong-truong' ),
			esc_url( home_url( '/' ) ),
			esc_html__( 'Home', 'cong-truong' ),
			esc_url( Permalinks::archive_link() ),
			esc_html__( 'Public disclosures', 'cong-truong' ),
			esc_url( Permalinks::archive_link( $year ) ),
			/* translators: %s: school year such as 2020-2021 */
			esc_html( sprintf( __( 'School year %s', 'cong-truong' ), $year ) )
		);
	}

	/**
	 * Form, circular, title, and who published it when.
	 *
	 * @param array $payload    A `PublicationPayload`.
	 * @param bool  $with_title Whether to print the heading.
	 * @param bool  $is_draft   Whether nobody has published it yet.
	 */
	private static function head_html( array $payload, bool $with_title, bool $is_draft = false ): string {
		$code  = Page_Renderer_Labels::form_code( $payload['form'] );
		$where = array( (string) ( $payload['form']['source']['circular'] ?? '' ) );
		if ( Profile::has_several_levels() && '' === Page_Renderer_Labels::level( $payload ) ) {
			$where[] = Profile::level_label( $payload['key']['level'] );
		}
		$head  = '<p class="cong-truong-disclosure-page__code">' . ( '' === $code ? '' : '<b>' . esc_html( $code ) . '</b> · ' ) . '<span>' . implode( '</span> · <span>', array_map( 'esc_html', array_filter( $where ) ) ) . '</span></p>';
		$head .= $with_title ? '<h1>' . Markup::escape( Page_Renderer_Labels::title( $payload ) ) . '</h1>' : '';

		if ( $is_draft ) {
			return '<header>' . $head . '</header>';
		}
		$signed = (string) ( $payload['school']['head'] ?? '' );
		$proof  = array(
			sprintf(
				/* translators: %s: date. */
				esc_html__( 'Published on %s', 'cong-truong' ),
				'<b><time datetime="' . esc_attr( $payload['publishedAt'] ) . '">' . esc_html( Page_Renderer_Labels::date( $payload['publishedAt'] ) ) . '</time></b>'
			),
			'' === $signed
				/* translators: %s: name of the person who published. */
				? sprintf( esc_html__( 'By: %s', 'cong-truong' ), '<b>' . Markup::escape( $payload['publishedBy']['name'] ) . '</b>' )
				/* translators: %s: name of the head of the school. */
				: sprintf( esc_html__( 'Head of school: %s', 'cong-truong' ), '<b>' . Markup::escape( $signed ) . '</b>' ),
			sprintf(
				/* translators: %d: number of a publication, in bold. */
				esc_html__( 'Publication no. %s', 'cong-truong' ),
				'<b>' . (int) $payload['number'] . '</b>'
			) . ' · <a href="#lich-su">' . esc_html__( 'history', 'cong-truong' ) . '</a>',
		);
		return '<header>' . $head . '<ul class="cong-truong-disclosure-page__proof"><li>' . implode( '</li><li>', $proof ) . '</li></ul></header>';
	}

	/**
	 * The same form in all years.
	 *
	 * @param int   $id      Id of the disclosure.
	 * @param array $payload A `PublicationPayload`.
	 */
	private static function years_html( int $id, array $payload ): string {
		$items = '';
		foreach ( Public_Pages_Query::siblings( Key::from_array( $payload['key'] ) ) as $sibling ) {
			$label = $sibling['key']->school_year();
			if ( $sibling['key']->period() !== $payload['key']['period'] ) {
				$period = Forms::period_label( $sibling['key']->period() );
				$label .= ' · ' . ( '' === $period ? __( 'whole year', 'cong-truong' ) : $period );
			}
			$items .= sprintf(
				'<li><a href="%1$s"%2$s>%3$s</a></li>',
				esc_url( $sibling['link'] ),
				$sibling['id'] === $id ? ' aria-current="page"' : '',
				esc_html( $label )
			);
		}
		return '' === $items ? '' : '<nav class="cong-truong-disclosure-page__years" aria-label="' . esc_attr__( 'School years', 'cong-truong' ) . '"><ul>' . $items . '</ul></nav>';
	}

	/**
	 * Downloads and the print page.
	 *
	 * @param int   $id      Id of the disclosure.
	 * @param array $history `PublicationSummary`s, newest first.
	 */
	private static function tools_html( int $id, array $history ): string {
		$items = '';
		foreach ( $history ? Page_Renderer_History::files( $history[0] ) : array() as $file ) {
			$items .= sprintf(
				'<li><a href="%1$s" download>%2$s%3$s <small>%4$s</small></a></li>',
				esc_url( $file['url'] ),
				self::icon( 'M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14' ),
				esc_html( $file['label'] ),
				esc_html( '' === $file['size'] ? $file['type'] : $file['type'] . ', ' . $file['size'] )
			);
		}
		$items .= '<li><a href="' . esc_url( Permalinks::print_link( $id ) ) . '">' . self::icon( 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z' ) . esc_html__( 'Print for the notice board', 'cong-truong' ) . '</a></li>';

		return '<ul class="cong-truong-disclosure-page__tools">' . $items . '</ul>';
	}

	/**
	 * A line drawing of 24 by 24.
	 *
	 * @param string $path Its path.
	 */
	private static function icon( string $path ): string {
		return '<svg viewBox="0 0 24 24" width="17" height="17" aria-hidden="true" focusable="false"><path d="' . esc_attr( $path ) . '"/></svg>';
	}

	/**
	 * Says that this was withdrawn, when and why.
	 *
	 * @param array{number: int, at: string, by: array{id: int, name: string}, reason: string} $withdrawal The withdrawal.
	 */
	private static function withdrawal_html( array $withdrawal ): string {
		/* translators: %s: date. */
		$when = sprintf( __( 'The school withdrew these figures on %s.', 'cong-truong' ), Page_Renderer_Labels::date( $withdrawal['at'] ) );
		return '<div class="cong-truong-disclosure-page__notice"><p><b>' . esc_html( $when ) . '</b></p><p>' . Markup::escape( $withdrawal['reason'] ) . '</p></div>';
	}

	/**
	 * Says where the table differs from the circular's form.
	 *
	 * @param array $values `DisclosureValues`.
	 */
	private static function changes_html( array $values ): string {
		$added    = count( $values['addedRows'] ?? array() );
		$sentence = array();
		if ( $added > 0 ) {
			/* translators: %d: number of rows. */
			$sentence[] = sprintf( _n( 'The school added %d row to the form.', 'The school added %d rows to the form.', $added, 'cong-truong' ), $added );
		}
		$worded = count( array_filter( (array) ( $values['labels'] ?? array() ) ) );
		if ( $worded > 0 ) {
			/* translators: %d: number of rows. */
			$sentence[] = sprintf( _n( 'The school worded the name of %d row itself.', 'The school worded the names of %d rows itself.', $worded, 'cong-truong' ), $worded );
		}
		return $sentence ? '<p class="cong-truong-disclosure-page__changes">' . esc_html( implode( ' ', $sentence ) ) . '</p>' : '';
	}

	/**
	 * The school's note.
	 *
	 * @param array $values `DisclosureValues`.
	 */
	private static function note_html( array $values ): string {
		$note = trim( (string) ( $values['note'] ?? '' ) );
		return '' === $note ? '' : '<section class="cong-truong-disclosure-page__note"><h2>' . esc_html__( 'The school’s note', 'cong-truong' ) . '</h2><p>' . Markup::escape( $note ) . '</p></section>';
	}
}
