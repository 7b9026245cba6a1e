<?php
/**
 * Questions and answers as HTML, with search.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

use CongTruong\News\Summary;
use CongTruong\Page_Caches;
use CongTruong\Text\Markup;

defined( 'ABSPATH' ) || exit;

/**
 * A form that asks the page itself, so that it works without JavaScript and an answer has an address. Several blocks on a page, each of a topic, are asked apart: the
 * topic is part of the names of their parameters.
 */
final class Qa_Renderer {

	/** Parameter: the one question to show. */
	public const ONE = 'cau-hoi';

	private const SEARCH = 'hoi';

	private const TOPIC = 'hoi-chu-de';

	private const PAGE = 'hoi-trang';

	private const BASE = 'wp-block-cong-truong-qa__';

	/**
	 * Anchors that stand on this page already.
	 *
	 * @var array<string, true>
	 */
	private static $anchors = array();

	/**
	 * Questions of a page.
	 *
	 * @var int
	 */
	private $count;

	/**
	 * Topic; empty for all.
	 *
	 * @var string
	 */
	private $topic;

	/**
	 * Whether it has a search.
	 *
	 * @var bool
	 */
	private $has_search;

	/**
	 * Level of the headings; 0 for none.
	 *
	 * @var int
	 */
	private $level;

	/**
	 * Names of the topics, by id.
	 *
	 * @var array<string, string>
	 */
	private $topics;

	/**
	 * What a block shows.
	 *
	 * @param int    $count      Questions of a page.
	 * @param string $topic      Topic; empty for all.
	 * @param bool   $has_search Whether it has a search.
	 * @param int    $level      Level of the headings; 0 for none.
	 */
	public function __construct( int $count, string $topic, bool $has_search, int $level ) {
		$this->count      = $count;
		$this->topic      = $topic;
		$this->has_search = $has_search;
		$this->level      = $level;
		$this->topics     = array_column( Settings::get()['topics'], 'name', 'id' );
	}

	/**
	 * A page begins.
	 */
	public static function begin(): void {
		self::$anchors = array();
	}

	/**
	 * Anchor of a question.
	 *
	 * @param int $question Question.
	 */
	public static function anchor( int $question ): string {
		return 'cau-hoi-' . $question;
	}

	/**
	 * Whether this request asks a block something.
	 */
	public static function is_asked(): bool {
		foreach ( array_keys( $_GET ) as $name ) { // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- names only.
			if ( self::ONE === $name || self::SEARCH === $name || 0 === strpos( (string) $name, self::SEARCH . '-' ) ) {
				return true;
			}
		}

		return false;
	}

	/**
	 * Form, questions and pages.
	 */
	public function render(): string {
		if ( self::is_asked() ) {
			// When something changes, nobody can name all the addresses that showed it.
			Page_Caches::keep_out( 'Cổng Trường: questions' );
		}
		$one = $this->one();
		if ( $one ) {
			return $this->question( $one, true ) . '<p class="' . self::BASE . 'all"><a href="' . esc_url( self::address() ) . '">' . esc_html__( 'All questions and answers', 'cong-truong' ) . '</a></p>';
		}
		$search    = $this->has_search ? trim( self::asked( $this->name( self::SEARCH ) ) ) : '';
		$topic     = '' === $this->topic && $this->has_search ? self::asked( self::TOPIC ) : $this->topic;
		$topic     = isset( $this->topics[ $topic ] ) ? $topic : $this->topic;
		$found     = Questions::find(
			array(
				'search' => $search,
				'topic'  => $topic,
			),
			$this->count,
			(int) self::asked( $this->name( self::PAGE ) )
		);
		$is_search = '' !== $search || $topic !== $this->topic;
		if ( ! $is_search && 0 === $found['total'] ) {
			return '<p class="' . self::BASE . 'none">' . esc_html__( 'No questions have been published yet.', 'cong-truong' ) . '</p>';
		}
		$html = '';
		foreach ( $found['questions'] as $question ) {
			$html .= $this->question( $question, $is_search && 1 === $found['total'] );
		}

		return ( $this->has_search ? $this->form( $search, $topic ) : '' ) . ( $is_search ? $this->count_of( $found['total'] ) : '' )
			. ( '' === $html ? '' : '<div class="' . self::BASE . 'list">' . $html . '</div>' )
			. $this->pages( $search, $topic, $found['page'], $found['pages'] );
	}

