<?php
/**
 * Consultations with their closing dates and results, for an export.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Consultation;

use CongTruong\Disclosure\Text_Rules;
use CongTruong\Transfer\Memory;
use CongTruong\Transfer\Part;
use CongTruong\Transfer\Post_Keys;

defined( 'ABSPATH' ) || exit;

final class Consultations_Part implements Part {

	private const STATUSES = array( 'publish', 'draft', 'pending', 'private', 'future' );

	/** Characters of a text. */
	private const LONGEST = 1000000;

	/** {@inheritDoc} */
	public function id(): string {
		return 'consultations';
	}

	/** {@inheritDoc} */
	public function label(): string {
		return __( 'Consultations', 'cong-truong' );
	}

	/** {@inheritDoc} */
	public function keys(): array {
		return Post_Keys::all( Post_Type::NAME );
	}

	/** {@inheritDoc} */
	public function read( string $key ): ?array {
		$id   = Post_Keys::find( Post_Type::NAME, $key );
		$post = $id > 0 ? get_post( $id ) : null;

		return ! $post instanceof \WP_Post ? null : array(
			'title'    => $post->post_title,
			'content'  => $post->post_content,
			'excerpt'  => $post->post_excerpt,
			// A password does not travel, and what it kept is not made public.
			'status'   => '' === $post->post_password ? $post->post_status : 'private',
			'date'     => $post->post_date,
			'closes'   => Closing::day( $id ),
			'receives' => Post_Type::text( $id, Post_Type::RECEIVES ),
			'result'   => Post_Type::text( $id, Post_Type::RESULT ),
			'resultOn' => (string) get_post_meta( $id, Post_Type::RESULT_ON, true ),
		);
	}

	/** {@inheritDoc} */
	public function check( string $key, \stdClass $record, Memory $memory ) {
		$texts = array();
		foreach ( array( 'title', 'content', 'excerpt' ) as $name ) {
			$text = $record->$name ?? null;
			if ( null !== Text_Rules::problem( $text, self::LONGEST ) ) {
				return self::refuse();
			}
			$texts[ $name ] = wp_kses_post( Text_Rules::normalize( $text ) );
		}
		$date = $record->date ?? null;
		if ( ! Post_Keys::is_slug( $key ) || ! in_array( $record->status ?? '', self::STATUSES, true ) || ! is_string( $date ) || 1 !== preg_match( '/\A\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\z/', $date ) ) {
			return self::refuse();
		}

		return $texts + array(
			'status'   => $record->status,
			'date'     => $date,
			'closes'   => Post_Type::sanitize_day( $record->closes ?? '' ),
			'receives' => Post_Type::sanitize_receives( $record->receives ?? '' ),
			'result'   => Post_Type::sanitize_result( $record->result ?? '' ),
			'resultOn' => Post_Type::sanitize_day( $record->resultOn ?? '' ), // phpcs:ignore WordPress.NamingConventions.ValidVariableName.UsedPropertyNotSnakeCase -- as it stands in the file.
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
					'ID'           => Post_Keys::find( Post_Type::NAME, $key ),
					'post_type'    => Post_Type::NAME,
					'post_name'    => $key,
					'post_title'   => $record['title'],
					'post_content' => $record['content'],
					'post_excerpt' => $record['excerpt'],
					'post_status'  => $record['status'],
					'post_date'    => $record['date'],
					'edit_date'    => true,
					'meta_input'   => array(
						Post_Type::CLOSES    => $record['closes'],
						Post_Type::RECEIVES  => $record['receives'],
						Post_Type::RESULT    => $record['result'],
						Post_Type::RESULT_ON => $record['resultOn'],
					),
				)
			),
			true
		);

		return is_wp_error( $id ) ? $id : true;
	}

	/**
	 * A refusal.
	 */
	private static function refuse(): \WP_Error {
		return new \WP_Error( 'cong_truong_invalid_record', __( 'This is not a consultation.', 'cong-truong' ) );
	}
}
