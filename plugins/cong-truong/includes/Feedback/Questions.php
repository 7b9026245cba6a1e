<?php
/**
 * Questions and answers that everybody may read.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

use CongTruong\Lock;
use CongTruong\News\Summary;
use CongTruong\Text\Normalizer;

defined( 'ABSPATH' ) || exit;

/**
 * Texts are plain, and stored as escaped paragraphs, which is what WordPress expects in a post. The search compares words of the letters a to z and digits only: with
 * them all databases agree, and none of them is a sign of LIKE.
 */
final class Questions {

	/** Characters that a search takes. */
	public const LONGEST_SEARCH = 100;

	/** Words that a search looks for at most. */
	private const WORDS = 10;

	/** Characters of a question in short. */
	private const SHORT = 140;

	/**
	 * Publishes question and answer of a message, or what changed of them.
	 *
	 * @param array<string, mixed> $message  Message.
	 * @param string               $question Question as it shall be shown.
	 * @param string               $answer   Answer as it shall be shown.
	 * @return int|\WP_Error Id of the post.
	 */
	public static function publish( array $message, string $question, string $answer ) {
		$question = Plain_Text::of( $question, Question_Type::LONGEST_QUESTION );
		$answer   = Plain_Text::of( $answer, Desk::LONGEST );
		if ( '' === $question || '' === $answer ) {
			return new \WP_Error( 'cong_truong_empty', __( 'Write both the question and the answer first.', 'cong-truong' ), array( 'status' => 400 ) );
		}
		// Two who press the button at once publish it once.
		$lock = Lock::acquire( 'question-' . (int) $message['id'], 5.0 );
		$now  = Messages::find( (int) $message['id'] );
		$id   = self::known( (int) ( $now ?? $message )['question'] );
		$post = array(
			'post_type'    => Question_Type::NAME,
			'post_status'  => 'publish',
			'post_content' => self::html( $answer ),
			'meta_input'   => array(
				Question_Type::QUESTION => (string) wp_json_encode( $question ),
				Question_Type::TOPIC    => (string) ( $now ?? $message )['topic'],
			),
		);
		// The line in short may have been written anew by hand.
		if ( 0 === $id || self::question( $id ) !== $question ) {
			$post['post_title'] = self::escape( self::short( $question ) );
		}
		if ( $id > 0 ) {
			$post['ID'] = $id;
		}
		/** @var array{ID?: int, post_type: string} $slashed The shape is lost in wp_slash(). */
		$slashed = wp_slash( $post );
		$done    = $id > 0 ? wp_update_post( $slashed, true ) : wp_insert_post( $slashed, true );
		if ( ! is_wp_error( $done ) && $now && $now['question'] !== $done ) {
			Messages::update( $now['id'], array( 'question' => $done ) );
		}
		if ( $lock ) {
			$lock->release();
		}

		return is_wp_error( $done ) ? new \WP_Error( 'cong_truong_not_stored', __( 'The website could not store this just now. Please try again in a minute.', 'cong-truong' ), array( 'status' => 503 ) ) : $done;
	}

	/**
	 * Takes a question from the public, to the bin.
	 *
	 * @param int $post Question.
	 */
	public static function unpublish( int $post ): void {
		if ( self::known( $post ) > 0 && 'trash' !== get_post_status( $post ) ) {
			wp_trash_post( $post );
		}
	}

	/**
	 * Deletes a question for good: its sender took the consent back.
	 *
	 * @param int $post Question.
	 */
	public static function forget( int $post ): void {
		if ( self::known( $post ) > 0 ) {
			wp_delete_post( $post, true );
		}
	}

