/**
 * Keeps the typing field over the active cell, and the active cell in sight.
 */

import { useLayoutEffect } from '@wordpress/element';
import type { RefObject } from 'react';

/** A merged or covered position has no cell of its own; then nothing moves. */
function place(
	field: HTMLElement,
	cell: HTMLElement,
	content: HTMLElement
): void {
	const box = cell.getBoundingClientRect();
	const origin = content.getBoundingClientRect();
	field.style.transform = `translate(${ box.left - origin.left }px, ${ box.top - origin.top }px)`;
	field.style.setProperty( '--cell-width', `${ box.width }px` );
	field.style.setProperty( '--cell-height', `${ box.height }px` );
}

/** How much of the scroll container the sticky header and the sticky first columns take. */
function stickySize( cell: HTMLElement ): { top: number; left: number } {
	const table = cell.closest( 'table' );
	const head = table?.tHead?.getBoundingClientRect().height ?? 0;
	const stubs = [
		...( cell.parentElement?.querySelectorAll( 'th' ) ?? [] ),
	].filter( ( header ) => getComputedStyle( header ).position === 'sticky' );
	return {
		top: head,
		left: stubs.reduce(
			( width, header ) => width + header.getBoundingClientRect().width,
			0
		),
	};
}

function reveal( cell: HTMLElement, scroller: HTMLElement ): void {
	const box = cell.getBoundingClientRect();
	const view = scroller.getBoundingClientRect();
	const sticky = stickySize( cell );
	const above = box.top - view.top - sticky.top;
	const below = box.bottom - view.top - scroller.clientHeight;
	const before = box.left - view.left - sticky.left;
	const after = box.right - view.left - scroller.clientWidth;
	if ( above < 0 || below > 0 ) {
		scroller.scrollTop += above < 0 ? above : Math.min( below, above );
	}
	if ( before < 0 || after > 0 ) {
		scroller.scrollLeft += before < 0 ? before : Math.min( after, before );
	}
}

type Parts = {
	content: RefObject< HTMLElement >;
	scroller: RefObject< HTMLElement >;
	field: RefObject< HTMLElement >;
};

/** `focusId` is the corner of the selection that moves: it is the one to keep in sight. */
export function useOverlay(
	{ content, scroller, field }: Parts,
	activeId: string,
	focusId: string,
	drawn: unknown
): void {
	useLayoutEffect( () => {
		const cell = document.getElementById( activeId );
		if ( ! cell || ! content.current || ! field.current ) {
			return;
		}
		const over = () => {
			if ( field.current && content.current && cell.isConnected ) {
				place( field.current, cell, content.current );
			}
		};
		over();
		const observer = new ResizeObserver( over );
		observer.observe( content.current );
		return () => observer.disconnect();
	}, [ content, field, activeId, drawn ] );

	useLayoutEffect( () => {
		const cell = document.getElementById( focusId );
		if ( cell && scroller.current ) {
			reveal( cell, scroller.current );
		}
	}, [ scroller, focusId ] );
}
