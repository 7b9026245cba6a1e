/**
 * Who the school is: names, levels, kind.
 */

import { CheckboxControl, RadioControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import type { Level } from '../../lib/disclosure/types';
import { levelLabel } from '../labels';
import { LineField } from './line-field';
import type { FieldsProps } from './types';

const LEVELS: Level[] = [ 'mam_non', 'tieu_hoc', 'thcs', 'thpt', 'gdtx' ];

export function IdentityFields( { profile, onChange }: FieldsProps ) {
	return (
		<>
			<LineField
				label={ __( 'Name of the school', 'cong-truong' ) }
				help={ __(
					'In full, as it stands on the school’s papers. Shows in the header and footer of every page, in the window’s title, on notices and in search engines.',
					'cong-truong'
				) }
				value={ profile.name }
				onChange={ ( name ) => onChange( { name } ) }
			/>
			<LineField
				label={ __( 'Short name', 'cong-truong' ) }
				help={ __(
					'As people say it; may stay empty. Shows in search engines and wherever you insert it.',
					'cong-truong'
				) }
				value={ profile.shortName }
				onChange={ ( shortName ) => onChange( { shortName } ) }
			/>
			<LineField
				label={ __( 'English name', 'cong-truong' ) }
				help={ __(
					'May stay empty. Shows in search engines and wherever you insert it.',
					'cong-truong'
				) }
				value={ profile.englishName }
				onChange={ ( englishName ) => onChange( { englishName } ) }
			/>
			<fieldset className="ct-school-fields__list">
				<legend>{ __( 'Education levels', 'cong-truong' ) }</legend>
				<p>
					{ __(
						'They decide which forms the school has to publish.',
						'cong-truong'
					) }
				</p>
				{ LEVELS.map( ( level ) => (
					<CheckboxControl
						key={ level }
						__nextHasNoMarginBottom
						label={ levelLabel( level ) }
						checked={ profile.levels.includes( level ) }
						onChange={ ( isOn ) =>
							onChange( {
								levels: LEVELS.filter( ( known ) =>
									known === level
										? isOn
										: profile.levels.includes( known )
								),
							} )
						}
					/>
				) ) }
			</fieldset>
			<RadioControl
				label={ __( 'Kind of school', 'cong-truong' ) }
				selected={ profile.kind }
				options={ [
					{
						value: 'public',
						label: __( 'Public', 'cong-truong' ),
					},
					{
						value: 'non_public',
						label: __( 'Non-public', 'cong-truong' ),
					},
				] }
				onChange={ ( kind ) =>
					onChange( {
						kind: kind === 'non_public' ? kind : 'public',
					} )
				}
			/>
		</>
	);
}
