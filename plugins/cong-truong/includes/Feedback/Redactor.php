<?php
/**
 * Takes personal data out of a text before it is published.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

defined( 'ABSPATH' ) || exit;

/**
 * A help for whoever publishes, who reads what is left: what is surely personal gets a word in its place, what may be is only named. The school's own numbers and
 * addresses are no secret and stay.
 */
final class Redactor {

	/** Words that somebody can look through. */
	private const MOST_DOUBTS = 40;

	/** Characters that a text may have; answers have the most. */
	private const LONGEST = 20000;

	/**
	 * A text without personal data.
	 *
	 * @param string                $text     Text.
	 * @param array<string, string> $personal What the sender said of themselves: `name`, `guardian`, `contact`.
	 * @return array{text: string, removed: list<string>, doubtful: list<string>} What was taken out, in Vietnamese; words that somebody should look at.
	 */
	public static function preview( string $text, array $personal ): array {
		$text  = self::clean( $text );
		$marks = new Redactor_Marks();
		$names = array();
		foreach ( $personal as $field => $value ) {
			$value = self::clean( (string) $value );
			if ( '' === $value ) {
				continue;
			}
			if ( in_array( $field, array( 'name', 'guardian' ), true ) ) {
				$names[] = new Personal_Name( $value );
			} else {
				$text = Personal_Data::remove_contact( $text, $value, $marks );
			}
		}
		$text = Personal_Data::remove( $text, $marks );
		foreach ( $names as $name ) {
			$text = $name->remove( $text, $marks );
		}
		$doubtful = Redactor_Doubts::find( $text, $marks );
		foreach ( $names as $name ) {
			$doubtful = array_merge( $doubtful, $name->doubtful( $text ) );
		}
		if ( $marks->has_failed() ) {
			array_unshift( $doubtful, __( 'The whole text: the website could not look through it', 'cong-truong' ) );
		}

		return array(
			'text'     => $marks->in_words( $text ),
			'removed'  => $marks->kinds(),
			'doubtful' => array_slice( array_values( array_unique( array_map( array( $marks, 'in_words' ), $doubtful ) ) ), 0, self::MOST_DOUBTS ),
		);
	}

	/**
	 * Valid UTF-8 in NFC without characters that nobody sees: they would part a number from itself, or pass for marks.
	 *
	 * @param string $text Text.
	 */
	private static function clean( string $text ): string {
		return Plain_Text::of( (string) preg_replace( '/[\x{AD}\x{200B}\x{2060}\x{FEFF}\x{E000}-\x{E0FF}]/u', '', Plain_Text::of( $text, self::LONGEST ) ), self::LONGEST );
	}
}
