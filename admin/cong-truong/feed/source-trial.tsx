/**
 * What comes from a source right now, without storing any of it.
 */

import { Button } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { Preview } from './preview';
import { TroubleNotice } from './trouble';
import type { Found } from './use-discovery';
import { askAuthority } from './words';

type Props = { found: Found; onClose: () => void };

export function SourceTrial( { found, onClose }: Props ) {
	const { feeds, failure } = found.discovery;
	const heading = useRef< HTMLHeadingElement >( null );
	useEffect( () => heading.current?.focus(), [] );

	return (
		<div className="ct-feed__test">
			<h5 ref={ heading } tabIndex={ -1 }>
				{ feeds.length > 0
					? __( 'The source works', 'cong-truong' )
					: __( 'Nothing can be read', 'cong-truong' ) }
			</h5>
			{ failure && <TroubleNotice trouble={ failure } /> }
			{ feeds.length === 0 && ! failure && <p>{ askAuthority() }</p> }
			{ feeds.map( ( feed ) => (
				<div key={ feed.url }>
					<p>
						<strong>{ feed.title }</strong>
					</p>
					<Preview feed={ feed } />
				</div>
			) ) }
			<div className="ct-feed__actions is-quiet">
				<Button
					__next40pxDefaultSize
					variant="tertiary"
					onClick={ onClose }
				>
					{ __( 'Close', 'cong-truong' ) }
				</Button>
			</div>
		</div>
	);
}
