import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import {
	ExternalLink,
	PanelBody,
	RadioControl,
	SelectControl,
	ToggleControl,
} from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { ServerPreview } from '../../shared/server-preview';
import type { FeedbackFormAttributes } from './types';

/** Where topics, fields and files are chosen; relative, as every editor lives in the same folder. */
const SETTINGS_URL = 'admin.php?page=cong-truong-feedback#/settings';

type Kind = FeedbackFormAttributes[ 'kind' ];

function kinds(): { value: Kind; label: string }[] {
	return [
		{ value: 'feedback', label: __( 'Opinion', 'cong-truong' ) },
		{ value: 'question', label: __( 'Question', 'cong-truong' ) },
		{ value: 'report', label: __( 'Report', 'cong-truong' ) },
	];
}

function headings(): { value: string; label: string }[] {
	return [
		{ value: '0', label: __( 'None', 'cong-truong' ) },
		{ value: '2', label: __( 'Heading 2', 'cong-truong' ) },
		{ value: '3', label: __( 'Heading 3', 'cong-truong' ) },
	];
}

export function Edit( {
	attributes,
	setAttributes,
}: BlockEditProps< FeedbackFormAttributes > ) {
	const { kind, headingLevel, showStatus } = attributes;

	return (
		<div { ...useBlockProps() }>
			<InspectorControls>
				<PanelBody title={ __( 'Form', 'cong-truong' ) }>
					<RadioControl
						label={ __( 'What visitors send', 'cong-truong' ) }
						selected={ kind }
						options={ kinds() }
						onChange={ ( value ) =>
							setAttributes( {
								kind:
									kinds().find(
										( choice ) => choice.value === value
									)?.value ?? 'feedback',
							} )
						}
					/>
					<SelectControl
						label={ __( 'Heading', 'cong-truong' ) }
						value={ String( headingLevel ) }
						options={ headings() }
						onChange={ ( value ) =>
							setAttributes( { headingLevel: Number( value ) } )
						}
						__next40pxDefaultSize
						__nextHasNoMarginBottom
					/>
					<ToggleControl
						label={ __(
							'Offer to look up a message that was sent',
							'cong-truong'
						) }
						help={ __(
							'Below the first form of a page.',
							'cong-truong'
						) }
						checked={ showStatus }
						onChange={ ( value ) =>
							setAttributes( { showStatus: value } )
						}
						__nextHasNoMarginBottom
					/>
					<ExternalLink href={ SETTINGS_URL }>
						{ __(
							'Topics, own fields, files and how long messages are kept',
							'cong-truong'
						) }
					</ExternalLink>
				</PanelBody>
			</InspectorControls>
			<ServerPreview
				block="cong-truong/feedback-form"
				attributes={ attributes }
				failed={ __(
					'The form could not be loaded. Reload the page.',
					'cong-truong'
				) }
			>
				{ null }
			</ServerPreview>
		</div>
	);
}
