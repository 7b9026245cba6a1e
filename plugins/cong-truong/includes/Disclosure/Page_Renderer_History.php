<?php
/**
 * Renders the list of all publications of a disclosure.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

use CongTruong\Text\Markup;

defined( 'ABSPATH' ) || exit;

/**
 * The history on the public page.
 */
final class Page_Renderer_History {

	/**
	 * Renders the list, newest first.
	 *
	 * @param array $history `PublicationSummary`s, newest first.
	 */
	public static function render( array $history ): string {
		$items = '';
		foreach ( $history as $summary ) {
			$items .= '<li>' . self::item_html( $summary ) . '</li>';
		}
		return '<section class="cong-truong-disclosure-page__history" id="lich-su"><h2>' . esc_html__( 'Publication history', 'cong-truong' ) . '</h2><ol>' . $items . '</ol></section>';
	}

	/**
	 * The files of a publication that are there, none where it was withdrawn: `type`, `label`, `url`, `size` (empty if unknown).
	 *
	 * @param array $summary A `PublicationSummary`.
	 * @return array<int, array{type: string, label: string, url: string, size: string}>
	 */
	public static function files( array $summary ): array {
		if ( ! empty( $summary['withdrawn'] ) ) {
			return array();
		}
		$labels  = array(
			'xlsx' => 'Excel',
			'csv'  => 'CSV',
			'json' => 'JSON',
		);
		$uploads = wp_get_upload_dir();
		// A host may speak HTTPS to visitors and HTTP to the server.
		$base  = set_url_scheme( $uploads['baseurl'], 'http' ) . '/';
		$files = array();
		foreach ( $labels as $type => $label ) {
			$url = (string) ( $summary['files'][ $type ] ?? '' );
			if ( '' === $url ) {
				continue;
			}
			// On a host that keeps its uploads elsewhere the file can't be looked at; it is offered without its size.
			$plain    = set_url_scheme( $url, 'http' );
			$is_local = 0 === strpos( $plain, $base );
			$path     = $is_local ? $uploads['basedir'] . '/' . rawurldecode( substr( $plain, strlen( $base ) ) ) : '';
			if ( $is_local && ! is_file( $path ) ) {
				continue;
			}
			$files[] = array(
				'type'  => '.' . $type,
				'label' => $label,
				'url'   => $url,
				'size'  => $is_local ? (string) size_format( (int) filesize( $path ) ) : '',
			);
		}
		return $files;
	}

	/**
	 * One publication: number, day, fingerprint, whether it was withdrawn, files.
	 *
	 * @param array $summary A `PublicationSummary`.
	 */
	private static function item_html( array $summary ): string {
		$html = '<b>' . esc_html(
			sprintf(
				/* translators: 1: number of a publication. 2: date. */
				__( 'Publication no. %1$d, %2$s', 'cong-truong' ),
				$summary['number'],
				Page_Renderer_Labels::date( $summary['publishedAt'] )
			)
		) . '</b>';
		$links = '';
		foreach ( self::files( $summary ) as $file ) {
			$links .= sprintf(
				' · <a href="%1$s" download aria-label="%2$s">%3$s</a>',
				esc_url( $file['url'] ),
				/* translators: 1: kind of file, such as "Excel". 2: number of a publication. */
				esc_attr( sprintf( __( '%1$s of publication no. %2$d', 'cong-truong' ), $file['label'], $summary['number'] ) ),
				esc_html( $file['label'] )
			);
		}
		$html .= $links;
		if ( ! empty( $summary['withdrawn'] ) ) {
			/* translators: %s: date. */
			$html .= '<br>' . esc_html( sprintf( __( 'Withdrawn on %s', 'cong-truong' ), Page_Renderer_Labels::date( $summary['withdrawn']['at'] ) ) );
			$html .= ': ' . Markup::escape( $summary['withdrawn']['reason'] );
		}
		return $html . '<br><code title="' . esc_attr( $summary['hash'] ) . '">SHA-256 ' . esc_html( substr( $summary['hash'], 0, 16 ) ) . '…</code>';
	}
}
