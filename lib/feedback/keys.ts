/**
 * The keys of the inbox.
 */

export type KeyAction =
	'next' | 'previous' | 'select' | 'back' | 'answer' | 'help';

const LETTERS: Record< string, KeyAction > = {
	j: 'next',
	k: 'previous',
	x: 'select',
	u: 'back',
	r: 'answer',
	'?': 'help',
};

const ARROWS: Record< string, KeyAction > = {
	ArrowDown: 'next',
	ArrowUp: 'previous',
};

/** Inputs in which letters are not text. */
const BUTTONS = new Set( [ 'checkbox', 'radio', 'button', 'submit', 'reset' ] );

export type PressedKey = {
	key: string;
	/** A letter of another language is being put together. */
	isComposing: boolean;
	/** Ctrl, Alt or the like is held: the browser's own key. */
	isModified: boolean;
};

/** Whether letters that are pressed there are text. */
export function isTyping( place: unknown ): boolean {
	if ( typeof place !== 'object' || place === null ) {
		return false;
	}
	const { tagName, type, isContentEditable } = place as {
		tagName?: string;
		type?: string;
		isContentEditable?: boolean;
	};
	switch ( tagName ) {
		case 'INPUT':
			return ! BUTTONS.has( type ?? 'text' );
		case 'TEXTAREA':
		case 'SELECT':
			return true;
		default:
			return isContentEditable === true;
	}
}

/** What a key does; null for nothing. Arrows count only in the list, where they do not scroll. */
export function actionOf(
	{ key, isComposing, isModified }: PressedKey,
	{ isInList, hasLetters }: { isInList: boolean; hasLetters: boolean }
): KeyAction | null {
	if ( isComposing || isModified ) {
		return null;
	}
	return (
		( isInList ? ARROWS[ key ] : undefined ) ??
		( hasLetters ? LETTERS[ key.toLowerCase() ] : undefined ) ??
		null
	);
}

/** The neighbour of an entry; the first one, or the last, where none is chosen. */
export function neighbour< Entry >(
	entries: Entry[],
	current: Entry | null,
	action: 'next' | 'previous'
): Entry | null {
	const at = current === null ? -1 : entries.indexOf( current );
	if ( at < 0 ) {
		return entries[ 0 ] ?? null;
	}
	return entries[ at + ( action === 'next' ? 1 : -1 ) ] ?? current;
}
