/**
 * Which period a new disclosure is for.
 */

import { Button, Flex, Modal, RadioControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { FormEvent } from 'react';

import type { Period, SchoolYear } from '../../../../lib/disclosure/types';
import { formLabel, periodLabel, yearLabel } from '../labels';
import type { ListRow } from './rows';

type Props = {
	row: ListRow;
	schoolYear: SchoolYear;
	onCreate: ( period: Period ) => void;
	onClose: () => void;
};

export function CreateDialog( { row, schoolYear, onCreate, onClose }: Props ) {
	const [ period, setPeriod ] = useState< Period >( row.missing[ 0 ] ?? '' );
	const submit = ( event: FormEvent ) => {
		event.preventDefault();
		if ( period !== '' ) {
			onCreate( period );
		}
	};
	return (
		<Modal
			title={ `${ formLabel( row.form ) }, ${ yearLabel( schoolYear ) }` }
			onRequestClose={ onClose }
			size="medium"
		>
			<form className="ct-dialog" onSubmit={ submit }>
				<RadioControl
					label={ __(
						'Which period are the figures for?',
						'cong-truong'
					) }
					selected={ period }
					options={ row.missing.map( ( value ) => ( {
						value,
						label: periodLabel( value ),
					} ) ) }
					onChange={ setPeriod }
				/>
				<Flex justify="flex-start">
					<Button
						__next40pxDefaultSize
						variant="primary"
						type="submit"
					>
						{ __( 'Create', 'cong-truong' ) }
					</Button>
					<Button
						__next40pxDefaultSize
						variant="tertiary"
						onClick={ onClose }
					>
						{ __( 'Cancel', 'cong-truong' ) }
					</Button>
				</Flex>
			</form>
		</Modal>
	);
}
