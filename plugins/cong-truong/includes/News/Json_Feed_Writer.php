<?php
/**
 * A feed as JSON Feed 1.1.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\News;

use CongTruong\School\Profile;

defined( 'ABSPATH' ) || exit;

final class Json_Feed_Writer {

	public const TYPE = 'application/feed+json';

	/**
	 * The feed.
	 *
	 * @param string      $feed  Such as `tin-tuc`.
	 * @param Feed_Item[] $items What it lists.
	 */
	public static function write( string $feed, array $items ): string {
		return (string) wp_json_encode(
			array(
				'version'       => 'https://jsonfeed.org/version/1.1',
				'title'         => Feeds::title( $feed ),
				'home_page_url' => Feeds::page( $feed ),
				'feed_url'      => Feeds::url( $feed, true ),
				'language'      => 'vi',
				'authors'       => array(
					array(
						'name' => Profile::get()['name'],
						'url'  => home_url( '/' ),
					),
				),
				'items'         => array_map( array( self::class, 'item' ), $items ),
			),
			JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE
		);
	}

	/**
	 * One item.
	 *
	 * @param Feed_Item $item An item.
	 * @return array<string, mixed>
	 */
	private static function item( Feed_Item $item ): array {
		$fields = array(
			'id'             => $item->id,
			'url'            => $item->url,
			'title'          => $item->title,
			'content_text'   => $item->summary,
			'date_published' => $item->published->format( 'c' ),
			'date_modified'  => $item->modified->format( 'c' ),
			'tags'           => array( $item->category ),
		);
		foreach ( $item->files as $file ) {
			$fields['attachments'][] = array(
				'url'           => $file['url'],
				'mime_type'     => 'application/pdf',
				'title'         => $file['name'],
				'size_in_bytes' => $file['size'],
			);
		}

		return $fields;
	}
}
