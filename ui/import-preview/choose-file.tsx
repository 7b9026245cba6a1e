/**
 * Takes a file by the button or by dropping it.
 */

import { Button, Notice, Spinner } from '@wordpress/components';
import { useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { DragEvent } from 'react';

import type { SourceChoice } from '../../lib/import';
import { SourceSelect } from './source';

type Props = {
	isReading: boolean;
	/** Why the last file was refused; empty where none was. */
	refusal: string;
	/** Tables of that file which the editor may have read all the same. */
	sources: SourceChoice[];
	onSource: ( source: string ) => void;
	onFile: ( file: File ) => void;
};

export function ChooseFile( {
	isReading,
	refusal,
	sources,
	onSource,
	onFile,
}: Props ) {
	const input = useRef< HTMLInputElement >( null );
	const [ isOver, setIsOver ] = useState( false );
	const drop = ( event: DragEvent ) => {
		event.preventDefault();
		setIsOver( false );
		const [ file ] = event.dataTransfer.files;
		if ( file ) {
			onFile( file );
		}
	};
	return (
		<>
			{ refusal !== '' && (
				<Notice
					status="error"
					isDismissible={ false }
					politeness="assertive"
				>
					<strong>
						{ __( 'This file cannot be read.', 'cong-truong' ) }
					</strong>{ ' ' }
					{ refusal } { __( 'Nothing has changed.', 'cong-truong' ) }
				</Notice>
			) }
			{ refusal !== '' && sources.length > 0 && (
				<SourceSelect
					sources={ sources }
					source={ undefined }
					onChoose={ onSource }
				/>
			) }
			<div
				className={ `ct-import__drop${ isOver ? ' is-over' : '' }` }
				onDragOver={ ( event ) => {
					event.preventDefault();
					setIsOver( true );
				} }
				onDragLeave={ () => setIsOver( false ) }
				onDrop={ drop }
			>
				{ isReading ? (
					<>
						<Spinner />
						<p role="status">
							{ __( 'Reading the file…', 'cong-truong' ) }
						</p>
					</>
				) : (
					<>
						<p>
							{ __(
								'Drop a Word, Excel or CSV file here',
								'cong-truong'
							) }
						</p>
						<Button
							__next40pxDefaultSize
							variant="primary"
							onClick={ () => input.current?.click() }
						>
							{ __( 'Choose a file', 'cong-truong' ) }
						</Button>
						<p className="ct-import__hint">
							{ __(
								'.docx, .xlsx, .xls, .csv or .html, up to 5 MB. The file is read on this computer; it is not sent anywhere.',
								'cong-truong'
							) }
						</p>
					</>
				) }
				<input
					ref={ input }
					type="file"
					hidden
					aria-label={ __( 'Choose a file', 'cong-truong' ) }
					accept=".docx,.xlsx,.xls,.csv,.txt,.html,.htm,.xml,.doc,.ods"
					onChange={ ( event ) => {
						const file = event.currentTarget.files?.[ 0 ];
						event.currentTarget.value = '';
						if ( file ) {
							onFile( file );
						}
					} }
				/>
			</div>
		</>
	);
}
