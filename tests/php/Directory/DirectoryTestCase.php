<?php
/**
 * Base of the tests about the directory: a school with bodies and people.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Directory;

use CongTruong\Directory\Bodies;
use CongTruong\Directory\People;
use CongTruong\Tests\TestCase;

abstract class DirectoryTestCase extends TestCase {

	protected const ROUTE = '/cong-truong/v1/directory';

	protected function setUp(): void {
		parent::setUp();
		// A test starts with a school of its own, whatever the site has.
		foreach ( get_posts(
			array(
				'post_type' => 'ct_person',
				'post_status' => 'any,trash',
				'numberposts' => -1,
			)
		) as $post ) {
			wp_delete_post( $post->ID, true );
		}
		foreach ( get_terms(
			array(
				'taxonomy' => 'ct_body',
				'hide_empty' => false,
				'fields' => 'ids',
			)
		) as $term ) {
			wp_delete_term( $term, 'ct_body' );
		}
		$this->act_as( 'editor' );
	}

	/**
	 * Makes a body.
	 *
	 * @param string $name   Name.
	 * @param int    $parent Id of the body above.
	 */
	protected function body( string $name, int $parent = 0 ): int {
		$id = Bodies::create( $name, $parent );
		self::assertIsInt( $id );

		return $id;
	}

	/**
	 * Makes a person.
	 *
	 * @param string               $name   Name.
	 * @param array<int, string>   $places Body → position.
	 * @param array<string, mixed> $more   Other fields.
	 */
	protected function person( string $name, array $places = array(), array $more = array() ): int {
		$id = People::create(
			$more + array(
				'name'        => $name,
				'memberships' => $places,
			)
		);
		self::assertIsInt( $id, is_wp_error( $id ) ? $id->get_error_message() : '' );

		return $id;
	}

	/**
	 * Makes a picture in the media library.
	 */
	protected function picture(): int {
		$file  = wp_upload_dir()['path'] . '/chan-dung.png';
		$image = imagecreatetruecolor( 400, 500 );
		wp_mkdir_p( dirname( $file ) );
		imagepng( $image, $file );
		$id = wp_insert_attachment(
			array(
				'post_mime_type' => 'image/png',
				'post_title' => 'Chân dung',
			),
			$file
		);
		require_once ABSPATH . 'wp-admin/includes/image.php';
		wp_update_attachment_metadata( $id, wp_generate_attachment_metadata( $id, $file ) );

		return $id;
	}

	/**
	 * What visitors see.
	 *
	 * @param array<string, mixed> $attributes Attributes of the block.
	 */
	protected static function html( array $attributes = array() ): string {
		return do_blocks( '<!-- wp:cong-truong/directory ' . wp_json_encode( (object) $attributes ) . ' /-->' );
	}

	/**
	 * Names in the order in which they show.
	 *
	 * @param string $html What visitors see.
	 * @return string[]
	 */
	protected static function names( string $html ): array {
		preg_match_all( '/__name">([^<]*)</', $html, $found );

		return $found[1];
	}
}
