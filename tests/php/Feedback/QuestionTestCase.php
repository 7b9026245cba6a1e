<?php
/**
 * Base of the tests of questions and of what is counted and exported of messages.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use CongTruong\Feedback\Capabilities;
use CongTruong\Feedback\Messages;
use CongTruong\Feedback\Qa_Block;
use CongTruong\Feedback\Question_Type;
use CongTruong\Feedback\Questions;
use CongTruong\Feedback\Settings;
use CongTruong\Tests\TestCase;

abstract class QuestionTestCase extends TestCase {

	/**
	 * Number of the message.
	 *
	 * @var int
	 */
	private static $number = 0;

	protected function setUp(): void {
		parent::setUp();
		update_option( 'timezone_string', 'Asia/Ho_Chi_Minh' );
		Capabilities::grant();
		( new Question_Type() )->register();
		( new Qa_Block() )->register();
		Question_Type::register_type();
		if ( ! \WP_Block_Type_Registry::get_instance()->is_registered( Qa_Block::NAME ) ) {
			register_block_type( Qa_Block::NAME, array( 'render_callback' => array( Qa_Block::class, 'render' ) ) );
		}
		update_option(
			Settings::OPTION,
			array(
				'topics' => array(
					array(
						'id'   => 'an-toan',
						'name' => 'An toàn <trường> học',
					),
					array(
						'id'   => 'thu-chi',
						'name' => 'Các khoản thu',
					),
				),
			)
		);
	}

	/**
	 * Stores a message.
	 *
	 * @param array<string, mixed> $columns Columns.
	 * @param array<string, mixed> $body    Body.
	 * @return array<string, mixed>
	 */
	protected function message( array $columns = array(), array $body = array() ): array {
		++self::$number;
		$stored = Messages::store(
			$columns + array(
				'code'    => 'GY' . str_pad( (string) self::$number, 8, '0', STR_PAD_LEFT ),
				'once'    => 'test' . self::$number,
				'state'   => 'new',
				'created' => time(),
				'month'   => (string) wp_date( 'Y-m', (int) ( $columns['created'] ?? time() ) ),
			),
			$body + array( 'message' => 'Một câu hỏi' )
		);
		self::assertIsArray( $stored['message'] );

		return $stored['message'];
	}

	/**
	 * Publishes a question.
	 *
	 * @param string $question Question.
	 * @param string $answer   Answer.
	 * @param string $topic    Topic.
	 */
	protected function question( string $question, string $answer, string $topic = '' ): int {
		$id = Questions::publish(
			array(
				'id'       => 0,
				'question' => 0,
				'topic'    => $topic,
			),
			$question,
			$answer
		);
		self::assertIsInt( $id );

		return $id;
	}

	/**
	 * Ids of all questions.
	 *
	 * @return int[]
	 */
	protected function questions(): array {
		return get_posts(
			array(
				'post_type'   => Question_Type::NAME,
				'post_status' => 'any',
				'numberposts' => -1,
				'fields'      => 'ids',
			)
		);
	}

	/**
	 * Ids that a search finds.
	 *
	 * @param string $search Words.
	 * @param string $topic  Topic.
	 * @return int[]
	 */
	protected function find( string $search, string $topic = '' ): array {
		return array_map(
			'intval',
			wp_list_pluck(
				Questions::find(
					array(
						'search' => $search,
						'topic'  => $topic,
					),
					50,
					1
				)['questions'],
				'ID'
			)
		);
	}

	/**
	 * Stores a post.
	 *
	 * @param array<string, mixed> $fields Fields.
	 */
	protected static function insert( array $fields ): int {
		$id = wp_insert_post( wp_slash( $fields ), true );
		self::assertIsInt( $id );

		return $id;
	}

	/**
	 * Says what is wrong where it is no error.
	 *
	 * @param mixed $value Value.
	 */
	protected static function assertWPError( $value ): void {
		self::assertInstanceOf( \WP_Error::class, $value );
	}
}
