/**
 * A filled form found in a file as a preview: cells, what is ambiguous, what has no home.
 */
import { __, sprintf } from '@wordpress/i18n';

import {
	cellColumns,
	cellKind,
	parseCellColumn,
	rateColumnId,
} from '../disclosure/resolve-form';
import type {
	AddedRow,
	CellColumnId,
	ResolvedForm,
	RowId,
	RowKind,
	TablePart,
} from '../disclosure/types';
import { normalizeLabel, similarity } from '../text';
import { findHome, makeAddedRow } from './added-rows';
import type { BodyRow } from './body-rows';
import type { FormIndex, IndexedRow } from './form-index';
import type { Slot } from './headers';
import type { Instance, ReadSegment } from './instances';
import { Ledger } from './ledger';
import type { ColumnMap } from './match-columns';
import { matchRows, suggestRow } from './match-rows';
import type { RowMatch } from './match-rows';
import type { Segment } from './segments';
import {
	cleanRaw,
	isPercentText,
	readText,
	readValue,
	splitCounted,
} from './read-value';
import type { ReadValue } from './read-value';
import type {
	AmbiguousCell,
	ImportWarning,
	PreviewCell,
	SourceCell,
	UnmatchedItem,
	UnmatchedReason,
} from './types';
import {
	gradeOf,
	isBlankLabel,
	isLetterhead,
	isNote,
	isSignature,
	stubKind,
} from './vocabulary';

/** A row of the form, official or added, that a row of the file is. */
type Target = {
	part: TablePart;
	id: RowId;
	kind: RowKind;
	official: IndexedRow | null;
};

export type Built = {
	cells: PreviewCell[];
	ambiguous: AmbiguousCell[];
	unmatched: UnmatchedItem[];
	warnings: ImportWarning[];
	addedRows: AddedRow[];
	merges: {
		rows: [ RowId, RowId ];
		columns: [ CellColumnId, CellColumnId ];
	}[];
	labels: Record< RowId, string >;
	rowNotes: Record< RowId, string >;
	notes: string[];
	units: Record< string, string >;
};

const SURE = 0.9;

function slotsUnder( cell: SourceCell, slots: Slot[] ): Slot[] {
	const end = cell.column + cell.colSpan - 1;
	const shared = ( slot: Slot ) =>
		Math.min( end, slot.last ) - Math.max( cell.column, slot.first ) + 1;
	const under = slots.filter( ( slot ) => shared( slot ) > 0 );
	const most = under.filter(
		( slot ) => shared( slot ) * 2 >= slot.last - slot.first + 1
	);
	return most.length > 0
		? most
		: under.sort( ( a, b ) => shared( b ) - shared( a ) ).slice( 0, 1 );
}

/** The form prints it, whoever copied it along. */
export function isFootnote( form: ResolvedForm, text: string ): boolean {
	return form.parts.some(
		( { footnote } ) =>
			footnote !== undefined && similarity( footnote, text ) > 0.8
	);
}

export class PreviewBuilder {
	public readonly built: Built = {
		cells: [],
		ambiguous: [],
		unmatched: [],
		warnings: [],
		addedRows: [],
		merges: [],
		labels: {},
		rowNotes: {},
		notes: [],
		units: {},
	};

	private readonly taken = new Map< string, PreviewCell >();
	private readonly targets = new Map< BodyRow, Target >();
	private readonly positions = new Map<
		ReadSegment,
		Map< TablePart, ColumnMap >
	>();
	private readonly unknownColumns = new Map< Slot, UnmatchedItem >();
	private last: IndexedRow | null = null;
	/** The row that a nameless row of rates belongs to. */
	private counted: Target | null = null;

	public constructor(
		private readonly index: FormIndex,
		private readonly ledger: Ledger
	) {}

	public build( instance: Instance ): Built {
		const rows = instance.parts.flatMap( ( part ) =>
			part.rows.map( ( row ) => ( { part, row } ) )
		);
		this.markRates( rows.map( ( { row } ) => row ) );
		const matches = matchRows(
			this.index,
			rows.map( ( { row } ) => row )
		);
		this.dropRepeats(
			rows.map( ( { row } ) => row ),
			matches
		);
		for ( const { segment, map } of instance.parts ) {
			this.ledger.note( segment.titleCells, 'titles' );
			if ( segment.hasOwnHeader ) {
				this.noteHeader( segment, map );
			}
		}
		const isRepeated = ( at: number ) =>
			rows[ at ]?.row.filled.length === 0;
		rows.forEach( ( { row }, at ) =>
			this.findTarget( row, matches[ at ] ?? null, isRepeated( at ) )
		);
		rows.forEach( ( { part, row } ) => this.readRow( part, row ) );
		return this.built;
	}

