<?php
/**
 * The forms of the circulars, as the build compiled them from data.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

use CongTruong\Plugin;
use CongTruong\School\Profile;

defined( 'ABSPATH' ) || exit;

final class Forms {

	/**
	 * The compiled index: regimes by id, forms by regime and id; null until read.
	 *
	 * @var array{regimes: array<string, array<string, mixed>>, forms: array<string, array<string, array<string, mixed>>>}|null
	 */
	private static $index;

	/**
	 * Resolved forms that this request has read, by file.
	 *
	 * @var array<string, array<string, mixed>|null>
	 */
	private static $resolved = array();

	/**
	 * Summaries of all forms of all regimes: id, regime, slug, code, title, shortTitle, group, levels, periods.
	 *
	 * @return array<int, array<string, mixed>>
	 */
	public static function all(): array {
		$all = array();
		foreach ( self::index()['forms'] as $forms ) {
			$all = array_merge( $all, array_values( $forms ) );
		}

		return $all;
	}

	/**
	 * All circulars (shape `Regime`), by id.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function regimes(): array {
		return self::index()['regimes'];
	}

	/**
	 * One form's summary.
	 *
	 * @param string $regime Id of the circular.
	 * @param string $form   Id of the form.
	 * @return array<string, mixed>|null
	 */
	public static function summary( string $regime, string $form ): ?array {
		return self::index()['forms'][ $regime ][ $form ] ?? null;
	}

	/**
	 * A form as one level files it (`ResolvedForm`).
	 *
	 * @param string $regime Id of the circular.
	 * @param string $form   Id of the form.
	 * @param string $level  Education level.
	 * @return array<string, mixed>|null Null where there is no such form at this level.
	 */
	public static function resolved( string $regime, string $form, string $level ): ?array {
		$summary = self::summary( $regime, $form );
		if ( ! $summary || ! in_array( $level, $summary['levels'], true ) ) {
			return null;
		}

		$file = Plugin::path( "build/data/$regime/$form.$level.php" );
		if ( ! array_key_exists( $file, self::$resolved ) ) {
			self::$resolved[ $file ] = is_readable( $file ) ? require $file : null;
		}

		return self::$resolved[ $file ];
	}

	/**
	 * The circular that rules a school year. The year decides, never the date of saving.
	 *
	 * @param string $school_year Such as `2020-2021`.
	 */
	public static function regime_of( string $school_year ): string {
		$latest = '';
		foreach ( self::regimes() as $id => $regime ) {
			$years = $regime['schoolYears'];
			if ( ( null === $years['from'] || $years['from'] <= $school_year ) && ( null === $years['to'] || $school_year <= $years['to'] ) ) {
				return (string) $id;
			}
			$latest = (string) $id;
		}

		return $latest;
	}

	/**
	 * The key of a disclosure, if there is such a form for this level, year and period.
	 *
	 * @param string $form        Id of the form.
	 * @param string $level       Education level.
	 * @param string $school_year School year.
	 * @param string $period      Period.
	 * @return Key|\WP_Error
	 */
	public static function key( string $form, string $level, string $school_year, string $period ) {
		if ( ! Key::is_school_year( $school_year ) ) {
			return self::invalid( __( 'This is not a school year. Write it like 2020-2021.', 'cong-truong' ) );
		}

		$regime  = self::regime_of( $school_year );
		$summary = self::summary( $regime, $form );
		if ( ! $summary ) {
			return self::invalid(
				/* translators: 1: form id such as BM10, 2: school year such as 2020-2021 */
				sprintf( __( 'Form %1$s is not among the forms for school year %2$s.', 'cong-truong' ), $form, $school_year )
			);
		}
		if ( ! in_array( $level, $summary['levels'], true ) ) {
			return self::invalid( __( 'This form is not for this education level.', 'cong-truong' ) );
		}
		// What a form lists as its periods is what is usual; a school may also file it by the semester, say.
		if ( ! Key::is_period( $period ) ) {
			return self::invalid( __( 'This is not a period. Use nam, hk1, hk2, q1 to q4, a year or a week.', 'cong-truong' ) );
		}

		return new Key( $regime, $form, $level, $school_year, $period );
	}

	/**
	 * The forms that a school of these levels files, of one regime or of both.
	 *
	 * @param string[] $levels The school's levels.
	 * @return array<int, array<string, mixed>>
	 */
	public static function of_levels( array $levels ): array {
		return array_values(
			array_filter(
				self::all(),
				static function ( array $form ) use ( $levels ): bool {
					return array() !== array_intersect( $form['levels'], $levels );
				}
			)
		);
	}

	/**
	 * A disclosure's title: the form's name, the level where the school has several, the period unless it is the year, and the school year.
	 *
	 * In Vietnamese whatever language its author uses the screens in: it is stored, and it names an official paper.
	 *
	 * @param Key $key Key of the disclosure.
	 */
	public static function title( Key $key ): string {
		$summary = self::summary( $key->regime(), $key->form() );
		$name    = $summary ? (string) $summary['shortTitle'] : $key->form();

		$level = Profile::has_several_levels() ? self::official_level( $key->level() ) : '';

		return implode( ', ', array_filter( array( $name, $level, self::official_period( $key->period() ), 'năm học ' . $key->school_year() ) ) );
	}

	/**
	 * A level as Vietnamese papers name it.
	 *
	 * @param string $level Level of a key.
	 */
	public static function official_level( string $level ): string {
		$names = array(
			'mam_non'  => 'mầm non',
			'tieu_hoc' => 'tiểu học',
			'thcs'     => 'trung học cơ sở',
			'thpt'     => 'trung học phổ thông',
			'gdtx'     => 'giáo dục thường xuyên',
		);

		return $names[ $level ] ?? $level;
	}

	/**
	 * A period as Vietnamese papers name it; empty for the whole year.
	 *
	 * @param string $period Period of a key.
	 */
	public static function official_period( string $period ): string {
		$forms = array(
			'/\Ahk1\z/'                 => 'học kỳ I',
			'/\Ahk2\z/'                 => 'học kỳ II',
			'/\Aq([1-4])\z/'            => 'quý $1',
			'/\A([0-9]{4})-w0?(\d+)\z/' => 'tuần $2 năm $1',
			'/\A([0-9]{4})\z/'          => 'năm $1',
			'/\Anam\z/'                 => '',
		);

		return (string) preg_replace( array_keys( $forms ), array_values( $forms ), $period, 1 );
	}

	/**
	 * A period as people say it; empty for the whole year.
	 *
	 * @param string $period Period of a key.
	 */
	public static function period_label( string $period ): string {
		if ( preg_match( '/\Ahk([12])\z/', $period, $found ) ) {
			/* translators: %s: number of the semester, I or II */
			return sprintf( __( 'semester %s', 'cong-truong' ), '1' === $found[1] ? 'I' : 'II' );
		}
		if ( preg_match( '/\Aq([1-4])\z/', $period, $found ) ) {
			/* translators: %s: number of the quarter, 1 to 4 */
			return sprintf( __( 'quarter %s', 'cong-truong' ), $found[1] );
		}
		if ( preg_match( '/\A([0-9]{4})-w([0-9]{2})\z/', $period, $found ) ) {
			/* translators: 1: number of the week, 2: year */
			return sprintf( __( 'week %1$d of %2$s', 'cong-truong' ), (int) $found[2], $found[1] );
		}
		if ( preg_match( '/\A[0-9]{4}\z/', $period ) ) {
			/* translators: %s: fiscal year such as 2024 */
			return sprintf( __( 'fiscal year %s', 'cong-truong' ), $period );
		}

		return '';
	}

	/**
	 * Reads the compiled index.
	 *
	 * @return array{regimes: array<string, array<string, mixed>>, forms: array<string, array<string, array<string, mixed>>>}
	 */
	private static function index(): array {
		if ( null === self::$index ) {
			$file        = Plugin::path( 'build/data/index.php' );
			$compiled    = is_readable( $file ) ? require $file : array();
			self::$index = array(
				'regimes' => $compiled['regimes'] ?? array(),
				'forms'   => array(),
			);
			foreach ( $compiled['forms'] ?? array() as $form ) {
				self::$index['forms'][ $form['regime'] ][ $form['id'] ] = $form;
			}
		}

		return self::$index;
	}

	/**
	 * The refusal of a key.
	 *
	 * @param string $message Why.
	 */
	private static function invalid( string $message ): \WP_Error {
		return new \WP_Error( 'cong_truong_invalid_key', $message, array( 'status' => 400 ) );
	}
}
