/**
 * “Merge the cells” and “Split the cell”: at once where nothing is hidden by it, else after asking which text stands.
 */

import { RadioControl, TextareaControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { Dialog } from '../dialog';
import {
	isOneCell,
	joined,
	mergesOf,
	overlaps,
	selectionArea,
	textsIn,
	type SpreadsheetState,
} from './state';
import type { Dispatch } from './types';

/** More to choose from than these is no choice; all together they stand in the first one. */
const MOST_CHOICES = 8;
const LONGEST_CHOICE = 120;

export type MergeAbility = { canMerge: boolean; canSplit: boolean };

export function mergeAbility( state: SpreadsheetState ): MergeAbility {
	const area = selectionArea( state );
	const touched = mergesOf( state.values, state.sheet ).filter(
		( { area: merged } ) => overlaps( merged, area )
	);
	const isMerge = touched.some(
		( { area: merged } ) =>
			merged.top === area.top &&
			merged.bottom === area.bottom &&
			merged.left === area.left &&
			merged.right === area.right
	);
	return {
		canMerge: ! isMerge && ! isOneCell( area ),
		canSplit: touched.length > 0,
	};
}

/** Merges the selected cells; asks where they hold different texts. */
export function mergeSelection(
	state: SpreadsheetState,
	dispatch: Dispatch,
	ask: () => void
): void {
	const texts = textsIn( state.values, state.sheet, selectionArea( state ) );
	if ( texts.length > 1 ) {
		ask();
	} else {
		dispatch( { type: 'merge' } );
	}
}

function shortened( text: string ): string {
	const line = text.replace( /\s+/g, ' ' );
	return line.length > LONGEST_CHOICE
		? `${ line.slice( 0, LONGEST_CHOICE ) }…`
		: line;
}

export function MergeDialog( {
	state,
	dispatch,
	onClose,
}: {
	state: SpreadsheetState;
	dispatch: Dispatch;
	onClose: () => void;
} ) {
	const [ texts ] = useState( () =>
		textsIn( state.values, state.sheet, selectionArea( state ) )
	);
	const all = joined( texts );
	const choices = [
		...( all === null ? [] : [ all ] ),
		...texts.slice( 0, MOST_CHOICES ),
	];
	const [ chosen, setChosen ] = useState( 0 );
	const confirm = () => {
		dispatch( { type: 'merge', raw: choices[ chosen ] ?? '' } );
		onClose();
	};
	return (
		<Dialog
			title={ __( 'These cells hold different texts', 'cong-truong' ) }
			confirm={ __( 'Merge the cells', 'cong-truong' ) }
			onConfirm={ confirm }
			onClose={ onClose }
		>
			<RadioControl
				label={ __(
					'Which text stands in the merged cell?',
					'cong-truong'
				) }
				selected={ String( chosen ) }
				options={ choices.map( ( text, index ) => ( {
					value: String( index ),
					label:
						index === 0 && all !== null
							? __(
									'all of them, one under another',
									'cong-truong'
								)
							: shortened( text ),
				} ) ) }
				onChange={ ( value ) => setChosen( Number( value ) ) }
			/>
			<TextareaControl
				__nextHasNoMarginBottom
				label={ __( 'In the merged cell', 'cong-truong' ) }
				rows={ 3 }
				readOnly
				value={ choices[ chosen ] ?? '' }
				onChange={ () => undefined }
			/>
			<p>
				{ chosen === 0 && all !== null
					? __( 'Nothing is lost.', 'cong-truong' )
					: __(
							'The other texts go. Ctrl+Z brings them all back.',
							'cong-truong'
						) }
			</p>
		</Dialog>
	);
}
