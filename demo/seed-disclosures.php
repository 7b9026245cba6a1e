<?php
/**
 * The demo school's profile and its disclosures.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Demo;

use CongTruong\School\Profile;

/**
 * Makes and publishes the disclosures that are not there yet.
 *
 * @param array<string, mixed>               $school   Shape `SchoolProfile`.
 * @param string[]                           $files    One disclosure each.
 * @param array<string, array<int, mixed[]>> $warnings What the build found in them: file name → `StoodWarning`s.
 */
function seed_disclosures( array $school, array $files, array $warnings ): void {
	if ( ! Profile::is_complete() ) {
		update_option( Profile::OPTION, $school );
	}
	foreach ( $files as $file ) {
		// Objects stay objects: an empty one must not become a list.
		$disclosure = json_decode( (string) file_get_contents( $file ), false, 512, JSON_THROW_ON_ERROR );
		seed_disclosure( $disclosure, $warnings[ basename( $file ) ] );
	}
}

/**
 * Makes, fills and publishes one disclosure, unless it is there.
 *
 * @param \stdClass           $disclosure Content of its file.
 * @param array<int, mixed[]> $warnings   `StoodWarning`s.
 */
function seed_disclosure( \stdClass $disclosure, array $warnings ): void {
	$key      = (array) $disclosure->key;
	$resource = request( '/disclosures', array_intersect_key( $key, array_flip( array( 'form', 'level', 'schoolYear', 'period' ) ) ) );
	if ( 'draft' !== $resource['state'] || count( (array) $resource['values']['cells'] ) > 0 ) {
		return;
	}
	$route = '/disclosures/' . $resource['id'];
	$saved = request(
		$route,
		array(
			'version' => $resource['version'],
			'values'  => $disclosure->values,
		)
	);
	request(
		$route . '/publish',
		array(
			'version'  => $saved['version'],
			'warnings' => $warnings,
		)
	);
}

/**
 * Sends a request to the plugin, as its screens do.
 *
 * @param string               $route Below `cong-truong/v1`.
 * @param array<string, mixed> $body  Body.
 * @return array<string, mixed> Answer.
 */
function request( string $route, array $body ): array {
	$request = new \WP_REST_Request( 'POST', '/cong-truong/v1' . $route );
	$request->set_header( 'content-type', 'application/json' );
	$request->set_body( (string) wp_json_encode( $body ) );
	$response = rest_do_request( $request );
	$data     = rest_get_server()->response_to_data( $response, false );
	if ( $response->is_error() ) {
		throw new \RuntimeException( $route . ': ' . wp_json_encode( $data, JSON_UNESCAPED_UNICODE ) );
	}
	return json_decode( (string) wp_json_encode( $data ), true );
}
