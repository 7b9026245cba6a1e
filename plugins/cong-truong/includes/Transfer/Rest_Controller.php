<?php
/**
 * The REST routes of export and import: `cong-truong/v1/transfer`.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Transfer;

use CongTruong\Disclosure\Rest_Controller as Disclosures;
use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

final class Rest_Controller implements Module {

	/** Characters of a piece: half a megabyte in base 64, and some. */
	private const PIECE = 720000;

	/**
	 * Hooks the routes.
	 */
	public function register(): void {
		add_action( 'rest_api_init', array( $this, 'register_routes' ) );
	}

	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		$text   = array(
			'type'      => 'string',
			'maxLength' => 300,
			'default'   => '',
		);
		$number = array(
			'type'    => 'integer',
			'minimum' => 0,
			'default' => 0,
		);
		$token  = array( 'token' => array( 'required' => true ) + $text );

		$this->route(
			'export',
			array(
				'part'     => $text,
				'key'      => $text,
				'count'    => $number,
				'checksum' => $text,
			)
		);
		$this->route(
			'upload',
			array(
				'token'  => $text,
				'offset' => $number,
				'data'   => array(
					'type'      => 'string',
					'required'  => true,
					'maxLength' => self::PIECE,
				),
			)
		);
		$this->route( 'check', $token );
		$this->route(
			'import',
			$token + array(
				'replace' => array(
					'type'    => 'string',
					'enum'    => Importer::REPLACE,
					'default' => 'none',
				),
			)
		);
		$this->route( 'end', $token );
	}

	/**
	 * POST /transfer/export
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return array<string, mixed>
	 */
	public function export( \WP_REST_Request $request ): array {
		return Exporter::next(
			array(
				'part'     => (string) $request['part'],
				'key'      => (string) $request['key'],
				'count'    => (int) $request['count'],
				'checksum' => (string) $request['checksum'],
			)
		);
	}

	/**
	 * POST /transfer/upload
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return array<string, mixed>|\WP_Error
	 */
	public function upload( \WP_REST_Request $request ) {
		$bytes = base64_decode( (string) $request['data'], true );
		$run   = '' === $request['token'] ? Run::begin() : Run::current( (string) $request['token'] );
		if ( ! $run || false === $bytes ) {
			return self::lost();
		}
		$size = $run->append( (int) $request['offset'], $bytes );

		return is_wp_error( $size ) ? $size : array(
			'token' => $run->token(),
			'size'  => $size,
		);
	}

	/**
	 * POST /transfer/check
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return array<string, mixed>|\WP_Error
	 */
	public function check( \WP_REST_Request $request ) {
		$run = Run::current( (string) $request['token'] );

		return $run ? $run->go_on( 'check' ) : self::lost();
	}

	/**
	 * POST /transfer/import
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return array<string, mixed>|\WP_Error
	 */
	public function import( \WP_REST_Request $request ) {
		$run = Run::current( (string) $request['token'] );

		return $run ? $run->go_on( 'import', (string) $request['replace'] ) : self::lost();
	}

	/**
	 * POST /transfer/end
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return array<string, bool>
	 */
	public function end( \WP_REST_Request $request ): array {
		$run = Run::current( (string) $request['token'] );
		if ( $run ) {
			$run->end();
		}

		return array( 'ended' => true );
	}

	/**
	 * Adds a route.
	 *
	 * @param string               $action Method of this class, and last part of the address.
	 * @param array<string, mixed> $args   Arguments.
	 */
	private function route( string $action, array $args ): void {
		register_rest_route(
			Disclosures::REST_NAMESPACE,
			'/transfer/' . $action,
			array(
				'methods'             => 'POST',
				'callback'            => array( $this, $action ),
				'permission_callback' => array( \CongTruong\Setup\Rest_Controller::class, 'is_allowed' ),
				'args'                => $args,
			)
		);
	}

	/**
	 * The answer where a run is not known, or not any more.
	 */
	private static function lost(): \WP_Error {
		return new \WP_Error( 'cong_truong_no_import', __( 'This import is not known any more. Choose the file again.', 'cong-truong' ), array( 'status' => 409 ) );
	}
}
