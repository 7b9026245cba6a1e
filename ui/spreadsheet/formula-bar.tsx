/**
 * The line above the grid: which cell, what stands in it, how that is read.
 */

import { useEffect, useLayoutEffect, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { KeyboardEvent } from 'react';

import type { Draft } from './draft';
import { leavingAction } from './keys';
import { LONGEST_RAW } from './state';
import type { Dispatch } from './types';

type Props = {
	draft: Draft;
	dispatch: Dispatch;
	name: string;
	raw: string;
	isReadOnly: boolean;
	read: ( text: string ) => string;
	/** Typing here ends in the grid. */
	onLeave: () => void;
};

export function FormulaBar( {
	draft,
	dispatch,
	name,
	raw,
	isReadOnly,
	read,
	onLeave,
}: Props ) {
	const field = useRef< HTMLTextAreaElement >( null );
	const reading = useRef< HTMLOutputElement >( null );
	const latest = useRef( { raw, read } );
	latest.current = { raw, read };

	useLayoutEffect( () => {
		if ( field.current && draft.text() === null ) {
			field.current.value = raw;
		}
		if ( reading.current ) {
			reading.current.textContent = read( draft.text() ?? raw );
		}
	}, [ draft, raw, read ] );

	useEffect( () => {
		let frame = 0;
		const unsubscribe = draft.subscribe( ( text, source ) => {
			if ( field.current && source !== field.current ) {
				field.current.value = text ?? latest.current.raw;
			}
			cancelAnimationFrame( frame );
			frame = requestAnimationFrame( () => {
				if ( reading.current ) {
					reading.current.textContent = latest.current.read(
						draft.text() ?? latest.current.raw
					);
				}
			} );
		} );
		return () => {
			cancelAnimationFrame( frame );
			unsubscribe();
		};
	}, [ draft ] );

	const handleKeyDown = ( event: KeyboardEvent< HTMLTextAreaElement > ) => {
		if ( event.nativeEvent.isComposing || event.keyCode === 229 ) {
			return;
		}
		if ( event.key === 'Escape' ) {
			event.preventDefault();
			event.stopPropagation();
			dispatch( { type: 'cancel' } );
			onLeave();
			return;
		}
		const action = leavingAction( event, true );
		if ( action && ( action.type === 'enter' || draft.text() !== null ) ) {
			event.preventDefault();
			const text = draft.text();
			if ( text !== null ) {
				dispatch( { type: 'commit', raw: text } );
			}
			dispatch( action );
			onLeave();
		}
	};

	return (
		<div className="ct-sheet__formula">
			<strong className="ct-sheet__place">{ name }</strong>
			<textarea
				ref={ field }
				rows={ 1 }
				maxLength={ LONGEST_RAW }
				readOnly={ isReadOnly }
				spellCheck={ false }
				aria-label={ __( 'Content of the cell', 'cong-truong' ) }
				onInput={ ( event ) => {
					const text = event.currentTarget.value;
					dispatch( { type: 'edit', mode: 'open' } );
					draft.set( text, event.currentTarget );
				} }
				onKeyDown={ handleKeyDown }
			/>
			<output ref={ reading } className="ct-sheet__reading" />
		</div>
	);
}
