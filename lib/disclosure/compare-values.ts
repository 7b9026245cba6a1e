/**
 * What two people made of the same disclosure: each difference with what stood there before, mine and theirs.
 */
import { canonical } from './canonical';
import { hasPlace, placesOf, type Places } from './places';
import { shapedForm } from './shape';
import type {
	AddedRow,
	CellColumnId,
	Dismissal,
	DisclosureValues,
	Merge,
	ResolvedForm,
	RowId,
	SchoolPart,
} from './types';
import { getCell, rowsOf } from './values';

export type Side = 'mine' | 'theirs';

type Three< Content > = {
	/** Key of a choice. */
	id: string;
	base: Content | undefined;
	mine: Content | undefined;
	theirs: Content | undefined;
	/** The one that changed it; null where both did, each otherwise: somebody has to choose. */
	from: Side | null;
};

export type Difference =
	| ( Three< string > & { kind: 'cell'; row: RowId; column: CellColumnId } )
	| ( Three< string > & { kind: 'label' | 'rowNote'; row: RowId } )
	| ( Three< string > & { kind: 'unit'; part: string } )
	| ( Three< string > & { kind: 'note' } )
	| ( Three< Dismissal > & { kind: 'reason'; key: string } )
	| ( Three< AddedRow > & { kind: 'row'; row: RowId } )
	| ( Three< SchoolPart > & { kind: 'part'; part: string } )
	| ( Three< Merge[] > & { kind: 'merge' } );

export type Versions = {
	base: DisclosureValues;
	mine: DisclosureValues;
	theirs: DisclosureValues;
};

function three< Content >(
	id: string,
	base: Content | undefined,
	mine: Content | undefined,
	theirs: Content | undefined,
	text: ( content: Content | undefined ) => string = canonical
): Three< Content > | null {
	const [ before, own, other ] = [ base, mine, theirs ].map( text );
	if ( own === other ) {
		return null;
	}
	const changedByOne = own === before ? 'theirs' : 'mine';
	const isByBoth = own !== before && other !== before;
	return { id, base, mine, theirs, from: isByBoth ? null : changedByOne };
}

/** Keys of three records, each once. */
function keysOf( ...records: object[] ): string[] {
	return [ ...new Set( records.flatMap( Object.keys ) ) ];
}

function at< Content >(
	record: Record< string, Content >,
	key: string
): Content | undefined {
	return Object.hasOwn( record, key ) ? record[ key ] : undefined;
}

function cellDifferences(
	{ base, mine, theirs }: Versions,
	isShared: ( row: RowId, column: CellColumnId ) => boolean
): Difference[] {
	return keysOf( base.cells, mine.cells, theirs.cells ).flatMap( ( row ) =>
		keysOf(
			at( base.cells, row ) ?? {},
			at( mine.cells, row ) ?? {},
			at( theirs.cells, row ) ?? {}
		).flatMap( ( column ) => {
			const raw = ( values: DisclosureValues ) =>
				getCell( values, row, column ).raw;
			const found = three(
				canonical( [ 'cell', row, column ] ),
				raw( base ),
				raw( mine ),
				raw( theirs )
			);
			return found && isShared( row, column )
				? [ { ...found, kind: 'cell' as const, row, column } ]
				: [];
		} )
	);
}

function textDifferences(
	{ base, mine, theirs }: Versions,
	isShared: ( row: RowId ) => boolean
): Difference[] {
	const byRow = ( [ 'label', 'rowNote' ] as const ).flatMap( ( kind ) => {
		const name = kind === 'label' ? 'labels' : 'rowNotes';
		return keysOf( base[ name ], mine[ name ], theirs[ name ] ).flatMap(
			( row ): Difference[] => {
				const found = three(
					canonical( [ kind, row ] ),
					at( base[ name ], row ),
					at( mine[ name ], row ),
					at( theirs[ name ], row )
				);
				return found && isShared( row )
					? [ { ...found, kind, row } ]
					: [];
			}
		);
	} );
	const units = keysOf( base.units, mine.units, theirs.units ).flatMap(
		( part ): Difference[] => {
			const found = three(
				canonical( [ 'unit', part ] ),
				at( base.units, part ),
				at( mine.units, part ),
				at( theirs.units, part )
			);
			return found ? [ { ...found, kind: 'unit', part } ] : [];
		}
	);
	const note = three( 'note', base.note, mine.note, theirs.note );
	return [
		...byRow,
		...units,
		...( note ? [ { ...note, kind: 'note' as const } ] : [] ),
	];
}

