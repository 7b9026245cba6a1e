<?php
/**
 * Says when the authority's news does not come in.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feed;

use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

/**
 * A source that fails now and then is nobody's business; after three days somebody has to know.
 */
final class Health implements Module {

	/** Seconds of failure after which the webmaster is told. */
	private const PATIENCE = 3 * DAY_IN_SECONDS;

	/** Seconds by which a turn may be late. */
	private const LATE = DAY_IN_SECONDS;

	/** Option: failures that somebody has seen, as `<source> <since>`. */
	public const SEEN = 'cong_truong_feed_seen';

	private const DISMISS = 'cong_truong_dismiss_feed';

	/**
	 * Hooks test and notice.
	 */
	public function register(): void {
		add_filter( 'site_status_tests', array( self::class, 'add_test' ) );
		add_action( 'admin_notices', array( self::class, 'show_notice' ) );
		add_action( 'admin_post_' . self::DISMISS, array( self::class, 'dismiss' ) );
	}

	/**
	 * What is wrong for longer than chance explains. The list of requirements that a site checks for itself asks this.
	 *
	 * @return array<int, array{source: string, name: string, since: int, reason: string, message: string}> `source` is empty for what is about all;
	 *                                                                                                     `since` is a timestamp, 0 if unknown.
	 */
	public static function problems(): array {
		$problems = array();
		$sources  = array_filter(
			Sources::all(),
			static function ( array $source ): bool {
				return ! $source['paused'];
			}
		);
		Source_State::prime( array_keys( $sources ) );
		foreach ( $sources as $id => $source ) {
			$state = Source_State::read( (string) $id );
			if ( $state['failing'] > 0 && $state['failing'] <= time() - self::PATIENCE ) {
				$problems[] = array(
					'source'  => (string) $id,
					'name'    => '' === $source['name'] ? $source['url'] : $source['name'],
					'since'   => $state['failing'],
					'reason'  => $state['reason'],
					'message' => trim( Reasons::text( $state['reason'], $state['detail'] ) . ' ' . Reasons::advice( $state['reason'] ) ),
				);
			}
		}
		$due = (int) get_option( Schedule::DUE, 0 );
		if ( $sources && $due > 1 && $due < time() - self::LATE ) {
			$problems[] = array(
				'source'  => '',
				'name'    => __( 'Background work', 'cong-truong' ),
				'since'   => $due,
				'reason'  => 'late',
				'message' => __( 'The sources have not been read for more than a day, because neither WP-Cron nor a visit set it off. Let the host call the secret address every 15 minutes.', 'cong-truong' ),
			);
		}

		/**
		 * Filters what is wrong with the authority's news.
		 *
		 * @since 0.1.0
		 *
		 * @param array<int, array{source: string, name: string, since: int, reason: string, message: string}> $problems Problems.
		 */
		return (array) apply_filters( 'cong_truong_feed_problems', $problems );
	}

	/**
	 * Adds the test to Site Health.
	 *
	 * @param array<string, array<string, mixed>> $tests Tests.
	 * @return array<string, array<string, mixed>>
	 */
	public static function add_test( $tests ) {
		$tests['direct']['cong_truong_feed'] = array(
			'label' => __( 'News of the authority', 'cong-truong' ),
			'test'  => array( self::class, 'test' ),
		);

		return $tests;
	}

	/**
	 * The test.
	 *
	 * @return array<string, mixed>
	 */
	public static function test(): array {
		$problems = self::problems();
		$sources  = Sources::all();
		if ( ! $sources ) {
			$label = __( 'No source of the authority’s news is set up', 'cong-truong' );
			$text  = '<p>' . esc_html__( 'The education office asks for its news on the school’s website. Add the source on the screen “News of the authority”.', 'cong-truong' ) . '</p>';
		} elseif ( $problems ) {
			$label = __( 'News of the authority does not come in', 'cong-truong' );
			$text  = self::list_of( $problems );
		} else {
			$label = __( 'News of the authority comes in', 'cong-truong' );
			$text  = '<p>' . esc_html__( 'All sources were read lately, or fail for less than three days.', 'cong-truong' ) . '</p>';
		}

		return array(
			'label'       => $label,
			'status'      => $sources && ! $problems ? 'good' : 'recommended',
			'badge'       => array(
				'label' => 'Cổng Trường',
				'color' => 'blue',
			),
			'description' => $text,
			'actions'     => current_user_can( Rest_Controller::MANAGE ) ? '<p><a href="' . esc_url( Admin_Screen::url() ) . '">' . esc_html__( 'News of the authority', 'cong-truong' ) . '</a></p>' : '',
			'test'        => 'cong_truong_feed',
		);
	}

	/**
	 * Tells the webmaster, until the failure is over or somebody has seen it.
	 */
	public static function show_notice(): void {
		if ( ! current_user_can( Rest_Controller::MANAGE ) ) {
			return;
		}
		$problems = self::unseen();
		if ( ! $problems ) {
			return;
		}
		wp_admin_notice(
			'<p><b>' . esc_html__( 'News of the authority does not come in', 'cong-truong' ) . '</b></p>' . self::list_of( $problems )
				. '<p><a class="button" href="' . esc_url( Admin_Screen::url() ) . '">' . esc_html__( 'News of the authority', 'cong-truong' ) . '</a> <a class="button button-link" href="'
				. esc_url( wp_nonce_url( admin_url( 'admin-post.php?action=' . self::DISMISS ), self::DISMISS ) ) . '">' . esc_html__( 'Do not show this again', 'cong-truong' ) . '</a></p>',
			array(
				'type'           => 'warning',
				'paragraph_wrap' => false,
			)
		);
	}

	/**
	 * Notes that somebody has seen the failures of now; a later one is told again.
	 */
	public static function dismiss(): void {
		check_admin_referer( self::DISMISS );
		if ( ! current_user_can( Rest_Controller::MANAGE ) ) {
			wp_die( esc_html__( 'You are not allowed to do this.', 'cong-truong' ), '', array( 'response' => 403 ) );
		}
		update_option( self::SEEN, array_map( array( self::class, 'mark' ), self::problems() ), false );
		$back = wp_get_referer();
		wp_safe_redirect( $back ? $back : admin_url() );
		exit;
	}

	/**
	 * Failures that nobody has seen.
	 *
	 * @return array<int, array<string, mixed>>
	 */
	private static function unseen(): array {
		$problems = self::problems();
		$seen     = $problems ? (array) get_option( self::SEEN, array() ) : array();

		return array_filter(
			$problems,
			static function ( array $problem ) use ( $seen ): bool {
				return ! in_array( self::mark( $problem ), $seen, true );
			}
		);
	}

	/**
	 * What tells one failure from another.
	 *
	 * @param array<string, mixed> $problem Problem.
	 */
	private static function mark( array $problem ): string {
		return $problem['source'] . ' ' . ( 'late' === $problem['reason'] ? 'late' : $problem['since'] );
	}

	/**
	 * Problems as a list.
	 *
	 * @param array<int, array<string, mixed>> $problems Problems.
	 */
	private static function list_of( array $problems ): string {
		$html = '';
		foreach ( $problems as $problem ) {
			$html .= '<li><b>' . esc_html( $problem['name'] ) . '</b>: ' . esc_html( $problem['message'] );
			if ( $problem['since'] > 0 ) {
				/* translators: %s: date */
				$html .= ' ' . esc_html( sprintf( __( '(since %s)', 'cong-truong' ), (string) wp_date( 'd/m/Y', $problem['since'] ) ) );
			}
			$html .= '</li>';
		}

		return '<ul>' . $html . '</ul>';
	}
}
