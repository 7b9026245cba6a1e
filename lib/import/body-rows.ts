/**
 * The rows under a header, with the names they go by.
 */
import type { TablePart } from '../disclosure/types';
import { exactName, wordings } from './form-index';
import type { FormIndex } from './form-index';
import { isFilled } from './grid';
import type { Slot } from './headers';
import { mapColumns } from './match-columns';
import type { ColumnMap } from './match-columns';
import type { Segment } from './segments';
import type { SourceCell } from './types';
import {
	isNumbering,
	isRoman,
	leadingNumber,
	plainNumber,
	rateRemainder,
} from './vocabulary';

export type BodyRow = {
	segment: Segment;
	/** Row of the grid; -1 for a name that stands in the header or beside a group of rows. */
	row: number;
	stt: string;
	/** The number as it is printed. */
	number: string;
	label: string;
	names: string[];
	/** Cells that name the row. */
	nameCells: SourceCell[];
	/** The label says that these are rates; what else it says. */
	rateOf: string | null;
	/** Without a name of its own: it goes with the row before it. */
	attached: boolean;
	/** Filled cells that do not name the row. */
	filled: SourceCell[];
	/** Looks like the head of a section: roman number. */
	heads: boolean;
};

export type NameSlots = { stt: Slot | null; label: Slot | null };

/** How many rows of the form are named in this slot. */
function countNames( index: FormIndex, segment: Segment, slot: Slot ): number {
	let hits = 0;
	for ( const row of segment.body ) {
		for ( let column = slot.first; column <= slot.last; column++ ) {
			const cell = segment.grid[ row ]?.[ column ] ?? null;
			if (
				isFilled( cell ) &&
				cell.row === row &&
				cell.text.length < 300 &&
				/\p{L}{2}/u.test( cell.text )
			) {
				hits += exactName( index, cell.text ) === null ? 0 : 1;
			}
		}
	}
	return hits;
}

function looksNumbered( segment: Segment, slot: Slot ): boolean {
	const texts = segment.body
		.map( ( row ) => segment.grid[ row ]?.[ slot.last ] ?? null )
		.filter( isFilled )
		.map( ( cell ) => cell.text );
	return (
		texts.length === 0 ||
		texts.filter( ( text ) => isNumbering( text ) || text.length <= 6 )
			.length /
			texts.length >=
			0.6
	);
}

/** Where rows have their number and their name. */
export function nameSlots(
	index: FormIndex,
	segment: Segment,
	map: ColumnMap
): NameSlots {
	const { slots } = segment.header;
	let label = map.label;
	const taken = new Set( map.columns.map( ( { slot } ) => slot ) );
	const free = slots.filter(
		( slot ) => ! taken.has( slot ) && slot !== map.note && slot !== map.stt
	);
	const best = free
		.map( ( slot ) => ( {
			slot,
			hits: countNames( index, segment, slot ),
		} ) )
		.sort(
			( a, b ) => b.hits - a.hits || a.slot.first - b.slot.first
		)[ 0 ];
	if (
		best &&
		best.hits > 0 &&
		( label === null || countNames( index, segment, label ) === 0 )
	) {
		label = best.slot;
	}
	const beside = label ? slots[ slots.indexOf( label ) + 1 ] : undefined;
	const left = label ? slots[ slots.indexOf( label ) - 1 ] : undefined;
	const stt =
		map.stt ??
		( left && ! taken.has( left ) && looksNumbered( segment, left )
			? left
			: null );
	// Names of sections and names of rows, each in a column of its own under one heading.
	if (
		label &&
		beside &&
		beside !== stt &&
		beside.headings.length === 0 &&
		! taken.has( beside ) &&
		countNames( index, segment, beside ) > 0
	) {
		label = { ...label, last: beside.last };
	}
	return {
		stt: stt === label ? null : stt,
		label:
			label ??
			( stt
				? ( slots[ slots.indexOf( stt ) + 1 ] ?? null )
				: ( free[ 0 ] ?? null ) ),
	};
}

function cellsIn(
	segment: Segment,
	row: number,
	slot: Slot | null
): SourceCell[] {
	if ( ! slot ) {
		return [];
	}
	const line = ( segment.grid[ row ] ?? [] ).slice(
		slot.first,
		slot.last + 1
	);
	return [ ...new Set( line ) ].filter( isFilled );
}

