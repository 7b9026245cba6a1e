<?php
/**
 * Feeds that the tests read, and what must come of each.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feed;

use CongTruong\Feed\Channel;
use CongTruong\Feed\Document;
use CongTruong\Feed\Item;

/**
 * The files are those that the feed server of `tests/feed-server` has, so that what is read from memory here and what is read over the network there is held to
 * the same table.
 */
final class Fixtures {

	/** Where the files are said to come from. */
	public const URL = 'https://nguon.example.edu.vn/rss/tin.xml';

	/** Now, of tests that don't ask the clock. */
	public const NOW = 1796083200; // 2026-12-01 00:00 GMT.

	public const SITE = 'https://mau.example.edu.vn';

	/** What the feeds of all encodings say. */
	public const SENTENCE = 'Sở Giáo dục và Đào tạo: Kế hoạch tuyển sinh';

	/**
	 * The items of each file, in their order: title, link, minute at the school, summary. Links without a website are on that of the feed.
	 */
	public const ITEMS = array(
		'f1-nukeviet.xml'       => array(
			array( 'Phòng GD&ĐT thông báo lịch khai giảng', self::SITE . '/news/thong-bao/lich-khai-giang-12.html', '2026-09-05 08:00', 'Tóm tắt.' ),
			array( 'Danh sách lớp 6 được công bố', self::SITE . '/news/thong-bao/danh-sach-lop-6-11.html', '2026-09-05 08:00', '' ),
			array( 'Kế hoạch tháng 9', self::SITE . '/news/thong-bao/ke-hoach-thang-9-10.html', '2026-09-05 06:00', '' ),
		),
		'f2-home-made.xml'      => array(
			array( 'Thư mời họp giao ban', '/van-ban/thu-moi?id=5', '2026-10-22 08:30', '' ),
			array( 'Kế hoạch tuyển sinh', '/van-ban/ke-hoach.aspx', '', '' ),
		),
		'f3-json-feed.json'     => array(
			array( 'Bài mẫu', self::SITE . '/bai-7', '2026-10-22 08:30', '' ),
		),
		'f6-empty-channel.xml'  => array(),
		'rss-0.91.xml'          => array(
			array( 'Hội thi giáo viên giỏi', self::SITE . '/hoi-thi', '', 'Vòng cấp huyện.' ),
		),
		'rss-0.92.xml'          => array(
			array( 'Chỉ có tóm tắt: xem thêm', '', '', '' ),
			array( 'Có cả tiêu đề', self::SITE . '/92-2', '', 'Và tóm tắt.' ),
		),
		'rss-1.0.xml'           => array(
			array( 'Quyết định về biên chế năm học', self::SITE . '/rdf-1', '2025-08-20 09:15', 'Tóm tắt một.' ),
			array( 'Công văn hướng dẫn', self::SITE . '/rdf-2', '2025-08-19 09:15', '' ),
		),
		'rss-2.0.xml'           => array(
			array( 'Thông báo tuyển sinh lớp 10', self::SITE . '/tuyen-sinh-10', '2025-10-20 08:30', 'Toàn văn ở trang.' ),
			array( 'Hướng dẫn nhiệm vụ năm học', self::SITE . '/nhiem-vu', '2025-10-20 06:59', 'Chỉ có toàn văn.' ),
		),
		'atom-0.3.xml'          => array(
			array( 'Lễ khai giảng', self::SITE . '/khai-giang', '2025-09-05 07:00', 'Tóm tắt.' ),
		),
		'atom-1.0.xml'          => array(
			array( 'Kế hoạch số 5 & phụ lục', self::SITE . '/cong/ke-hoach-5', '2025-10-20 08:30', 'Tóm tắt năm.' ),
			array( 'Điểm < 5 thì thi lại', self::SITE . '/cong/muc/diem', '2025-10-19 08:30', 'Nội dung.' ),
		),
		'json-feed-1.0.json'    => array(
			array( 'Bài & lời', self::SITE . '/khoa/bai-41', '2025-10-22 08:30', 'Toàn văn.' ),
			array( 'Không có tiêu đề', 'https://khac.example.edu.vn/40', '2025-10-21 00:00', '' ),
		),
		'entities.xml'          => array(
			array( 'Giáo dục – Ào êm © R&D & khoa; A&B;', self::SITE . '/1?a=1&b=2&copy=3', '', '' ),
		),
		'php-warnings.xml'      => array(
			array( 'Sau lời cảnh báo', self::SITE . '/1', '2025-10-20 00:00', '' ),
		),
		'trailing-script.xml'   => array(
			array( 'Trước đoạn mã', self::SITE . '/1', '', '' ),
		),
		'comment-first.xml'     => array(
			array( 'Sau lời chú', self::SITE . '/1', '', '' ),
		),
		'undeclared-prefix.xml' => array(
			array( 'Tiền tố không khai báo', self::SITE . '/1', '', '' ),
		),
		'titles.xml'            => array(
			array( 'Thẻ thật ở giữa dòng chữ', self::SITE . '/1', '', '' ),
			array( 'Thẻ trong CDATA', self::SITE . '/2', '', '' ),
			array( 'Thẻ đã thoát & dấu & hai lần', self::SITE . '/3', '', '' ),
			array( 'Cuộc thi "Em yêu biển\'', self::SITE . '/4', '', '' ),
			array( 'Nhiều dòng và khoảng trắng', self::SITE . '/5', '', '' ),
			array( 'Lớp 5 < lớp 6', self::SITE . '/6', '', '' ),
			// As HTML this is the text of a tag, not a tag. It is escaped wherever it is shown.
			array( '<script>alert(1)</script> thoát hai lần', self::SITE . '/7', '', '' ),
			array( 'Lấy từ tóm tắt', self::SITE . '/8', '', '' ),
			array( 'Chúc mừng 😀 năm học mới', self::SITE . '/10', '', '' ),
		),
		'links.xml'             => array(
			array( 'Từ gốc', self::SITE . '/a.html', '', '' ),
			array( 'Cùng chỗ', self::SITE . '/tin/b.html', '', '' ),
			array( 'Lên trên', self::SITE . '/c.html', '', '' ),
			array( 'Chỉ câu hỏi', self::SITE . '/tin/?id=4', '', '' ),
			array( 'Dấu ngã của ASP.NET', self::SITE . '/d.aspx?id=1&cat=2', '', '' ),
			array( 'Không giao thức', 'https://khac.example.edu.vn/e', '', '' ),
			array( 'Mã lệnh', '', '', '' ),
			array( 'Mã lệnh viết lẫn', '', '', '' ),
			array( 'Dữ liệu', '', '', '' ),
			array( 'Thư điện tử', '', '', '' ),
			array( 'Tệp', '', '', '' ),
			array( 'Phiên của Java', self::SITE . '/f?p=1', '', '' ),
			array( 'Phiên của Liferay và PHP', self::SITE . '/g?id=7', '', '' ),
			array( 'Phiên của ASP.NET', self::SITE . '/h.aspx', '', '' ),
			array( 'Theo dõi', self::SITE . '/i#muc', '', '' ),
			array( 'Chữ Việt và khoảng trắng', self::SITE . '/tin%20tức/bài.html', '', '' ),
			array( 'Không có gì', '', '', '' ),
		),
		'guid-repeated.xml'     => array(
			array( 'Một', self::SITE . '/1', '', '' ),
			array( 'Hai', self::SITE . '/2', '', '' ),
			array( 'Ba', self::SITE . '/3', '', '' ),
		),
		'guid-home.xml'         => array(
			array( 'Một', self::SITE . '/', '2025-10-20 08:00', '' ),
			array( 'Hai', 'http://www.mau.example.edu.vn', '2025-10-20 07:00', '' ),
		),
		'guid-none.xml'         => array(
			array( 'Có địa chỉ', self::SITE . '/1', '', '' ),
			array( 'Không có gì ngoài tiêu đề', '', '', '' ),
			array( 'Không có gì ngoài tiêu đề và ngày', '', '2025-10-20 00:00', '' ),
		),
		'dates.xml'             => array(
			array( 'RFC 822', self::SITE . '/1', '2025-10-20 08:30', '' ),
			array( 'ISO 8601', self::SITE . '/2', '2025-10-20 08:29', '' ),
			array( 'Ngày trước', self::SITE . '/3', '2025-10-20 08:28', '' ),
			array( 'Giờ chiều', self::SITE . '/4', '2025-10-09 13:05', '' ),
			array( 'Có thứ', self::SITE . '/5', '2018-10-22 00:13', '' ),
			array( 'Múi giờ lạ', self::SITE . '/6', '2018-10-22 00:12', '' ),
			array( 'Bằng chữ', self::SITE . '/7', '2017-09-05 00:00', '' ),
			array( 'Không đọc được', self::SITE . '/8', '', '' ),
			array( 'Không có', self::SITE . '/9', '', '' ),
			array( 'Tương lai xa', self::SITE . '/10', '', '' ),
			array( 'Số không', self::SITE . '/11', '', '' ),
		),
		'media.xml'             => array(
			array( 'Video bài giảng', self::SITE . '/video', '2025-10-20 08:30', '' ),
		),
		'cdata.xml'             => array(
			array( 'Trong CDATA &', self::SITE . '/1?a=1&b=2', '2025-10-20 08:30', 'Tóm tắt' ),
		),
		'external-dtd.xml'      => array(
			array( 'Có định nghĩa ở ngoài', self::SITE . '/1', '', '' ),
		),
	);

