<?php
/**
 * Loads WordPress and fills it with the demo school.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

require getenv( 'CONG_TRUONG_SITE' ) . '/wp-load.php';
require __DIR__ . '/seed.php';
