import { Button, Notice, RadioControl } from '@wordpress/components';
import { useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { ChangeEvent } from 'react';

import { failureOf, failureText } from '../disclosure/api';
import {
	endImport,
	goThrough,
	upload,
	type Progress,
	type Replace,
} from './api';
import { Outcome } from './outcome';

type Stage = 'choose' | 'busy' | 'checked' | 'imported';

function readReplace( value: string ): Replace {
	return value === 'older' || value === 'all' ? value : 'none';
}

export function ImportPart( { parts }: { parts: Record< string, string > } ) {
	const [ stage, setStage ] = useState< Stage >( 'choose' );
	const [ share, setShare ] = useState( 0 );
	const [ progress, setProgress ] = useState< Progress | null >( null );
	const [ replace, setReplace ] = useState< Replace >( 'none' );
	const [ problem, setProblem ] = useState( '' );
	const heading = useRef< HTMLHeadingElement >( null );

	const show = ( next: Progress ) => {
		setProgress( next );
		setShare( next.size > 0 ? next.offset / next.size : 1 );
	};
	const attempt = async ( work: () => Promise< void > ) => {
		setStage( 'busy' );
		setProblem( '' );
		setShare( 0 );
		try {
			await work();
			window.requestAnimationFrame( () => heading.current?.focus() );
		} catch ( error ) {
			setProblem( failureText( failureOf( error ) ) );
			setProgress( null );
			setStage( 'choose' );
		}
	};

	const choose = ( event: ChangeEvent< HTMLInputElement > ) => {
		const file = event.target.files?.[ 0 ];
		event.target.value = '';
		if ( file ) {
			void attempt( async () => {
				const token = await upload( file, setShare );
				show( await goThrough( 'check', { token }, show ) );
				setStage( 'checked' );
			} );
		}
	};
	const take = ( { token }: Progress ) =>
		attempt( async () => {
			show( await goThrough( 'import', { token, replace }, show ) );
			await endImport( token );
			setStage( 'imported' );
		} );

	return (
		<section>
			<h2 ref={ heading } tabIndex={ -1 }>
				{ __( 'Import', 'cong-truong' ) }
			</h2>
			<p>
				{ __(
					'The file is looked through first: you see what is new, the same or different before anything is written.',
					'cong-truong'
				) }
			</p>
			{ problem !== '' && (
				<Notice status="error" isDismissible={ false }>
					{ problem }
				</Notice>
			) }
			{ ( stage === 'choose' || stage === 'imported' ) && (
				<p>
					<label htmlFor="ct-transfer-file">
						{ __( 'File of an export', 'cong-truong' ) }
					</label>
					<br />
					<input
						id="ct-transfer-file"
						type="file"
						accept=".json,application/json"
						onChange={ choose }
					/>
				</p>
			) }
			{ stage === 'busy' && (
				<p>
					<progress
						value={ share }
						max={ 1 }
						aria-label={ __(
							'Progress of the import',
							'cong-truong'
						) }
					/>
				</p>
			) }
			<p aria-live="polite">
				{ stage === 'busy' &&
					sprintf(
						/* translators: %d: percentage */
						__( '%d%% done', 'cong-truong' ),
						Math.round( share * 100 )
					) }
				{ stage === 'imported' && __( 'Imported.', 'cong-truong' ) }
			</p>
			{ progress && stage !== 'busy' && (
				<Outcome progress={ progress } parts={ parts } />
			) }
			{ progress && stage === 'checked' && (
				<>
					<RadioControl
						label={ __(
							'Where file and website differ',
							'cong-truong'
						) }
						selected={ replace }
						options={ [
							{
								value: 'none',
								label: __(
									'Keep what is on the website',
									'cong-truong'
								),
							},
							{
								value: 'older',
								label: __(
									'Take the file’s, unless the website’s is newer',
									'cong-truong'
								),
							},
							{
								value: 'all',
								label: __(
									'Take the file’s in any case',
									'cong-truong'
								),
							},
						] }
						onChange={ ( value ) =>
							setReplace( readReplace( value ) )
						}
					/>
					<p>
						<Button
							__next40pxDefaultSize
							variant="primary"
							onClick={ () => take( progress ) }
						>
							{ __( 'Import', 'cong-truong' ) }
						</Button>{ ' ' }
						<Button
							__next40pxDefaultSize
							variant="tertiary"
							onClick={ () => {
								void endImport( progress.token );
								setProgress( null );
								setStage( 'choose' );
							} }
						>
							{ __( 'Cancel', 'cong-truong' ) }
						</Button>
					</p>
				</>
			) }
		</section>
	);
}
