/**
 * A bar for each month, in pieces by topic. Its numbers stand in the table below.
 */

import { __, sprintf } from '@wordpress/i18n';

import {
	barsOf,
	seriesOf,
	writeMonth,
} from '../../../../lib/feedback/statistics';
import type { FeedbackStatistics } from '../../../../lib/feedback/types';
import { messageCount } from '../words';

/** Of one bar, in pixels; widths are percents, so that letters stay as large on a phone. */
const ROW = 30;
const BAR = 20;
const LEFT = 20;
const WIDTH = 70;

const percents = ( value: number ) => `${ Math.round( value * 1000 ) / 1000 }%`;

export function Picture( { statistics }: { statistics: FeedbackStatistics } ) {
	const series = seriesOf( statistics, __( 'Other topics', 'cong-truong' ) );
	const bars = barsOf( statistics.months, series );
	const text = bars
		.map( ( { month, total } ) =>
			sprintf(
				/* translators: 1: month, such as 09/2026, 2: number of messages, such as “3 messages” */
				__( '%1$s: %2$s', 'cong-truong' ),
				writeMonth( month ),
				messageCount( total )
			)
		)
		.join( '; ' );
	return (
		<figure className="ct-feedback__picture">
			<svg
				role="img"
				aria-label={ sprintf(
					/* translators: %s: months with their numbers of messages */
					__( 'Messages by month. %s', 'cong-truong' ),
					text
				) }
				width="100%"
				height={ bars.length * ROW }
			>
				{ bars.map( ( { month, total, segments }, row ) => (
					<g key={ month }>
						<text
							x="0"
							y={ row * ROW + ROW / 2 }
							dominantBaseline="central"
						>
							{ writeMonth( month ) }
						</text>
						{ segments.map(
							( { series: number, count, start, length } ) => (
								<rect
									key={ number }
									className={ `is-colour-${ number }` }
									x={ percents( LEFT + WIDTH * start ) }
									y={ row * ROW + ( ROW - BAR ) / 2 }
									width={ percents( WIDTH * length ) }
									height={ BAR }
								>
									<title>
										{ `${ series[ number ]?.name ?? '' }: ${ count }` }
									</title>
								</rect>
							)
						) }
						<text
							x={ percents(
								LEFT +
									WIDTH *
										segments.reduce(
											( sum, { length } ) => sum + length,
											0
										) +
									1
							) }
							y={ row * ROW + ROW / 2 }
							dominantBaseline="central"
						>
							{ total }
						</text>
					</g>
				) ) }
			</svg>
			<figcaption>
				<ul className="ct-feedback__legend">
					{ series.map( ( { id, name }, number ) => (
						<li key={ id }>
							<svg
								aria-hidden="true"
								focusable="false"
								width="14"
								height="14"
							>
								<rect
									className={ `is-colour-${ number }` }
									width="14"
									height="14"
								/>
							</svg>
							{ name }
						</li>
					) ) }
				</ul>
			</figcaption>
		</figure>
	);
}
