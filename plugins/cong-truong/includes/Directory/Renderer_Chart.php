<?php
/**
 * The bodies of the school as a chart: lists in lists, which CSS draws where there is room.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Directory;

defined( 'ABSPATH' ) || exit;

final class Renderer_Chart {

	/**
	 * The chart.
	 *
	 * @param array<int, array<string, mixed>> $bodies Bodies with their people, each after what it stands under.
	 */
	public static function render( array $bodies ): string {
		$children = array();
		foreach ( $bodies as $id => $body ) {
			$children[ isset( $bodies[ $body['parent'] ] ) ? $body['parent'] : 0 ][] = $id;
		}

		return self::branch( $bodies, $children, 0 );
	}

	/**
	 * What stands under a body.
	 *
	 * @param array<int, array<string, mixed>> $bodies   Bodies.
	 * @param array<int, int[]>                $children Id of a body → those under it.
	 * @param int                              $above    Id of a body, or 0.
	 */
	private static function branch( array $bodies, array $children, int $above ): string {
		$html = '';
		foreach ( $children[ $above ] ?? array() as $id ) {
			$html .= '<li>' . self::unit( $bodies[ $id ] ) . self::branch( $bodies, $children, $id ) . '</li>';
		}

		return '' === $html ? '' : '<ul class="' . Renderer::NAME . '__' . ( 0 === $above ? 'chart' : 'branch' ) . '">' . $html . '</ul>';
	}

	/**
	 * A body with those who lead it, and the number of the others.
	 *
	 * @param array<string, mixed> $body Body.
	 */
	private static function unit( array $body ): string {
		$leaders = '';
		$others  = 0;
		foreach ( $body['members'] as $member ) {
			if ( '' === $member['position'] ) {
				++$others;
				continue;
			}
			$leaders .= '<li><span class="' . Renderer::NAME . '__position">' . esc_html( $member['position'] ) . '</span> '
				. '<span class="' . Renderer::NAME . '__name">' . esc_html( People::shown( $member['person'] )['name'] ) . '</span></li>';
		}
		$html = '<p class="' . Renderer::NAME . '__title">' . esc_html( $body['name'] ) . '</p>';
		if ( '' !== $leaders ) {
			$html .= '<ul class="' . Renderer::NAME . '__leaders">' . $leaders . '</ul>';
		}
		if ( $others > 0 ) {
			$text = '' === $leaders
				/* translators: %s: number of people */
				? _n( '%s member', '%s members', $others, 'cong-truong' )
				/* translators: %s: number of people besides those named */
				: _n( 'and %s member', 'and %s members', $others, 'cong-truong' );
			$html .= '<p class="' . Renderer::NAME . '__more">' . esc_html( sprintf( $text, number_format_i18n( $others ) ) ) . '</p>';
		}

		return '<div class="' . Renderer::NAME . '__unit" data-body="' . esc_attr( $body['slug'] ) . '">' . $html . '</div>';
	}
}
