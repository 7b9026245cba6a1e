/**
 * Starts from the figures of an earlier year.
 */

import { SelectControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import type {
	DisclosureResource,
	DisclosureValues,
} from '../../../../lib/disclosure/types';
import { Dialog } from '../../../../ui/dialog';
import { yearLabel } from '../../../../ui/labels';
import { failureOf, failureText, loadDisclosure } from '../api';

type Props = {
	earlier: DisclosureResource[ 'earlier' ];
	hasFigures: boolean;
	onTake: ( values: DisclosureValues, schoolYear: string ) => void;
	onClose: () => void;
};

export function EarlierDialog( {
	earlier,
	hasFigures,
	onTake,
	onClose,
}: Props ) {
	const [ chosen, setChosen ] = useState( String( earlier[ 0 ]?.id ?? '' ) );
	const confirm = async () => {
		const { values, key } = await loadDisclosure( Number( chosen ) ).catch(
			( error: unknown ) => {
				throw new Error( failureText( failureOf( error ) ) );
			}
		);
		onTake( values, key.schoolYear );
	};
	return (
		<Dialog
			title={ __( 'Start from an earlier year', 'cong-truong' ) }
			confirm={ __( 'Copy the figures', 'cong-truong' ) }
			onConfirm={ confirm }
			onClose={ onClose }
		>
			<SelectControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __( 'School year', 'cong-truong' ) }
				value={ chosen }
				options={ earlier.map( ( { id, schoolYear } ) => ( {
					value: String( id ),
					label: yearLabel( schoolYear ),
				} ) ) }
				onChange={ setChosen }
			/>
			<p>
				{ hasFigures
					? __(
							'The figures that stand here now are replaced by those of that year. Ctrl+Z brings them back.',
							'cong-truong'
						)
					: __(
							'All figures, rows and notes of that year are copied here; then change what is different.',
							'cong-truong'
						) }
			</p>
		</Dialog>
	);
}
