/**
 * The header of a part as the spreadsheet shows it: a column with rates is two cells wide.
 */

import type { HeaderCell, TablePart } from '../../lib/disclosure/types';

export type ShownHeaderCell = HeaderCell & {
	/** Number of the first cell column it stands over, the naming columns included, from 1. */
	start: number;
	width: number;
};

/** The columns that each header cell stands over, worked out from spans as a browser does. */
function starts( header: HeaderCell[][] ): Map< HeaderCell, number > {
	const taken: boolean[][] = [];
	const found = new Map< HeaderCell, number >();
	header.forEach( ( cells, row ) => {
		let column = 0;
		for ( const cell of cells ) {
			while ( taken[ row ]?.[ column ] ) {
				column++;
			}
			found.set( cell, column );
			for ( let down = 0; down < cell.rowSpan; down++ ) {
				const line = ( taken[ row + down ] ??= [] );
				for ( let right = 0; right < cell.colSpan; right++ ) {
					line[ column + right ] = true;
				}
			}
			column += cell.colSpan;
		}
	} );
	return found;
}

export function shownHeader( part: TablePart ): ShownHeaderCell[][] {
	const widths = [
		...part.stub.map( () => 1 ),
		...part.columns.map( ( { hasRate } ) => ( hasRate ? 2 : 1 ) ),
	];
	const sum = ( from: number, to: number ) =>
		widths.slice( from, to ).reduce( ( total, width ) => total + width, 0 );
	const positions = starts( part.header );
	return part.header.map( ( cells ) =>
		cells.map( ( cell ) => {
			const from = positions.get( cell ) ?? 0;
			return {
				...cell,
				start: sum( 0, from ) + 1,
				width: sum( from, from + cell.colSpan ),
			};
		} )
	);
}
