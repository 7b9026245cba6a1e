/**
 * Two versions beside each other: what another person saved and what stands here. The person decides, cell by cell in sight.
 */

import { Button, Flex, Modal, Notice } from '@wordpress/components';
import { useMemo, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import type { DisclosureValues } from '../../../../lib/disclosure/types';
import { refName } from '../../../../ui/spreadsheet/names';
import { toText, type Sheet } from '../../../../ui/spreadsheet/state';
import { timeLabel } from '../../../../ui/labels';
import type { CurrentVersion } from '../api';
import { cellDifferences, type Difference } from './differences';

type Props = {
	sheet: Sheet;
	mine: DisclosureValues;
	current: CurrentVersion;
	/** Goes on with what the other person saved; mine stays on this computer. */
	onTakeTheirs: () => void;
	/** Puts my changes on top of what the other person saved. */
	onAddMine: () => void;
	onClose: () => void;
};

/** Writes to the clipboard also where the site has no HTTPS. */
async function copyText( text: string ): Promise< boolean > {
	try {
		await navigator.clipboard.writeText( text );
		return true;
	} catch {
		const field = document.createElement( 'textarea' );
		field.value = text;
		document.body.append( field );
		field.select();
		const isDone = document.execCommand( 'copy' );
		field.remove();
		return isDone;
	}
}

const nothing = () => __( '(empty)', 'cong-truong' );

export function CompareDialog( {
	sheet,
	mine,
	current,
	onTakeTheirs,
	onAddMine,
	onClose,
}: Props ) {
	const differences = useMemo(
		() => cellDifferences( current.values, mine ),
		[ current, mine ]
	);
	const [ copied, setCopied ] = useState< boolean | null >( null );
	const name = ( { row, column }: Difference ) =>
		refName( sheet, { row, column }, mine );
	const copy = async () => {
		const rows = differences.map( ( difference ) => [
			name( difference ),
			difference.after,
		] );
		setCopied( await copyText( toText( { rows, merges: [] } ) ) );
	};
	return (
		<Modal
			title={ __( 'Two versions of this disclosure', 'cong-truong' ) }
			onRequestClose={ onClose }
			size="large"
		>
			<p>
				{ sprintf(
					/* translators: 1: name of a person, 2: time */
					__(
						'%1$s saved at %2$s, after you had opened the page. Both versions are there; nothing has been overwritten.',
						'cong-truong'
					),
					current.modifiedBy || __( 'Another person', 'cong-truong' ),
					timeLabel( current.modifiedAt )
				) }
			</p>
			{ differences.length === 0 ? (
				<p>
					{ __(
						'All cells are the same. Only rows, names, notes or merged cells differ.',
						'cong-truong'
					) }
				</p>
			) : (
				// A long table is scrolled by keyboard too.
				<div
					className="ct-compare"
					tabIndex={ 0 }
					role="region"
					aria-label={ __( 'Cells that differ', 'cong-truong' ) }
				>
					<table>
						<thead>
							<tr>
								<th scope="col">
									{ __( 'Cell', 'cong-truong' ) }
								</th>
								<th scope="col">
									{ current.modifiedBy ||
										__( 'Saved version', 'cong-truong' ) }
								</th>
								<th scope="col">
									{ __( 'Yours', 'cong-truong' ) }
								</th>
							</tr>
						</thead>
						<tbody>
							{ differences.map( ( difference ) => (
								<tr
									key={ `${ difference.row }|${ difference.column }` }
								>
									<th scope="row">{ name( difference ) }</th>
									<td>{ difference.before || nothing() }</td>
									<td>{ difference.after || nothing() }</td>
								</tr>
							) ) }
						</tbody>
					</table>
				</div>
			) }
			{ copied !== null && (
				<Notice
					status={ copied ? 'success' : 'warning' }
					isDismissible={ false }
				>
					{ copied
						? __(
								'Your figures are on the clipboard; they can be pasted into Excel.',
								'cong-truong'
							)
						: __(
								'The browser does not let the page use the clipboard.',
								'cong-truong'
							) }
				</Notice>
			) }
			<Flex justify="flex-start" wrap className="ct-dialog__buttons">
				<Button
					__next40pxDefaultSize
					variant="primary"
					onClick={ onAddMine }
				>
					{ __(
						'Put my changes into the saved version',
						'cong-truong'
					) }
				</Button>
				<Button
					__next40pxDefaultSize
					variant="secondary"
					onClick={ onTakeTheirs }
				>
					{ __(
						'Use the saved version, keep mine on this computer',
						'cong-truong'
					) }
				</Button>
				<Button
					__next40pxDefaultSize
					variant="tertiary"
					onClick={ () => void copy() }
				>
					{ __( 'Copy my figures', 'cong-truong' ) }
				</Button>
				<Button
					__next40pxDefaultSize
					variant="tertiary"
					onClick={ onClose }
				>
					{ __( 'Decide later', 'cong-truong' ) }
				</Button>
			</Flex>
		</Modal>
	);
}
