/**
 * One version of two: what only one person changed is taken from there, of the rest what was chosen.
 */
import { canonical } from './canonical';
import {
	compareValues,
	type Difference,
	type Side,
	type Versions,
} from './compare-values';
import { hasPlace, placesOf, type Places } from './places';
import { shapedForm } from './shape';
import type {
	AddedRow,
	DisclosureValues,
	Merge,
	ResolvedForm,
	RowId,
	TablePart,
} from './types';
import { getCell, rowsOf } from './values';

/** By id of the difference; what nobody chose stays as it is saved. */
export type MergeChoices = Record< string, Side >;

type Decide = ( id: string ) => Side;

function putTogether< Item >(
	theirs: readonly Item[],
	mine: readonly Item[],
	idOf: ( item: Item ) => string,
	sideOf: Decide
): Item[] {
	const own = new Map( mine.map( ( item ) => [ idOf( item ), item ] ) );
	const isMine = ( item: Item ) => sideOf( idOf( item ) ) === 'mine';
	const kept = theirs.flatMap( ( item ) =>
		isMine( item ) ? ( own.get( idOf( item ) ) ?? [] ) : [ item ]
	);
	const known = new Set( theirs.map( idOf ) );
	return [
		...kept,
		...mine.filter(
			( item ) => ! known.has( idOf( item ) ) && isMine( item )
		),
	];
}

/** Rows of both, in the order of the saved version; each of mine after the row that it stands after here. */
function ordered(
	part: TablePart,
	rows: AddedRow[],
	{ mine, theirs }: Versions
): AddedRow[] {
	const own = new Map(
		rows
			.filter( ( row ) => row.part === part.id )
			.map( ( row ) => [ row.id, row ] )
	);
	const official = new Set( part.rows.map( ( { id } ) => id ) );
	const list: RowId[] = rowsOf( part, theirs )
		.map( ( { id } ) => id )
		.filter( ( id ) => own.has( id ) || official.has( id ) );
	let before = -1;
	for ( const { id } of rowsOf( part, mine ) ) {
		const place = list.indexOf( id );
		if ( place >= 0 ) {
			before = place;
		} else if ( own.has( id ) ) {
			list.splice( ++before, 0, id );
		}
	}
	return list.flatMap( ( id, index ) => {
		const row = own.get( id );
		return row ? [ { ...row, after: list[ index - 1 ] ?? null } ] : [];
	} );
}

/** Rows whose table and parent are there, none twice. */
function rowsThatFit( form: ResolvedForm, rows: AddedRow[] ): AddedRow[] {
	const official = new Set(
		form.parts.flatMap( ( part ) => part.rows.map( ( { id } ) => id ) )
	);
	const parts = new Set( form.parts.map( ( { id } ) => id ) );
	let fitting = rows.filter(
		( { id, part } ) => ! official.has( id ) && parts.has( part )
	);
	for ( let length = -1; length !== fitting.length; ) {
		length = fitting.length;
		const known = new Set( fitting.map( ( { id } ) => id ) );
		fitting = fitting.filter(
			( { parent } ) =>
				parent === null || official.has( parent ) || known.has( parent )
		);
	}
	return fitting;
}

function addedRows(
	form: ResolvedForm,
	versions: Versions,
	sideOf: Decide
): AddedRow[] {
	const { base, mine, theirs } = versions;
	const same = ( one: AddedRow[], other: AddedRow[] ) =>
		canonical( one ) === canonical( other );
	const rows = rowsThatFit(
		form,
		putTogether(
			theirs.addedRows,
			mine.addedRows,
			( { id } ) => id,
			( id ) => sideOf( canonical( [ 'row', id ] ) )
		)
	);
	const ids = ( list: AddedRow[] ) =>
		canonical( list.map( ( { id } ) => id ).sort() );
	if (
		same( base.addedRows, theirs.addedRows ) &&
		ids( rows ) === ids( mine.addedRows )
	) {
		return mine.addedRows;
	}
	return same( rows, theirs.addedRows )
		? rows
		: form.parts.flatMap( ( part ) => ordered( part, rows, versions ) );
}

/** A record of texts or of rows of cells: of each key the side that has its place, else the one that was decided. */
function texts(
	name: 'labels' | 'rowNotes',
	{ mine, theirs }: Versions,
	sideOfRow: ( row: RowId, kind: 'label' | 'rowNote' ) => Side,
	places: Places
): Record< RowId, string > {
	const kind = name === 'labels' ? 'label' : 'rowNote';
	const rows = [
		...new Set( [
			...Object.keys( theirs[ name ] ),
			...Object.keys( mine[ name ] ),
		] ),
	];
	return Object.fromEntries(
		rows.flatMap( ( row ) => {
			const from = sideOfRow( row, kind ) === 'mine' ? mine : theirs;
			const text = from[ name ][ row ];
			return text !== undefined && hasPlace( places, row )
				? [ [ row, text ] ]
				: [];
		} )
	);
}

