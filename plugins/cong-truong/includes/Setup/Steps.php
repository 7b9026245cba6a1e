<?php
/**
 * The steps of the setup and their items.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Setup;

use CongTruong\News\Kinds;
use CongTruong\School\Profile;

defined( 'ABSPATH' ) || exit;

final class Steps {

	/**
	 * All steps in the order in which they are made; an undo goes the other way.
	 *
	 * @return array<string, array{label: string, items: Item[]}>
	 */
	public static function all(): array {
		$school = Profile::get();
		$steps  = array(
			'pages'       => array(
				'label' => __( 'Pages', 'cong-truong' ),
				'items' => self::pages(),
			),
			'categories'  => array(
				'label' => __( 'Kinds of news', 'cong-truong' ),
				'items' => self::categories(),
			),
			'disclosures' => array(
				'label' => __( 'Empty forms for the public disclosures', 'cong-truong' ),
				'items' => array_map(
					static function ( $key ): Item {
						return new Disclosure_Item( $key );
					},
					Required_Disclosures::keys( $school )
				),
			),
			'site'        => array(
				'label' => __( 'Menu and settings', 'cong-truong' ),
				'items' => self::site(),
			),
		);

		/**
		 * Filters the steps of the setup. Pages that a menu shall show belong into `pages`.
		 *
		 * @since 0.1.0
		 *
		 * @param array<string, array{label: string, items: Item[]}> $steps  Steps by id.
		 * @param array<string, mixed>                               $school The school's profile.
		 */
		$filtered = apply_filters( 'cong_truong_setup_steps', $steps, $school );

		return is_array( $filtered ) ? $filtered : $steps;
	}

	/**
	 * All items by key, in order.
	 *
	 * @return array<string, Item>
	 */
	public static function items(): array {
		$items = array();
		foreach ( self::all() as $step ) {
			foreach ( $step['items'] as $item ) {
				$items[ $item->key() ] = $item;
			}
		}

		return $items;
	}

	/**
	 * The pages that the authority asks for.
	 *
	 * @return Item[]
	 */
	private static function pages(): array {
		return array(
			new Page_Item( 'trang-chu', 'Trang chủ', 'cong-truong/page-home', 0 ),
			new Page_Item( 'gioi-thieu', 'Giới thiệu', 'cong-truong/page-about', 1 ),
			new Page_Item( 'to-chuc', 'Cơ cấu tổ chức', 'cong-truong/page-organisation', 2, 'cong-truong/directory' ),
			new Page_Item( 'tin-tuc', 'Tin tức', '', 3 ),
			new Page_Item( 'tin-co-quan-quan-ly', 'Tin cơ quan quản lý', 'cong-truong/page-authority-news', 4, 'cong-truong/authority-feed' ),
			new Page_Item( 'ba-cong-khai', 'Ba công khai', 'cong-truong/page-disclosure', 5, 'cong-truong/disclosure' ),
			new Page_Item( 'cai-cach-hanh-chinh', 'Cải cách hành chính', 'cong-truong/page-reform', 6 ),
			new Page_Item( 'thu-tuc', 'Thủ tục – Biểu mẫu', 'cong-truong/page-procedures', 7 ),
			new Page_Item( 'tuyen-sinh', 'Tuyển sinh', 'cong-truong/page-admission', 8 ),
			new Page_Item( 'gop-y', 'Góp ý', 'cong-truong/page-feedback', 9, 'cong-truong/feedback-form' ),
			new Page_Item( 'hoi-dap', 'Hỏi đáp', 'cong-truong/page-questions', 10, 'cong-truong/qa' ),
			new Page_Item( 'lien-he', 'Liên hệ', 'cong-truong/page-contact', 11, 'cong-truong/contact' ),
		);
	}

	/**
	 * What is set once for the whole site.
	 *
	 * @return Item[]
	 */
	private static function site(): array {
		$style = (string) get_option( Styles::OPTION, '' );
		$items = array( new Menu_Item(), new Reading_Item(), new News_Category_Item(), new Time_Item(), new Sample_Item() );

		return '' === $style ? $items : array_merge( $items, array( new Style_Item( $style ) ) );
	}

	/**
	 * The kinds of news.
	 *
	 * @return Item[]
	 */
	private static function categories(): array {
		$items = array();
		foreach ( Kinds::all() as $slug => $name ) {
			$items[] = new Category_Item( $slug, $name );
		}

		return $items;
	}
}
