<?php
/**
 * Pages, news and the menu of the demo school.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Demo;

/** Marks what the demo made, with its name in the data. */
const MARK = '_cong_truong_demo';

/**
 * Makes the content that is not there yet.
 *
 * @param array<string, mixed> $school  Shape `School`.
 * @param array<string, mixed> $content Content of content.json.
 */
function seed_content( array $school, array $content ): void {
	if ( find_seeded( 'page', $content['front'] ) ) {
		return;
	}
	remove_samples();
	update_option( 'blogname', $school['name'] );
	update_option( 'blogdescription', $content['tagline'] );

	foreach ( $content['categories'] as $slug => $name ) {
		if ( ! term_exists( $slug, 'category' ) ) {
			wp_insert_term( $name, 'category', array( 'slug' => $slug ) );
		}
	}
	foreach ( $content['pages'] as $order => $page ) {
		insert( 'page', $page['slug'], $page['title'], blocks_of( $page['content'] ), array( 'menu_order' => $order ) );
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
	insert( 'wp_navigation', 'trinh-don-chinh', 'Trình đơn chính', menu_of( $content['menu'] ) );

	update_option( 'show_on_front', 'page' );
	update_option( 'page_on_front', find_seeded( 'page', $content['front'] ) );
	update_option( 'page_for_posts', find_seeded( 'page', $content['news'] ) );
}

/**
 * Deletes what every fresh WordPress shows.
 */
function remove_samples(): void {
	foreach ( array( 'post', 'page' ) as $type ) {
		foreach ( get_posts(
			array(
				'post_type'   => $type,
				'include'     => array( 1, 2 ),
				'post_status' => 'publish',
			)
		) as $sample ) {
			wp_delete_post( $sample->ID, true );
		}
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
 * The menu as blocks. Addresses have no host, because the demo's port may be another one at the next start.
 *
 * @param array<int, array{label: string, url: string}> $entries Entries.
 */
function menu_of( array $entries ): string {
	return implode(
		"\n",
		array_map(
			static function ( array $entry ): string {
				$attributes = array(
					'label' => $entry['label'],
					'url'   => $entry['url'],
					'kind'  => 'custom',
				);
				return '<!-- wp:navigation-link ' . serialize_block_attributes( $attributes ) . ' /-->';
			},
			$entries
		)
	);
}
