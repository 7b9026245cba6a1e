import { Notice } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { AddSection } from './add-section';
import type { ScreenData } from './api';
import { Archive } from './archive';
import { HiddenSection } from './hidden-section';
import { HostSection } from './host-section';
import { SourcesSection } from './sources-section';
import './style.scss';
import { useFeed } from './use-feed';
import { type Tab, useTab } from './use-tab';

function Tabs( { tab }: { tab: Tab } ) {
	const tabs: { name: Tab; label: string }[] = [
		{ name: 'sources', label: __( 'Sources', 'cong-truong' ) },
		{ name: 'archive', label: __( 'Archive', 'cong-truong' ) },
	];
	return (
		<nav
			className="nav-tab-wrapper ct-feed__tabs"
			aria-label={ __( 'News of the authority', 'cong-truong' ) }
		>
			{ tabs.map( ( { name, label } ) => (
				<a
					key={ name }
					href={ `#${ name }` }
					className={ `nav-tab${ name === tab ? ' nav-tab-active' : '' }` }
					aria-current={ name === tab ? 'page' : undefined }
				>
					{ label }
				</a>
			) ) }
		</nav>
	);
}

export function Screen( { resource, mayManage }: ScreenData ) {
	const { feed, changeSources, saveHidden, makePing, read } =
		useFeed( resource );
	const chosen = useTab();
	const tab = mayManage ? chosen : 'archive';

	return (
		<div className="ct-feed">
			{ ! feed.canFetch && (
				<Notice status="error" isDismissible={ false }>
					<p>
						{ __(
							'The host of this website lacks the PHP extension cURL.',
							'cong-truong'
						) }{ ' ' }
						{ __(
							'Ask the host to switch cURL on.',
							'cong-truong'
						) }
					</p>
				</Notice>
			) }
			{ mayManage && <Tabs tab={ tab } /> }
			{ mayManage && (
				// What was typed stays while the other tab is open.
				<div hidden={ tab !== 'sources' }>
					<AddSection feed={ feed } changeSources={ changeSources } />
					<SourcesSection
						feed={ feed }
						changeSources={ changeSources }
						read={ read }
					/>
					<HiddenSection
						hidden={ feed.hidden }
						saveHidden={ saveHidden }
					/>
					{ feed.sources.length > 0 && feed.pingUrl !== '' && (
						<HostSection
							pingUrl={ feed.pingUrl }
							cronDisabled={ feed.cronDisabled }
							makePing={ makePing }
						/>
					) }
				</div>
			) }
			<div hidden={ tab !== 'archive' }>
				<Archive feed={ feed } isOpen={ tab === 'archive' } />
			</div>
		</div>
	);
}
