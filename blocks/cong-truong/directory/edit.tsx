import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import {
	Button,
	PanelBody,
	Placeholder,
	RadioControl,
	SelectControl,
} from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { ServerPreview } from '../../shared/server-preview';
import type { DirectoryAttributes, Layout } from './types';

declare global {
	interface Window {
		congTruongDirectoryBlock?: {
			bodies: { slug: string; name: string; depth: number }[];
			/** Null for who may not edit the directory. */
			screenUrl: string | null;
		};
	}
}

const INDENT = '\u00a0\u00a0\u00a0';

export function Edit( {
	attributes,
	setAttributes,
}: BlockEditProps< DirectoryAttributes > ) {
	const blockProps = useBlockProps();
	const { body, layout, level } = attributes;
	const { bodies, screenUrl } = window.congTruongDirectoryBlock ?? {
		bodies: [],
		screenUrl: null,
	};
	const layouts: { value: Layout; label: string }[] = [
		{
			value: 'cards',
			label: __( 'Cards with photos', 'cong-truong' ),
		},
		{ value: 'list', label: __( 'List', 'cong-truong' ) },
		{ value: 'chart', label: __( 'Chart', 'cong-truong' ) },
	];
	const headings: { value: string; label: string }[] = [
		{ value: '2', label: __( 'Level 2', 'cong-truong' ) },
		{ value: '3', label: __( 'Level 3', 'cong-truong' ) },
		{ value: '4', label: __( 'Level 4', 'cong-truong' ) },
		{
			value: '0',
			label: __( 'None: the page has one', 'cong-truong' ),
		},
	];
	const choices = bodies.map( ( { slug, name, depth } ) => ( {
		value: slug,
		label: INDENT.repeat( depth ) + name,
	} ) );
	if ( body !== '' && ! bodies.some( ( { slug } ) => slug === body ) ) {
		choices.push( { value: body, label: body } );
	}

	return (
		<div { ...blockProps }>
			<InspectorControls>
				<PanelBody title={ __( 'What to show', 'cong-truong' ) }>
					<SelectControl
						__next40pxDefaultSize
						__nextHasNoMarginBottom
						label={ __( 'Body of the school', 'cong-truong' ) }
						help={ __(
							'The chart also shows what stands under it.',
							'cong-truong'
						) }
						value={ body }
						options={ [
							{
								value: '',
								label: __( 'The whole school', 'cong-truong' ),
							},
							...choices,
						] }
						onChange={ ( value ) =>
							setAttributes( { body: value } )
						}
					/>
					<RadioControl
						label={ __( 'Layout', 'cong-truong' ) }
						selected={ layout }
						options={ layouts }
						onChange={ ( value ) =>
							setAttributes( {
								layout:
									layouts.find(
										( choice ) => choice.value === value
									)?.value ?? 'cards',
							} )
						}
					/>
					{ layout !== 'chart' && (
						<SelectControl
							__next40pxDefaultSize
							__nextHasNoMarginBottom
							label={ __( 'Headings', 'cong-truong' ) }
							value={ String( level ) }
							options={ headings }
							onChange={ ( value ) =>
								setAttributes( { level: Number( value ) } )
							}
						/>
					) }
					{ screenUrl !== null && (
						<Button
							variant="link"
							href={ screenUrl }
							target="_blank"
						>
							{ __( 'Edit the people', 'cong-truong' ) }
						</Button>
					) }
				</PanelBody>
			</InspectorControls>
			<ServerPreview
				key={ `${ body } ${ layout } ${ level }` }
				block="cong-truong/directory"
				attributes={ attributes }
				failed={ __(
					'The people could not be loaded. Reload the page.',
					'cong-truong'
				) }
			>
				<Placeholder
					icon="groups"
					label={ __( 'Organisation of the school', 'cong-truong' ) }
					instructions={ __(
						'There is nobody to show yet, so visitors see nothing here. Enter the people once; every page that shows them follows.',
						'cong-truong'
					) }
				>
					{ screenUrl !== null && (
						<Button
							__next40pxDefaultSize
							variant="primary"
							href={ screenUrl }
							target="_blank"
						>
							{ __( 'Enter the people', 'cong-truong' ) }
						</Button>
					) }
				</Placeholder>
			</ServerPreview>
		</div>
	);
}
