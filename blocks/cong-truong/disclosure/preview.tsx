import { Disabled, Spinner } from '@wordpress/components';
import { useCallback, useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import ServerSideRender from '@wordpress/server-side-render';

import type { ReactNode } from 'react';

import type { DisclosureAttributes } from './types';

type Props = {
	attributes: DisclosureAttributes;
	/** What to show instead where visitors would see nothing. */
	children: ReactNode;
};

/** Says that ServerSideRender shows it. */
function Tell( { onShown }: { onShown: () => void } ) {
	useEffect( onShown, [ onShown ] );
	return null;
}

function Failed() {
	return (
		<p>
			{ __(
				'The figures could not be loaded. Reload the page, or ask whoever looks after the website.',
				'cong-truong'
			) }
		</p>
	);
}

/** What visitors see. Its links and its scrolling stay out of the way of the editor. */
export function Preview( { attributes, children }: Props ) {
	const [ isEmpty, setEmpty ] = useState( false );
	const hasAsked = useRef( false );
	const Loading = useCallback(
		() => (
			<>
				<Tell
					onShown={ () => {
						hasAsked.current = true;
					} }
				/>
				<Spinner />
			</>
		),
		[]
	);
	/** In WordPress 6.8 shown before it asks as well. */
	const Empty = useCallback(
		() => <Tell onShown={ () => setEmpty( hasAsked.current ) } />,
		[]
	);

	if ( isEmpty ) {
		return <>{ children }</>;
	}
	return (
		<Disabled>
			<ServerSideRender
				block="cong-truong/disclosure"
				attributes={ attributes }
				LoadingResponsePlaceholder={ Loading }
				EmptyResponsePlaceholder={ Empty }
				ErrorResponsePlaceholder={ Failed }
			/>
		</Disabled>
	);
}
