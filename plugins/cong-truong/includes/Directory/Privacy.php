<?php
/**
 * WordPress's tools for the personal data of whoever has an e-mail address in the directory.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Directory;

use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

final class Privacy implements Module {

	private const ID = 'cong-truong-directory';

	/**
	 * Hooks both tools.
	 */
	public function register(): void {
		add_filter( 'wp_privacy_personal_data_exporters', array( self::class, 'add_exporter' ) );
		add_filter( 'wp_privacy_personal_data_erasers', array( self::class, 'add_eraser' ) );
	}

	/**
	 * Adds the exporter.
	 *
	 * @param array<string, mixed> $exporters Exporters.
	 * @return array<string, mixed>
	 */
	public static function add_exporter( $exporters ): array {
		$exporters[ self::ID ] = array(
			'exporter_friendly_name' => __( 'Organisation of the school', 'cong-truong' ),
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
			'eraser_friendly_name' => __( 'Organisation of the school', 'cong-truong' ),
			'callback'             => array( self::class, 'erase' ),
		);

		return $erasers;
	}

	/**
	 * Everything that is stored of the people with this address.
	 *
	 * @param string $email Address.
	 * @return array{data: array<int, array<string, mixed>>, done: bool}
	 */
	public static function export( $email ): array {
		$labels = array(
			'name'   => __( 'Full name', 'cong-truong' ),
			'degree' => __( 'Degree', 'cong-truong' ),
			'duties' => __( 'Duties', 'cong-truong' ),
			'phone'  => __( 'Office telephone', 'cong-truong' ),
			'email'  => __( 'Office e-mail', 'cong-truong' ),
		);
		$items  = array();
		foreach ( self::of( (string) $email ) as $id ) {
			$data = array();
			foreach ( People::shown( $id ) as $field => $value ) {
				$data[ $labels[ $field ] ] = $value;
			}
			$data[ __( 'Private telephone (never shown)', 'cong-truong' ) ] = People::private_phone( $id );
			foreach ( Body_Tree::all() as $body ) {
				foreach ( wp_list_filter( $body['members'], array( 'person' => $id ) ) as $member ) {
					$data[ $body['name'] ] = '' === $member['position'] ? __( 'Member', 'cong-truong' ) : $member['position'];
				}
			}
			foreach ( Photos::all( $id ) as $number => $photo ) {
				/* translators: %d: number of a photo */
				$label = sprintf( __( 'Photo %d', 'cong-truong' ), $number + 1 );
				/* translators: 1: address of the picture, 2: who agreed that it is shown, 3: date, 4: time of withdrawal or a dash */
				$data[ $label ] = sprintf( __( '%1$s; agreed: %2$s, %3$s; withdrawn: %4$s', 'cong-truong' ), (string) wp_get_attachment_url( $photo['attachment'] ), $photo['by'], $photo['on'], $photo['withdrawnAt'] ?? '–' );
			}
			$rows = array();
			foreach ( array_filter( $data ) as $name => $value ) {
				$rows[] = array(
					'name'  => esc_html( (string) $name ),
					'value' => esc_html( $value ),
				);
			}
			$items[] = array(
				'group_id'    => self::ID,
				'group_label' => __( 'Organisation of the school', 'cong-truong' ),
				'item_id'     => 'person-' . $id,
				'data'        => $rows,
			);
		}

		return array(
			'data' => $items,
			'done' => true,
		);
	}

	/**
	 * Removes what the school keeps by consent. What the circulars have it publish stays, and the report says so.
	 *
	 * @param string $email Address.
	 * @return array{items_removed: bool, items_retained: bool, messages: string[], done: bool}
	 */
	public static function erase( $email ): array {
		$people   = self::of( (string) $email );
		$messages = array();
		foreach ( $people as $id ) {
			$done = People::forget( $id );
			if ( is_wp_error( $done ) ) {
				$messages[] = $done->get_error_message();
			}
			/* translators: %s: name of a person */
			$messages[] = sprintf( __( 'Private telephone and photo of %s were removed from the directory. Name, position, duties and office contacts stay as long as the person works in the school: the circulars have the school publish them. Move the person to the bin on the screen Organisation when they leave.', 'cong-truong' ), People::shown( $id )['name'] );
		}

		return array(
			'items_removed'  => (bool) $people,
			'items_retained' => (bool) $people,
			'messages'       => $messages,
			'done'           => true,
		);
	}

	/**
	 * The people with an address, in the bin or out of it.
	 *
	 * @param string $email Address.
	 * @return int[]
	 */
	private static function of( string $email ): array {
		return array_values(
			array_filter(
				array_merge( People::ids(), People::ids( 'trash' ) ),
				static function ( int $id ) use ( $email ): bool {
					return '' !== $email && 0 === strcasecmp( People::shown( $id )['email'], $email );
				}
			)
		);
	}
}
