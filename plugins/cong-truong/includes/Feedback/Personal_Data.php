<?php
/**
 * Numbers and addresses of people in a text.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

use CongTruong\School\Contact_Links;
use CongTruong\School\Profile;
use CongTruong\Text\Normalizer;

defined( 'ABSPATH' ) || exit;

/**
 * What is written before a number says more than the number itself, so those with a word before them come first. Sums of money, days, hours, school years and numbers of
 * decrees are looked at and left. No pattern can try the same place in more than a bounded number of ways.
 */
final class Personal_Data {

	/** What may stand between two digits of one number. */
	private const GAP = '[ .\-\x{2013}\x{A0}()]{0,2}';

	/** Not before a day, hours, or a school year. */
	private const NO_DATE = '(?!\d{1,2}[.\-]\d{1,2}[.\-](?:19|20)\d{2}(?![.\-]?\d))(?![012]?\d\.[0-5]\d\s?[\-\x{2013}]\s?[012]?\d\.[0-5]\d(?!\d))(?!(?:19|20)\d\d\s?[\-\x{2013}]\s?(?:19|20)\d\d(?!\d))';

	/** Not a sum of money, or of anything else. */
	private const NO_SUM = '(?!\s?(?:đồng|đ(?![\pL\/])|₫|vnđ|vnd|dong|triệu|tr(?!\pL)|tỷ|tỉ|nghìn|ngàn|k(?!\pL)|%|usd|học sinh|hs(?!\pL)|lượt|người))';

	/** Not written in groups of a thousand. */
	private const NO_THOUSANDS = '(?![1-9]\d{0,2}(?:\.\d{3})+(?![.]?\d))';

	private const PHONE_WORDS = array( 'số điện thoại', 'điện thoại', 'sđt', 'đt', 'di động', 'phone', 'tel', 'mobile', 'số máy', 'zalo', 'viber', 'gọi', 'gọi số', 'nhắn tin', 'liên hệ', 'liên lạc', 'lh', 'hotline' );

	private const ACCOUNT_WORDS = array( 'số tài khoản', 'tài khoản', 'stk', 'số tk', 'tk', 'account', 'ngân hàng', 'vietcombank', 'vcb', 'bidv', 'agribank', 'vietinbank', 'techcombank', 'mbbank', 'mb bank', 'acb', 'sacombank', 'vpbank', 'tpbank', 'momo' );

	private const IDENTITY_WORDS = array( 'cccd', 'cmnd', 'cmt', 'cmtnd', 'căn cước', 'chứng minh', 'chứng minh thư', 'hộ chiếu', 'passport', 'định danh', 'mã học sinh', 'mã số học sinh', 'mã hs', 'mã sinh viên', 'bhyt', 'bhxh', 'bảo hiểm y tế', 'bảo hiểm xã hội', 'thẻ bảo hiểm', 'mã số thuế', 'mst' );

	/** Words that make another word of the one after them: `tuyển sinh năm 2025`. */
	private const BEFORE_BIRTH = array( 'học', 'hoc', 'tuyển', 'tuyen', 'thí', 'thi', 'phát', 'phat', 'vệ', 've', 'nảy', 'nữ', 'nam', 'nu', 'hy', 'hi', 'giáng', 'giáo', 'tân', 'mưu', 'cựu', 'môn', 'sản', 'tái', 'giám', 'trường', 'dưỡng' );

	/** Sites on which an address leads to a person. */
	private const PROFILES = 'facebook\.com|fb\.com|fb\.me|m\.me|messenger\.com|zalo\.me|chat\.zalo\.me|tiktok\.com|instagram\.com|threads\.net|twitter\.com|x\.com|t\.me|telegram\.me|linkedin\.com|youtube\.com\/@|locket\.cam';

	private const NUMBER = '\d{1,4}[A-Za-z]?(?:\/\d{1,4}[A-Za-z]?){0,4}+';

	private const PLACE = '(?:\p{Lu}\p{L}*+|\d{1,3}(?!\d))(?:[ ](?:\p{Lu}\p{L}*+|\d{1,3}(?!\d))){0,4}+';

	private const UNIT = '(?:(?i:đường|phố|ngõ|ngách|hẻm|kiệt|khu dân cư|kdc|tổ dân phố|tổ|khu phố|kp|khối phố|khối|khu|ấp|thôn|xóm|bản|buôn|làng|phường|xã|thị trấn|thị xã|quận|huyện|thành phố|tp|tỉnh|chung cư|tòa nhà|toà nhà|tòa|toà|tầng|căn hộ)\.?\s?|(?i:[pqhx])(?:\.\s?|\s?(?=\d)))';

