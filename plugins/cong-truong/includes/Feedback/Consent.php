<?php
/**
 * What a sender agrees to.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

use CongTruong\School\Contact_Links;
use CongTruong\School\Profile;
use CongTruong\Text\Markup;

defined( 'ABSPATH' ) || exit;

/**
 * The text beside the box that nobody ticks in advance: purpose, data, who, how long, rights (law 91/2025/QH15), and how to take it back. It says what the code
 * does; whoever changes Retention, Address or Notices changes it too.
 */
final class Consent {

	/**
	 * What the box says.
	 */
	public static function agreement(): string {
		return __( 'I have read how my data are handled, and agree to it.', 'cong-truong' );
	}

	/**
	 * What the box for publishing says.
	 */
	public static function publishing(): string {
		return __( 'The school may publish my question with its answer on this website, without my name, my contact and other personal data.', 'cong-truong' );
	}

	/**
	 * What is agreed to, each with its heading.
	 *
	 * @return array<string, string> Heading → HTML.
	 */
	public static function items(): array {
		$months = Settings::get()['retention'];

		return array(
			__( 'What for', 'cong-truong' )     => esc_html__( 'to consider and answer your message, and to count how many messages there are by topic. Nothing else.', 'cong-truong' ),
			__( 'Which data', 'cong-truong' )   => esc_html__( 'what you fill in here. Against spam, the network that it came from is kept as a code for two days at most.', 'cong-truong' ),
			/* translators: %s: name of the school */
			__( 'Who', 'cong-truong' )          => Markup::escape( sprintf( __( 'the people of %s who answer messages. If another body has to answer, it gets the message without your name and contact.', 'cong-truong' ), Profile::get()['name'] ) ),
			/* translators: %d: number of months */
			__( 'How long', 'cong-truong' )     => esc_html( sprintf( _n( '%d month, then it is deleted.', '%d months, then it is deleted.', $months, 'cong-truong' ), $months ) ),
			__( 'Your rights', 'cong-truong' )  => esc_html__( 'to see your data, to have them corrected or deleted, to withdraw your consent and to complain, by the Law on Personal Data Protection, No. 91/2025/QH15.', 'cong-truong' ),
			__( 'To withdraw', 'cong-truong' )  => self::withdrawing(),
		);
	}

	/**
	 * How to take a message back.
	 */
	private static function withdrawing(): string {
		$profile  = Profile::get();
		$contacts = array_filter(
			array(
				Contact_Links::phone( trim( $profile['phones'][0]['value'] ?? '' ) ),
				Contact_Links::email( $profile['emails'][0]['value'] ?? '' ),
			)
		);
		$html     = esc_html__( 'with the code and the secret that you get after sending, on this page; or at the school.', 'cong-truong' );

		return $contacts ? $html . ' (' . implode( ', ', $contacts ) . ')' : $html;
	}
}
