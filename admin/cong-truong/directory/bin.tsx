/**
 * What lies in the bin, and the way back.
 */

import { Button } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';

import type { Directory } from '../../../lib/directory/types';
import { timeLabel } from '../../../ui/labels';

type Props = {
	bin: Directory[ 'bin' ];
	onRestore: ( path: string, name: string ) => void;
};

export function Bin( { bin, onRestore }: Props ) {
	const items = [
		...bin.bodies.map( ( item ) => ( { ...item, path: 'bodies' } ) ),
		...bin.people.map( ( item ) => ( { ...item, path: 'people' } ) ),
	];
	return items.length === 0 ? null : (
		<details className="ct-directory__bin">
			<summary>
				{ sprintf(
					/* translators: %d: number of people and bodies */
					_n(
						'Bin: %d entry',
						'Bin: %d entries',
						items.length,
						'cong-truong'
					),
					items.length
				) }
			</summary>
			<ul>
				{ items.map( ( { id, name, binnedAt, path } ) => (
					<li key={ `${ path }-${ id }` }>
						<span>{ name }</span>
						<span className="ct-directory__time">
							{ timeLabel( binnedAt ) }
						</span>
						<Button
							variant="link"
							onClick={ () =>
								onRestore( `${ path }/${ id }/restore`, name )
							}
						>
							{ __( 'Bring back', 'cong-truong' ) }
							<span className="screen-reader-text">{ ` ${ name }` }</span>
						</Button>
					</li>
				) ) }
			</ul>
		</details>
	);
}
