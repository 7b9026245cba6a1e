/**
 * A table of a file as a table of the school's own: with its own columns, rows and texts, matched to no form.
 */
import type {
	CellKind,
	ColumnId,
	DisclosureValues,
	Merge,
	RowId,
	SchoolColumn,
	SchoolPart,
	SchoolRow,
} from '../disclosure/types';
import { MOST_COLUMNS, MOST_ROWS } from '../disclosure/shape';
import { readCell } from '../number';
import { convertFonts } from './convert-fonts';
import { gridOf, isFilled } from './grid';
import type { Grid } from './grid';
import type { PastedTable } from './guard-text';
import { readFile, readPasted } from './read-file';
import { cleanRaw } from './read-value';
import { refusal, RefusedFile } from './refuse';
import type { SourceCell, SourceTable } from './types';
import { stubKind } from './vocabulary';

export type OwnTable = {
	/** Such as `Bảng 2` or the name of the sheet. */
	where: string;
	part: SchoolPart;
	cells: DisclosureValues[ 'cells' ];
	merges: Merge[];
};

type MakeId = ( prefix: string ) => string;

const TALLEST_HEADER = 4;
const LONGEST_LABEL = 2000;
/** A column is one of figures if so many of its texts are. */
const FIGURES = 0.8;
const NUMBER = /^[+-]?[\d.,\s]*\d\s*%?$/;

/** The tables of a file or of the clipboard; throws a sentence that says what to do where there is none. */
export async function readOwnTables(
	source: { bytes: Uint8Array; name: string } | PastedTable,
	makeId: MakeId
): Promise< OwnTable[] > {
	try {
		const document =
			'bytes' in source
				? await readFile( source.bytes, source.name )
				: await readPasted( source );
		convertFonts( document );
		const tables = document.tables.flatMap( ( table ) => {
			const own = ownTable( table, makeId );
			return own ? [ own ] : [];
		} );
		if ( tables.length === 0 ) {
			throw new RefusedFile( 'no-table' );
		}
		return tables;
	} catch ( error ) {
		throw new Error(
			refusal( error instanceof RefusedFile ? error.code : 'unreadable' )
				.message
		);
	}
}

/** Null where it is no table: one row or one column, or more than one disclosure can hold. */
export function ownTable(
	table: SourceTable,
	makeId: MakeId
): OwnTable | null {
	const grid = filledPart( gridOf( table ) );
	const top = grid.findIndex( ( line ) => distinct( line ).length > 1 );
	const width = grid[ 0 ]?.length ?? 0;
	if ( top === -1 || width < 2 || width > MOST_COLUMNS + 2 ) {
		return null;
	}
	const depth = headerDepth( grid, top );
	const body = grid.slice( top + depth );
	if ( body.length === 0 || body.length > MOST_ROWS ) {
		return null;
	}
	const header = grid.slice( top, top + depth );
	const headings = Array.from( { length: width }, ( _, column ) =>
		path( header.map( ( line ) => line[ column ] ?? null ) )
	);
	const isNumbered =
		width > 2 && stubKind( headings[ 0 ]?.at( -1 ) ?? '' ) === 'stt';
	const label = isNumbered ? 1 : 0;
	const columns = headings
		.slice( label + 1 )
		.map( ( names, index ): SchoolColumn => ( {
			id: makeId( 'cot' ),
			path: names,
			kind: kindOf( body.map( ( line ) => line[ label + 1 + index ] ) ),
		} ) );
	const rows = body.map( ( line ): SchoolRow => {
		const isHeading =
			distinct( line ).length === 1 && isFilled( line[ label ] ?? null );
		return {
			id: makeId( 'hang' ),
			stt: isNumbered ? text( line[ 0 ] ).slice( 0, 50 ) : '',
			label: text( line[ label ] ).slice( 0, LONGEST_LABEL ),
			kind: isHeading ? 'none' : 'number',
			depth: 0,
			parent: null,
		};
	} );
	return {
		where: table.name,
		part: {
			id: makeId( 'bang' ),
			title: titleOf( table, grid.slice( 0, top ) ),
			stub: [
				...( isNumbered
					? [
							{
								id: 'stt' as const,
								label: text( header[ 0 ]?.[ 0 ] ),
							},
						]
					: [] ),
				{ id: 'label', label: headings[ label ]?.join( ' ' ) ?? '' },
			],
			columns,
			rows,
		},
		...contents( body, label + 1, columns, rows ),
	};
}

function text( cell: SourceCell | null | undefined ): string {
	return cell ? cleanRaw( cell.text ) : '';
}

function distinct( line: Grid[ number ] ): SourceCell[] {
	return [ ...new Set( line.filter( isFilled ) ) ];
}

