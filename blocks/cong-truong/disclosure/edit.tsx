import {
	BlockControls,
	InspectorControls,
	useBlockProps,
} from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import {
	PanelBody,
	Placeholder,
	RadioControl,
	ToolbarButton,
	ToolbarGroup,
} from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { ServerPreview } from '../../shared/server-preview';
import { Chooser } from './chooser';
import { EditorModal } from './editor-modal';
import './editor.scss';
import { icon } from './icon';
import type { DisclosureAttributes } from './types';
import { WaitingTable } from './waiting-table';

export function Edit( {
	attributes,
	setAttributes,
	clientId,
}: BlockEditProps< DisclosureAttributes > ) {
	const { mode, disclosureId, table } = attributes;
	const blockProps = useBlockProps();
	const [ isReplacing, setReplacing ] = useState( false );
	const [ isEditing, setEditing ] = useState( false );
	const [ edits, setEdits ] = useState( 0 );

	if ( mode === 'page' ) {
		return (
			<div { ...blockProps }>
				<Placeholder
					icon={ icon }
					label={ __( 'Public disclosure', 'cong-truong' ) }
					instructions={ __(
						'The page of each disclosure shows here: title, school years, downloads, table, notes, history.',
						'cong-truong'
					) }
				/>
			</div>
		);
	}

	if ( table ) {
		return (
			<div { ...blockProps }>
				<WaitingTable
					table={ table }
					clientId={ clientId }
					onDone={ ( id ) =>
						setAttributes( {
							mode: 'one',
							disclosureId: id,
							table: undefined,
						} )
					}
				/>
			</div>
		);
	}

	const hasOne = mode === 'one' && disclosureId > 0;
	const chooser = ( message?: string ) => (
		<Chooser
			message={ message }
			onChoose={ ( id ) => {
				setAttributes( { mode: 'one', disclosureId: id } );
				setReplacing( false );
			} }
			onAll={ () => {
				setAttributes( { mode: 'all' } );
				setReplacing( false );
			} }
		/>
	);

	return (
		<div { ...blockProps }>
			{ hasOne && (
				<BlockControls>
					<ToolbarGroup>
						<ToolbarButton onClick={ () => setEditing( true ) }>
							{ __( 'Edit figures', 'cong-truong' ) }
						</ToolbarButton>
						<ToolbarButton
							onClick={ () => setReplacing( ! isReplacing ) }
							isPressed={ isReplacing }
						>
							{ __( 'Choose another', 'cong-truong' ) }
						</ToolbarButton>
					</ToolbarGroup>
				</BlockControls>
			) }
			<InspectorControls>
				<PanelBody title={ __( 'What to show', 'cong-truong' ) }>
					<RadioControl
						label={ __( 'What to show', 'cong-truong' ) }
						hideLabelFromVision
						selected={ mode }
						options={ [
							{
								value: 'one',
								label: __( 'One form', 'cong-truong' ),
							},
							{
								value: 'all',
								label: __(
									'All that the school publishes, by year',
									'cong-truong'
								),
							},
						] }
						onChange={ ( value ) =>
							setAttributes( {
								mode: value === 'all' ? 'all' : 'one',
							} )
						}
					/>
				</PanelBody>
			</InspectorControls>
			{ mode === 'one' && ( ! hasOne || isReplacing ) ? (
				chooser()
			) : (
				<ServerPreview
					key={ `${ mode } ${ disclosureId } ${ edits }` }
					block="cong-truong/disclosure"
					attributes={ attributes }
					failed={ __(
						'The figures could not be loaded. Reload the page, or ask whoever looks after the website.',
						'cong-truong'
					) }
				>
					{ chooser(
						__(
							'There is nothing to show: this disclosure is not published yet, was withdrawn, or is gone. Visitors see nothing here. Publish it, or choose another one.',
							'cong-truong'
						)
					) }
				</ServerPreview>
			) }
			{ isEditing && (
				<EditorModal
					id={ disclosureId }
					onClose={ () => {
						setEditing( false );
						setEdits( edits + 1 );
					} }
				/>
			) }
		</div>
	);
}
