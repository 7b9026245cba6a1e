/**
 * The messages by state, each with how many there are.
 */

import { __, _x } from '@wordpress/i18n';

import { cleanQuery, listAddress } from '../../../../lib/feedback/route';
import type {
	FeedbackCounts,
	FeedbackQuery,
	FeedbackScreen,
	FeedbackState,
} from '../../../../lib/feedback/types';
import { useScreen } from '../screen-data';

type Props = { query: FeedbackQuery; counts: FeedbackCounts | null };

type Entry = { query: FeedbackQuery; label: string; count?: number };

const STATES: FeedbackState[] = [ 'new', 'progress', 'answered', 'published' ];
const ASIDE: FeedbackState[] = [ 'held', 'spam', 'bin' ];

/** Whether the list is this one, whatever else filters it. */
function isCurrent( query: FeedbackQuery, entry: Entry, me: number ): boolean {
	const wanted = cleanQuery( entry.query );
	return (
		wanted.state === ( query.state ?? 'open' ) &&
		( wanted.overdue ?? false ) === ( query.overdue ?? false ) &&
		// Only the open ones have a list of their own for this.
		( wanted.state !== 'open' ||
			( wanted.assignee === me ) === ( query.assignee === me ) )
	);
}

/** What the list that is shown is called. */
export function listName(
	query: FeedbackQuery,
	states: FeedbackScreen[ 'states' ],
	me: number
): string {
	if ( query.overdue ) {
		return __( 'Overdue', 'cong-truong' );
	}
	switch ( query.state ) {
		case 'all':
			return _x( 'All', 'messages', 'cong-truong' );
		case 'open':
		case undefined:
			return query.assignee === me
				? __( 'Assigned to me', 'cong-truong' )
				: _x( 'Open', 'messages', 'cong-truong' );
		default:
			return states[ query.state ];
	}
}

export function StateNav( { query, counts }: Props ) {
	const { states, mayManage, me } = useScreen();
	const of = ( state: FeedbackState ): Entry => ( {
		query: { state },
		label: states[ state ],
		count: counts?.[ state ],
	} );
	const entries: Entry[] = [
		{
			query: { state: 'open' },
			label: _x( 'Open', 'messages', 'cong-truong' ),
			count: counts ? counts.new + counts.progress : undefined,
		},
		{
			query: { state: 'open', overdue: true },
			label: __( 'Overdue', 'cong-truong' ),
			count: counts?.overdue,
		},
		...( mayManage
			? [
					{
						query: { state: 'open' as const, assignee: me },
						label: __( 'Assigned to me', 'cong-truong' ),
						count: counts?.mine,
					},
				]
			: [] ),
		...STATES.map( of ),
		...( mayManage ? ASIDE.map( of ) : [] ),
		{
			query: { state: 'all' },
			label: _x( 'All', 'messages', 'cong-truong' ),
		},
	];
	return (
		<nav aria-label={ __( 'Messages by state', 'cong-truong' ) }>
			<ul className="ct-feedback__states">
				{ entries.map( ( entry ) => (
					<li key={ listAddress( entry.query ) }>
						<a
							href={ listAddress( entry.query ) }
							aria-current={
								isCurrent( query, entry, me )
									? 'page'
									: undefined
							}
						>
							{ entry.label }
							{ entry.count !== undefined && (
								<span className="ct-feedback__count">
									{ ` ${ entry.count }` }
								</span>
							) }
						</a>
					</li>
				) ) }
			</ul>
		</nav>
	);
}
