/**
 * Everything that can happen to a spreadsheet, as a pure function.
 */

import { dropPart, putPart } from '../../../lib/disclosure/reshape';
import { shapedForm } from '../../../lib/disclosure/shape';
import type {
	DisclosureValues,
	ResolvedForm,
} from '../../../lib/disclosure/types';
import { mergesOf } from './merges';
import {
	moved,
	paged,
	rowEnd,
	selectedArea,
	sheetEnd,
	snap,
	tabbed,
	clamp,
} from './moves';
import { mergeArea, unmergeArea } from './merging';
import { clearArea, fillDown, pasteBlock } from './paste';
import { buildSheet, columnAt, partOf, refAt } from './sheet';
import type {
	Action,
	Area,
	Position,
	Selection,
	Sheet,
	SpreadsheetState,
	Step,
} from './types';
import {
	addRow,
	noteForm,
	noteRow,
	removeRow,
	renameRow,
	setCells,
} from './values';

const MOST_STEPS = 300;
const START: Position = { row: 0, column: 0 };

function at( position: Position ): Selection {
	return { anchor: position, focus: position, tabColumn: null };
}

export function createState(
	base: ResolvedForm,
	values: DisclosureValues
): SpreadsheetState {
	const form = shapedForm( base, values );
	const sheet = buildSheet( form, values.addedRows );
	return {
		base,
		form,
		values,
		sheet,
		selection: at( snap( mergesOf( values, sheet ), START ) ),
		editing: null,
		undo: [],
		redo: [],
		notice: null,
	};
}

export function selectionArea( state: SpreadsheetState ): Area {
	return selectedArea(
		state.sheet,
		mergesOf( state.values, state.sheet ),
		state.selection
	);
}

/** The cell that typing goes to. */
export function activePosition( state: SpreadsheetState ): Position {
	return snap(
		mergesOf( state.values, state.sheet ),
		state.selection.anchor
	);
}

/** The same cell on another sheet: rows and columns may have come or gone. */
function carried( position: Position, from: Sheet, to: Sheet ): Position {
	const id = from.rows[ position.row ]?.id;
	const found = to.rows.findIndex( ( candidate ) => candidate.id === id );
	const row = found < 0 ? position.row : found;
	const name = columnAt( from, position )?.id;
	const column = partOf( to, row )?.columns.findIndex(
		( candidate ) => candidate.id === name
	);
	return clamp( to, {
		row,
		column: column === undefined || column < 0 ? position.column : column,
	} );
}

function withValues(
	state: SpreadsheetState,
	values: DisclosureValues
): SpreadsheetState {
	const isShaped = values.parts !== state.values.parts;
	if ( values.addedRows === state.values.addedRows && ! isShaped ) {
		return { ...state, values };
	}
	const form = isShaped ? shapedForm( state.base, values ) : state.form;
	const sheet = buildSheet( form, values.addedRows );
	return {
		...state,
		form,
		values,
		sheet,
		selection: {
			anchor: carried( state.selection.anchor, state.sheet, sheet ),
			focus: carried( state.selection.focus, state.sheet, sheet ),
			tabColumn: state.selection.tabColumn,
		},
	};
}

/** A change of the values is one step of undo; no change is none. */
function changed(
	state: SpreadsheetState,
	values: DisclosureValues
): SpreadsheetState {
	if ( values === state.values ) {
		return state;
	}
	const step: Step = {
		before: state.values,
		after: values,
		selection: state.selection,
	};
	return {
		...withValues( state, values ),
		undo: [ ...state.undo, step ].slice( -MOST_STEPS ),
		redo: [],
	};
}

function select(
	state: SpreadsheetState,
	position: Position,
	extend = false
): SpreadsheetState {
	const target = clamp( state.sheet, position );
	const selection = extend
		? { ...state.selection, focus: target, tabColumn: null }
		: at( snap( mergesOf( state.values, state.sheet ), target ) );
	return { ...state, selection, editing: null, notice: null };
}

/** Moving starts at the active cell, stretching a selection at its other corner. */
function startOf( state: SpreadsheetState, extend = false ): Position {
	return extend ? state.selection.focus : state.selection.anchor;
}

function move(
	state: SpreadsheetState,
	action: Extract< Action, { type: 'move' } >
): SpreadsheetState {
	const merges = mergesOf( state.values, state.sheet );
	const from = startOf( state, action.extend );
	const target = moved(
		state.sheet,
		state.values,
		merges,
		from,
		action.direction,
		action.toEdge === true
	);
	return select( state, target, action.extend );
}

function tab( state: SpreadsheetState, isBack: boolean ): SpreadsheetState {
	const from = state.selection.anchor;
	const target = tabbed(
		state.sheet,
		mergesOf( state.values, state.sheet ),
		from,
		isBack
	);
	if ( ! target ) {
		return { ...state, editing: null };
	}
	const next = select( state, target );
	const tabColumn = isBack
		? null
		: ( state.selection.tabColumn ?? from.column );
	return { ...next, selection: { ...next.selection, tabColumn } };
}

function enter( state: SpreadsheetState, isBack: boolean ): SpreadsheetState {
	const { anchor, tabColumn } = state.selection;
	const merges = mergesOf( state.values, state.sheet );
	const target = moved(
		state.sheet,
		state.values,
		merges,
		anchor,
		isBack ? 'up' : 'down',
		false
	);
	return select( state, {
		row: target.row,
		column: tabColumn ?? target.column,
	} );
}