	/**
	 * Files that are no feed, or none to be read, and why.
	 */
	public const REASONS = array(
		'f4-challenge.html'  => 'challenge',
		'f9-entity-bomb.xml' => 'entities',
		'xxe.xml'            => 'entities',
		'page.html'          => 'page',
		'broken.xml'         => 'xml',
	);

	/**
	 * Text of a file.
	 *
	 * @param string $name Name.
	 */
	public static function file( string $name ): string {
		return str_replace( '{{origin}}', 'https://nguon.example.edu.vn', (string) file_get_contents( dirname( __DIR__, 2 ) . '/feed-server/feeds/' . $name ) );
	}

	/**
	 * A small feed.
	 *
	 * @param string $items       Items.
	 * @param string $declaration XML declaration.
	 */
	public static function rss( string $items, string $declaration = '<?xml version="1.0" encoding="utf-8"?>' ): string {
		return $declaration . '<rss version="2.0"><channel><title>Mẫu</title><link>' . self::SITE . '/</link>' . $items . '</channel></rss>';
	}

	/**
	 * An item of it.
	 *
	 * @param string $title Title, as XML.
	 * @param string $more  Further elements.
	 */
	public static function item( string $title, string $more = '' ): string {
		return "<item><title>$title</title>$more</item>";
	}

