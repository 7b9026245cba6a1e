<?php
/**
 * Says that visitors see something else now.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

defined( 'ABSPATH' ) || exit;

final class Changes {

	/**
	 * A disclosure was published, withdrawn, or got its files.
	 *
	 * @param int    $id     Id of a disclosure.
	 * @param string $reason What happened.
	 */
	public static function announce( int $id, string $reason ): void {
		self::tell(
			Affected_Urls::of( $id ),
			array(
				'reason'     => $reason,
				'disclosure' => $id,
			)
		);
	}

	/**
	 * The school's name or levels changed.
	 */
	public static function announce_school(): void {
		self::tell( Affected_Urls::of_school(), array( 'reason' => 'school' ) );
	}

	/**
	 * Clears core's caches first, so that the page that comes after is made of what is stored, then tells everybody.
	 *
	 * @param string[]             $urls    Addresses, without those of the block.
	 * @param array<string, mixed> $context What happened.
	 */
	private static function tell( array $urls, array $context ): void {
		$places = new Block_Places();
		_prime_post_caches( $places->pages(), false, false );
		$urls  = array_merge( $urls, array_map( 'get_permalink', $places->pages() ), $places->are_everywhere() ? array( home_url( '/' ) ) : array() );
		$posts = isset( $context['disclosure'] ) ? array( $context['disclosure'] ) : array();
		// Caches of hosts, which know pages by their posts, listen to this too.
		array_map( 'clean_post_cache', array_merge( $posts, $places->pages() ) );

		/**
		 * Fires when what visitors see has changed, so that page caches can forget the pages.
		 *
		 * @since 0.1.0
		 *
		 * @param string[]             $urls    Addresses that show something else now.
		 * @param array<string, mixed> $context `reason` (published, withdrawn, files, school), `disclosure` (its id) where it is about one, and
		 *                                      `everywhere`: whether any other page may have changed too, as the block stands in a template, say.
		 */
		do_action( 'cong_truong_changed', array_values( array_unique( array_filter( $urls ) ) ), $context + array( 'everywhere' => $places->are_everywhere() ) );
	}
}
