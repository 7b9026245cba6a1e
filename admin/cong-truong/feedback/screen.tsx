import { useEffect, useMemo, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { listAddress, type Route } from '../../../lib/feedback/route';
import type {
	FeedbackQuery,
	FeedbackScreen,
} from '../../../lib/feedback/types';
import { useWarning } from '../school/use-warning';
import { Inbox } from './list/inbox';
import { MessageScreen } from './message';
import { Notices } from './notices';
import { ScreenContext } from './screen-data';
import { SettingsTab } from './settings';
import { StatisticsTab } from './statistics';
import './style.scss';
import { useRoute } from './use-route';
import { useScreenState } from './use-screen-state';

type TabsProps = { route: Route; list: FeedbackQuery };

function Tabs( { route, list }: TabsProps ) {
	const tabs = [
		{
			names: [ 'list', 'message' ],
			address: listAddress( list ),
			label: __( 'Messages', 'cong-truong' ),
		},
		{
			names: [ 'statistics' ],
			address: '#/statistics',
			label: __( 'Statistics', 'cong-truong' ),
		},
		{
			names: [ 'settings' ],
			address: '#/settings',
			label: __( 'Settings', 'cong-truong' ),
		},
	];
	return (
		<nav
			className="nav-tab-wrapper ct-feedback__tabs"
			aria-label={ __( 'Messages to the school', 'cong-truong' ) }
		>
			{ tabs.map( ( { names, address, label } ) => {
				const isOpen = names.includes( route.name );
				return (
					<a
						key={ address }
						href={ address }
						className={ `nav-tab${ isOpen ? ' nav-tab-active' : '' }` }
						aria-current={ isOpen ? 'page' : undefined }
					>
						{ label }
					</a>
				);
			} ) }
		</nav>
	);
}

/** Parts that only those who manage may see are the list to everybody else. */
function allowed( route: Route, mayManage: boolean ): Route {
	return mayManage || route.name === 'list' || route.name === 'message'
		? route
		: { name: 'list', query: { state: 'open' } };
}

export function Screen( { data }: { data: FeedbackScreen } ) {
	const { state, takeSettings } = useScreenState( data );
	const asked = useRoute();
	const route = useMemo(
		() => allowed( asked, state.mayManage ),
		[ asked, state.mayManage ]
	);
	const [ list, setList ] = useState< FeedbackQuery >( { state: 'open' } );
	/** The message that was open last: the list goes on there. */
	const last = useRef( 0 );
	useWarning( state.drafts.size > 0 );

	const listed = route.name === 'list' ? route.query : list;
	useEffect( () => {
		if ( route.name === 'list' ) {
			setList( route.query );
		}
		if ( route.name === 'message' ) {
			last.current = route.id;
		}
	}, [ route ] );

	return (
		<ScreenContext.Provider value={ state }>
			<div className="ct-feedback">
				<Notices />
				{ state.mayManage && <Tabs route={ route } list={ listed } /> }
				{ /* Found as it was left: the selection, what was typed. */ }
				<div hidden={ route.name !== 'list' }>
					<Inbox
						query={ listed }
						isOpen={ route.name === 'list' }
						last={ last }
					/>
				</div>
				{ route.name === 'message' && (
					<MessageScreen
						key={ route.id }
						id={ route.id }
						isAnswering={ route.isAnswering }
						back={ listAddress( list ) }
					/>
				) }
				{ state.mayManage && (
					<>
						<div hidden={ route.name !== 'statistics' }>
							<StatisticsTab
								isOpen={ route.name === 'statistics' }
							/>
						</div>
						<div hidden={ route.name !== 'settings' }>
							<SettingsTab
								isOpen={ route.name === 'settings' }
								onSaved={ takeSettings }
							/>
						</div>
					</>
				) }
			</div>
		</ScreenContext.Provider>
	);
}
