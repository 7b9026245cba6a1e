/**
 * The field that always has the focus. It lies over the active cell, so that whatever types, be it a keyboard, Unikey's
 * Backspace and composed letter or an input method, types into a real field. A key renders nothing: the text stays here
 * until it is taken over.
 */

import {
	useCallback,
	useEffect,
	useLayoutEffect,
	useRef,
} from '@wordpress/element';
import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react';

import type { Draft } from './draft';
import { actionOf, leavingAction } from './keys';
import {
	fromClipboard,
	LONGEST_RAW,
	toHtml,
	toText,
	type Action,
	type Block,
	type Editing,
} from './state';
import type { Dispatch } from './types';

type Props = {
	inputRef: RefObject< HTMLTextAreaElement >;
	draft: Draft;
	dispatch: Dispatch;
	/** Changes with the active cell. */
	place: string;
	raw: string;
	editing: Editing | null;
	isReadOnly: boolean;
	/** The next cell of a Tab; false where Tab leads out of the grid. */
	canTab: ( isBack: boolean ) => boolean;
	copy: () => Block;
	/** Takes what is more than a range of cells; false where it is one. */
	takeForm: ( block: Block, html: string, text: string ) => boolean;
	/** Ctrl+M. */
	onMerge: () => void;
	label: string;
	gridId: string;
	cellId: string;
	describedBy: string | undefined;
	isNumeric: boolean;
};

function newLine( field: HTMLTextAreaElement ): void {
	field.setRangeText( '\n', field.selectionStart, field.selectionEnd, 'end' );
}

function isComposing( event: KeyboardEvent ): boolean {
	return event.nativeEvent.isComposing || event.keyCode === 229;
}

/** A browser without `field-sizing` needs to be told how large the text has become. */
const GROWS_ITSELF =
	typeof CSS !== 'undefined' && CSS.supports?.( 'field-sizing', 'content' );

function grow( field: HTMLTextAreaElement ): void {
	if ( ! GROWS_ITSELF ) {
		field.style.height = 'auto';
		field.style.height = `${ field.scrollHeight }px`;
	}
}

export function CellInput( props: Props ) {
	const { inputRef, draft, dispatch, place, raw, editing, isReadOnly } =
		props;
	const mode = useRef< Editing | null >( null );
	/** Escape lets the next Tab leave the grid. */
	const isReleased = useRef( false );

	const begin = useCallback(
		( next: Editing ) => {
			if ( mode.current === null ) {
				mode.current = next;
				dispatch( { type: 'edit', mode: next } );
			}
		},
		[ dispatch ]
	);

	useLayoutEffect( () => {
		const field = inputRef.current;
		if ( ! field ) {
			return;
		}
		if ( editing === null ) {
			mode.current = null;
			draft.set( null );
			field.value = raw;
			if ( field.ownerDocument.activeElement === field ) {
				field.select();
			}
		} else if ( mode.current === null ) {
			mode.current = editing;
			draft.set( field.value, field );
			field.setSelectionRange( field.value.length, field.value.length );
			grow( field );
		}
	}, [ inputRef, draft, place, raw, editing ] );

	useEffect(
		() =>
			draft.subscribe( ( text, source ) => {
				const field = inputRef.current;
				if ( field && source !== field && text !== null ) {
					field.value = text;
					grow( field );
				}
			} ),
		[ draft, inputRef ]
	);

	const leave = ( action: Action ) => {
		const text = draft.text();
		if ( text !== null ) {
			dispatch( { type: 'commit', raw: text } );
		}
		dispatch( action );
	};

	const handleTyping = ( event: KeyboardEvent< HTMLTextAreaElement > ) => {
		const field = event.currentTarget;
		if ( event.key === 'Escape' ) {
			event.preventDefault();
			event.stopPropagation();
			dispatch( { type: 'cancel' } );
			return;
		}
		if ( event.key === 'F2' ) {
			event.preventDefault();
			mode.current = mode.current === 'open' ? 'type' : 'open';
			dispatch( { type: 'edit', mode: mode.current } );
			return;
		}
		if ( event.key === 'Enter' && ( event.altKey || event.ctrlKey ) ) {
			event.preventDefault();
			newLine( field );
			draft.set( field.value, field );
			grow( field );
			return;
		}
		const action = leavingAction( event, mode.current === 'open' );
		if ( action ) {
			event.preventDefault();
			leave( action );
		}
	};

	const handleKeyDown = ( event: KeyboardEvent< HTMLTextAreaElement > ) => {
		if ( isComposing( event ) ) {
			return;
		}
		if ( mode.current !== null ) {
			handleTyping( event );
			return;
		}
		if ( event.key === 'Escape' && ! isReleased.current ) {
			event.preventDefault();
			event.stopPropagation();
			isReleased.current = true;
			return;
		}
		if (
			event.ctrlKey &&
			! event.shiftKey &&
			! event.altKey &&
			event.key.toLowerCase() === 'm'
		) {
			event.preventDefault();
			if ( ! isReadOnly ) {
				props.onMerge();
			}
			return;
		}
		const isFree = isReleased.current;
		isReleased.current = isFree && event.key === 'Shift';
		const action = actionOf( event, isReadOnly );
		if (
			! action ||
			( action.type === 'tab' &&
				( isFree || ! props.canTab( action.back ) ) )
		) {
			return;
		}
		event.preventDefault();
		event.stopPropagation();
		dispatch( action );
	};

	const handleInput = () => {
		const field = inputRef.current;
		if ( field ) {
			begin( 'type' );
			draft.set( field.value, field );
			grow( field );
		}
	};

	const handleCopy = ( event: ClipboardEvent< HTMLTextAreaElement > ) => {
		if ( mode.current !== null ) {
			return;
		}
		event.preventDefault();
		const block = props.copy();
		event.clipboardData.setData( 'text/plain', toText( block ) );
		event.clipboardData.setData( 'text/html', toHtml( block ) );
		if ( event.type === 'cut' && ! isReadOnly ) {
			dispatch( { type: 'clear' } );
		}
	};

	const handlePaste = ( event: ClipboardEvent< HTMLTextAreaElement > ) => {
		if ( mode.current !== null || isReadOnly ) {
			return;
		}
		event.preventDefault();
		const html = event.clipboardData.getData( 'text/html' );
		const text = event.clipboardData.getData( 'text/plain' );
		const block = fromClipboard( html, text );
		if ( block && ! props.takeForm( block, html, text ) ) {
			dispatch( { type: 'paste', block } );
		}
	};

	return (
		<textarea
			ref={ inputRef }
			className={ `ct-sheet__input is-${ editing ?? 'closed' }${ props.isNumeric ? ' is-numeric' : '' }` }
			rows={ 1 }
			maxLength={ LONGEST_RAW }
			readOnly={ isReadOnly }
			autoComplete="off"
			autoCapitalize="off"
			spellCheck={ false }
			aria-label={ props.label }
			aria-controls={ props.gridId }
			aria-activedescendant={
				editing === null ? props.cellId : undefined
			}
			aria-describedby={ props.describedBy }
			onKeyDown={ handleKeyDown }
			onInput={ handleInput }
			onCompositionStart={ () => begin( 'type' ) }
			onCopy={ handleCopy }
			onCut={ handleCopy }
			onPaste={ handlePaste }
			onFocus={ ( event ) =>
				mode.current === null && event.currentTarget.select()
			}
		/>
	);
}
