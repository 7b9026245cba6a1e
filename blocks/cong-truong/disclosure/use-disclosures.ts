import apiFetch from '@wordpress/api-fetch';
import { useEffect, useState } from '@wordpress/element';

import type { DisclosureSummary } from '../../../lib/disclosure/types';

type Disclosures =
	| { status: 'loading' }
	| { status: 'failed' }
	| { status: 'ready'; list: DisclosureSummary[] };

/** The school's disclosures, asked for when they are needed. */
export function useDisclosures( isNeeded: boolean ): Disclosures {
	const [ disclosures, setDisclosures ] = useState< Disclosures >( {
		status: 'loading',
	} );

	useEffect( () => {
		if ( ! isNeeded ) {
			return;
		}
		let isStale = false;
		const load = () =>
			apiFetch< DisclosureSummary[] >( {
				path: '/cong-truong/v1/disclosures',
			} ).then(
				( list ) => {
					if ( ! isStale ) {
						setDisclosures( { status: 'ready', list } );
					}
				},
				() => {
					if ( ! isStale ) {
						setDisclosures( { status: 'failed' } );
					}
				}
			);
		void load();
		// One may have been created in another tab.
		window.addEventListener( 'focus', load );
		return () => {
			isStale = true;
			window.removeEventListener( 'focus', load );
		};
	}, [ isNeeded ] );

	return disclosures;
}