/** Without rows and columns in which nothing stands. */
function filledPart( grid: Grid ): Grid {
	const lines = grid.filter( ( line ) => line.some( isFilled ) );
	const used = ( lines[ 0 ] ?? [] ).map( ( _, column ) =>
		lines.some( ( line ) => isFilled( line[ column ] ?? null ) )
	);
	return lines.map( ( line ) =>
		line.filter( ( _, column ) => used[ column ] )
	);
}

/** A first row of figures is no header; a heading over several columns has others below it. */
function headerDepth( grid: Grid, top: number ): number {
	const first = distinct( grid[ top ] ?? [] );
	const figures = first.filter( ( cell ) => NUMBER.test( cell.text.trim() ) );
	const second = distinct( grid[ top + 1 ] ?? [] );
	const isData =
		figures.length * 2 > first.length &&
		! first.every( ( cell ) => /^\d{1,2}$/.test( cell.text.trim() ) );
	if ( isData ) {
		return 0;
	}
	const spans = first.map( ( { rowSpan } ) => rowSpan );
	const isGrouped =
		first.some( ( { colSpan } ) => colSpan > 1 ) &&
		second.every( ( cell ) => ! NUMBER.test( cell.text.trim() ) );
	const depth = Math.max( ...spans, isGrouped ? 2 : 1 );
	return Math.min( depth, TALLEST_HEADER, grid.length - top - 1 );
}

/** Headings over a column, from the outermost on, each once. */
function path( cells: ( SourceCell | null )[] ): string[] {
	const names = [ ...new Set( cells ) ]
		.map( text )
		.filter( ( name ) => name !== '' )
		.map( ( name ) => name.slice( 0, LONGEST_LABEL ) );
	return names.length === 0 ? [ '' ] : names;
}

function titleOf( { before }: SourceTable, above: Grid ): string {
	const inside = above.flatMap( distinct ).map( text );
	const title =
		inside.length > 0 ? inside.join( ' ' ) : ( before.at( -1 ) ?? '' );
	return cleanRaw( title ).slice( 0, LONGEST_LABEL );
}

function kindOf( cells: ( SourceCell | null | undefined )[] ): CellKind {
	const texts = cells.map( text ).filter( ( raw ) => raw !== '' );
	const figures = texts.filter(
		( raw ) => readCell( raw, 'number' ).value !== null
	);
	if ( texts.length === 0 || figures.length < texts.length * FIGURES ) {
		return texts.length === 0 ? 'number' : 'text';
	}
	return figures.every( ( raw ) => raw.endsWith( '%' ) ) ? 'rate' : 'number';
}

function contents(
	body: Grid,
	first: number,
	columns: SchoolColumn[],
	rows: SchoolRow[]
): Pick< OwnTable, 'cells' | 'merges' > {
	const cells: DisclosureValues[ 'cells' ] = {};
	const merges: Merge[] = [];
	const places = new Map< SourceCell, { row: number; column: number }[] >();
	body.forEach( ( line, row ) =>
		line.slice( first ).forEach( ( cell, column ) => {
			// A text that reaches over the names of the rows is the name of its row.
			if (
				isFilled( cell ) &&
				! line.slice( 0, first ).includes( cell )
			) {
				const known = places.get( cell ) ?? [];
				places.set( cell, [ ...known, { row, column } ] );
			}
		} )
	);
	for ( const [ cell, covered ] of places ) {
		const start = covered[ 0 ];
		const end = covered.at( -1 );
		const ends = start && end && endsOf( rows, columns, start, end );
		if ( ! ends ) {
			continue;
		}
		const column = columns.find( ( { id } ) => id === ends.columns[ 0 ] );
		const raw = text( cell );
		const kind =
			column === undefined ||
			column.kind === 'row' ||
			column.kind === 'count_with_rate'
				? 'number'
				: column.kind;
		cells[ ends.rows[ 0 ] ] = {
			...cells[ ends.rows[ 0 ] ],
			[ ends.columns[ 0 ] ]: { raw, value: readCell( raw, kind ).value },
		};
		if ( covered.length > 1 ) {
			merges.push( ends );
		}
	}
	return { cells, merges };
}

function endsOf(
	rows: SchoolRow[],
	columns: SchoolColumn[],
	start: { row: number; column: number },
	end: { row: number; column: number }
): { rows: [ RowId, RowId ]; columns: [ ColumnId, ColumnId ] } | null {
	const [ top, bottom ] = [ rows[ start.row ], rows[ end.row ] ];
	const [ left, right ] = [ columns[ start.column ], columns[ end.column ] ];
	return top && bottom && left && right
		? { rows: [ top.id, bottom.id ], columns: [ left.id, right.id ] }
		: null;
}
