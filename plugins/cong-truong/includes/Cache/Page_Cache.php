<?php
/**
 * What the plugin wants of a page cache.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Cache;

defined( 'ABSPATH' ) || exit;

/**
 * One page cache by its public functions or actions. Where it isn't installed, both methods do nothing.
 */
interface Page_Cache {

	/**
	 * Forgets pages.
	 *
	 * @param string[] $urls Whole addresses, each once.
	 */
	public function forget( array $urls ): void;

	/**
	 * Forgets all pages of this site.
	 */
	public function forget_all(): void;
}
