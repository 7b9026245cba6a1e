/**
 * One line or more of text, with what it is for and what is odd about it.
 */

import { TextControl, TextareaControl } from '@wordpress/components';

type Props = {
	label: string;
	value: string;
	onChange: ( value: string ) => void;
	/** What to fill in, and where it shows. */
	help?: string;
	/** What looks odd; it is stored all the same. */
	advice?: string;
	/** Why it can't be stored. */
	problem?: string;
	/** Which keys a phone offers. An input of that type would refuse what is to be kept as typed. */
	inputMode?: 'text' | 'tel' | 'email' | 'url';
	/** Several lines. */
	rows?: number;
	maxLength?: number;
};

export function LineField( {
	label,
	value,
	onChange,
	help = '',
	advice = '',
	problem = '',
	inputMode = 'text',
	rows,
	maxLength = 300,
}: Props ) {
	const shared = {
		label,
		value,
		onChange,
		maxLength,
		help: ( problem || advice || help ) && (
			<>
				{ problem !== '' && (
					<span className="ct-school-fields__problem">
						{ problem }{ ' ' }
					</span>
				) }
				{ problem === '' && advice !== '' && (
					<span className="ct-school-fields__advice">
						{ advice }{ ' ' }
					</span>
				) }
				{ help }
			</>
		),
		autoComplete: 'off',
		'aria-invalid': problem !== '',
	};
	return rows ? (
		<TextareaControl __nextHasNoMarginBottom { ...shared } rows={ rows } />
	) : (
		<TextControl
			__nextHasNoMarginBottom
			__next40pxDefaultSize
			{ ...shared }
			inputMode={ inputMode }
			spellCheck={ inputMode === 'text' }
		/>
	);
}