	/**
	 * Takes out what the sender gave as a way to reply.
	 *
	 * @param string         $text    Text.
	 * @param string         $contact Telephone number, e-mail address or whatever else.
	 * @param Redactor_Marks $marks   Gets what was taken out.
	 */
	public static function remove_contact( string $text, string $contact, Redactor_Marks $marks ): string {
		$pattern = Loose_Pattern::of( $contact );
		$kind    = Redactor_Marks::CONTACT;
		if ( preg_match( '/([^\s@<>]{1,64})@[^\s@]+/u', $contact, $found ) ) {
			$kind    = Redactor_Marks::EMAIL;
			$pattern = Loose_Pattern::of( $found[0] ) . ( mb_strlen( $found[1] ) < 5 ? '' : '|' . Loose_Pattern::of( $found[1] ) );
		} elseif ( mb_strlen( $contact ) < 6 ) {
			return $text;
		}
		$digits = (string) preg_replace( '/\D/', '', $contact );
		$text   = self::replace( '/(?<![\pL\d])(?:' . $pattern . ')(?![\pL\d])/iu', $text, 1 === preg_match( '/^[\d\s.()+\-]+$/', $contact ) ? Redactor_Marks::PHONE : $kind, $marks );
		if ( strlen( $digits ) < 7 || strlen( $digits ) > 15 ) {
			return $text;
		}
		// With or without the zero or the country in front of it.
		$last = implode( self::GAP, str_split( substr( $digits, -9 ) ) );

		return self::replace( '/(?<!\d)(?:\(?(?:\+|00)?84\)?' . self::GAP . '|0' . self::GAP . ')?(?:\(0\)\s?)?' . $last . '(?!\d)/u', $text, Redactor_Marks::PHONE, $marks );
	}

	/**
	 * Takes out all that looks like a number or an address of a person.
	 *
	 * @param string         $text  Text.
	 * @param Redactor_Marks $marks Gets what was taken out.
	 */
	public static function remove( string $text, Redactor_Marks $marks ): string {
		$own = self::of_the_school();
		foreach ( self::patterns() as list( $kind, $pattern ) ) {
			$text = self::replace( $pattern, $text, $kind, $marks, $own );
		}

		return $text;
	}

