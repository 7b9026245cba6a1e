/**
 * Two rows that count the same people.
 */

import type { Rule } from '../types';
import { amountColumns, placeOf, refOf } from './figures';
import type { Look, Table } from './figures';
import type { Instance } from './instance';
import { sameAmount } from './precision';

type EqualRule = Extract< Rule, { type: 'equal_rows' } >;

export function equalRows( rule: EqualRule, table: Table ): Instance[] {
	const [ firstRow, secondRow ] = rule.rows;
	const row = table.rows.get( firstRow );
	if ( ! row || ! table.rows.has( secondRow ) ) {
		return [];
	}
	return amountColumns( row )
		.filter( ( id ) => rule.columns === '*' || rule.columns.includes( id ) )
		.map( ( column ): Instance => {
			const first = placeOf( firstRow, column );
			const second = placeOf( secondRow, column );
			const values = ( look: Look ): [ number, number ] | null => {
				const one = look( first ).value;
				const two = look( second ).value;
				return typeof one === 'number' && typeof two === 'number'
					? [ one, two ]
					: null;
			};
			return {
				rule,
				place: column,
				cells: [ first, second ],
				derived: null,
				strength: rule.strength,
				judge: ( look ) => {
					const both = values( look );
					return both && ! sameAmount( both[ 0 ], both[ 1 ] )
						? {
								details: {
									kind: 'equal',
									first: refOf( first ),
									second: refOf( second ),
									values: both,
								},
								cells: [ first, second ],
							}
						: null;
				},
				solve: ( place, look ) =>
					values( look )?.[ place.key === first.key ? 1 : 0 ] ?? null,
				agreement: ( look ) => {
					const both = values( look );
					return both && sameAmount( both[ 0 ], both[ 1 ] )
						? {
								kind: 'equal',
								cells: [ refOf( first ), refOf( second ) ],
								value: both[ 0 ],
							}
						: null;
				},
			};
		} );
}
