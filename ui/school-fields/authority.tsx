/**
 * Whom the school is under, today and in earlier school years.
 */

import { RadioControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { bodyAdvice } from '../../lib/school/advice';
import { directBody } from '../../lib/school/authority';
import type { Body, DirectBody } from '../../lib/school/types';
import { LineField } from './line-field';
import type { FieldsProps } from './types';

type BodyProps = FieldsProps & {
	body: DirectBody | 'phong';
	label: string;
	help: string;
	websiteLabel: string;
};

function BodyFields( {
	profile: { authorities },
	onChange,
	problems,
	body,
	label,
	help,
	websiteLabel,
}: BodyProps ) {
	const { name, website } = authorities[ body ];
	const change = ( changes: Partial< Body > ) =>
		onChange( {
			authorities: {
				...authorities,
				[ body ]: { name, website, ...changes },
			},
		} );
	return (
		<>
			<LineField
				label={ label }
				help={ help }
				value={ name }
				advice={ body === 'phong' ? '' : bodyAdvice( name ) }
				onChange={ ( text ) => change( { name: text } ) }
			/>
			<LineField
				label={ websiteLabel }
				inputMode="url"
				maxLength={ 2000 }
				value={ website }
				problem={ problems[ `authorities.${ body }.website` ] }
				onChange={ ( text ) => change( { website: text } ) }
			/>
		</>
	);
}

function directBodies(): { value: DirectBody; label: string }[] {
	return [
		{
			value: 'ubnd',
			label: __(
				'the People’s Committee of its ward, commune or special zone',
				'cong-truong'
			),
		},
		{
			value: 'so',
			label: __(
				'the provincial education department (Sở)',
				'cong-truong'
			),
		},
		{
			value: 'other',
			label: __( 'another body, such as a university', 'cong-truong' ),
		},
	];
}

export function AuthorityFields( props: FieldsProps ) {
	const { profile, onChange } = props;
	const direct = directBody( profile );
	return (
		<>
			<RadioControl
				label={ __( 'The school is directly under', 'cong-truong' ) }
				help={ __(
					'This body is printed at the top left of notices, from school year 2025–2026 on.',
					'cong-truong'
				) }
				selected={ direct }
				options={ directBodies() }
				onChange={ ( chosen ) =>
					onChange( {
						authorities: {
							...profile.authorities,
							direct:
								directBodies().find(
									( { value } ) => value === chosen
								)?.value ?? '',
						},
					} )
				}
			/>
			<BodyFields
				{ ...props }
				body="ubnd"
				label={ __( 'People’s Committee', 'cong-truong' ) }
				help={ __( 'Such as “UBND phường An Bình”.', 'cong-truong' ) }
				websiteLabel={ __(
					'Website of the People’s Committee',
					'cong-truong'
				) }
			/>
			<BodyFields
				{ ...props }
				body="so"
				label={ __( 'Education department (Sở)', 'cong-truong' ) }
				help={ __(
					'Such as “Sở Giáo dục và Đào tạo Thành phố Hồ Chí Minh”.',
					'cong-truong'
				) }
				websiteLabel={ __(
					'Website of the education department',
					'cong-truong'
				) }
			/>
			{ direct === 'other' && (
				<BodyFields
					{ ...props }
					body="other"
					label={ __( 'Other superior body', 'cong-truong' ) }
					help={ __(
						'Such as “Trường Đại học Sư phạm”.',
						'cong-truong'
					) }
					websiteLabel={ __(
						'Website of the other body',
						'cong-truong'
					) }
				/>
			) }
			<BodyFields
				{ ...props }
				body="phong"
				label={ __( 'Before July 2025 (Phòng)', 'cong-truong' ) }
				help={ __(
					'Such as “Phòng GD&ĐT Quận 1”. Printed on notices of the school years up to 2024–2025. What was published already stays as it is.',
					'cong-truong'
				) }
				websiteLabel={ __(
					'Website at that time, if it still stands',
					'cong-truong'
				) }
			/>
		</>
	);
}
