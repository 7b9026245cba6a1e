/**
 * Offers what an earlier opening of this disclosure left unsaved on this computer.
 */

import { Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { sameValues } from '../../../../lib/disclosure/canonical';
import type {
	DisclosureResource,
	DisclosureValues,
} from '../../../../lib/disclosure/types';
import { timeLabel } from '../../../../ui/labels';

import { forgetCopy, leftCopies, type LocalCopy } from './local-copies';

type Props = {
	resource: DisclosureResource;
	session: string;
	onTake: ( values: DisclosureValues ) => void;
};

function found(
	{ id, values }: DisclosureResource,
	session: string
): LocalCopy | null {
	for ( const copy of leftCopies( id, session ) ) {
		if ( ! sameValues( copy.values, values ) ) {
			return copy;
		}
		forgetCopy( id, copy.session );
	}
	return null;
}

export function LeftCopy( { resource, session, onTake }: Props ) {
	const [ opened ] = useState( resource );
	const [ copy, setCopy ] = useState( () => found( opened, session ) );
	if ( ! copy ) {
		return null;
	}
	const done = () => {
		forgetCopy( opened.id, copy.session );
		setCopy( found( opened, session ) );
	};
	const text =
		copy.version === opened.version
			? /* translators: %s: time and date */
				__(
					'Figures typed at %s on this computer were never saved.',
					'cong-truong'
				)
			: /* translators: %s: time and date */
				__(
					'Figures typed at %s on this computer were never saved. The disclosure has been saved since then; look at both before you decide.',
					'cong-truong'
				);
	return (
		<Notice
			status="warning"
			isDismissible={ false }
			actions={ [
				{
					label: __( 'Take them back', 'cong-truong' ),
					onClick: () => {
						onTake( copy.values );
						done();
					},
				},
				{
					label: __( 'Throw them away', 'cong-truong' ),
					onClick: done,
				},
			] }
		>
			{ sprintf( text, timeLabel( copy.at ) ) }
		</Notice>
	);
}
