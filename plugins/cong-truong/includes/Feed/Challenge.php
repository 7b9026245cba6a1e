<?php
/**
 * Pages that test whether a person is looking.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feed;

defined( 'ABSPATH' ) || exit;

/**
 * Recognised so that the webmaster learns what to ask for; never defeated.
 */
final class Challenge {

	private const MARKS = '/cf-chl|challenge-platform|just a moment|ddos[ -]?(?:protection|guard)|checking your browser|verify(?:ing)? (?:you are|that you are|you\'re) (?:a )?human'
		. '|(?:đang )?kiểm tra trình duyệt|xác (?:minh|thực) (?:bạn|trình duyệt|không phải)|captcha|enable javascript and cookies|document\.cookie\s*=[^;]{0,200};[^<]{0,400}location/iu';

	/**
	 * Whether a page is one.
	 *
	 * @param string $body What came.
	 */
	public static function is_one( string $body ): bool {
		return 1 === preg_match( self::MARKS, wp_check_invalid_utf8( substr( $body, 0, 20000 ), true ) );
	}
}
