<?php
/**
 * One person in the list of a body.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Directory;

use CongTruong\School\Contact_Links;

defined( 'ABSPATH' ) || exit;

final class Renderer_Person {

	/**
	 * The list item.
	 *
	 * @param int    $id       Id of a person.
	 * @param string $position As what the person sits in the body.
	 * @param bool   $is_card  Whether there is room for a photo.
	 */
	public static function render( int $id, string $position, bool $is_card ): string {
		$person = People::shown( $id );

		return '<li class="' . Renderer::NAME . '__person">' . ( $is_card ? self::face( $id, $person['name'] ) : '' )
			. '<div class="' . Renderer::NAME . '__who">'
			. self::line( 'name', $person['name'] )
			. self::line( 'position', $position )
			. self::line( 'degree', $person['degree'] )
			. '</div>' . self::facts( $person ) . '</li>';
	}

	/**
	 * The photo, if somebody agreed that it is shown; else the letter of the given name. The name stands beside either.
	 *
	 * @param int    $id   Id of a person.
	 * @param string $name Full name.
	 */
	private static function face( int $id, string $name ): string {
		$photo = Photos::shown( $id );
		$image = $photo > 0 ? wp_get_attachment_image(
			$photo,
			'medium',
			false,
			array(
				'class' => Renderer::NAME . '__face',
				'alt'   => '',
				'sizes' => '88px',
			)
		) : '';

		return '' !== $image ? $image : '<span class="' . Renderer::NAME . '__face is-drawn" aria-hidden="true">' . esc_html( Person::letter( $name ) ) . '</span>';
	}

	/**
	 * A line, if there is something to say.
	 *
	 * @param string $part Part of the class name.
	 * @param string $text Text.
	 */
	private static function line( string $part, string $text ): string {
		return '' === $text ? '' : '<p class="' . Renderer::NAME . '__' . $part . '">' . esc_html( $text ) . '</p>';
	}

	/**
	 * Duties and office contacts, as the circulars ask for.
	 *
	 * @param array<string, string> $person What visitors may see.
	 */
	private static function facts( array $person ): string {
		$facts = array_filter(
			array(
				__( 'Duties', 'cong-truong' )    => nl2br( esc_html( $person['duties'] ), false ),
				__( 'Telephone', 'cong-truong' ) => Contact_Links::phone( $person['phone'] ),
				__( 'E-mail', 'cong-truong' )    => Contact_Links::email( $person['email'] ),
			)
		);
		$html  = '';
		foreach ( $facts as $label => $value ) {
			$html .= '<div><dt>' . esc_html( $label ) . '</dt><dd>' . $value . '</dd></div>';
		}

		return '' === $html ? '' : '<dl class="' . Renderer::NAME . '__facts">' . $html . '</dl>';
	}
}
