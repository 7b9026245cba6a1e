/**
 * Fields of the settings, each with what is wrong with it.
 */

import { TextareaControl, TextControl } from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';

import { linesOf } from '../../../../lib/feedback/settings';

type Common = {
	label: string;
	help?: string;
	/** Why it can't be stored. */
	problem?: string;
};

type FieldProps = Common & {
	value: string;
	onChange: ( value: string ) => void;
	/** Several lines. */
	rows?: number;
	maxLength?: number;
};

function Help( { help, problem }: { help: string; problem: string } ) {
	return (
		<>
			{ problem !== '' && (
				<span className="ct-feedback__problem">{ problem } </span>
			) }
			{ help }
		</>
	);
}

export function Field( {
	label,
	value,
	onChange,
	help = '',
	problem = '',
	rows,
	maxLength = 200,
}: FieldProps ) {
	const shared = {
		label,
		value,
		onChange,
		maxLength,
		help: ( problem || help ) && <Help help={ help } problem={ problem } />,
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
		/>
	);
}

type LinesProps = Common & {
	lines: string[];
	onChange: ( lines: string[] ) => void;
	rows?: number;
};

/** One entry on each line. */
export function LinesField( {
	lines,
	onChange,
	rows = 3,
	...rest
}: LinesProps ) {
	const [ text, setText ] = useState( lines.join( '\n' ) );
	// Other lines came from elsewhere; a line that is being begun stays.
	useEffect( () => {
		setText( ( before ) =>
			linesOf( before ).join( '\n' ) === lines.join( '\n' )
				? before
				: lines.join( '\n' )
		);
	}, [ lines ] );
	return (
		<Field
			{ ...rest }
			rows={ rows }
			maxLength={ 20000 }
			value={ text }
			onChange={ ( value ) => {
				setText( value );
				onChange( linesOf( value ) );
			} }
		/>
	);
}

type NumberProps = Common & {
	value: number;
	limits: readonly [ number, number ];
	onChange: ( value: number ) => void;
};

/** What is no number is kept as NaN, which is not saved. */
export function NumberField( {
	value,
	limits: [ least, most ],
	onChange,
	label,
	help = '',
	problem = '',
}: NumberProps ) {
	return (
		<TextControl
			__nextHasNoMarginBottom
			__next40pxDefaultSize
			className="ct-feedback__number"
			type="number"
			min={ least }
			max={ most }
			label={ label }
			help={ <Help help={ help } problem={ problem } /> }
			aria-invalid={ problem !== '' }
			value={ Number.isNaN( value ) ? '' : value }
			onChange={ ( text: string ) =>
				onChange( text.trim() === '' ? NaN : Number( text ) )
			}
		/>
	);
}
