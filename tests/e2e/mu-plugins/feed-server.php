<?php
/**
 * While wp-content/feed-server.json says where it listens, the feed server of the tests is a website of the internet; `?feed-days-later=4` lets four days pass for
 * all sources.
 *
 * @package CongTruong
 */

( static function (): void {
	$file = WP_CONTENT_DIR . '/feed-server.json';
	if ( ! is_file( $file ) ) {
		return;
	}
	$port = (int) json_decode( (string) file_get_contents( $file ) )->http;
	if ( ! defined( 'WP_ACCESSIBLE_HOSTS' ) ) {
		// Test sites are forbidden to connect to any other host.
		define( 'WP_ACCESSIBLE_HOSTS', 'so-gd.test' ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedConstantFound -- core's own.
	}
	add_filter(
		'http_allowed_safe_ports',
		static function ( array $ports ) use ( $port ): array {
			return array_merge( $ports, array( $port ) );
		}
	);
	add_filter(
		'cong_truong_feed_servers',
		static function ( $servers, string $host ) {
			return 'so-gd.test' === $host ? array( '127.0.0.1' ) : $servers;
		},
		10,
		2
	);
	add_filter(
		'cong_truong_feed_may_connect',
		static function ( bool $may, string $ip ): bool {
			return $may || '127.0.0.1' === $ip;
		},
		10,
		2
	);
	add_action(
		'wp_loaded',
		static function (): void {
			// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- of tests only.
			$days = (int) ( $_GET['feed-days-later'] ?? 0 );
			if ( $days < 1 ) {
				return;
			}
			global $wpdb;
			foreach ( $wpdb->get_results( "SELECT option_name, option_value FROM $wpdb->options WHERE option_name LIKE 'cong\\_truong\\_feed\\_state\\_%'" ) as $row ) {
				$state = json_decode( $row->option_value, true );
				foreach ( array( 'next', 'tried', 'succeeded', 'failing' ) as $moment ) {
					$state[ $moment ] = $state[ $moment ] > 0 ? $state[ $moment ] - $days * DAY_IN_SECONDS : 0;
				}
				update_option( $row->option_name, wp_json_encode( $state ), false );
			}
			update_option( 'cong_truong_feed_due', time() - MINUTE_IN_SECONDS );
			exit( 'OK' );
		}
	);
} )();
