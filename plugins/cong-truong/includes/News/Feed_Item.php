<?php
/**
 * One item of a feed, as plain values.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\News;

defined( 'ABSPATH' ) || exit;

final class Feed_Item {

	/**
	 * Stays the same whatever is edited.
	 *
	 * @var string
	 */
	public $id;

	/**
	 * Title as plain text.
	 *
	 * @var string
	 */
	public $title;

	/**
	 * Address of the page.
	 *
	 * @var string
	 */
	public $url;

	/**
	 * Summary as plain text, without contacts of persons.
	 *
	 * @var string
	 */
	public $summary;

	/**
	 * Official name of the kind.
	 *
	 * @var string
	 */
	public $category;

	/**
	 * When it was published.
	 *
	 * @var \DateTimeImmutable
	 */
	public $published;

	/**
	 * When it was changed.
	 *
	 * @var \DateTimeImmutable
	 */
	public $modified;

	/**
	 * Its PDF files: address, name and size in bytes.
	 *
	 * @var array<int, array{url: string, name: string, size: int}>
	 */
	public $files = array();

	/**
	 * Takes what identifies a post.
	 *
	 * @param \WP_Post $post     A post.
	 * @param string   $url      Its address.
	 * @param string   $category Official name of the kind.
	 */
	public function __construct( \WP_Post $post, string $url, string $category ) {
		$home = (array) wp_parse_url( home_url( '/' ) );

		$this->id        = sprintf( 'tag:%s,2020:%s%s-%d', $home['host'] ?? '', $home['path'] ?? '/', $post->post_type, $post->ID );
		$this->title     = Summary::title( $post );
		$this->url       = $url;
		$this->category  = $category;
		$this->summary   = '';
		$this->published = self::moment( $post->post_date_gmt, $post->post_date );
		$this->modified  = max( $this->published, self::moment( $post->post_modified_gmt, $post->post_modified ) );
	}

	/**
	 * A moment in the time of Vietnam, whatever zone the site was left in.
	 *
	 * @param string $gmt   As the database has it.
	 * @param string $local As the database has it in the site's zone, for posts that an import gave no other.
	 */
	private static function moment( string $gmt, string $local ): \DateTimeImmutable {
		$moment = 0 === strpos( $gmt, '0000' ) ? new \DateTimeImmutable( $local, wp_timezone() ) : new \DateTimeImmutable( $gmt, new \DateTimeZone( 'UTC' ) );

		return $moment->setTimezone( new \DateTimeZone( '+07:00' ) );
	}
}
