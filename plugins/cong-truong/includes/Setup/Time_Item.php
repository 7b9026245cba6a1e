<?php
/**
 * Vietnamese time and dates, where WordPress still has what it was born with.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Setup;

defined( 'ABSPATH' ) || exit;

final class Time_Item extends Options_Item {

	/** {@inheritDoc} */
	public function key(): string {
		return 'option.time';
	}

	/** {@inheritDoc} */
	public function label(): string {
		return __( 'Vietnamese time, dates as 05/09/2026', 'cong-truong' );
	}

	/** {@inheritDoc} */
	protected function before(): array {
		return array(
			'timezone_string' => array( '' ),
			'gmt_offset'      => array( 0, '' ),
			// phpcs:disable WordPress.WP.I18n -- WordPress's own defaults, by the language that it was installed in; not texts of the plugin.
			'date_format'     => array( translate( 'F j, Y' ), 'F j, Y' ),
			'time_format'     => array( translate( 'g:i a' ), 'g:i a' ),
			// phpcs:enable
		);
	}

	/** {@inheritDoc} */
	protected function after(): array {
		return array(
			'timezone_string' => 'Asia/Ho_Chi_Minh',
			'gmt_offset'      => '7',
			'date_format'     => 'd/m/Y',
			'time_format'     => 'H:i',
		);
	}
}
