<?php
/**
 * Renders the list of everything that the school has published, by school year and group of forms.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

use CongTruong\School\Profile;
use CongTruong\Text\Markup;

defined( 'ABSPATH' ) || exit;

/**
 * The archive, and the block that shows everything.
 */
final class Page_Renderer_List {

	/**
	 * Renders the list.
	 *
	 * @param string $school_year Only this school year; all if empty.
	 */
	public static function render( string $school_year = '' ): string {
		$years = array();
		foreach ( Public_Pages_Query::all() as $disclosure ) {
			$key = $disclosure['key'];
			if ( '' === $school_year || $key->school_year() === $school_year ) {
				$years[ $key->school_year() ][ $key->regime() ][ self::group_of( $key ) ][] = $disclosure;
			}
		}
		if ( ! $years ) {
			return '<div class="cong-truong-disclosure-list"><p>' . esc_html__( 'The school has not published any figures here yet.', 'cong-truong' ) . '</p></div>';
		}
		$html = '';
		foreach ( $years as $year => $regimes ) {
			/* translators: %s: school year such as 2020-2021 */
			$html .= '<section class="cong-truong-disclosure-list__year"><h2>' . esc_html( sprintf( __( 'School year %s', 'cong-truong' ), $year ) ) . '</h2>';
			foreach ( $regimes as $regime => $groups ) {
				$html .= self::groups_html( (string) $regime, $groups );
			}
			$html .= '</section>';
		}
		return '<div class="cong-truong-disclosure-list">' . $html . '</div>';
	}

	/**
	 * The groups of one circular, in its order.
	 *
	 * @param string $regime Id of the circular.
	 * @param array  $groups Disclosures by group.
	 */
	private static function groups_html( string $regime, array $groups ): string {
		$labels = array_column( Forms::regimes()[ $regime ]['groups'] ?? array(), 'label', 'id' );
		$order  = array_flip( array_keys( $labels ) );
		uksort(
			$groups,
			static function ( $one, $other ) use ( $order ): int {
				return ( $order[ $one ] ?? PHP_INT_MAX ) <=> ( $order[ $other ] ?? PHP_INT_MAX );
			}
		);
		$html = '';
		foreach ( $groups as $group => $disclosures ) {
			usort(
				$disclosures,
				static function ( array $one, array $other ): int {
					return array( self::sort_code( $one['key'] ), $one['key']->level(), $one['key']->period() ) <=> array( self::sort_code( $other['key'] ), $other['key']->level(), $other['key']->period() );
				}
			);
			$html .= '<div class="cong-truong-disclosure-list__group">' . ( isset( $labels[ $group ] ) ? '<h3>' . esc_html( $labels[ $group ] ) . '</h3>' : '' )
				. '<ul>' . implode( '', array_map( array( self::class, 'item_html' ), $disclosures ) ) . '</ul></div>';
		}
		return '<div class="cong-truong-disclosure-list__groups">' . $html . '</div>';
	}

	/**
	 * One disclosure.
	 *
	 * @param array{id: int, key: Key, link: string} $disclosure The disclosure.
	 */
	private static function item_html( array $disclosure ): string {
		$key     = $disclosure['key'];
		$summary = Forms::summary( $key->regime(), $key->form() ) ?? array( 'shortTitle' => $key->form() );
		$title   = implode( ', ', array_filter( array( $summary['shortTitle'] ?? $summary['title'], Forms::period_label( $key->period() ) ) ) );
		$about   = array( Page_Renderer_Labels::form_code( $summary ) );
		if ( Profile::has_several_levels() ) {
			$about[] = Profile::level_label( $key->level() );
		}
		$about = implode( ' · ', array_filter( $about ) );
		return '<li>' . ( '' === $about ? '' : '<span>' . esc_html( $about ) . '</span>' ) . '<a href="' . esc_url( $disclosure['link'] ) . '">' . Markup::escape( $title ) . '</a></li>';
	}

	/**
	 * The group that a form belongs to.
	 *
	 * @param Key $key Key of a disclosure.
	 */
	private static function group_of( Key $key ): string {
		return (string) ( Forms::summary( $key->regime(), $key->form() )['group'] ?? '' );
	}

	/**
	 * What forms are sorted by.
	 *
	 * @param Key $key Key of a disclosure.
	 */
	private static function sort_code( Key $key ): string {
		return str_pad( (string) ( Forms::summary( $key->regime(), $key->form() )['code'] ?? '' ), 4, '0', STR_PAD_LEFT ) . $key->form();
	}
}
