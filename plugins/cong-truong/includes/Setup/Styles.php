<?php
/**
 * The colours that the active theme offers, as style variations.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Setup;

defined( 'ABSPATH' ) || exit;

final class Styles {

	/** What the setup will set; empty for the theme's own colours. */
	public const OPTION = 'cong_truong_setup_style';

	/** The colours that tell variations apart, in the theme's palette. */
	private const SHOWN = array( 'board', 'leaf', 'phuong', 'sun' );

	/**
	 * The theme's own colours and its variations to choose from; none where another theme than the kit's is active.
	 *
	 * @return array<int, array{id: string, label: string, colors: string[]}>
	 */
	public static function all(): array {
		$choices = array();
		if ( self::is_ours() ) {
			$choices[] = array(
				'id'     => '',
				'label'  => __( 'Green (the theme’s own)', 'cong-truong' ),
				'colors' => self::colors( (array) wp_json_file_decode( get_template_directory() . '/theme.json', array( 'associative' => true ) ) ),
			);
		}
		foreach ( self::files() as $id => $variation ) {
			$choices[] = array(
				'id'     => $id,
				// phpcs:ignore WordPress.WP.I18n -- core translates a variation's title by this context too.
				'label'  => translate_with_gettext_context( (string) $variation['title'], 'Style variation name', 'san-truong' ),
				'colors' => self::colors( $variation ),
			);
		}

		return $choices;
	}

	/**
	 * A variation's settings and styles as core stores them: colours by where they come from.
	 *
	 * @param string $id Its id.
	 * @return array<string, mixed>|null
	 */
	public static function get( string $id ): ?array {
		$variation = self::files()[ $id ] ?? null;

		return null === $variation ? null : array_intersect_key( ( new \WP_Theme_JSON( $variation ) )->get_raw_data(), array_flip( array( 'settings', 'styles' ) ) );
	}

	/**
	 * The colours of a variation that are shown beside its name.
	 *
	 * @param array<string, mixed> $variation Content of its file.
	 * @return string[]
	 */
	private static function colors( array $variation ): array {
		$palette = array_column( $variation['settings']['color']['palette'] ?? array(), 'color', 'slug' );

		return array_values(
			array_filter(
				array_intersect_key( $palette, array_flip( self::SHOWN ) ),
				static function ( $color ): bool {
					return is_string( $color ) && '' !== (string) sanitize_hex_color( $color );
				}
			)
		);
	}

	/**
	 * Whether the kit's theme, or a child of it, is active: only its colours are known here.
	 */
	private static function is_ours(): bool {
		return 'san-truong' === get_template();
	}

	/**
	 * The variations' files by id.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	private static function files(): array {
		$found = self::is_ours() ? glob( get_template_directory() . '/styles/*.json' ) : array();
		$files = array();
		foreach ( $found ? $found : array() as $file ) {
			$content = wp_json_file_decode( $file, array( 'associative' => true ) );
			// Those of single blocks have block types.
			if ( is_array( $content ) && isset( $content['title'] ) && ! isset( $content['blockTypes'] ) ) {
				$files[ basename( $file, '.json' ) ] = $content;
			}
		}

		return $files;
	}
}