	/**
	 * The question that the address names, where this block would show it.
	 */
	private function one(): ?\WP_Post {
		$id = self::asked( self::ONE );
		if ( 1 !== preg_match( '/^[1-9][0-9]{0,17}$/', $id ) || isset( self::$anchors[ self::anchor( (int) $id ) ] ) ) {
			return null;
		}
		$post = get_post( (int) $id );
		if ( ! $post instanceof \WP_Post || Question_Type::NAME !== $post->post_type || 'publish' !== $post->post_status || '' !== $post->post_password ) {
			return null;
		}

		return '' === $this->topic || get_post_meta( $post->ID, Question_Type::TOPIC, true ) === $this->topic ? $post : null;
	}

	/**
	 * A question that opens to its answer.
	 *
	 * @param \WP_Post $post    Question.
	 * @param bool     $is_open Whether it is open.
	 */
	private function question( \WP_Post $post, bool $is_open ): string {
		$title    = Summary::title( $post );
		$question = Questions::question( $post->ID );
		$title    = '' === $title ? Questions::short( $question ) : $title;
		$topic    = $this->topics[ (string) get_post_meta( $post->ID, Question_Type::TOPIC, true ) ] ?? '';
		$anchor   = self::anchor( $post->ID );
		$id       = isset( self::$anchors[ $anchor ] ) ? '' : ' id="' . $anchor . '"';
		$tag      = $this->level > 0 ? 'h' . $this->level : 'span';
		$body     = '' === $question || $question === $title ? '' : '<div class="' . self::BASE . 'question">' . self::paragraphs( $question, false ) . '</div>';

		self::$anchors[ $anchor ] = true;

		return '<details class="' . self::BASE . 'item"' . $id . ( $is_open ? ' open' : '' ) . '><summary class="' . self::BASE . 'summary"><' . $tag . ' class="' . self::BASE . 'title">' . Markup::escape( $title ) . "</$tag>"
			. ( '' === $topic ? '' : ' <span class="' . self::BASE . 'topic">' . Markup::escape( $topic ) . '</span>' ) . '</summary>'
			. '<div class="' . self::BASE . 'body">' . $body . '<div class="' . self::BASE . 'answer">' . self::paragraphs( Questions::plain( $post->post_content ), true ) . '</div>'
			. '<p class="' . self::BASE . 'date"><time datetime="' . esc_attr( (string) get_the_date( 'Y-m-d', $post ) ) . '">' . esc_html( (string) get_the_date( 'd/m/Y', $post ) ) . '</time></p></div></details>';
	}

	/**
	 * Text as paragraphs.
	 *
	 * @param string $text      Plain text.
	 * @param bool   $has_links Whether addresses in it become links: those that the school wrote, not those of a sender.
	 */
	private static function paragraphs( string $text, bool $has_links ): string {
		$html = '';
		foreach ( Questions::paragraphs( $text ) as $paragraph ) {
			$lines = array();
			foreach ( explode( "\n", $paragraph ) as $line ) {
				$lines[] = $has_links ? self::linked( $line ) : Markup::escape( $line );
			}
			$html .= '<p>' . implode( '<br>', $lines ) . '</p>';
		}

		return $html;
	}

	/**
	 * A line in which addresses are links.
	 *
	 * @param string $line Plain text.
	 */
	private static function linked( string $line ): string {
		$html  = '';
		$parts = preg_split( '~(?<![\pL\d])(https?://[^\s<>"“”]+[^\s<>"“”.,;:!?)\]’…])~iu', $line, -1, PREG_SPLIT_DELIM_CAPTURE );
		foreach ( $parts ? $parts : array( $line ) as $index => $part ) {
			$html .= 1 === $index % 2 ? '<a href="' . str_replace( array( '[', ']' ), array( '%5B', '%5D' ), esc_url( $part ) ) . '">' . Markup::escape( $part ) . '</a>' : Markup::escape( $part );
		}

		return $html;
	}

