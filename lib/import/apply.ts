/**
 * A preview put into the working values, with what the editor decided.
 */
import {
	changeColumn,
	insertColumn,
	putPart,
	schoolPart,
} from '../disclosure/reshape';
import { cellKind, parseCellColumn } from '../disclosure/resolve-form';
import { groupOf, shapedForm } from '../disclosure/shape';
import type {
	CellColumnId,
	CellRef,
	CellValue,
	ColumnId,
	DisclosureValues,
	Merge,
	ResolvedForm,
	RowId,
	RowKind,
	SchoolPart,
} from '../disclosure/types';
import {
	emptyValues,
	findRow,
	getCell,
	mergeArea,
	setCell,
} from '../disclosure/values';
import { readCell } from '../number';
import { addedRowId, makeAddedRow } from './added-rows';
import type {
	ImportChoices,
	ImportPreview,
	PreviewDiff,
	UnmatchedItem,
} from './types';

export const NO_CHOICES: ImportChoices = { readings: {}, unmatched: {} };

/** Key of a choice among readings. */
export function choiceKey( { row, column }: CellRef ): string {
	return `${ row }|${ column }`;
}

/** What a cell says once the editor has chosen a reading; the file's own text where none was. */
function chosenRaw(
	preview: ImportPreview,
	choices: ImportChoices,
	cell: CellRef & { raw: string }
): string {
	const chosen = choices.readings[ choiceKey( cell ) ];
	const asked = preview.ambiguous.find(
		( other ) => other.row === cell.row && other.column === cell.column
	);
	return (
		( chosen === undefined ? undefined : asked?.readings[ chosen ]?.raw ) ??
		cell.raw
	);
}

function readAs(
	form: ResolvedForm,
	values: DisclosureValues,
	{ row, column }: CellRef,
	raw: string
): CellValue {
	const found = findRow( form, values, row );
	if ( ! found ) {
		return null;
	}
	const parsed = parseCellColumn( found.part, column );
	const context = {
		unit: parsed?.column.unit,
		pairLabels: parsed?.column.pairLabels ?? found.row.pairLabels,
	};
	return readCell( raw, cellKind( found.part, found.row, column ), context )
		.value;
}

function put(
	form: ResolvedForm,
	values: DisclosureValues,
	at: CellRef,
	raw: string
): DisclosureValues {
	return setCell( values, at.row, at.column, {
		raw,
		value: readAs( form, values, at, raw ),
	} );
}

function itemText( item: UnmatchedItem ): string {
	const figures = item.cells
		.map( ( cell ) => cell.raw )
		.filter( ( raw ) => raw !== '' && raw !== item.text );
	return figures.length > 0
		? `${ item.text }: ${ figures.join( '; ' ) }`
		: item.text;
}

function addNote( values: DisclosureValues, text: string ): DisclosureValues {
	if ( text === '' || values.note.split( '\n' ).includes( text ) ) {
		return values;
	}
	return {
		...values,
		note: values.note === '' ? text : `${ values.note }\n${ text }`,
	};
}

function addAsRow(
	form: ResolvedForm,
	values: DisclosureValues,
	item: UnmatchedItem
): DisclosureValues {
	const part =
		form.parts.find( ( { id } ) => id === item.part ) ?? form.parts[ 0 ];
	if ( ! part ) {
		return values;
	}
	const parent = item.parent ?? null;
	const kind: RowKind =
		part.rows.find( ( row ) => row.parent === parent )?.kind ??
		part.rows[ 0 ]?.kind ??
		'text';
	const made = makeAddedRow(
		{ part, parent, after: item.after ?? null, kind },
		item.text,
		item.stt ?? '',
		values.addedRows
	);
	const row = { ...made, stt: item.stt ?? made.stt };
	return fillRow(
		form,
		{ ...values, addedRows: [ ...values.addedRows, row ] },
		row.id,
		item
	);
}

function fillRow(
	form: ResolvedForm,
	values: DisclosureValues,
	row: RowId,
	item: UnmatchedItem
): DisclosureValues {
	let next = values;
	const homeless: string[] = [];
	for ( const cell of item.cells ) {
		if ( cell.column === undefined ) {
			homeless.push( cell.raw );
		} else {
			next = put( form, next, { row, column: cell.column }, cell.raw );
		}
	}
	return homeless.length > 0
		? addNote( next, `${ item.text }: ${ homeless.join( '; ' ) }` )
		: next;
}

/** Headings of a column of the file are listed with this between them, from the outermost on. */
const BETWEEN_HEADINGS = ' › ';
const DEEPEST_PATH = 4;

/** The table of an item whose figures stand in rows of the form, if the school may shape it. */
function shapeablePart(
	form: ResolvedForm,
	values: DisclosureValues,
	item: UnmatchedItem
): SchoolPart | null {
	const row = item.cells.find( ( cell ) => cell.row !== undefined )?.row;
	const found = row === undefined ? null : findRow( form, values, row );
	return found ? schoolPart( form, values, found.part.id ) : null;
}

/** Whether the editor may make a column of it. */
export function canBeColumn(
	form: ResolvedForm,
	values: DisclosureValues,
	item: UnmatchedItem
): boolean {
	return (
		item.why === 'unknown-column' &&
		item.text !== '' &&
		shapeablePart( form, values, item ) !== null
	);
}

