/**
 * What a column holds, in words.
 */

import { SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import type { ColumnKind } from '../../lib/disclosure/types';

type Props = { value: ColumnKind; onChange: ( kind: ColumnKind ) => void };

function options(): { value: ColumnKind; label: string }[] {
	return [
		{ value: 'text', label: __( 'Text', 'cong-truong' ) },
		{ value: 'number', label: __( 'Numbers', 'cong-truong' ) },
		{ value: 'integer', label: __( 'Counts', 'cong-truong' ) },
		{
			value: 'count_with_rate',
			label: __( 'Counts with their rates', 'cong-truong' ),
		},
		{ value: 'rate', label: __( 'Rates (%)', 'cong-truong' ) },
		{ value: 'money', label: __( 'Money', 'cong-truong' ) },
		{ value: 'area', label: __( 'Areas (m²)', 'cong-truong' ) },
	];
}

export function KindSelect( { value, onChange }: Props ) {
	const known = options();
	const all = known.some( ( option ) => option.value === value )
		? known
		: [
				{
					value,
					label: __( 'As the row says', 'cong-truong' ),
				},
				...known,
			];
	return (
		<SelectControl
			__next40pxDefaultSize
			__nextHasNoMarginBottom
			label={ __( 'What the column holds', 'cong-truong' ) }
			help={ __(
				'This decides how figures are read and checked. What was typed stays as it is.',
				'cong-truong'
			) }
			value={ value }
			options={ all }
			onChange={ onChange }
		/>
	);
}
