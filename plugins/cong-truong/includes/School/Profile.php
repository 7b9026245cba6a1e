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

defined( 'ABSPATH' ) || exit;

/**
 * `Profile::get()` is what everybody reads; `Profile::sanitize()` is the one door in.
 *
 * @phpstan-import-type School_Profile from Profile_Shape
 */
final class Profile implements Module {

	public const OPTION = 'cong_truong_school';

	/** Core's option of the site's logo: the school's emblem. */
	public const EMBLEM = 'site_logo';

	public const LEVELS = Profile_Shape::LEVELS;

	/**
	 * Whether name and site title are being brought in step.
	 *
	 * @var bool
	 */
	private static $is_in_step = true;

	/**
	 * Hooks the option and what follows from a change of it.
	 */
	public function register(): void {
		add_action( 'init', array( self::class, 'register_option' ) );
		add_action( 'add_option_' . self::OPTION, array( self::class, 'after_change' ), 10, 0 );
		add_action( 'update_option_' . self::OPTION, array( self::class, 'after_change' ), 10, 0 );
		add_action( 'update_option_blogname', array( self::class, 'follow_site_title' ), 10, 0 );
		foreach ( array( 'add', 'update', 'delete' ) as $change ) {
			add_action( $change . '_option_' . self::EMBLEM, array( self::class, 'announce' ), 10, 0 );
		}
	}

	/**
	 * The profile (shape `SchoolProfile`), complete also where nothing was filled in yet.
	 *
	 * @return School_Profile
	 */
	public static function get(): array {
		$stored  = get_option( self::OPTION );
		$profile = Profile_Shape::of( is_array( $stored ) ? $stored : array() );

		if ( '' === $profile['name'] ) {
			$profile['name'] = self::site_title();
		}

		return $profile;
	}

	/**
	 * What a disclosure says of the school (shape `School`): not the contacts, which change while a publication does not.
	 *
	 * @param string $school_year Such as `2020-2021`.
	 * @return array{name: string, levels: string[], kind: string, authority: string, place: string, head: string}
	 */
	public static function of_year( string $school_year ): array {
		$profile = self::get();

		return array(
			'name'      => $profile['name'],
			'levels'    => $profile['levels'],
			'kind'      => $profile['kind'],
			'authority' => Authority::name( $profile, $school_year ),
			'place'     => $profile['place'],
			'head'      => $profile['head'],
		);
	}

	/**
	 * Whether any contact was filled in.
	 */
	public static function has_contacts(): bool {
		$profile = self::get();

		return '' !== $profile['address'] || $profile['phones'] || $profile['emails'] || $profile['hours'] || '' !== $profile['map'];
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
	 * Makes a profile of whatever was sent: known fields only, plain text in NFC, links that are safe.
	 *
	 * @param mixed $input Posted or stored value.
	 * @return School_Profile
	 */
	public static function sanitize( $input ): array {
		return Profile_Shape::clean( is_array( $input ) ? $input : array() );
	}

	/**
	 * Brings a stored profile into today's shape.
	 */
	public static function upgrade(): void {
		$stored = get_option( self::OPTION );
		if ( is_array( $stored ) ) {
			update_option( self::OPTION, self::sanitize( $stored ) );
			self::lead_site_title();
		}
	}

	/**
	 * The school's name and the site's title are one fact; then everybody is told.
	 */
	public static function after_change(): void {
		self::lead_site_title();
		self::announce();
	}

	/**
	 * Says that pages which show the profile have changed.
	 */
	public static function announce(): void {
		Changes::announce_school();
	}

	/**
	 * The title was changed on a screen of WordPress: the name follows.
	 */
	public static function follow_site_title(): void {
		$stored = get_option( self::OPTION );
		$title  = self::site_title();
		if ( ! self::$is_in_step || '' === $title ) {
			return;
		}
		if ( ! is_array( $stored ) || empty( $stored['name'] ) ) {
			self::announce();
		} elseif ( $stored['name'] !== $title ) {
			update_option( self::OPTION, array( 'name' => $title ) + $stored );
		}
	}

	/**
	 * The name was changed: the title follows.
	 */
	private static function lead_site_title(): void {
		$stored = get_option( self::OPTION );
		$name   = is_array( $stored ) ? (string) ( $stored['name'] ?? '' ) : '';
		if ( '' === $name || self::site_title() === $name ) {
			return;
		}
		self::$is_in_step = false;
		update_option( 'blogname', $name );
		self::$is_in_step = true;
	}

	/**
	 * The site's title, which WordPress stores escaped.
	 */
	private static function site_title(): string {
		return html_entity_decode( (string) get_option( 'blogname' ), ENT_QUOTES, 'UTF-8' );
	}
}
