/**
 * What has been published so far. Nothing of it can be changed.
 */

import { Button } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';

import type { PublicationSummary } from '../../../../lib/disclosure/types';
import { timeLabel } from '../../../../ui/labels';

function Publication( { publication }: { publication: PublicationSummary } ) {
	const { number, publishedAt, publishedBy, files, hash, withdrawn } =
		publication;
	return (
		<li>
			{ sprintf(
				/* translators: 1: number of the publication, 2: time and date, 3: name of a person */
				__( 'No. %1$d, %2$s, by %3$s', 'cong-truong' ),
				number,
				timeLabel( publishedAt ),
				publishedBy
			) }{ ' ' }
			<code title={ hash }>{ hash.slice( 0, 12 ) }</code>
			{ withdrawn ? (
				<em>
					{ ' ' }
					{ sprintf(
						/* translators: 1: time and date, 2: name of a person, 3: reason */
						__( 'withdrawn %1$s by %2$s: %3$s', 'cong-truong' ),
						timeLabel( withdrawn.at ),
						withdrawn.by.name,
						withdrawn.reason
					) }
				</em>
			) : (
				<>
					{ ' ' }
					<a href={ files.xlsx }>.xlsx</a>{ ' ' }
					<a href={ files.csv }>.csv</a>{ ' ' }
					<a href={ files.json }>.json</a>
				</>
			) }
		</li>
	);
}

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
				{ newest.map( ( publication ) => (
					<Publication
						key={ publication.number }
						publication={ publication }
					/>
				) ) }
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
