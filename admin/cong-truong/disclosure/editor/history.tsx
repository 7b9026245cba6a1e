/**
 * What has been published so far. Nothing of it can be changed.
 */

import { Button } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';

import type { PublicationSummary } from '../../../../lib/disclosure/types';
import { timeLabel } from '../labels';

type Props = {
	publications: PublicationSummary[];
	/** Null where this person may not, or nothing is public. */
	onWithdraw: ( () => void ) | null;
};

export function History( { publications, onWithdraw }: Props ) {
	const newest = [ ...publications ].sort(
		( one, other ) => other.number - one.number
	);
	if ( newest.length === 0 ) {
		return null;
	}
	return (
		<details className="ct-history">
			<summary>
				{ sprintf(
					/* translators: %d: number of publications */
					_n(
						'Published %d time',
						'Published %d times',
						newest.length,
						'cong-truong'
					),
					newest.length
				) }
			</summary>
			<ul>
				{ newest.map(
					( { number, publishedAt, publishedBy, files, hash } ) => (
						<li key={ number }>
							{ sprintf(
								/* translators: 1: number of the publication, 2: time and date, 3: name of a person */
								__( 'No. %1$d, %2$s, by %3$s', 'cong-truong' ),
								number,
								timeLabel( publishedAt ),
								publishedBy
							) }{ ' ' }
							<a href={ files.xlsx }>.xlsx</a>{ ' ' }
							<a href={ files.csv }>.csv</a>{ ' ' }
							<a href={ files.json }>.json</a>
							<code title={ hash }>{ hash.slice( 0, 12 ) }</code>
						</li>
					)
				) }
			</ul>
			{ onWithdraw && (
				<p>
					<Button variant="link" isDestructive onClick={ onWithdraw }>
						{ __( 'Withdraw from the public…', 'cong-truong' ) }
					</Button>
				</p>
			) }
		</details>
	);
}
