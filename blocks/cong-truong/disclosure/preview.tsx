import { Disabled } from '@wordpress/components';
import { useCallback, useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import ServerSideRender from '@wordpress/server-side-render';

import type { ReactNode } from 'react';

import type { DisclosureAttributes } from './types';

type Props = {
	attributes: DisclosureAttributes;
	/** What to show instead where visitors would see nothing. */
	children: ReactNode;
};

type TellEmptyProps = { onEmpty: () => void };

/** ServerSideRender asks for this component when the answer is empty. */
function TellEmpty( { onEmpty }: TellEmptyProps ) {
	useEffect( onEmpty, [ onEmpty ] );
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
	const Empty = useCallback(
		() => <TellEmpty onEmpty={ () => setEmpty( true ) } />,
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
				EmptyResponsePlaceholder={ Empty }
				ErrorResponsePlaceholder={ Failed }
			/>
		</Disabled>
	);
}
