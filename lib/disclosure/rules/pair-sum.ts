/**
 * A pair whose two numbers add up to another row: boys and girls are all pupils.
 */

import type { Rule } from '../types';
import { amountColumns, placeOf, refOf } from './figures';
import type { Look, Table } from './figures';
import type { Instance } from './instance';
import { sameAmount, tidy } from './precision';

type PairRule = Extract< Rule, { type: 'pair_sum' } >;

export function pairSum( rule: PairRule, table: Table ): Instance[] {
	const row = table.rows.get( rule.row );
	if ( ! row || ! table.rows.has( rule.equals ) ) {
		return [];
	}
	return amountColumns( row )
		.filter( ( id ) => rule.columns === '*' || rule.columns.includes( id ) )
		.map( ( column ): Instance => {
			const pair = placeOf( rule.row, column );
			const other = placeOf( rule.equals, column );
			const sides = ( look: Look ): [ number, number ] | null => {
				const value = look( pair ).value;
				return Array.isArray( value ) &&
					value[ 0 ] !== null &&
					value[ 1 ] !== null
					? [ value[ 0 ], value[ 1 ] ]
					: null;
			};
			const agrees = ( look: Look ): boolean | null => {
				const both = sides( look );
				const stated = look( other ).value;
				return both && typeof stated === 'number'
					? sameAmount( both[ 0 ] + both[ 1 ], stated )
					: null;
			};
			return {
				rule,
				place: column,
				cells: [ pair, other ],
				derived: null,
				strength: rule.strength,
				judge: ( look ) => {
					const values = sides( look );
					const stated = look( other ).value;
					return values &&
						typeof stated === 'number' &&
						agrees( look ) === false
						? {
								details: {
									kind: 'pair',
									pair: refOf( pair ),
									other: refOf( other ),
									values,
									stated,
								},
								cells: [ pair ],
							}
						: null;
				},
				solve: ( place, look ) => {
					const both = sides( look );
					return both && place.key === other.key
						? tidy( both[ 0 ] + both[ 1 ] )
						: null;
				},
				agreement: ( look ) => {
					const both = sides( look );
					return both && agrees( look ) === true
						? {
								kind: 'pair',
								cells: [ refOf( pair ), refOf( other ) ],
								value: both,
							}
						: null;
				},
			};
		} );
}
