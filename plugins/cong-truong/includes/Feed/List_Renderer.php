<?php
/**
 * Items of the authority as HTML.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feed;

use CongTruong\Text\Markup;
use CongTruong\News\Kinds;

defined( 'ABSPATH' ) || exit;

/**
 * Titles and names come from outside: all is escaped here, for the browser and for the shortcodes that WordPress runs over a page once its blocks are
 * there, and every link says so to the browser.
 *
 * @phpstan-import-type Board_Item from Board
 */
final class List_Renderer {

	/** What the classes of all parts begin with. */
	public const BASE = 'wp-block-cong-truong-authority-feed__';

	/**
	 * Whether to show dates.
	 *
	 * @var bool
	 */
	private $with_date;

	/**
	 * Whether to mark what is new.
	 *
	 * @var bool
	 */
	private $with_new;

	/**
	 * Whether to say whose news it is.
	 *
	 * @var bool
	 */
	private $with_source;

	/**
	 * Takes what to show of each item.
	 *
	 * @param bool $with_date   Its date.
	 * @param bool $with_new    Whether it is new.
	 * @param bool $with_source Whose it is.
	 */
	public function __construct( bool $with_date, bool $with_new, bool $with_source ) {
		$this->with_date   = $with_date;
		$this->with_new    = $with_new;
		$this->with_source = $with_source;
	}

	/**
	 * One kind at a time. Each panel has the links to the others, so that style alone can tell which one is open.
	 *
	 * @param array<string, array> $groups Items by kind.
	 */
	public function tabs( array $groups ): string {
		$prefix = wp_unique_id( 'ct-feed-' );
		$html   = '';
		foreach ( $groups as $kind => $items ) {
			$links = '';
			foreach ( $groups as $other => $unused ) {
				$links .= '<li><a href="#' . esc_attr( "$prefix-$other" ) . '"' . ( $other === $kind ? ' aria-current="true"' : '' ) . '>' . esc_html( Kinds::all()[ $other ] ) . '</a></li>';
			}
			$html .= '<section class="' . self::BASE . 'panel" id="' . esc_attr( "$prefix-$kind" ) . '" aria-label="' . esc_attr( Kinds::all()[ $kind ] ) . '">'
				. '<ul class="' . self::BASE . 'tabs">' . $links . '</ul>' . $this->items( $items ) . '</section>';
		}

		return '<div class="' . self::BASE . 'panels">' . $html . '</div>';
	}

	/**
	 * All kinds beside each other.
	 *
	 * @param array<string, array> $groups Items by kind.
	 */
	public function columns( array $groups ): string {
		$html = '';
		foreach ( $groups as $kind => $items ) {
			$id    = wp_unique_id( 'ct-feed-' );
			$html .= '<section aria-labelledby="' . $id . '"><p class="' . self::BASE . 'kind" id="' . $id . '">' . esc_html( Kinds::all()[ $kind ] ) . '</p>' . $this->items( $items ) . '</section>';
		}

		return '' === $html ? '' : '<div class="' . self::BASE . 'columns">' . $html . '</div>';
	}

	/**
	 * Items below each other.
	 *
	 * @param array<int, array> $items Items.
	 * @phpstan-param array<int, Board_Item> $items
	 */
	public function items( array $items ): string {
		$html = '';
		foreach ( $items as $item ) {
			$html .= '<li class="' . self::BASE . 'item">' . $this->item( $item ) . '</li>';
		}

		return '' === $html ? '' : '<ul class="' . self::BASE . 'list">' . $html . '</ul>';
	}

	/**
	 * That there is nothing yet.
	 */
	public static function none(): string {
		return '<p class="' . self::BASE . 'none">' . esc_html__( 'Nothing new from the authority yet.', 'cong-truong' ) . '</p>';
	}

	/**
	 * When the sources were read, which of them could not be, and the way to all items.
	 *
	 * @param string[] $kinds        Kinds that are shown.
	 * @param bool     $with_updated Whether to say when.
	 * @param bool     $is_archive   Whether these are all.
	 */
	public static function foot( array $kinds, bool $with_updated, bool $is_archive = false ): string {
		$html = '';
		$last = 0;
		foreach ( Board::sources() as $source ) {
			if ( ! in_array( $source['kind'], $kinds, true ) ) {
				continue;
			}
			$last = max( $last, $source['succeeded'] );
			if ( Board::is_stale( $source ) ) {
				/* translators: 1: name of an authority, 2: date */
				$html .= '<p class="' . self::BASE . 'stale">' . Markup::escape( sprintf( __( '%1$s: not reachable since %2$s; the items may be out of date.', 'cong-truong' ), $source['name'], (string) wp_date( 'd/m/Y', $source['succeeded'] ) ) ) . '</p>';
			}
		}
		$parts = '';
		if ( $with_updated && $last > 0 ) {
			$parts .= '<span>' . esc_html(
				/* translators: 1: time, 2: date */
				sprintf( __( 'Read at %1$s on %2$s', 'cong-truong' ), (string) wp_date( 'H:i', $last ), (string) wp_date( 'd/m/Y', $last ) )
			) . '</span>';
		}
		if ( '' !== Board::archive_url() && ! $is_archive ) {
			$parts .= '<a href="' . esc_url( Board::archive_url() ) . '">' . esc_html__( 'All news of the authority', 'cong-truong' ) . '</a>';
		}

		return $html . ( '' === $parts ? '' : '<p class="' . self::BASE . 'foot">' . $parts . '</p>' );
	}

	/**
	 * One item.
	 *
	 * @param array $item Item.
	 * @phpstan-param Board_Item $item
	 */
	private function item( array $item ): string {
		$title = '<span class="' . self::BASE . 'title">' . Markup::escape( $item['title'] ) . '</span>';
		if ( '' !== $item['link'] ) {
			$title = '<a class="' . self::BASE . 'title" href="' . esc_url( $item['link'], array( 'http', 'https' ) ) . '" rel="external noopener">' . Markup::escape( $item['title'] ) . '</a>';
		}
		if ( $this->with_new && Board::is_new( $item ) ) {
			$title .= ' <span class="' . self::BASE . 'new">' . esc_html__( 'new', 'cong-truong' ) . '</span>';
		}
		$about = '';
		if ( $this->with_date && $item['date'] > 0 ) {
			$about .= '<time datetime="' . esc_attr( (string) wp_date( 'Y-m-d', $item['date'] ) ) . '">' . esc_html( (string) wp_date( 'd/m/Y', $item['date'] ) ) . '</time>';
		}
		$source = Board::sources()[ $item['source'] ]['name'] ?? '';
		if ( $this->with_source && '' !== $source ) {
			$about .= ' <span class="' . self::BASE . 'source">' . Markup::escape( $source ) . '</span>';
		}

		return $title . ( '' === $about ? '' : '<span class="' . self::BASE . 'about">' . $about . '</span>' );
	}
}
