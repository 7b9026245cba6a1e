<?php
/**
 * An item that is a group of WordPress's own settings. Only a site that has them as WordPress made them gets others.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Setup;

defined( 'ABSPATH' ) || exit;

abstract class Options_Item implements Item {

	/** Settings have no id. */
	private const ID = 1;

	/**
	 * The settings of a fresh WordPress: all values that nobody chose, the one that an undo sets first.
	 *
	 * @return array<string, array<int, scalar>>
	 */
	abstract protected function before(): array;

	/**
	 * The settings of a school's site.
	 *
	 * @return array<string, scalar>
	 */
	abstract protected function after(): array;

	/** {@inheritDoc} */
	public function find(): int {
		$fresh = true;
		$ours  = true;
		$after = $this->after();
		foreach ( $this->before() as $name => $values ) {
			$now      = (string) get_option( $name );
			$is_fresh = in_array( $now, array_map( 'strval', $values ), true );
			$is_ours  = (string) $after[ $name ] === $now;
			if ( ! $is_fresh && ! $is_ours ) {
				return self::ID;
			}
			$fresh = $fresh && $is_fresh;
			$ours  = $ours && $is_ours;
		}

		// Neither: a run that was interrupted set some of them.
		return $ours && ! $fresh ? self::ID : 0;
	}

	/** {@inheritDoc} */
	public function make() {
		foreach ( $this->after() as $name => $value ) {
			update_option( $name, $value );
		}

		return self::ID;
	}

	/** {@inheritDoc} */
	public function recover(): int {
		return $this->now() === array_map( 'strval', $this->after() ) ? self::ID : 0;
	}

	/** {@inheritDoc} */
	public function whereabouts( int $id ): string {
		return 'there';
	}

	/** {@inheritDoc} */
	public function fingerprint( int $id ): string {
		return sha1( (string) wp_json_encode( $this->now() ) );
	}

	/** {@inheritDoc} */
	public function obstacle( int $id ): string {
		return '';
	}

	/** {@inheritDoc} */
	public function remove( int $id ): bool {
		foreach ( $this->before() as $name => $values ) {
			update_option( $name, reset( $values ) );
		}

		return true;
	}

	/** {@inheritDoc} */
	public function restore( int $id ): bool {
		return false;
	}

	/** {@inheritDoc} */
	public function url( int $id ): string {
		return '';
	}

	/**
	 * The settings as they are.
	 *
	 * @return array<string, string>
	 */
	private function now(): array {
		$now = array();
		foreach ( array_keys( $this->before() ) as $name ) {
			// 0 and '0' are the same, and come as either.
			$now[ $name ] = (string) get_option( $name );
		}

		return $now;
	}
}
