/**
 * A source table as a grid: every place leads to the cell that covers it.
 */
import type { SourceCell, SourceTable } from './types';

export type Grid = ( SourceCell | null )[][];

export function isFilled( cell: SourceCell | null ): cell is SourceCell {
	return cell !== null && cell.text.trim() !== '';
}

export function gridOf( table: SourceTable ): Grid {
	const grid: Grid = Array.from( { length: table.rows }, () =>
		Array.from( { length: table.columns }, () => null )
	);
	for ( const cell of table.cells ) {
		for (
			let row = cell.row;
			row < Math.min( cell.row + cell.rowSpan, table.rows );
			row++
		) {
			const line = grid[ row ];
			for (
				let column = cell.column;
				line &&
				column < Math.min( cell.column + cell.colSpan, table.columns );
				column++
			) {
				line[ column ] = cell;
			}
		}
	}
	return grid;
}

/** Word counts columns in units that no cell begins or ends at; only the edges that cells have are kept. */
export function compactColumns( table: SourceTable ): void {
	const edges = new Set< number >();
	for ( const cell of table.cells ) {
		edges.add( cell.column );
		edges.add( cell.column + cell.colSpan );
	}
	const order = new Map(
		[ ...edges ]
			.sort( ( a, b ) => a - b )
			.map( ( edge, index ) => [ edge, index ] )
	);
	for ( const cell of table.cells ) {
		const start = order.get( cell.column ) ?? 0;
		cell.colSpan =
			( order.get( cell.column + cell.colSpan ) ?? start + 1 ) - start;
		cell.column = start;
	}
	table.columns = Math.max( 0, order.size - 1 );
}
