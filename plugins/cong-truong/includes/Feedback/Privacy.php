<?php
/**
 * WordPress's tools for the personal data of whoever wrote to the school, and what the privacy policy should say.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

use CongTruong\Consultation\Consultations;
use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

/**
 * The tools find a sender by the e-mail address of a message. Who left none, or wrote without a name, takes a message back with its code and secret.
 */
final class Privacy implements Module {

	private const ID = 'cong-truong-feedback';

	/** Messages of one turn. */
	private const AT_ONCE = 25;

	/**
	 * Hooks the tools.
	 */
	public function register(): void {
		add_filter( 'wp_privacy_personal_data_exporters', array( self::class, 'add_exporter' ) );
		add_filter( 'wp_privacy_personal_data_erasers', array( self::class, 'add_eraser' ) );
		add_action( 'admin_init', array( self::class, 'add_policy' ) );
	}

	/**
	 * Adds the exporter.
	 *
	 * @param array<string, mixed> $exporters Exporters.
	 * @return array<string, mixed>
	 */
	public static function add_exporter( $exporters ): array {
		$exporters[ self::ID ] = array(
			'exporter_friendly_name' => __( 'Messages to the school', 'cong-truong' ),
			'callback'               => array( self::class, 'export' ),
		);

		return $exporters;
	}

	/**
	 * Adds the eraser.
	 *
	 * @param array<string, mixed> $erasers Erasers.
	 * @return array<string, mixed>
	 */
	public static function add_eraser( $erasers ): array {
		$erasers[ self::ID ] = array(
			'eraser_friendly_name' => __( 'Messages to the school', 'cong-truong' ),
			'callback'             => array( self::class, 'erase' ),
		);

		return $erasers;
	}

	/**
	 * Suggests a text for the privacy policy.
	 */
	public static function add_policy(): void {
		if ( ! function_exists( 'wp_add_privacy_policy_content' ) ) {
			return;
		}
		/* translators: %s: number of months */
		$kept = sprintf( __( 'Messages are kept for %s months and then deleted by themselves, with their files. Spam is deleted after three months. Of the network address only a keyed hash is stored, for two days at most, so that nobody can flood the form.', 'cong-truong' ), number_format_i18n( Settings::get()['retention'] ) );
		$text = '<p>' . esc_html__( 'Whoever writes to the school with the form of this website gives a message and says whether they are a parent, a student, a teacher or a citizen; name, telephone or e-mail and files only if they want to. The school uses this to deal with the message and to answer it (law 91/2025/QH15); if another body has to answer, it gets the message without name and contact. Question and answer are published only if the sender agreed, without personal data.', 'cong-truong' ) . '</p>'
			. '<p>' . esc_html( $kept ) . '</p>'
			. '<p>' . esc_html__( 'With code and secret of the receipt the sender sees the message and the answer at any time, and can take it back. Files are stored encrypted. No other company takes part: neither in the form nor in keeping out spam.', 'cong-truong' ) . '</p>';
		wp_add_privacy_policy_content( 'Cổng Trường', $text );
	}

	/**
	 * Everything that is stored of the messages from an address.
	 *
	 * @param string $email Address.
	 * @param int    $page  Turn, from 1.
	 * @return array{data: list<array<string, mixed>>, done: bool}
	 */
	public static function export( $email, $page = 1 ): array {
		$ids   = self::of( (string) $email, max( 1, (int) $page ) );
		$items = array();
		foreach ( Messages::several( $ids ) as $message ) {
			$rows = array();
			foreach ( self::rows( $message ) as list( $name, $value ) ) {
				if ( '' !== $value ) {
					$rows[] = array(
						'name'  => esc_html( $name ),
						'value' => nl2br( esc_html( $value ) ),
					);
				}
			}
			$items[] = array(
				'group_id'    => self::ID,
				'group_label' => __( 'Messages to the school', 'cong-truong' ),
				'item_id'     => 'message-' . $message['code'],
				'data'        => $rows,
			);
		}

		return array(
			'data' => $items,
			'done' => count( $ids ) < self::AT_ONCE,
		);
	}

