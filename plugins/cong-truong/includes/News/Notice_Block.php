<?php
/**
 * The block that shows the notice that stands out.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\News;

use CongTruong\Blocks;
use CongTruong\Date\Writer;
use CongTruong\Module;
use CongTruong\Page_Caches;

defined( 'ABSPATH' ) || exit;

/**
 * Registers and renders `cong-truong/notice`.
 */
final class Notice_Block implements Module {

	public const NAME = 'cong-truong/notice';

	private const MOST = 5;

	/** Words of a title and of a summary: a title of official length would fill a phone. */
	private const WORDS = 24;

	/** Characters above which a title is set smaller. */
	private const LONG = 80;

	/**
	 * Hooks the registration.
	 */
	public function register(): void {
		add_action( 'init', array( self::class, 'register_block' ) );
	}

	/**
	 * Registers the block.
	 */
	public static function register_block(): void {
		Blocks::register( 'notice', array( self::class, 'render' ) );
	}

	/**
	 * Renders the block; nothing where the school has no notice.
	 *
	 * @param array $attributes Its attributes.
	 */
	public static function render( array $attributes ): string {
		$posts = Featured::posts( max( 1, min( self::MOST, (int) ( $attributes['count'] ?? 1 ) ) ) );
		$html  = implode( '', array_map( array( self::class, 'article' ), $posts ) );

		return '' === $html ? '' : '<div ' . get_block_wrapper_attributes() . '>' . $html . '</div>';
	}

	/**
	 * One notice.
	 *
	 * @param \WP_Post $post A post.
	 */
	private static function article( \WP_Post $post ): string {
		$until = Featured::until( $post->ID );
		$day   = (string) get_the_date( 'Y-m-d', $post );
		$title = Summary::title( $post );
		$text  = Summary::cut( Summary::of( $post ), self::WORDS );
		$full  = '' === $title ? __( 'Untitled notice', 'cong-truong' ) : $title;
		$base  = 'wp-block-cong-truong-notice__';
		$html  = '<p class="' . $base . 'label">' . esc_html( '' === $until ? __( 'Notice', 'cong-truong' ) : __( 'Featured notice', 'cong-truong' ) ) . '</p>';
		$html .= '<h2 class="' . $base . 'title' . ( mb_strlen( $full ) > self::LONG ? ' is-long' : '' ) . '"><a href="' . esc_url( (string) get_permalink( $post ) ) . '">' . esc_html( Summary::cut( $full, self::WORDS ) ) . '</a></h2>';
		$html .= '' === $text ? '' : '<p class="' . $base . 'excerpt">' . esc_html( $text ) . '</p>';
		/* translators: %s: day such as 24/11/2026. */
		$html .= '<p class="' . $base . 'date"><span>' . self::dated( __( 'Posted on %s', 'cong-truong' ), $day ) . '</span>';
		if ( '' !== $until ) {
			Page_Caches::keep_until( ( new \DateTimeImmutable( $until . ' 00:00', wp_timezone() ) )->modify( '+1 day' )->getTimestamp() );
			/* translators: %s: day such as 25/11/2026. */
			$html .= ' <span class="' . $base . 'until">' . self::dated( __( 'Until the end of %s', 'cong-truong' ), $until ) . '</span>';
		}

		return '<article class="' . $base . 'item' . ( '' === $until ? '' : ' is-featured' ) . '">' . $html . '</p></article>';
	}

	/**
	 * A phrase with a day in it.
	 *
	 * @param string $phrase Translated, with one `%s`.
	 * @param string $day    Day in ISO 8601.
	 */
	private static function dated( string $phrase, string $day ): string {
		return sprintf( esc_html( $phrase ), '<time datetime="' . esc_attr( $day ) . '">' . esc_html( Writer::write( $day ) ) . '</time>' );
	}
}
