<?php
/**
 * What can be wrong with a source, and what the webmaster can do about it, in words.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feed;

defined( 'ABSPATH' ) || exit;

final class Reasons {

	/**
	 * What happened.
	 *
	 * @param string $reason A reason; empty for success.
	 * @param string $detail What it is about.
	 */
	public static function text( string $reason, string $detail = '' ): string {
		$text = self::texts()[ $reason ] ?? __( 'Something unexpected happened while the news was read.', 'cong-truong' );

		return '' === $detail ? $text : $text . ' (' . $detail . ')';
	}

	/**
	 * What to do, or what to ask the authority for; empty where waiting is all.
	 *
	 * @param string $reason A reason.
	 */
	public static function advice( string $reason ): string {
		return self::advices()[ $reason ] ?? '';
	}

	/**
	 * What happened, by reason.
	 *
	 * @return array<string, string>
	 */
	private static function texts(): array {
		return array(
			''            => __( 'The news was read.', 'cong-truong' ),
			'unchanged'   => __( 'Nothing new since the last time.', 'cong-truong' ),
			'address'     => __( 'This is no address of a website.', 'cong-truong' ),
			'scheme'      => __( 'Only addresses that begin with https:// or http:// can be read.', 'cong-truong' ),
			'port'        => __( 'The address names a port that websites don’t use.', 'cong-truong' ),
			'credentials' => __( 'The address holds a user name or a password.', 'cong-truong' ),
			'private'     => __( 'The address leads into an internal network, not to a public website.', 'cong-truong' ),
			'name'        => __( 'There is no website of this name on the internet.', 'cong-truong' ),
			'connection'  => __( 'The website cannot be reached.', 'cong-truong' ),
			'timeout'     => __( 'The website took too long to answer.', 'cong-truong' ),
			'broken'      => __( 'The connection broke off in the middle.', 'cong-truong' ),
			'certificate' => __( 'The website’s certificate is incomplete, out of date or of another website.', 'cong-truong' ),
			'size'        => __( 'The answer is larger than 2 MB.', 'cong-truong' ),
			'redirects'   => __( 'The address leads on to other addresses without end.', 'cong-truong' ),
			'denied'      => __( 'The website refuses to answer this website.', 'cong-truong' ),
			'missing'     => __( 'There is nothing at this address any more.', 'cong-truong' ),
			'busy'        => __( 'The website asks to come back later.', 'cong-truong' ),
			'server'      => __( 'The website has a fault of its own.', 'cong-truong' ),
			'status'      => __( 'The website gave an answer that says nothing.', 'cong-truong' ),
			'challenge'   => __( 'The website lets only browsers in and tests every visitor.', 'cong-truong' ),
			'page'        => __( 'This is a page for people, not a feed.', 'cong-truong' ),
			'empty'       => __( 'The answer is empty.', 'cong-truong' ),
			'format'      => __( 'This is no feed: neither RSS nor Atom nor JSON Feed.', 'cong-truong' ),
			'xml'         => __( 'The feed is broken.', 'cong-truong' ),
			'entities'    => __( 'The feed defines entities of its own, which is how attacks are made.', 'cong-truong' ),
			'complexity'  => __( 'The feed is nested deeper or has more parts than any feed needs.', 'cong-truong' ),
			'curl'        => __( 'The host of this website lacks the PHP extension cURL.', 'cong-truong' ),
			'blocked'     => __( 'This website is set up so that it may not connect to others.', 'cong-truong' ),
			'storage'     => __( 'The database did not take the items.', 'cong-truong' ),
			'unfinished'  => __( 'There was no time left; it will be read at the next turn.', 'cong-truong' ),
		);
	}

	/**
	 * What to do, by reason.
	 *
	 * @return array<string, string>
	 */
	private static function advices(): array {
		$ask = __( 'Ask the authority for the address of its RSS feed and enter it here.', 'cong-truong' );

		return array(
			'address'     => __( 'Copy the address from the browser’s address bar.', 'cong-truong' ),
			'scheme'      => __( 'Copy the address from the browser’s address bar.', 'cong-truong' ),
			'port'        => $ask,
			'credentials' => __( 'Feeds behind a password cannot be read. Ask the authority for an open address.', 'cong-truong' ),
			'private'     => __( 'Ask the authority for the address under which everybody can reach it.', 'cong-truong' ),
			'name'        => __( 'Check the spelling. Many authorities got a new name in 2025; ask for the new address.', 'cong-truong' ),
			'connection'  => __( 'Open the address in your browser. If it opens there, ask the authority whether it blocks foreign servers.', 'cong-truong' ),
			'timeout'     => __( 'Nothing to do: it is tried again by itself. If it lasts for days, tell the authority.', 'cong-truong' ),
			'broken'      => __( 'Nothing to do: it is tried again by itself. If it lasts for days, tell the authority.', 'cong-truong' ),
			'certificate' => __( 'Ask the authority to install the complete certificate chain. If you know the website and accept the risk, you may allow this source without a valid certificate.', 'cong-truong' ),
			'size'        => __( 'Ask the authority for a feed with the newest 30 items and without pictures inside.', 'cong-truong' ),
			'redirects'   => $ask,
			'denied'      => __( 'Ask the authority to let the address of this website’s server in.', 'cong-truong' ),
			'missing'     => $ask,
			'server'      => __( 'Nothing to do: it is tried again by itself. If it lasts for days, tell the authority.', 'cong-truong' ),
			'challenge'   => __( 'Ask the authority to except the address of the feed from the test.', 'cong-truong' ),
			'page'        => __( 'Enter the address of the website, so that its feeds are looked for, or ask the authority for the address of the feed.', 'cong-truong' ),
			'empty'       => $ask,
			'format'      => $ask,
			'xml'         => __( 'Tell the authority which line is broken; it is tried again by itself.', 'cong-truong' ),
			'entities'    => $ask,
			'complexity'  => $ask,
			'curl'        => __( 'Ask the host to switch cURL on.', 'cong-truong' ),
			'blocked'     => __( 'Ask whoever set it up to allow this address (WP_ACCESSIBLE_HOSTS in wp-config.php).', 'cong-truong' ),
		);
	}
}
