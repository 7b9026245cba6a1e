/**
 * Where the school is and how to reach it.
 */

import { __, sprintf } from '@wordpress/i18n';

import { emailAdvice, phoneAdvice } from '../../lib/school/advice';
import { ContactList } from './contact-list';
import { LineField } from './line-field';
import type { FieldsProps } from './types';

export function ContactFields( { profile, onChange, problems }: FieldsProps ) {
	return (
		<>
			<LineField
				label={ __( 'Address', 'cong-truong' ) }
				help={ __(
					'A line for each site of the school. Shows in the footer of every page, on the contact page and in search engines.',
					'cong-truong'
				) }
				rows={ 2 }
				maxLength={ 3000 }
				value={ profile.address }
				onChange={ ( address ) => onChange( { address } ) }
			/>
			<LineField
				label={ __( 'Link to the map', 'cong-truong' ) }
				help={ __(
					'Open the map, choose “Share” and copy the link. Visitors get a link; no map is loaded from elsewhere.',
					'cong-truong'
				) }
				inputMode="url"
				maxLength={ 2000 }
				value={ profile.map }
				problem={ problems.map }
				onChange={ ( map ) => onChange( { map } ) }
			/>
			<ContactList
				title={ __( 'Phones', 'cong-truong' ) }
				valueLabel={ ( number ) =>
					sprintf(
						/* translators: %s: number of the entry */
						__( 'Phone number (%s)', 'cong-truong' ),
						number
					)
				}
				addLabel={ __( 'Add a phone number', 'cong-truong' ) }
				help={ __(
					'Written as you like; a tap on a phone dials it. Only numbers of the office, never private ones: everybody sees them in the footer and on the contact page.',
					'cong-truong'
				) }
				inputMode="tel"
				contacts={ profile.phones }
				onChange={ ( phones ) => onChange( { phones } ) }
				advise={ phoneAdvice }
			/>
			<ContactList
				title={ __( 'E-mail', 'cong-truong' ) }
				valueLabel={ ( number ) =>
					sprintf(
						/* translators: %s: number of the entry */
						__( 'E-mail address (%s)', 'cong-truong' ),
						number
					)
				}
				addLabel={ __( 'Add an e-mail address', 'cong-truong' ) }
				help={ __(
					'Shows in the footer and on the contact page, hidden from programs that collect addresses for advertising.',
					'cong-truong'
				) }
				inputMode="email"
				contacts={ profile.emails }
				onChange={ ( emails ) => onChange( { emails } ) }
				advise={ emailAdvice }
			/>
			<LineField
				label={ __( 'Opening hours', 'cong-truong' ) }
				help={ __(
					'A line for each, such as “Thứ Hai – thứ Sáu: 7 giờ – 11 giờ, 13 giờ 30 – 16 giờ 30”. Shows in the footer and on the contact page.',
					'cong-truong'
				) }
				rows={ 3 }
				maxLength={ 3000 }
				value={ profile.hours.join( '\n' ) }
				onChange={ ( text ) =>
					onChange( { hours: text === '' ? [] : text.split( '\n' ) } )
				}
			/>
		</>
	);
}