	/**
	 * The form.
	 *
	 * @param string $search What was asked for.
	 * @param string $topic  Topic that was asked for.
	 */
	private function form( string $search, string $topic ): string {
		$id     = wp_unique_id( 'ct-qa-' );
		$url    = self::address();
		$topics = '' === $this->topic ? Questions::topics() : array();
		$select = '';
		if ( count( $topics ) > 1 ) {
			$select = '<p><label for="' . $id . 't">' . esc_html__( 'Topic', 'cong-truong' ) . '</label><select id="' . $id . 't" name="' . self::TOPIC . '"><option value="">' . esc_html__( 'All topics', 'cong-truong' ) . '</option>';
			foreach ( $topics as $slug => $name ) {
				$select .= '<option value="' . esc_attr( (string) $slug ) . '"' . selected( $topic, (string) $slug, false ) . '>' . Markup::escape( $name ) . '</option>';
			}
			$select .= '</select></p>';
		}
		// Where addresses are plain, the page itself is a field of the question.
		$own = '';
		wp_parse_str( (string) wp_parse_url( $url, PHP_URL_QUERY ), $fields );
		foreach ( $fields as $name => $value ) {
			$own .= is_string( $value ) ? '<input type="hidden" name="' . esc_attr( (string) $name ) . '" value="' . esc_attr( $value ) . '">' : '';
		}

		return '<form class="' . self::BASE . 'search' . ( '' === $select ? '' : ' has-topics' ) . '" role="search" aria-label="' . esc_attr__( 'Questions and answers', 'cong-truong' ) . '" method="get" action="' . esc_url( $url . '#' . $this->results() ) . '">' . $own
			. '<p><label for="' . $id . '">' . esc_html__( 'Search the questions and answers', 'cong-truong' ) . '</label>'
			. '<input id="' . $id . '" type="search" name="' . esc_attr( $this->name( self::SEARCH ) ) . '" maxlength="' . Questions::LONGEST_SEARCH . '" value="' . Markup::escape( $search ) . '"></p>' . $select
			. '<p><button class="wp-element-button" type="submit">' . esc_html__( 'Search', 'cong-truong' ) . '</button></p></form>';
	}

	/**
	 * How many were found.
	 *
	 * @param int $count How many.
	 */
	private function count_of( int $count ): string {
		/* translators: %s: number */
		$text = 0 === $count ? __( 'Nothing was found. Try fewer or other words, such as “học phí”; marks and capitals make no difference.', 'cong-truong' ) : sprintf( _n( '%s question found', '%s questions found', $count, 'cong-truong' ), number_format_i18n( $count ) );
		$all  = '<a href="' . esc_url( self::address() ) . '">' . esc_html__( 'All questions and answers', 'cong-truong' ) . '</a>';

		return '<p class="' . self::BASE . 'count" id="' . esc_attr( $this->results() ) . '" role="status">' . Markup::escape( $text ) . ' ' . $all . '</p>';
	}

	/**
	 * Links to the other pages.
	 *
	 * @param string $search What was asked for.
	 * @param string $topic  Topic that was asked for.
	 * @param int    $page   Page that is shown.
	 * @param int    $pages  How many there are.
	 */
	private function pages( string $search, string $topic, int $page, int $pages ): string {
		if ( $pages < 2 ) {
			return '';
		}
		$link = function ( int $to, string $text ) use ( $search, $topic ): string {
			$args = array_filter(
				array(
					$this->name( self::SEARCH ) => rawurlencode( $search ),
					self::TOPIC                 => $topic === $this->topic ? '' : $topic,
					$this->name( self::PAGE )   => $to > 1 ? $to : '',
				)
			);

			return '<a href="' . esc_url( add_query_arg( $args, self::address() ) ) . '">' . esc_html( $text ) . '</a>';
		};
		/* translators: 1: number of a page, 2: how many there are */
		$at = '<span class="current" aria-current="page">' . esc_html( sprintf( __( 'Page %1$d of %2$d', 'cong-truong' ), $page, $pages ) ) . '</span>';

		return '<nav class="' . self::BASE . 'pages" aria-label="' . esc_attr__( 'Pages of the questions and answers', 'cong-truong' ) . '">'
			. ( $page > 1 ? $link( $page - 1, __( 'Newer', 'cong-truong' ) ) : '' ) . $at . ( $page < $pages ? $link( $page + 1, __( 'Older', 'cong-truong' ) ) : '' ) . '</nav>';
	}

	/**
	 * Where the results of this block begin.
	 */
	private function results(): string {
		return 'ket-qua-' . $this->name( self::SEARCH );
	}

	/**
	 * Name of a parameter of this block.
	 *
	 * @param string $name Name.
	 */
	private function name( string $name ): string {
		return '' === $this->topic ? $name : $name . '-' . $this->topic;
	}

	/**
	 * A parameter, as it was sent.
	 *
	 * @param string $name Its name.
	 */
	private static function asked( string $name ): string {
		$value = $_GET[ $name ] ?? ''; // phpcs:ignore WordPress.Security.NonceVerification.Recommended,WordPress.Security.ValidatedSanitizedInput -- a search changes nothing; cleaned below.

		return is_string( $value ) ? mb_substr( sanitize_text_field( wp_unslash( $value ) ), 0, Questions::LONGEST_SEARCH ) : '';
	}

	/**
	 * Address of the page: of the one that was asked for, whatever post a list inside it stands at.
	 */
	private static function address(): string {
		return (string) ( is_singular() ? get_permalink( get_queried_object_id() ) : get_permalink() );
	}
}
