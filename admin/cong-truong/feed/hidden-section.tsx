/**
 * Words by which items are kept from visitors.
 */

import { Button, Notice, TextareaControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { FormEvent } from 'react';

import { useWarning } from '../school/use-warning';
import { Failure, sentenceOf } from './api';
import { Section } from './section';

type Outcome = { status: 'success' | 'error'; text: string };

type Props = {
	hidden: string[];
	saveHidden: ( words: string[] ) => Promise< void >;
};

function linesOf( text: string ): string[] {
	return text
		.split( '\n' )
		.map( ( line ) => line.trim() )
		.filter( Boolean );
}

export function HiddenSection( { hidden, saveHidden }: Props ) {
	const [ text, setText ] = useState( hidden.join( '\n' ) );
	const [ isBusy, setBusy ] = useState( false );
	const [ refused, setRefused ] = useState( '' );
	const [ outcome, setOutcome ] = useState< Outcome | null >( null );
	useWarning( linesOf( text ).join( '\n' ) !== hidden.join( '\n' ) );

	const save = async ( event: FormEvent ) => {
		event.preventDefault();
		if ( isBusy ) {
			return;
		}
		setBusy( true );
		setRefused( '' );
		setOutcome( null );
		try {
			await saveHidden( linesOf( text ) );
			setOutcome( {
				status: 'success',
				text: __( 'Saved.', 'cong-truong' ),
			} );
		} catch ( error ) {
			setRefused(
				( error instanceof Failure && error.fields.hidden ) || ''
			);
			setOutcome( { status: 'error', text: sentenceOf( error ) } );
		}
		setBusy( false );
	};

	return (
		<Section title={ __( 'Words to hide', 'cong-truong' ) }>
			<form
				className="ct-feed__form"
				noValidate
				onSubmit={ ( event ) => void save( event ) }
			>
				<TextareaControl
					__nextHasNoMarginBottom
					label={ __(
						'Words or phrases, one on each line',
						'cong-truong'
					) }
					help={
						<>
							{ refused !== '' && (
								<span className="ct-feed__problem">
									{ refused }{ ' ' }
								</span>
							) }
							{ __(
								'Items whose title or summary holds one of them are not shown to visitors. Capitals and accents make no difference.',
								'cong-truong'
							) }
						</>
					}
					rows={ 4 }
					value={ text }
					aria-invalid={ refused !== '' }
					onChange={ ( value ) => {
						setText( value );
						setRefused( '' );
						setOutcome( null );
					} }
				/>
				{ outcome && (
					<Notice status={ outcome.status } isDismissible={ false }>
						{ outcome.text }
					</Notice>
				) }
				<div className="ct-feed__actions">
					<Button
						__next40pxDefaultSize
						variant="primary"
						type="submit"
						isBusy={ isBusy }
						disabled={ isBusy }
						accessibleWhenDisabled
					>
						{ __( 'Save', 'cong-truong' ) }
					</Button>
				</div>
			</form>
		</Section>
	);
}
