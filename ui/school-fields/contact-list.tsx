/**
 * Numbers or addresses, each with what it is for.
 */

import { Button } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import type { Contact } from '../../lib/school/types';
import { LineField } from './line-field';

/** As many as the server keeps. */
const MOST = 12;

type Props = {
	/** Of the whole list. */
	title: string;
	valueLabel: ( number: string ) => string;
	addLabel: string;
	help: string;
	inputMode: 'tel' | 'email';
	contacts: Contact[];
	onChange: ( contacts: Contact[] ) => void;
	advise: ( value: string ) => string;
};

export function ContactList( {
	title,
	valueLabel,
	addLabel,
	help,
	inputMode,
	contacts,
	onChange,
	advise,
}: Props ) {
	const place = useRef< HTMLFieldSetElement >( null );
	/** What gets the focus once the list has changed. */
	const next = useRef( '' );
	useEffect( () => {
		if ( next.current !== '' ) {
			place.current
				?.querySelector< HTMLElement >( next.current )
				?.focus();
			next.current = '';
		}
	}, [ contacts.length ] );

	// An empty line to begin with.
	const entries =
		contacts.length > 0 ? contacts : [ { label: '', value: '' } ];
	const change = ( index: number, changes: Partial< Contact > ) =>
		onChange(
			entries.map( ( entry, at ) =>
				at === index ? { ...entry, ...changes } : entry
			)
		);
	return (
		<fieldset ref={ place } className="ct-school-fields__list">
			<legend>{ title }</legend>
			<p>{ help }</p>
			{ entries.map( ( { label, value }, index ) => (
				<div
					key={ index }
					data-entry={ index }
					className="ct-school-fields__entry"
				>
					<LineField
						label={ sprintf(
							/* translators: %s: number of the entry */
							__( 'For what (%s)', 'cong-truong' ),
							String( index + 1 )
						) }
						value={ label }
						onChange={ ( text ) =>
							change( index, { label: text } )
						}
					/>
					<LineField
						label={ valueLabel( String( index + 1 ) ) }
						value={ value }
						inputMode={ inputMode }
						advice={ advise( value ) }
						onChange={ ( text ) =>
							change( index, { value: text } )
						}
					/>
					{ contacts.length > 0 && (
						<Button
							__next40pxDefaultSize
							variant="tertiary"
							isDestructive
							onClick={ () => {
								next.current = '.ct-school-fields__add';
								onChange(
									entries.filter( ( _, at ) => at !== index )
								);
							} }
							aria-label={ sprintf(
								/* translators: %s: a phone number or e-mail address, or its place in the list */
								__( 'Remove %s', 'cong-truong' ),
								value || String( index + 1 )
							) }
						>
							{ __( 'Remove', 'cong-truong' ) }
						</Button>
					) }
				</div>
			) ) }
			<Button
				__next40pxDefaultSize
				className="ct-school-fields__add"
				variant="secondary"
				disabled={ entries.length >= MOST }
				accessibleWhenDisabled
				onClick={ () => {
					next.current = `[data-entry="${ entries.length }"] input`;
					onChange( [ ...entries, { label: '', value: '' } ] );
				} }
			>
				{ addLabel }
			</Button>
		</fieldset>
	);
}
