import { Button, Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { FormEvent, Ref } from 'react';

import { problemsOf } from '../../../lib/school/advice';
import type { SchoolProfile } from '../../../lib/school/types';
import {
	AuthorityFields,
	ContactFields,
	EmblemField,
	HeadFields,
	IdentityFields,
} from '../../../ui/school-fields';
import { StyleField } from './style-field';
import type { Answers, Setup } from './types';

type Props = {
	setup: Setup;
	heading: Ref< HTMLHeadingElement >;
	onAnswer: ( answers: Answers ) => Promise< void >;
};

export function Questions( { setup, heading, onAnswer }: Props ) {
	const [ school, setSchool ] = useState( setup.school );
	const [ emblem, setEmblem ] = useState( setup.emblem );
	const [ style, setStyle ] = useState( setup.style );
	const [ isBusy, setIsBusy ] = useState( false );
	const [ isTried, setIsTried ] = useState( false );
	const problems = problemsOf( school );
	const isComplete =
		school.name.trim() !== '' &&
		school.levels.length > 0 &&
		Object.keys( problems ).length === 0;
	const fields = {
		profile: school,
		onChange: ( changes: Partial< SchoolProfile > ) =>
			setSchool( ( current ) => ( { ...current, ...changes } ) ),
		problems,
	};

	const submit = async ( event: FormEvent ) => {
		event.preventDefault();
		setIsTried( true );
		if ( ! isComplete || isBusy ) {
			return;
		}
		setIsBusy( true );
		await onAnswer( { school, emblem, style } );
		setIsBusy( false );
	};

	return (
		<form
			className="ct-setup__questions ct-school-fields__form"
			onSubmit={ submit }
			noValidate
		>
			<h2 ref={ heading } tabIndex={ -1 }>
				{ __( '1. About the school', 'cong-truong' ) }
			</h2>
			<p>
				{ __(
					'These facts are stored once and shown everywhere. All can be changed later under “School profile”; only the name and a level are needed now.',
					'cong-truong'
				) }
			</p>
			<IdentityFields { ...fields } />
			<EmblemField emblem={ emblem } onChange={ setEmblem } />
			{ setup.styles.length > 0 && (
				<StyleField
					choices={ setup.styles }
					value={ style }
					onChange={ setStyle }
				/>
			) }
			<h3>{ __( 'Contact', 'cong-truong' ) }</h3>
			<ContactFields { ...fields } />
			<h3>{ __( 'Superior authority', 'cong-truong' ) }</h3>
			<AuthorityFields { ...fields } />
			<h3>{ __( 'Signature on notices', 'cong-truong' ) }</h3>
			<HeadFields { ...fields } />
			{ isTried && ! isComplete && (
				<Notice
					status="error"
					isDismissible={ false }
					politeness="assertive"
				>
					{ Object.values( problems )[ 0 ] ??
						__(
							'Fill in the name of the school and at least one level.',
							'cong-truong'
						) }
				</Notice>
			) }
			<div className="ct-setup__actions">
				<Button
					__next40pxDefaultSize
					variant="primary"
					type="submit"
					isBusy={ isBusy }
				>
					{ __( 'See what will be made', 'cong-truong' ) }
				</Button>
			</div>
		</form>
	);
}
