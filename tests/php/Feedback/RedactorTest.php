<?php
/**
 * What is personal goes, what is not stays: messages as parents write them.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use CongTruong\Feedback\Redactor;
use CongTruong\School\Profile;
use CongTruong\Tests\TestCase;

final class RedactorTest extends TestCase {

	private const SENDER = array(
		'name'     => 'Nguyễn Thị Lan Anh',
		'guardian' => 'Trần Văn Hùng',
		'contact'  => '0903 123 456',
	);

	/**
	 * What is written, and what is left of it.
	 */
	public function personal(): array {
		return array(
			// Telephone numbers.
			array( 'Gọi tôi 0905123456 nhé', 'Gọi tôi [số điện thoại] nhé' ),
			array( 'SĐT:0905.123.456.', 'SĐT:[số điện thoại].' ),
			array( 'sđt 0905 123 456, chiều', 'sđt [số điện thoại], chiều' ),
			array( 'số 09 05 12 34 56 ạ', 'số [số điện thoại] ạ' ),
			array( '0905-123-456', '[số điện thoại]' ),
			array( '+84 905 123 456', '[số điện thoại]' ),
			array( '+84 (0)905 123 456', '[số điện thoại]' ),
			array( '(+84)905123456', '[số điện thoại]' ),
			array( '84905123456', '[số điện thoại]' ),
			array( '0084 905 123 456', '[số điện thoại]' ),
			array( 'Nhà riêng 028 3822 1234 hoặc (0283) 822 1234', 'Nhà riêng [số điện thoại] hoặc [số điện thoại]' ),
			array( '024 - 3822 1234', '[số điện thoại]' ),
			array( '0905123456,0912345678; 0987654321/0977123456', '[số điện thoại],[số điện thoại]; [số điện thoại]/[số điện thoại]' ),
			array( "0905\u{200B}123\u{200B}456", '[số điện thoại]' ),
			array( "0905\u{A0}123\u{A0}456", '[số điện thoại]' ),
			array( 'điện thoại bàn 38221234', 'điện thoại bàn [số điện thoại]' ),
			array( 'dien thoai: 903 123 457', 'dien thoai: [số điện thoại]' ),
			array( 'Mỹ: +1 408 555 1234', 'Mỹ: [số điện thoại]' ),
			array( 'gọi cô (0905.123.456) ạ', 'gọi cô ([số điện thoại]) ạ' ),
			array( 'trước 0905123456 đ/c Hùng', 'trước [số điện thoại] đ/c Hùng' ),
			// E-mail and profiles.
			array( 'mail lan.nt85@gmail.com.', 'mail [thư điện tử].' ),
			array( 'mail lan.nt85 (at) yahoo.com.vn nhé', 'mail [thư điện tử] nhé' ),
			array( 'Xem https://www.facebook.com/lan.anh.85?x=1, cảm ơn', 'Xem [trang cá nhân], cảm ơn' ),
			array( 'fb.com/lananh và zalo.me/0905123456', '[trang cá nhân] và [trang cá nhân]' ),
			array( 'FB: lan.anh85', 'FB: [trang cá nhân]' ),
			array( 'tiktok @lananh_85 đó', 'tiktok [trang cá nhân] đó' ),
			// Papers and accounts.
			array( 'CCCD 079185001234', 'CCCD [số giấy tờ]' ),
			array( 'số là 079 185 001 234', 'số là [số giấy tờ]' ),
			array( 'CMND: 271234567', 'CMND: [số giấy tờ]' ),
			array( 'cmnd 271 234 567 cấp ngày 05/06/2010', 'cmnd [số giấy tờ] cấp ngày 05/06/2010' ),
			array( 'số 271234567 ạ', 'số [số giấy tờ] ạ' ),
			array( 'Mã định danh của cháu: 0112345678', 'Mã định danh của cháu: [số giấy tờ]' ),
			array( 'thẻ BHYT HS4797912345678', 'thẻ BHYT [số giấy tờ]' ),
			array( 'hộ chiếu B1234567', 'hộ chiếu [số giấy tờ]' ),
			array( 'STK 19034567890123 Techcombank', 'STK [số tài khoản] Techcombank' ),
			array( 'tài khoản Vietcombank 0071001234567', 'tài khoản Vietcombank [số tài khoản]' ),
			array( 'chuyển vào 1903456789012', 'chuyển vào [dãy số]' ),
			// Homes, births, plates.
			array( 'Nhà em ở số nhà 12 đường Lê Lợi, phường 3.', 'Nhà em ở [địa chỉ].' ),
			array( 'địa chỉ: 12/5B Nguyễn Trãi, P.3, Quận 5, TP.HCM', 'địa chỉ: [địa chỉ]' ),
			array( 'đèn trước số 45 đường Lê Lợi hỏng', 'đèn trước [địa chỉ] hỏng' ),
			array( 'hẻm 45/6 Trần Phú tối', '[địa chỉ] tối' ),
			array( 'thường trú tại thôn Đông, xã Ea Kao', 'thường trú tại [địa chỉ]' ),
			array( 'cháu sinh ngày 05/03/2012 học lớp 7', 'cháu sinh ngày [ngày sinh] học lớp 7' ),
			array( 'Ngày sinh: 5-3-2012', 'Ngày sinh: [ngày sinh]' ),
			array( 'con tôi sinh năm 2012', 'con tôi sinh năm [ngày sinh]' ),
			array( 'sinh ngày 5 tháng 3 năm 2012', 'sinh ngày [ngày sinh]' ),
			array( 'học sinh sinh năm 2012 ạ', 'học sinh sinh năm [ngày sinh] ạ' ),
			array( 'xe 59X1-234.56 đỗ', 'xe [biển số xe] đỗ' ),
			array( 'ô tô 51F-123.45, 30A 12345', 'ô tô [biển số xe], [biển số xe]' ),
			array( 'biển số 59x2 9876', 'biển số [biển số xe]' ),
			// The sender.
			array( 'Tôi là Nguyễn Thị Lan Anh', 'Tôi là [họ tên]' ),
			array( 'nguyen thi lan anh xin hỏi', '[họ tên] xin hỏi' ),
			array( 'NGUYỄN THỊ LAN ANH', '[họ tên]' ),
			array( "Nguye\u{302}\u{303}n Thi\u{323} Lan Anh", '[họ tên]' ),
			array( 'Lan Anh Nguyễn Thị', '[họ tên]' ),
			array( 'Tôi, Lan Anh, hỏi', 'Tôi, [họ tên], hỏi' ),
			array( 'nick nguyenthilananh85', 'nick [họ tên]' ),
			array( 'Phụ huynh Anh kính thư', 'Phụ huynh [họ tên] kính thư' ),
			array( "Trân trọng,\nHùng.", "Trân trọng,\n[họ tên]." ),
			array( "Cảm ơn.\nHùng - 0905123456", "Cảm ơn.\n[họ tên] - [số điện thoại]" ),
			array( 'bố cháu là Trần Văn Hùng', 'bố cháu là [họ tên]' ),
			array( 'số 84903123456 hay 903 123 456', 'số [số điện thoại] hay [số điện thoại]' ),
		);
	}

	/**
	 * Each goes, and the words around it stay.
	 *
	 * @dataProvider personal
	 * @param string $written What is written.
	 * @param string $left    What is left.
	 */
	public function test_what_is_personal_goes( string $written, string $left ): void {
		self::assertSame( $left, Redactor::preview( $written, self::SENDER )['text'] );
	}

	/**
	 * What looks alike and tells nobody's secret.
	 */
	public function harmless(): array {
		return array_map(
			static function ( string $text ): array {
				return array( $text );
			},
			array(
				'Học phí 350.000 đồng, đồng phục 1.250.000đ, cả năm 12.500.000 đồng',
				'Quỹ lớp 084.500.000 đồng',
				'Trường thu 84.912.345.678 đồng tiền xây dựng',
				'Tổng 1500000000 đồng và 100000000 VNĐ',
				'Mỗi em đóng 100.000, lớp 45 em là 4.500.000',
				'Theo Thông tư 36/2017/TT-BGDĐT và Thông tư 09/2024/TT-BGDĐT',
				'Nghị định 24/2021/NĐ-CP ngày 23/3/2021',
				'Quyết định số 1234/QĐ-UBND',
				'Năm học 2025-2026, 2024 – 2025',
				'Khai giảng ngày 05/09/2025 lúc 07 giờ 30',
				'Ngày 05.09.2025 07 giờ tập trung',
				'từ 05-09-2025 07 giờ',
				'Giờ đưa đón 07.30-11.00 và 13.30-16.45',
				'Sĩ số 7A1: 40, 7A2: 41, 7A3: 39 học sinh',
				'Tuyển sinh năm 2025, ngày 05/6/2025',
				'học sinh năm 2024 và thí sinh năm 2025 đông hơn',
				'khoản phát sinh ngày 05/03/2025',
				'giờ sinh hoạt ngày 05/09/2025',
				'lớp 11A1 2025-2026, lớp 12A2 2024',
				'lớp 10A1 15000 đồng một suất, lớp 12A1 15000 đồng',
				'Tiếng Anh, tiếng anh và môn Anh Văn',
				'Trường cách nhà 5 km, nhà em ở xa 5 km',
				'lớp có 2 đường truyền, 3 ngõ ra',
				'Tổ 3 lớp 7A1 trực nhật',
				'Đường Lê Lợi trước cổng trường ngập nước',
				'Tổng đài 111 và 1900 1234 của sở',
				'Gọi tổng đài 1800 6601',
				'liên hệ trước ngày 15.09.2025',
				'liên hệ tài vụ nộp 5.500.000 đồng',
				'Điểm 8,5 – 9,25 – 10; tỉ lệ 99,5%',
				'40/42 học sinh đồng ý, 20/11 và 5/9 nghỉ',
				'Điều 5 khoản 3 điểm a, trang 12-15, bài 3.1',
				'Phòng 203, tầng 2, dãy B',
				'facebook: các cô đăng ảnh nhiều quá',
				'nhóm Zalo: phụ huynh lớp',
				'nước uống 20 lít, 150 ml sữa',
				'tài khoản 500.000 đồng, tài khoản VNeID ngày 05.09.2025',
				'xe 16 chỗ, xe 45 chỗ đón lúc 6h30',
				'Hoa lan ở sân trường, vấn an thầy cô',
				'Trường THCS Lê Quý Đôn, số học sinh 1.234 em',
				'Mã lớp 7A2K25, mã bài B12',
			)
		);
	}

	/**
	 * A number that nobody can call is left alone.
	 *
	 * @dataProvider harmless
	 * @param string $text Text.
	 */
	public function test_what_is_harmless_stays( string $text ): void {
		$preview = Redactor::preview( $text, self::SENDER );
		self::assertSame( $text, $preview['text'] );
		self::assertSame( array(), $preview['removed'] );
	}

	public function test_kinds_are_named_once_and_in_words(): void {
		$preview = Redactor::preview( 'Lan Anh, 0905123456, 0905123457, a@b.vn', self::SENDER );
		self::assertSame( '[họ tên], [số điện thoại], [số điện thoại], [thư điện tử]', $preview['text'] );
		self::assertSame( array( 'thư điện tử', 'số điện thoại', 'họ tên' ), $preview['removed'] );
	}

	/**
	 * Words that somebody has to look at, of which some are expected.
	 */
	public function doubtful(): array {
		return array(
			array( 'Cô Lan dạy lớp 7A2 rất tận tình', array( 'Cô Lan', 'lớp 7A2' ) ),
			array( 'em Phạm Minh Khoa lớp 7A2 bị bạn đánh', array( 'em Phạm Minh Khoa', 'lớp 7A2' ) ),
			array( 'thầy giáo Tuấn và gvcn Mai', array( 'thầy giáo Tuấn', 'gvcn Mai' ) ),
			array( 'con tôi tên là Bông học lớp Lá 2', array( 'tên là Bông', 'lớp Lá 2' ) ),
			array( 'cô hoa lớp 7a2 hay la', array( 'cô hoa', 'lớp 7a2' ) ),
			array( 'em la hung me cua be my lop 6a3', array( 'hung', 'be my', 'lop 6a3' ) ),
			array( 'Bùi Thị Hoa đã nói', array( 'Bùi Thị Hoa' ) ),
			array( 'bạn Hùng đó', array() ),
			array( 'thấy có Hùng ở đó', array( 'Hùng' ) ),
			array( 'Lan Anh lớp 7A2', array( 'lớp 7A2' ) ),
			array( 'ảnh ở https://drive.google.com/abc.', array( 'https://drive.google.com/abc' ) ),
			array( 'nhà cuối thôn Đông', array( 'thôn Đông' ) ),
		);
	}

	/**
	 * They are named, and left where they are.
	 *
	 * @dataProvider doubtful
	 * @param string   $text  Text.
	 * @param string[] $words Words.
	 */
	public function test_what_may_be_personal_is_named( string $text, array $words ): void {
		$preview = Redactor::preview( $text, self::SENDER );
		self::assertSame( $words, array_values( array_intersect( $words, $preview['doubtful'] ) ), implode( ' | ', $preview['doubtful'] ) );
		foreach ( $preview['doubtful'] as $word ) {
			self::assertStringContainsString( $word, $preview['text'] );
		}
	}

	public function test_what_is_no_name_is_not_named(): void {
		foreach ( array( 'Kính gửi thầy Hiệu trưởng và Ban giám hiệu', 'Các em Học sinh lớp 7 học Tiếng Anh', 'con tôi học lớp 6A', 'cháu đang học lớp 7A2', 'Trường THCS Nguyễn Trãi, đường Trần Phú', 'Xem https://moet.gov.vn/a và https://thcs.hcm.edu.vn/b' ) as $text ) {
			self::assertSame( array(), Redactor::preview( $text, array() )['doubtful'], $text );
		}
	}

	public function test_a_given_name_that_is_a_word_is_left(): void {
		$preview = Redactor::preview( 'Mong nhà trường bình yên, cháu thích môn Hoa văn. Chúc Bình an. Em Bình cảm ơn.', array( 'name' => 'Lê Bình' ) );
		self::assertSame( 'Mong nhà trường bình yên, cháu thích môn Hoa văn. Chúc Bình an. Em [họ tên] cảm ơn.', $preview['text'] );
		self::assertContains( 'Bình', $preview['doubtful'] );
	}

	public function test_what_stands_before_a_name_is_no_part_of_it(): void {
		self::assertSame( 'phụ huynh cháu [họ tên], mẹ đón con', Redactor::preview( 'phụ huynh cháu Gia Bảo, mẹ đón con', array( 'name' => 'Mẹ cháu Gia Bảo' ) )['text'] );
		self::assertSame( 'ẩn danh thôi', Redactor::preview( 'ẩn danh thôi', array( 'name' => 'Ẩn danh' ) )['text'] );
	}

	public function test_other_ways_to_reply_go_too(): void {
		self::assertSame( 'nhắn [cách liên hệ] nhé', Redactor::preview( 'nhắn zalo lan bé 85 nhé', array( 'contact' => 'Zalo Lan Bé 85' ) )['text'] );
		self::assertSame( '[thư điện tử] hoặc [thư điện tử]', Redactor::preview( 'lananh85 hoặc LanAnh85@gmail.com', array( 'contact' => 'lananh85@gmail.com' ) )['text'] );
	}

	public function test_what_the_school_publishes_itself_stays(): void {
		update_option(
			Profile::OPTION,
			array(
				'name'    => 'THCS Trần Phú',
				'address' => 'Số 45 đường Lê Lợi, phường 3, Quận 5',
				'phones'  => array(
					array(
						'label' => 'Văn phòng',
						'value' => '(028) 3822 1234',
					),
				),
				'emails'  => array( array( 'value' => 'c2tranphu@hcm.edu.vn' ) ),
			)
		);
		$text = 'Mời phụ huynh đến văn phòng, số 45 đường Lê Lợi, gọi 028.38221234 hoặc viết cho c2tranphu@hcm.edu.vn';
		self::assertSame( $text, Redactor::preview( $text, self::SENDER )['text'] );
		self::assertSame( 'gọi [số điện thoại]', Redactor::preview( 'gọi 028.38221235', array() )['text'] );
	}

	public function test_broken_and_empty_texts(): void {
		self::assertSame(
			array(
				'text'     => '',
				'removed'  => array(),
				'doubtful' => array(),
			),
			Redactor::preview(
				'',
				array(
					'name' => '',
					'contact' => '',
				)
			)
		);
		self::assertStringContainsString( '[số điện thoại]', Redactor::preview( "G\xFFọi 0905123456", array( 'name' => "\xFF" ) )['text'] );
		self::assertSame( '[x] <b>a</b> & $1 \\0', Redactor::preview( "[x] \u{E000}<b>a</b> & \$1 \\0", array( 'name' => '.*(' ) )['text'] );
	}

	/**
	 * Texts of 20,000 characters that a pattern might try in too many ways.
	 */
	public function test_long_texts_take_no_time(): void {
		$name   = array(
			'name'    => 'An An Anh Anh Lan Lan An Anh',
			'contact' => 'an.anh.lan@gmail.com',
		);
		$pieces = array( 'a', '0', '0 ', '1.', '9-', '12/', 'An ', 'an anh ', 'Nguyễn Trãi ', 'cô Lan ', 'lớp 7A2 ', 'số nhà 12 ', 'thôn Đông, ', 'địa chỉ ', 'điện thoại ', 'sinh ngày ', '@a.', 'a@', 'https://a.', 'fb: a.', '((', '59X1-', ' ', "\n", 'Ấ', 'ẤẾ ', 'Kính gửi cô Hoa, số 0905 123 456, nhà ở 12 Lê Lợi, phường 3, sinh 5/3/2012. ' );
		foreach ( $pieces as $piece ) {
			$text  = mb_substr( str_repeat( $piece, 20000 ), 0, 20000 );
			$start = microtime( true );
			self::assertStringNotContainsString( 'could not', implode( ' ', Redactor::preview( $text, $name )['doubtful'] ), $piece );
			self::assertLessThan( 2.0, microtime( true ) - $start, $piece );
		}
	}
}
