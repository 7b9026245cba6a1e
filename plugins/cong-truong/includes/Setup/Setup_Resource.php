<?php
/**
 * The setup as the screen and the command line show it.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Setup;

use CongTruong\School\Profile;

defined( 'ABSPATH' ) || exit;

final class Setup_Resource {

	/**
	 * Everything.
	 *
	 * @return array<string, mixed>
	 */
	public static function full(): array {
		$steps = array();
		foreach ( Steps::all() as $id => $step ) {
			$steps[] = array(
				'id'    => (string) $id,
				'label' => $step['label'],
				'items' => array_map( array( self::class, 'item' ), $step['items'] ),
			);
		}
		$emblem = (int) get_option( Profile::EMBLEM );
		$url    = wp_get_attachment_image_url( $emblem, 'medium' );

		return array(
			'school'  => Profile::get(),
			'emblem'  => false === $url ? null : array(
				'id'  => $emblem,
				'url' => $url,
			),
			'style'   => (string) get_option( Styles::OPTION, '' ),
			'styles'  => Styles::all(),
			'steps'   => $steps,
			'siteUrl' => home_url( '/' ),
		);
	}

	/**
	 * One item.
	 *
	 * @param Item $item Item.
	 * @return array{key: string, label: string, state: string, url: string}
	 */
	public static function item( Item $item ): array {
		$now = Engine::state( $item );

		return array(
			'key'   => $item->key(),
			'label' => $item->label(),
			'state' => $now['state'],
			'url'   => $now['id'] > 0 && 'binned' !== $now['state'] ? $item->url( $now['id'] ) : '',
		);
	}
}