	/**
	 * What to look for, in this order.
	 *
	 * @return list<array{string, string}> Kind and pattern.
	 */
	private static function patterns(): array {
		static $patterns = array();
		if ( $patterns ) {
			return $patterns;
		}
		$date     = '(?:ngày\s+)?\d{1,2}\s?(?:[\/.\-]|\s*tháng\s*)\s?\d{1,2}\s?(?:[\/.\-]|,?\s*năm\s*)\s?(?:\d{4}|\d{2})(?!\d)|(?:19|20)\d\d(?!\d)';
		$open     = '(?:\((?=\+?\d{2,5}\)))?';
		$phone    = '(?:\+\s?(?!84)[1-9]\d{0,2}(?:' . self::GAP . '\d){7,12}|' . $open . '(?:\+|00)\s?84\)?' . self::GAP . '(?:\(?0\)?' . self::GAP . ')?[1-9](?:' . self::GAP . '\d){8,9}|84[ .\-]?[35789](?:' . self::GAP . '\d){8}'
			. self::NO_SUM . '|' . $open . '0' . self::GAP . '[1-9](?:' . self::GAP . '\d){8,9}|' . $open . '0\d{2,3}\)?\s[\-\x{2013}]\s\d(?:' . self::GAP . '\d){6,7})(?!\d)(?!\.\d{1,2}(?!\d))';
		$plate    = '[1-9]\d-?[A-ZĐ]{1,2}\d?\s?[\-.]?\s?';
		$more     = '(?:\s?[,\-\x{2013}]?\s?' . self::UNIT . '(?:' . self::PLACE . '|' . self::NUMBER . ')){0,8}+';
		$more_too = '(?:\s?[,\-\x{2013}]?\s?(?:' . self::UNIT . '(?:' . self::PLACE . '|' . self::NUMBER . ')|(?<=,\s)' . self::PLACE . ')){0,8}+';
		$before   = '(?<!' . implode( '\s)(?<!', self::BEFORE_BIRTH ) . '\s)';
		$after    = '(?!\s+(?:hoạt|hoat|viên|động|thái|trắc|lý|học|nở))';
		$lives    = Loose_Pattern::any( array( 'địa chỉ', 'địa chỉ nhà', 'địa chỉ thường trú', 'địa chỉ liên hệ', 'đ/c', 'thường trú', 'tạm trú', 'hộ khẩu', 'trú', 'ngụ', 'cư trú', 'sống', 'nhà ở', 'nhà tôi', 'nhà em', 'nhà con', 'nhà cháu', 'nhà mình', 'gia đình tôi', 'gia đình em', 'hiện ở', 'đang ở', 'tôi ở', 'em ở' ) );
		$patterns = array(
			array( Redactor_Marks::EMAIL, '/(?<![A-Za-z0-9._%+\-])[A-Za-z0-9._%+\-]{1,64}+\s?(?:@|\(at\)|\[at\])\s?[A-Za-z0-9\-]{1,63}(?:\.[A-Za-z0-9\-]{2,63}){1,4}/iu' ),
			array( Redactor_Marks::PROFILE, '/(?<![\pL\d.])(?:https?:\/\/)?(?:[a-z\-]{1,12}\.)?(?:' . self::PROFILES . ')(?:\/?[^\s<>"]{0,300})(?<![.,;:!?)])/iu' ),
			array( Redactor_Marks::PROFILE, '/(?<!\pL)(?:facebook|fb|zalo|nick|telegram|tiktok|instagram|insta|messenger)\s*[:=\-]\s*\K@?[a-z](?=[a-z._]*[\d._][a-z\d])[a-z\d._]{2,60}(?<!\.)/iu' ),
			array( Redactor_Marks::PROFILE, '/(?<![\pL\d._@])@[a-z][a-z\d._]{3,60}(?<!\.)(?!\pL)/iu' ),
			array( Redactor_Marks::IDENTITY, '/(?<!\pL)' . Loose_Pattern::any( self::IDENTITY_WORDS ) . '(?!\pL)[^\d\n]{0,30}?\K' . self::NO_DATE . self::NO_THOUSANDS . '[A-Z]{0,3}(?>\d(?:[ .]?\d){5,14})(?!\d)' . self::NO_SUM . '/iu' ),
			array( Redactor_Marks::ACCOUNT, '/(?<!\pL)' . Loose_Pattern::any( self::ACCOUNT_WORDS ) . '(?!\pL)[^\d\n]{0,40}\K' . self::NO_DATE . self::NO_THOUSANDS . '(?!(?:\(?\+\s?84|0)[35789]\d{8}(?!\d))(?>\d(?:[ .\-]?\d){5,18})(?!\d)' . self::NO_SUM . '/iu' ),
			array( Redactor_Marks::BIRTH, '/(?<!\pL)(?:' . Loose_Pattern::any( array( 'ngày tháng năm sinh', 'ngày sinh', 'năm sinh' ) ) . $after . '|' . $before . Loose_Pattern::any( array( 'sinh ngày', 'sinh năm', 'sinh vào' ) ) . '|' . $before . 'sinh(?=\s*:|\s+\d)|' . $before . 'sinh nhật\s+(?:của\s+)?(?:con|cháu|em|bé|tôi)|sn(?=[\s:]))[^\d\n]{0,20}?\K(?:' . $date . ')/iu' ),
			array( Redactor_Marks::PLATE, '/(?<!\pL)(?:' . Loose_Pattern::any( array( 'biển số', 'biển kiểm soát', 'bks', 'biển xe', 'xe', 'biển' ) ) . ')(?!\pL)[^\d\n]{0,20}\K' . $plate . '\d{3}\.?\d{1,2}(?!\d)' . self::NO_SUM . '/iu' ),
			array( Redactor_Marks::PLATE, '/(?<![\pL\d.,\/])(?<!(?i:lớp)\s)' . $plate . '\d{3}\.?\d{2}(?!\d)(?i:' . self::NO_SUM . ')/u' ),
			array( Redactor_Marks::IDENTITY, '/(?<![\pL\d])(?:0\d{11}|0\d{2}(?:[ .\-]\d{3}){3}|0\d{3}(?:[ .\-]\d{4}){2}|[A-Z]{2}\s?\d{13}|[BCNPK]\d{7})(?!\d)/u' ),
			array( Redactor_Marks::PHONE, '/(?<!\d)' . self::NO_DATE . $phone . '/iu' ),
			array( Redactor_Marks::PHONE, '/(?<!\pL)' . Loose_Pattern::any( self::PHONE_WORDS ) . '(?!\pL)[^\d\n]{0,25}\K' . self::NO_DATE . self::NO_THOUSANDS . '(?!1[89]00)(?>\d(?:' . self::GAP . '\d){6,10})(?!\d)' . self::NO_SUM . '/iu' ),
			array( Redactor_Marks::IDENTITY, '/(?<![\d.,\/])\d{9}+(?<!000)(?!\d)' . self::NO_SUM . '/iu' ),
			array( Redactor_Marks::DIGITS, '/(?<!\d)\d{10,40}+(?<!0000)(?!\d)' . self::NO_SUM . '/iu' ),
			array( Redactor_Marks::ADDRESS, '/(?<!\pL)(?i:' . $lives . '(?:\s+(?:ở|tại|là|hiện nay|số))*)\s*:?\s*\K(?:(?i:số\s)?' . self::NUMBER . ',?\s(?:' . self::UNIT . ')?' . self::PLACE . '|(?i:số nhà\s)' . self::NUMBER . '|' . self::UNIT . '(?:' . self::PLACE . '|' . self::NUMBER . '))' . $more_too . '/u' ),
			array( Redactor_Marks::ADDRESS, '/(?<!\pL)(?i:' . Loose_Pattern::any( array( 'số nhà', 'nhà số' ) ) . ')\s*:?\s*' . self::NUMBER . '(?:,?\s(?:' . self::UNIT . ')?' . self::PLACE . ')?' . $more . '/u' ),
			array( Redactor_Marks::ADDRESS, '/(?<![\pL\d\/.,])(?<!(?i:ngày)\s)(?<!(?i:giờ)\s)(?i:số\s)?' . self::NUMBER . ',?\s(?i:đường|phố|ngõ|ngách|hẻm|kiệt)\s' . self::PLACE . $more . '/u' ),
			array( Redactor_Marks::ADDRESS, '/(?<!\pL)(?i:ngõ|ngách|hẻm|kiệt)\s\d{1,4}[A-Za-z]?\/' . self::NUMBER . '(?:,?\s' . self::PLACE . ')?' . $more . '/u' ),
		);

		return $patterns;
	}

