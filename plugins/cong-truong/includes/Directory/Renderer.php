<?php
/**
 * The directory as visitors see it.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Directory;

defined( 'ABSPATH' ) || exit;

/**
 * However many people there are, they are read in one go.
 */
final class Renderer {

	/** Prefix of the class names. */
	public const NAME = 'wp-block-cong-truong-directory';

	private const LAST_LEVEL = 6;

	/**
	 * The people of one body or of all.
	 *
	 * @param string $slug   Slug of a body; empty for all.
	 * @param string $layout `cards`, `list` or `chart`.
	 * @param int    $level  Level of the headings of the uppermost bodies; 0 for none.
	 * @return string HTML; empty where there is nothing to show.
	 */
	public static function render( string $slug, string $layout, int $level ): string {
		$bodies = self::bodies( $slug, 'chart' === $layout );
		if ( ! $bodies ) {
			return '';
		}
		$ids = array();
		foreach ( $bodies as $body ) {
			$ids = array_merge( $ids, array_column( $body['members'], 'person' ) );
		}
		_prime_post_caches( array_unique( $ids ), false, true );
		foreach ( $bodies as $id => $body ) {
			$bodies[ $id ]['members'] = array_filter(
				$body['members'],
				static function ( array $member ): bool {
					return People::exists( $member['person'] );
				}
			);
		}
		if ( 'chart' === $layout ) {
			return Renderer_Chart::render( $bodies );
		}
		if ( 'cards' === $layout ) {
			_prime_post_caches( array_filter( array_map( array( Photos::class, 'shown' ), array_unique( $ids ) ) ), false, true );
		}

		return self::sections( $bodies, 'cards' === $layout, $level );
	}

	/**
	 * The bodies to show: of one the people who sit in it, not those of all departments under the leadership.
	 *
	 * @param string $slug       Slug of a body; empty for all.
	 * @param bool   $with_below Whether those under it show too; they do as well where nobody sits in it.
	 * @return array<int, array<string, mixed>>
	 */
	private static function bodies( string $slug, bool $with_below ): array {
		$all = Body_Tree::all();
		if ( '' === $slug ) {
			return $all;
		}
		$shown = array();
		foreach ( $all as $id => $body ) {
			if ( $body['slug'] === $slug ) {
				$shown[ $id ] = $body;
				$with_below   = $with_below || ! $body['members'];
			} elseif ( $with_below && isset( $shown[ $body['parent'] ] ) ) {
				$shown[ $id ] = $body;
			}
		}

		return $shown;
	}

	/**
	 * A section for each body that has people. One without leaves no hole in the levels of the headings.
	 *
	 * @param array<int, array<string, mixed>> $bodies    Bodies, each after what it stands under.
	 * @param bool                             $is_cards  Whether there is room for a photo.
	 * @param int                              $level     Level of the uppermost headings, or 0.
	 */
	private static function sections( array $bodies, bool $is_cards, int $level ): string {
		$html   = '';
		$levels = array();
		foreach ( $bodies as $id => $body ) {
			$above         = $levels[ $body['parent'] ] ?? $level - 1;
			$levels[ $id ] = $body['members'] ? $above + 1 : $above;
			if ( ! $body['members'] ) {
				continue;
			}
			$people = '';
			foreach ( $body['members'] as $member ) {
				$people .= Renderer_Person::render( $member['person'], $member['position'], $is_cards );
			}
			$tag     = 'h' . min( self::LAST_LEVEL, $levels[ $id ] );
			$heading = $level > 0 ? '<' . $tag . ' class="' . self::NAME . '__title">' . esc_html( $body['name'] ) . '</' . $tag . '>' : '';
			$label   = $level > 0 ? '' : ' aria-label="' . esc_attr( $body['name'] ) . '"';
			$html   .= '<div class="' . self::NAME . '__body" data-body="' . esc_attr( $body['slug'] ) . '">' . $heading
				. '<ul class="' . self::NAME . '__people"' . $label . '>' . $people . '</ul></div>';
		}

		return $html;
	}
}
