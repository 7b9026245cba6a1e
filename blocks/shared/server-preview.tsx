import { Disabled, Spinner } from '@wordpress/components';
import { useCallback, useEffect, useRef, useState } from '@wordpress/element';
import ServerSideRender from '@wordpress/server-side-render';

import type { ReactNode } from 'react';

type Props = {
	/** Name of the block. */
	block: string;
	attributes: Record< string, unknown >;
	/** The post whose page it stands on, for a block that asks for it. */
	postId?: number;
	/** What to say when it could not be loaded. */
	failed: string;
	/** What to show instead where visitors would see nothing. */
	children: ReactNode;
};

/** Says that ServerSideRender shows it. */
function Tell( { onShown }: { onShown: () => void } ) {
	useEffect( onShown, [ onShown ] );
	return null;
}

/** What visitors see. Its links and its scrolling stay out of the way of the editor. */
export function ServerPreview( {
	block,
	attributes,
	postId,
	failed,
	children,
}: Props ) {
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

	const Failed = useCallback( () => <p>{ failed }</p>, [ failed ] );

	if ( isEmpty ) {
		return <>{ children }</>;
	}
	return (
		<Disabled>
			<ServerSideRender
				block={ block }
				attributes={ attributes }
				skipBlockSupportAttributes
				urlQueryArgs={ postId ? { post_id: postId } : undefined }
				LoadingResponsePlaceholder={ Loading }
				EmptyResponsePlaceholder={ Empty }
				ErrorResponsePlaceholder={ Failed }
			/>
		</Disabled>
	);
}
