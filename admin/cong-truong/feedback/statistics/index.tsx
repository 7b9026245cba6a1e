/**
 * How many messages came, about what, and how soon they were answered.
 */

import { Notice, SelectControl, Spinner } from '@wordpress/components';
import { useCallback, useEffect, useRef, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';

import { sumOf, monthTotals } from '../../../../lib/feedback/statistics';
import type { FeedbackStatistics } from '../../../../lib/feedback/types';
import { loadStatistics, sentenceOf } from '../api';
import { Section } from '../section';
import { NumbersTable, Totals } from './numbers';
import { Picture } from './picture';

const SPANS = [ 6, 12, 24 ];

export function StatisticsTab( { isOpen }: { isOpen: boolean } ) {
	const [ months, setMonths ] = useState( 12 );
	const [ statistics, setStatistics ] = useState< FeedbackStatistics | null >(
		null
	);
	const [ isBusy, setBusy ] = useState( false );
	const [ problem, setProblem ] = useState( '' );
	const turns = useRef( 0 );

	const load = useCallback( async () => {
		const turn = ++turns.current;
		setBusy( true );
		setProblem( '' );
		try {
			const answer = await loadStatistics( months );
			if ( turn === turns.current ) {
				setStatistics( answer );
			}
		} catch ( error ) {
			if ( turn === turns.current ) {
				setProblem( sentenceOf( error ) );
			}
		}
		if ( turn === turns.current ) {
			setBusy( false );
		}
	}, [ months ] );
	useEffect( () => {
		if ( isOpen ) {
			void load();
		}
	}, [ isOpen, load ] );

	return (
		<Section title={ __( 'Statistics', 'cong-truong' ) }>
			<SelectControl
				__nextHasNoMarginBottom
				__next40pxDefaultSize
				label={ __( 'How far back', 'cong-truong' ) }
				value={ String( months ) }
				options={ SPANS.map( ( count ) => ( {
					value: String( count ),
					label: sprintf(
						/* translators: %d: number of months */
						_n( '%d month', '%d months', count, 'cong-truong' ),
						count
					),
				} ) ) }
				onChange={ ( count: string ) => setMonths( Number( count ) ) }
			/>
			{ problem !== '' && (
				<Notice
					status="error"
					isDismissible={ false }
					actions={ [
						{
							label: __( 'Try again', 'cong-truong' ),
							onClick: () => void load(),
						},
					] }
				>
					{ problem }
				</Notice>
			) }
			{ ! statistics && isBusy && <Spinner /> }
			{ statistics && (
				<div className="ct-feedback__form" aria-busy={ isBusy }>
					<Totals statistics={ statistics } />
					{ sumOf( monthTotals( statistics ) ) > 0 ? (
						<>
							<Picture statistics={ statistics } />
							<NumbersTable statistics={ statistics } />
						</>
					) : (
						<p>
							{ __(
								'No message came in this time. Once some come, their numbers stand here by month and topic.',
								'cong-truong'
							) }
						</p>
					) }
				</div>
			) }
		</Section>
	);
}
