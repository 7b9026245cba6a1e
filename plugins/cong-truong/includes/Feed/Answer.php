<?php
/**
 * What came of asking for an address.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feed;

defined( 'ABSPATH' ) || exit;

final class Answer {

	/**
	 * Why nothing came; null if something did.
	 *
	 * @var Failure|null
	 */
	public $failure;

	/**
	 * Whether the server said that nothing has changed since the last time.
	 *
	 * @var bool
	 */
	public $is_unchanged = false;

	/**
	 * Whether it came without a valid certificate, as the webmaster decided.
	 *
	 * @var bool
	 */
	public $is_lax = false;

	/**
	 * Address that answered.
	 *
	 * @var string
	 */
	public $url = '';

	/**
	 * Address to ask from now on, as the one that was asked has moved for good; else empty.
	 *
	 * @var string
	 */
	public $moved = '';

	/**
	 * The body, at most Fetcher::BYTES.
	 *
	 * @var string
	 */
	public $body = '';

	/**
	 * Headers that matter, by name in small letters: `content-type`, `etag`, `last-modified`.
	 *
	 * @var array<string, string>
	 */
	public $headers = array();

	/**
	 * Milliseconds that it took.
	 *
	 * @var int
	 */
	public $duration = 0;
}
