/**
 * What looks odd in a profile. Nothing of it is refused: the school knows its own numbers.
 */

import { __, sprintf } from '@wordpress/i18n';

import { isLink } from './link';
import { phoneOddity } from './phone';
import type { Contact, SchoolProfile } from './types';

const EMAIL = /^[^\s@<>(),;:"]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

export function phoneAdvice( value: string ): string {
	switch ( value.trim() === '' ? null : phoneOddity( value ) ) {
		case 'none':
			return __(
				'There is no number in it that a phone could dial. It is shown as it stands.',
				'cong-truong'
			);
		case 'several':
			return __(
				'These look like two numbers. Give each a line of its own, with what it is for.',
				'cong-truong'
			);
		case 'area':
			return __(
				'The area code seems to be missing, such as 028 or 024.',
				'cong-truong'
			);
		case 'length':
			return __(
				'Please look again: mobile numbers have 10 digits, landline numbers 11 with the area code.',
				'cong-truong'
			);
		default:
			return '';
	}
}

export function emailAdvice( value: string ): string {
	const text = value.trim().replace( /^mailto:/i, '' );
	return text === '' || EMAIL.test( text )
		? ''
		: __(
				'This does not look like an e-mail address, such as vanthu@example.edu.vn. It is shown as text, without a link.',
				'cong-truong'
			);
}

/** An old name of a body that is still given as today's. */
export function bodyAdvice( name: string ): string {
	return /^\s*(?:phòng|ubnd\s+(?:quận|huyện|thị xã))\s/iu.test(
		name.normalize( 'NFC' )
	)
		? __(
				'Districts and their offices ended on 1 July 2025. Put it into the field for earlier school years.',
				'cong-truong'
			)
		: '';
}

/** Fields that can't be stored as they are: path → what to do. */
export function problemsOf( profile: SchoolProfile ): Record< string, string > {
	const problems: Record< string, string > = {};
	if ( profile.map.trim() !== '' && ! isLink( profile.map ) ) {
		problems.map = __(
			'This is no link to a map. Open the map, choose “Share” and copy the link, which begins with https://.',
			'cong-truong'
		);
	}
	for ( const body of [ 'so', 'ubnd', 'other', 'phong' ] as const ) {
		const { website } = profile.authorities[ body ];
		if ( website.trim() !== '' && ! isLink( website ) ) {
			problems[ `authorities.${ body }.website` ] = __(
				'This is no address of a website. It begins with https:// or http://.',
				'cong-truong'
			);
		}
	}
	return problems;
}

function has( contacts: Contact[] ): boolean {
	return contacts.some( ( { value } ) => value.trim() !== '' );
}

/** What is missing that the authority asks for on every school's website. */
export function missingContacts( profile: SchoolProfile ): string {
	const missing = [
		[ profile.address.trim(), __( 'address', 'cong-truong' ) ],
		[ has( profile.phones ), __( 'phone', 'cong-truong' ) ],
		[ has( profile.emails ), __( 'e-mail', 'cong-truong' ) ],
	].flatMap( ( [ given, label ] ) => ( given ? [] : [ label ] ) );
	return missing.length === 0
		? ''
		: sprintf(
				/* translators: %s: list of “address”, “phone”, “e-mail” */
				__(
					'The education authority asks for the full contact on every school website. Still missing: %s.',
					'cong-truong'
				),
				missing.join( ', ' )
			);
}
