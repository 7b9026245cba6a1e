/**
 * The text that is being typed, before it becomes a value. It lives outside React, so that a key renders nothing.
 */

export type Draft = {
	/** Null while nothing is being typed. */
	text: () => string | null;
	set: ( text: string | null, source?: HTMLTextAreaElement ) => void;
	subscribe: ( listener: DraftListener ) => () => void;
};

/** `source` is the field that was typed into; it already shows the text. */
export type DraftListener = (
	text: string | null,
	source?: HTMLTextAreaElement
) => void;

export function createDraft(): Draft {
	const listeners = new Set< DraftListener >();
	let current: string | null = null;
	return {
		text: () => current,
		set: ( text, source ) => {
			current = text;
			listeners.forEach( ( listener ) => listener( text, source ) );
		},
		subscribe: ( listener ) => {
			listeners.add( listener );
			return () => listeners.delete( listener );
		},
	};
}
