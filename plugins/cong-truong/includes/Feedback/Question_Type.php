<?php
/**
 * The post type of questions with their answers, and how the staff writes them.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

use CongTruong\Block_Places;
use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

/**
 * A question comes out of a message, by consent and without personal data, or is written here, as parents ask it again and again. Nothing in it leads to the message.
 *
 * It has no page of its own: it is public as part of the block, with an anchor. A few lines make no page worth finding, and what a sender takes back must not
 * live on under an address that search engines, feeds and previews know.
 */
final class Question_Type implements Module {

	public const NAME = 'ct_question';

	/** Meta: the whole question, as a JSON string of pure ASCII. */
	public const QUESTION = '_cong_truong_question';

	/** Meta: id of a topic. */
	public const TOPIC = '_cong_truong_topic';

	/** Meta: what the search looks in. */
	public const FOLDED = '_cong_truong_folded';

	/** Characters of the question; of the answer as many as an answer has. */
	public const LONGEST_QUESTION = 10000;

	/** Field of the form, and what its nonce is made of. */
	private const FIELD = 'cong_truong_question';

	private const NOTICE = 'cong-truong-question';

	/**
	 * Whether this request would have published a question without an answer.
	 *
	 * @var bool
	 */
	private static $is_unanswered = false;

	/**
	 * Hooks everything.
	 */
	public function register(): void {
		add_action( 'init', array( self::class, 'register_type' ), 5 );
		add_action( 'wp_after_insert_post', array( self::class, 'after_save' ), 10, 4 );
		add_action( 'after_delete_post', array( self::class, 'after_delete' ), 10, 2 );
		add_action( 'admin_menu', array( self::class, 'add_to_menu' ), 20 );
		add_filter( 'parent_file', array( self::class, 'find_in_menu' ) );
		add_filter( 'submenu_file', array( self::class, 'find_below' ) );
		add_action( 'save_post_' . self::NAME, array( self::class, 'store' ) );
		add_filter( 'wp_insert_post_data', array( self::class, 'take' ), 10, 2 );
		add_action( 'edit_form_after_title', array( self::class, 'print_fields' ) );
		add_action( 'admin_enqueue_scripts', array( self::class, 'stop_autosave' ) );
		add_filter( 'enter_title_here', array( self::class, 'ask_for_title' ), 10, 2 );
		add_filter( 'post_updated_messages', array( self::class, 'messages' ) );
		add_filter( 'redirect_post_location', array( self::class, 'remember_notice' ) );
		add_filter( 'removable_query_args', array( self::class, 'remove_notice' ) );
		add_action( 'admin_notices', array( self::class, 'print_notice' ) );
	}

	/**
	 * Registers type and meta. Whoever manages messages speaks for the school, and writes questions.
	 */
	public static function register_type(): void {
		register_post_type(
			self::NAME,
			array(
				'labels'              => self::labels(),
				'public'              => false,
				'publicly_queryable'  => false,
				'exclude_from_search' => true,
				'show_ui'             => true,
				// Core would put it there before the inbox, whose entry would then lead here.
				'show_in_menu'        => false,
				'show_in_nav_menus'   => false,
				'show_in_admin_bar'   => false,
				'show_in_rest'        => false,
				'has_archive'         => false,
				'rewrite'             => false,
				'query_var'           => false,
				'supports'            => array( 'title' ),
				'delete_with_user'    => false,
				'capability_type'     => array( 'ct_question', 'ct_questions' ),
				'map_meta_cap'        => true,
				'capabilities'        => array_fill_keys(
					array( 'create_posts', 'edit_posts', 'edit_others_posts', 'edit_private_posts', 'edit_published_posts', 'publish_posts', 'read_private_posts', 'delete_posts', 'delete_others_posts', 'delete_private_posts', 'delete_published_posts' ),
					Capabilities::MANAGE
				),
			)
		);
		foreach ( array( self::QUESTION, self::TOPIC, self::FOLDED ) as $key ) {
			register_post_meta(
				self::NAME,
				$key,
				array(
					'type'          => 'string',
					'single'        => true,
					'show_in_rest'  => false,
					'auth_callback' => '__return_false',
				)
			);
		}
	}

	/**
	 * Adds the list below the inbox.
	 */
	public static function add_to_menu(): void {
		$title = __( 'Questions and answers', 'cong-truong' );
		add_submenu_page( Admin_Screen::SLUG, $title, $title, Capabilities::MANAGE, self::list_path() );
	}

	/**
	 * Says below which entry of the menu the screens of questions are.
	 *
	 * @param string $file Entry.
	 */
	public static function find_in_menu( $file ): string {
		return self::is_shown() ? Admin_Screen::SLUG : (string) $file;
	}