	private noteHeader( { grid, header }: Segment, map: ColumnMap ): void {
		const cells = new Set(
			header.slots.flatMap( ( slot ) => slot.headings )
		);
		for ( let row = header.from; row <= header.to; row++ ) {
			( grid[ row ] ?? [] ).forEach(
				( cell ) => cell && cells.add( cell )
			);
		}
		this.ledger.note( cells, 'labels' );
		if ( map.byPosition ) {
			this.warn(
				'columns-by-position',
				__(
					'Columns without a name were taken in their order. Compare them with the file.',
					'cong-truong'
				)
			);
		}
	}

	/** A label such as "Tỷ lệ khá" under "Khá" is its row of rates. */
	private markRates( rows: BodyRow[] ): void {
		let above: BodyRow | null = null;
		for ( const row of rows ) {
			const remainder = row.rateOf;
			if (
				remainder !== null &&
				remainder !== '' &&
				above?.names.some(
					( name ) => this.index.compare( name, remainder ) >= 0.8
				)
			) {
				row.rateOf = '';
			} else if ( row.rateOf === null && ! row.attached ) {
				above = row;
			}
		}
	}

	/** The same row of the form twice: the better one stays. */
	private dropRepeats(
		rows: BodyRow[],
		matches: ( RowMatch | null )[]
	): void {
		const seen = new Map< IndexedRow, number >();
		matches.forEach( ( match, at ) => {
			if ( ! match ) {
				return;
			}
			const before = seen.get( match.row );
			if ( before === undefined ) {
				seen.set( match.row, at );
				return;
			}
			const better =
				match.similarity > ( matches[ before ]?.similarity ?? 0 ) &&
				( rows[ at ]?.filled.length ?? 0 ) > 0;
			const worse = better ? before : at;
			if ( ( rows[ worse ]?.filled.length ?? 0 ) > 0 ) {
				matches[ worse ] = null;
			}
			seen.set( match.row, better ? at : before );
		} );
	}

	private findTarget(
		row: BodyRow,
		match: RowMatch | null,
		isEmpty: boolean
	): void {
		if ( match ) {
			const target = {
				part: match.row.part,
				id: match.row.row.id,
				kind: match.row.row.kind,
				official: match.row,
			};
			this.targets.set( row, target );
			this.last = match.row;
			this.counted = target;
			this.noteLabel( row, match );
			return;
		}
		if ( row.attached || row.rateOf === '' ) {
			if ( this.counted ) {
				this.targets.set( row, this.counted );
			}
			return;
		}
		this.counted = null;
		if (
			isEmpty &&
			( isBlankLabel( row.label ) ||
				isNote( row.label ) ||
				isSignature( row.label ) ||
				isLetterhead( row.label ) )
		) {
			return;
		}
		const home = findHome( this.index, this.last, row );
		if (
			home &&
			! isBlankLabel( row.label ) &&
			! this.isRepeatedName( row )
		) {
			const added = makeAddedRow(
				home,
				cleanRaw( row.label ),
				row.number,
				this.built.addedRows
			);
			this.built.addedRows.push( added );
			const target = {
				part: home.part,
				id: added.id,
				kind: added.kind,
				official: null,
			};
			this.targets.set( row, target );
			this.counted = target;
		}
	}

	/** A name that the form has elsewhere is no row of the school's own. */
	private isRepeatedName( row: BodyRow ): boolean {
		return this.index.rows.some(
			( { names, row: own, open } ) =>
				! open &&
				own.blankLabel !== true &&
				row.names.some( ( name ) => names.includes( name ) )
		);
	}

