/**
 * A few choices beside each other, one of them chosen.
 */

import { useId } from '@wordpress/element';

type Props = {
	/** What is chosen, for a screen reader. */
	label: string;
	value: string;
	options: { value: string; label: string }[];
	onChange: ( value: string ) => void;
};

export function Segments( { label, value, options, onChange }: Props ) {
	const name = useId();
	return (
		<fieldset className="ct-segments">
			<legend className="screen-reader-text">{ label }</legend>
			{ options.map( ( option ) => (
				<span
					key={ option.value }
					className={
						option.value === value ? 'is-chosen' : undefined
					}
				>
					<input
						type="radio"
						id={ `${ name }-${ option.value }` }
						name={ name }
						value={ option.value }
						checked={ option.value === value }
						onChange={ () => onChange( option.value ) }
					/>
					<label htmlFor={ `${ name }-${ option.value }` }>
						{ option.label }
					</label>
				</span>
			) ) }
		</fieldset>
	);
}
