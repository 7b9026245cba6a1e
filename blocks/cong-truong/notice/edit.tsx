import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import { PanelBody, Placeholder, RangeControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { ServerPreview } from '../../shared/server-preview';
import type { NoticeAttributes } from './types';

export function Edit( {
	attributes,
	setAttributes,
}: BlockEditProps< NoticeAttributes > ) {
	return (
		<div { ...useBlockProps() }>
			<InspectorControls>
				<PanelBody title={ __( 'What to show', 'cong-truong' ) }>
					<RangeControl
						label={ __(
							'How many notices at most',
							'cong-truong'
						) }
						value={ attributes.count }
						onChange={ ( count = 1 ) => setAttributes( { count } ) }
						min={ 1 }
						max={ 5 }
						__next40pxDefaultSize
						__nextHasNoMarginBottom
					/>
				</PanelBody>
			</InspectorControls>
			<ServerPreview
				key={ attributes.count }
				block="cong-truong/notice"
				attributes={ attributes }
				failed={ __(
					'The notice could not be loaded. Reload the page.',
					'cong-truong'
				) }
			>
				<Placeholder
					icon="megaphone"
					label={ __( 'Notice', 'cong-truong' ) }
					instructions={ __(
						'There is no notice yet, so visitors see nothing here. Publish a post in the category of notices, or give a post a last day under “Featured notice”.',
						'cong-truong'
					) }
				/>
			</ServerPreview>
		</div>
	);
}