	private noteLabel(
		row: BodyRow,
		{ row: target, similarity: alike }: RowMatch
	): void {
		const { id, label, blankLabel } = target.row;
		const own = row.label.replace(
			/^\s*\(?(?:\d+(?:\.\d+)*|[IVX]+)\s*[.)]\s+/,
			''
		);
		if ( blankLabel ) {
			if (
				! isBlankLabel( own ) &&
				normalizeLabel( own ) !== normalizeLabel( label )
			) {
				this.built.labels[ id ] = cleanRaw( own );
			}
			return;
		}
		if ( alike >= 1 ) {
			return;
		}
		const holdsOfficial = target.names.some( ( name ) =>
			row.names.some( ( found ) =>
				` ${ found } `.includes( ` ${ name } ` )
			)
		);
		if ( holdsOfficial && alike >= SURE ) {
			this.built.labels[ id ] = cleanRaw( own );
			return;
		}
		if ( alike < SURE ) {
			this.warn(
				'similar-label',
				/* translators: 1: label in the file, 2: label of the form */
				sprintf(
					__( '“%1$s” was read as “%2$s”.', 'cong-truong' ),
					cleanRaw( row.label ),
					label
				),
				id
			);
		}
	}

	private warn( type: string, message: string, row?: RowId ): void {
		const key = row === undefined ? type : `${ type }|${ row }`;
		if (
			! this.built.warnings.some( ( warning ) => warning.key === key )
		) {
			const column =
				row === undefined ? undefined : this.firstColumn( row );
			this.built.warnings.push( {
				type,
				key,
				message,
				cells:
					row !== undefined && column !== undefined
						? [ { row, column } ]
						: [],
			} );
		}
	}

	private firstColumn( row: RowId ): CellColumnId | undefined {
		return this.index.rows.find( ( { row: own } ) => own.id === row )?.part
			.columns[ 0 ]?.id;
	}

	private readRow( part: ReadSegment, row: BodyRow ): void {
		const target = this.targets.get( row );
		const own = row.filled.filter( ( cell ) => cell.row === row.row );
		this.ledger.note(
			row.nameCells,
			target || row.row === -1 || row.rateOf === ''
				? 'labels'
				: 'unmatched'
		);
		if (
			target &&
			( this.isRateRow( row, target ) ||
				( row.rateOf !== '' && ! row.attached ) )
		) {
			this.readCells( part, target, own, this.isRateRow( row, target ) );
			return;
		}
		if ( row.row !== -1 ) {
			this.listRow( part, row, own );
		}
	}

	private isRateRow( row: BodyRow, target: Target ): boolean {
		if ( row.rateOf === '' ) {
			return true;
		}
		return row.attached && target.kind === 'count_with_rate';
	}

	private mapFor( part: ReadSegment, target: TablePart ): ColumnMap {
		const map = part.maps( target );
		if ( map.columns.length > 0 ) {
			return map;
		}
		const known =
			this.positions.get( part ) ?? new Map< TablePart, ColumnMap >();
		this.positions.set( part, known );
		const found =
			known.get( target ) ?? this.mapByPosition( part, map, target );
		known.set( target, found );
		return found;
	}

	/** Without headings, as many places after the names as the form has columns are those columns. */
	private mapByPosition(
		part: ReadSegment,
		map: ColumnMap,
		target: TablePart
	): ColumnMap {
		const names = new Set(
			part.rows.flatMap( ( row ) =>
				row.nameCells
					.filter( ( cell ) => cell.colSpan === 1 )
					.map( ( cell ) => cell.column )
			)
		);
		const lastName = Math.max( -1, ...names );
		const places = part.segment.header.slots.filter(
			( slot ) =>
				slot.first > lastName && slot !== map.note && slot !== map.unit
		);
		if (
			places.length !== target.columns.length ||
			places.some(
				( { headings } ) =>
					headings.some(
						( { text } ) =>
							stubKind( text ) === null && ! isBlankLabel( text )
					) && part.segment.hasOwnHeader
			)
		) {
			return map;
		}
		this.warn(
			'columns-by-position',
			__(
				'Columns without a name were taken in their order. Compare them with the file.',
				'cong-truong'
			)
		);
		return {
			...map,
			byPosition: true,
			unknown: [],
			columns: places.map( ( slot, place ) => ( {
				slot,
				id: target.columns[ place ]?.id ?? '',
				similarity: 1,
			} ) ),
		};
	}

