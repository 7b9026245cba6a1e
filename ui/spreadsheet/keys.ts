/**
 * What a key does in the grid while nothing is being typed, and while something is.
 */

import type { Action, Direction } from './state';

export type Key = {
	key: string;
	shiftKey: boolean;
	ctrlKey: boolean;
	metaKey: boolean;
	altKey: boolean;
};

const ARROWS: Record< string, Direction > = {
	ArrowUp: 'up',
	ArrowDown: 'down',
	ArrowLeft: 'left',
	ArrowRight: 'right',
};

function commandAction( key: Key ): Action | null {
	switch ( key.key.toLowerCase() ) {
		case 'a':
			return { type: 'selectAll' };
		case 'd':
			return { type: 'fillDown' };
		case 'z':
			return { type: key.shiftKey ? 'redo' : 'undo' };
		case 'y':
			return { type: 'redo' };
		default:
			return null;
	}
}

function travelAction( key: Key, isCommand: boolean ): Action | null {
	const extend = key.shiftKey;
	const direction = ARROWS[ key.key ];
	if ( direction ) {
		return { type: 'move', direction, extend, toEdge: isCommand };
	}
	switch ( key.key ) {
		case 'Home':
			return { type: 'home', whole: isCommand, extend };
		case 'End':
			return { type: 'end', whole: isCommand, extend };
		case 'PageUp':
		case 'PageDown':
			return isCommand
				? null
				: { type: 'page', back: key.key === 'PageUp', extend };
		default:
			return null;
	}
}

/** Actions that change figures; a grid that may only be read takes none of them. */
const CHANGES: ReadonlySet< Action[ 'type' ] > = new Set( [
	'clear',
	'fillDown',
	'undo',
	'redo',
	'edit',
] );

function closedCellAction( key: Key ): Action | null {
	const isCommand = key.ctrlKey || key.metaKey;
	if ( key.altKey ) {
		return null;
	}
	const travel = travelAction( key, isCommand );
	if ( travel ) {
		return travel;
	}
	if ( isCommand ) {
		return commandAction( key );
	}
	switch ( key.key ) {
		case 'Enter':
			return { type: 'enter', back: key.shiftKey };
		case 'Tab':
			return { type: 'tab', back: key.shiftKey };
		case 'F2':
			return { type: 'edit', mode: 'open' };
		case 'Delete':
		case 'Backspace':
			return { type: 'clear' };
		default:
			return null;
	}
}

export function actionOf( key: Key, isReadOnly: boolean ): Action | null {
	const action = closedCellAction( key );
	return action && isReadOnly && CHANGES.has( action.type ) ? null : action;
}

/** Where a key leads out of a cell that is being typed in; null where it belongs to the text. */
export function leavingAction( key: Key, isOpen: boolean ): Action | null {
	if ( key.altKey || key.ctrlKey || key.metaKey ) {
		return null;
	}
	if ( key.key === 'Enter' ) {
		return { type: 'enter', back: key.shiftKey };
	}
	if ( key.key === 'Tab' ) {
		return { type: 'tab', back: key.shiftKey };
	}
	// Some Vietnamese keyboards select the letter before the caret with Shift and an arrow to replace it.
	const direction = isOpen || key.shiftKey ? undefined : ARROWS[ key.key ];
	return direction ? { type: 'move', direction } : null;
}