function reasonDifferences( { base, mine, theirs }: Versions ): Difference[] {
	const find = ( { dismissals }: DisclosureValues, key: string ) =>
		dismissals.find( ( dismissal ) => dismissal.key === key );
	const keys = new Set(
		[ base, mine, theirs ].flatMap( ( { dismissals } ) =>
			dismissals.map( ( { key } ) => key )
		)
	);
	return [ ...keys ].flatMap( ( key ): Difference[] => {
		const found = three(
			canonical( [ 'reason', key ] ),
			find( base, key ),
			find( mine, key ),
			find( theirs, key )
		);
		return found ? [ { ...found, kind: 'reason', key } ] : [];
	} );
}

/** Somebody typed into what the other person's version does not have any more. */
function changedBeyond(
	base: DisclosureValues,
	values: DisclosureValues,
	rows: RowId[],
	places: Places
): boolean {
	return rows.some( ( row ) => {
		const cells = keysOf(
			at( base.cells, row ) ?? {},
			at( values.cells, row ) ?? {}
		);
		const isOther = ( column: CellColumnId ) =>
			! hasPlace( places, row, column ) &&
			getCell( base, row, column ).raw !==
				getCell( values, row, column ).raw;
		const isNamed =
			! hasPlace( places, row ) &&
			( at( base.labels, row ) !== at( values.labels, row ) ||
				at( base.rowNotes, row ) !== at( values.rowNotes, row ) ||
				values.addedRows.some(
					( { id, parent } ) =>
						parent === row &&
						! base.addedRows.some( ( old ) => old.id === id )
				) );
		return isNamed || cells.some( isOther );
	} );
}

/** What is said of a row apart from where it stands, which changes with its neighbours. */
function rowText( row: AddedRow | undefined ): string {
	return canonical( row && { ...row, after: null } );
}

function shapeDifferences(
	form: ResolvedForm,
	versions: Versions,
	places: Record< Side, Places >
): Difference[] {
	const { base, mine, theirs } = versions;
	/** One side's change stands in the way of what the other typed there. */
	const decided = < Content >(
		found: Three< Content >,
		rowsIn: ( values: DisclosureValues ) => RowId[]
	): Three< Content > => {
		if ( found.from === null ) {
			return found;
		}
		const other = versions[ found.from === 'mine' ? 'theirs' : 'mine' ];
		return changedBeyond(
			base,
			other,
			rowsIn( other ),
			places[ found.from ]
		)
			? { ...found, from: null }
			: found;
	};
	const ids = ( list: 'addedRows' | 'parts' ) => [
		...new Set(
			[ base, mine, theirs ].flatMap( ( values ) =>
				values[ list ].map( ( { id } ) => id )
			)
		),
	];
	const row = ( values: DisclosureValues, id: RowId ) =>
		values.addedRows.find( ( added ) => added.id === id );
	const part = ( values: DisclosureValues, id: string ) =>
		values.parts.find( ( own ) => own.id === id );
	const rows = ids( 'addedRows' ).flatMap( ( id ): Difference[] => {
		const found = three(
			canonical( [ 'row', id ] ),
			row( base, id ),
			row( mine, id ),
			row( theirs, id ),
			rowText
		);
		return found
			? [ { ...decided( found, () => [ id ] ), kind: 'row', row: id } ]
			: [];
	} );
	const parts = ids( 'parts' ).flatMap( ( id ): Difference[] => {
		const found = three(
			canonical( [ 'part', id ] ),
			part( base, id ),
			part( mine, id ),
			part( theirs, id )
		);
		const rowsIn = ( values: DisclosureValues ) => {
			const shown = shapedForm( form, values ).parts.find(
				( candidate ) => candidate.id === id
			);
			return shown
				? rowsOf( shown, values ).map( ( { id: own } ) => own )
				: [];
		};
		return found
			? [ { ...decided( found, rowsIn ), kind: 'part', part: id } ]
			: [];
	} );
	return [ ...parts, ...rows ];
}

