<?php
/**
 * A disclosure as the REST API answers it.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

use CongTruong\School\Profile;

defined( 'ABSPATH' ) || exit;

final class Disclosure_Resource {

	/**
	 * Everything a screen needs to edit one (shape `DisclosureResource`).
	 *
	 * @param int $id Id of a disclosure.
	 * @return array<string, mixed>|\WP_Error
	 */
	public static function full( int $id ) {
		$key    = Repository::key( $id );
		$latest = Publication::latest( $id );
		$form   = Forms::resolved( $key->regime(), $key->form(), $key->level() );
		if ( null === $form && null !== $latest ) {
			$form = Publication::payload( $latest )['form'] ?? null;
		}
		if ( null === $form ) {
			return new \WP_Error( 'cong_truong_form_missing', __( 'The form of this disclosure is not part of the plugin any more.', 'cong-truong' ), array( 'status' => 404 ) );
		}

		$current = Repository::load( $id );
		$files   = null === $latest ? true : Downloads::ensure( $latest );

		return array(
			'id'                    => $id,
			'key'                   => $key->to_array(),
			'state'                 => Repository::state( $id ),
			'version'               => $current['version'],
			'values'                => Values::for_json( $current['values'] ),
			'form'                  => $form,
			'school'                => Profile::of_year( $key->school_year() ),
			'link'                  => null === $latest ? null : Permalinks::link( $id ),
			'previewLink'           => Draft_Preview::link( $id ),
			'publications'          => Publication::summaries( $id ),
			'hasUnpublishedChanges' => Repository::has_unpublished_changes( $id, $current ),
			'modifiedAt'            => $current['modifiedAt'],
			'modifiedBy'            => self::user_name( $current['modifiedBy'] ),
			'earlier'               => Repository::earlier( $key ),
			'can'                   => Capabilities::of_current_user(),
			'notices'               => is_wp_error( $files ) ? array( $files->get_error_message() ) : array(),
		);
	}

	/**
	 * What a list shows of one (shape `DisclosureSummary`).
	 *
	 * @param int $id Id of a disclosure.
	 * @return array<string, mixed>
	 */
	public static function summary( int $id ): array {
		$key = Repository::key( $id );

		return array(
			'id'                    => $id,
			'key'                   => $key->to_array(),
			'title'                 => Forms::title( $key ),
			'state'                 => Repository::state( $id ),
			'hasUnpublishedChanges' => Repository::has_unpublished_changes( $id ),
			'link'                  => null === Publication::latest( $id ) ? null : Permalinks::link( $id ),
			'modifiedAt'            => Repository::modified_at( $id ),
		);
	}

	/**
	 * Name of a user; empty for one who is gone.
	 *
	 * @param int $user Id of a user.
	 */
	private static function user_name( int $user ): string {
		$found = get_userdata( $user );

		return $found ? (string) $found->display_name : '';
	}
}