	private readCells(
		part: ReadSegment,
		target: Target,
		cells: SourceCell[],
		isRateRow: boolean
	): void {
		const map = this.mapFor( part, target.part );
		const used = new Map< Slot, number >();
		for ( const cell of cells ) {
			const under = slotsUnder( cell, part.segment.header.slots );
			const columns = under.flatMap( ( slot ) =>
				map.columns.filter( ( column ) => column.slot === slot )
			);
			const first = columns[ 0 ];
			if ( map.note && under.includes( map.note ) ) {
				this.addRowNote( target.id, cell );
			} else if ( map.unit && under.includes( map.unit ) ) {
				this.ledger.note( [ cell ], 'labels' );
			} else if ( ! first ) {
				this.listColumn( part, under[ 0 ] ?? null, target, cell );
			} else {
				const turn = used.get( first.slot ) ?? 0;
				used.set( first.slot, turn + 1 );
				const ids = columns.map( ( { id } ) =>
					isRateRow || ( turn > 0 && columns.length === 1 )
						? this.rateOf( target.part, id )
						: id
				);
				this.readCell( part, target, cell, ids );
			}
		}
	}

	private rateOf( part: TablePart, id: CellColumnId ): CellColumnId | null {
		const column = part.columns.find(
			( candidate ) => candidate.id === id
		);
		return column?.hasRate ? rateColumnId( id ) : null;
	}

	/** Rows that a cell reaches down to. */
	private rowsUnder( part: ReadSegment, cell: SourceCell ): RowId[] {
		const ids = part.rows
			.filter(
				( row ) =>
					row.row >= cell.row && row.row < cell.row + cell.rowSpan
			)
			.flatMap( ( row ) => this.targets.get( row )?.id ?? [] );
		return [ ...new Set( ids ) ];
	}

	private readCell(
		part: ReadSegment,
		target: Target,
		cell: SourceCell,
		ids: ( CellColumnId | null )[]
	): void {
		const columns = ids.filter( ( id ): id is CellColumnId => id !== null );
		const first = columns[ 0 ];
		if ( first === undefined ) {
			this.list( 'no-place', cell.text, part, cell, [
				{ row: target.id, raw: cleanRaw( cell.text ), value: null },
			] );
			return;
		}
		if ( cell.error ) {
			this.list(
				cell.formula !== undefined && cell.text.startsWith( '=' )
					? 'formula-without-value'
					: 'error-value',
				cell.text,
				part,
				cell,
				[
					{
						row: target.id,
						column: first,
						raw: cleanRaw( cell.text ),
						value: null,
					},
				]
			);
			return;
		}
		const average = target.official?.row.averageLabel;
		if (
			average &&
			normalizeLabel( average ) !== '' &&
			normalizeLabel( average ) === normalizeLabel( cell.text )
		) {
			this.ledger.note( [ cell ], 'labels' );
			return;
		}
		const parsed = parseCellColumn( target.part, first );
		const kind = cellKind( target.part, target, first );
		const context = {
			unit: parsed?.column.unit,
			pairLabels:
				parsed?.column.pairLabels ?? target.official?.row.pairLabels,
		};
		const rate =
			parsed &&
			! parsed.isRate &&
			cellKind( target.part, target, rateColumnId( first ) ) === 'rate'
				? rateColumnId( first )
				: null;
		const split =
			rate !== null && columns.length === 1 ? splitCounted( cell ) : null;
		if ( rate !== null && split ) {
			this.put(
				part,
				target,
				cell,
				[ first ],
				readText( split.count, kind, context )
			);
			this.put(
				part,
				target,
				cell,
				[ rate ],
				readText( split.rate, 'rate', {} )
			);
			return;
		}
		if (
			rate !== null &&
			kind === 'integer' &&
			columns.length === 1 &&
			isPercentText( cell ) &&
			! this.taken.has( `${ target.id }|${ rate }` )
		) {
			this.put(
				part,
				target,
				cell,
				[ rate ],
				readValue( cell, 'rate', {} )
			);
			return;
		}
		this.put(
			part,
			target,
			cell,
			columns,
			readValue( cell, kind, context )
		);
	}

