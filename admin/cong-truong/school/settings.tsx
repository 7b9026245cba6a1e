/**
 * What stands beside the profile: the privacy of visitors, the data after the plugin.
 */

import { CheckboxControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import type { SchoolResource, ThirdParty } from '../../../lib/school/types';

type Props = {
	draft: SchoolResource;
	onChange: ( changes: Partial< SchoolResource > ) => void;
};

export function PrivacyFields( { draft: { allowed }, onChange }: Props ) {
	const allow = ( party: ThirdParty, isOn: boolean ) =>
		onChange( {
			allowed: [
				...allowed.filter( ( other ) => other !== party ),
				...( isOn ? [ party ] : [] ),
			].sort(),
		} );
	return (
		<>
			<p>
				{ __(
					'Pages load nothing from other websites, so nobody else learns who reads them. WordPress would load these:',
					'cong-truong'
				) }
			</p>
			<CheckboxControl
				__nextHasNoMarginBottom
				label={ __(
					'Load pictures of emoji from s.w.org',
					'cong-truong'
				) }
				help={ __(
					'Not needed: phones and computers have emoji of their own.',
					'cong-truong'
				) }
				checked={ allowed.includes( 'emoji' ) }
				onChange={ ( isOn ) => allow( 'emoji', isOn ) }
			/>
			<CheckboxControl
				__nextHasNoMarginBottom
				label={ __(
					'Load pictures of people from gravatar.com',
					'cong-truong'
				) }
				help={ __(
					'Without it a drawn face stands beside comments and authors.',
					'cong-truong'
				) }
				checked={ allowed.includes( 'gravatar' ) }
				onChange={ ( isOn ) => allow( 'gravatar', isOn ) }
			/>
		</>
	);
}

export function RemovalField( { draft, onChange }: Props ) {
	return (
		<CheckboxControl
			__nextHasNoMarginBottom
			label={ __(
				'Delete all disclosures, publications and files too',
				'cong-truong'
			) }
			help={ __(
				'Leave this unticked to keep everything: whoever installs the plugin again finds it as it was.',
				'cong-truong'
			) }
			checked={ draft.deleteData }
			onChange={ ( deleteData ) => onChange( { deleteData } ) }
		/>
	);
}
