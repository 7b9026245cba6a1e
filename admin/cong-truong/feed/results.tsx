/**
 * What was found at an address.
 */

import { Notice } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';

import type { FeedResource } from '../../../lib/feed/types';
import { FoundFeedEntry } from './found-feed';
import { CertificateException, TroubleNotice } from './trouble';
import type { Found } from './use-discovery';
import type { ChangeSources } from './use-feed';
import { askAuthority } from './words';

type Props = {
	found: Found;
	feed: FeedResource;
	changeSources: ChangeSources;
	isBusy: boolean;
	onAgain: ( lax: boolean ) => void;
};

export function Results( {
	found: { name, discovery },
	feed,
	changeSources,
	isBusy,
	onAgain,
}: Props ) {
	const heading = useRef< HTMLHeadingElement >( null );
	useEffect( () => heading.current?.focus(), [] );

	const { feeds, failure } = discovery;
	const isEmpty = feeds.length === 0;
	return (
		<div className="ct-feed__results">
			<h3 ref={ heading } tabIndex={ -1 }>
				{ isEmpty
					? __( 'No feed was found', 'cong-truong' )
					: sprintf(
							/* translators: %d: number of feeds */
							_n(
								'%d feed was found',
								'%d feeds were found',
								feeds.length,
								'cong-truong'
							),
							feeds.length
						) }
			</h3>
			{ failure && <TroubleNotice trouble={ failure } /> }
			{ failure?.reason === 'certificate' && (
				<CertificateException isBusy={ isBusy } onAgain={ onAgain } />
			) }
			{ isEmpty && ! failure && <p>{ askAuthority() }</p> }
			{ feeds.some( ( { lax } ) => lax ) && (
				<Notice status="warning" isDismissible={ false }>
					{ __( 'Read without a valid certificate.', 'cong-truong' ) }
				</Notice>
			) }
			{ ! isEmpty && (
				<ul className="ct-feed__list">
					{ feeds.map( ( one ) => (
						<FoundFeedEntry
							key={ one.url }
							found={ one }
							speaker={ name }
							feed={ feed }
							changeSources={ changeSources }
						/>
					) ) }
				</ul>
			) }
		</div>
	);
}
