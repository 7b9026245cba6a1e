import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import {
	ExternalLink,
	PanelBody,
	RangeControl,
	SelectControl,
	ToggleControl,
} from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { ServerPreview } from '../../shared/server-preview';
import type { QaAttributes } from './types';

declare global {
	interface Window {
		congTruongQa?: {
			/** Names by id. */
			topics: Record< string, string >;
			/** Null for who may not write questions. */
			screenUrl: string | null;
		};
	}
}

export function Edit( {
	attributes,
	setAttributes,
}: BlockEditProps< QaAttributes > ) {
	const blockProps = useBlockProps();
	const { count, topic, search, level } = attributes;
	const { topics, screenUrl } = window.congTruongQa ?? {
		topics: {},
		screenUrl: null,
	};
	const headings: { value: string; label: string }[] = [
		{ value: '2', label: __( 'Level 2', 'cong-truong' ) },
		{ value: '3', label: __( 'Level 3', 'cong-truong' ) },
		{ value: '4', label: __( 'Level 4', 'cong-truong' ) },
		{ value: '0', label: __( 'None', 'cong-truong' ) },
	];
	const choices = Object.entries( topics ).map( ( [ value, label ] ) => ( {
		value,
		label,
	} ) );
	if ( topic !== '' && ! ( topic in topics ) ) {
		choices.push( { value: topic, label: topic } );
	}

	return (
		<div { ...blockProps }>
			<InspectorControls>
				<PanelBody title={ __( 'What to show', 'cong-truong' ) }>
					<SelectControl
						__next40pxDefaultSize
						__nextHasNoMarginBottom
						label={ __( 'Topic', 'cong-truong' ) }
						value={ topic }
						options={ [
							{
								value: '',
								label: __( 'All topics', 'cong-truong' ),
							},
							...choices,
						] }
						onChange={ ( value ) =>
							setAttributes( { topic: value } )
						}
					/>
					<RangeControl
						label={ __(
							'How many questions on a page',
							'cong-truong'
						) }
						value={ count }
						onChange={ ( value = 10 ) =>
							setAttributes( { count: value } )
						}
						min={ 1 }
						max={ 50 }
						__next40pxDefaultSize
						__nextHasNoMarginBottom
					/>
					<ToggleControl
						label={ __( 'With a search', 'cong-truong' ) }
						checked={ search }
						onChange={ ( isOn ) =>
							setAttributes( { search: isOn } )
						}
						__nextHasNoMarginBottom
					/>
					<SelectControl
						__next40pxDefaultSize
						__nextHasNoMarginBottom
						label={ __( 'Headings', 'cong-truong' ) }
						help={ __(
							'One below the heading that the block stands under, so that screen readers can go from question to question.',
							'cong-truong'
						) }
						value={ String( level ) }
						options={ headings }
						onChange={ ( value ) =>
							setAttributes( { level: Number( value ) } )
						}
					/>
					{ screenUrl !== null && (
						<ExternalLink href={ screenUrl }>
							{ __(
								'Write questions and answers',
								'cong-truong'
							) }
						</ExternalLink>
					) }
				</PanelBody>
			</InspectorControls>
			<ServerPreview
				key={ `${ count } ${ topic } ${ search } ${ level }` }
				block="cong-truong/qa"
				attributes={ attributes }
				failed={ __(
					'The questions could not be loaded. Reload the page.',
					'cong-truong'
				) }
			>
				{ null }
			</ServerPreview>
		</div>
	);
}
