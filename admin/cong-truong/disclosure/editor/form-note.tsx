/**
 * The free text under the table.
 */

import { TextareaControl } from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

/** One step of undo when the field is left, not one a key. */
export function FormNote( {
	note,
	isReadOnly,
	onChange,
}: {
	note: string;
	isReadOnly: boolean;
	onChange: ( note: string ) => void;
} ) {
	const [ text, setText ] = useState( note );
	useEffect( () => setText( note ), [ note ] );
	return (
		<div className="ct-editor__note">
			<TextareaControl
				__nextHasNoMarginBottom
				label={ __( 'Note under the table', 'cong-truong' ) }
				rows={ 2 }
				maxLength={ 20000 }
				readOnly={ isReadOnly }
				value={ text }
				onChange={ setText }
				onBlur={ () => onChange( text ) }
			/>
		</div>
	);
}
