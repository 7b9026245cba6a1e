/**
 * Topics, own fields and templates.
 */

import { CheckboxControl, SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { problemAt } from '../../../../lib/feedback/settings';
import type {
	FeedbackKind,
	FeedbackSettings,
	FeedbackStaff,
	OwnField,
} from '../../../../lib/feedback/types';
import { useScreen } from '../screen-data';
import { choicesOf, staffChoices } from '../words';
import { Entries } from './entries';
import { Field, LinesField } from './field';

export type ListProps = {
	settings: FeedbackSettings;
	onChange: ( changes: Partial< FeedbackSettings > ) => void;
	/** Path → what to do. */
	problems: Record< string, string >;
};

export function TopicList( {
	settings: { topics },
	staff,
	onChange,
	problems,
}: ListProps & { staff: FeedbackStaff[] } ) {
	const names = Object.fromEntries(
		staff
			.filter( ( { answers, manages } ) => answers || manages )
			.map( ( { id, name } ) => [ String( id ), name ] )
	);
	return (
		<Entries
			entries={ topics }
			onChange={ ( changed ) => onChange( { topics: changed } ) }
			hasProblem={ ( at ) =>
				problemAt( problems, `topics.${ at }` ) !== ''
			}
			nameOf={ ( { name } ) => name }
			make={ () => ( { id: '', name: '', emails: [], assignee: 0 } ) }
			addLabel={ __( 'Add a topic', 'cong-truong' ) }
			most={ 40 }
			consequence={ __(
				'The form offers it no more. Messages that were sent under it stay.',
				'cong-truong'
			) }
		>
			{ ( { name, emails, assignee }, at, change ) => (
				<>
					<Field
						label={ __( 'Name of the topic', 'cong-truong' ) }
						value={ name }
						maxLength={ 100 }
						problem={ problemAt( problems, `topics.${ at }.name` ) }
						onChange={ ( text ) => change( { name: text } ) }
					/>
					<SelectControl
						__nextHasNoMarginBottom
						__next40pxDefaultSize
						label={ __( 'Assigned to', 'cong-truong' ) }
						value={ String( assignee ) }
						options={ staffChoices( { staff: names }, assignee ) }
						onChange={ ( user: string ) =>
							change( { assignee: Number( user ) } )
						}
					/>
					<LinesField
						label={ __(
							'E-mail addresses that hear of a new message, one on each line',
							'cong-truong'
						) }
						rows={ 2 }
						lines={ emails }
						problem={ problemAt(
							problems,
							`topics.${ at }.emails`
						) }
						onChange={ ( lines ) => change( { emails: lines } ) }
					/>
				</>
			) }
		</Entries>
	);
}

const TYPES: OwnField[ 'type' ][] = [ 'text', 'textarea', 'select' ];

function typeLabel( type: OwnField[ 'type' ] ): string {
	switch ( type ) {
		case 'text':
			return __( 'One line of text', 'cong-truong' );
		case 'textarea':
			return __( 'Several lines of text', 'cong-truong' );
		case 'select':
			return __( 'A choice', 'cong-truong' );
	}
}

export function FieldList( {
	settings: { fields },
	onChange,
	problems,
}: ListProps ) {
	const { kinds } = useScreen();
	return (
		<Entries< OwnField >
			entries={ fields }
			onChange={ ( changed ) => onChange( { fields: changed } ) }
			hasProblem={ ( at ) =>
				problemAt( problems, `fields.${ at }` ) !== ''
			}
			nameOf={ ( { label } ) => label }
			make={ () => ( {
				id: '',
				kind: '',
				label: '',
				type: 'text',
				options: [],
				required: false,
			} ) }
			addLabel={ __( 'Add a field', 'cong-truong' ) }
			most={ 20 }
			consequence={ __(
				'The form asks for it no more. What was answered so far stays with its messages.',
				'cong-truong'
			) }
		>
			{ ( { kind, label, type, options, required }, at, change ) => (
				<>
					<Field
						label={ __( 'What is asked', 'cong-truong' ) }
						value={ label }
						problem={ problemAt(
							problems,
							`fields.${ at }.label`
						) }
						onChange={ ( text ) => change( { label: text } ) }
					/>
					<SelectControl
						__nextHasNoMarginBottom
						__next40pxDefaultSize
						label={ __( 'How it is answered', 'cong-truong' ) }
						value={ type }
						options={ TYPES.map( ( value ) => ( {
							value,
							label: typeLabel( value ),
						} ) ) }
						onChange={ ( value: string ) =>
							change( { type: value as OwnField[ 'type' ] } )
						}
					/>
					{ type === 'select' && (
						<LinesField
							label={ __(
								'Answers to choose from, one on each line',
								'cong-truong'
							) }
							lines={ options }
							problem={ problemAt(
								problems,
								`fields.${ at }.options`
							) }
							onChange={ ( lines ) =>
								change( { options: lines } )
							}
						/>
					) }
					<SelectControl
						__nextHasNoMarginBottom
						__next40pxDefaultSize
						label={ __( 'Where it is asked', 'cong-truong' ) }
						value={ kind }
						options={ [
							{
								value: '',
								label: __( 'In every form', 'cong-truong' ),
							},
							...choicesOf( kinds ),
						] }
						onChange={ ( value: string ) =>
							change( { kind: value as FeedbackKind | '' } )
						}
					/>
					<CheckboxControl
						__nextHasNoMarginBottom
						label={ __( 'It has to be answered', 'cong-truong' ) }
						checked={ required }
						onChange={ ( isOn ) => change( { required: isOn } ) }
					/>
				</>
			) }
		</Entries>
	);
}

export function TemplateList( {
	settings: { templates },
	onChange,
	problems,
}: ListProps ) {
	return (
		<Entries
			entries={ templates }
			onChange={ ( changed ) => onChange( { templates: changed } ) }
			hasProblem={ ( at ) =>
				problemAt( problems, `templates.${ at }` ) !== ''
			}
			nameOf={ ( { name } ) => name }
			make={ () => ( { id: '', name: '', text: '' } ) }
			addLabel={ __( 'Add a template', 'cong-truong' ) }
			most={ 50 }
			consequence={ __(
				'It is offered no more. Answers that were made with it stay.',
				'cong-truong'
			) }
		>
			{ ( { name, text }, at, change ) => (
				<>
					<Field
						label={ __( 'Name of the template', 'cong-truong' ) }
						value={ name }
						maxLength={ 100 }
						problem={ problemAt(
							problems,
							`templates.${ at }.name`
						) }
						onChange={ ( value ) => change( { name: value } ) }
					/>
					<Field
						label={ __( 'Text of the template', 'cong-truong' ) }
						rows={ 4 }
						maxLength={ 5000 }
						value={ text }
						problem={ problemAt(
							problems,
							`templates.${ at }.text`
						) }
						onChange={ ( value ) => change( { text: value } ) }
					/>
				</>
			) }
		</Entries>
	);
}
