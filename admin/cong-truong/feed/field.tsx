/**
 * One line of text, with what is wrong with it.
 */

import { TextControl } from '@wordpress/components';

type Props = {
	label: string;
	value: string;
	onChange: ( value: string ) => void;
	help?: string;
	/** Why it can't be stored. */
	problem?: string;
	/** Of a website: an input of that type would refuse addresses without `https://`. */
	isAddress?: boolean;
};

export function Field( {
	label,
	value,
	onChange,
	help = '',
	problem = '',
	isAddress = false,
}: Props ) {
	return (
		<TextControl
			__nextHasNoMarginBottom
			__next40pxDefaultSize
			label={ label }
			value={ value }
			onChange={ onChange }
			maxLength={ isAddress ? 2000 : 120 }
			inputMode={ isAddress ? 'url' : 'text' }
			spellCheck={ ! isAddress }
			autoComplete="off"
			aria-invalid={ problem !== '' }
			help={
				( problem || help ) && (
					<>
						{ problem !== '' && (
							<span className="ct-feed__problem">
								{ problem }{ ' ' }
							</span>
						) }
						{ help }
					</>
				)
			}
		/>
	);
}
