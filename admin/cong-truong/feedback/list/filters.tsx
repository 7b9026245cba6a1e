/**
 * What to look for. A choice counts at once, words and days when they are sent off or left.
 */

import {
	Button,
	CheckboxControl,
	SelectControl,
	TextControl,
} from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { FormEvent } from 'react';

import { countFilters, listAddress } from '../../../../lib/feedback/route';
import type {
	FeedbackKind,
	FeedbackQuery,
	SenderRole,
} from '../../../../lib/feedback/types';
import { go } from '../go';
import { useScreen } from '../screen-data';
import { useWide } from '../use-wide';
import { choicesOf, staffChoices, topicChoices, type Choice } from '../words';

type Props = { query: FeedbackQuery };

type ChoiceFieldProps = {
	label: string;
	all: string;
	value: string;
	choices: Choice[];
	onChange: ( value: string ) => void;
};

function ChoiceField( {
	label,
	all,
	value,
	choices,
	onChange,
}: ChoiceFieldProps ) {
	return (
		<SelectControl
			__nextHasNoMarginBottom
			__next40pxDefaultSize
			label={ label }
			value={ value }
			options={ [ { value: '', label: all }, ...choices ] }
			onChange={ ( chosen: string ) => onChange( chosen ) }
		/>
	);
}

type DayFieldProps = {
	label: string;
	value: string;
	onChange: ( value: string ) => void;
};

function DayField( { label, value, onChange }: DayFieldProps ) {
	const [ typed, setTyped ] = useState( value );
	useEffect( () => setTyped( value ), [ value ] );
	const take = () => typed !== value && onChange( typed );
	return (
		<TextControl
			__nextHasNoMarginBottom
			__next40pxDefaultSize
			type="date"
			label={ label }
			value={ typed }
			onChange={ setTyped }
			onBlur={ take }
			onKeyDown={ ( { key } ) => key === 'Enter' && take() }
		/>
	);
}

export function Filters( { query }: Props ) {
	const data = useScreen();
	const { mayManage, kinds, roles, consultations } = data;
	const [ search, setSearch ] = useState( query.search ?? '' );
	useEffect( () => setSearch( query.search ?? '' ), [ query.search ] );
	const isWide = useWide();
	const count = countFilters( query );

	const choose = ( changes: Partial< FeedbackQuery > ) =>
		go( listAddress( { ...query, search, ...changes, page: undefined } ) );
	const submit = ( event: FormEvent ) => {
		event.preventDefault();
		choose( {} );
	};
	const issues = choicesOf( consultations );

	return (
		<form
			className="ct-feedback__filters"
			role="search"
			onSubmit={ submit }
		>
			<div className="ct-feedback__search">
				<TextControl
					__nextHasNoMarginBottom
					__next40pxDefaultSize
					type="search"
					label={ __( 'Words, a name or a code', 'cong-truong' ) }
					value={ search }
					maxLength={ 200 }
					onChange={ setSearch }
				/>
				<Button __next40pxDefaultSize variant="secondary" type="submit">
					{ __( 'Search', 'cong-truong' ) }
				</Button>
			</div>
			<details
				// On a phone they would push the list away.
				open={ ( isWide && count > 0 ) || undefined }
			>
				<summary>
					{ count > 0
						? sprintf(
								/* translators: %d: number of filters in use */
								__( 'Filters (%d)', 'cong-truong' ),
								count
							)
						: __( 'Filters', 'cong-truong' ) }
				</summary>
				<div className="ct-feedback__fields">
					<ChoiceField
						label={ __( 'Topic', 'cong-truong' ) }
						all={ __( 'All topics', 'cong-truong' ) }
						value={ query.topic ?? '' }
						choices={ topicChoices( data, query.topic ).slice( 1 ) }
						onChange={ ( topic ) => choose( { topic } ) }
					/>
					<ChoiceField
						label={ __( 'Kind of message', 'cong-truong' ) }
						all={ __( 'All kinds', 'cong-truong' ) }
						value={ query.kind ?? '' }
						choices={ choicesOf( kinds ) }
						onChange={ ( kind ) =>
							choose( {
								kind: ( kind || undefined ) as
									FeedbackKind | undefined,
							} )
						}
					/>
					<ChoiceField
						label={ __( 'Sender', 'cong-truong' ) }
						all={ __( 'All senders', 'cong-truong' ) }
						value={ query.role ?? '' }
						choices={ choicesOf( roles ) }
						onChange={ ( role ) =>
							choose( {
								role: ( role || undefined ) as
									SenderRole | undefined,
							} )
						}
					/>
					{ mayManage && (
						<ChoiceField
							label={ __( 'Assigned to', 'cong-truong' ) }
							all={ __( 'Everybody', 'cong-truong' ) }
							value={ String( query.assignee ?? '' ) }
							choices={ staffChoices( data, query.assignee ) }
							onChange={ ( user ) =>
								choose( {
									assignee:
										user === ''
											? undefined
											: Number( user ),
								} )
							}
						/>
					) }
					{ issues.length > 0 && (
						<ChoiceField
							label={ __( 'Consultation', 'cong-truong' ) }
							all={ __( 'All messages', 'cong-truong' ) }
							value={ String( query.consultation ?? '' ) }
							choices={ issues }
							onChange={ ( issue ) =>
								choose( {
									consultation:
										issue === ''
											? undefined
											: Number( issue ),
								} )
							}
						/>
					) }
					<DayField
						label={ __( 'Received from', 'cong-truong' ) }
						value={ query.from ?? '' }
						onChange={ ( from ) => choose( { from } ) }
					/>
					<DayField
						label={ __( 'Received until', 'cong-truong' ) }
						value={ query.to ?? '' }
						onChange={ ( to ) => choose( { to } ) }
					/>
					<CheckboxControl
						__nextHasNoMarginBottom
						label={ __( 'Only overdue ones', 'cong-truong' ) }
						checked={ query.overdue ?? false }
						onChange={ ( overdue ) => choose( { overdue } ) }
					/>
				</div>
			</details>
			{ ( count > 0 || ( query.search ?? '' ) !== '' ) && (
				<div>
					<Button
						__next40pxDefaultSize
						variant="tertiary"
						onClick={ () =>
							go( listAddress( { state: query.state } ) )
						}
					>
						{ __( 'Clear search and filters', 'cong-truong' ) }
					</Button>
				</div>
			) }
		</form>
	);
}
