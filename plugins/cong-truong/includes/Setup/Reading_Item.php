<?php
/**
 * The settings under Settings › Reading: which page is the front page, which one shows the news.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Setup;

defined( 'ABSPATH' ) || exit;

final class Reading_Item extends Options_Item {

	/** {@inheritDoc} */
	public function key(): string {
		return 'option.front_page';
	}

	/** {@inheritDoc} */
	public function label(): string {
		return __( 'Front page and page of the news', 'cong-truong' );
	}

	/** {@inheritDoc} */
	protected function before(): array {
		return array(
			'show_on_front'  => array( 'posts' ),
			'page_on_front'  => array( 0, '' ),
			'page_for_posts' => array( 0, '' ),
		);
	}

	/** {@inheritDoc} */
	protected function after(): array {
		$front = Record::of( 'page.trang-chu' )['id'] ?? 0;
		$news  = Record::of( 'page.tin-tuc' )['id'] ?? 0;

		return array(
			'show_on_front'  => $front > 0 ? 'page' : 'posts',
			'page_on_front'  => $front,
			'page_for_posts' => $news,
		);
	}
}