	/**
	 * Deletes the messages from an address, with files, mails and what was published of them.
	 *
	 * @param string $email Address.
	 * @return array{items_removed: bool, items_retained: bool, messages: string[], done: bool}
	 */
	public static function erase( $email ): array {
		$ids = self::of( (string) $email, 1 );
		foreach ( Messages::several( $ids ) as $message ) {
			if ( $message['question'] > 0 ) {
				Questions::forget( $message['question'] );
			}
			Messages::delete( $message['id'] );
		}

		return array(
			'items_removed'  => (bool) $ids,
			'items_retained' => false,
			'messages'       => array(),
			'done'           => count( $ids ) < self::AT_ONCE,
		);
	}

	/**
	 * What is stored of a message: names and values.
	 *
	 * @param array<string, mixed> $message Message.
	 * @return list<array{string, string}>
	 */
	private static function rows( array $message ): array {
		$body = $message['body'];
		$rows = array(
			array( __( 'Code', 'cong-truong' ), $message['code'] ),
			array( __( 'Sent', 'cong-truong' ), (string) wp_date( 'd/m/Y H:i', $message['created'] ) ),
			array( __( 'Sender', 'cong-truong' ), (string) ( Kinds::roles()[ $message['role'] ] ?? '' ) ),
			array( __( 'Kind', 'cong-truong' ), (string) ( Kinds::all()[ $message['kind'] ] ?? '' ) ),
			array( Kinds::all()[ Kinds::CONSULTATION ], Consultations::title( $message['consultation'] ) ),
			array( __( 'Topic', 'cong-truong' ), (string) ( Settings::topic( $message['topic'] )['name'] ?? '' ) ),
			array( __( 'Message', 'cong-truong' ), $body['message'] ),
			array( __( 'Full name', 'cong-truong' ), $body['name'] ),
			array( __( 'Contact', 'cong-truong' ), $body['contact'] ),
			array( __( 'Guardian', 'cong-truong' ), $body['guardian'] ),
			array( __( 'Under 16', 'cong-truong' ), $body['minor'] ? __( 'Yes', 'cong-truong' ) : '' ),
			array( __( 'Agreed', 'cong-truong' ), (string) wp_date( 'd/m/Y H:i', $body['consentAt'] ) ),
			array( __( 'May be published', 'cong-truong' ), $body['mayPublish'] ? __( 'Yes', 'cong-truong' ) : '' ),
			array( __( 'Sent from', 'cong-truong' ), $body['page'] ),
			array( __( 'Kept until', 'cong-truong' ), (string) wp_date( 'd/m/Y', $message['expires'] ) ),
		);
		foreach ( $body['fields'] as $field ) {
			$rows[] = array( $field['label'], $field['value'] );
		}
		$rows[] = array( __( 'Files', 'cong-truong' ), implode( ', ', array_column( Files::of( $message['id'] ), 'name' ) ) );
		foreach ( Events::answers_to( $message ) as $number => $answer ) {
			/* translators: %d: number of an answer */
			$rows[] = array( sprintf( __( 'Answer %d', 'cong-truong' ), $number + 1 ), wp_date( 'd/m/Y H:i', $answer['at'] ) . "\n" . $answer['text'] );
		}

		return $rows;
	}

	/**
	 * Messages from an address.
	 *
	 * @param string $email Address.
	 * @param int    $page  Turn, from 1.
	 * @return list<int>
	 */
	private static function of( string $email, int $page ): array {
		global $wpdb;
		$table = Tables::name( 'messages' );

		return array_values( array_map( 'intval', $wpdb->get_col( $wpdb->prepare( "SELECT id FROM `$table` WHERE email = %s AND email > '' ORDER BY id LIMIT %d OFFSET %d", Messages::email_key( $email ), self::AT_ONCE, ( $page - 1 ) * self::AT_ONCE ) ) ) ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- a table of ours.
	}
}
