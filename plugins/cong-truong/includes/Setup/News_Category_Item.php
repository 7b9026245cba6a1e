<?php
/**
 * Posts to which nobody gives a kind are news, where WordPress would call them uncategorised.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Setup;

use CongTruong\News\Kinds;

defined( 'ABSPATH' ) || exit;

final class News_Category_Item extends Options_Item {

	/** WordPress makes this category when it is installed. */
	private const UNCATEGORISED = 1;

	/** {@inheritDoc} */
	public function key(): string {
		return 'option.news_category';
	}

	/** {@inheritDoc} */
	public function label(): string {
		return __( 'Posts without a kind are news', 'cong-truong' );
	}

	/** {@inheritDoc} */
	protected function before(): array {
		return array( 'default_category' => array( self::UNCATEGORISED ) );
	}

	/** {@inheritDoc} */
	protected function after(): array {
		$news = Kinds::term_id( Kinds::NEWS );

		return array( 'default_category' => $news > 0 ? $news : self::UNCATEGORISED );
	}
}
