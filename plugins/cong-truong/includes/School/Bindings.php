<?php
/**
 * Facts of the school for headings and paragraphs: block bindings source `cong-truong/school`, args `{ key }`.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\School;

use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

final class Bindings implements Module {

	public const SOURCE = 'cong-truong/school';

	/**
	 * Hooks the source.
	 */
	public function register(): void {
		add_action( 'init', array( self::class, 'register_source' ) );
		add_filter( 'render_block_core/paragraph', array( self::class, 'drop_empty' ), 10, 2 );
		add_filter( 'render_block_core/heading', array( self::class, 'drop_empty' ), 10, 2 );
	}

	/**
	 * Registers the source.
	 */
	public static function register_source(): void {
		register_block_bindings_source(
			self::SOURCE,
			array(
				'label'              => __( 'School profile', 'cong-truong' ),
				'get_value_callback' => array( self::class, 'value' ),
			)
		);
	}

	/**
	 * The value as HTML, which is what the content of headings and paragraphs is.
	 *
	 * @param array     $args      `key`.
	 * @param \WP_Block $block     Unused.
	 * @param string    $attribute Attribute that is bound.
	 * @return string|null
	 */
	public static function value( $args, $block = null, $attribute = 'content' ) {
		$key  = self::key( $args );
		$text = 'content' === $attribute ? self::text( $key ) : null;
		if ( null === $text ) {
			return null;
		}

		return 'email' === $key ? Contact_Links::email_text( $text ) : nl2br( esc_html( $text ), false );
	}

	/**
	 * A fact as text; null for an unknown key.
	 *
	 * @param string $key Key.
	 */
	public static function text( string $key ): ?string {
		$profile = Profile::get();
		switch ( $key ) {
			case 'phone':
				return $profile['phones'][0]['value'] ?? '';
			case 'email':
				return $profile['emails'][0]['value'] ?? '';
			case 'hours':
				return implode( "\n", $profile['hours'] );
			default:
				$fact = isset( self::labels()[ $key ] ) ? $profile[ $key ] : null;
				return is_string( $fact ) ? $fact : null;
		}
	}

	/**
	 * The keys and what they are called.
	 *
	 * @return array<string, string>
	 */
	public static function labels(): array {
		return array(
			'name'         => __( 'Name of the school', 'cong-truong' ),
			'shortName'    => __( 'Short name', 'cong-truong' ),
			'englishName'  => __( 'English name', 'cong-truong' ),
			'authority'    => __( 'Superior authority', 'cong-truong' ),
			'place'        => __( 'Place', 'cong-truong' ),
			'address'      => __( 'Address', 'cong-truong' ),
			'phone'        => __( 'Phone', 'cong-truong' ),
			'email'        => __( 'E-mail', 'cong-truong' ),
			'hours'        => __( 'Opening hours', 'cong-truong' ),
			'head'         => __( 'Head of the school', 'cong-truong' ),
			'headPosition' => __( 'Position of the head', 'cong-truong' ),
		);
	}

	/**
	 * A heading or paragraph for which there is no fact leaves no empty line behind.
	 *
	 * @param string $html  What the block rendered.
	 * @param array  $block The block.
	 */
	public static function drop_empty( $html, $block ): string {
		$binding = $block['attrs']['metadata']['bindings']['content'] ?? array();

		return self::SOURCE === ( $binding['source'] ?? '' ) && '' === self::text( self::key( $binding['args'] ?? array() ) ) ? '' : (string) $html;
	}

	/**
	 * The key that a binding asks for.
	 *
	 * @param mixed $args Arguments of the binding.
	 */
	private static function key( $args ): string {
		return is_array( $args ) && is_string( $args['key'] ?? null ) ? $args['key'] : '';
	}
}
