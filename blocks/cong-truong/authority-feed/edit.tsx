import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import { Button, Placeholder } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { rss, search } from '@wordpress/icons';

import { ServerPreview } from '../../shared/server-preview';
import { SCREEN_URL } from './screen-url';
import { Settings } from './settings';
import type { AuthorityFeedAttributes } from './types';

export function Edit( {
	attributes,
	setAttributes,
}: BlockEditProps< AuthorityFeedAttributes > ) {
	const blockProps = useBlockProps();
	const label = __( 'News of the authority', 'cong-truong' );

	if ( attributes.mode === 'archive' ) {
		return (
			<div { ...blockProps }>
				<Placeholder
					icon={ search }
					label={ label }
					instructions={ __(
						'All items that were read show here, with a search. The other blocks of this kind lead to this page by themselves.',
						'cong-truong'
					) }
				/>
			</div>
		);
	}

	return (
		<div { ...blockProps }>
			<InspectorControls>
				<Settings
					attributes={ attributes }
					setAttributes={ setAttributes }
				/>
			</InspectorControls>
			<ServerPreview
				block="cong-truong/authority-feed"
				attributes={ attributes }
				failed={ __(
					'The news of the authority could not be loaded. Reload the page.',
					'cong-truong'
				) }
			>
				<Placeholder
					icon={ rss }
					label={ label }
					instructions={ __(
						'No website of an authority is read yet, so visitors see nothing here. Add one on the screen “News of the authority”.',
						'cong-truong'
					) }
				>
					<Button
						__next40pxDefaultSize
						variant="primary"
						href={ SCREEN_URL }
						target="_blank"
					>
						{ __( 'Add a source', 'cong-truong' ) }
					</Button>
				</Placeholder>
			</ServerPreview>
		</div>
	);
}
