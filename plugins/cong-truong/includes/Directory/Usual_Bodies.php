<?php
/**
 * The bodies that most schools have, for a school to choose from.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Directory;

defined( 'ABSPATH' ) || exit;

final class Usual_Bodies {

	/**
	 * What most schools have; slug → name, and the slug of what it stands under.
	 */
	public const ALL = array(
		'hoi-dong-truong'               => array( 'Hội đồng trường', '' ),
		'ban-giam-hieu'                 => array( 'Ban Giám hiệu', '' ),
		'chi-bo'                        => array( 'Chi bộ', '' ),
		'cong-doan'                     => array( 'Công đoàn', '' ),
		'doan-thanh-nien'               => array( 'Đoàn Thanh niên', '' ),
		'doi-thieu-nien'               => array( 'Đội Thiếu niên', '' ),
		'to-chuyen-mon'                 => array( 'Tổ chuyên môn', 'ban-giam-hieu' ),
		'to-van-phong'                  => array( 'Tổ văn phòng', 'ban-giam-hieu' ),
		'ban-dai-dien-cha-me-hoc-sinh' => array( 'Ban đại diện cha mẹ học sinh', '' ),
	);

	/**
	 * Makes those of the usual bodies that the school does not have, in the bin or out of it.
	 *
	 * @param string[] $slugs Some of ALL.
	 * @return true|\WP_Error
	 */
	public static function ensure( array $slugs ) {
		return Writing::run(
			static function () use ( $slugs ) {
				foreach ( array_intersect_key( self::ALL, array_flip( $slugs ) ) as $slug => list( $name, $under ) ) {
					$parent = get_term_by( 'slug', $under, Post_Types::BODY );
					if ( ! term_exists( $slug, Post_Types::BODY ) ) {
						$made = Bodies::create( $name, $parent instanceof \WP_Term && Bodies::exists( $parent->term_id ) ? $parent->term_id : 0, $slug );
						if ( is_wp_error( $made ) ) {
							return $made;
						}
					}
				}

				return true;
			}
		);
	}
}
