<?php
/**
 * How a disclosure and its publication are called on public pages.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

defined( 'ABSPATH' ) || exit;

/**
 * Words for what a payload says.
 */
final class Page_Renderer_Labels {

	/**
	 * Such as `Form 10`; empty where the circular numbers no form.
	 *
	 * @param array $form A `ResolvedForm` or a form's summary.
	 */
	public static function form_code( array $form ): string {
		$code = (string) ( $form['code'] ?? '' );
		/* translators: %s: number of an official form, such as "10". */
		return '' === $code ? '' : sprintf( __( 'Form %s', 'cong-truong' ), $code );
	}

	/**
	 * The level, where the school had more than one when it published; else empty.
	 *
	 * @param array $payload A `PublicationPayload`.
	 */
	public static function level( array $payload ): string {
		return count( (array) ( $payload['school']['levels'] ?? array() ) ) > 1 ? Forms::official_level( $payload['key']['level'] ) : '';
	}

	/**
	 * The form as it was published, its level where the school has several, its period unless that is the year, and its school year.
	 *
	 * @param array $payload A `PublicationPayload`.
	 */
	public static function title( array $payload ): string {
		$form = $payload['form'];
		$year = sprintf(
			/* translators: %s: school year such as 2020-2021 */
			__( 'school year %s', 'cong-truong' ),
			$payload['key']['schoolYear']
		);
		return implode( ', ', array_filter( array( $form['shortTitle'] ?? $form['title'], self::level( $payload ), Forms::period_label( $payload['key']['period'] ), $year ) ) );
	}

	/**
	 * A moment as a date of this site, such as `12/01/2021`.
	 *
	 * @param string $moment ISO 8601.
	 */
	public static function date( string $moment ): string {
		$time = strtotime( $moment );
		return false === $time ? '' : (string) wp_date( 'd/m/Y', $time );
	}
}
