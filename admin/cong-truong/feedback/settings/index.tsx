/**
 * The settings of the form and the inbox.
 */

import { Button, Notice, Spinner } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { FormEvent } from 'react';

import {
	problemsElsewhere,
	type Section as Part,
} from '../../../../lib/feedback/settings';
import type { FeedbackSettingsResource } from '../../../../lib/feedback/types';
import { useWarning } from '../../school/use-warning';
import { Section } from '../section';
import { FieldList, TemplateList, TopicList } from './lists';
import {
	DigestField,
	FilesField,
	ProxyField,
	TimeFields,
	WordsField,
} from './rest';
import { StaffTable } from './staff-table';
import { useSettings, type SettingsOutcome } from './use-settings';

type Props = {
	isOpen: boolean;
	onSaved: ( resource: FeedbackSettingsResource ) => void;
};

/** What a field of the screen stands for. */
const SHOWN = [
	'topics',
	'fields',
	'templates',
	'deadline',
	'retention',
	'digest',
	'words',
	'proxies',
];

function partName( part: Part ): string {
	const names: Record< Part, string > = {
		topics: __( 'Topics', 'cong-truong' ),
		fields: __( 'Own fields of the form', 'cong-truong' ),
		templates: __( 'Templates of answers', 'cong-truong' ),
		files: __( 'Files with a message', 'cong-truong' ),
		deadline: __( 'Working days to answer in', 'cong-truong' ),
		retention: __( 'Months that messages are kept', 'cong-truong' ),
		digest: __( 'Daily digest', 'cong-truong' ),
		words: __( 'Words that hold a message', 'cong-truong' ),
		proxies: __( 'Servers before the website', 'cong-truong' ),
		staff: __( 'Who answers', 'cong-truong' ),
	};
	return names[ part ];
}

function Said( {
	outcome,
	elsewhere,
}: {
	outcome: SettingsOutcome | null;
	elsewhere: string[];
} ) {
	if ( ! outcome ) {
		return null;
	}
	const { status, text, taken = [], both = [] } = outcome;
	const lines = [
		...elsewhere,
		...taken.map( ( part ) =>
			sprintf(
				/* translators: %s: part of the settings */
				__( 'Changed by somebody else: %s.', 'cong-truong' ),
				partName( part )
			)
		),
		...both.map( ( part ) =>
			sprintf(
				/* translators: %s: part of the settings */
				__(
					'Changed by both of you: %s. If you save, yours counts.',
					'cong-truong'
				),
				partName( part )
			)
		),
	];
	return (
		<Notice
			status={ status }
			isDismissible={ false }
			politeness={ status === 'success' ? 'polite' : 'assertive' }
			spokenMessage={ text }
		>
			<p>{ text }</p>
			{ lines.length > 0 && (
				<ul>
					{ lines.map( ( line ) => (
						<li key={ line }>{ line }</li>
					) ) }
				</ul>
			) }
		</Notice>
	);
}

export function SettingsTab( { isOpen, onSaved }: Props ) {
	const {
		stored,
		draft,
		refused,
		isBusy,
		problem,
		outcome,
		isUnsaved,
		load,
		change,
		changeStaff,
		save,
	} = useSettings( isOpen, onSaved );
	useWarning( isUnsaved );
	const form = useRef< HTMLFormElement >( null );

	useEffect( () => {
		if ( Object.keys( refused ).length > 0 ) {
			form.current
				?.querySelector< HTMLElement >( '[aria-invalid="true"]' )
				?.focus();
		}
	}, [ refused ] );

	if ( ! stored || ! draft ) {
		return problem === '' ? (
			<Spinner />
		) : (
			<Notice
				status="error"
				isDismissible={ false }
				actions={ [
					{
						label: __( 'Try again', 'cong-truong' ),
						onClick: () => void load(),
					},
				] }
			>
				{ problem }
			</Notice>
		);
	}

	const submit = ( event: FormEvent ) => {
		event.preventDefault();
		void save();
	};
	const parts = {
		settings: draft.settings,
		onChange: change,
		problems: refused,
	};
	return (
		<form
			ref={ form }
			className="ct-feedback__settings"
			noValidate
			onSubmit={ submit }
		>
			<Section title={ partName( 'topics' ) }>
				<p>
					{ __(
						'The sender chooses one. It says who hears of the message and who deals with it. The form shows them in this order.',
						'cong-truong'
					) }
				</p>
				<TopicList { ...parts } staff={ draft.staff } />
			</Section>
			<Section title={ partName( 'staff' ) }>
				<StaffTable staff={ draft.staff } onChange={ changeStaff } />
			</Section>
			<Section title={ partName( 'templates' ) }>
				<p>
					{ __(
						'Texts that are put into an answer with one press.',
						'cong-truong'
					) }
				</p>
				<TemplateList { ...parts } />
			</Section>
			<Section title={ __( 'The form', 'cong-truong' ) }>
				<FilesField { ...parts } />
				<h3>{ partName( 'fields' ) }</h3>
				<p>
					{ __(
						'Ask only for what the school needs to answer.',
						'cong-truong'
					) }
				</p>
				<FieldList { ...parts } />
			</Section>
			<Section title={ __( 'Times and e-mails', 'cong-truong' ) }>
				<TimeFields { ...parts } />
				<DigestField { ...parts } />
			</Section>
			<Section title={ partName( 'words' ) }>
				<WordsField { ...parts } />
			</Section>
			<Section title={ partName( 'proxies' ) }>
				<ProxyField { ...parts } stored={ stored } />
			</Section>
			<div className="ct-feedback__bar">
				<Said
					outcome={ outcome }
					elsewhere={ problemsElsewhere( refused, SHOWN ) }
				/>
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
				<span className="ct-feedback__muted">
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
