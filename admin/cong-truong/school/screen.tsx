import { Button, Notice } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { FormEvent, ReactNode } from 'react';

import { missingContacts, problemsOf } from '../../../lib/school/advice';
import type { SchoolProfile, SchoolResource } from '../../../lib/school/types';
import {
	AuthorityFields,
	ContactFields,
	EmblemField,
	HeadFields,
	IdentityFields,
} from '../../../ui/school-fields';
import { failureOf, failureText } from '../disclosure/api';
import { refusedFields, saveSchool } from './api';
import { PrivacyFields, RemovalField } from './settings';
import './style.scss';
import { useWarning } from './use-warning';

type Outcome = { status: 'success' | 'error'; text: string };

type SectionProps = { title: string; children: ReactNode };

function Section( { title, children }: SectionProps ) {
	return (
		<section className="ct-school__section">
			<h2>{ title }</h2>
			{ children }
		</section>
	);
}

export function Screen( { stored }: { stored: SchoolResource } ) {
	const [ saved, setSaved ] = useState( stored );
	const [ draft, setDraft ] = useState( stored );
	const [ refused, setRefused ] = useState< Record< string, string > >( {} );
	const [ isBusy, setBusy ] = useState( false );
	const [ outcome, setOutcome ] = useState< Outcome | null >( null );
	const form = useRef< HTMLFormElement >( null );

	const isUnsaved = JSON.stringify( draft ) !== JSON.stringify( saved );
	useWarning( isUnsaved );
	const change = ( changes: Partial< SchoolResource > ) => {
		setDraft( { ...draft, ...changes } );
		setRefused( {} );
		setOutcome( null );
	};
	const problems = { ...problemsOf( draft.profile ), ...refused };
	const fields = {
		profile: draft.profile,
		onChange: ( changes: Partial< SchoolProfile > ) =>
			change( { profile: { ...draft.profile, ...changes } } ),
		problems,
	};
	const missing = missingContacts( draft.profile );

	/** Set where something was refused: the focus goes there once it is marked. */
	const toProblem = useRef( false );
	useEffect( () => {
		if ( toProblem.current ) {
			toProblem.current = false;
			form.current
				?.querySelector< HTMLElement >( '[aria-invalid="true"]' )
				?.focus();
		}
	} );
	const refuse = ( text: string ) => {
		toProblem.current = true;
		setOutcome( { status: 'error', text } );
	};

	const submit = async ( event: FormEvent ) => {
		event.preventDefault();
		if ( isBusy ) {
			return;
		}
		if ( Object.keys( problems ).length > 0 ) {
			refuse(
				__(
					'Nothing was saved yet. Please look at the fields that are marked.',
					'cong-truong'
				)
			);
			return;
		}
		setBusy( true );
		try {
			const answer = await saveSchool( draft );
			setSaved( answer );
			// What was typed in the meantime stays.
			setDraft( ( current ) => ( current === draft ? answer : current ) );
			setOutcome( {
				status: 'success',
				text: __(
					'Saved. Every page of the website shows it from now on.',
					'cong-truong'
				),
			} );
		} catch ( error ) {
			setRefused( refusedFields( error ) );
			refuse( failureText( failureOf( error ) ) );
		}
		setBusy( false );
	};

	return (
		<form
			ref={ form }
			className="ct-school ct-school-fields__form"
			noValidate
			onSubmit={ ( event ) => void submit( event ) }
		>
			<p>
				{ __(
					'Each fact is filled in here once. The whole website, its notices and what search engines read take it from here.',
					'cong-truong'
				) }
			</p>
			<Section title={ __( 'The school', 'cong-truong' ) }>
				<IdentityFields { ...fields } />
				<EmblemField
					emblem={ draft.emblem }
					onChange={ ( emblem ) => change( { emblem } ) }
				/>
			</Section>
			<Section title={ __( 'Contact', 'cong-truong' ) }>
				{ missing !== '' && (
					<Notice status="warning" isDismissible={ false }>
						{ missing }
					</Notice>
				) }
				<ContactFields { ...fields } />
			</Section>
			<Section title={ __( 'Superior authority', 'cong-truong' ) }>
				<AuthorityFields { ...fields } />
			</Section>
			<Section title={ __( 'Signature on notices', 'cong-truong' ) }>
				<HeadFields { ...fields } />
			</Section>
			<Section title={ __( 'Privacy of visitors', 'cong-truong' ) }>
				<PrivacyFields draft={ draft } onChange={ change } />
			</Section>
			<Section
				title={ __( 'When the plugin is removed', 'cong-truong' ) }
			>
				<RemovalField draft={ draft } onChange={ change } />
			</Section>
			<div className="ct-school__bar">
				{ outcome && (
					<Notice
						status={ outcome.status }
						isDismissible={ false }
						politeness={
							outcome.status === 'error' ? 'assertive' : 'polite'
						}
					>
						{ outcome.text }
					</Notice>
				) }
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
				<span className="ct-school__state">
					{ isUnsaved &&
						__(
							'There are changes that are not saved.',
							'cong-truong'
						) }
				</span>
			</div>
		</form>
	);
}
