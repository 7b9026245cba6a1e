import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import {
	PanelBody,
	Placeholder,
	RadioControl,
	RangeControl,
} from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { ServerPreview } from '../../shared/server-preview';
import type { EventsAttributes } from './types';

export function Edit( {
	attributes,
	setAttributes,
}: BlockEditProps< EventsAttributes > ) {
	const { count, layout, mode } = attributes;
	const blockProps = useBlockProps();

	if ( mode !== 'upcoming' ) {
		return (
			<div { ...blockProps }>
				<Placeholder
					icon="calendar-alt"
					label={ __( 'Events', 'cong-truong' ) }
					instructions={
						mode === 'page'
							? __(
									'Time, place and calendar file of each event show here.',
									'cong-truong'
								)
							: __(
									'All events show here: what is ahead, then what is over.',
									'cong-truong'
								)
					}
				/>
			</div>
		);
	}

	return (
		<div { ...blockProps }>
			<InspectorControls>
				<PanelBody title={ __( 'What to show', 'cong-truong' ) }>
					<RadioControl
						label={ __( 'Layout', 'cong-truong' ) }
						selected={ layout }
						options={ [
							{
								value: 'list',
								label: __( 'List', 'cong-truong' ),
							},
							{
								value: 'agenda',
								label: __( 'Agenda by month', 'cong-truong' ),
							},
						] }
						onChange={ ( value ) =>
							setAttributes( {
								layout: value === 'agenda' ? 'agenda' : 'list',
							} )
						}
					/>
					<RangeControl
						label={ __( 'How many events at most', 'cong-truong' ) }
						value={ count }
						onChange={ ( value = 5 ) =>
							setAttributes( { count: value } )
						}
						min={ 1 }
						max={ 20 }
						__next40pxDefaultSize
						__nextHasNoMarginBottom
					/>
				</PanelBody>
			</InspectorControls>
			<ServerPreview
				key={ `${ count } ${ layout }` }
				block="cong-truong/events"
				attributes={ attributes }
				failed={ __(
					'The events could not be loaded. Reload the page.',
					'cong-truong'
				) }
			>
				{ null }
			</ServerPreview>
		</div>
	);
}
