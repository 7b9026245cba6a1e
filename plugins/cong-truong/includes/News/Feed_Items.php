<?php
/**
 * Finds what a feed lists.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\News;

use CongTruong\Disclosure\Post_Types;
use CongTruong\Disclosure\Public_Pages_Query;

defined( 'ABSPATH' ) || exit;

final class Feed_Items {

	private const COUNT = 20;

	/**
	 * The newest items of a feed.
	 *
	 * @param string $feed Such as `tin-tuc`.
	 * @return Feed_Item[]
	 */
	public static function of( string $feed ): array {
		if ( Feeds::DISCLOSURES === $feed ) {
			return self::disclosures();
		}
		$terms = Kinds::term_ids( $feed );

		return $terms ? array_map(
			static function ( \WP_Post $post ) use ( $feed ): Feed_Item {
				return self::item( $post, $feed );
			},
			Posts::newest( self::COUNT, array( 'category__in' => $terms ) )
		) : array();
	}

	/**
	 * A post as an item.
	 *
	 * @param \WP_Post $post A post.
	 * @param string   $kind Its kind.
	 */
	private static function item( \WP_Post $post, string $kind ): Feed_Item {
		$item          = new Feed_Item( $post, (string) get_permalink( $post ), Kinds::all()[ $kind ] );
		$item->summary = self::without_contacts( Summary::of( $post ) );
		$item->files   = Pdf_Files::of( $post );

		return $item;
	}

	/**
	 * The latest publication of each public disclosure. A correction is another item, so that a reader shows it.
	 *
	 * @return Feed_Item[]
	 */
	private static function disclosures(): array {
		$links        = array_column( Public_Pages_Query::all(), 'link', 'id' );
		$publications = $links ? get_posts(
			array(
				'post_type'              => Post_Types::PUBLICATION,
				'post_status'            => 'any',
				'post_parent__in'        => array_keys( $links ),
				'orderby'                => 'ID',
				'numberposts'            => self::COUNT * 10,
				'update_post_term_cache' => false,
				'update_post_meta_cache' => false,
			)
		) : array();
		$latest       = array();
		foreach ( $publications as $publication ) {
			$latest += array( $publication->post_parent => $publication );
		}
		$latest = array_slice( $latest, 0, self::COUNT, true );
		_prime_post_caches( array_keys( $latest ), false, false );
		$items = array();
		foreach ( $latest as $id => $publication ) {
			$disclosure = get_post( $id );
			if ( $disclosure instanceof \WP_Post ) {
				$item        = new Feed_Item( $publication, $links[ $id ], Feeds::all()[ Feeds::DISCLOSURES ] );
				$item->title = Summary::title( $disclosure );
				$items[]     = $item;
			}
		}

		return $items;
	}

	/**
	 * A text without phone numbers, e-mail addresses and numbers of identity cards. Whose they are no program knows, so all go; the page has them.
	 *
	 * @param string $text Plain text.
	 */
	public static function without_contacts( string $text ): string {
		return (string) preg_replace(
			array(
				'/[^\s<>()@,;:]+@[^\s<>()@,;:]+\.[\p{L}\p{N}]+/u',
				'/(?<![\d\/.,])(?!\d{1,2}[.-]\d{1,2}[.-]\d{4})(?:\(?\+84\)?|84|\(?0)(?:[\s.()-]{0,2}\d){8,10}(?!\d)/u',
				'/(?<!\d)(?:\d{12}|\d{9})(?!\d)/',
			),
			'[…]',
			$text
		);
	}
}