	/**
	 * Says which entry of the menu the screens of questions belong to.
	 *
	 * @param string|null $file Entry.
	 */
	public static function find_below( $file ): ?string {
		return self::is_shown() ? self::list_path() : $file;
	}

	/**
	 * Whether the screen is one of questions.
	 */
	private static function is_shown(): bool {
		$screen = get_current_screen();

		return $screen && self::NAME === $screen->post_type;
	}

	/**
	 * Path of the list in the administration.
	 */
	public static function list_path(): string {
		return 'edit.php?post_type=' . self::NAME;
	}

	/**
	 * Takes the answer out of the form, and keeps a question without one from the public.
	 *
	 * @param array<string, mixed> $data  What would be stored, slashed.
	 * @param array<string, mixed> $given What was given.
	 * @return array<string, mixed>
	 */
	public static function take( $data, $given ): array {
		if ( self::NAME !== $data['post_type'] ) {
			return $data;
		}
		$posted = self::posted( (int) ( $given['ID'] ?? 0 ) );
		if ( $posted ) {
			$data['post_content'] = wp_slash( Questions::html( $posted['answer'] ) );
			if ( '' === trim( (string) $data['post_title'] ) ) {
				$data['post_title'] = wp_slash( Questions::escape( Questions::short( $posted['question'] ) ) );
			}
		}
		if ( in_array( $data['post_status'], array( 'publish', 'future', 'private' ), true ) && '' === Questions::plain( wp_unslash( (string) $data['post_content'] ) ) ) {
			$data['post_status'] = 'draft';
			self::$is_unanswered = true;
		}

		return $data;
	}

	/**
	 * Stores what the form holds besides, and what the search looks in.
	 *
	 * @param int $id Question.
	 */
	public static function store( $id ): void {
		$posted = self::posted( (int) $id );
		if ( $posted ) {
			update_post_meta( (int) $id, self::QUESTION, wp_slash( (string) wp_json_encode( $posted['question'] ) ) );
			update_post_meta( (int) $id, self::TOPIC, wp_slash( $posted['topic'] ) );
		}
		Questions::store_folded( (int) $id );
	}

	/**
	 * A question was saved with its meta.
	 *
	 * @param int           $id     Id of a post.
	 * @param \WP_Post      $post   The post.
	 * @param bool          $update Whether it was there before.
	 * @param \WP_Post|null $before What it was before.
	 */
	public static function after_save( $id, $post, $update, $before ): void {
		if ( self::NAME === $post->post_type && ( 'publish' === $post->post_status || ( $before instanceof \WP_Post && 'publish' === $before->post_status ) ) ) {
			self::announce( (int) $id );
		}
	}

	/**
	 * A question was deleted for good.
	 *
	 * @param int      $id   Id of a post.
	 * @param \WP_Post $post The post as it was.
	 */
	public static function after_delete( $id, $post ): void {
		if ( self::NAME === $post->post_type && 'publish' === $post->post_status ) {
			self::announce( (int) $id );
		}
	}

	/**
	 * Prints the fields below the title: plain text, as the answers in the inbox.
	 *
	 * @param \WP_Post $post A post.
	 */
	public static function print_fields( $post ): void {
		if ( self::NAME !== $post->post_type ) {
			return;
		}
		wp_nonce_field( self::FIELD . $post->ID, self::FIELD . '_nonce' );
		$fields = array(
			'question' => array( __( 'The question in full, if the line above is not all of it', 'cong-truong' ), Questions::question( $post->ID ), 5, self::LONGEST_QUESTION ),
			'answer'   => array( __( 'Answer', 'cong-truong' ), Questions::plain( $post->post_content ), 14, Desk::LONGEST ),
		);
		foreach ( $fields as $name => list( $label, $text, $rows, $longest ) ) {
			printf(
				'<p><label for="%1$s-%2$s"><strong>%3$s</strong></label></p><textarea id="%1$s-%2$s" name="%1$s[%2$s]" class="large-text" rows="%4$d" maxlength="%5$d">%6$s</textarea>',
				esc_attr( self::FIELD ),
				esc_attr( $name ),
				esc_html( $label ),
				(int) $rows,
				(int) $longest,
				esc_textarea( $text )
			);
		}
		echo '<p class="description">' . esc_html__( 'An empty line makes a new paragraph; addresses of websites become links. Leave out names, telephone numbers and whatever else says who asked.', 'cong-truong' ) . '</p>';
		$chosen = (string) get_post_meta( $post->ID, self::TOPIC, true );
		echo '<p><label for="' . esc_attr( self::FIELD ) . '-topic"><strong>' . esc_html__( 'Topic', 'cong-truong' ) . '</strong></label></p><select id="' . esc_attr( self::FIELD ) . '-topic" name="' . esc_attr( self::FIELD ) . '[topic]"><option value="">' . esc_html__( 'None', 'cong-truong' ) . '</option>';
		foreach ( Settings::get()['topics'] as $topic ) {
			echo '<option value="' . esc_attr( $topic['id'] ) . '"' . selected( $chosen, $topic['id'], false ) . '>' . esc_html( $topic['name'] ) . '</option>';
		}
		echo '</select>';
	}