function paste(
	state: SpreadsheetState,
	action: Extract< Action, { type: 'paste' } >
): SpreadsheetState {
	const pasted = pasteBlock(
		state.values,
		state.sheet,
		selectionArea( state ),
		action.block
	);
	const next = changed( state, pasted.values );
	const { area, problem } = pasted;
	return {
		...next,
		editing: null,
		selection: {
			anchor: { row: area.top, column: area.left },
			focus: { row: area.bottom, column: area.right },
			tabColumn: null,
		},
		notice: problem
			? { ...problem, id: ( state.notice?.id ?? 0 ) + 1 }
			: null,
	};
}

function undo( state: SpreadsheetState ): SpreadsheetState {
	const step = state.undo[ state.undo.length - 1 ];
	if ( ! step ) {
		return state;
	}
	const back = withValues( state, step.before );
	return {
		...back,
		selection: {
			...step.selection,
			anchor: clamp( back.sheet, step.selection.anchor ),
			focus: clamp( back.sheet, step.selection.focus ),
		},
		editing: null,
		undo: state.undo.slice( 0, -1 ),
		redo: [ ...state.redo, step ],
	};
}

function redo( state: SpreadsheetState ): SpreadsheetState {
	const step = state.redo[ state.redo.length - 1 ];
	if ( ! step ) {
		return state;
	}
	return {
		...withValues( state, step.after ),
		editing: null,
		undo: [ ...state.undo, step ],
		redo: state.redo.slice( 0, -1 ),
	};
}

function commit( state: SpreadsheetState, raw: string ): SpreadsheetState {
	const ref = refAt( state.sheet, activePosition( state ) );
	const values = ref
		? setCells( state.values, state.sheet, [ { ...ref, raw } ] )
		: state.values;
	return { ...changed( state, values ), editing: null };
}

function addedRow(
	state: SpreadsheetState,
	action: Extract< Action, { type: 'addRow' } >
): SpreadsheetState {
	const next = changed(
		state,
		addRow( state.values, state.sheet, action.row )
	);
	const row = next.sheet.rows.findIndex(
		( candidate ) => candidate.id === action.row.id
	);
	return row < 0
		? next
		: { ...next, selection: at( { row, column: 0 } ), editing: null };
}

function withoutDismissal(
	values: DisclosureValues,
	key: string
): DisclosureValues {
	const dismissals = values.dismissals.filter(
		( dismissal ) => dismissal.key !== key
	);
	return dismissals.length === values.dismissals.length
		? values
		: { ...values, dismissals };
}

/** What changes the values alone. */
function changeOf(
	state: SpreadsheetState,
	action: Action
): DisclosureValues | null {
	const { values, sheet } = state;
	switch ( action.type ) {
		case 'clear':
			return clearArea( values, sheet, selectionArea( state ) );
		case 'fillDown':
			return fillDown( values, sheet, selectionArea( state ) );
		case 'merge':
			return mergeArea(
				values,
				sheet,
				selectionArea( state ),
				action.raw
			);
		case 'unmerge':
			return unmergeArea( values, sheet, selectionArea( state ) );
		case 'setCells':
			return setCells( values, sheet, action.cells );
		case 'removeRow':
			return removeRow( values, sheet, action.row );
		case 'renameRow':
			return renameRow( values, sheet, action.row, action.label );
		case 'noteRow':
			return noteRow( values, action.row, action.note );
		case 'noteForm':
			return noteForm( values, action.note );
		case 'putPart':
			return putPart( state.base, values, action.part );
		case 'dropPart':
			return dropPart( state.base, values, action.part );
		case 'dismiss':
			return {
				...values,
				dismissals: [
					...withoutDismissal( values, action.dismissal.key )
						.dismissals,
					action.dismissal,
				],
			};
		case 'undismiss':
			return withoutDismissal( values, action.key );
		case 'replace':
			return action.values;
		default:
			return null;
	}
}

function selectAll( state: SpreadsheetState ): SpreadsheetState {
	const part =
		state.sheet.parts[
			state.sheet.rows[ state.selection.anchor.row ]?.part ?? 0
		];
	if ( ! part ) {
		return state;
	}
	const last = {
		row: part.firstRow + part.rows.length - 1,
		column: part.columns.length - 1,
	};
	return {
		...state,
		selection: {
			anchor: { row: part.firstRow, column: 0 },
			focus: last,
			tabColumn: null,
		},
	};
}

export function reducer(
	state: SpreadsheetState,
	action: Action
): SpreadsheetState {
	switch ( action.type ) {
		case 'select':
			return select( state, action.position, action.extend );
		case 'selectAll':
			return selectAll( state );
		case 'move':
			return move( state, action );
		case 'home':
		case 'end': {
			const isHome = action.type === 'home';
			const from = startOf( state, action.extend );
			const target = action.whole
				? sheetEnd( state.sheet, isHome )
				: rowEnd( state.sheet, from, isHome );
			return select( state, target, action.extend );
		}
		case 'page':
			return select(
				state,
				paged(
					state.sheet,
					startOf( state, action.extend ),
					action.back
				),
				action.extend
			);
		case 'tab':
			return tab( state, action.back );
		case 'enter':
			return enter( state, action.back );
		case 'edit':
			return state.editing === action.mode
				? state
				: { ...state, editing: action.mode, notice: null };
		case 'cancel':
			return state.editing === null ? state : { ...state, editing: null };
		case 'commit':
			return commit( state, action.raw );
		case 'paste':
			return paste( state, action );
		case 'addRow':
			return addedRow( state, action );
		case 'load':
			return {
				...withValues( state, action.values ),
				editing: null,
				undo: [],
				redo: [],
				notice: null,
			};
		case 'undo':
			return undo( state );
		case 'redo':
			return redo( state );
		default: {
			const values = changeOf( state, action );
			return values
				? { ...changed( state, values ), editing: null }
				: state;
		}
	}
}
