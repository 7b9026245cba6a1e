/**
 * What came of a change to many messages.
 */

import { Notice } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';

import type { FeedbackSummary } from '../../../../lib/feedback/types';
import type { BulkSaid } from './use-bulk';

type Props = {
	said: BulkSaid | null;
	messages: FeedbackSummary[];
	onClose: () => void;
};

export function BulkNotice( { said, messages, onClose }: Props ) {
	const place = useRef< HTMLDivElement >( null );
	// The button that was pressed goes with the selection.
	useEffect( () => {
		if ( said ) {
			place.current?.focus();
		}
	}, [ said ] );
	return (
		<div ref={ place } tabIndex={ -1 } className="ct-feedback__said">
			{ said && (
				<Notice status={ said.status } onRemove={ onClose }>
					<p>{ said.text }</p>
					{ said.refused.length > 0 && (
						<ul>
							{ said.refused.map( ( { id, message } ) => (
								<li key={ id }>
									{ `${
										messages.find(
											( one ) => one.id === id
										)?.code ?? id
									}: ${ message }` }
								</li>
							) ) }
						</ul>
					) }
				</Notice>
			) }
		</div>
	);
}
