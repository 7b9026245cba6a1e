<?php
/**
 * Puts the rows of one part in the order in which they are read: the form's own and those that the school added.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

defined( 'ABSPATH' ) || exit;

/**
 * Rows as they are printed.
 */
final class Table_Renderer_Rows {

	/**
	 * Rows of a part: `id`, `stt`, `label` (the school's wording where it gave one), `kind`, `depth`, `ancestors` (outermost first), `hasChildren`, `bold`,
	 * `averageLabel`, `note`, `isOpen` (the form leaves it to the school whether there is such a row).
	 *
	 * @param array $part   A `TablePart` of a resolved form.
	 * @param array $values `DisclosureValues`.
	 * @param bool  $all    Also the open rows in which the school filled nothing in.
	 * @return array<int, array>
	 */
	public static function of( array $part, array $values, bool $all = false ): array {
		$rows = array();
		foreach ( $part['rows'] as $row ) {
			$rows[ (string) $row['id'] ] = $row;
		}
		$order = array_map( 'strval', array_keys( $rows ) );

		foreach ( $values['addedRows'] ?? array() as $added ) {
			$id = (string) $added['id'];
			if ( $added['part'] !== $part['id'] || isset( $rows[ $id ] ) ) {
				continue;
			}
			$place = self::place( $order, $rows, $added );
			while ( isset( $added['after'], $order[ $place ] ) && ( $rows[ $order[ $place ] ]['after'] ?? null ) === $added['after'] ) {
				++$place;
			}
			array_splice( $order, $place, 0, array( $id ) );
			$rows[ $id ] = $added + array( 'depth' => self::depth_below( $rows, $added['parent'] ?? null ) );
		}

		$parents = array();
		foreach ( $rows as $row ) {
			$parents[ (string) ( $row['parent'] ?? '' ) ] = true;
		}

		$result = array();
		foreach ( $order as $id ) {
			$row      = $rows[ $id ];
			$label    = trim( (string) ( $values['labels'][ $id ] ?? '' ) );
			$result[] = array(
				'id'           => $id,
				'stt'          => (string) ( $row['stt'] ?? '' ),
				'label'        => '' === $label ? (string) $row['label'] : $label,
				'kind'         => (string) $row['kind'],
				'depth'        => (int) $row['depth'],
				'ancestors'    => self::ancestors( $rows, $row ),
				'hasChildren'  => isset( $parents[ $id ] ),
				'isOpen'       => '' === $label && ! empty( $row['blankLabel'] ) && ! empty( $row['repeatable'] ),
				'bold'         => ! empty( $row['bold'] ),
				'averageLabel' => (string) ( $row['averageLabel'] ?? '' ),
				'note'         => trim( (string) ( $values['rowNotes'][ $id ] ?? '' ) ),
			);
		}
		return $all ? $result : array_values( array_filter( $result, self::is_shown( $values ) ) );
	}

	/**
	 * A row that the form keeps open ("…", "Thiết bị khác …") says nothing until the school fills it.
	 *
	 * @param array $values `DisclosureValues`.
	 */
	private static function is_shown( array $values ): callable {
		return static function ( array $row ) use ( $values ): bool {
			$is_open = $row['isOpen'] || '' === trim( str_replace( '…', '', $row['label'] ), " .\t\n" );
			return ! $is_open || '' !== $row['note'] || $row['hasChildren'] || '' !== implode( '', array_column( $values['cells'][ $row['id'] ] ?? array(), 'raw' ) );
		};
	}

	/**
	 * Where an added row goes: after the row it names (and those that were added there before it); without one, first below its parent; where that row is gone, last below its parent.
	 *
	 * @param string[]             $order Ids so far.
	 * @param array<string, array> $rows  Rows by id.
	 * @param array                $added An `AddedRow`.
	 */
	private static function place( array $order, array $rows, array $added ): int {
		$after = isset( $added['after'] ) ? array_search( (string) $added['after'], $order, true ) : false;
		if ( false !== $after ) {
			return (int) $after + 1;
		}
		$parent = isset( $added['parent'] ) ? array_search( (string) $added['parent'], $order, true ) : false;
		if ( ! isset( $added['after'] ) ) {
			return false === $parent ? 0 : (int) $parent + 1;
		}
		$place = false === $parent ? 0 : (int) $parent + 1;
		$depth = false === $parent ? -1 : (int) $rows[ $order[ $parent ] ]['depth'];
		while ( isset( $order[ $place ] ) && (int) $rows[ $order[ $place ] ]['depth'] > $depth ) {
			++$place;
		}
		return $place;
	}

	/**
	 * Depth of a row below a parent.
	 *
	 * @param array<string, array> $rows   Rows by id.
	 * @param string|null          $parent Id of the parent.
	 */
	private static function depth_below( array $rows, ?string $parent ): int {
		return null !== $parent && isset( $rows[ $parent ] ) ? (int) $rows[ $parent ]['depth'] + 1 : 0;
	}

	/**
	 * Ids of the rows above a row in the hierarchy, outermost first; only those of the same part.
	 *
	 * @param array<string, array> $rows Rows by id.
	 * @param array                $row  The row.
	 * @return string[]
	 */
	private static function ancestors( array $rows, array $row ): array {
		$ancestors = array();
		$parent    = $row['parent'] ?? null;
		while ( null !== $parent && isset( $rows[ $parent ] ) && ! in_array( (string) $parent, $ancestors, true ) ) {
			array_unshift( $ancestors, (string) $parent );
			$parent = $rows[ $parent ]['parent'] ?? null;
		}
		return $ancestors;
	}
}