	private put(
		part: ReadSegment,
		target: Target,
		cell: SourceCell,
		columns: CellColumnId[],
		read: ReadValue
	): void {
		const column = columns[ 0 ] ?? '';
		const key = `${ target.id }|${ column }`;
		const before = this.taken.get( key );
		if ( before ) {
			if ( before.raw === read.raw ) {
				this.ledger.note( [ cell ], 'cells' );
			} else {
				this.list( 'duplicate-cell', cell.text, part, cell, [
					{
						row: target.id,
						column,
						raw: read.raw,
						value: read.value,
					},
				] );
			}
			return;
		}
		const where = this.where( part, cell );
		const rows = this.rowsUnder( part, cell );
		const made: PreviewCell = {
			row: target.id,
			column,
			raw: read.raw,
			value: read.value,
			where,
		};
		if ( columns.length > 1 || rows.length > 1 ) {
			const all = cellColumns( target.part ).filter( ( id ) =>
				columns.includes( id )
			);
			const lastRow = rows.at( -1 ) ?? target.id;
			made.columns =
				all.length > 1 ? this.between( target.part, all ) : undefined;
			made.rows = rows.length > 1 ? rows : undefined;
			this.built.merges.push( {
				rows: [ target.id, lastRow ],
				columns: [ all[ 0 ] ?? column, all.at( -1 ) ?? column ],
			} );
			made.column = all[ 0 ] ?? column;
		}
		this.taken.set( key, made );
		this.built.cells.push( made );
		this.ledger.note( [ cell ], 'cells' );
		if ( read.ambiguous ) {
			this.built.ambiguous.push( {
				row: target.id,
				column,
				raw: read.raw,
				readings: read.readings,
				where,
			} );
		}
		if ( cell.date ) {
			/* translators: %s: text of a cell */
			this.warn(
				'date',
				sprintf(
					__(
						'The spreadsheet holds “%s” as a date. Compare it with what was meant.',
						'cong-truong'
					),
					cell.text
				),
				target.id
			);
		}
	}

	/** Merged over several columns: without rates in between unless the text covers them in the file. */
	private between(
		part: TablePart,
		columns: CellColumnId[]
	): CellColumnId[] {
		const order = cellColumns( part );
		return order.filter( ( id ) => columns.includes( id ) );
	}

	private addRowNote( id: RowId, cell: SourceCell ): void {
		const before = this.built.rowNotes[ id ];
		this.built.rowNotes[ id ] =
			before === undefined
				? cleanRaw( cell.text )
				: `${ before }\n${ cleanRaw( cell.text ) }`;
		this.ledger.note( [ cell ], 'notes' );
	}

	private where( part: ReadSegment, cell: SourceCell ): string {
		return `${ part.segment.table.name }, ${ cell.place }`;
	}

	private reason( why: UnmatchedReason, text: string ): string {
		switch ( why ) {
			case 'unknown-row':
				return __( 'The form has no such row.', 'cong-truong' );
			case 'unknown-column':
				return __( 'The form has no such column.', 'cong-truong' );
			case 'duplicate-row':
				return __(
					'This row stands in the file twice; the first one was taken.',
					'cong-truong'
				);
			case 'duplicate-cell':
				return __(
					'Another figure of the file stands in this cell already.',
					'cong-truong'
				);
			case 'other-level':
				return __(
					'This belongs to another education level.',
					'cong-truong'
				);
			case 'other-form':
				return __( 'This belongs to another form.', 'cong-truong' );
			case 'text-beside-table':
				return __(
					'This text stands outside the rows of the form.',
					'cong-truong'
				);
			case 'formula-without-value':
				return __(
					'The cell holds a formula but no result. Open the file in Excel, save it and import it again.',
					'cong-truong'
				);
			case 'error-value':
				/* translators: %s: error value of a spreadsheet such as #REF! */
				return sprintf(
					__(
						'The cell holds the error %s. Correct it in the file.',
						'cong-truong'
					),
					text.slice( 0, 20 )
				);
			case 'no-place':
				return __(
					'The form has no cell in this place.',
					'cong-truong'
				);
		}
	}

	private list(
		why: UnmatchedReason,
		text: string,
		part: ReadSegment,
		cell: SourceCell | null,
		cells: UnmatchedItem[ 'cells' ]
	): UnmatchedItem {
		const item: UnmatchedItem = {
			id: `u${ this.built.unmatched.length + 1 }`,
			text: cleanRaw( text ),
			why,
			message: this.reason( why, text ),
			where: cell ? this.where( part, cell ) : part.segment.table.name,
			cells,
		};
		this.built.unmatched.push( item );
		if ( cell ) {
			this.ledger.note( [ cell ], 'unmatched' );
		}
		return item;
	}

