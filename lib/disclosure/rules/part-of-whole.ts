/**
 * A part that cannot be more than its whole: graduated of those who took part.
 */

import type { Rule } from '../types';
import { amountColumns, placeOf, refOf } from './figures';
import type { Look, Place, Table } from './figures';
import type { Finding, Instance } from './instance';

type PartRule = Extract< Rule, { type: 'part_of_whole' } >;

function judge( part: Place, whole: Place, look: Look ): Finding | null {
	const value = look( part ).value;
	const limit = look( whole ).value;
	if (
		typeof value !== 'number' ||
		typeof limit !== 'number' ||
		value <= limit
	) {
		return null;
	}
	return {
		details: {
			kind: 'part',
			places: [
				{ part: refOf( part ), whole: refOf( whole ), value, limit },
			],
		},
		cells: [ part ],
	};
}

export function partOfWhole( rule: PartRule, table: Table ): Instance[] {
	const wholeRow =
		rule.wholeIfEmpty !== undefined && ! table.filled.rows.has( rule.whole )
			? rule.wholeIfEmpty
			: rule.whole;
	const rows = rule.parts.flatMap( ( id ) => table.rows.get( id ) ?? [] );
	return rows.flatMap( ( row ) =>
		amountColumns( row )
			.filter(
				( id ) => rule.columns === '*' || rule.columns.includes( id )
			)
			.map( ( column ): Instance => {
				const part = placeOf( row.id, column );
				const whole = placeOf( wholeRow, column );
				return {
					rule,
					place: `${ row.id }:${ column }`,
					cells: [ part, whole ],
					derived: null,
					strength: rule.strength,
					judge: ( look ) => judge( part, whole, look ),
					solve: () => null,
					agreement: () => null,
				};
			} )
	);
}
