/**
 * Header rows of a source table, and the places under them.
 */
import { normalizeLabel } from '../text';
import {
	abbreviated,
	bestOf,
	groupedSimilarity,
	namesStub,
	wordings,
} from './form-index';
import type { FormIndex } from './form-index';
import { isFilled } from './grid';
import type { Grid } from './grid';
import { readTitles } from './titles';
import type { SourceCell } from './types';
import {
	gradeOf,
	isCountWord,
	isOpenGrade,
	isRateWord,
	stubKind,
} from './vocabulary';

/** Columns of the grid that one heading covers, with the headings from the outermost down. */
export type Slot = {
	first: number;
	last: number;
	headings: SourceCell[];
	/** Headings that stand to the left and, unmerged, may be meant for this column too, from the outermost down. */
	beside: SourceCell[];
	/** It belongs to another semester or year that stands beside this one. */
	isOther?: true;
};

export type Header = { from: number; to: number; slots: Slot[] };

export type HeadingKind = 'stub' | 'column' | 'group' | 'rate' | 'none';

const LONGEST_HEADING = 90;
const LONGEST_WORD = 20;
const HIT = 0.78;
const TALLEST = 6;
/** Headings stand near the top; after so many texts that are none, only their exact words are looked for. */
const MOST_COMPARED = 600;

export type HeadingReader = ( text: string ) => HeadingKind;

/** `known`: what other tables of the file have shown already. */
export function headingReader(
	index: FormIndex,
	known: Map< string, HeadingKind >
): HeadingReader {
	let compared = 0;
	const columnNames = index.columns.flatMap( ( { names, joined } ) => [
		...names,
		joined,
	] );
	const initials = new Set(
		index.columns.flatMap( ( column ) => column.initials )
	);
	const read = ( text: string ): HeadingKind => {
		if ( text.length > LONGEST_HEADING ) {
			return 'none';
		}
		if (
			stubKind( text ) !== null ||
			namesStub( index, normalizeLabel( text ) )
		) {
			return 'stub';
		}
		const hasGrades = index.columns.some(
			( { column } ) => column.grade !== undefined
		);
		if (
			hasGrades &&
			( gradeOf( text ) !== null || isOpenGrade( text ) )
		) {
			return 'column';
		}
		if ( isRateWord( text ) ) {
			return 'rate';
		}
		if ( /^[\d.,%\s()-]*$/.test( text ) ) {
			return 'none';
		}
		compared += 1;
		const names = wordings( text );
		const exact = ( list: string[] ) =>
			names.some( ( name ) => list.includes( name ) );
		const short = abbreviated( text );
		if ( short !== '' && initials.has( short ) ) {
			return 'column';
		}
		const near = ( list: string[] ) =>
			exact( list ) ||
			( compared <= MOST_COMPARED &&
				bestOf( index, names, list ) >= HIT );
		if ( near( columnNames ) ) {
			return 'column';
		}
		if (
			compared <= MOST_COMPARED &&
			index.columns.some(
				( column ) =>
					column.groups.length > 0 &&
					groupedSimilarity( index, text, column ) >= HIT
			)
		) {
			return 'column';
		}
		if ( near( index.groups ) ) {
			return 'group';
		}
		return isCountWord( text ) ? 'rate' : 'none';
	};
	return ( text ) => {
		const found = known.get( text ) ?? read( text );
		if ( compared <= MOST_COMPARED ) {
			known.set( text, found );
		}
		return found;
	};
}

/** Cells that begin in this row. */
export function cellsOfRow( grid: Grid, row: number ): SourceCell[] {
	return [ ...new Set( grid[ row ] ?? [] ) ]
		.filter( isFilled )
		.filter( ( cell ) => cell.row === row );
}

function isNumber( text: string ): boolean {
	return /^[+-]?[\d.,\s]*\d\s*%?$/.test( text.trim() ) && text.trim() !== '';
}

