/**
 * What can be changed about a source, in its place.
 */

import { Button, CheckboxControl, Notice } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { FormEvent } from 'react';

import { hostOf } from '../../../lib/feed/address';
import { inputsOf } from '../../../lib/feed/sources';
import type { Source } from '../../../lib/feed/types';
import { useWarning } from '../school/use-warning';
import { Failure, sentenceOf } from './api';
import { Field } from './field';
import { KindField } from './kind-field';
import type { ChangeSources } from './use-feed';
import { certificateRisk, copyAddress } from './words';

type Props = {
	source: Source;
	kinds: Record< string, string >;
	changeSources: ChangeSources;
	onSaved: () => void;
	onCancel: () => void;
};

export function SourceForm( {
	source,
	kinds,
	changeSources,
	onSaved,
	onCancel,
}: Props ) {
	const { url, kind, name, paused, lax } = source;
	const stored = { url, kind, name, paused, lax };
	const [ draft, setDraft ] = useState( stored );
	const [ isBusy, setBusy ] = useState( false );
	const [ refused, setRefused ] = useState( '' );
	const [ problem, setProblem ] = useState( '' );
	const form = useRef< HTMLFormElement >( null );
	useWarning( JSON.stringify( draft ) !== JSON.stringify( stored ) );
	useEffect( () => form.current?.querySelector( 'input' )?.focus(), [] );
	useEffect( () => {
		if ( refused !== '' ) {
			form.current
				?.querySelector< HTMLElement >( '[aria-invalid="true"]' )
				?.focus();
		}
	}, [ refused ] );

	const change = ( changes: Partial< typeof draft > ) => {
		setDraft( { ...draft, ...changes } );
		setRefused( '' );
		setProblem( '' );
	};

	const save = async ( event: FormEvent ) => {
		event.preventDefault();
		if ( isBusy ) {
			return;
		}
		if ( draft.url.trim() === '' ) {
			setRefused( copyAddress() );
			return;
		}
		setBusy( true );
		setRefused( '' );
		setProblem( '' );
		try {
			const changed = {
				...draft,
				url: draft.url.trim(),
				name: draft.name.trim(),
			};
			await changeSources( ( sources ) =>
				// One that somebody removed meanwhile comes back with what was typed.
				sources.some( ( { id } ) => id === source.id )
					? sources.map( ( one ) =>
							one.id === source.id ? { ...one, ...changed } : one
						)
					: [
							...sources,
							...inputsOf( [ { ...source, ...changed } ] ),
						]
			);
			onSaved();
		} catch ( error ) {
			const text =
				error instanceof Failure ? error.fields[ source.id ] : '';
			setRefused( text ?? '' );
			setProblem( text ? '' : sentenceOf( error ) );
			setBusy( false );
		}
	};

	return (
		<form
			ref={ form }
			className="ct-feed__form"
			noValidate
			onSubmit={ ( event ) => void save( event ) }
		>
			<Field
				label={ __( 'Who speaks', 'cong-truong' ) }
				value={ draft.name }
				onChange={ ( text ) => change( { name: text } ) }
			/>
			<Field
				label={ __( 'Address', 'cong-truong' ) }
				isAddress
				value={ draft.url }
				problem={ refused }
				onChange={ ( text ) =>
					change( {
						url: text,
						// The exception was made for the website before.
						lax:
							draft.lax && hostOf( text ) === hostOf( draft.url ),
					} )
				}
			/>
			<KindField
				kinds={ kinds }
				value={ draft.kind }
				onChange={ ( slug ) => change( { kind: slug } ) }
			/>
			<CheckboxControl
				__nextHasNoMarginBottom
				label={ __( 'Paused', 'cong-truong' ) }
				help={ __(
					'It is asked no more; its items stay.',
					'cong-truong'
				) }
				checked={ draft.paused }
				onChange={ ( isOn ) => change( { paused: isOn } ) }
			/>
			<CheckboxControl
				__nextHasNoMarginBottom
				label={ __(
					'Read this source without a valid certificate, at my own risk',
					'cong-truong'
				) }
				help={ certificateRisk() }
				checked={ draft.lax }
				onChange={ ( isOn ) => change( { lax: isOn } ) }
			/>
			{ problem !== '' && (
				<Notice status="error" isDismissible={ false }>
					{ problem }
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
				<Button
					__next40pxDefaultSize
					variant="tertiary"
					disabled={ isBusy }
					accessibleWhenDisabled
					onClick={ onCancel }
				>
					{ __( 'Cancel', 'cong-truong' ) }
				</Button>
			</div>
		</form>
	);
}
