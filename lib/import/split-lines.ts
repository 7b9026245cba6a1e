/**
 * Rows that were typed as lines of one cell: "Tốt ↵ Khá ↵ Yếu" beside "70 ↵ 20 ↵ 5". Each line becomes a row.
 */
import type { SourceCell, SourceDocument, SourceTable } from './types';

const FIGURE = /^[\s\d.,%()/+–-]*$/;
const BEGINS_A_ROW = /^(?:[-+•*]|\(?(?:\d{1,2}|[a-zđ]|[IVX]+)[.)/]|\p{Lu})/u;

const linesOf = ( { text }: SourceCell ): string[] =>
	text.split( '\n' ).map( ( line ) => line.trim() );

/** In how many rows the cells of one row fall apart; 1 where they are a row. */
function countLines( cells: SourceCell[] ): number {
	const label = cells.find(
		( { text } ) => text.includes( '\n' ) && /\p{L}{2}/u.test( text )
	);
	if ( ! label || cells.some( ( { rowSpan } ) => rowSpan > 1 ) ) {
		return 1;
	}
	const lines = linesOf( label );
	const count = lines.length;
	const values = cells.filter(
		( cell ) => cell.column > label.column && cell.text.trim() !== ''
	);
	const tall = values.filter( ( cell ) => cell.text.includes( '\n' ) );
	const isList =
		count > 1 &&
		lines.every( ( line ) => BEGINS_A_ROW.test( line ) ) &&
		tall.length >= 2 &&
		tall.every(
			( cell ) =>
				FIGURE.test( cell.text ) && linesOf( cell ).length === count
		) &&
		tall.length === values.length;
	// A count with its rate below it stands beside a label of two lines, too.
	const isRated =
		count === 2 &&
		tall.every( ( cell ) =>
			/[%,.)]/.test( linesOf( cell ).at( -1 ) ?? '' )
		);
	return isList && ! isRated ? count : 1;
}

function splitTable( table: SourceTable ): void {
	const rows = Array.from( { length: table.rows }, (): SourceCell[] => [] );
	table.cells.forEach( ( cell ) => rows[ cell.row ]?.push( cell ) );
	const counts = rows.map( ( cells ) =>
		cells.some( ( { text } ) => text.includes( '\n' ) )
			? countLines( cells )
			: 1
	);
	if ( counts.every( ( count ) => count === 1 ) ) {
		return;
	}
	const starts: number[] = [];
	rows.forEach( ( _, row ) =>
		starts.push(
			row === 0
				? 0
				: ( starts[ row - 1 ] ?? 0 ) + ( counts[ row - 1 ] ?? 1 )
		)
	);
	const startOf = ( row: number ) => starts[ row ] ?? table.rows;
	const total = startOf( table.rows - 1 ) + ( counts.at( -1 ) ?? 1 );
	table.cells = table.cells.flatMap( ( cell ) => {
		const row = startOf( cell.row );
		const count = counts[ cell.row ] ?? 1;
		const end = cell.row + cell.rowSpan;
		if ( count === 1 ) {
			const below = end >= table.rows ? total : startOf( end );
			return [ { ...cell, row, rowSpan: below - row } ];
		}
		const lines = linesOf( cell );
		return lines.length === count
			? lines.map( ( text, line ) => ( {
					...cell,
					text,
					row: row + line,
				} ) )
			: [ { ...cell, row } ];
	} );
	table.rows = total;
}

export function splitLines( { tables }: SourceDocument ): void {
	tables.forEach( splitTable );
}
