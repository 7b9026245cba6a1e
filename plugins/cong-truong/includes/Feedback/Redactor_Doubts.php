<?php
/**
 * Words of a text that may say who somebody is.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

defined( 'ABSPATH' ) || exit;

/**
 * A teacher who is praised may be named, a child may not: nobody but a human can tell, and is told where to look.
 */
final class Redactor_Doubts {

	/** What people are called by. */
	public const TITLES = 'em học sinh|học sinh|hs|em|cháu|con|bé|bạn|thầy giáo|cô giáo|thầy|cô|anh|chị|ông|bà|bác|chú|dì|cậu|mẹ|bố|ba|má|cha|phụ huynh|giáo viên chủ nhiệm|giáo viên|gvcn|gv|hiệu trưởng|hiệu phó|lớp trưởng|bảo mẫu|bảo vệ|chau|thay|co|me|bo|chi|ong';

	/** What begins with a capital and is no name. */
	private const NO_NAMES = 'trường|hiệu|phó|ban|sở|phòng|nhà|tổ|khối|lớp|học|giáo|chủ|tiếng|việt|và|đội|đoàn|chi|hội|thcs|thpt|tiểu|mầm|mẫu|cấp|năm|ngày|kính|em|anh|chị|cô|thầy|cháu|con|mẹ|bố|tôi|chúng|là|có|không|được|bị|đã|đang|sẽ|rất|phải|vui|gvcn|hs|ph|ubnd|bgh';

	private const SURNAMES = 'Nguyễn|Nguyen|Trần|Tran|Lê|Phạm|Pham|Hoàng|Hoang|Huỳnh|Huynh|Phan|Vũ|Võ|Đặng|Dang|Bùi|Bui|Đỗ|Ngô|Ngo|Dương|Duong|Đinh|Dinh|Trịnh|Trinh|Đoàn|Doan|Lương|Luong|Trương|Truong|Đào|Châu|Tạ|Quách|Tôn|Vương|Hứa|Phùng|Lưu|Thạch|Ksor|Rơ';

	/** After these a name is that of a street, a school, a prize. */
	private const BEARERS = 'đường|phố|trường|thcs|thpt|th|tiểu học|mầm non|mẫu giáo|giải|giải thưởng|quỹ|phường|xã|quận|công viên|cầu|chợ|bệnh viện|ngõ|hẻm|tượng|danh nhân|anh hùng';

	/** Bytes between a name and a class that belong together. */
	private const NEAR = 120;

	/**
	 * What somebody should look at, in the order of the kinds.
	 *
	 * @param string         $text  Text with marks.
	 * @param Redactor_Marks $marks Marks.
	 * @return list<string>
	 */
	public static function find( string $text, Redactor_Marks $marks ): array {
		$names  = self::names( $text );
		$places = array_column( $names, 1 );
		if ( in_array( Redactor_Marks::NAME, $marks->kinds(), true ) ) {
			$places = array_merge( $places, array_column( self::all( '/' . Redactor_Marks::of( Redactor_Marks::NAME ) . '/u', $text ), 1 ) );
		}
		$classes = array();
		foreach ( self::all( '/(?<!\pL)(?:lớp|lop)\s*(?:\d{1,2}\s?[a-zđ]\d{0,2}(?!\pL)|\d{1,2}[\/.]\d{1,2}|\d{1,2}|(?:lá|chồi|mầm|nhà trẻ)\s?\d{0,2})(?!\d)|(?<![\pL\d])\d{1,2}(?-i:[A-ZĐ])\d{1,2}(?![\pL\d])/iu', $text ) as list( $class, $place ) ) {
			foreach ( $places as $name ) {
				if ( abs( $name - $place ) <= self::NEAR ) {
					$classes[] = $class;
					break;
				}
			}
		}

		return array_values( array_unique( array_merge( array_column( $names, 0 ), $classes, self::links( $text ), self::homes( $text ) ) ) );
	}

