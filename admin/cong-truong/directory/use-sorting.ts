/**
 * Dragging in a list. The buttons beside each item do the same for whoever does not drag.
 */

import { useState } from '@wordpress/element';
import type { DragEvent } from 'react';

import { dropBefore } from '../../../lib/directory/order';

export type Sorting = {
	/** For the handle. */
	handle: ( id: number ) => {
		draggable: true;
		onDragStart: ( event: DragEvent ) => void;
		onDragEnd: () => void;
	};
	/** For the item. */
	item: ( id: number ) => {
		onDragOver: ( event: DragEvent ) => void;
		onDrop: ( event: DragEvent ) => void;
	};
	className: ( id: number ) => string;
};

export function useSorting(
	ids: number[],
	onMove: ( id: number, before: number ) => void
): Sorting {
	const [ dragged, setDragged ] = useState< number | null >( null );
	const [ over, setOver ] = useState< number | null >( null );
	const isMine = ( id: number ) => dragged !== null && ids.includes( id );

	return {
		handle: ( id ) => ( {
			draggable: true,
			onDragStart: ( event ) => {
				event.stopPropagation();
				const row = event.currentTarget.closest( '[data-item]' );
				if ( row ) {
					event.dataTransfer.setDragImage( row, 12, 12 );
				}
				event.dataTransfer.effectAllowed = 'move';
				// Firefox drags nothing without data.
				event.dataTransfer.setData( 'text/plain', String( id ) );
				setDragged( id );
			},
			onDragEnd: () => {
				setDragged( null );
				setOver( null );
			},
		} ),
		item: ( id ) => ( {
			onDragOver: ( event ) => {
				if ( isMine( id ) ) {
					event.preventDefault();
					event.stopPropagation();
					setOver( id );
				}
			},
			onDrop: ( event ) => {
				if ( dragged === null || ! isMine( id ) ) {
					return;
				}
				event.preventDefault();
				event.stopPropagation();
				const before = dropBefore( ids, dragged, id );
				if ( before !== null ) {
					onMove( dragged, before );
				}
			},
		} ),
		className: ( id ) => {
			if ( dragged === id ) {
				return ' is-dragged';
			}
			if ( dragged === null || over !== id ) {
				return '';
			}
			return ids.indexOf( dragged ) < ids.indexOf( id )
				? ' is-over-after'
				: ' is-over-before';
		},
	};
}
