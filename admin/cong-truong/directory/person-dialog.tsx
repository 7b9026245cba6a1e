/**
 * Everything about one person.
 */

import {
	Notice,
	SelectControl,
	TextareaControl,
	TextControl,
} from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import {
	changedFields,
	changedPlaces,
	mergeFields,
	noFields,
	placesOf,
	type Field,
	type Merge,
	type Place,
} from '../../../lib/directory/draft';
import type { Directory, Person } from '../../../lib/directory/types';
import { Dialog } from '../../../ui/dialog';
import { Failure, write, type Answer } from './api';
import type { ScreenConfig } from './config';
import { fieldLabel } from './labels';
import { PhotoField, type NewPhoto } from './photo-field';
import { PlacesField } from './places-field';

type Props = {
	config: ScreenConfig;
	directory: Directory;
	/** Null for a new one. */
	person: Person | null;
	/** A body that the person is to sit in. */
	into: number;
	onChooseExisting: ( person: Person ) => void;
	onChanged: ( answer: Answer ) => void;
	onSaved: ( answer: Answer ) => void;
	onClose: () => void;
};

export function PersonDialog( {
	config,
	directory,
	person,
	into,
	onChooseExisting,
	onChanged,
	onSaved,
	onClose,
}: Props ) {
	const [ base, setBase ] = useState( {
		fields: person ?? noFields(),
		version: person?.version ?? 0,
		places: person ? placesOf( directory.bodies, person.id ) : [],
	} );
	const [ fields, setFields ] = useState( base.fields );
	const [ places, setPlaces ] = useState< Place[] >( () =>
		into === 0 || base.places.some( ( { body } ) => body === into )
			? base.places
			: [ ...base.places, { body: into, position: '' } ]
	);
	const [ stored, setStored ] = useState( person?.photo ?? null );
	const [ photo, setPhoto ] = useState< NewPhoto | null >( null );
	const [ conflicts, setConflicts ] = useState< Merge[ 'conflicts' ] >( [] );
	const [ isLeaving, setLeaving ] = useState( false );
	const [ problem, setProblem ] = useState( '' );

	const changed = changedFields( base.fields, fields );
	const memberships = changedPlaces( base.places, places );
	const isChanged =
		photo !== null ||
		Object.keys( changed ).length > 0 ||
		places.some( ( { position } ) => position !== '' && ! person ) ||
		( person !== null && Object.keys( memberships ).length > 0 );

	const save = async () => {
		const data = {
			version: base.version,
			person: {
				...changed,
				memberships,
				...( photo
					? {
							photo: {
								attachment: photo.attachment,
								by: photo.by,
								on: photo.on,
							},
						}
					: {} ),
			},
		};
		try {
			onSaved(
				await write( person ? `people/${ person.id }` : 'people', data )
			);
		} catch ( error ) {
			if ( error instanceof Failure && error.current ) {
				const merged = mergeFields(
					base.fields,
					fields,
					error.current
				);
				setBase( {
					...base,
					fields: error.current,
					version: error.current.version,
				} );
				setFields( merged.fields );
				setStored( error.current.photo );
				setConflicts( merged.conflicts );
				throw new Error(
					__(
						'Somebody else has saved this person meanwhile. Their changes were put in beside yours; look at them and save again.',
						'cong-truong'
					)
				);
			}
			throw error;
		}
	};

	const withdraw = async () => {
		if ( ! person ) {
			return;
		}
		try {
			onChanged(
				await write( `people/${ person.id }/withdraw-photo`, {} )
			);
			setStored( null );
			setProblem( '' );
		} catch ( error ) {
			setProblem( error instanceof Error ? error.message : '' );
		}
	};

	const line = (
		field: Field,
		help = '',
		type: 'text' | 'email' = 'text'
	) => (
		<TextControl
			__next40pxDefaultSize
			__nextHasNoMarginBottom
			label={ fieldLabel( field ) }
			help={ help }
			type={ type === 'email' ? 'text' : type }
			inputMode={ type }
			value={ fields[ field ] }
			onChange={ ( value ) =>
				setFields( { ...fields, [ field ]: value } )
			}
		/>
	);

	if ( isLeaving ) {
		return (
			<Dialog
				title={ __( 'Close without saving?', 'cong-truong' ) }
				confirm={ __( 'Go on editing', 'cong-truong' ) }
				onConfirm={ () => setLeaving( false ) }
				onClose={ () => setLeaving( false ) }
				other={ {
					label: __( 'Throw away what I typed', 'cong-truong' ),
					onClick: onClose,
					isDestructive: true,
				} }
			>
				<p>
					{ __(
						'What you typed about this person is not saved yet.',
						'cong-truong'
					) }
				</p>
			</Dialog>
		);
	}

	return (
		<Dialog
			title={ person?.name ?? __( 'Add a person', 'cong-truong' ) }
			confirm={ __( 'Save', 'cong-truong' ) }
			onConfirm={ save }
			onClose={ () => ( isChanged ? setLeaving( true ) : onClose() ) }
		>
			{ ! person && directory.people.length > 0 && (
				<SelectControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					label={ __(
						'Somebody who is in the directory already',
						'cong-truong'
					) }
					value=""
					options={ [
						{
							value: '',
							label: __( 'No, a new person', 'cong-truong' ),
						},
						...directory.people.map( ( { id, name } ) => ( {
							value: String( id ),
							label: name,
						} ) ),
					] }
					onChange={ ( value: string ) => {
						const chosen = directory.people.find(
							( { id } ) => String( id ) === value
						);
						if ( chosen ) {
							onChooseExisting( chosen );
						}
					} }
				/>
			) }
			{ line( 'name' ) }
			<PlacesField
				bodies={ directory.bodies }
				places={ places }
				onChange={ setPlaces }
			/>
			<TextareaControl
				__nextHasNoMarginBottom
				label={ fieldLabel( 'duties' ) }
				rows={ 3 }
				value={ fields.duties }
				onChange={ ( duties ) => setFields( { ...fields, duties } ) }
			/>
			{ line(
				'phone',
				__( 'Shown to visitors, as is the e-mail.', 'cong-truong' )
			) }
			{ line( 'email', '', 'email' ) }
			{ line( 'degree' ) }
			{ line(
				'privatePhone',
				__(
					'Only for the office, on this screen. Visitors never see it.',
					'cong-truong'
				)
			) }
			<PhotoField
				config={ config }
				name={ fields.name }
				stored={ stored }
				chosen={ photo }
				onChoose={ setPhoto }
				onWithdraw={ () => void withdraw() }
			/>
			{ problem !== '' && (
				<Notice status="error" isDismissible={ false }>
					{ problem }
				</Notice>
			) }
			{ person?.photo && ! stored && (
				<Notice status="success" isDismissible={ false }>
					{ __(
						'The photo is not shown any more. The file itself is still in the media library; delete it there if nothing else needs it.',
						'cong-truong'
					) }{ ' ' }
					<a
						href={ config.mediaUrl + person.photo.attachment }
						target="_blank"
						rel="noreferrer"
					>
						{ __( 'To the file', 'cong-truong' ) }
					</a>
				</Notice>
			) }
			{ conflicts.length > 0 && (
				<Notice status="warning" isDismissible={ false }>
					<ul>
						{ conflicts.map( ( { field, theirs } ) => (
							<li key={ field }>
								{ sprintf(
									/* translators: 1: name of a field, 2: what somebody else wrote there */
									__(
										'%1$s: they wrote “%2$s”',
										'cong-truong'
									),
									fieldLabel( field ),
									theirs
								) }
							</li>
						) ) }
					</ul>
				</Notice>
			) }
		</Dialog>
	);
}
