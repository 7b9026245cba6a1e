<?php
/**
 * The school's own facts, stored once and shown everywhere.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\School;

use CongTruong\Disclosure\Changes;
use CongTruong\Module;
use CongTruong\Text\Normalizer;

defined( 'ABSPATH' ) || exit;

final class Profile implements Module {

	public const OPTION = 'cong_truong_school';

	public const LEVELS = array( 'mam_non', 'tieu_hoc', 'thcs', 'thpt', 'gdtx' );

	/**
	 * Characters that a line of the profile may have.
	 */
	private const LENGTH = 300;

	/**
	 * Hooks the option and what follows from a change of it.
	 */
	public function register(): void {
		add_action( 'init', array( self::class, 'register_option' ) );
		add_action( 'add_option_' . self::OPTION, array( self::class, 'announce' ), 10, 0 );
		add_action( 'update_option_' . self::OPTION, array( self::class, 'announce' ), 10, 0 );
	}

	/**
	 * The profile (shape `School`), complete also where nothing was filled in yet.
	 *
	 * @return array{name: string, levels: string[], kind: string, authority: string, place: string, head: string}
	 */
	public static function get(): array {
		$stored  = get_option( self::OPTION );
		$profile = self::shape( is_array( $stored ) ? $stored : array() );

		if ( '' === $profile['name'] ) {
			$profile['name'] = html_entity_decode( get_bloginfo( 'name' ), ENT_QUOTES, 'UTF-8' );
		}

		return $profile;
	}

	/**
	 * Whether the school filled in what its notices need.
	 */
	public static function is_complete(): bool {
		$stored = get_option( self::OPTION );

		return is_array( $stored ) && ! empty( $stored['name'] ) && ! empty( $stored['levels'] );
	}

	/**
	 * Whether the school teaches at more than one level, so that addresses have to name the level.
	 */
	public static function has_several_levels(): bool {
		return count( self::get()['levels'] ) > 1;
	}

	/**
	 * A level's name.
	 *
	 * @param string $level Such as `thcs`.
	 */
	public static function level_label( string $level ): string {
		$labels = self::level_labels();

		return $labels[ $level ] ?? $level;
	}

	/**
	 * All levels and their names.
	 *
	 * @return array<string, string>
	 */
	public static function level_labels(): array {
		return array(
			'mam_non'  => __( 'Preschool', 'cong-truong' ),
			'tieu_hoc' => __( 'Primary school', 'cong-truong' ),
			'thcs'     => __( 'Lower secondary school', 'cong-truong' ),
			'thpt'     => __( 'Upper secondary school', 'cong-truong' ),
			'gdtx'     => __( 'Continuing education', 'cong-truong' ),
		);
	}

	/**
	 * Registers the option with its sanitiser.
	 */
	public static function register_option(): void {
		register_setting(
			'cong_truong_school',
			self::OPTION,
			array(
				'type'              => 'object',
				'sanitize_callback' => array( self::class, 'sanitize' ),
				'show_in_rest'      => false,
			)
		);
	}

	/**
	 * Makes a profile of whatever was sent: known fields only, plain text in NFC.
	 *
	 * @param mixed $input Posted or stored value.
	 * @return array{name: string, levels: string[], kind: string, authority: string, place: string, head: string}
	 */
	public static function sanitize( $input ): array {
		$profile = self::shape( is_array( $input ) ? $input : array() );
		foreach ( array( 'name', 'authority', 'place', 'head' ) as $field ) {
			$profile[ $field ] = self::line( $profile[ $field ] );
		}

		return $profile;
	}

	/**
	 * Known fields, each of its type.
	 *
	 * @param array<mixed> $fields Posted or stored fields.
	 * @return array{name: string, levels: string[], kind: string, authority: string, place: string, head: string}
	 */
	private static function shape( array $fields ): array {
		$levels = isset( $fields['levels'] ) && is_array( $fields['levels'] ) ? $fields['levels'] : array();
		$text   = static function ( string $name ) use ( $fields ): string {
			return isset( $fields[ $name ] ) && is_scalar( $fields[ $name ] ) ? (string) $fields[ $name ] : '';
		};

		return array(
			'name'      => $text( 'name' ),
			'levels'    => array_values( array_intersect( self::LEVELS, $levels ) ),
			'kind'      => 'non_public' === $text( 'kind' ) ? 'non_public' : 'public',
			'authority' => $text( 'authority' ),
			'place'     => $text( 'place' ),
			'head'      => $text( 'head' ),
		);
	}

	/**
	 * Says that pages which show the profile have changed.
	 */
	public static function announce(): void {
		Changes::announce_school();
	}

	/**
	 * One line of plain text in NFC.
	 *
	 * @param string $text Posted text.
	 */
	private static function line( string $text ): string {
		global $wpdb;

		// Word's soft line break is a control character, which WordPress keeps and no Excel file may hold.
		$text = (string) preg_replace( '/[\x00-\x1F\x7F]|\xC2[\x80-\x9F]/', ' ', $text );
		$text = Normalizer::nfc( sanitize_text_field( $text ) );
		// In a utf8mb3 table one emoji would make the whole option fail.
		if ( 'utf8mb4' !== $wpdb->get_col_charset( $wpdb->options, 'option_value' ) ) {
			$text = wp_encode_emoji( $text );
		}

		return mb_substr( $text, 0, self::LENGTH );
	}
}
