<?php
/**
 * The colours that the school chose, set as the site editor sets them.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Setup;

defined( 'ABSPATH' ) || exit;

final class Style_Item implements Item {

	/**
	 * Id of the variation.
	 *
	 * @var string
	 */
	private $variation;

	/**
	 * Takes the variation.
	 *
	 * @param string $variation Its id.
	 */
	public function __construct( string $variation ) {
		$this->variation = $variation;
	}

	/** {@inheritDoc} */
	public function key(): string {
		return 'style';
	}

	/** {@inheritDoc} */
	public function label(): string {
		return __( 'Colours of the website', 'cong-truong' );
	}

	/** {@inheritDoc} */
	public function find(): int {
		return array() === self::own() ? 0 : self::post();
	}

	/** {@inheritDoc} */
	public function make() {
		$variation = Styles::get( $this->variation );
		if ( null === $variation ) {
			return new \WP_Error( 'cong_truong_no_style', __( 'The theme does not have these colours.', 'cong-truong' ) );
		}
		self::write( $variation );

		return self::post();
	}

	/** {@inheritDoc} */
	public function recover(): int {
		$variation = Styles::get( $this->variation );

		return $variation && self::own() === $variation ? self::post() : 0;
	}

	/** {@inheritDoc} */
	public function whereabouts( int $id ): string {
		return self::post() === $id ? 'there' : 'gone';
	}

	/** {@inheritDoc} */
	public function fingerprint( int $id ): string {
		return sha1( (string) wp_json_encode( self::own() ) );
	}

	/** {@inheritDoc} */
	public function obstacle( int $id ): string {
		return '';
	}

	/** {@inheritDoc} */
	public function remove( int $id ): bool {
		self::write( array() );

		return true;
	}

	/** {@inheritDoc} */
	public function restore( int $id ): bool {
		return false;
	}

	/** {@inheritDoc} */
	public function url( int $id ): string {
		return '';
	}

	/**
	 * The post of the site's own styles.
	 */
	private static function post(): int {
		$id = (int) \WP_Theme_JSON_Resolver::get_user_global_styles_post_id();
		// Where nobody is logged in, as on a command line, core makes the post but may not say whose theme it is of, and never finds it again.
		if ( $id > 0 && ! has_term( get_stylesheet(), 'wp_theme', $id ) ) {
			wp_set_object_terms( $id, get_stylesheet(), 'wp_theme' );
		}

		return $id;
	}

	/**
	 * The site's own settings and styles; empty where nobody set any.
	 *
	 * @return array<string, mixed>
	 */
	private static function own(): array {
		$stored = json_decode( (string) get_post_field( 'post_content', self::post(), 'raw' ), true );
		$own    = array();
		foreach ( array( 'settings', 'styles' ) as $name ) {
			if ( ! empty( $stored[ $name ] ) ) {
				$own[ $name ] = $stored[ $name ];
			}
		}

		return $own;
	}

	/**
	 * Sets them.
	 *
	 * @param array<string, mixed> $own Settings and styles.
	 */
	private static function write( array $own ): void {
		$own += array(
			'version'                     => \WP_Theme_JSON::LATEST_SCHEMA,
			'isGlobalStylesUserThemeJSON' => true,
		);
		// This is the theme's own file, not what somebody typed: it is stored whole, whoever is logged in.
		$is_filtered = has_filter( 'content_save_pre', 'wp_filter_global_styles_post' );
		kses_remove_filters();
		wp_update_post(
			array(
				'ID'           => self::post(),
				'post_content' => wp_slash( (string) wp_json_encode( $own ) ),
			)
		);
		if ( false !== $is_filtered ) {
			kses_init_filters();
		}
		wp_clean_theme_json_cache();
	}
}
