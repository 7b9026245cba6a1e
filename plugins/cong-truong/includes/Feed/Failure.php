<?php
/**
 * Why a source gave no news.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feed;

defined( 'ABSPATH' ) || exit;

/**
 * Thrown inside the feature only; Reasons says it in words.
 */
final class Failure extends \Exception {

	/**
	 * A key of Reasons.
	 *
	 * @var string
	 */
	public $reason;

	/**
	 * What it is about: a host, a status, a line; from outside, so escape it.
	 *
	 * @var string
	 */
	public $detail;

	/**
	 * Seconds for which the server asked to be left alone; 0 if it didn't.
	 *
	 * @var int
	 */
	public $wait = 0;

	/**
	 * Names the reason.
	 *
	 * @param string $reason A key of Reasons.
	 * @param string $detail What it is about.
	 */
	public function __construct( string $reason, string $detail = '' ) {
		parent::__construct( trim( "$reason $detail" ) );
		$this->reason = $reason;
		$this->detail = $detail;
	}
}
