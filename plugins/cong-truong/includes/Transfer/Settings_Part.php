<?php
/**
 * The plugin's settings.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Transfer;

use CongTruong\Uninstaller;

defined( 'ABSPATH' ) || exit;

final class Settings_Part implements Part {

	/** {@inheritDoc} */
	public function id(): string {
		return 'settings';
	}

	/** {@inheritDoc} */
	public function label(): string {
		return __( 'Settings', 'cong-truong' );
	}

	/** {@inheritDoc} */
	public function keys(): array {
		return array_keys( self::options() );
	}

	/** {@inheritDoc} */
	public function read( string $key ): ?array {
		$options = self::options();
		$value   = isset( $options[ $key ] ) ? get_option( $key, null ) : null;

		return null === $value ? null : array( 'value' => $options[ $key ]( $value ) );
	}

	/** {@inheritDoc} */
	public function check( string $key, \stdClass $record, Memory $memory ) {
		$options = self::options();
		if ( ! isset( $options[ $key ] ) || ! property_exists( $record, 'value' ) ) {
			return new \WP_Error( 'cong_truong_unknown_setting', __( 'This setting is not known here.', 'cong-truong' ) );
		}

		return array( 'value' => $options[ $key ]( json_decode( (string) wp_json_encode( $record->value ), true ) ) );
	}

	/** {@inheritDoc} */
	public function changed_at( array $record ): string {
		return '';
	}

	/** {@inheritDoc} */
	public function write( string $key, array $record ) {
		update_option( $key, $record['value'] );

		return true;
	}

	/**
	 * Options that travel, with what makes a valid value of anything.
	 *
	 * @return array<string, callable>
	 */
	private static function options(): array {
		/**
		 * Filters the options that an export takes along.
		 *
		 * @since 0.1.0
		 *
		 * @param array<string, callable> $options Sanitisers by the option's name: they get whatever a file says, and give what may be stored.
		 */
		return (array) apply_filters( 'cong_truong_transfer_options', array( Uninstaller::OPTION => 'rest_sanitize_boolean' ) );
	}
}