/** `(1) (2) (3)` or `A B 1 2 3` under the headings. */
function isCountingRow( cells: SourceCell[] ): boolean {
	const marks = cells.map( ( cell ) =>
		cell.text.replace( /[()[\]\s.]/g, '' )
	);
	const numbers = marks
		.filter( ( mark ) => /^\d{1,2}$/.test( mark ) )
		.map( Number );
	return (
		cells.length >= 3 &&
		marks.every( ( mark ) =>
			/^(?:\d{1,2}|[A-Z])(?:=.*)?$/i.test( mark )
		) &&
		numbers.length >= 2 &&
		numbers.every(
			( number, index ) =>
				index === 0 || number === ( numbers[ index - 1 ] ?? 0 ) + 1
		) &&
		( numbers[ 0 ] ?? 9 ) <= 3
	);
}

/** Figures, as far as they are not the numbers of grades standing in a row. */
function figuresIn( cells: SourceCell[] ): SourceCell[] {
	const numbers = cells.filter( ( cell ) => isNumber( cell.text ) );
	return numbers.length >= 2 && areGrades( numbers ) ? [] : numbers;
}

function isNumberHeading( { text }: SourceCell ): boolean {
	return (
		text.length <= LONGEST_WORD &&
		/^(?:stt|tt|so tt|s tt|so thu tu)$/.test( normalizeLabel( text ) )
	);
}

function startsHeader( cells: SourceCell[], read: HeadingReader ): boolean {
	if ( cells.length < 2 ) {
		return false;
	}
	const figures = figuresIn( cells );
	const kinds = cells
		.filter( ( cell ) => ! figures.includes( cell ) )
		.map( ( cell ) => read( cell.text ) );
	const hits = kinds.filter( ( kind ) => kind !== 'none' ).length;
	const named = kinds.filter(
		( kind ) => kind === 'column' || kind === 'group'
	).length;
	const stubs = cells.filter(
		( cell ) =>
			stubKind( cell.text ) === 'stt' || stubKind( cell.text ) === 'label'
	).length;
	if ( stubs >= 2 || ( stubs === 1 && named >= 1 ) ) {
		return figures.length <= 1;
	}
	// The header of a list of another kind.
	if ( cells.some( isNumberHeading ) && figures.length === 0 ) {
		return cells.length >= 3;
	}
	const words = cells.filter(
		( cell ) => ! isNumber( cell.text ) && read( cell.text ) !== 'none'
	).length;
	return (
		figures.length === 0 &&
		hits >= 2 &&
		named >= 1 &&
		words >= 2 &&
		hits / cells.length >= 0.6
	);
}

/** A row below that still belongs to the header: only headings, and nothing where rows have their names. */
function continuesHeader(
	grid: Grid,
	row: number,
	from: number,
	read: HeadingReader
): boolean {
	const cells = cellsOfRow( grid, row );
	const line = grid[ row ] ?? [];
	if ( cells.length === 0 ) {
		return line.some(
			( cell ) => isFilled( cell ) && cell.row >= from && cell.row < row
		);
	}
	if ( isCountingRow( cells ) ) {
		return true;
	}
	const above = new Set(
		grid
			.slice( from, row )
			.flatMap( ( cellsAbove ) => cellsAbove.filter( isFilled ) )
	);
	const names = [ ...above ].filter( ( cell ) =>
		namesRows( cell.text, read )
	);
	const reachesDown = names.some( ( cell ) => cell.row + cell.rowSpan > row );
	const isNamed = cells.some(
		( cell ) =>
			names.some(
				( name ) =>
					cell.column >= name.column &&
					cell.column < name.column + name.colSpan
			) && ! namesRows( cell.text, read )
	);
	const numbers = cells.filter( ( cell ) => isNumber( cell.text ) );
	const onlyGrades =
		numbers.length === 0 ||
		( numbers.length === cells.length && figuresIn( cells ).length === 0 );
	if (
		isNamed ||
		! onlyGrades ||
		cells.some( ( cell ) => cell.text.length > LONGEST_HEADING )
	) {
		return false;
	}
	if ( reachesDown ) {
		return true;
	}
	const hits = cells.filter(
		( { text } ) => read( text ) !== 'none' || namesTime( text )
	).length;
	return hits / cells.length >= 0.5 && ( names.length > 0 || hits >= 3 );
}

