/**
 * What a feed brings: how much, and its first titles.
 */

import { writeDay } from '../../../lib/feed/moment';
import type { FoundFeed } from '../../../lib/feed/types';
import { amount } from './words';

const TITLES = 3;

export function Preview( { feed }: { feed: FoundFeed } ) {
	const { url, count, newest, items } = feed;
	return (
		<>
			<p className="ct-feed__address">{ url }</p>
			<p className="ct-feed__muted">{ amount( count, newest ) }</p>
			{ items.length > 0 && (
				<ul className="ct-feed__preview">
					{ items
						.slice( 0, TITLES )
						.map( ( { title, date }, index ) => (
							<li key={ index }>
								{ title }{ ' ' }
								<span className="ct-feed__muted">
									{ writeDay( date ) }
								</span>
							</li>
						) ) }
				</ul>
			) }
		</>
	);
}
