<?php
/**
 * Published questions with their answers, for an export.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

use CongTruong\Transfer\Memory;
use CongTruong\Transfer\Part;
use CongTruong\Transfer\Post_Keys;

defined( 'ABSPATH' ) || exit;

/**
 * Nothing in a question leads to the message that it came from, and nothing in the file does.
 */
final class Questions_Part implements Part {

	private const STATUSES = array( 'publish', 'draft', 'pending', 'private', 'future' );

	/** Characters of a line in short, and of an answer. */
	private const LONGEST_TITLE  = 300;
	private const LONGEST_ANSWER = 20000;

	/** {@inheritDoc} */
	public function id(): string {
		return 'questions';
	}

	/** {@inheritDoc} */
	public function label(): string {
		return __( 'Questions and answers', 'cong-truong' );
	}

	/** {@inheritDoc} */
	public function keys(): array {
		return Post_Keys::all( Question_Type::NAME );
	}

	/** {@inheritDoc} */
	public function read( string $key ): ?array {
		$id   = Post_Keys::find( Question_Type::NAME, $key );
		$post = $id > 0 ? get_post( $id ) : null;

		return ! $post instanceof \WP_Post ? null : array(
			'title'    => $post->post_title,
			'question' => Questions::question( $id ),
			'answer'   => Questions::plain( $post->post_content ),
			'topic'    => (string) get_post_meta( $id, Question_Type::TOPIC, true ),
			// A password does not travel, and what it kept is not made public.
			'status'   => '' === $post->post_password ? $post->post_status : 'private',
			'date'     => $post->post_date,
		);
	}

	/** {@inheritDoc} */
	public function check( string $key, \stdClass $record, Memory $memory ) {
		$text = static function ( string $name, int $longest ) use ( $record ): string {
			return is_string( $record->$name ?? null ) ? Plain_Text::of( $record->$name, $longest ) : '';
		};
		$date = $record->date ?? null;
		if ( ! Post_Keys::is_slug( $key ) || ! in_array( $record->status ?? '', self::STATUSES, true ) || ! is_string( $date ) || 1 !== preg_match( '/\A\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\z/', $date ) || '' === $text( 'title', self::LONGEST_TITLE ) ) {
			return new \WP_Error( 'cong_truong_invalid_record', __( 'This is not a question.', 'cong-truong' ) );
		}

		return array(
			'title'    => wp_kses_post( $text( 'title', self::LONGEST_TITLE ) ),
			'question' => $text( 'question', Question_Type::LONGEST_QUESTION ),
			'answer'   => $text( 'answer', self::LONGEST_ANSWER ),
			'topic'    => sanitize_key( $text( 'topic', 32 ) ),
			'status'   => (string) $record->status,
			'date'     => $date,
		);
	}

	/** {@inheritDoc} */
	public function changed_at( array $record ): string {
		return '';
	}

	/** {@inheritDoc} */
	public function write( string $key, array $record ) {
		$id = wp_insert_post(
			wp_slash(
				array(
					'ID'           => Post_Keys::find( Question_Type::NAME, $key ),
					'post_type'    => Question_Type::NAME,
					'post_name'    => $key,
					'post_title'   => $record['title'],
					'post_content' => Questions::html( $record['answer'] ),
					'post_status'  => $record['status'],
					'post_date'    => $record['date'],
					'edit_date'    => true,
					'meta_input'   => array(
						Question_Type::QUESTION => wp_json_encode( $record['question'] ),
						Question_Type::TOPIC    => $record['topic'],
					),
				)
			),
			true
		);

		return is_wp_error( $id ) ? $id : true;
	}
}