	/**
	 * Puts a mark in the place of all that a pattern finds, but for what is the school's.
	 *
	 * @param string         $pattern Pattern.
	 * @param string         $text    Text.
	 * @param string         $kind    What it finds.
	 * @param Redactor_Marks $marks   Gets what was taken out.
	 * @param string[]       $own     The school's own, folded or as digits.
	 */
	private static function replace( string $pattern, string $text, string $kind, Redactor_Marks $marks, array $own = array() ): string {
		return $marks->replace(
			$pattern,
			$text,
			static function ( array $found ) use ( $kind, $marks, $own ): string {
				return '' === $found[0] || self::is_of_the_school( $found[0], $kind, $own ) ? $found[0] : $marks->put( $kind );
			}
		);
	}

	/**
	 * Whether it is one of the school's own.
	 *
	 * @param string   $found What was found.
	 * @param string   $kind  Its kind.
	 * @param string[] $own   The school's own.
	 */
	private static function is_of_the_school( string $found, string $kind, array $own ): bool {
		if ( Redactor_Marks::PHONE === $kind ) {
			return in_array( Contact_Links::numbers( $found )[0] ?? preg_replace( '/\D/', '', $found ), $own, true );
		}
		if ( Redactor_Marks::EMAIL === $kind ) {
			return in_array( Messages::fold( $found ), $own, true );
		}
		if ( Redactor_Marks::ADDRESS !== $kind ) {
			return false;
		}
		$folded = self::words( $found );
		foreach ( $own as $one ) {
			if ( '' !== $folded && false !== strpos( ' ' . $one . ' ', ' ' . $folded . ' ' ) ) {
				return true;
			}
		}

		return false;
	}

	/**
	 * Telephone numbers, e-mail addresses and the address of the school, which its website says anyway.
	 *
	 * @return string[]
	 */
	private static function of_the_school(): array {
		$profile = Profile::get();
		$own     = array( self::words( $profile['address'] ) );
		foreach ( array_column( $profile['phones'], 'value' ) as $phone ) {
			$own = array_merge( $own, Contact_Links::numbers( $phone ) );
		}
		foreach ( array_column( $profile['emails'], 'value' ) as $email ) {
			$own[] = Messages::fold( $email );
		}

		return $own;
	}

	/**
	 * Words without marks and signs.
	 *
	 * @param string $text Text.
	 */
	private static function words( string $text ): string {
		return trim( (string) preg_replace( '/[^a-z0-9\/]+/', ' ', Normalizer::fold( $text ) ) );
	}
}
