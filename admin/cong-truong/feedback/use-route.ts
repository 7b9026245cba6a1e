/**
 * Which part of the screen is open, as the address says.
 */

import { useEffect, useState } from '@wordpress/element';

import { readRoute, writeRoute, type Route } from '../../../lib/feedback/route';

export function useRoute(): Route {
	const [ route, setRoute ] = useState( () =>
		readRoute( window.location.hash )
	);
	useEffect( () => {
		const follow = () => {
			const now = readRoute( window.location.hash );
			// Another spelling of the same is no reason to ask again.
			setRoute( ( before ) =>
				writeRoute( before ) === writeRoute( now ) ? before : now
			);
		};
		window.addEventListener( 'hashchange', follow );
		return () => window.removeEventListener( 'hashchange', follow );
	}, [] );
	return route;
}