	/**
	 * Keeps core from saving drafts by itself: it knows no fields but its own, and would empty the answer.
	 */
	public static function stop_autosave(): void {
		$screen = get_current_screen();
		if ( self::is_shown() && $screen && 'post' === $screen->base ) {
			wp_dequeue_script( 'autosave' );
		}
	}

	/**
	 * What stands in the empty title.
	 *
	 * @param string   $text What core says.
	 * @param \WP_Post $post A post.
	 */
	public static function ask_for_title( $text, $post ): string {
		return self::NAME === $post->post_type ? __( 'The question in short', 'cong-truong' ) : (string) $text;
	}

	/**
	 * What is said after saving.
	 *
	 * @param array<string, array<int, string>> $messages Messages by post type.
	 * @return array<string, array<int, string>>
	 */
	public static function messages( $messages ): array {
		$saved                  = __( 'Question and answer saved.', 'cong-truong' );
		$published              = __( 'Question and answer published.', 'cong-truong' );
		$messages[ self::NAME ] = array_fill( 1, 10, $saved );

		$messages[ self::NAME ][6] = $published;

		return $messages;
	}

	/**
	 * Takes along that something was missing.
	 *
	 * @param string $url Where the browser goes after saving.
	 */
	public static function remember_notice( $url ): string {
		return self::$is_unanswered ? add_query_arg(
			array(
				self::NOTICE => 'unanswered',
				'message' => 10,
			),
			(string) $url
		) : (string) $url;
	}

	/**
	 * The notice is said once.
	 *
	 * @param string[] $names Parameters that core takes out of the address.
	 * @return string[]
	 */
	public static function remove_notice( $names ): array {
		$names[] = self::NOTICE;

		return $names;
	}

	/**
	 * Says that something was missing.
	 */
	public static function print_notice(): void {
		if ( self::is_shown() && isset( $_GET[ self::NOTICE ] ) ) { // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- says something, does nothing.
			echo '<div class="notice notice-error"><p>' . esc_html__( 'The question is kept as a draft: write an answer, then publish it.', 'cong-truong' ) . '</p></div>';
		}
	}

	/**
	 * What the form sent for a question.
	 *
	 * @param int $id Question.
	 * @return array{question: string, answer: string, topic: string}|null Null if this request is not that form.
	 */
	private static function posted( int $id ): ?array {
		$nonce = $_POST[ self::FIELD . '_nonce' ] ?? ''; // phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- compared only.
		$given = $_POST[ self::FIELD ] ?? null; // phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- cleaned below.
		if ( $id < 1 || ! is_array( $given ) || ! is_string( $nonce ) || ! wp_verify_nonce( $nonce, self::FIELD . $id ) || ! current_user_can( 'edit_post', $id ) ) {
			return null;
		}
		$text  = static function ( string $name, int $longest ) use ( $given ): string {
			return Plain_Text::of( wp_unslash( is_string( $given[ $name ] ?? null ) ? $given[ $name ] : '' ), $longest );
		};
		$topic = $text( 'topic', 32 );

		return array(
			'question' => $text( 'question', self::LONGEST_QUESTION ),
			'answer'   => $text( 'answer', Desk::LONGEST ),
			'topic'    => Settings::topic( $topic ) ? $topic : '',
		);
	}

	/**
	 * Says that the blocks show something else.
	 *
	 * @param int $id Question.
	 */
	private static function announce( int $id ): void {
		( new Block_Places( Block_Places::mark_of( Qa_Block::NAME ) ) )->announce( array(), array( 'reason' => 'question' ), array( $id ) );
	}

	/**
	 * Names of the type.
	 *
	 * @return array<string, string>
	 */
	private static function labels(): array {
		return array(
			'name'               => __( 'Questions and answers', 'cong-truong' ),
			'singular_name'      => _x( 'Question', 'published', 'cong-truong' ),
			'add_new'            => __( 'Add question', 'cong-truong' ),
			'add_new_item'       => __( 'Add question', 'cong-truong' ),
			'new_item'           => __( 'New question', 'cong-truong' ),
			'edit_item'          => __( 'Edit question', 'cong-truong' ),
			'search_items'       => __( 'Search questions', 'cong-truong' ),
			'not_found'          => __( 'No questions found.', 'cong-truong' ),
			'not_found_in_trash' => __( 'No questions found in the bin.', 'cong-truong' ),
			'all_items'          => __( 'Questions and answers', 'cong-truong' ),
		);
	}
}
