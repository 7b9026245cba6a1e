/**
 * A file cut into pieces that have one header each, with the titles above them.
 */
import type { FormIndex } from './form-index';
import { exactName } from './form-index';
import { gridOf } from './grid';
import type { Grid } from './grid';
import { bareHeader, cellsOfRow, headerAt, headingReader } from './headers';
import type { Header, HeadingKind, Slot } from './headers';
import { RefusedFile } from './refuse';
import { mergeFacts, NO_FACTS, readTitles } from './titles';
import type { TitleFacts } from './titles';
import type { SourceCell, SourceDocument, SourceTable } from './types';
import { isLetterhead, isSignature } from './vocabulary';

export type Segment = {
	table: SourceTable;
	grid: Grid;
	/** Its own header, or the one of the table that it continues. */
	header: Header;
	hasOwnHeader: boolean;
	body: number[];
	/** Title rows of the table itself. */
	titleCells: SourceCell[];
	facts: TitleFacts;
	/** A title above it begins something new. */
	fresh: boolean;
};

const MOST_PLACES = 2_000_000;

export function gridsOf( document: SourceDocument ): Map< SourceTable, Grid > {
	const places = document.tables.reduce(
		( sum, table ) => sum + table.rows * table.columns,
		0
	);
	if ( places > MOST_PLACES ) {
		throw new RefusedFile( 'too-many-cells' );
	}
	return new Map(
		document.tables.map( ( table ) => [ table, gridOf( table ) ] )
	);
}

function hasNumber( cells: SourceCell[] ): boolean {
	return cells.some( ( cell ) =>
		/^[+-]?\d[\d.,\s/]*%?$/.test( cell.text.trim() )
	);
}

function isTitleRow( cells: SourceCell[] ): boolean {
	return (
		cells.length > 0 &&
		cells.length <= 3 &&
		! hasNumber( cells ) &&
		cells.some(
			( cell ) => isLetterhead( cell.text ) || isSignature( cell.text )
		)
	);
}

function namesRow( index: FormIndex ): ( cells: SourceCell[] ) => boolean {
	return ( cells ) =>
		cells.length > 1 &&
		cells.some(
			( { text } ) =>
				text.length < 300 &&
				/\p{L}/u.test( text ) &&
				exactName( index, text ) !== null
		);
}

type Region = { header: Header | null; from: number; to: number };

function regionsOf( grid: Grid, headers: Header[] ): Region[] {
	const regions: Region[] = [
		{
			header: null,
			from: 0,
			to: ( headers[ 0 ]?.from ?? grid.length ) - 1,
		},
	];
	headers.forEach( ( header, index ) => {
		regions.push( {
			header,
			from: header.to + 1,
			to: ( headers[ index + 1 ]?.from ?? grid.length ) - 1,
		} );
	} );
	return regions;
}

/** The first row of the titles or signatures that end a region. */
function endOfBody(
	grid: Grid,
	{ from, to }: Region,
	isNamed: ( cells: SourceCell[] ) => boolean
): number {
	let end = to + 1;
	for ( let row = to; row >= from; row-- ) {
		const cells = cellsOfRow( grid, row );
		// "Hiệu trưởng" signs below, and is a row of the form about staff.
		const isSigned =
			cells.length > 0 &&
			cells.every(
				( { text } ) => isLetterhead( text ) || isSignature( text )
			);
		if ( hasNumber( cells ) || ( isNamed( cells ) && ! isSigned ) ) {
			break;
		}
		if ( isTitleRow( cells ) ) {
			end = row;
		}
	}
	return end;
}

function range( from: number, to: number ): number[] {
	return Array.from(
		{ length: Math.max( 0, to - from ) },
		( _, index ) => from + index
	);
}

/** A table without a header of its own goes on under the one before it, if it is as wide. */
function continuedHeader( before: Header | null, width: number ): Header {
	if ( ! before || before.slots.length !== width ) {
		return before && before.slots.at( -1 )?.last === width - 1
			? { ...before, from: 0, to: -1 }
			: bareHeader( width );
	}
	return {
		from: 0,
		to: -1,
		slots: before.slots.map( ( slot, column ) => ( {
			...slot,
			first: column,
			last: column,
		} ) ),
	};
}

function isNewTitle( facts: TitleFacts, titles: string[] ): boolean {
	return (
		facts.code !== null ||
		facts.schoolYear !== null ||
		facts.period !== null ||
		titles.some( ( title ) =>
			/th[oô]ng b[aá]o|c[oô]ng khai|cam k[eế]t/i.test(
				title.normalize( 'NFC' )
			)
		)
	);
}

