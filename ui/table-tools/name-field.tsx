/**
 * A name in one line: of a row, a column, a table.
 */

import { TextControl } from '@wordpress/components';

type Props = {
	label: string;
	value: string;
	onChange: ( value: string ) => void;
};

export function NameField( { label, value, onChange }: Props ) {
	return (
		<TextControl
			__next40pxDefaultSize
			__nextHasNoMarginBottom
			label={ label }
			value={ value }
			maxLength={ 2000 }
			onChange={ onChange }
		/>
	);
}