function without( list: Merge[], ...others: Merge[][] ): Merge[] {
	const known = new Set( others.flat().map( canonical ) );
	return list.filter( ( merge ) => ! known.has( canonical( merge ) ) );
}

/** Each merged area is there or not; only where new ones of both lie over each other has somebody to choose. */
function mergeDifferences(
	{ base, mine, theirs }: Versions,
	places: Record< Side, Places >
): Difference[] {
	const own = without( mine.merges, base.merges, theirs.merges );
	const other = without( theirs.merges, base.merges, mine.merges );
	const cellsOf = ( list: Merge[], side: Side ) =>
		new Set( list.flatMap( ( merge ) => places[ side ].covered( merge ) ) );
	const touches = ( merge: Merge, side: Side, cells: Set< string > ) =>
		places[ side ].covered( merge ).some( ( cell ) => cells.has( cell ) );
	const inTheirs = cellsOf( other, 'theirs' );
	const inMine = cellsOf( own, 'mine' );
	const clash = {
		mine: own.filter( ( merge ) => touches( merge, 'mine', inTheirs ) ),
		theirs: other.filter( ( merge ) => touches( merge, 'theirs', inMine ) ),
	};
	const single = (
		merge: Merge,
		versions: Partial< Record< 'base' | Side, Merge[] > >,
		from: Side
	): Difference => ( {
		base: undefined,
		mine: undefined,
		theirs: undefined,
		...versions,
		id: canonical( [ 'merge', merge ] ),
		kind: 'merge',
		from,
	} );
	return [
		...( clash.mine.length > 0
			? [
					{
						...clash,
						id: 'merge',
						kind: 'merge' as const,
						base: undefined,
						from: null,
					},
				]
			: [] ),
		...without( own, clash.mine ).map( ( merge ) =>
			single( merge, { mine: [ merge ] }, 'mine' )
		),
		...without( other, clash.theirs ).map( ( merge ) =>
			single( merge, { theirs: [ merge ] }, 'theirs' )
		),
		...without( base.merges, mine.merges ).flatMap( ( merge ) =>
			without( [ merge ], theirs.merges ).length > 0
				? []
				: [
						single(
							merge,
							{ base: [ merge ], theirs: [ merge ] },
							'mine'
						),
					]
		),
		...without( base.merges, theirs.merges ).flatMap( ( merge ) =>
			without( [ merge ], mine.merges ).length > 0
				? []
				: [
						single(
							merge,
							{ base: [ merge ], mine: [ merge ] },
							'theirs'
						),
					]
		),
	];
}

/**
 * Every difference between mine and theirs. What stands in a row or table that only one side has goes with that row or table and is
 * not listed by itself.
 */
export function compareValues(
	form: ResolvedForm,
	versions: Versions
): Difference[] {
	const places = {
		mine: placesOf( form, versions.mine ),
		theirs: placesOf( form, versions.theirs ),
	};
	const isShared = ( row: RowId, column?: CellColumnId ) =>
		hasPlace( places.mine, row, column ) &&
		hasPlace( places.theirs, row, column );
	return [
		...cellDifferences( versions, isShared ),
		...shapeDifferences( form, versions, places ),
		...textDifferences( versions, isShared ),
		...mergeDifferences( versions, places ),
		...reasonDifferences( versions ),
	];
}
