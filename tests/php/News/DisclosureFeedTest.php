<?php
/**
 * What the school publishes is a feed too.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\News;

use CongTruong\Disclosure\Permalinks;
use CongTruong\Disclosure\Publisher;
use CongTruong\Disclosure\Repository;
use CongTruong\News\Feed_Items;
use CongTruong\News\Feeds;
use CongTruong\Tests\Disclosure\DisclosureTestCase;

require_once __DIR__ . '/../Disclosure/DisclosureTestCase.php';

final class DisclosureFeedTest extends DisclosureTestCase {

	public function test_lists_the_latest_publication_of_what_is_public(): void {
		$before    = count( Feed_Items::of( Feeds::DISCLOSURES ) );
		$shown     = $this->disclosure( '2012-2013' );
		$withdrawn = $this->disclosure( '2013-2014' );
		$this->disclosure( '2014-2015' );
		$this->publish( $withdrawn );
		Publisher::withdraw( $withdrawn, Repository::load( $withdrawn )['version'], 'nhầm' );
		$this->publish( $shown );
		$items = Feed_Items::of( Feeds::DISCLOSURES );

		self::assertCount( $before + 1, $items );
		self::assertSame( Permalinks::link( $shown ), $items[0]->url );
		self::assertStringContainsString( '2012-2013', $items[0]->title );
		self::assertSame( 'Công khai', $items[0]->category );
	}
}
