<?php
/**
 * Renders a publication's figures as HTML tables.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

use CongTruong\Text\Markup;

defined( 'ABSPATH' ) || exit;

/**
 * A pure function from a payload to HTML: the public page, the print page and the block all show what it returns.
 */
final class Table_Renderer {

	/**
	 * Width in rem that a column of each kind asks for, to tell when the hint to scroll is due.
	 */
	private const WIDTHS = array(
		'text'          => 11,
		'choice'        => 3.5,
		'money'         => 7,
		'ratio_or_text' => 7,
	);

	/**
	 * Renders all parts of a payload.
	 *
	 * @param array $payload A `PublicationPayload`.
	 * @param array $options `prefix` (of all ids; unique on the page), `official` (number and label of a row in columns of their own, as the circular
	 *                       prints them), `titled` (the page's heading already says which form and year this is), `heading` (level of the parts' headings).
	 */
	public static function render( array $payload, array $options = array() ): string {
		$options += array(
			'prefix'   => 'ct',
			'official' => false,
			'titled'   => false,
		);
		$html     = Markup::open(
			'div',
			array(
				'class'            => 'cong-truong-disclosure' . ( $options['official'] ? ' is-official' : '' ),
				'data-cong-truong' => 'disclosure',
				'data-form'        => $payload['key']['form'],
				'data-level'       => $payload['key']['level'],
				'data-year'        => $payload['key']['schoolYear'],
				'data-period'      => $payload['key']['period'],
			)
		);
		foreach ( array_values( $payload['form']['parts'] ) as $index => $part ) {
			$html .= self::part_html( $payload, $part, $index, $options );
		}
		return $html . '</div>';
	}

	/**
	 * One part: hint, table, footnote, notes on rows.
	 *
	 * @param array $payload A `PublicationPayload`.
	 * @param array $part    A `TablePart`.
	 * @param int   $index   Which part.
	 * @param array $options As render() takes them.
	 */
	private static function part_html( array $payload, array $part, int $index, array $options ): string {
		$values = $payload['values'];
		$prefix = sanitize_html_class( $options['prefix'], 'ct' ) . '-' . ( $index + 1 ) . '-';
		$rows   = Table_Renderer_Rows::of( $part, $values, $options['official'] );
		$header = new Table_Renderer_Header( $part, $prefix, $options['official'] );
		$body   = new Table_Renderer_Body(
			$part,
			$rows,
			$values,
			$header,
			array(
				'prefix'   => $prefix,
				'official' => $options['official'],
				'notes'    => self::note_numbers( $rows ),
			)
		);

		$table = '<table>' . self::caption_html( $payload, $part, $index, $options, $prefix, $body->has_rates() ) . $header->html() . $body->html() . '</table>';
		$html  = Markup::open( 'div', array( 'class' => 'cong-truong-disclosure__part' . self::width_class( $part ) ) );
		if ( ! $options['official'] ) {
			$html .= '<p class="cong-truong-disclosure__hint" aria-hidden="true">' . esc_html__( 'Drag the table sideways to see all columns', 'cong-truong' ) . '</p>';
		}
		$html .= '<section class="cong-truong-disclosure__scroll" tabindex="0" aria-labelledby="' . esc_attr( $prefix ) . 'caption">' . $table . '</section>';
		if ( ! empty( $part['footnote'] ) ) {
			$html .= '<p class="cong-truong-disclosure__footnote">' . Markup::escape( $part['footnote'] ) . '</p>';
		}
		return $html . self::notes_html( $rows, $prefix ) . '</div>';
	}

	/**
	 * The caption: which form, year and part, and the unit.
	 *
	 * @param array  $payload   A `PublicationPayload`.
	 * @param array  $part      A `TablePart`.
	 * @param int    $index     Which part.
	 * @param array  $options   As render() takes them.
	 * @param string $prefix    Prefix of all ids.
	 * @param bool   $has_rates Whether rates stand under their counts.
	 */
	private static function caption_html( array $payload, array $part, int $index, array $options, string $prefix, bool $has_rates ): string {
		$name  = self::shown_title( $payload['form'], $part, $index );
		$hides = $options['official'] && ( $payload['form']['official'] ? ! Shape::is_added( (string) $part['id'] ) : empty( $part['title'] ) );
		$title = implode( ' · ', array_filter( array( Page_Renderer_Labels::form_code( $payload['form'] ), Page_Renderer_Labels::title( $payload ) ) ) );
		$unit  = array();
		$named = trim( (string) ( $payload['values']['units'][ $part['id'] ] ?? $part['unit'] ?? '' ) );
		if ( '' !== $named ) {
			/* translators: %s: unit of the figures in a table, such as "students". */
			$unit[] = sprintf( __( 'Unit: %s.', 'cong-truong' ), $named );
		}
		if ( $has_rates && ! $options['official'] ) {
			$unit[] = __( 'The small line under a figure is its rate.', 'cong-truong' );
		}

		$is_bare = $options['titled'] && ! $unit && ( '' === $name || $hides );
		$html    = '<caption id="' . esc_attr( $prefix ) . 'caption"' . ( $is_bare ? ' class="is-bare"' : '' ) . '><span class="cong-truong-disclosure__caption">';
		$html   .= '<span class="' . ( $options['titled'] ? 'cong-truong-disclosure__hidden' : 'cong-truong-disclosure__title' ) . '">' . Markup::escape( $title ) . '</span>';
		if ( '' !== $name ) {
			$html .= ' <span class="cong-truong-disclosure__' . ( $hides ? 'hidden' : 'part-title' ) . '">' . Markup::escape( $name ) . '</span>';
		}
		if ( $unit ) {
			$html .= ' <span class="cong-truong-disclosure__unit">' . Markup::escape( implode( ' ', $unit ) ) . '</span>';
		}
		return $html . '</span></caption>';
	}

