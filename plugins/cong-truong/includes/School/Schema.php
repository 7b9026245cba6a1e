<?php
/**
 * The school as schema.org describes it, for search engines and whoever reads pages by program.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\School;

use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

final class Schema implements Module {

	private const TYPES = array(
		'mam_non'  => 'Preschool',
		'tieu_hoc' => 'ElementarySchool',
		'thcs'     => 'MiddleSchool',
		'thpt'     => 'HighSchool',
	);

	/**
	 * Hooks the output.
	 */
	public function register(): void {
		add_action( 'wp_head', array( self::class, 'print_json' ) );
	}

	/**
	 * Identifies the school wherever it is described.
	 */
	public static function id(): string {
		return home_url( '/#school' );
	}

	/**
	 * Prints it on the front page and on the page with the contacts.
	 */
	public static function print_json(): void {
		$is_contact = is_page() && has_block( Contact_Block::NAME, get_queried_object_id() );
		if ( ! Profile::is_complete() || ! ( is_front_page() || $is_contact ) ) {
			return;
		}
		/**
		 * Filters the description of the school; an empty one is left out, for a site whose SEO plugin writes its own.
		 *
		 * @since 0.1.0
		 *
		 * @param array<string, mixed> $school JSON-LD.
		 */
		$school = (array) apply_filters( 'cong_truong_school_schema', self::describe() );
		if ( ! $school ) {
			return;
		}
		$json = self::encode( $school );
		foreach ( Profile::get()['emails'] as $email ) {
			$address = trim( self::encode( $email['value'] ), '"' );
			$json    = str_replace( $address, str_replace( array( '@', '.' ), array( '\u0040', '\u002e' ), $address ), $json );
		}
		echo '<script type="application/ld+json">' . $json . "</script>\n"; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- JSON without < and >.
	}

	/**
	 * The school as JSON-LD.
	 *
	 * @return array<string, mixed>
	 */
	public static function describe(): array {
		$profile  = Profile::get();
		$types    = array_values( array_intersect_key( self::TYPES, array_flip( $profile['levels'] ) ) );
		$emblem   = wp_get_attachment_image_url( (int) get_option( Profile::EMBLEM ), 'full' );
		$body     = Authority::body( $profile );
		$describe = array(
			'@context'           => 'https://schema.org',
			'@type'              => 1 === count( $types ) ? $types[0] : ( $types ? $types : 'School' ),
			'@id'                => self::id(),
			'name'               => $profile['name'],
			'alternateName'      => array_values( array_filter( array( $profile['shortName'], $profile['englishName'] ) ) ),
			'url'                => home_url( '/' ),
			'logo'               => $emblem ? $emblem : '',
			'address'            => '' === $profile['address'] ? array() : array(
				'@type'          => 'PostalAddress',
				'streetAddress'  => str_replace( "\n", ', ', $profile['address'] ),
				'addressCountry' => 'VN',
			),
			'telephone'          => Contact_Links::numbers( implode( ' ; ', array_column( $profile['phones'], 'value' ) ) ),
			'email'              => array_values( array_filter( array_map( 'is_email', array_column( $profile['emails'], 'value' ) ) ) ),
			'hasMap'             => $profile['map'],
			'parentOrganization' => '' === $body['name'] ? array() : array_filter(
				array(
					'@type' => 'Organization',
					'name'  => $body['name'],
					'url'   => $body['website'],
				)
			),
		);

		return array_filter( $describe );
	}

	/**
	 * JSON that can stand in a page: nothing in it ends the script.
	 *
	 * @param mixed $value Value.
	 */
	private static function encode( $value ): string {
		return (string) wp_json_encode( $value, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE );
	}
}