function cells(
	{ mine, theirs }: Versions,
	sideOfCell: ( row: RowId, column: string ) => Side,
	places: Places
): DisclosureValues[ 'cells' ] {
	const rows = [
		...new Set( [
			...Object.keys( theirs.cells ),
			...Object.keys( mine.cells ),
		] ),
	];
	return Object.fromEntries(
		rows.flatMap( ( row ) => {
			const columns = [
				...new Set( [
					...Object.keys( theirs.cells[ row ] ?? {} ),
					...Object.keys( mine.cells[ row ] ?? {} ),
				] ),
			];
			const own = columns.flatMap( ( column ) => {
				const from =
					sideOfCell( row, column ) === 'mine' ? mine : theirs;
				const cell = getCell( from, row, column );
				return cell.raw !== '' && hasPlace( places, row, column )
					? [ [ column, cell ] as const ]
					: [];
			} );
			return own.length > 0 ? [ [ row, Object.fromEntries( own ) ] ] : [];
		} )
	);
}

/** Areas that the result has, none over another, none that hides a text. */
function mergesThatFit(
	merges: Merge[],
	places: Places,
	content: DisclosureValues[ 'cells' ]
): Merge[] {
	const filled = new Set(
		Object.entries( content ).flatMap( ( [ row, columns ] ) =>
			Object.keys( columns ).map( ( column ) => `${ row } ${ column }` )
		)
	);
	const taken = new Set< string >();
	return merges.filter( ( merge ) => {
		const covered = places.covered( merge );
		const fits =
			covered.length > 1 &&
			! covered.some( ( cell ) => taken.has( cell ) ) &&
			! covered.slice( 1 ).some( ( cell ) => filled.has( cell ) );
		if ( fits ) {
			covered.forEach( ( cell ) => taken.add( cell ) );
		}
		return fits;
	} );
}

function chosenMerges(
	theirs: Merge[],
	differences: Difference[],
	sideOf: Decide
): Merge[] {
	const own = differences.filter(
		( difference ) =>
			difference.kind === 'merge' && sideOf( difference.id ) === 'mine'
	);
	const listed = ( side: Side ) =>
		own.flatMap( ( difference ) =>
			difference.kind === 'merge' ? ( difference[ side ] ?? [] ) : []
		);
	const gone = new Set( listed( 'theirs' ).map( canonical ) );
	return [
		...theirs.filter( ( merge ) => ! gone.has( canonical( merge ) ) ),
		...listed( 'mine' ),
	];
}

export function mergeValues(
	form: ResolvedForm,
	versions: Versions,
	choices: MergeChoices = {},
	differences: Difference[] = compareValues( form, versions )
): DisclosureValues {
	const { mine, theirs } = versions;
	const sides = new Map(
		differences.map( ( { id, from } ) => [
			id,
			from ??
				( Object.hasOwn( choices, id ) ? choices[ id ] : undefined ),
		] )
	);
	const sideOf: Decide = ( id ) => sides.get( id ) ?? 'theirs';

	const parts = putTogether(
		theirs.parts,
		mine.parts,
		( { id } ) => id,
		( id ) => sideOf( canonical( [ 'part', id ] ) )
	);
	const shaped = shapedForm( form, { parts } );
	const rows = addedRows( shaped, versions, sideOf );
	const places = placesOf( form, { parts, addedRows: rows } );

	const inMine = placesOf( form, mine );
	const inTheirs = placesOf( form, theirs );
	/** Of a place that only one side has, that side's content. */
	const owner = ( id: string, row: RowId, column?: string ): Side => {
		if ( ! hasPlace( inTheirs, row, column ) ) {
			return 'mine';
		}
		return hasPlace( inMine, row, column ) ? sideOf( id ) : 'theirs';
	};
	const content = cells(
		versions,
		( row, column ) =>
			owner( canonical( [ 'cell', row, column ] ), row, column ),
		places
	);
	const byRow = ( row: RowId, kind: 'label' | 'rowNote' ) =>
		owner( canonical( [ kind, row ] ), row );
	const units = new Set( [
		...Object.keys( theirs.units ),
		...Object.keys( mine.units ),
	] );
	return {
		...theirs,
		cells: content,
		parts,
		addedRows: rows,
		labels: texts( 'labels', versions, byRow, places ),
		rowNotes: texts( 'rowNotes', versions, byRow, places ),
		note: ( sideOf( 'note' ) === 'mine' ? mine : theirs ).note,
		units: Object.fromEntries(
			[ ...units ].flatMap( ( part ) => {
				const side = sideOf( canonical( [ 'unit', part ] ) );
				const unit = ( side === 'mine' ? mine : theirs ).units[ part ];
				return unit === undefined ||
					! shaped.parts.some( ( { id } ) => id === part )
					? []
					: [ [ part, unit ] ];
			} )
		),
		dismissals: putTogether(
			theirs.dismissals,
			mine.dismissals,
			( { key } ) => key,
			( key ) => sideOf( canonical( [ 'reason', key ] ) )
		),
		merges: mergesThatFit(
			chosenMerges( theirs.merges, differences, sideOf ),
			places,
			content
		),
	};
}