	/** One entry for a column, however many rows have something in it. */
	private listColumn(
		part: ReadSegment,
		slot: Slot | null,
		target: Target,
		cell: SourceCell
	): void {
		const entry = {
			row: target.id,
			raw: cleanRaw( cell.text ),
			value: null,
		};
		const known = slot ? this.unknownColumns.get( slot ) : undefined;
		this.ledger.note( [ cell ], 'unmatched' );
		if ( known ) {
			known.cells.push( entry );
			return;
		}
		const heading =
			slot?.headings.map( ( { text } ) => text ).join( ' › ' ) ?? '';
		const grade = gradeOf( slot?.headings.at( -1 )?.text ?? '' );
		const isOther =
			grade !== null &&
			this.index.grades.length > 0 &&
			! this.index.grades.includes( grade );
		const item = this.list(
			isOther ? 'other-level' : 'unknown-column',
			heading || cell.text,
			part,
			cell,
			[ entry ]
		);
		if ( slot ) {
			this.unknownColumns.set( slot, item );
		}
	}

	private listRow(
		part: ReadSegment,
		row: BodyRow,
		own: SourceCell[]
	): void {
		const text = cleanRaw(
			row.label || own.map( ( cell ) => cell.text ).join( ' | ' )
		);
		const all = [ ...row.nameCells, ...own ];
		if ( all.length === 0 ) {
			return;
		}
		if ( own.length === 0 && this.isBeside( row, all ) ) {
			return;
		}
		if (
			own.length > 0 &&
			row.label === '' &&
			own.every(
				( cell ) =>
					isSignature( cell.text ) || isLetterhead( cell.text )
			)
		) {
			this.ledger.note( all, 'titles' );
			return;
		}
		const suggestion = suggestRow( this.index, row.label );
		const home = suggestion ?? null;
		const map = home ? this.mapFor( part, home.part ) : part.map;
		const cells = own.map( ( cell ) => {
			const column = map.columns.find( ( { slot } ) =>
				slotsUnder( cell, part.segment.header.slots ).includes( slot )
			)?.id;
			const read = readText( cell.text, 'integer', {} );
			return {
				...( column === undefined ? {} : { column } ),
				raw: cleanRaw( cell.text ),
				value: cell.number ?? ( read.ambiguous ? null : read.value ),
			};
		} );
		const grade = gradeOf( row.label );
		const isOther =
			grade !== null &&
			this.index.grades.length > 0 &&
			! this.index.grades.includes( grade );
		const repeated = this.isRepeatedName( row );
		const why = isOther
			? 'other-level'
			: repeated
				? 'duplicate-row'
				: 'unknown-row';
		const item = this.list(
			row.label === '' ? 'no-place' : why,
			text,
			part,
			all[ 0 ] ?? null,
			cells
		);
		this.ledger.note( all, 'unmatched' );
		item.stt = row.number;
		if ( suggestion ) {
			item.suggestion = { row: suggestion.row.id };
		}
		this.suggestHome( part, row, item );
	}

	/** Where the row would stand if the editor adds it: after the row above it. */
	private suggestHome(
		part: ReadSegment,
		row: BodyRow,
		item: UnmatchedItem
	): void {
		const at = part.rows.indexOf( row );
		const above = part.rows
			.slice( 0, at )
			.reverse()
			.map( ( other ) => this.targets.get( other )?.official )
			.find( Boolean );
		const parent = above?.row.parent ?? null;
		item.part = above?.part.id ?? this.index.form.parts[ 0 ]?.id;
		item.parent =
			above &&
			! row.heads &&
			above.row.depth === 0 &&
			above.part.rows.some( ( other ) => other.parent === above.row.id )
				? above.row.id
				: parent;
		item.after = above?.row.id ?? null;
	}

	/** Text under the table: notes are kept, signatures and titles are what they are, dots are nothing. */
	private isBeside( row: BodyRow, cells: SourceCell[] ): boolean {
		const text = cells.map( ( cell ) => cell.text ).join( ' ' );
		if ( isNote( text ) ) {
			if ( ! isFootnote( this.index.form, text ) ) {
				this.built.notes.push( cleanRaw( text ) );
			}
			this.unmark( cells, 'notes' );
			return true;
		}
		if ( isSignature( text ) || isLetterhead( text ) ) {
			this.unmark( cells, 'titles' );
			return true;
		}
		return (
			isBlankLabel( row.label ) &&
			cells.every( ( cell ) => row.nameCells.includes( cell ) )
		);
	}

	private unmark( cells: SourceCell[], fate: 'notes' | 'titles' ): void {
		this.ledger.move( cells, fate );
	}
}
