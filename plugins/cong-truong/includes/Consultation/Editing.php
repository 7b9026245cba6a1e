<?php
/**
 * Editing issues: the panel in the editor, the columns of the list.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Consultation;

use CongTruong\Date\Writer;
use CongTruong\Editor_Script;
use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

/**
 * Nothing is refused: a school may put up what it asked years ago. The panel advises.
 */
final class Editing implements Module {

	private const COLUMN = 'ct_closes';

	/**
	 * Hooks everything.
	 */
	public function register(): void {
		add_action( 'enqueue_block_editor_assets', array( self::class, 'add_panel' ) );
		add_filter( 'manage_' . Post_Type::NAME . '_posts_columns', array( self::class, 'add_column' ) );
		add_action( 'manage_' . Post_Type::NAME . '_posts_custom_column', array( self::class, 'print_column' ), 10, 2 );
	}

	/**
	 * Adds the panel to the editor of consultations.
	 */
	public static function add_panel(): void {
		Editor_Script::enqueue( 'consultation', Post_Type::NAME );
	}

	/**
	 * Adds the column after the title.
	 *
	 * @param array<string, string> $columns Columns.
	 * @return array<string, string>
	 */
	public static function add_column( $columns ): array {
		$place = (int) array_search( 'title', array_keys( $columns ), true ) + 1;

		return array_slice( $columns, 0, $place, true ) + array( self::COLUMN => __( 'Closing date', 'cong-truong' ) ) + array_slice( $columns, $place, null, true );
	}

	/**
	 * Prints the column.
	 *
	 * @param string $column A column.
	 * @param int    $id     Id of a consultation.
	 */
	public static function print_column( $column, $id ): void {
		if ( self::COLUMN !== $column ) {
			return;
		}
		$day = Closing::day( (int) $id );
		echo esc_html( '' === $day ? __( 'No closing date', 'cong-truong' ) : Writer::write( $day ) );
		if ( Closing::is_over( (int) $id ) ) {
			echo '<br>' . esc_html( '' === Post_Type::text( (int) $id, Post_Type::RESULT ) ? __( 'Closed, no result published yet', 'cong-truong' ) : __( 'Closed, with its result', 'cong-truong' ) );
		}
	}
}
