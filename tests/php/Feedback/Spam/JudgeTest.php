<?php
/**
 * What each sign does to a message.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback\Spam;

use CongTruong\Feedback\Spam\Judge;
use CongTruong\Text\Normalizer;
use PHPUnit\Framework\TestCase;

final class JudgeTest extends TestCase {

	private const MESSAGE = 'Con tôi học lớp 3A, xin hỏi lịch họp phụ huynh cuối kì.';

	private const ADVERT = 'Nhà cái uy tín, tài xỉu, nổ hũ, cá cược bóng đá. Đăng ký ngay nhận 100k';

	/**
	 * Judges a message with some signals.
	 *
	 * @param string               $message Message.
	 * @param array<string, mixed> $signals Signals.
	 * @return array{score: int, state: string, reasons: list<string>}
	 */
	private static function judge( string $message, array $signals = array() ): array {
		return Judge::judge( array( 'message' => $message ) + $signals );
	}

	/**
	 * The state of a message with some signals.
	 *
	 * @param string               $message Message.
	 * @param array<string, mixed> $signals Signals.
	 */
	private static function state( string $message, array $signals = array() ): string {
		return self::judge( $message, $signals )['state'];
	}

	public function test_the_hidden_field_alone_holds_and_no_more(): void {
		foreach ( array( 'Nguyễn Văn A', '0900000000', 'https://truong.example' ) as $filled ) {
			$verdict = self::judge( self::MESSAGE, array( 'honeypot' => $filled ) );
			self::assertSame( 'held', $verdict['state'], $filled );
			self::assertContains( 'honeypot', $verdict['reasons'] );
			self::assertSame(
				'held',
				self::state(
					self::MESSAGE,
					array(
						'honeypot' => $filled,
						'proof' => 'valid',
					)
				),
				'a proof does not excuse it'
			);
		}
		self::assertSame(
			'spam',
			self::state(
				'hello',
				array(
					'honeypot' => 'x',
					'elapsed' => 300,
				)
			)
		);
	}

	public function test_without_script_nothing_is_lost(): void {
		self::assertSame(
			self::judge( self::MESSAGE ),
			self::judge(
				self::MESSAGE,
				array(
					'elapsed' => null,
					'proof' => 'missing',
				)
			)
		);
		self::assertSame(
			array(
				'score' => 0,
				'state' => 'new',
				'reasons' => array(),
			),
			self::judge( self::MESSAGE )
		);
	}

	public function test_no_sign_of_the_sending_alone_holds_a_message_but_the_hidden_field_and_a_flood(): void {
		foreach ( array(
			array( 'elapsed' => 0 ),
			array( 'elapsed' => 3000 ),
			array( 'proof' => 'wrong' ),
			array( 'proof' => 'reused' ),
			array( 'same' => 1000 ),
			array(
				'from_address' => array(
					'ten_minutes' => 45,
					'day' => 400,
				),
			),
		) as $signals ) {
			self::assertSame( 'new', self::state( self::MESSAGE, $signals ), (string) wp_json_encode( $signals ) );
		}
		self::assertSame(
			'held',
			self::state(
				self::MESSAGE,
				array(
					'elapsed' => 300,
					'proof' => 'wrong',
				)
			)
		);
	}

	public function test_many_messages_of_one_address_hold_and_never_make_spam(): void {
		$flood = array(
			'from_address' => array(
				'ten_minutes' => 100000,
				'day' => 100000,
			),
		);
		self::assertSame( 'held', self::state( self::MESSAGE, $flood ) );
		foreach ( array(
			array( 'honeypot' => 'x' ),
			array(
				'elapsed' => 10,
				'proof' => 'reused',
			),
			array( 'same' => 50 ),
			array(),
		) as $signals ) {
			$alone = self::state( self::MESSAGE, $signals );
			self::assertNotSame( 'spam', $alone );
			self::assertSame( 'held', self::state( self::MESSAGE, $signals + $flood ) );
		}
		self::assertSame( 'spam', self::state( self::ADVERT, $flood ) );
	}

	public function test_words_of_the_school_hold_however_they_are_written(): void {
		foreach ( array( 'Cho bán đồ chơi bạo lực trước trường', 'BÁN ĐỒ CHƠI BẠO LỰC', "ban\ndo choi  bao luc", "đo\u{302}\u{300} chơi bạo lực" ) as $message ) {
			$verdict = self::judge( $message, array( 'words' => array( 'đồ chơi bạo lực', 'không có' ) ) );
			self::assertSame( 'held', $verdict['state'], $message );
			self::assertContains( 'own:đồ chơi bạo lực', $verdict['reasons'] );
		}
		self::assertSame( 'held', self::state( 'Đồ chơi này hỏng', array( 'words' => array( 'do choi' ) ) ), 'a word without marks means all' );
		self::assertSame( 'new', self::state( 'Tôi độ chơi này', array( 'words' => array( 'đồ chơi' ) ) ), 'other marks are another word' );
		self::assertSame( 'new', self::state( 'kính gửi', array( 'words' => array( 'kí', '', '  ', '!!!' ) ) ), 'whole words only' );
		self::assertSame( 'held', self::state( 'một hai ba', array( 'words' => array( 'một', 'hai', 'ba' ) ) ), 'several are no spam' );
	}

	/**
	 * Ways to write an advert.
	 *
	 * @return array<string, array{callable( string ): string}>
	 */
	public function tricks(): array {
		return array(
			'as it is'             => array(
				static function ( string $text ): string {
						return $text;
				},
			),
			'without marks'        => array( array( Normalizer::class, 'fold' ) ),
			'decomposed'           => array(
				static function ( string $text ): string {
						return class_exists( '\Normalizer', false ) ? (string) \Normalizer::normalize( $text, \Normalizer::FORM_D ) : str_replace( 'á', "a\u{301}", $text );
				},
			),
			'dots between letters' => array(
				static function ( string $text ): string {
						return (string) preg_replace( '/(?<=\p{L})(?=\p{L})/u', '.', $text );
				},
			),
			'spaces'               => array(
				static function ( string $text ): string {
						return (string) preg_replace( '/(?<=\p{L})(?=\p{L})/u', ' ', $text );
				},
			),
			'underlined'           => array(
				static function ( string $text ): string {
						return str_replace( ' ', '_', $text );
				},
			),
			'written together'     => array(
				static function ( string $text ): string {
						return str_replace( ' ', '', Normalizer::fold( $text ) );
				},
			),
			'digits for letters'   => array(
				static function ( string $text ): string {
					return strtr(
						Normalizer::fold( $text ),
						array(
							'i' => '1',
							'o' => '0',
						)
					);
				},
			),
			'invisible characters' => array(
				static function ( string $text ): string {
						return (string) preg_replace( '/(?<=\p{L})(?=\p{L})/u', "\u{200b}", $text );
				},
			),
			'soft hyphens'         => array(
				static function ( string $text ): string {
						return (string) preg_replace( '/(?<=\p{L})(?=\p{L})/u', "\u{ad}", $text );
				},
			),
			'Cyrillic lookalikes'  => array(
				static function ( string $text ): string {
					return strtr(
						Normalizer::fold( $text ),
						array(
							'a' => 'а',
							'o' => 'о',
						)
					);
				},
			),
			'full width'           => array(
				static function ( string $text ): string {
					return (string) preg_replace_callback(
						'/[a-z]/',
						static function ( array $found ): string {
							return "\xef\xbd" . chr( ord( $found[0] ) + 0x20 );
						},
						strtr( Normalizer::fold( $text ), 'pqrstuvwxyz', 'PQRSTUVWXYZ' )
					);
				},
			),
			'capitals'             => array(
				static function ( string $text ): string {
					return strtr(
						strtoupper( $text ),
						array(
							'ạ' => 'Ạ',
							'à' => 'À',
							'ỉ' => 'Ỉ',
							'ũ' => 'Ũ',
						)
					);
				},
			),
		);
	}

	/**
	 * Each trick on each word: what it says is found, whatever it is written like.
	 *
	 * @dataProvider tricks
	 * @param callable( string ): string $trick Rewrites a text.
	 */
	public function test_tricks_do_not_help( callable $trick ): void {
		foreach ( array( 'tài xỉu online', 'nhà cái uy tín', 'vay tiền nhanh', 'giải ngân trong ngày', 'việc nhẹ lương cao', 'làm bằng đại học', 'cá cược bóng đá' ) as $words ) {
			$reasons = self::judge( $trick( $words ) )['reasons'];
			self::assertNotSame( array(), preg_grep( '/^word:/', $reasons ), $trick( $words ) );
		}
	}

	/**
	 * An advert is at least held however it is written.
	 *
	 * @dataProvider tricks
	 * @param callable( string ): string $trick Rewrites a text.
	 */
	public function test_an_advert_stays_one( callable $trick ): void {
		foreach ( array( 'tài xỉu online, nhà cái uy tín', 'vay tiền nhanh, giải ngân trong ngày' ) as $advert ) {
			$parts = array_map( $trick, explode( ', ', $advert ) );
			self::assertNotSame( 'new', self::state( implode( ', ', $parts ) ), implode( ', ', $parts ) );
		}
	}

	public function test_words_with_other_marks_or_inside_of_words_are_other_words(): void {
		foreach ( array(
			'tôi lo để con ở trường',
			'toi lo de con o truong, lo de thi kho',
			'các ước mơ của em',
			'cac uoc mo cua em, cuoc thi ve tranh',
			'máy tính nó hư rồi',
			'may tinh no hu roi, ban ca lop deu biet',
			'hoa hồng ngày 8/3',
			'em muon danh de tien mua sach',
			'Seo Yeon là bạn mới của lớp',
			'sao hôm qua cô cho vay? à, cho vậy',
		) as $message ) {
			self::assertSame( 'new', self::state( $message ), $message );
		}
	}

	public function test_a_complaint_about_spam_is_none_whatever_it_quotes(): void {
		foreach ( array( 'Vay tiền nhanh, không thế chấp, giải ngân 15 phút, lãi suất 0%', 'Kubet, tài xỉu, nổ hũ, cá cược', 'Tuyển cộng tác viên online việc nhẹ lương cao', 'làm bằng giả, phôi thật' ) as $quoted ) {
			$message = "Đề nghị nhà trường báo công an phường: tờ rơi “{$quoted}” dán đầy trước cổng trường, con tôi và các cháu lớp 7 cầm về nhà đọc.";
			self::assertSame( 'new', self::state( $message ), $message );
			self::assertNotSame( 'spam', self::state( "Con tôi nhận được tin này, xin cô xem giúp: $quoted" ), $quoted );
		}
	}

	public function test_links(): void {
		foreach ( array( 'https://vnexpress.net/a-1.html', 'https://drive.google.com/file/d/1', 'https://zalo.me/g/abc', 'https://thcs-vidu.edu.vn', 'https://moet.gov.vn/x' ) as $link ) {
			self::assertSame( 'new', self::state( "Cô xem giúp em $link ạ" ), $link );
			self::assertSame( 'new', self::state( $link ), $link );
		}
		foreach ( array( 'https://vnexpress.net.sale.top', 'http://xzy.top/1', 'kubet99.vip', 'https://gov.vn.click/login', 'bit.ly/3abc' ) as $link ) {
			self::assertNotSame( 'new', self::state( $link ), $link );
		}
		self::assertContains( 'links:1', self::judge( 'con xem https://drive.google.com.evil.example.com/x nhé' )['reasons'], 'a name before the name is no known website' );
		self::assertSame( array(), preg_grep( '/^links/', self::judge( 'Con học tốt.Cám ơn cô.con rất vui.me cháu gửi lời chào.Top 5 lớp. e-mail: me@truong.example' )['reasons'] ), 'a full stop without a space' );
		self::assertSame( 'spam', self::state( '<a href="http://a-b.top">x</a> [url=http://c-d.top]y[/url]' ) );
		self::assertContains( 'hidden-link', self::judge( 'vào ngay vuive chấm com' )['reasons'] );
	}

	public function test_other_languages(): void {
		self::assertSame( 'new', self::state( '저희 아이가 열이 나서 오늘 학교에 못 갑니다.' ) );
		self::assertSame( 'new', self::state( '老师您好，我的孩子今天请假。' ) );
		self::assertSame( 'new', self::state( 'Dear teachers, my son will be absent tomorrow. Thank you!' ) );
		self::assertNotSame( 'new', self::state( 'Лучшее онлайн казино, бонус за регистрацию' ) );
		self::assertNotSame( 'new', self::state( '博彩网站推荐 老虎机 注册送88元' ) );
	}

	public function test_a_name_that_advertises(): void {
		foreach ( array( 'https://kubet.top', 'nhà cái uy tín', 'sunwin88.club' ) as $name ) {
			self::assertNotSame( 'new', self::state( 'Bài viết hay quá', array( 'name' => $name ) ), $name );
		}
		foreach ( array( 'Mẹ bé Bông (lớp Lá)', 'Nguyễn Thị Lợi', 'bo cua Tí', 'McDonald', 'H’Bia Ksor', 'xXSadBoyXx' ) as $name ) {
			self::assertSame( 'new', self::state( self::MESSAGE, array( 'name' => $name ) ), $name );
		}
	}

	public function test_the_reasons_can_be_read(): void {
		$seen = array();
		foreach ( array(
			self::judge(
				self::ADVERT . ' t.à.i x.ỉ.u bit.ly/x t.me/y w.top ab chấm com <a href="z.top">',
				array(
					'honeypot' => 'x',
					'elapsed' => 20,
					'proof' => 'wrong',
					'same' => 9,
					'name' => 'kubet.top QbXzRtKmPlWv',
					'email' => 'a@b.ru',
					'words' => array( 'cá cược' ),
					'from_address' => array(
						'ten_minutes' => 95,
						'day' => 96,
					),
				)
			),
			self::judge( "с\u{430}sino \u{1d41a}\u{1d41a}\u{1d41a} a\u{200b}b a\u{200b}b bài viết hay https://x.top", array( 'proof' => 'reused' ) ),
			self::judge( 'Лучшее казино' ),
			self::judge( 'sdfghjk wrtpsdf' ),
			self::judge( 'ALO 0900000000 GIÁ 50K MUA ĐI MUA ĐI MUA ĐI CÁC BẠN ƠI MUA NHANH' ),
			self::judge( 'http://x.top' ),
		) as $verdict ) {
			foreach ( $verdict['reasons'] as $reason ) {
				$seen[ (string) strtok( $reason, ':' ) ] = true;

				$words = Judge::in_words( $reason );
				self::assertNotSame( $reason, $words );
				self::assertStringNotContainsString( '%', str_replace( '%)', '', $words ) );
			}
		}
		self::assertGreaterThanOrEqual( 20, count( $seen ), implode( ' ', array_keys( $seen ) ) );
		self::assertSame( 'of another version', Judge::in_words( 'of another version' ) );
		self::assertStringContainsString( '“cá cược 100% %s”', Judge::in_words( 'own:cá cược 100% %s' ) );
	}

	/**
	 * Ten thousand characters that would hang a careless expression.
	 */
	public function test_hostile_texts_take_no_time(): void {
		foreach ( array( 'a', 'a ', 'a.', 'a-', 'a@', 'a@a.', 'www.', 'http://', 'http://a.top ', '<a ', '[(', '0 9 ', '1', 'a1', 'аa', '𝐚', "a\u{200b}", "\xff\xc3", 'tài xỉu ', 't4i x1u ', 'a chấm ', 'c á c ư ợ ', 'Ậ', '中', '🎰', "\n", "a\u{302}\u{301}", "\u{301}", 'a.b.c.d.e.f.g.h ', '@a', '%', 'l.ừ.' ) as $piece ) {
			$text  = substr( str_repeat( $piece, 10000 ), 0, 30000 );
			$text  = implode( '', array_slice( (array) preg_split( '//', $text, -1, PREG_SPLIT_NO_EMPTY ), 0, 10000 ) );
			$start = hrtime( true );
			self::judge(
				$text,
				array(
					'name' => substr( $text, 0, 100 ),
					'words' => array_fill(
						0,
						200,
						'một hai ba'
					),
				)
			);
			self::assertLessThan( 3e9, hrtime( true ) - $start, $piece );
			self::assertSame( PREG_NO_ERROR, preg_last_error(), $piece );
		}
	}

	public function test_whatever_comes_is_judged(): void {
		foreach ( array( '', ' ', "\0", "\xff", '0', '....', '👍', "\u{200b}" ) as $message ) {
			self::assertSame( 'new', self::state( $message ), rawurlencode( $message ) );
		}
		self::assertSame( 'new', Judge::judge( array() )['state'] );
	}
}
