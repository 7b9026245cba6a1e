/**
 * Lays the header of a table out: columns that stand side by side under the same label share a cell over them.
 */
import type { Column, HeaderCell, TablePartSource } from './types';

type HeadedColumn = Pick< Column, 'id' | 'path' >;

export function layOutHeader(
	columns: readonly HeadedColumn[],
	stub: TablePartSource[ 'stub' ]
): HeaderCell[][] {
	const depth = Math.max( 1, ...columns.map( ( { path } ) => path.length ) );
	const header: HeaderCell[][] = Array.from( { length: depth }, () => [] );
	for ( const { id, label } of stub ) {
		header[ 0 ]?.push( { label, colSpan: 1, rowSpan: depth, stub: id } );
	}
	place( columns, 0, header );
	return header;
}

function place(
	columns: readonly HeadedColumn[],
	level: number,
	header: HeaderCell[][]
): void {
	for ( let from = 0; from < columns.length; ) {
		const group = groupAt( columns.slice( from ), level );
		const [ first ] = group;
		const label = first?.path[ level ] ?? '';
		if ( first && isLeaf( first, level ) ) {
			header[ level ]?.push( {
				label,
				colSpan: 1,
				rowSpan: header.length - level,
				column: first.id,
			} );
		} else {
			header[ level ]?.push( {
				label,
				colSpan: group.length,
				rowSpan: 1,
			} );
			place( group, level + 1, header );
		}
		from += group.length;
	}
}

/** The first column, and those after it that share its cell in this row of the header. */
function groupAt(
	columns: readonly HeadedColumn[],
	level: number
): readonly HeadedColumn[] {
	const [ first ] = columns;
	if ( ! first || isLeaf( first, level ) ) {
		return columns.slice( 0, 1 );
	}
	const end = columns.findIndex(
		( column ) =>
			isLeaf( column, level ) ||
			column.path[ level ] !== first.path[ level ]
	);
	return end === -1 ? columns : columns.slice( 0, end );
}

function isLeaf( { path }: HeadedColumn, level: number ): boolean {
	return path.length <= level + 1;
}
