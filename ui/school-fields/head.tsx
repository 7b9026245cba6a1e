/**
 * Who signs, and where.
 */

import { __ } from '@wordpress/i18n';

import { LineField } from './line-field';
import type { FieldsProps } from './types';

export function HeadFields( { profile, onChange }: FieldsProps ) {
	return (
		<>
			<LineField
				label={ __( 'Head of the school', 'cong-truong' ) }
				help={ __(
					'Name under the signature on notices; may stay empty.',
					'cong-truong'
				) }
				value={ profile.head }
				onChange={ ( head ) => onChange( { head } ) }
			/>
			<LineField
				label={ __( 'Position of the head', 'cong-truong' ) }
				help={ __(
					'Such as “Hiệu trưởng”. Shows wherever you insert it.',
					'cong-truong'
				) }
				value={ profile.headPosition }
				onChange={ ( headPosition ) => onChange( { headPosition } ) }
			/>
			<LineField
				label={ __( 'Place', 'cong-truong' ) }
				help={ __(
					'For “…, ngày … tháng … năm …” on notices.',
					'cong-truong'
				) }
				value={ profile.place }
				onChange={ ( place ) => onChange( { place } ) }
			/>
		</>
	);
}
