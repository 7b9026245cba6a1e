/**
 * The last times a source was read.
 */

import { __ } from '@wordpress/i18n';

import { writeMoment } from '../../../lib/feed/moment';
import { nameOf } from '../../../lib/feed/sources';
import type { Source } from '../../../lib/feed/types';

/** As many as the server keeps. */
const MOST = 30;

export function SourceHistory( { source }: { source: Source } ) {
	const { history } = source.state;
	const title = __( 'History', 'cong-truong' );
	const label = `${ title }: ${ nameOf( source ) }`;
	return history.length === 0 ? null : (
		<details className="ct-feed__history">
			<summary>
				{ title }
				<span className="screen-reader-text">{ ` ${ nameOf( source ) }` }</span>
			</summary>
			<div
				className="ct-feed__scroll"
				role="region"
				tabIndex={ 0 }
				aria-label={ label }
			>
				<table>
					<thead>
						<tr>
							<th scope="col">{ __( 'Time', 'cong-truong' ) }</th>
							<th scope="col">
								{ __( 'Results', 'cong-truong' ) }
							</th>
							<th scope="col">ms</th>
							<th scope="col">
								{ __( 'New items', 'cong-truong' ) }
							</th>
						</tr>
					</thead>
					<tbody>
						{ history
							.slice( 0, MOST )
							.map(
								( { at, message, duration, fresh }, index ) => (
									<tr key={ index }>
										<td>{ writeMoment( at ) }</td>
										<td>{ message }</td>
										<td>{ duration }</td>
										<td>{ fresh }</td>
									</tr>
								)
							) }
					</tbody>
				</table>
			</div>
		</details>
	);
}
