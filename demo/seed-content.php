<?php
/**
 * The website of the demo school: what the setup makes, with texts and older news of its own.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Demo;

use CongTruong\School\Profile;
use CongTruong\Setup\Engine;
use CongTruong\Setup\Record;
use CongTruong\Setup\Steps;

/** Marks what the demo made, with its name in the data. */
const MARK = '_cong_truong_demo';

/**
 * Sets the website up as any school does, then writes what a school writes itself.
 *
 * @param array<string, mixed> $content Content of content.json.
 */
function seed_content( array $content ): void {
	if ( Record::all() ) {
		return;
	}
	$steps = Steps::all();
	// This school has published its figures; empty forms would only hide them.
	unset( $steps['disclosures'] );
	foreach ( array_merge( ...array_column( $steps, 'items' ) ) as $item ) {
		$made = Engine::make( $item );
		if ( is_wp_error( $made ) ) {
			throw new \RuntimeException( $item->key() . ': ' . $made->get_error_message() );
		}
	}
	Engine::announce();

	update_option( 'blogdescription', $content['tagline'] );
	foreach ( $content['pages'] as $slug => $lines ) {
		wp_update_post(
			wp_slash(
				array(
					'ID'           => Record::of( 'page.' . $slug )['id'],
					'post_content' => blocks_of( $lines ),
				)
			)
		);
	}
	foreach ( $content['kinds'] as $slug => $name ) {
		wp_insert_term( $name, 'category', array( 'slug' => $slug ) );
	}
	foreach ( $content['posts'] as $post ) {
		$category = get_term_by( 'slug', $post['category'], 'category' );
		insert(
			'post',
			$post['slug'],
			$post['title'],
			blocks_of( $post['content'] ),
			array(
				'post_date'     => $post['date'] . ' 08:00:00',
				'post_category' => $category ? array( $category->term_id ) : array(),
			)
		);
	}
}

/**
 * Id of something that the demo made.
 *
 * @param string $type Post type.
 * @param string $slug Its name in the data.
 */
function find_seeded( string $type, string $slug ): int {
	$found = get_posts(
		array(
			'post_type'   => $type,
			'post_status' => 'any',
			'meta_key'    => MARK,
			'meta_value'  => $slug,
			'fields'      => 'ids',
			'numberposts' => 1,
		)
	);
	return $found ? (int) $found[0] : 0;
}

/**
 * Makes a post.
 *
 * @param string               $type    Post type.
 * @param string               $slug    Last part of its address.
 * @param string               $title   Title.
 * @param string               $content Blocks.
 * @param array<string, mixed> $extra   More fields.
 * @param array<string, mixed> $meta    More meta.
 */
function insert( string $type, string $slug, string $title, string $content, array $extra = array(), array $meta = array() ): void {
	$id = wp_insert_post(
		wp_slash(
			array(
				'post_type'      => $type,
				'post_name'      => $slug,
				'post_title'     => $title,
				'post_content'   => $content,
				'post_status'    => 'publish',
				'comment_status' => 'closed',
				'ping_status'    => 'closed',
				'meta_input'     => array( MARK => $slug ) + $meta,
			) + $extra
		),
		true
	);
	if ( is_wp_error( $id ) ) {
		throw new \RuntimeException( $slug . ': ' . $id->get_error_message() );
	}
}

/**
 * Blocks of a short notation: `# heading`, `- item` lines, a whole block comment, else a paragraph.
 *
 * @param string[] $lines Content.
 */
function blocks_of( array $lines ): string {
	$blocks = array();
	foreach ( $lines as $line ) {
		$text = substr( $line, 2 );
		if ( 0 === strpos( $line, '<!-- ' ) ) {
			$blocks[] = $line;
		} elseif ( 0 === strpos( $line, '# ' ) ) {
			$blocks[] = '<!-- wp:heading --><h2 class="wp-block-heading">' . esc_html( $text ) . '</h2><!-- /wp:heading -->';
		} elseif ( 0 === strpos( $line, '- ' ) ) {
			$items = '';
			foreach ( explode( '; ', $text ) as $item ) {
				$items .= '<!-- wp:list-item --><li>' . esc_html( $item ) . '</li><!-- /wp:list-item -->';
			}
			$blocks[] = '<!-- wp:list --><ul class="wp-block-list">' . $items . '</ul><!-- /wp:list -->';
		} else {
			$blocks[] = '<!-- wp:paragraph --><p>' . esc_html( $line ) . '</p><!-- /wp:paragraph -->';
		}
	}
	return implode( "\n\n", $blocks );
}

/**
 * Gives the school its emblem, unless it has one.
 *
 * @param string $file Path of a picture.
 */
function seed_emblem( string $file ): void {
	if ( get_option( Profile::EMBLEM ) ) {
		return;
	}
	require_once ABSPATH . 'wp-admin/includes/image.php';
	$upload = wp_upload_bits( basename( $file ), null, (string) file_get_contents( $file ) );
	$id     = wp_insert_attachment(
		array(
			'post_title'     => 'Biểu trưng của trường',
			'post_mime_type' => 'image/png',
			'post_status'    => 'inherit',
		),
		$upload['file']
	);
	wp_update_attachment_metadata( $id, wp_generate_attachment_metadata( $id, $upload['file'] ) );
	update_post_meta( $id, '_wp_attachment_image_alt', 'Biểu trưng Trường THCS Sông Xanh' );
	update_option( Profile::EMBLEM, $id );
}
