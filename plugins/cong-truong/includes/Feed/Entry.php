<?php
/**
 * One item as a feed has it, before it is cleaned.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feed;

defined( 'ABSPATH' ) || exit;

/**
 * All fields are what the feed says, in UTF-8, and may hold anything.
 */
final class Entry {

	/**
	 * Its identifier in the feed.
	 *
	 * @var string
	 */
	public $id = '';

	/**
	 * HTML or text.
	 *
	 * @var string
	 */
	public $title = '';

	/**
	 * Address, maybe relative.
	 *
	 * @var string
	 */
	public $link = '';

	/**
	 * Address that the link is relative to, if the feed names one for this item.
	 *
	 * @var string
	 */
	public $base = '';

	/**
	 * HTML or text.
	 *
	 * @var string
	 */
	public $summary = '';

	/**
	 * When it was published, in whatever spelling.
	 *
	 * @var string
	 */
	public $date = '';
}
