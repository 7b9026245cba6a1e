<?php
/**
 * Finding messages: the same on MariaDB and SQLite.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use CongTruong\Feedback\Messages;
use CongTruong\Feedback\Query;

require_once __DIR__ . '/InboxTestCase.php';

final class QueryTest extends InboxTestCase {

	/**
	 * Messages that a query finds.
	 *
	 * @param array<string, mixed> $query Query.
	 * @return int[]
	 */
	private static function found( array $query ): array {
		return Query::find( $query )['ids'];
	}

	public function test_words_are_found_with_and_without_marks(): void {
		$message = self::message(
			array( 'code' => 'GY-7K3M-9QXD' ),
			array(
				'message'  => "Đề nghị xem lại khoản thu\nquỹ lớp 6A3: 100%",
				'name'     => 'Nguyễn Thị Ánh',
				'contact'  => '0912 345 678',
				'guardian' => 'Trần Văn Cam',
				'fields'   => array(
					array(
						'id'    => 'lop',
						'label' => 'Phân hiệu',
						'value' => 'Điểm trường Bản Pó',
					),
				),
			)
		);
		self::message( array(), array( 'message' => 'Cổng trường đông xe' ) );
		foreach ( array(
			'đề nghị',
			'de nghi',
			'ĐỀ NGHỊ',
			'De Nghi',
			'Đê nghi',
			"De\u{0302}\u{0300}",
			'khoan thu quy',
			'thu de',
			'quỹ  lớp',
			'6a3',
			'GY-7K3M-9QXD',
			'gy-7k3m-9qxd',
			'7k3m',
			' 9QXD ',
			'nguyen thi anh',
			'Ánh Nguyễn',
			'0912',
			'345 678',
			'cam',
			'ban po',
			'100%',
			'ị xem',
		) as $words ) {
			self::assertSame( array( $message['id'] ), self::found( array( 'search' => $words ) ), $words );
		}
		foreach ( array( 'de nghi xe dap', 'phan hieu', 'GY-7K3M-9QXE', 'đông khoản', '200%' ) as $words ) {
			self::assertSame( array(), self::found( array( 'search' => $words ) ), $words );
		}
		self::assertCount( 2, self::found( array( 'search' => '  ' ) ) );
	}

	/**
	 * Signs that mean something to LIKE, to SQL or to WordPress stand for themselves.
	 */
	public function test_signs_stand_for_themselves(): void {
		$texts = array(
			'percent'    => 'giảm 50%',
			'underscore' => 'a_b',
			'backslash'  => 'C:\\new',
			'quote'      => "O'Brien",
			'double'     => 'nói "không"',
			'marker'     => 'mã %s và %d',
			'none'       => 'giảm 50 axb C:new OBrien noi khong',
		);
		$ids   = array();
		foreach ( $texts as $name => $text ) {
			$ids[ $name ] = self::message( array(), array( 'message' => $text ) )['id'];
		}
		foreach ( array(
			'%'                     => array( 'marker', 'percent' ),
			'50%'                   => array( 'percent' ),
			'_'                     => array( 'underscore' ),
			'a_b'                   => array( 'underscore' ),
			'\\'                    => array( 'backslash' ),
			'c:\\n'                 => array( 'backslash' ),
			"'"                     => array( 'quote' ),
			"o'b"                   => array( 'quote' ),
			'"'                     => array( 'double' ),
			'"khong"'               => array( 'double' ),
			'%s'                    => array( 'marker' ),
			'%d %s'                 => array( 'marker' ),
			'%1$s'                  => array(),
			'%%'                    => array(),
			'__'                    => array(),
			"' OR '1'='1"           => array(),
			"') OR 1=1 -- "         => array(),
			'\\\' OR 1=1'           => array(),
		) as $words => $expected ) {
			$found = array_keys( array_intersect( $ids, self::found( array( 'search' => (string) $words ) ) ) );
			sort( $found );
			self::assertSame( $expected, $found, (string) $words );
		}
	}

	/**
	 * What cannot be found is not there; it does not find everything.
	 */
	public function test_words_that_fold_to_nothing_find_nothing(): void {
		self::message( array(), array( 'message' => 'Cảm ơn' ) );
		self::assertSame( array(), self::found( array( 'search' => '😀' ) ) );
		self::assertSame( array(), self::found( array( 'search' => '日本' ) ) );
	}

	public function test_a_search_of_any_size_is_answered(): void {
		$message = self::message( array(), array( 'message' => 'Cảm ơn' ) );
		self::assertSame( array(), self::found( array( 'search' => str_repeat( 'dài ', 100000 ) ) ) );
		self::assertSame( array( $message['id'] ), self::found( array( 'search' => str_repeat( 'cam on ', 20 ) ) ) );
		self::assertIsArray( self::found( array( 'search' => "\xff\xfe cam" ) ) );
	}

	public function test_filters(): void {
		$user = $this->create_user( 'editor' );
		$ids  = array();
		foreach ( array(
			'plain'    => array(),
			'progress' => array(
				'state' => 'progress',
				'topic' => 'thu-chi',
			),
			'answered' => array(
				'state' => 'answered',
				'kind'  => 'question',
			),
			'public'   => array(
				'state' => 'published',
				'role'  => 'student',
			),
			'held'     => array( 'state' => 'held' ),
			'spam'     => array( 'state' => 'spam' ),
			'bin'      => array(
				'state'    => 'bin',
				'assignee' => $user,
			),
			'mine'     => array(
				'assignee' => $user,
				'kind'     => 'report',
			),
			'issue'    => array(
				'kind'         => 'consultation',
				'consultation' => 77,
			),
			'merged'   => array( 'merged' => 1 ),
		) as $name => $columns ) {
			$ids[ $name ] = self::message( $columns )['id'];
		}
		foreach ( array(
			'{}'                                   => 'issue mine public answered progress plain',
			'{"state":""}'                         => 'issue mine public answered progress plain',
			'{"state":"nonsense"}'                 => 'issue mine public answered progress plain',
			'{"state":"open"}'                     => 'issue mine progress plain',
			'{"state":"all"}'                      => 'issue mine bin spam held public answered progress plain',
			'{"state":"held"}'                     => 'held',
			'{"state":"spam"}'                     => 'spam',
			'{"state":"bin"}'                      => 'bin',
			'{"state":"answered"}'                 => 'answered',
			'{"topic":"thu-chi"}'                  => 'progress',
			'{"topic":"\' OR 1=1"}'                => '',
			'{"kind":"question"}'                  => 'answered',
			'{"role":"student"}'                   => 'public',
			'{"consultation":77}'                  => 'issue',
			'{"assignee":' . $user . '}'           => 'mine',
			'{"assignee":0,"state":"open"}'        => 'issue progress plain',
			'{"assignee":""}'                      => 'issue mine public answered progress plain',
			'{"assignee":' . $user . ',"state":"all"}' => 'mine bin',
			'{"only":' . $user . ',"state":"open"}' => 'mine',
			'{"only":' . $user . ',"assignee":0}'  => '',
		) as $query => $expected ) {
			$names = array();
			foreach ( self::found( json_decode( $query, true ) ) as $id ) {
				$names[] = array_search( $id, $ids, true );
			}
			self::assertSame( $expected, implode( ' ', $names ), "$query, the newest first" );
		}
	}

	/**
	 * Days are the school's: in Việt Nam a day begins while it is still the day before in UTC.
	 */
	public function test_days_are_the_schools(): void {
		$at  = static function ( string $moment ): int {
			return ( new \DateTimeImmutable( $moment, new \DateTimeZone( 'Asia/Ho_Chi_Minh' ) ) )->getTimestamp();
		};
		$ids = array();
		foreach ( array( '2026-11-30 23:59:59', '2026-12-01 00:00:00', '2026-12-01 06:30:00', '2026-12-01 23:59:59', '2026-12-02 00:00:00' ) as $moment ) {
			$ids[] = self::message( array( 'created' => $at( $moment ) ) )['id'];
		}
		$one_day = array(
			'from' => '2026-12-01',
			'to'   => '2026-12-01',
		);
		self::assertSame( array( $ids[3], $ids[2], $ids[1] ), self::found( $one_day ) );
		self::assertSame( array( $ids[4], $ids[3], $ids[2], $ids[1] ), self::found( array( 'from' => '2026-12-01' ) ) );
		self::assertSame( array( $ids[0] ), self::found( array( 'to' => '2026-11-30' ) ) );
		foreach ( array( '2026-02-30', '01/12/2026', 'x', '2026-12-01 OR 1=1', '9999999-01-01' ) as $no_day ) {
			self::assertCount( 5, self::found( array( 'from' => $no_day ) ), $no_day );
		}
	}

	public function test_overdue_begins_with_what_is_due_longest(): void {
		$now  = time();
		$late = self::message( array( 'due' => $now - 100 ) )['id'];
		$more = self::message(
			array(
				'due'   => $now - 9000,
				'state' => 'progress',
			)
		)['id'];
		self::message( array( 'due' => $now + 100 ) );
		self::message( array( 'due' => 0 ) );
		foreach ( array( 'answered', 'published', 'held', 'spam', 'bin' ) as $state ) {
			self::message(
				array(
					'due'   => $now - 50,
					'state' => $state,
				)
			);
		}
		self::assertSame( array( $more, $late ), self::found( array( 'overdue' => true ) ) );
		self::assertSame(
			array( $more, $late ),
			self::found(
				array(
					'overdue' => true,
					'state'   => 'all',
				)
			)
		);
		self::assertSame( 2, Query::counts()['overdue'] );
	}

	public function test_pages(): void {
		$ids = array();
		for ( $number = 0; $number < 2 * Query::PER_PAGE + 1; $number++ ) {
			// All of one second, as a flood brings them.
			$ids[] = self::message( array( 'created' => 1700000000 ) )['id'];
		}
		$ids  = array_reverse( $ids );
		$seen = array();
		foreach ( array( 1, 2, 3 ) as $page ) {
			$found = Query::find( array( 'page' => $page ) );
			self::assertSame( array( 2 * Query::PER_PAGE + 1, 3 ), array( $found['total'], $found['pages'] ) );
			$seen = array_merge( $seen, $found['ids'] );
		}
		self::assertSame( $ids, $seen, 'each once' );
		self::assertSame( array( $ids[ 2 * Query::PER_PAGE ] ), self::found( array( 'page' => PHP_INT_MAX ) ), 'the last page in place of none' );
		self::assertSame( array_slice( $ids, 0, Query::PER_PAGE ), self::found( array( 'page' => -5 ) ) );
		self::assertSame( array_slice( $ids, 0, 30 ), Query::ids( array(), 30 ) );
		$none = Query::find( array( 'search' => 'khong co' ) );
		self::assertSame( array( array(), 0, 1 ), array( $none['ids'], $none['total'], $none['pages'] ) );
	}

	public function test_counts(): void {
		$user = $this->act_as( 'editor' );
		foreach ( array(
			array(),
			array( 'unread' => 0 ),
			array(
				'state'    => 'progress',
				'assignee' => $user,
				'due'      => time() - 5,
			),
			array( 'state' => 'answered' ),
			array( 'state' => 'held' ),
			array( 'state' => 'held' ),
			array( 'state' => 'spam' ),
			array(
				'state'    => 'bin',
				'assignee' => $user,
			),
			array(
				'merged'   => 1,
				'assignee' => $user,
			),
		) as $columns ) {
			self::message( $columns );
		}
		self::assertEquals(
			array(
				'new'       => 2,
				'progress'  => 1,
				'answered'  => 1,
				'published' => 0,
				'held'      => 2,
				'spam'      => 1,
				'bin'       => 1,
				'unread'    => 2,
				'overdue'   => 1,
				'mine'      => 1,
			),
			Query::counts()
		);
		self::assertSame( 2, Query::unread() );
		self::assertSame( 1, Query::unread( $user ) );
	}

	/**
	 * Whoever only answers does not see what is held, spam or in the bin, and their numbers do not tell of it.
	 */
	public function test_counts_of_one_user_tell_nothing_of_what_they_do_not_see(): void {
		$user = $this->create_answerer();
		wp_set_current_user( $user );
		foreach ( array( 'new', 'held', 'spam', 'bin' ) as $state ) {
			self::message(
				array(
					'state'    => $state,
					'assignee' => $user,
					'due'      => time() - 5,
				)
			);
			self::message( array( 'state' => $state ) );
		}
		self::assertEquals(
			array(
				'new'       => 1,
				'progress'  => 0,
				'answered'  => 0,
				'published' => 0,
				'held'      => 0,
				'spam'      => 0,
				'bin'       => 0,
				'unread'    => 1,
				'overdue'   => 1,
				'mine'      => 1,
			),
			Query::counts( $user )
		);
	}

	public function test_the_search_looks_in_what_was_changed(): void {
		$message = self::message( array(), array( 'message' => 'Cảm ơn' ) );
		Messages::update( $message['id'], array( 'body' => array( 'name' => 'Đặng Văn Lâm' ) ) );
		self::assertSame( array( $message['id'] ), self::found( array( 'search' => 'dang van lam' ) ) );
	}
}
