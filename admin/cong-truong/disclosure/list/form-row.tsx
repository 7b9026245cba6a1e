/**
 * One form in the list: its disclosures of the year, and what can be done with them.
 */

import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

import type { DisclosureSummary } from '../../../../lib/disclosure/types';
import {
	formLabel,
	levelLabel,
	periodLabel,
	shownState,
	stateLabel,
	timeLabel,
} from '../../../../ui/labels';
import { mayBeBinned, type ListRow } from './rows';

type Props = {
	row: ListRow;
	hasLevels: boolean;
	canEdit: boolean;
	isBusy: boolean;
	onOpen: ( id: number ) => void;
	onCreate: ( row: ListRow ) => void;
	onBin: ( summary: DisclosureSummary ) => void;
};

function Disclosure( {
	summary,
	hasPeriod,
	canEdit,
	onOpen,
	onBin,
}: {
	summary: DisclosureSummary;
	hasPeriod: boolean;
} & Pick< Props, 'canEdit' | 'onOpen' | 'onBin' > ) {
	const state = shownState( summary.state, summary.hasUnpublishedChanges );
	return (
		<li>
			<Button variant="link" onClick={ () => onOpen( summary.id ) }>
				{ hasPeriod
					? periodLabel( summary.key.period )
					: __( 'Open', 'cong-truong' ) }
				<span className="screen-reader-text">{ ` ${ summary.title }` }</span>
			</Button>
			<span className={ `ct-pill is-${ state }` }>
				{ stateLabel( state ) }
			</span>
			<span className="ct-list__time">
				{ sprintf(
					/* translators: %s: time of day, or time and date */
					__( 'changed %s', 'cong-truong' ),
					timeLabel( summary.modifiedAt )
				) }
			</span>
			{ summary.link !== null && (
				<a href={ summary.link }>
					{ __( 'View', 'cong-truong' ) }
					<span className="screen-reader-text">{ ` ${ summary.title }` }</span>
				</a>
			) }
			{ canEdit && mayBeBinned( summary ) && (
				<Button
					variant="link"
					isDestructive
					onClick={ () => onBin( summary ) }
				>
					{ __( 'Move to the bin', 'cong-truong' ) }
					<span className="screen-reader-text">{ ` ${ summary.title }` }</span>
				</Button>
			) }
		</li>
	);
}

function createLabel( { form, disclosures, binned }: ListRow ): string {
	if ( disclosures.length > 0 ) {
		return __( 'Another period', 'cong-truong' );
	}
	return form.periods.length === 1 && binned.length > 0
		? __( 'Bring back from the bin', 'cong-truong' )
		: __( 'Create', 'cong-truong' );
}

export function FormRow( {
	row,
	hasLevels,
	canEdit,
	isBusy,
	onOpen,
	onCreate,
	onBin,
}: Props ) {
	const { form, level, disclosures, missing } = row;
	const isNone = disclosures.length === 0;
	const canAdd =
		missing.length > 0 ||
		form.periods.some( ( period ) => /^\d{4}/.test( period ) );
	return (
		<tr>
			<th scope="row">
				{ formLabel( form ) }
				{ hasLevels && <small>{ levelLabel( level ) }</small> }
			</th>
			<td>
				{ isNone ? (
					<span className="ct-pill is-none">
						{ stateLabel( 'none' ) }
					</span>
				) : (
					<ul>
						{ disclosures.map( ( summary ) => (
							<Disclosure
								key={ summary.id }
								summary={ summary }
								hasPeriod={
									form.periods.length > 1 ||
									disclosures.length > 1
								}
								canEdit={ canEdit }
								onOpen={ onOpen }
								onBin={ onBin }
							/>
						) ) }
					</ul>
				) }
			</td>
			<td className="ct-list__action">
				{ canEdit && canAdd && (
					<Button
						__next40pxDefaultSize
						variant={ isNone ? 'secondary' : 'tertiary' }
						disabled={ isBusy }
						onClick={ () => onCreate( row ) }
					>
						{ createLabel( row ) }
						<span className="screen-reader-text">{ ` ${ formLabel( form ) } ${ hasLevels ? levelLabel( level ) : '' }` }</span>
					</Button>
				) }
			</td>
		</tr>
	);
}
