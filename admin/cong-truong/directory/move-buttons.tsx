/**
 * The handle to drag an item by, and the buttons that move it one place.
 */

import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

import { stepBefore, type Direction } from '../../../lib/directory/order';
import type { Sorting } from './use-sorting';

type Props = {
	ids: number[];
	id: number;
	name: string;
	sorting: Sorting;
	onMove: ( id: number, before: number ) => void;
};

const icons = {
	up: 'arrow-up-alt2',
	down: 'arrow-down-alt2',
} as const satisfies Record< Direction, string >;

export function MoveButtons( { ids, id, name, sorting, onMove }: Props ) {
	const labels: Record< Direction, string > = {
		/* translators: %s: name of a person or a body */
		up: sprintf( __( 'Move up: %s', 'cong-truong' ), name ),
		/* translators: %s: name of a person or a body */
		down: sprintf( __( 'Move down: %s', 'cong-truong' ), name ),
	};
	return (
		<span className="ct-directory__move">
			<span
				className="ct-directory__handle dashicons dashicons-move"
				title={ __( 'Drag to another place', 'cong-truong' ) }
				aria-hidden="true"
				{ ...sorting.handle( id ) }
			/>
			{ ( [ 'up', 'down' ] as const ).map( ( direction ) => {
				const before = stepBefore( ids, id, direction );
				return (
					<Button
						key={ direction }
						size="small"
						icon={ icons[ direction ] }
						label={ labels[ direction ] }
						// The focus stays here when the item has come to the end.
						accessibleWhenDisabled
						disabled={ before === null }
						onClick={ () => {
							if ( before !== null ) {
								onMove( id, before );
							}
						} }
					/>
				);
			} ) }
		</span>
	);
}
