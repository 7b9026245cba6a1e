import {
	Button,
	ComboboxControl,
	ExternalLink,
	Placeholder,
	Spinner,
} from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

import type { ReactNode } from 'react';

import type { DisclosureSummary } from '../../../lib/disclosure/types';
import { icon } from './icon';
import { screenUrl } from './screen-url';
import { useDisclosures } from './use-disclosures';

type Props = {
	/** Said before the choice, such as that the chosen one is gone. */
	message?: string;
	onChoose: ( id: number ) => void;
	onAll?: () => void;
	/** What else can be done. */
	children?: ReactNode;
};

function labelOf( { title, state }: DisclosureSummary ): string {
	if ( state === 'published' ) {
		return title;
	}
	return state === 'withdrawn'
		? sprintf(
				/* translators: %s: title of a disclosure. */
				__( '%s (withdrawn)', 'cong-truong' ),
				title
			)
		: sprintf(
				/* translators: %s: title of a disclosure. */
				__( '%s (not published yet)', 'cong-truong' ),
				title
			);
}

/** What stands in the block's place until a disclosure is chosen. */
export function Chooser( { message, onChoose, onAll, children }: Props ) {
	const disclosures = useDisclosures( true );
	const list = disclosures.status === 'ready' ? disclosures.list : [];

	return (
		<Placeholder
			icon={ icon }
			label={ __( 'Public disclosure', 'cong-truong' ) }
			instructions={
				message ??
				__(
					'Choose which form to show. The figures themselves stay with the form: what you publish there shows here by itself.',
					'cong-truong'
				)
			}
		>
			{ disclosures.status === 'loading' && <Spinner /> }
			{ disclosures.status === 'failed' && (
				<p>
					{ __(
						'The list of forms could not be loaded. Reload the page, or ask whoever looks after the website.',
						'cong-truong'
					) }
				</p>
			) }
			{ disclosures.status === 'ready' && list.length === 0 && (
				<p>
					{ __(
						'The school has no disclosure yet. Enter the figures first, then come back.',
						'cong-truong'
					) }{ ' ' }
					<ExternalLink href={ screenUrl() }>
						{ __( 'Enter figures', 'cong-truong' ) }
					</ExternalLink>
				</p>
			) }
			{ list.length > 0 && (
				<div className="cong-truong-disclosure-chooser">
					<ComboboxControl
						__next40pxDefaultSize
						__nextHasNoMarginBottom
						label={ __( 'Form and school year', 'cong-truong' ) }
						value={ null }
						options={ list.map( ( disclosure ) => ( {
							value: String( disclosure.id ),
							label: labelOf( disclosure ),
						} ) ) }
						onChange={ ( value ) => {
							if ( value ) {
								onChoose( Number( value ) );
							}
						} }
					/>
				</div>
			) }
			{ onAll && (
				<Button
					__next40pxDefaultSize
					variant="secondary"
					onClick={ onAll }
				>
					{ __(
						'Show all that the school publishes',
						'cong-truong'
					) }
				</Button>
			) }
			{ children }
		</Placeholder>
	);
}