function addAsColumn(
	form: ResolvedForm,
	values: DisclosureValues,
	item: UnmatchedItem
): DisclosureValues {
	const part = shapeablePart( form, values, item );
	if ( ! part ) {
		return addNote( values, itemText( item ) );
	}
	const path = item.text.split( BETWEEN_HEADINGS ).slice( -DEEPEST_PATH );
	const inGroup = part.columns.filter(
		( other ) => groupOf( other ) === groupOf( { path } )
	);
	const beside = inGroup.at( -1 ) ?? part.columns.at( -1 );
	const isFigures = item.cells.every(
		( { raw } ) => readCell( raw, 'number' ).value !== null
	);
	const column = freeColumnId( part, item.text );
	const inserted = insertColumn(
		part,
		{
			after: beside?.id ?? null,
			label: item.text,
			kind: isFigures ? 'number' : 'text',
		},
		() => column
	);
	const next = putPart(
		form,
		values,
		changeColumn( inserted, column, { path } )
	);
	return fillColumn( shapedForm( form, next ), next, column, item );
}

function freeColumnId( { columns }: SchoolPart, text: string ): ColumnId {
	for ( let count = 0; ; count++ ) {
		const id = addedRowId( 'cot', text + ' '.repeat( count ) );
		if ( ! columns.some( ( column ) => column.id === id ) ) {
			return id;
		}
	}
}

function fillColumn(
	form: ResolvedForm,
	values: DisclosureValues,
	column: ColumnId,
	item: UnmatchedItem
): DisclosureValues {
	let next = values;
	const homeless: string[] = [];
	for ( const { row, raw } of item.cells ) {
		if ( row === undefined ) {
			homeless.push( raw );
		} else {
			next = put( form, next, { row, column }, raw );
		}
	}
	return homeless.length > 0
		? addNote( next, `${ item.text }: ${ homeless.join( '; ' ) }` )
		: next;
}

function applyItem(
	form: ResolvedForm,
	values: DisclosureValues,
	item: UnmatchedItem,
	choices: ImportChoices
): DisclosureValues {
	const choice = choices.unmatched[ item.id ] ?? { action: 'note' };
	switch ( choice.action ) {
		case 'skip':
			return values;
		case 'note':
			return addNote( values, itemText( item ) );
		case 'row':
			return addAsRow( form, values, item );
		case 'column':
			return addAsColumn( form, values, item );
		case 'map':
			return findRow( form, values, choice.row )
				? fillRow( form, values, choice.row, item )
				: values;
	}
}

/** Merges over cells that the import fills give way to those of the file. */
function keepMerges(
	form: ResolvedForm,
	values: DisclosureValues,
	preview: ImportPreview
): Merge[] {
	const filled = new Set( preview.cells.map( choiceKey ) );
	return values.merges.filter( ( merge ) => {
		const found = findRow( form, values, merge.rows[ 0 ] );
		const area = found
			? mergeArea( found.part, values, merge )
			: { rows: [], columns: [] };
		return ! area.rows.some( ( row ) =>
			area.columns.some( ( column ) =>
				filled.has( choiceKey( { row, column } ) )
			)
		);
	} );
}

/** Text under a merged area would be hidden; the file has none there. */
function clearCovered(
	form: ResolvedForm,
	values: DisclosureValues,
	merges: Merge[]
): DisclosureValues {
	let next = values;
	for ( const merge of merges ) {
		const found = findRow( form, next, merge.rows[ 0 ] );
		const area = found
			? mergeArea( found.part, next, merge )
			: { rows: [], columns: [] };
		for ( const row of area.rows ) {
			for ( const column of area.columns ) {
				if (
					row !== merge.rows[ 0 ] ||
					column !== merge.columns[ 0 ]
				) {
					next = setCell( next, row, column, {
						raw: '',
						value: null,
					} );
				}
			}
		}
	}
	return next;
}

/** New working values; cells that the file leaves empty stay as they are. */
export function applyPreview(
	form: ResolvedForm,
	values: DisclosureValues,
	preview: ImportPreview,
	choices: ImportChoices = NO_CHOICES
): DisclosureValues {
	const known = new Set( values.addedRows.map( ( { id } ) => id ) );
	let next: DisclosureValues = {
		...values,
		addedRows: [
			...values.addedRows,
			...preview.addedRows.filter( ( { id } ) => ! known.has( id ) ),
		],
		labels: { ...values.labels, ...preview.labels },
		rowNotes: { ...values.rowNotes, ...preview.rowNotes },
		units: { ...values.units, ...preview.units },
	};
	next = {
		...next,
		merges: [ ...keepMerges( form, next, preview ), ...preview.merges ],
	};
	for ( const cell of preview.cells ) {
		next = put( form, next, cell, chosenRaw( preview, choices, cell ) );
	}
	next = clearCovered( form, next, preview.merges );
	next = preview.note === '' ? next : addNote( next, preview.note );
	for ( const item of preview.unmatched ) {
		next = applyItem( shapedForm( form, next ), next, item, choices );
	}
	return next;
}

/** The values of an import into an empty disclosure. */
export function previewValues(
	form: ResolvedForm,
	preview: ImportPreview
): DisclosureValues {
	return applyPreview( form, emptyValues(), { ...preview, unmatched: [] } );
}

export function diffPreview(
	current: DisclosureValues,
	preview: ImportPreview
): PreviewDiff {
	const diff: PreviewDiff = { changed: [], added: [], same: 0, untouched: 0 };
	const inFile = new Set< string >();
	for ( const { row, column, raw } of preview.cells ) {
		inFile.add( choiceKey( { row, column } ) );
		const before = getCell( current, row, column ).raw;
		if ( before === raw ) {
			diff.same += 1;
		} else if ( before === '' ) {
			diff.added.push( { row, column, after: raw } );
		} else {
			diff.changed.push( { row, column, before, after: raw } );
		}
	}
	for ( const [ row, cells ] of Object.entries( current.cells ) ) {
		const columns: CellColumnId[] = Object.keys( cells );
		diff.untouched += columns.filter(
			( column ) => ! inFile.has( choiceKey( { row, column } ) )
		).length;
	}
	return diff;
}