/** `HK I`, `Cả năm`, `2020-2021` on its own. */
function namesTime( text: string ): boolean {
	const { period, schoolYear } = readTitles( [ text ] );
	return text.length <= LONGEST_WORD && ( period ?? schoolYear ) !== null;
}

function namesRows( text: string, read: HeadingReader ): boolean {
	const kind = stubKind( text );
	return kind === 'label' || ( kind === null && read( text ) === 'stub' );
}

function areGrades( cells: SourceCell[] ): boolean {
	const grades = cells.map( ( cell ) => gradeOf( cell.text ) );
	return grades.every(
		( grade, at ) =>
			grade !== null &&
			( at === 0 || Math.abs( grade - ( grades[ at - 1 ] ?? 0 ) ) === 1 )
	);
}

/** A row above that has only headings of groups. */
function precedesHeader(
	cells: SourceCell[],
	columns: number,
	read: HeadingReader
): boolean {
	return (
		cells.length > 0 &&
		cells.every(
			( cell ) =>
				cell.colSpan < columns &&
				! isNumber( cell.text ) &&
				cell.text.length <= LONGEST_HEADING
		) &&
		cells.some( ( cell ) =>
			[ 'group', 'column' ].includes( read( cell.text ) )
		) &&
		cells.filter( ( cell ) => read( cell.text ) !== 'none' ).length /
			cells.length >=
			0.6
	);
}

function sameHeadings( first: SourceCell[], second: SourceCell[] ): boolean {
	return (
		first.length === second.length &&
		first.every( ( cell, index ) => cell === second[ index ] )
	);
}

function headingsBeside(
	grid: Grid,
	column: number,
	from: number,
	to: number
): SourceCell[] {
	const found: SourceCell[] = [];
	for ( let row = from; row < to; row++ ) {
		const line = grid[ row ] ?? [];
		const nearest = line
			.slice( 0, column )
			.reverse()
			.find( ( cell ) => isFilled( cell ) );
		if (
			! isFilled( line[ column ] ?? null ) &&
			nearest &&
			nearest.row + nearest.rowSpan - 1 < to
		) {
			found.push( nearest );
		}
	}
	return found;
}

function layOut( grid: Grid, from: number, to: number, width: number ): Slot[] {
	const slots: Slot[] = [];
	for ( let column = 0; column < width; column++ ) {
		const headings: SourceCell[] = [];
		for ( let row = from; row <= to; row++ ) {
			const cell = grid[ row ]?.[ column ] ?? null;
			if (
				isFilled( cell ) &&
				! headings.includes( cell ) &&
				( cell.colSpan < width || width === 1 )
			) {
				headings.push( cell );
			}
		}
		const last = slots[ slots.length - 1 ];
		if (
			last &&
			headings.length > 0 &&
			sameHeadings( last.headings, headings )
		) {
			last.last = column;
		} else {
			slots.push( {
				first: column,
				last: column,
				headings,
				beside: headingsBeside( grid, column, from, to ),
			} );
		}
	}
	return slots;
}

function withoutCounting( grid: Grid, from: number, to: number ): number {
	return to > from && isCountingRow( cellsOfRow( grid, to ) ) ? to - 1 : to;
}

/** The header that begins in this row, or null. */
export function headerAt(
	grid: Grid,
	row: number,
	first: number,
	read: HeadingReader
): Header | null {
	const width = grid[ 0 ]?.length ?? 0;
	if ( ! startsHeader( cellsOfRow( grid, row ), read ) ) {
		return null;
	}
	let from = row;
	while (
		from > first &&
		row - from < 2 &&
		precedesHeader( cellsOfRow( grid, from - 1 ), width, read )
	) {
		from -= 1;
	}
	let to = row;
	while (
		to + 1 < grid.length &&
		to - from < TALLEST &&
		continuesHeader( grid, to + 1, from, read )
	) {
		to += 1;
	}
	return {
		from,
		to,
		slots: layOut( grid, from, withoutCounting( grid, from, to ), width ),
	};
}

/** Places of a table without a header of its own. */
export function bareHeader( width: number ): Header {
	return {
		from: 0,
		to: -1,
		slots: Array.from( { length: width }, ( _, column ) => ( {
			first: column,
			last: column,
			headings: [],
			beside: [],
		} ) ),
	};
}
