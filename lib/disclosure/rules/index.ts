/**
 * The rules of a form, run over a disclosure's values: what disagrees, brought together by cause. Advice only; nothing blocks.
 */

import type {
	DisclosureValues,
	ResolvedForm,
	Rule,
	Strength,
	Warning,
} from '../types';
import { ambiguous, isQuestionOfReading } from './ambiguous';
import type { Draft } from './draft';
import { equalRows } from './equal-rows';
import { readTable, refOf } from './figures';
import type { Table } from './figures';
import { groupFindings } from './group';
import type { Finding, Instance } from './instance';
import { addOffers, uniquePlaces } from './offers';
import type { Rulebook } from './offers';
import { pairSum } from './pair-sum';
import { partOfWhole } from './part-of-whole';
import { rates } from './rate';
import type { RateInstance } from './rate';
import { ratio } from './ratio';
import { required } from './required';
import { sumColumns } from './sum-columns';
import { sumRows } from './sum-rows';

export { detailsOf } from './details';
export type { WarningDetails } from './details';

const WEIGHT: Record< Strength, number > = { strong: 0, weak: 1, info: 2 };

function instancesOf( rule: Rule, table: Table ): Instance[] {
	switch ( rule.type ) {
		case 'sum_rows':
			return sumRows( rule, table );
		case 'sum_columns':
			return sumColumns( rule, table );
		case 'part_of_whole':
			return partOfWhole( rule, table );
		case 'equal_rows':
			return equalRows( rule, table );
		case 'pair_sum':
			return pairSum( rule, table );
		case 'ratio':
			return ratio( rule, table );
		case 'rate':
		case 'required':
			return [];
	}
}

function compile( table: Table ): Rulebook {
	const instances: Instance[] = [];
	const rateInstances: RateInstance[] = [];
	for ( const rule of table.form.rules ) {
		if ( rule.type === 'rate' ) {
			rateInstances.push( ...rates( rule, table ) );
		} else {
			instances.push( ...instancesOf( rule, table ) );
		}
	}
	instances.push( ...rateInstances );
	const byCell = new Map< string, Instance[] >();
	for ( const instance of instances ) {
		for ( const { key } of instance.cells ) {
			const known = byCell.get( key );
			if ( known ) {
				known.push( instance );
			} else {
				byCell.set( key, [ instance ] );
			}
		}
	}
	return { table, instances, rates: rateInstances, byCell };
}

/** What other rules say of a total that nothing is offered for. */
function withAgreements( draft: Draft, book: Rulebook ): Draft {
	const [ total ] = draft.cells;
	if ( draft.details.kind !== 'sum' || draft.offer || ! total ) {
		return draft;
	}
	const others = ( book.byCell.get( total.key ) ?? [] ).filter(
		( instance ) =>
			! draft.instances.includes( instance ) &&
			( instance.rule.type !== 'sum_rows' ||
				instance.derived?.key === total.key ) &&
			( instance.rule.type !== 'sum_columns' ||
				instance.derived?.key === total.key )
	);
	return {
		...draft,
		details: {
			...draft.details,
			agreeing: others.flatMap(
				( instance ) => instance.agreement( book.table.look ) ?? []
			),
		},
	};
}

function toWarning( draft: Draft ): Warning {
	const { key, rule, type, strength, details, also, figures, offer } = draft;
	return {
		key,
		rule,
		type,
		strength,
		cells: uniquePlaces( draft.cells ).map( refOf ),
		figures,
		details: { ...details, also },
		...( offer ? { offer } : {} ),
	};
}

/** In the order of the table, so that the list reads as the table does. */
function inOrder( warnings: Warning[], table: Table ): Warning[] {
	const order = new Map(
		[ ...table.rows.keys() ].map( ( id, index ) => [ id, index ] )
	);
	const rowOf = ( { cells }: Warning ) =>
		order.get( cells[ 0 ]?.row ?? '' ) ?? order.size;
	return [ ...warnings ].sort(
		( one, two ) =>
			Number( one.strength === 'info' ) -
				Number( two.strength === 'info' ) ||
			rowOf( one ) - rowOf( two ) ||
			WEIGHT[ one.strength ] - WEIGHT[ two.strength ]
	);
}

/** Pure; the same values give the same warnings. An empty disclosure has none. */
export function checkDisclosure(
	form: ResolvedForm,
	values: DisclosureValues
): Warning[] {
	const table = readTable( form, values );
	if ( table.isEmpty ) {
		return [];
	}
	const book = compile( table );
	const findings = new Map< Instance, Finding >();
	for ( const instance of book.instances ) {
		const finding = instance.judge( table.look );
		if ( finding && ! isQuestionOfReading( instance, table.look ) ) {
			findings.set( instance, finding );
		}
	}
	const drafts = addOffers(
		groupFindings( findings, book.rates, table.look, table ),
		findings,
		book
	).map( ( draft ) => withAgreements( draft, book ) );
	const missing = form.rules.flatMap( ( rule ) =>
		rule.type === 'required' ? required( rule, table ) : []
	);
	return inOrder(
		[ ...drafts, ...ambiguous( book ), ...missing ].map( toWarning ),
		table
	);
}

/** Somebody kept these very figures and said why. */
export function isDismissed(
	warning: Warning,
	{ dismissals }: DisclosureValues
): boolean {
	return dismissals.some(
		( { key, figures } ) =>
			key === warning.key && figures === warning.figures
	);
}
