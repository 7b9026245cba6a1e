/**
 * The numbers behind the picture, and all of them together.
 */

import { __, _n, sprintf } from '@wordpress/i18n';

import {
	monthTotals,
	percent,
	sumOf,
	writeMonth,
} from '../../../../lib/feedback/statistics';
import type { FeedbackStatistics } from '../../../../lib/feedback/types';

type Props = { statistics: FeedbackStatistics };

function share( part: number, whole: number ): string {
	const value = percent( part, whole );
	return value === null ? '–' : `${ part } (${ value } %)`;
}

function hoursText( hours: number ): string {
	if ( hours <= 0 ) {
		return '–';
	}
	if ( hours < 48 ) {
		const whole = Math.max( 1, Math.round( hours ) );
		return sprintf(
			/* translators: %d: number of hours */
			_n( '%d hour', '%d hours', whole, 'cong-truong' ),
			whole
		);
	}
	const days = Math.round( hours / 24 );
	return sprintf(
		/* translators: %d: number of days */
		_n( '%d day', '%d days', days, 'cong-truong' ),
		days
	);
}

export function Totals( { statistics }: Props ) {
	const { total, answered, withDeadline, inTime, medianHours } = statistics;
	const facts: [ string, string ][] = [
		[ __( 'Messages', 'cong-truong' ), String( total ) ],
		[ __( 'Answered', 'cong-truong' ), share( answered, total ) ],
		[
			__( 'Answered in time, of those with a deadline', 'cong-truong' ),
			share( inTime, withDeadline ),
		],
		[
			__( 'Half of the answers came within', 'cong-truong' ),
			hoursText( medianHours ),
		],
	];
	return (
		<dl className="ct-feedback__totals">
			{ facts.map( ( [ label, value ] ) => (
				<div key={ label }>
					<dt>{ label }</dt>
					<dd>{ value }</dd>
				</div>
			) ) }
		</dl>
	);
}

export function NumbersTable( { statistics }: Props ) {
	const { months, topics } = statistics;
	const totals = monthTotals( statistics );
	return (
		// The focus lets a keyboard scroll it.
		<div
			className="ct-feedback__scroll"
			role="region"
			aria-label={ __( 'Messages by month and topic', 'cong-truong' ) }
			tabIndex={ 0 }
		>
			<table>
				<caption>
					{ __( 'Messages by month and topic', 'cong-truong' ) }
				</caption>
				<thead>
					<tr>
						<th scope="col">{ __( 'Topic', 'cong-truong' ) }</th>
						{ months.map( ( month ) => (
							<th key={ month } scope="col">
								{ writeMonth( month ) }
							</th>
						) ) }
						<th scope="col">{ __( 'Together', 'cong-truong' ) }</th>
					</tr>
				</thead>
				<tbody>
					{ topics.map( ( { topic, name, counts } ) => (
						<tr key={ topic }>
							<th scope="row">
								{ name || __( 'No topic', 'cong-truong' ) }
							</th>
							{ months.map( ( month, at ) => (
								<td key={ month }>{ counts[ at ] ?? 0 }</td>
							) ) }
							<td>{ sumOf( counts ) }</td>
						</tr>
					) ) }
				</tbody>
				<tfoot>
					<tr>
						<th scope="row">{ __( 'Together', 'cong-truong' ) }</th>
						{ totals.map( ( total, at ) => (
							<td key={ months[ at ] }>{ total }</td>
						) ) }
						<td>{ sumOf( totals ) }</td>
					</tr>
				</tfoot>
			</table>
		</div>
	);
}