	/**
	 * Names, as far as capitals or a class behind them tell.
	 *
	 * @param string $text Text.
	 * @return list<array{string, int}> Words and where they stand.
	 */
	private static function names( string $text ): array {
		$name  = '(?!(?i:' . self::NO_NAMES . ')(?!\pL))\p{Lu}\p{L}*+(?:\s\p{Lu}\p{L}*+){0,4}';
		$names = self::all( '/(?<!\pL)(?i:' . self::TITLES . ')\s+(?:(?i:tên là|tên|là|chủ nhiệm)\s+)?' . $name . '/u', $text );
		foreach ( self::all( '/(?<!\pL)(?i:tên là|tên)\s*:?\s+' . $name . '/u', $text ) as $called ) {
			$names[] = $called;
		}
		$taken = array_column( $names, 0 );
		foreach ( self::all( '/(?<!\pL)(?:(?i:' . self::BEARERS . ')\s)?(?:' . self::SURNAMES . ')(?:\s\p{Lu}\p{L}*+){1,4}/u', $text ) as $full ) {
			// With the word before it, it was only matched to be passed over.
			if ( 1 !== preg_match( '/^(?i:' . self::BEARERS . ')\s/u', $full[0] ) && ! self::is_in( $full[0], $taken ) ) {
				$names[] = $full;
			}
		}
		foreach ( self::all( '/(?<!\pL)(?:em|cháu|chau|con|bé|be|bạn|ban|thầy|thay|cô|co|học sinh|hoc sinh)\s+(?!(?:tôi|toi|dang|hoc|la|nha|em|mình|nhà|gái|trai|lớn|nhỏ|út|đang|học|sinh|hiện|là|ở|của|chủ|dạy|giáo|vào|lên|có|được|các|trong|cùng|và|cháu|con)(?!\pL))\pL+(?:\s\pL+){0,2}?(?=\s+(?:ở\s+|học\s+|hoc\s+)?(?:lớp|lop)\s*\d)/iu', $text ) as $small ) {
			if ( ! self::is_in( $small[0], $taken ) ) {
				$names[] = $small;
			}
		}

		return $names;
	}

	/**
	 * Addresses of other sites; those of schools and authorities say nothing of a person.
	 *
	 * @param string $text Text.
	 * @return list<string>
	 */
	private static function links( string $text ): array {
		$own   = (string) wp_parse_url( home_url(), PHP_URL_HOST );
		$links = array();
		foreach ( self::all( '/(?<![\pL\d.])https?:\/\/[^\s<>"]{1,500}/iu', $text ) as list( $link ) ) {
			$host = (string) wp_parse_url( $link, PHP_URL_HOST );
			if ( $host !== $own && 1 !== preg_match( '/\.(?:gov|edu)\.vn$/i', $host ) ) {
				$links[] = rtrim( $link, '.,;:!?)' );
			}
		}

		return $links;
	}

	/**
	 * Where somebody may live.
	 *
	 * @param string $text Text.
	 * @return list<string>
	 */
	private static function homes( string $text ): array {
		return array_merge(
			array_column( self::all( '/(?<!\pL)(?:ngõ|ngách|hẻm|kiệt|thôn|ấp|xóm|buôn|tổ dân phố|khu phố)\s(?:\d{1,4}[a-z]?(?!\pL)|(?-i:\p{Lu}\p{L}*+(?:\s\p{Lu}\p{L}*+){0,3}))/iu', $text ), 0 ),
			array_column( self::all( '/(?<![\pL\d\/])\d{1,4}[A-Za-z]?\/\d{1,4}[A-Za-z]?(?:\/\d{1,4}){0,3}\s\p{Lu}\p{L}*+(?:\s\p{Lu}\p{L}*+){1,3}/u', $text ), 0 )
		);
	}

	/**
	 * All that a pattern finds.
	 *
	 * @param string $pattern Pattern.
	 * @param string $text    Text.
	 * @return list<array{string, int}> Words and where they stand.
	 */
	private static function all( string $pattern, string $text ): array {
		preg_match_all( $pattern, $text, $found, PREG_OFFSET_CAPTURE );
		$all = array();
		foreach ( $found[0] ?? array() as list( $words, $place ) ) {
			$all[] = array( trim( (string) $words ), (int) $place );
		}

		return $all;
	}

	/**
	 * Whether words are part of what is listed.
	 *
	 * @param string   $words  Words.
	 * @param string[] $listed Listed.
	 */
	private static function is_in( string $words, array $listed ): bool {
		foreach ( $listed as $one ) {
			if ( false !== strpos( $one, $words ) ) {
				return true;
			}
		}

		return false;
	}
}
