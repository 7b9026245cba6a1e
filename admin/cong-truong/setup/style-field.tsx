/**
 * Chooses the colours of the website by what they look like.
 */

import { __ } from '@wordpress/i18n';

import type { StyleChoice } from './types';

type Props = {
	choices: StyleChoice[];
	value: string;
	onChange: ( id: string ) => void;
};

export function StyleField( { choices, value, onChange }: Props ) {
	return (
		<fieldset className="ct-school-fields__list">
			<legend>{ __( 'Colours of the website', 'cong-truong' ) }</legend>
			<div className="ct-setup__styles">
				{ choices.map( ( { id, label, colors } ) => (
					<label
						key={ id }
						className="ct-setup__style"
						htmlFor={ `ct-setup-style-${ id }` }
					>
						<input
							id={ `ct-setup-style-${ id }` }
							type="radio"
							name="ct-setup-style"
							value={ id }
							checked={ value === id }
							onChange={ () => onChange( id ) }
						/>
						<span>{ label }</span>
						<span className="ct-setup__colors" aria-hidden="true">
							{ colors.map( ( color ) => (
								<span
									key={ color }
									style={ { backgroundColor: color } }
								/>
							) ) }
						</span>
					</label>
				) ) }
			</div>
		</fieldset>
	);
}
