import { Button, TextControl } from '@wordpress/components';
import { PluginDocumentSettingPanel } from '@wordpress/editor';
import { __ } from '@wordpress/i18n';

import { usePostMeta } from '../../../ui/post-meta';

const KEY = '_cong_truong_featured_until';

export function FeaturedPanel() {
	const [ meta, setMeta ] = usePostMeta( [ KEY ] );
	const until = meta[ KEY ];
	return (
		<PluginDocumentSettingPanel
			name="cong-truong-featured"
			title={ __( 'Featured notice', 'cong-truong' ) }
		>
			<TextControl
				type="date"
				label={ __( 'Stands out until the end of', 'cong-truong' ) }
				help={ __(
					'Until then the notice block shows this post first. Leave it empty for a post like any other.',
					'cong-truong'
				) }
				value={ until }
				onChange={ ( value ) => setMeta( { [ KEY ]: value } ) }
				__next40pxDefaultSize
				__nextHasNoMarginBottom
			/>
			{ until && (
				<Button
					variant="tertiary"
					onClick={ () => setMeta( { [ KEY ]: '' } ) }
				>
					{ __( 'No longer featured', 'cong-truong' ) }
				</Button>
			) }
		</PluginDocumentSettingPanel>
	);
}
