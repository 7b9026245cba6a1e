import { SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

type Props = {
	kinds: Record< string, string >;
	value: string;
	onChange: ( kind: string ) => void;
	/** A first choice for all of them. */
	all?: string;
};

export function KindField( { kinds, value, onChange, all }: Props ) {
	return (
		<SelectControl
			__nextHasNoMarginBottom
			__next40pxDefaultSize
			label={ __( 'Kind of news', 'cong-truong' ) }
			value={ value }
			options={ [
				...( all === undefined ? [] : [ { value: '', label: all } ] ),
				...Object.entries( kinds ).map( ( [ slug, label ] ) => ( {
					value: slug,
					label,
				} ) ),
			] }
			onChange={ ( kind: string ) => onChange( kind ) }
		/>
	);
}
