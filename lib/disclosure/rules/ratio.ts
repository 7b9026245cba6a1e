/**
 * An average that follows from two other cells: area over seats.
 */

import { writePlain } from '../../number';
import type { CellRef, Rule } from '../types';
import { placeOf, refOf } from './figures';
import type { Look, Table } from './figures';
import type { Instance } from './instance';
import { followsFrom, tidy } from './precision';

type RatioRule = Extract< Rule, { type: 'ratio' } >;
type Operand = CellRef & { side?: 0 | 1 };

function operand( { row, column, side }: Operand, look: Look ): number | null {
	const value = look( placeOf( row, column ) ).value;
	if ( Array.isArray( value ) ) {
		return side === undefined ? null : value[ side ];
	}
	return side === undefined ? value : null;
}

export function ratio( rule: RatioRule, table: Table ): Instance[] {
	if ( ! table.rows.has( rule.target.row ) ) {
		return [];
	}
	const target = placeOf( rule.target.row, rule.target.column );
	const exact = ( look: Look ): number | null => {
		const numerator = operand( rule.numerator, look );
		const denominator = operand( rule.denominator, look );
		return numerator === null || denominator === null || denominator <= 0
			? null
			: numerator / denominator;
	};
	const instance: Instance = {
		rule,
		place: target.key,
		cells: [
			target,
			placeOf( rule.numerator.row, rule.numerator.column ),
			placeOf( rule.denominator.row, rule.denominator.column ),
		],
		derived: target,
		strength: rule.strength,
		judge: ( look ) => {
			const { value: typed, decimals } = look( target );
			const expected = exact( look );
			if (
				typeof typed !== 'number' ||
				expected === null ||
				followsFrom( typed, expected, decimals )
			) {
				return null;
			}
			return {
				details: {
					kind: 'ratio',
					target: refOf( target ),
					typed,
					numerator: operand( rule.numerator, look ) ?? 0,
					denominator: operand( rule.denominator, look ) ?? 0,
					expected: writePlain( expected, rule.decimals ),
				},
				cells: [ target ],
			};
		},
		solve: ( place, look ) => {
			const expected = place.key === target.key ? exact( look ) : null;
			return expected === null
				? null
				: tidy( Number( expected.toFixed( rule.decimals ) ) );
		},
		agreement: () => null,
	};
	return [ instance ];
}
