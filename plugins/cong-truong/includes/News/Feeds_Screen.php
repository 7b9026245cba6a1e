<?php
/**
 * The screen that lists the feeds, to hand their addresses to the authority.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\News;

use CongTruong\Disclosure\Admin_Screen;
use CongTruong\Disclosure\Capabilities;
use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

final class Feeds_Screen implements Module {

	public const SLUG = 'cong-truong-feeds';

	/**
	 * Hooks the screen.
	 */
	public function register(): void {
		add_action( 'admin_menu', array( self::class, 'add_menu' ), 12 );
	}

	/**
	 * Adds the screen below the plugin's menu.
	 */
	public static function add_menu(): void {
		add_submenu_page( Admin_Screen::SLUG, __( 'News feeds', 'cong-truong' ), __( 'News feeds', 'cong-truong' ), Capabilities::EDIT, self::SLUG, array( self::class, 'render' ) );
	}

	/**
	 * Prints the screen.
	 */
	public static function render(): void {
		echo '<div class="wrap"><h1>' . esc_html__( 'News feeds', 'cong-truong' ) . '</h1><p>'
			. esc_html__( 'Give these addresses to the authority or to whoever wants to show the school’s news: their website reads them by itself. The addresses stay the same when a category is renamed.', 'cong-truong' ) . '</p><p>'
			. esc_html__( 'They hold titles, dates, summaries and links of public posts. Phone numbers, e-mail addresses and numbers of identity cards are left out of the summaries; posts behind a password never appear.', 'cong-truong' )
			. '</p><div style="overflow-x:auto" role="region" tabindex="0" aria-label="' . esc_attr__( 'News feeds', 'cong-truong' ) . '"><table class="widefat striped"><thead><tr>';
		foreach ( array( __( 'Kind of news', 'cong-truong' ), 'RSS 2.0', 'JSON Feed 1.1', __( 'Newest', 'cong-truong' ) ) as $heading ) {
			echo '<th scope="col">' . esc_html( $heading ) . '</th>';
		}
		echo '</tr></thead><tbody>';
		foreach ( Feeds::all() as $feed => $name ) {
			echo '<tr><th scope="row">' . esc_html( $name ) . '</th>';
			foreach ( array( false, true ) as $is_json ) {
				$url = Feeds::url( $feed, $is_json );
				echo '<td><a href="' . esc_url( $url ) . '">' . esc_html( $url ) . '</a></td>';
			}
			echo '<td>';
			$items = Feed_Items::of( $feed );
			if ( Feeds::DISCLOSURES !== $feed && 0 === Kinds::term_id( $feed ) ) {
				echo esc_html__( 'There is no such category yet.', 'cong-truong' );
				if ( current_user_can( 'manage_categories' ) ) {
					echo ' <a href="' . esc_url( admin_url( 'edit-tags.php?taxonomy=category' ) ) . '">' . esc_html__( 'Categories', 'cong-truong' ) . '</a>';
				}
			} else {
				echo esc_html( $items ? $items[0]->published->format( 'd/m/Y' ) : __( 'Nothing yet', 'cong-truong' ) );
			}
			echo '</td></tr>';
		}
		echo '</tbody></table></div></div>';
	}
}
