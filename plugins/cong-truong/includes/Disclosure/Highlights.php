<?php
/**
 * The figures that say most about the school, each from the newest publication that tells it.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

use CongTruong\Module;
use CongTruong\Plugin;

defined( 'ABSPATH' ) || exit;

/**
 * Which cells they are is data: `highlights` of a form. Worked out once after each change, as front pages show them.
 *
 * @phpstan-type Shown array{key: array<string, string>, label: string, text: string}
 */
final class Highlights implements Module {

	public const OPTION = 'cong_truong_highlights';

	private const ORDER = array( 'pupils', 'staff', 'classrooms', 'promoted' );

	/**
	 * Figures of the whole year come before those of its semesters.
	 */
	private const PERIODS = array( 'nam', 'hk2', 'hk1' );

	/**
	 * Hooks the forgetting.
	 */
	public function register(): void {
		add_action( 'cong_truong_changed', array( self::class, 'forget' ), 1, 0 );
	}

	/**
	 * The next view works them out again.
	 */
	public static function forget(): void {
		delete_option( self::OPTION );
	}

	/**
	 * The figures: `key` of the disclosure, `label` (what is counted), `text` (as the school typed it).
	 *
	 * @return array<int, Shown>
	 */
	public static function all(): array {
		$stored = get_option( self::OPTION );
		if ( ! is_array( $stored ) || Plugin::version() !== ( $stored['version'] ?? '' ) ) {
			$stored = array(
				'version' => Plugin::version(),
				'figures' => self::find(),
			);
			update_option( self::OPTION, $stored, true );
		}

		return $stored['figures'];
	}

	/**
	 * Looks through what is public, the newest first.
	 *
	 * @return array<int, Shown>
	 */
	private static function find(): array {
		$public = array_filter(
			Public_Pages_Query::all(),
			static function ( array $disclosure ): bool {
				return array() !== self::wanted( $disclosure['key'] ) && in_array( $disclosure['key']->period(), self::PERIODS, true );
			}
		);
		usort(
			$public,
			static function ( array $one, array $other ): int {
				return array( $other['key']->school_year(), self::rank( $one['key'] ) ) <=> array( $one['key']->school_year(), self::rank( $other['key'] ) );
			}
		);
		$found = array();
		foreach ( $public as $disclosure ) {
			$key     = $disclosure['key'];
			$missing = array_filter(
				self::wanted( $key ),
				static function ( array $highlight ) use ( $found, $key ): bool {
					return ! isset( $found[ $highlight['id'] ][ $key->level() ] );
				}
			);
			$cells   = $missing ? self::cells( $disclosure['id'] ) : array();
			foreach ( $missing as $highlight ) {
				$cell = $cells[ $highlight['row'] ][ $highlight['column'] ] ?? null;
				if ( is_int( $cell['value'] ?? null ) || is_float( $cell['value'] ?? null ) ) {
					$found[ $highlight['id'] ][ $key->level() ] = array(
						'key'   => $key->to_array(),
						'label' => $highlight['label'],
						'text'  => trim( $cell['raw'] ),
					);
				}
			}
		}

		return array_merge(
			...array_map(
				static function ( string $id ) use ( $found ): array {
					return array_values( $found[ $id ] ?? array() );
				},
				self::ORDER
			)
		);
	}

	/**
	 * The highlights of a disclosure's form.
	 *
	 * @param Key $key Key of a disclosure.
	 * @return array<int, array{id: string, row: string, column: string, label: string}>
	 */
	private static function wanted( Key $key ): array {
		return Forms::summary( $key->regime(), $key->form() )['highlights'] ?? array();
	}

	/**
	 * Place of a period among those of a year.
	 *
	 * @param Key $key Key of a disclosure.
	 */
	private static function rank( Key $key ): int {
		return (int) array_search( $key->period(), self::PERIODS, true );
	}

	/**
	 * Published cells: row → column → cell.
	 *
	 * @param int $disclosure Id of a disclosure.
	 * @return array<string, array<string, array{raw: string, value: mixed}>>
	 */
	private static function cells( int $disclosure ): array {
		$publication = Publication::latest( $disclosure );

		return null === $publication ? array() : Publication::payload( $publication )['values']['cells'] ?? array();
	}
}