function makeRow(
	segment: Segment,
	row: number,
	stt: string,
	label: string,
	nameCells: SourceCell[],
	filled: SourceCell[]
): BodyRow {
	const number = stt.trim() === '' ? leadingNumber( label ) : stt;
	return {
		segment,
		row,
		stt: plainNumber( number ),
		number: number.trim(),
		label: label.trim(),
		names: wordings( label ),
		nameCells,
		rateOf: rateRemainder( label ),
		attached: false,
		filled,
		heads: isRoman( number ),
	};
}

/** A heading that names a row of the form, such as "XIV Nhà vệ sinh" left of the headings of its columns. */
function headerRow(
	segment: Segment,
	slots: NameSlots,
	map: ColumnMap
): BodyRow[] {
	if (
		! segment.hasOwnHeader ||
		! slots.label ||
		slots.label === map.label
	) {
		return [];
	}
	const label = slots.label.headings.at( -1 );
	const stt =
		slots.stt && slots.stt !== map.stt
			? slots.stt.headings.at( -1 )
			: undefined;
	return label && label !== stt
		? [
				makeRow(
					segment,
					-1,
					stt?.text ?? '',
					label.text,
					[ label, ...( stt ? [ stt ] : [] ) ],
					[]
				),
			]
		: [];
}

export function bodyRows(
	segment: Segment,
	slots: NameSlots,
	map: ColumnMap
): BodyRow[] {
	const rows = headerRow( segment, slots, map );
	let lastLabel: SourceCell | null = null;
	for ( const row of segment.body ) {
		const sttCells = cellsIn( segment, row, slots.stt );
		const labelCells = cellsIn( segment, row, slots.label ).filter(
			( cell ) => ! sttCells.includes( cell ) || cell.colSpan > 1
		);
		const named: SourceCell | null = labelCells.at( -1 ) ?? null;
		// The name of a section reaches down over rows that have none of their own.
		const label: SourceCell | null =
			named && named.row < row && named !== lastLabel ? null : named;
		const group = labelCells.length > 1 ? labelCells[ 0 ] : undefined;
		if (
			group &&
			group !== label &&
			group.row === row &&
			/\p{L}{2}/u.test( group.text )
		) {
			rows.push( makeRow( segment, -1, '', group.text, [ group ], [] ) );
		}
		const stt: SourceCell | undefined = sttCells
			.filter( ( cell ) => cell !== label )
			.at( -1 );
		const filled = [ ...new Set( segment.grid[ row ] ?? [] ) ]
			.filter( isFilled )
			.filter(
				( cell ) =>
					! labelCells.includes( cell ) && ! sttCells.includes( cell )
			);
		const own = filled.filter( ( cell ) => cell.row === row );
		if ( ! label && ! stt && own.length === 0 ) {
			continue;
		}
		const nameless: boolean =
			! label &&
			stt !== undefined &&
			! isNumbering( stt.text ) &&
			/\p{L}{3}/u.test( stt.text );
		const made = makeRow(
			segment,
			row,
			nameless || ( stt && stt.row < row ) ? '' : ( stt?.text ?? '' ),
			nameless ? ( stt?.text ?? '' ) : ( label?.text ?? '' ),
			[ ...new Set( [ ...labelCells, ...sttCells ] ) ].filter(
				( cell ) => cell.row === row
			),
			filled
		);
		// One label over the row of counts and the row of rates, or no label on the second.
		const sharesLabel: boolean =
			label !== null && label.row < row && label === lastLabel;
		made.attached =
			sharesLabel ||
			( ! nameless && ! label && ( ! stt || stt.row < row ) );
		if ( made.attached ) {
			made.stt = '';
			made.heads = false;
		}
		rows.push( made );
		lastLabel = label ?? ( made.attached ? lastLabel : null );
	}
	return rows;
}

/** Column maps of a segment, made when a row of that part turns up in it. */
export function columnMaps(
	index: FormIndex,
	segment: Segment
): ( part: TablePart ) => ColumnMap {
	const known = new Map< TablePart, ColumnMap >();
	return ( part ) => {
		const map =
			known.get( part ) ?? mapColumns( index, segment.header, part );
		known.set( part, map );
		return map;
	};
}