/** Cuts the tables; `index` only helps to tell headings and rows from titles. */
export function cutSegments(
	document: SourceDocument,
	grids: Map< SourceTable, Grid >,
	index: FormIndex
): Segment[] {
	const segments: Segment[] = [];
	const isNamed = namesRow( index );
	const known = new Map< string, HeadingKind >();
	let inherited = NO_FACTS;
	let pending: string[] = [];
	let pendingCells: SourceCell[] = [];
	let lastHeader: Header | null = null;
	for ( const table of document.tables ) {
		const grid = grids.get( table ) ?? [];
		const read = headingReader( index, known );
		const headers: Header[] = [];
		for ( let row = 0; row < grid.length; row++ ) {
			const header = headerAt(
				grid,
				row,
				( headers.at( -1 )?.to ?? -1 ) + 1,
				read
			);
			if ( header ) {
				headers.push( header );
				row = header.to;
			}
		}
		pending.push( ...table.before );
		const sheetFacts =
			document.kind === 'xlsx' ? readTitles( [ table.name ] ) : NO_FACTS;
		const isOfSheet = document.kind === 'xlsx';
		for ( const region of regionsOf( grid, headers ) ) {
			const rows = range( region.from, region.to + 1 );
			const named = rows.some( ( row ) =>
				isNamed( cellsOfRow( grid, row ) )
			);
			const onlyTitles =
				region.header === null &&
				! named &&
				( headers.length > 0 ||
					rows.every(
						( row ) =>
							isTitleRow( cellsOfRow( grid, row ) ) ||
							cellsOfRow( grid, row ).length === 0
					) );
			const end = onlyTitles
				? region.from
				: endOfBody( grid, region, isNamed );
			const first =
				region.header === null && ! onlyTitles
					? firstNamed( grid, region.from, end, isNamed )
					: region.from;
			const addTitles = ( from: number, to: number ) => {
				const cells = range( from, to ).flatMap( ( row ) =>
					cellsOfRow( grid, row )
				);
				pendingCells.push( ...cells );
				pending.push( ...cells.map( ( cell ) => cell.text ) );
			};
			addTitles( region.from, first );
			if ( region.header !== null || end > first ) {
				const near = readTitles( pending );
				const fresh = isNewTitle( near, pending );
				const own = mergeFacts( near, sheetFacts );
				// A new title is about another table: what the one before said of form, semester and unit ends here.
				const isOther =
					fresh ||
					( isOfSheet && segments.at( -1 )?.table !== table );
				const facts = mergeFacts(
					own,
					isOther
						? { ...inherited, code: null, period: null }
						: inherited
				);
				inherited = { ...facts, unit: null };
				segments.push( {
					table,
					grid,
					header:
						region.header ??
						continuedHeader( lastHeader, table.columns ),
					hasOwnHeader: region.header !== null,
					body: range( first, end ),
					titleCells: pendingCells,
					facts,
					fresh:
						fresh ||
						( isOfSheet &&
							segments.at( -1 )?.table !== table &&
							document.tables.length > 1 &&
							sheetFacts.code !== null ),
				} );
				lastHeader = segments.at( -1 )?.header ?? null;
				pending = [];
				pendingCells = [];
			}
			addTitles( end, region.to + 1 );
		}
	}
	const last = segments.at( -1 );
	if ( last ) {
		last.titleCells = [ ...last.titleCells, ...pendingCells ];
	}
	return segments.flatMap( splitBeside );
}

/** `Lớp 6 › HK I`: what is counted is said above the semester or year. */
function withoutTime( slot: Slot ): Slot {
	const { period, schoolYear } = readTitles( [
		slot.headings.at( -1 )?.text ?? '',
	] );
	const above = [ ...slot.beside, ...slot.headings.slice( 0, -1 ) ];
	return ( period ?? schoolYear ) === null || above.length === 0
		? slot
		: { ...slot, headings: above, beside: [] };
}

/** Semesters or years beside each other under one header: each is a table of its own. */
function splitBeside( segment: Segment ): Segment[] {
	const named = segment.header.slots.map( ( slot ) => {
		const { period, schoolYear } = readTitles( [
			...slot.headings.map( ( { text } ) => text ),
			...slot.beside.map( ( { text } ) => text ),
		] );
		return { slot: withoutTime( slot ), period, schoolYear };
	} );
	const keys = new Map(
		named
			.filter( ( { period, schoolYear } ) => period ?? schoolYear )
			.map( ( { period, schoolYear } ) => [
				`${ period }|${ schoolYear }`,
				{ period, schoolYear },
			] )
	);
	return keys.size < 2
		? [ segment ]
		: [ ...keys ].map( ( [ key, { period, schoolYear } ], at ) => ( {
				...segment,
				titleCells: at === 0 ? segment.titleCells : [],
				fresh: true,
				header: {
					...segment.header,
					slots: named.map( ( { slot, ...own } ) => {
						const isNamed = own.period ?? own.schoolYear;
						const isOwn =
							`${ own.period }|${ own.schoolYear }` === key;
						return isNamed && ! isOwn
							? { ...slot, isOther: true as const }
							: slot;
					} ),
				},
				facts: mergeFacts(
					{ ...NO_FACTS, period, schoolYear },
					segment.facts
				),
			} ) );
}

/** Titles may stand above the rows of a table that has no header. */
function firstNamed(
	grid: Grid,
	from: number,
	end: number,
	isNamed: ( cells: SourceCell[] ) => boolean
): number {
	for ( let row = from; row < end; row++ ) {
		const cells = cellsOfRow( grid, row );
		if ( isNamed( cells ) ) {
			return row;
		}
		if ( cells.length > 0 && ! isTitleRow( cells ) ) {
			return from;
		}
	}
	return from;
}
