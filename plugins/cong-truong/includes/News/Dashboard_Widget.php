<?php
/**
 * The dashboard's count of posts, against what the authority asks for.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\News;

use CongTruong\Date\School_Year;
use CongTruong\Date\Writer;
use CongTruong\Module;
use CongTruong\Plugin;

defined( 'ABSPATH' ) || exit;

final class Dashboard_Widget implements Module {

	public const ID = 'cong_truong_news';

	/**
	 * Hooks the widget.
	 */
	public function register(): void {
		add_action( 'wp_dashboard_setup', array( self::class, 'add' ) );
	}

	/**
	 * Adds the widget for whoever writes posts.
	 */
	public static function add(): void {
		if ( ! current_user_can( 'edit_posts' ) ) {
			return;
		}
		wp_add_dashboard_widget( self::ID, __( 'News this school year', 'cong-truong' ), array( self::class, 'render' ) );
		wp_enqueue_style( 'cong-truong-news-dashboard', Plugin::url( 'assets/css/news-dashboard.css' ), array(), Plugin::version() );
	}

	/**
	 * Prints the widget.
	 */
	public static function render(): void {
		$months = Counter::by_month();
		$kinds  = Counter::by_kind();
		$total  = array_sum( $months );
		$newest = Posts::newest( 3 );
		$counts = wp_count_posts();
		$year   = School_Year::first_calendar_year();

		echo '<p class="cong-truong-news__total"><strong>';
		/* translators: 1: number of posts. 2: number that is asked for. */
		printf( esc_html__( '%1$d of %2$d posts', 'cong-truong' ), (int) $total, (int) Counter::GOAL );
		echo '</strong> ';
		/* translators: %s: school year such as 2026-2027. */
		printf( esc_html__( 'in school year %s', 'cong-truong' ), esc_html( $year . '-' . ( $year + 1 ) ) );
		printf(
			'</p><progress class="cong-truong-news__bar" max="%1$d" value="%2$d" aria-label="%3$s"></progress>',
			(int) Counter::GOAL,
			(int) min( $total, Counter::GOAL ),
			esc_attr__( 'Posts this school year', 'cong-truong' )
		);

		echo '<ul class="cong-truong-news__advice">';
		foreach ( Advice::lines( $months, $kinds, $newest ? (string) get_the_date( 'Y-m-d', $newest[0] ) : '' ) as $line ) {
			echo '<li>' . esc_html( $line ) . '</li>';
		}
		echo '</ul>';

		$named = array();
		foreach ( Kinds::all() as $kind => $name ) {
			$named[ $name ] = $kinds[ $kind ];
		}
		self::table( __( 'By kind', 'cong-truong' ), $named, max( 1, $total ) );
		self::table( __( 'By month', 'cong-truong' ), self::months_so_far( $months ), max( 1, ...array_values( $months ) ) );

		echo '<p>';
		/* translators: 1: number of drafts. 2: number of scheduled posts. */
		printf( esc_html__( 'Not counted: %1$d drafts, %2$d scheduled.', 'cong-truong' ), (int) $counts->draft + (int) $counts->pending, (int) $counts->future );
		echo ' <a href="' . esc_url( admin_url( 'post-new.php' ) ) . '">' . esc_html__( 'Write a post', 'cong-truong' ) . '</a></p>';
		if ( $newest ) {
			echo '<h3>' . esc_html__( 'Newest', 'cong-truong' ) . '</h3><ul>';
			foreach ( $newest as $post ) {
				echo '<li><a href="' . esc_url( (string) get_permalink( $post ) ) . '">' . esc_html( Summary::title( $post ) ) . '</a> ' . esc_html( Writer::write( (string) get_the_date( 'Y-m-d', $post ) ) ) . '</li>';
			}
			echo '</ul>';
		}
		echo '<p class="description">';
		/* translators: 1: first day such as 01/07/2026. 2: last day. */
		printf( esc_html__( 'Public posts from %1$s to %2$s. At least 40 posts a school year is criterion 3.3 of Sở GDĐT TP.HCM for information technology in schools; other authorities may ask for another number.', 'cong-truong' ), esc_html( '01/07/' . $year ), esc_html( '30/06/' . ( $year + 1 ) ) );
		echo '</p>';
	}

	/**
	 * Prints counts with bars.
	 *
	 * @param string             $caption Caption.
	 * @param array<string, int> $counts  Counts by label.
	 * @param int                $most    What fills the bar.
	 */
	private static function table( string $caption, array $counts, int $most ): void {
		echo '<table class="cong-truong-news__counts"><caption>' . esc_html( $caption ) . '</caption>';
		foreach ( $counts as $label => $count ) {
			printf(
				'<tr><th scope="row">%1$s</th><td>%2$d</td><td aria-hidden="true"><span style="inline-size:%3$d%%"></span></td></tr>',
				esc_html( (string) $label ),
				(int) $count,
				(int) round( $count / $most * 100 )
			);
		}
		echo '</table>';
	}

	/**
	 * The months up to this one, as Vietnamese write them.
	 *
	 * @param array<string, int> $months Counts by month.
	 * @return array<string, int>
	 */
	private static function months_so_far( array $months ): array {
		$so_far = array();
		foreach ( $months as $month => $count ) {
			if ( $month <= (string) wp_date( 'Y-m' ) || $count > 0 ) {
				$so_far[ substr( $month, 5 ) . '/' . substr( $month, 0, 4 ) ] = $count;
			}
		}

		return $so_far;
	}
}
