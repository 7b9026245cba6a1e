/**
 * A table of the school's own, beside those of the form: typed in, or taken from one that exists.
 */

import { TextareaControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { newTable } from '../../lib/disclosure/reshape';
import { MOST_COLUMNS, MOST_ROWS } from '../../lib/disclosure/shape';
import type { SchoolPart } from '../../lib/disclosure/types';
import type { OwnTable } from '../../lib/import/own-table';
import { Dialog } from '../dialog';
import { ExistingTable } from './existing-table';
import { makeId } from './make-id';
import { NameField } from './name-field';

type Props = {
	/** The table, and what stands in it if it was taken from one that exists. */
	onApply: (
		part: SchoolPart,
		contents?: Pick< OwnTable, 'cells' | 'merges' >
	) => void;
	onClose: () => void;
};

function lines( text: string ): string[] {
	return text
		.split( '\n' )
		.map( ( line ) => line.trim().slice( 0, 2000 ) )
		.filter( ( line ) => line !== '' );
}

/** The table that was typed in; throws what is missing. */
function typedTable(
	title: string,
	columns: string[],
	rows: string[]
): SchoolPart {
	if ( columns.length < 2 || rows.length === 0 ) {
		throw new Error(
			__(
				'Please give at least two columns and one row, each on a line of its own. The first column is the one with the names of the rows.',
				'cong-truong'
			)
		);
	}
	if ( columns.length > MOST_COLUMNS || rows.length > MOST_ROWS ) {
		throw new Error(
			__(
				'A table may have 60 columns and 600 rows. Please make two tables of it.',
				'cong-truong'
			)
		);
	}
	return newTable( { title, columns, rows }, makeId );
}

export function NewTable( { onApply, onClose }: Props ) {
	const [ title, setTitle ] = useState( '' );
	const [ columns, setColumns ] = useState( '' );
	const [ rows, setRows ] = useState( '' );
	const [ existing, setExisting ] = useState< OwnTable | null >( null );
	const take = ( table: OwnTable | null ) => {
		setExisting( table );
		setTitle( table?.part.title ?? '' );
	};
	const confirm = () => {
		if ( existing ) {
			onApply( { ...existing.part, title: title.trim() }, existing );
		} else {
			onApply(
				typedTable( title.trim(), lines( columns ), lines( rows ) )
			);
		}
	};
	return (
		<Dialog
			title={ __( 'Add a table of the school', 'cong-truong' ) }
			confirm={ __( 'Add the table', 'cong-truong' ) }
			onConfirm={ confirm }
			onClose={ onClose }
		>
			<NameField
				label={ __( 'Name of the table', 'cong-truong' ) }
				value={ title }
				onChange={ setTitle }
			/>
			{ ! existing && (
				<>
					<TextareaControl
						__nextHasNoMarginBottom
						label={ __(
							'Columns, one on each line',
							'cong-truong'
						) }
						help={ __(
							'The first one stands over the names of the rows, such as “Môn”.',
							'cong-truong'
						) }
						rows={ 3 }
						value={ columns }
						onChange={ setColumns }
					/>
					<TextareaControl
						__nextHasNoMarginBottom
						label={ __( 'Rows, one on each line', 'cong-truong' ) }
						rows={ 3 }
						value={ rows }
						onChange={ setRows }
					/>
				</>
			) }
			<ExistingTable table={ existing } onTable={ take } />
		</Dialog>
	);
}