	/**
	 * What tells a part from the others: nothing where the form has one, whatever the school added to it.
	 *
	 * @param array $form  A `ResolvedForm`.
	 * @param array $part  A `TablePart`.
	 * @param int   $index Which part.
	 */
	private static function shown_title( array $form, array $part, int $index ): string {
		if ( Shape::is_added( (string) $part['id'] ) ) {
			return (string) ( $part['title'] ?? '' );
		}
		$added = array_filter( array_map( 'strval', array_column( $form['parts'], 'id' ) ), array( Shape::class, 'is_added' ) );

		return count( $form['parts'] ) - count( $added ) > 1 ? self::part_title( $part, $index ) : (string) ( $part['title'] ?? '' );
	}

	/**
	 * What a part is called: its title, else what its few top rows are about, else their numbers.
	 *
	 * @param array $part  A `TablePart`.
	 * @param int   $index Which part.
	 */
	private static function part_title( array $part, int $index ): string {
		if ( ! empty( $part['title'] ) ) {
			return (string) $part['title'];
		}
		$top = array();
		foreach ( $part['rows'] as $row ) {
			if ( 0 === (int) $row['depth'] ) {
				$top[] = $row;
			}
		}
		if ( $top && count( $top ) < 3 ) {
			return implode( ', ', array_column( $top, 'label' ) );
		}
		$first = (string) ( $top[0]['stt'] ?? '' );
		$last  = $top ? (string) end( $top )['stt'] : '';
		if ( '' !== $first && '' !== $last ) {
			/* translators: 1: number of the first item of a table, such as "I". 2: number of the last one. */
			return sprintf( __( 'Items %1$s to %2$s', 'cong-truong' ), $first, $last );
		}
		/* translators: %d: number of a part of a form. */
		return sprintf( __( 'Part %d', 'cong-truong' ), $index + 1 );
	}

	/**
	 * Class that says from which width on the table needs no scrolling.
	 *
	 * @param array $part A `TablePart`.
	 */
	private static function width_class( array $part ): string {
		$width = 9;
		foreach ( $part['columns'] as $column ) {
			$width += self::WIDTHS[ $column['kind'] ] ?? 4;
		}
		foreach ( array( 24, 32, 40, 48, 56, 64, 68, 72, 80 ) as $limit ) {
			if ( $width <= $limit ) {
				return ' needs-' . $limit;
			}
		}
		return ' needs-96';
	}

	/**
	 * Numbers of the notes on rows.
	 *
	 * @param array $rows Rows in the order of reading.
	 * @return array<string, int>
	 */
	private static function note_numbers( array $rows ): array {
		$numbers = array();
		foreach ( $rows as $row ) {
			if ( '' !== $row['note'] ) {
				$numbers[ $row['id'] ] = count( $numbers ) + 1;
			}
		}
		return $numbers;
	}

	/**
	 * The notes on rows.
	 *
	 * @param array  $rows   Rows in the order of reading.
	 * @param string $prefix Prefix of all ids.
	 */
	private static function notes_html( array $rows, string $prefix ): string {
		$html = '';
		$done = 0;
		foreach ( $rows as $row ) {
			if ( '' === $row['note'] ) {
				continue;
			}
			++$done;
			$html .= sprintf(
				'<li id="%1$snote-%2$d"><b>%3$s:</b> %4$s <a href="#%1$smark-%2$d" aria-label="%5$s">↑</a></li>',
				esc_attr( $prefix ),
				$done,
				Markup::escape( $row['label'] ),
				'<span>' . Markup::escape( $row['note'] ) . '</span>',
				/* translators: %d: number of a note below the table. */
				esc_attr( sprintf( __( 'Back to the row of note %d', 'cong-truong' ), $done ) )
			);
		}
		return '' === $html ? '' : '<ol class="cong-truong-disclosure__notes">' . $html . '</ol>';
	}
}
