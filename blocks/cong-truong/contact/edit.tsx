import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import {
	ExternalLink,
	PanelBody,
	Placeholder,
	RadioControl,
} from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { ServerPreview } from '../../shared/server-preview';
import { schoolFacts } from './facts';
import type { ContactAttributes, ContactLayout } from './types';

function layouts(): { value: ContactLayout; label: string }[] {
	return [
		{
			value: 'card',
			label: __(
				'Card: with the name of the school, one below the other',
				'cong-truong'
			),
		},
		{
			value: 'columns',
			label: __(
				'Columns: side by side where there is room',
				'cong-truong'
			),
		},
		{
			value: 'line',
			label: __( 'Line: as short as it can be', 'cong-truong' ),
		},
	];
}

function ScreenLink() {
	const { screenUrl } = schoolFacts();
	return screenUrl === null ? (
		<p>
			{ __(
				'Whoever administers this website fills in the school profile.',
				'cong-truong'
			) }
		</p>
	) : (
		<p>
			<ExternalLink href={ screenUrl }>
				{ __( 'Change it in the school profile', 'cong-truong' ) }
			</ExternalLink>
		</p>
	);
}

export function Edit( {
	attributes,
	setAttributes,
}: BlockEditProps< ContactAttributes > ) {
	return (
		<div { ...useBlockProps() }>
			<InspectorControls>
				<PanelBody title={ __( 'Layout', 'cong-truong' ) }>
					<RadioControl
						label={ __( 'Layout', 'cong-truong' ) }
						hideLabelFromVision
						selected={ attributes.layout }
						options={ layouts() }
						onChange={ ( value ) =>
							setAttributes( {
								layout:
									layouts().find(
										( layout ) => layout.value === value
									)?.value ?? 'card',
							} )
						}
					/>
					<ScreenLink />
				</PanelBody>
			</InspectorControls>
			<ServerPreview
				block="cong-truong/contact"
				attributes={ attributes }
				failed={ __(
					'The contact could not be loaded. Reload the page, or ask whoever looks after the website.',
					'cong-truong'
				) }
			>
				<Placeholder
					icon="phone"
					label={ __( 'Contact of the school', 'cong-truong' ) }
					instructions={ __(
						'The school profile has no address, phone, e-mail or opening hours yet, so visitors see nothing here.',
						'cong-truong'
					) }
				>
					<ScreenLink />
				</Placeholder>
			</ServerPreview>
		</div>
	);
}
