<?php
/**
 * The block that shows how to reach the school: it holds no facts of its own.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\School;

use CongTruong\Blocks;
use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

/**
 * Registers and renders `cong-truong/contact`.
 *
 * @phpstan-import-type School_Profile from Profile_Shape
 */
final class Contact_Block implements Module {

	public const NAME = 'cong-truong/contact';

	private const EDITOR_SCRIPT = 'cong-truong-contact-editor-script';

	private const LAYOUTS = array( 'card', 'columns', 'line' );

	/**
	 * Hooks the registration.
	 */
	public function register(): void {
		add_action( 'init', array( self::class, 'register_block' ) );
		add_action( 'enqueue_block_editor_assets', array( self::class, 'add_editor_data' ) );
	}

	/**
	 * Registers the block.
	 */
	public static function register_block(): void {
		Blocks::register( 'contact', array( self::class, 'render' ) );
	}

	/**
	 * What the editor shows of the bindings, and where the facts are changed.
	 */
	public static function add_editor_data(): void {
		$facts = array();
		foreach ( Bindings::labels() as $key => $label ) {
			$facts[] = array(
				'key'   => $key,
				'label' => $label,
				'value' => (string) Bindings::text( $key ),
			);
		}
		$data = array(
			'facts'     => $facts,
			'screenUrl' => current_user_can( Rest_Controller::CAPABILITY ) ? Settings_Screen::url() : null,
		);
		wp_add_inline_script( self::EDITOR_SCRIPT, 'window.congTruongSchoolFacts = ' . wp_json_encode( $data, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES ) . ';', 'before' );
	}

	/**
	 * Renders the block; nothing where the school gave no contact.
	 *
	 * @param array $attributes Its attributes.
	 */
	public static function render( array $attributes ): string {
		if ( ! Profile::has_contacts() ) {
			return '';
		}
		$profile = Profile::get();
		$layout  = in_array( $attributes['layout'] ?? '', self::LAYOUTS, true ) ? $attributes['layout'] : 'card';
		$wrapper = get_block_wrapper_attributes(
			array(
				'class'     => 'is-' . $layout,
				'itemscope' => 'itemscope',
				'itemtype'  => 'https://schema.org/School',
				'itemid'    => Schema::id(),
			)
		);
		$name    = 'card' === $layout
			? '<p class="' . self::css( 'name' ) . '" itemprop="name">' . esc_html( $profile['name'] ) . '</p>'
			: '<meta itemprop="name" content="' . esc_attr( $profile['name'] ) . '">';

		return '<address ' . $wrapper . '>' . $name . '<dl class="' . self::css( 'facts' ) . '">' . self::facts( $profile ) . '</dl></address>';
	}

	/**
	 * The facts that there are.
	 *
	 * @param array $profile The profile.
	 * @phpstan-param School_Profile $profile
	 */
	private static function facts( array $profile ): string {
		$address = array();
		if ( '' !== $profile['address'] ) {
			$address[] = '<span itemprop="address">' . nl2br( esc_html( $profile['address'] ), false ) . '</span>';
		}
		if ( '' !== $profile['map'] ) {
			$address[] = '<a itemprop="hasMap" href="' . esc_url( $profile['map'], array( 'https' ) ) . '">' . esc_html__( 'View on the map', 'cong-truong' ) . '</a>';
		}

		return self::fact( 'address', __( 'Address', 'cong-truong' ), $address )
			. self::fact( 'phone', __( 'Phone', 'cong-truong' ), self::contacts( $profile['phones'], 'telephone', array( Contact_Links::class, 'phone' ) ) )
			. self::fact( 'email', __( 'E-mail', 'cong-truong' ), self::contacts( $profile['emails'], 'email', array( Contact_Links::class, 'email' ) ) )
			. self::fact( 'hours', __( 'Opening hours', 'cong-truong' ), array_map( array( self::class, 'hours' ), $profile['hours'] ) );
	}

	/**
	 * Hours, in which a time never breaks: `7 giờ – 11 giờ 30`.
	 *
	 * @param string $line As the school typed it.
	 */
	private static function hours( string $line ): string {
		$time = '\d+(?: ?(?:giờ|h|:)(?: ?\d+)?)?(?: ?phút)?';

		return (string) preg_replace( "/(?<![&#\d])$time(?: ?[–-] ?$time)?/u", '<span class="' . self::css( 'time' ) . '">$0</span>', esc_html( $line ) );
	}

	/**
	 * A fact with its values; nothing where there is none.
	 *
	 * @param string   $kind   For the class.
	 * @param string   $label  What it is.
	 * @param string[] $values HTML.
	 */
	private static function fact( string $kind, string $label, array $values ): string {
		if ( ! $values ) {
			return '';
		}
		$html = '<div class="' . self::css( 'fact' ) . ' is-' . $kind . '"><dt>' . esc_html( $label ) . '</dt>';
		foreach ( $values as $value ) {
			$html .= '<dd>' . $value . '</dd>';
		}

		return $html . '</div>';
	}

	/**
	 * Numbers or addresses with what they are for.
	 *
	 * @param array    $contacts Contacts.
	 * @param string   $property What schema.org calls them.
	 * @param callable $link     Makes the links.
	 * @phpstan-param array<int, array{label: string, value: string}> $contacts
	 * @return string[] HTML.
	 */
	private static function contacts( array $contacts, string $property, callable $link ): array {
		$values = array();
		foreach ( $contacts as $contact ) {
			$label    = '' === $contact['label'] ? '' : '<span class="' . self::css( 'label' ) . '">' . esc_html( rtrim( $contact['label'], ': ' ) ) . ':</span> ';
			$values[] = $label . '<span itemprop="' . $property . '">' . $link( $contact['value'] ) . '</span>';
		}

		return $values;
	}

	/**
	 * Class of a part.
	 *
	 * @param string $part Part.
	 */
	private static function css( string $part ): string {
		return 'wp-block-cong-truong-contact__' . $part;
	}
}
