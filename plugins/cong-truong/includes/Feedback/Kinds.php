<?php
/**
 * The words of messages: kinds, states, senders.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

defined( 'ABSPATH' ) || exit;

final class Kinds {

	public const FEEDBACK     = 'feedback';
	public const QUESTION     = 'question';
	public const REPORT       = 'report';
	public const CONSULTATION = 'consultation';

	/** States in which a message waits for the school. */
	public const OPEN = array( 'new', 'progress' );

	/** States in which it is no message, or none any more. */
	public const ASIDE = array( 'held', 'spam', 'bin' );

	/**
	 * Kinds of messages. Their names are sections that the authority asks for.
	 *
	 * @return array<string, string>
	 */
	public static function all(): array {
		return array(
			self::FEEDBACK     => __( 'Opinion', 'cong-truong' ),
			self::QUESTION     => __( 'Question', 'cong-truong' ),
			self::REPORT       => __( 'Report', 'cong-truong' ),
			self::CONSULTATION => __( 'Opinion on an issue', 'cong-truong' ),
		);
	}

	/**
	 * States of messages, as the staff sees them.
	 *
	 * @return array<string, string>
	 */
	public static function states(): array {
		return array(
			'new'       => _x( 'New', 'message', 'cong-truong' ),
			'progress'  => _x( 'In progress', 'message', 'cong-truong' ),
			'answered'  => _x( 'Answered', 'message', 'cong-truong' ),
			'published' => _x( 'Published', 'message', 'cong-truong' ),
			'held'      => _x( 'Held', 'message', 'cong-truong' ),
			'spam'      => _x( 'Spam', 'message', 'cong-truong' ),
			'bin'       => _x( 'Bin', 'message', 'cong-truong' ),
		);
	}

	/**
	 * Who may be writing.
	 *
	 * @return array<string, string>
	 */
	public static function roles(): array {
		return array(
			'parent'  => _x( 'Parent', 'sender', 'cong-truong' ),
			'student' => _x( 'Student', 'sender', 'cong-truong' ),
			'citizen' => _x( 'Citizen', 'sender', 'cong-truong' ),
			'teacher' => _x( 'Teacher', 'sender', 'cong-truong' ),
		);
	}
}
