<?php
/**
 * What makes a disclosure unique: regime, form, level, school year and period.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

defined( 'ABSPATH' ) || exit;

final class Key {

	private const LEVEL_SLUGS = array(
		'mam_non'  => 'mam-non',
		'tieu_hoc' => 'tieu-hoc',
		'thcs'     => 'thcs',
		'thpt'     => 'thpt',
		'gdtx'     => 'gdtx',
	);

	/**
	 * Id of the circular, such as `tt36-2017`.
	 *
	 * @var string
	 */
	private $regime;

	/**
	 * Id of the form, such as `BM10`.
	 *
	 * @var string
	 */
	private $form;

	/**
	 * Education level, such as `thcs`.
	 *
	 * @var string
	 */
	private $level;

	/**
	 * School year, such as `2020-2021`.
	 *
	 * @var string
	 */
	private $school_year;

	/**
	 * Period, `nam` for the whole year.
	 *
	 * @var string
	 */
	private $period;

	/**
	 * Makes a key without asking whether such a form exists; Forms::key() asks.
	 *
	 * @param string $regime      Id of the circular.
	 * @param string $form        Id of the form.
	 * @param string $level       Education level.
	 * @param string $school_year School year.
	 * @param string $period      Period.
	 */
	public function __construct( string $regime, string $form, string $level, string $school_year, string $period ) {
		$this->regime      = $regime;
		$this->form        = $form;
		$this->level       = $level;
		$this->school_year = $school_year;
		$this->period      = $period;
	}

	/**
	 * Makes the key that a payload or a REST answer carries.
	 *
	 * @param array<string, string> $key Shape `DisclosureKey`.
	 */
	public static function from_array( array $key ): self {
		return new self( $key['regime'], $key['form'], $key['level'], $key['schoolYear'], $key['period'] );
	}

	/**
	 * The shape `DisclosureKey`.
	 *
	 * @return array{regime: string, form: string, level: string, schoolYear: string, period: string}
	 */
	public function to_array(): array {
		return array(
			'regime'     => $this->regime,
			'form'       => $this->form,
			'level'      => $this->level,
			'schoolYear' => $this->school_year,
			'period'     => $this->period,
		);
	}

	/**
	 * Id of the circular.
	 */
	public function regime(): string {
		return $this->regime;
	}

	/**
	 * Id of the form.
	 */
	public function form(): string {
		return $this->form;
	}

	/**
	 * Education level.
	 */
	public function level(): string {
		return $this->level;
	}

	/**
	 * School year.
	 */
	public function school_year(): string {
		return $this->school_year;
	}

	/**
	 * Period.
	 */
	public function period(): string {
		return $this->period;
	}

	/**
	 * The key as one string, stored to be looked up.
	 */
	public function __toString(): string {
		return implode( '/', $this->to_array() );
	}

	/**
	 * Last part of the public address: the form's slug and the period, unless that is the year.
	 */
	public function slug(): string {
		$form = Forms::summary( $this->regime, $this->form );
		$slug = $form ? (string) $form['slug'] : sanitize_title( $this->form );

		return 'nam' === $this->period ? $slug : $slug . '-' . $this->period;
	}

	/**
	 * The public address below `/cong-khai/`, without slashes at its ends.
	 *
	 * @param bool $with_level Whether the school has several levels, so that the address has to name this one.
	 */
	public function path( bool $with_level = false ): string {
		return $this->school_year . '/' . ( $with_level ? self::level_slug( $this->level ) . '/' : '' ) . $this->slug();
	}

	/**
	 * A level as an address names it.
	 *
	 * @param string $level Education level.
	 */
	public static function level_slug( string $level ): string {
		return self::LEVEL_SLUGS[ $level ] ?? sanitize_title( $level );
	}

	/**
	 * The level that an address names.
	 *
	 * @param string $slug Part of an address.
	 */
	public static function level_of_slug( string $slug ): ?string {
		$level = array_search( $slug, self::LEVEL_SLUGS, true );

		return false === $level ? null : $level;
	}

	/**
	 * Whether this is a school year: two years that follow each other.
	 *
	 * @param string $school_year Text to check.
	 */
	public static function is_school_year( string $school_year ): bool {
		return 1 === preg_match( '/\A([0-9]{4})-([0-9]{4})\z/', $school_year, $years )
			&& (int) $years[1] + 1 === (int) $years[2]
			&& self::is_year( (int) $years[1] );
	}

	/**
	 * Whether this is written as a period: the year, a semester, a quarter, a fiscal year or a week.
	 *
	 * @param string $period Text to check.
	 */
	public static function is_period( string $period ): bool {
		if ( 1 !== preg_match( '/\A(?:nam|hk[12]|q[1-4]|([0-9]{4})(?:-w([0-9]{2}))?)\z/', $period, $found ) ) {
			return false;
		}

		return ( ! isset( $found[1] ) || self::is_year( (int) $found[1] ) )
			&& ( ! isset( $found[2] ) || ( (int) $found[2] >= 1 && (int) $found[2] <= 53 ) );
	}

	/**
	 * Whether a number can be the year of a school's notice.
	 *
	 * @param int $year Number to check.
	 */
	private static function is_year( int $year ): bool {
		return $year >= 1990 && $year <= 2100;
	}
}
