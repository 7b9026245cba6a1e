<?php
/**
 * What visitors see: the newest of all sources, and word of it only when it is something else.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feed;

use CongTruong\Clock;
use CongTruong\Feed\Answer;
use CongTruong\Feed\Block;
use CongTruong\Feed\Board;
use CongTruong\Feed\Snapshot;
use CongTruong\Feed\Source_State;
use CongTruong\Feed\Sources;
use CongTruong\News\Kinds;

require_once __DIR__ . '/FeedTestCase.php';

final class BoardTest extends FeedTestCase {

	/**
	 * Contexts of what was announced.
	 *
	 * @var array<int, array<string, mixed>>
	 */
	private $announced = array();

	protected function setUp(): void {
		parent::setUp();
		delete_option( Clock::OPTION );
		add_action(
			'cong_truong_changed',
			function ( array $urls, array $context ): void {
				self::assertContains( home_url( '/' ), $urls );
				$this->announced[] = $context;
			},
			10,
			2
		);
	}

	/**
	 * How often it was announced since the last time that this was asked.
	 */
	private function announcements(): int {
		$count           = count( $this->announced );
		$this->announced = array();

		return $count;
	}

	/**
	 * Titles on the board.
	 *
	 * @param string ...$kinds Kinds.
	 * @return string[]
	 */
	private static function titles( string ...$kinds ): array {
		return array_column( Board::items( $kinds ), 'title' );
	}

	/**
	 * Notes that a source was read.
	 *
	 * @param string $id     Source.
	 * @param int    $moment When.
	 */
	private static function succeed( string $id, int $moment ): void {
		$answer          = new Answer();
		$answer->headers = array(
			'etag'          => '',
			'last-modified' => '',
		);
		Source_State::succeed(
			$id,
			self::source( $id ),
			$answer,
			array(
				'new'    => 0,
				'title'  => 'Tên của nguồn',
				'newest' => 0,
			),
			$moment
		);
	}

	public function test_the_newest_of_each_kind(): void {
		$now = time();
		Snapshot::merge( 'a0000000', array( Fixtures::stored( 'Một', array( 'date' => $now - 10 ) ), Fixtures::stored( 'Ba', array( 'date' => $now - 30 ) ) ), $now );
		Snapshot::merge( 'b0000000', array( Fixtures::stored( 'Hai', array( 'date' => $now - 20 ) ) ), $now );
		Snapshot::merge( 'c0000000', array( Fixtures::stored( 'Công văn', array( 'seen' => $now - 15 ) ) ), $now );
		self::save(
			self::source( 'a0000000' ),
			self::source( 'b0000000' ),
			self::source( 'c0000000', Fixtures::URL, array( 'kind' => Kinds::DOCUMENT ) )
		);
		self::assertSame( array( 'Một', 'Công văn', 'Hai', 'Ba' ), self::titles() );
		self::assertSame( array( 'Một', 'Hai', 'Ba' ), self::titles( Kinds::NEWS ) );
		self::assertSame( array( 'Công văn' ), self::titles( Kinds::DOCUMENT ) );
		self::assertSame( array(), self::titles( Kinds::INVITATION ) );
		self::assertSame( array( 'a0000000', 'b0000000', 'c0000000' ), array_keys( Board::sources() ) );
		self::assertSame( 'b0000000', Board::items()[2]['source'] );
	}

	/**
	 * Many sources, and one that is louder than all others.
	 */
	public function test_holds_fifty_of_a_kind(): void {
		$now   = time();
		$items = array();
		for ( $number = 0; $number < 80; $number++ ) {
			$items[] = Fixtures::stored( "Tin $number", array( 'date' => $now - $number ) );
		}
		Snapshot::merge( 'a0000000', $items, $now );
		Snapshot::merge( 'b0000000', array( Fixtures::stored( 'Khác', array( 'date' => $now - 40 ) ) ), $now );
		self::save( self::source( 'a0000000' ), self::source( 'b0000000' ) );
		self::assertCount( 50, self::titles() );
		self::assertContains( 'Khác', self::titles() );
		self::assertSame( 'Tin 48', self::titles()[49] );
	}

	/**
	 * The ministry's news come by the province as well.
	 */
	public function test_one_address_stands_once(): void {
		$now  = time();
		$link = array(
			'key'  => md5( 'link mau.example.edu.vn/tin-1' ),
			'link' => 'https://mau.example.edu.vn/tin-1',
		);
		Snapshot::merge(
			'a0000000',
			array(
				Fixtures::stored( 'Của Sở', array( 'date' => $now - 9 ) + $link ),
				Fixtures::stored(
					'Không có địa chỉ',
					array(
						'link' => '',
						'date' => $now - 99,
					)
				),
			),
			$now
		);
		Snapshot::merge(
			'b0000000',
			array(
				Fixtures::stored(
					'Của Bộ',
					array(
						'key'  => $link['key'],
						'date' => $now - 5,
						'link' => 'http://www.mau.example.edu.vn/tin-1/',
					)
				),
				Fixtures::stored(
					'Cũng không',
					array(
						'link' => '',
						'date' => $now - 99,
					)
				),
			),
			$now
		);
		self::save( self::source( 'a0000000' ), self::source( 'b0000000', Fixtures::URL, array( 'kind' => Kinds::NOTICE ) ) );
		self::assertSame( array( 'Của Bộ', 'Không có địa chỉ', 'Cũng không' ), self::titles() );
		self::assertSame( array( 'Của Sở', 'Không có địa chỉ' ), self::titles( Kinds::NEWS ) );
	}

	/**
	 * Names of people, say: whatever the marks and capitals, in the title or below it.
	 */
	public function test_hides_words(): void {
		$now = time();
		Snapshot::merge(
			'a0000000',
			array(
				Fixtures::stored( 'DANH SÁCH học sinh', array( 'date' => $now - 1 ) ),
				Fixtures::stored(
					'Thông báo',
					array(
						'date' => $now - 2,
						'summary' => 'Kèm danh sach lớp 6.',
					)
				),
				Fixtures::stored( 'Danh  mục', array( 'date' => $now - 3 ) ),
			),
			$now
		);
		self::save( self::source( 'a0000000' ) );
		self::assertCount( 3, self::titles() );
		$this->announcements();
		update_option( Sources::HIDDEN, array( 'danh sách', ' ', '' ) );
		self::assertSame( array( 'Danh  mục' ), self::titles() );
		self::assertSame( 1, $this->announcements() );
		update_option( Sources::HIDDEN, array( 'khác' ) );
		self::assertCount( 3, self::titles() );
		update_option( Sources::HIDDEN, array( 'đanh sách' ) );
		self::assertSame( array( 'Danh  mục' ), self::titles(), 'd and đ are one letter to a search.' );
		delete_option( Sources::HIDDEN );
		self::assertCount( 3, self::titles() );
	}

	/**
	 * Page caches must not be emptied every half hour.
	 */
	public function test_announces_only_what_visitors_see(): void {
		$now = time();
		self::save( self::source( 'a0000000', Fixtures::URL, array( 'name' => '' ) ) );
		self::assertSame( 1, $this->announcements() );
		Board::rebuild();
		self::assertSame( 0, $this->announcements() );

		self::succeed( 'a0000000', $now - 100 );
		Snapshot::merge( 'a0000000', array( Fixtures::stored( 'Một', array( 'date' => $now ) ) ), $now );
		Board::rebuild();
		self::assertSame( 1, $this->announcements() );
		self::assertSame( 'Tên của nguồn', Board::sources()['a0000000']['name'] );

		// Read again, with nothing new; the time of it is written down all the same.
		self::succeed( 'a0000000', $now - 50 );
		Snapshot::merge( 'a0000000', array( Fixtures::stored( 'Một', array( 'date' => $now ) ) ), $now );
		Board::rebuild();
		self::assertSame( 0, $this->announcements() );
		self::assertSame( $now - 50, Board::sources()['a0000000']['succeeded'] );

		Snapshot::merge(
			'a0000000',
			array(
				Fixtures::stored(
					'Một',
					array(
						'date' => $now,
						'title' => 'Một, đã sửa',
					)
				),
			),
			$now
		);
		Board::rebuild();
		self::assertSame( array( array( 'reason' => 'feed' ) ), array_map( array( self::class, 'reason_alone' ), $this->announced ) );
		$this->announcements();

		self::save(
			self::source(
				'a0000000',
				Fixtures::URL,
				array(
					'paused' => true,
					'name' => '',
				)
			)
		);
		self::assertSame( 0, $this->announcements(), 'A paused source shows what it has.' );
		self::save();
		self::assertSame( 1, $this->announcements() );
		self::assertSame( array(), self::titles() );
	}

	/**
	 * A context without what depends on the theme.
	 *
	 * @param array<string, mixed> $context Context.
	 */
	public static function reason_alone( array $context ): array {
		return array( 'reason' => $context['reason'] );
	}

	/**
	 * The mark of new items ends by itself, and a source that has not been read for two days is said to be old.
	 */
	public function test_plans_what_time_alone_changes(): void {
		$now = time();
		$end = static function (): int {
			return (int) ( get_option( Clock::OPTION )['feed'] ?? 0 );
		};
		Snapshot::merge(
			'a0000000',
			array(
				Fixtures::stored( 'Mới', array( 'date' => $now - 100 ) ),
				Fixtures::stored( 'Cũ hơn', array( 'date' => $now - DAY_IN_SECONDS - 50 ) ),
				Fixtures::stored( 'Cũ', array( 'date' => $now - 5 * DAY_IN_SECONDS ) ),
			),
			$now
		);
		self::save( self::source( 'a0000000' ) );
		self::assertSame( $now + 2 * DAY_IN_SECONDS - 50, $end() );
		self::assertSame( $end(), wp_next_scheduled( Clock::CRON ) );
		self::assertSame( array( true, true, false ), array_map( array( Board::class, 'is_new' ), Board::items() ) );

		self::succeed( 'a0000000', $now - DAY_IN_SECONDS );
		Board::rebuild();
		self::assertSame( $now + DAY_IN_SECONDS + 1, $end() );
		self::assertFalse( Board::is_stale( Board::sources()['a0000000'] ) );

		self::succeed( 'a0000000', $now - 2 * DAY_IN_SECONDS - 1 );
		$this->announcements();
		Board::rebuild();
		self::assertTrue( Board::is_stale( Board::sources()['a0000000'] ) );
		self::assertSame( 1, $this->announcements() );
		self::assertSame( $now + 2 * DAY_IN_SECONDS - 50, $end() );

		// Nothing will change.
		self::save();
		self::assertSame( 0, $end() );
	}

	/**
	 * When the moment comes, caches learn of it, and the next one is planned.
	 */
	public function test_announces_when_the_moment_comes(): void {
		$now = time();
		Snapshot::merge( 'a0000000', array( Fixtures::stored( 'Một', array( 'date' => $now - 10 ) ), Fixtures::stored( 'Hai', array( 'date' => $now - 3 * DAY_IN_SECONDS + 1 ) ) ), $now );
		self::save( self::source( 'a0000000' ) );
		$this->announcements();
		update_option( Clock::OPTION, array( 'feed' => $now - 1 ) );
		// As if the moment of the second item were over.
		Snapshot::forget( 'a0000000' );
		$board                                     = json_decode( (string) get_option( Board::OPTION ), true );
		$board['kinds'][ Kinds::NEWS ][1]['date'] -= 100;
		update_option( Board::OPTION, wp_json_encode( $board ) );
		Clock::strike();
		self::assertSame( 1, $this->announcements() );
		self::assertSame( $now - 10 + 3 * DAY_IN_SECONDS, (int) get_option( Clock::OPTION )['feed'] );
		do_action( 'cong_truong_moment_came', 'khac' );
		self::assertSame( 0, $this->announcements() );
	}

	/**
	 * Pages pay one query for the board, however many sources there are.
	 */
	public function test_costs_one_query(): void {
		$now = time();
		for ( $number = 0; $number < 20; $number++ ) {
			$id = sprintf( 'a00000%02d', $number );
			Snapshot::merge( $id, array( Fixtures::stored( "Tin $number", array( 'date' => $now - $number ) ) ), $now );
			$sources[] = self::source( $id );
		}
		self::save( ...$sources );
		wp_cache_flush();
		wp_load_alloptions();
		$before = get_num_queries();
		self::assertCount( 20, Board::items() );
		self::assertCount( 20, Board::sources() );
		Board::archive_url();
		self::assertSame( 1, get_num_queries() - $before );
	}

	public function test_a_corrupted_row_is_no_end(): void {
		$now = time();
		Snapshot::merge( 'a0000000', array( Fixtures::stored( 'Một', array( 'date' => $now ) ) ), $now );
		self::save( self::source( 'a0000000' ) );
		foreach ( array( '', '{"kinds":', '[]', '{"kinds":1,"sources":"x","archive":[]}' ) as $row ) {
			update_option( Board::OPTION, $row, false );
			self::assertSame( array( array(), array(), '' ), array( self::titles(), Board::sources(), Board::archive_url() ), $row );
			Board::rebuild();
			self::assertSame( array( 'Một' ), self::titles(), $row );
		}
	}

	/**
	 * The page of all items is the first public one with the block.
	 */
	public function test_knows_the_page_of_all_items(): void {
		self::save( self::source( 'a0000000' ) );
		$page = static function ( string $attributes, string $status = 'publish' ): int {
			return (int) wp_insert_post(
				array(
					'post_type'    => 'page',
					'post_status'  => $status,
					'post_title'   => 'Tin',
					'post_content' => '<!-- wp:' . Block::NAME . ' ' . $attributes . ' /-->',
				)
			);
		};
		$page( '{"mode":"archive"}', 'draft' );
		$page( '{"layout":"list"}' );
		self::assertSame( '', Board::archive_url() );
		$this->announcements();
		$id = $page( '{"count":9,"mode":"archive"}' );
		self::assertSame( get_permalink( $id ), Board::archive_url() );
		self::assertSame( 1, $this->announcements() );
		wp_delete_post( $id, true );
		self::assertSame( '', Board::archive_url() );
	}
}
