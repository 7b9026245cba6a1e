/**
 * Whether there is room for a table. WordPress's own width between the two.
 */

import { useEffect, useState } from '@wordpress/element';

const QUERY = '(min-width: 783px)';

export function useWide(): boolean {
	const [ isWide, setWide ] = useState(
		() => window.matchMedia?.( QUERY ).matches ?? true
	);
	useEffect( () => {
		const media = window.matchMedia?.( QUERY );
		const follow = () => setWide( media.matches );
		media?.addEventListener( 'change', follow );
		return () => media?.removeEventListener( 'change', follow );
	}, [] );
	return isWide;
}
