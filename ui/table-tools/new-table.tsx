/**
 * A table of the school's own, beside those of the form.
 */

import { TextareaControl, TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { newTable } from '../../lib/disclosure/reshape';
import type { SchoolPart } from '../../lib/disclosure/types';
import { Dialog } from '../dialog';
import { makeId } from './make-id';

/** What one table may have; the server keeps to the same. */
const MOST_COLUMNS = 60;
const MOST_ROWS = 600;

type Props = {
	onApply: ( part: SchoolPart ) => void;
	onClose: () => void;
};

function lines( text: string ): string[] {
	return text
		.split( '\n' )
		.map( ( line ) => line.trim().slice( 0, 2000 ) )
		.filter( ( line ) => line !== '' );
}

export function NewTable( { onApply, onClose }: Props ) {
	const [ title, setTitle ] = useState( '' );
	const [ columns, setColumns ] = useState( '' );
	const [ rows, setRows ] = useState( '' );
	const confirm = () => {
		const names = { columns: lines( columns ), rows: lines( rows ) };
		if ( names.columns.length < 2 || names.rows.length === 0 ) {
			throw new Error(
				__(
					'Please give at least two columns and one row, each on a line of its own. The first column is the one with the names of the rows.',
					'cong-truong'
				)
			);
		}
		if (
			names.columns.length > MOST_COLUMNS ||
			names.rows.length > MOST_ROWS
		) {
			throw new Error(
				__(
					'A table may have 60 columns and 600 rows. Please make two tables of it.',
					'cong-truong'
				)
			);
		}
		onApply( newTable( { title: title.trim(), ...names }, makeId ) );
	};
	return (
		<Dialog
			title={ __( 'Add a table of the school', 'cong-truong' ) }
			confirm={ __( 'Add the table', 'cong-truong' ) }
			onConfirm={ confirm }
			onClose={ onClose }
		>
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __( 'Name of the table', 'cong-truong' ) }
				value={ title }
				maxLength={ 2000 }
				onChange={ setTitle }
			/>
			<TextareaControl
				__nextHasNoMarginBottom
				label={ __( 'Columns, one on each line', 'cong-truong' ) }
				help={ __(
					'The first one stands over the names of the rows, such as “Môn”.',
					'cong-truong'
				) }
				rows={ 4 }
				value={ columns }
				onChange={ setColumns }
			/>
			<TextareaControl
				__nextHasNoMarginBottom
				label={ __( 'Rows, one on each line', 'cong-truong' ) }
				rows={ 4 }
				value={ rows }
				onChange={ setRows }
			/>
		</Dialog>
	);
}