	/**
	 * A question as it is published.
	 *
	 * @param int $post Question.
	 * @return array{question: string, answer: string, url: string}|null Null if it is not.
	 */
	public static function of( int $post ): ?array {
		$found = get_post( $post );
		if ( ! $found instanceof \WP_Post || Question_Type::NAME !== $found->post_type || 'publish' !== $found->post_status ) {
			return null;
		}
		$question = self::question( $post );

		return array(
			'question' => '' === $question ? Summary::title( $found ) : $question,
			'answer'   => self::plain( $found->post_content ),
			'url'      => Qa_Block::url( $post ),
		);
	}

	/**
	 * A page of questions, the newest first.
	 *
	 * @param array{search: string, topic: string} $asked What to look for: words, all of which must begin a word of it, and a topic; either may be empty.
	 * @param int                                  $count How many make a page.
	 * @param int                                  $page  Number of the page, from 1; the last one if there are not so many.
	 * @return array{questions: list<\WP_Post>, total: int, page: int, pages: int}
	 */
	public static function find( array $asked, int $count, int $page ): array {
		global $wpdb;
		$where = self::where( $asked );
		$total = '' === $where ? 0 : (int) $wpdb->get_var( "SELECT COUNT(*) $where" ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- prepared part by part.
		$pages = max( 1, (int) ceil( $total / $count ) );
		$page  = max( 1, min( $pages, $page ) );
		$ids   = 0 === $total ? array() : array_map( 'intval', $wpdb->get_col( $wpdb->prepare( "SELECT p.ID $where ORDER BY p.post_date DESC, p.ID DESC LIMIT %d OFFSET %d", $count, ( $page - 1 ) * $count ) ) ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- prepared part by part.
		_prime_post_caches( $ids, false, true );
		$questions = array();
		foreach ( array_map( 'get_post', $ids ) as $question ) {
			if ( $question instanceof \WP_Post ) {
				$questions[] = $question;
			}
		}

		return array(
			'questions' => $questions,
			'total'     => $total,
			'page'      => $page,
			'pages'     => $pages,
		);
	}

	/**
	 * Topics of the settings that have a question.
	 *
	 * @return array<string, string> Names by id.
	 */
	public static function topics(): array {
		global $wpdb;
		$used = $wpdb->get_col( $wpdb->prepare( "SELECT DISTINCT m.meta_value FROM $wpdb->posts p INNER JOIN $wpdb->postmeta m ON m.post_id = p.ID AND m.meta_key = %s WHERE p.post_type = %s AND p.post_status = 'publish' AND p.post_password = ''", Question_Type::TOPIC, Question_Type::NAME ) );

		return array_intersect_key( array_column( Settings::get()['topics'], 'name', 'id' ), array_flip( array_map( 'strval', $used ) ) );
	}

	/**
	 * The whole question; empty where its title says it all.
	 *
	 * @param int $post Question.
	 */
	public static function question( int $post ): string {
		$text = json_decode( (string) get_post_meta( $post, Question_Type::QUESTION, true ) );

		return is_string( $text ) ? $text : '';
	}

	/**
	 * Keeps in step what the search looks in.
	 *
	 * @param int $post Question.
	 */
	public static function store_folded( int $post ): void {
		$found = get_post( $post );
		if ( $found instanceof \WP_Post && Question_Type::NAME === $found->post_type ) {
			// The blank before each word is where a search may begin.
			update_post_meta( $post, Question_Type::FOLDED, ' ' . self::fold( Summary::title( $found ) . ' ' . self::question( $post ) . ' ' . self::plain( $found->post_content ) ) );
		}
	}

	/**
	 * Text as paragraphs of HTML.
	 *
	 * @param string $text Plain text.
	 */
	public static function html( string $text ): string {
		$html = '';
		foreach ( self::paragraphs( $text ) as $paragraph ) {
			// An emoji is written as its number, which also a table of utf8mb3 takes.
			$html .= '<p>' . str_replace( "\n", "<br />\n", wp_encode_emoji( self::escape( $paragraph ) ) ) . "</p>\n";
		}

		return $html;
	}

	/**
	 * What html() made, or a person or a plugin wrote, as plain text.
	 *
	 * @param string $html HTML.
	 */
	public static function plain( string $html ): string {
		$html = (string) preg_replace( array( '#<br\s*/?>\n?#i', '#</(?:p|div|li|h[1-6]|blockquote)>\s*#i' ), array( "\n", "\n\n" ), $html );
		$html = (string) preg_replace( array( '#<(script|style)\b.*?</\1>#is', '#<!--.*?-->#s', '#</?[a-z][^>]*>#i' ), '', $html );

		return Plain_Text::of( html_entity_decode( $html, ENT_QUOTES | ENT_HTML5, 'UTF-8' ), Desk::LONGEST );
	}

	/**
	 * Paragraphs of a text.
	 *
	 * @param string $text Plain text.
	 * @return string[]
	 */
	public static function paragraphs( string $text ): array {
		$parts = preg_split( '/\n[ \t]*\n\s*/', trim( $text ), -1, PREG_SPLIT_NO_EMPTY );

		return $parts ? $parts : array();
	}

	/**
	 * A question in one line: its first sentence, or first words.
	 *
	 * @param string $question Question.
	 */
	public static function short( string $question ): string {
		$line = trim( (string) preg_replace( '/\s+/u', ' ', $question ) );
		if ( Plain_Text::length( $line ) <= self::SHORT ) {
			return $line;
		}
		// Greetings end with a sign too.
		if ( preg_match( '/^.{25,' . ( self::SHORT - 1 ) . '}?[.?!](?=\s)/u', $line, $found ) ) {
			return $found[0];
		}

		return Summary::cut( $line, 24 );
	}

	/**
	 * Text as HTML, an entity such as `&lt;` in it included, which esc_html() alone takes for one.
	 *
	 * @param string $text Plain text.
	 */
	public static function escape( string $text ): string {
		return esc_html( str_replace( '&', '&amp;', $text ) );
	}

	/**
	 * Words of the letters a to z and digits.
	 *
	 * @param string $text Text.
	 */
	private static function fold( string $text ): string {
		return trim( (string) preg_replace( '/[^a-z0-9]+/', ' ', Normalizer::fold( $text ) ) );
	}

	/**
	 * From where questions come, and which.
	 *
	 * @param array{search: string, topic: string} $asked What find() got.
	 * @return string SQL; empty if nothing can be found.
	 */
	private static function where( array $asked ): string {
		global $wpdb;
		$search = trim( mb_substr( $asked['search'], 0, self::LONGEST_SEARCH ) );
		$words  = array_slice( array_unique( array_diff( explode( ' ', self::fold( $search ) ), array( '' ) ) ), 0, self::WORDS );
		if ( '' !== $search && ! $words ) {
			return '';
		}
		$from  = "FROM $wpdb->posts p";
		$where = $wpdb->prepare( "WHERE p.post_type = %s AND p.post_status = 'publish' AND p.post_password = ''", Question_Type::NAME );
		if ( $words ) {
			$from .= $wpdb->prepare( " INNER JOIN $wpdb->postmeta f ON f.post_id = p.ID AND f.meta_key = %s", Question_Type::FOLDED );
		}
		foreach ( $words as $word ) {
			$where .= $wpdb->prepare( ' AND f.meta_value LIKE %s', '% ' . $wpdb->esc_like( $word ) . '%' );
		}
		if ( '' !== $asked['topic'] ) {
			$from .= $wpdb->prepare( " INNER JOIN $wpdb->postmeta t ON t.post_id = p.ID AND t.meta_key = %s AND t.meta_value = %s", Question_Type::TOPIC, $asked['topic'] );
		}

		return $from . ' ' . $where;
	}

	/**
	 * An id if it is that of a question, else 0.
	 *
	 * @param int $post Id.
	 */
	private static function known( int $post ): int {
		return $post > 0 && Question_Type::NAME === get_post_type( $post ) ? $post : 0;
	}
}
