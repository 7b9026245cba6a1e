<?php
/**
 * Base of the tests about public HTML: payloads of real and made-up figures, and HTML as a browser reads it.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Render;

use CongTruong\Disclosure\Forms;
use CongTruong\Disclosure\Key;
use CongTruong\Disclosure\Shape;
use CongTruong\Disclosure\Table_Renderer;
use CongTruong\Disclosure\Values;
use CongTruong\Tests\Disclosure\DisclosureTestCase;

require_once dirname( __DIR__ ) . '/Disclosure/DisclosureTestCase.php';

/**
 * Payloads and documents.
 */
abstract class RenderTestCase extends DisclosureTestCase {

	/**
	 * A payload as a publication would freeze it.
	 *
	 * @param array<string, mixed> $values Values.
	 * @param string               $form   Id of a form.
	 * @param string               $level  Level.
	 * @param string               $year   School year.
	 * @param string               $period Period.
	 * @return array<string, mixed>
	 */
	protected static function payload( array $values, string $form = 'BM10', string $level = 'thcs', string $year = '2020-2021', string $period = 'nam' ): array {
		$key = new Key( Forms::regime_of( $year ), $form, $level, $year, $period );

		return array(
			'schema'       => 1,
			'key'          => $key->to_array(),
			'number'       => 1,
			'school'       => self::SCHOOL,
			'form'         => Shape::apply( (array) Forms::resolved( $key->regime(), $form, $level ), $values ),
			'values'       => $values + Values::none(),
			'warnings'     => array(),
			'publishedAt'  => '2021-01-12T01:00:00Z',
			'publishedBy'  => array(
				'id'   => 1,
				'name' => 'Văn thư',
			),
			'previousHash' => null,
		);
	}

	/**
	 * The disclosures of the demo school: its file and the payload it makes.
	 *
	 * @return iterable<string, array{string}>
	 */
	public static function filed(): iterable {
		foreach ( (array) glob( dirname( __DIR__, 3 ) . '/demo/disclosures/*.json' ) as $file ) {
			yield basename( (string) $file, '.json' ) => array( (string) $file );
		}
	}

	/**
	 * The payload of a file of the demo school.
	 *
	 * @param string $file Path.
	 * @return array<string, mixed>
	 */
	protected static function filed_payload( string $file ): array {
		$filed = json_decode( (string) file_get_contents( $file ), true );
		$key   = $filed['key'];

		return self::payload( $filed['values'], $key['form'], $key['level'], $key['schoolYear'], $key['period'] );
	}

	/**
	 * HTML as a browser reads it.
	 *
	 * @param string $html Part of a page.
	 */
	protected static function document( string $html ): \DOMXPath {
		$document = new \DOMDocument();
		// Not by libxml_use_internal_errors(): clearing its list brings PHP 7.4 in WebAssembly down.
		$document->loadHTML( '<?xml encoding="utf-8"?>' . $html, LIBXML_NOERROR | LIBXML_NOWARNING );

		return new \DOMXPath( $document );
	}

	/**
	 * The rendered tables of values.
	 *
	 * @param array<string, array<string, string>> $raws Texts.
	 * @param array<string, mixed>                 $more Other fields of the values.
	 * @param string                               $form Id of a form.
	 */
	protected static function rendered( array $raws, array $more = array(), string $form = 'BM10' ): \DOMXPath {
		return self::document( Table_Renderer::render( self::payload( self::values( $raws, $more ), $form ) ) );
	}

	/**
	 * The one cell of these ids.
	 *
	 * @param \DOMXPath $page   Document.
	 * @param string    $row    Id of a row.
	 * @param string    $column Id of a column.
	 */
	protected static function cell( \DOMXPath $page, string $row, string $column ): \DOMElement {
		$cells = $page->query( sprintf( '//td[@data-row="%s"][@data-column="%s"]', $row, $column ) );
		self::assertSame( 1, $cells->length, "Cells $row, $column" );
		$cell = $cells->item( 0 );
		self::assertInstanceOf( \DOMElement::class, $cell );

		return $cell;
	}

	/**
	 * Texts of the nodes that an expression finds.
	 *
	 * @param \DOMXPath $page       Document.
	 * @param string    $expression XPath.
	 * @return string[]
	 */
	protected static function texts( \DOMXPath $page, string $expression ): array {
		$texts = array();
		foreach ( $page->query( $expression ) as $node ) {
			$texts[] = trim( (string) preg_replace( '/\s+/u', ' ', $node->textContent ) ); // phpcs:ignore WordPress.NamingConventions.ValidVariableName -- PHP's name.
		}

		return $texts;
	}

	/**
	 * Asserts that every row of a table fills all of its columns once: nothing overlaps, nothing is missing.
	 *
	 * @param \DOMXPath   $page  Document.
	 * @param \DOMElement $table A table.
	 */
	protected static function assertRectangular( \DOMXPath $page, \DOMElement $table ): void {
		$width = 0;
		foreach ( $page->query( './colgroup', $table ) as $group ) {
			$width += (int) $group->getAttribute( 'span' );
		}
		foreach ( $page->query( './thead | ./tbody', $table ) as $section ) {
			$taken = array();
			$rows  = $page->query( './tr', $section );
			foreach ( $rows as $line => $row ) {
				foreach ( $page->query( './th | ./td', $row ) as $cell ) {
					$column = 0;
					while ( isset( $taken[ $line ][ $column ] ) ) {
						++$column;
					}
					$high = max( 1, (int) $cell->getAttribute( 'rowspan' ) );
					$wide = max( 1, (int) $cell->getAttribute( 'colspan' ) );
					for ( $down = 0; $down < $high; $down++ ) {
						for ( $right = 0; $right < $wide; $right++ ) {
							self::assertArrayNotHasKey( $column + $right, $taken[ $line + $down ] ?? array(), 'Two cells in one place' );
							$taken[ $line + $down ][ $column + $right ] = true;
						}
					}
				}
			}
			self::assertCount( $rows->length, $taken, 'A cell reaches out of its row group' );
			foreach ( $taken as $columns ) {
				self::assertCount( $width, $columns );
			}
		}
	}
}
