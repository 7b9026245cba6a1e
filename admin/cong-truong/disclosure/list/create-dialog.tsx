/**
 * Which period a new disclosure is for.
 */

import { RadioControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import type { Period, SchoolYear } from '../../../../lib/disclosure/types';
import { Dialog } from '../../../../ui/dialog';
import { formLabel, periodLabel, yearLabel } from '../../../../ui/labels';
import type { ListRow } from './rows';

type Props = {
	row: ListRow;
	schoolYear: SchoolYear;
	/** Rejects with a sentence. */
	onCreate: ( period: Period ) => Promise< void >;
	onClose: () => void;
};

export function CreateDialog( { row, schoolYear, onCreate, onClose }: Props ) {
	const [ period, setPeriod ] = useState< Period >( row.missing[ 0 ] ?? '' );
	return (
		<Dialog
			title={ `${ formLabel( row.form ) }, ${ yearLabel( schoolYear ) }` }
			confirm={ __( 'Create', 'cong-truong' ) }
			onConfirm={ () => onCreate( period ) }
			onClose={ onClose }
			isDisabled={ period === '' }
		>
			<RadioControl
				label={ __(
					'Which period are the figures for?',
					'cong-truong'
				) }
				selected={ period }
				options={ row.missing.map( ( value ) => ( {
					value,
					label: row.binned.includes( value )
						? sprintf(
								/* translators: %s: a period, such as “semester I” */
								__(
									'%s (in the bin: it comes back with its figures)',
									'cong-truong'
								),
								periodLabel( value )
							)
						: periodLabel( value ),
				} ) ) }
				onChange={ setPeriod }
			/>
		</Dialog>
	);
}
