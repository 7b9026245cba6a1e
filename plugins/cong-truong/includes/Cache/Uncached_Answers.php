<?php
/**
 * Keeps page caches away from the plugin's REST answers.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Cache;

use CongTruong\Disclosure\Rest_Controller;
use CongTruong\Module;
use CongTruong\Page_Caches;

defined( 'ABSPATH' ) || exit;

/**
 * They are working values, for editors alone. Some caches keep REST answers although core says that nobody may; an editor would go on from figures that have been saved over.
 */
final class Uncached_Answers implements Module {

	/**
	 * Hooks in before a route answers.
	 */
	public function register(): void {
		add_filter( 'rest_request_before_callbacks', array( self::class, 'forbid' ), 10, 3 );
	}

	/**
	 * Says so in the caches' own words.
	 *
	 * @param mixed            $response What core passes on.
	 * @param mixed            $handler  The route's handler.
	 * @param \WP_REST_Request $request  The request.
	 * @return mixed The same response.
	 */
	public static function forbid( $response, $handler, $request ) {
		if ( 0 === strpos( $request->get_route(), '/' . Rest_Controller::REST_NAMESPACE . '/' ) ) {
			Page_Caches::keep_out( 'cong-truong' );
		}

		return $response;
	}
}