	/**
	 * What is stored of a feed.
	 *
	 * @param string $body         What came.
	 * @param string $content_type Header.
	 * @param string $url          Where it came from.
	 * @param int    $now          Now.
	 * @return array<int, array<string, mixed>>
	 */
	public static function items( string $body, string $content_type = '', string $url = self::URL, int $now = self::NOW ): array {
		return Item::all( Channel::of( Document::of( $body, $content_type ) ), $url, $now );
	}

	/**
	 * Stored items as the table has them.
	 *
	 * @param array<int, array<string, mixed>> $items Items.
	 * @param string                           $url   Where they came from.
	 * @return array<int, string[]>
	 */
	public static function rows( array $items, string $url = self::URL ): array {
		$origin = (string) preg_replace( '#^(https?://[^/]+).*$#', '$1', $url );

		return array_map(
			static function ( array $item ) use ( $origin ): array {
				return array(
					$item['title'],
					0 === strpos( $item['link'], $origin . '/' ) ? substr( $item['link'], strlen( $origin ) ) : $item['link'],
					$item['date'] > 0 ? gmdate( 'Y-m-d H:i', $item['date'] + 7 * HOUR_IN_SECONDS ) : '',
					$item['summary'],
				);
			},
			$items
		);
	}

	/**
	 * Bytes of the sentence in windows-1258: tones that stand after their letter, and letters that have theirs already.
	 */
	public static function sentence_1258(): string {
		return "S\xf5\xd2 Gi\xe1o du\xf2c va\xcc \xd0\xe0o ta\xf2o: K\xea\xec hoa\xf2ch tuy\xea\xd2n sinh";
	}

	/**
	 * A stored item.
	 *
	 * @param string               $title  Title.
	 * @param array<string, mixed> $fields Fields that differ.
	 * @return array{key: string, alias: string, title: string, link: string, summary: string, date: int, seen: int}
	 */
	public static function stored( string $title, array $fields = array() ): array {
		return array_merge(
			array(
				'key'     => md5( $title ),
				'alias'   => '',
				'title'   => $title,
				'link'    => self::SITE . '/' . rawurlencode( $title ),
				'summary' => '',
				'date'    => 0,
				'seen'    => self::NOW,
			),
			$fields
		);
	}
}
