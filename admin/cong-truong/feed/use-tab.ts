/**
 * Which half of the screen is open. It stands in the address, so that it can be linked and the browser can go back.
 */

import { useEffect, useState } from '@wordpress/element';

export type Tab = 'sources' | 'archive';

function current(): Tab {
	return window.location.hash === '#archive' ? 'archive' : 'sources';
}

export function useTab(): Tab {
	const [ tab, setTab ] = useState( current );
	useEffect( () => {
		const follow = () => setTab( current() );
		window.addEventListener( 'hashchange', follow );
		return () => window.removeEventListener( 'hashchange', follow );
	}, [] );
	return tab;
}
