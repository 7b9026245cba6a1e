/**
 * Starts from the figures of an earlier year.
 */

import {
	Button,
	Flex,
	Modal,
	Notice,
	SelectControl,
} from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { FormEvent } from 'react';

import type {
	DisclosureResource,
	DisclosureValues,
} from '../../../../lib/disclosure/types';
import { failureOf, failureText, loadDisclosure } from '../api';
import { yearLabel } from '../labels';

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
	const [ isBusy, setIsBusy ] = useState( false );
	const [ problem, setProblem ] = useState( '' );
	const submit = async ( event: FormEvent ) => {
		event.preventDefault();
		setIsBusy( true );
		try {
			const { values, key } = await loadDisclosure( Number( chosen ) );
			onTake( values, key.schoolYear );
		} catch ( error ) {
			setProblem( failureText( failureOf( error ) ) );
			setIsBusy( false );
		}
	};
	return (
		<Modal
			title={ __( 'Start from an earlier year', 'cong-truong' ) }
			onRequestClose={ onClose }
			size="medium"
		>
			<form
				className="ct-dialog"
				onSubmit={ ( event ) => void submit( event ) }
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
				{ problem !== '' && (
					<Notice status="error" isDismissible={ false }>
						{ problem }
					</Notice>
				) }
				<Flex justify="flex-start">
					<Button
						__next40pxDefaultSize
						variant="primary"
						type="submit"
						disabled={ isBusy }
					>
						{ __( 'Copy the figures', 'cong-truong' ) }
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
