import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import { PanelBody, Placeholder, RangeControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { ServerPreview } from '../../shared/server-preview';
import type { FiguresAttributes } from './types';

export function Edit( {
	attributes,
	setAttributes,
}: BlockEditProps< FiguresAttributes > ) {
	return (
		<div { ...useBlockProps() }>
			<InspectorControls>
				<PanelBody title={ __( 'What to show', 'cong-truong' ) }>
					<RangeControl
						label={ __(
							'How many figures at most',
							'cong-truong'
						) }
						value={ attributes.count }
						onChange={ ( count = 4 ) => setAttributes( { count } ) }
						min={ 1 }
						max={ 8 }
						__next40pxDefaultSize
						__nextHasNoMarginBottom
					/>
				</PanelBody>
			</InspectorControls>
			<ServerPreview
				key={ attributes.count }
				block="cong-truong/figures"
				attributes={ attributes }
				failed={ __(
					'The figures could not be loaded. Reload the page.',
					'cong-truong'
				) }
			>
				<Placeholder
					icon="chart-bar"
					label={ __( 'School in figures', 'cong-truong' ) }
					instructions={ __(
						'Nothing is published yet that tells the number of pupils, staff or classrooms, so visitors see nothing here. Publish the forms of a school year.',
						'cong-truong'
					) }
				/>
			</ServerPreview>
		</div>
	);
}
