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
import type { ConsultationsAttributes } from './types';

type Show = ConsultationsAttributes[ 'show' ];

function isShow( value: string ): value is Show {
	return [ 'open', 'closed', 'all' ].includes( value );
}

/** What stands there on the pages whose templates hold the block. */
function instructionsOf( mode: 'archive' | 'facts' | 'answer' ): string {
	switch ( mode ) {
		case 'archive':
			return __(
				'All issues show here: those that are open for comments, then those that are closed.',
				'cong-truong'
			);
		case 'facts':
			return __(
				'Closing date and addresses of each issue show here.',
				'cong-truong'
			);
		default:
			return __(
				'The form for comments shows here while the issue is open, then its result.',
				'cong-truong'
			);
	}
}

export function Edit( {
	attributes,
	setAttributes,
}: BlockEditProps< ConsultationsAttributes > ) {
	const { show, count, mode } = attributes;
	const blockProps = useBlockProps();

	if ( mode !== 'list' ) {
		return (
			<div { ...blockProps }>
				<Placeholder
					icon="megaphone"
					label={ __( 'Consultations', 'cong-truong' ) }
					instructions={ instructionsOf( mode ) }
				/>
			</div>
		);
	}

	return (
		<div { ...blockProps }>
			<InspectorControls>
				<PanelBody title={ __( 'What to show', 'cong-truong' ) }>
					<RadioControl
						label={ __( 'Issues', 'cong-truong' ) }
						selected={ show }
						options={ [
							{
								value: 'open',
								label: __( 'Open for comments', 'cong-truong' ),
							},
							{
								value: 'closed',
								label: __(
									'Closed, with their results',
									'cong-truong'
								),
							},
							{
								value: 'all',
								label: __(
									'Both, the open ones first',
									'cong-truong'
								),
							},
						] }
						onChange={ ( value ) =>
							setAttributes( {
								show: isShow( value ) ? value : 'open',
							} )
						}
					/>
					<RangeControl
						label={ __( 'How many issues at most', 'cong-truong' ) }
						value={ count }
						onChange={ ( value = 5 ) =>
							setAttributes( { count: value } )
						}
						min={ 1 }
						max={ 30 }
						__next40pxDefaultSize
						__nextHasNoMarginBottom
					/>
				</PanelBody>
			</InspectorControls>
			<ServerPreview
				key={ `${ show } ${ count }` }
				block="cong-truong/consultations"
				attributes={ attributes }
				failed={ __(
					'The issues could not be loaded. Reload the page.',
					'cong-truong'
				) }
			>
				{ null }
			</ServerPreview>
		</div>
	);
}
