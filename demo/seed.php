<?php
/**
 * Fills a WordPress with the demo school, through what the plugin offers to everybody. What is there already stays as it is,
 * so it can run again.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Demo;

require_once __DIR__ . '/seed-content.php';
require_once __DIR__ . '/seed-directory.php';
require_once __DIR__ . '/seed-disclosures.php';
require_once __DIR__ . '/seed-feedback.php';
require_once __DIR__ . '/seed-feeds.php';
require_once __DIR__ . '/seed-news.php';

( static function (): void {
	$webmaster = get_user_by( 'login', 'webmaster' );
	wp_set_current_user( $webmaster ? $webmaster->ID : 1 );

	$read = static function ( string $name ): array {
		return json_decode( (string) file_get_contents( __DIR__ . '/' . $name ), true, 512, JSON_THROW_ON_ERROR );
	};

	seed_disclosures( $read( 'school.json' ), (array) glob( __DIR__ . '/disclosures/*.json' ), $read( 'build/warnings.json' ) );
	seed_emblem( __DIR__ . '/emblem.png' );
	seed_directory( $read( 'directory.json' ) );
	seed_feeds( $read( 'feeds.json' ) );
	seed_content( $read( 'content.json' ) );
	seed_feedback( $read( 'feedback.json' ) );
	seed_news( $read( 'news.json' ) );
} )();
