import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import { PanelBody, Placeholder, RangeControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { ServerPreview } from '../../shared/server-preview';
import type { RelatedAttributes } from './types';

export function Edit( {
	attributes,
	setAttributes,
	context,
}: BlockEditProps< RelatedAttributes > ) {
	const postId =
		typeof context.postId === 'number' ? context.postId : undefined;
	return (
		<div { ...useBlockProps() }>
			<InspectorControls>
				<PanelBody title={ __( 'What to show', 'cong-truong' ) }>
					<RangeControl
						label={ __( 'How many posts at most', 'cong-truong' ) }
						value={ attributes.count }
						onChange={ ( count = 4 ) => setAttributes( { count } ) }
						min={ 1 }
						max={ 10 }
						__next40pxDefaultSize
						__nextHasNoMarginBottom
					/>
				</PanelBody>
			</InspectorControls>
			<ServerPreview
				key={ `${ attributes.count } ${ postId }` }
				block="cong-truong/related"
				attributes={ attributes }
				postId={ postId }
				failed={ __(
					'The posts could not be loaded. Reload the page.',
					'cong-truong'
				) }
			>
				<Placeholder
					icon="admin-links"
					label={ __( 'Related posts', 'cong-truong' ) }
					instructions={ __(
						'There is no other post of this kind yet, so visitors see nothing here.',
						'cong-truong'
					) }
				/>
			</ServerPreview>
		</div>
	);
}
