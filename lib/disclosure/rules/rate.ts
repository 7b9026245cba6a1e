/**
 * A rate beside its count: count / base × 100, compared as exactly as it was typed.
 */

import { writeRate } from '../../number';
import { cellKind, rateColumnId } from '../resolve-form';
import { isSchoolId } from '../shape';
import type { CellColumnId, Rule, RowId } from '../types';
import type { RateFigure } from './details';
import { placeOf, refOf } from './figures';
import type { Look, Place, Table, TableRow } from './figures';
import type { Instance } from './instance';
import { followsFrom } from './precision';

export type RateRule = Extract< Rule, { type: 'rate' } >;

export type RateInstance = Instance & {
	rule: RateRule;
	rate: Place;
	count: Place;
	base: Place;
	figure: ( look: Look ) => TypedRate | null;
};

/** A rate with its count and base as they stand; without the text that would be expected, which few need. */
export type TypedRate = Omit< RateFigure, 'expected' > & {
	raw: string;
	decimals: number;
};

/** Rates are mostly given to two decimals, whatever the one that is off shows. */
export const USUAL_DECIMALS = 2;

export function exactRate( count: number, base: number ): number {
	return ( count * 100 ) / base;
}

/** A rate written as the typed one is: with its sign, and its decimals if it has any. */
export function writeRateLike( exact: number, raw: string, decimals: number ) {
	const text = writeRate( exact, Math.min( decimals, 6 ) || USUAL_DECIMALS );
	return raw === '' || /[%％]/.test( raw ) ? text : text.replace( '%', '' );
}

export function withExpected( {
	cell,
	count,
	base,
	typed,
	raw,
	decimals,
}: TypedRate ): RateFigure {
	const expected = writeRateLike( exactRate( count, base ), raw, decimals );
	return { cell, count, base, typed, expected };
}

function baseRow( rule: RateRule, table: Table ): RowId | null {
	if ( ! ( 'row' in rule.base ) ) {
		return null;
	}
	const { row, rowIfEmpty } = rule.base;
	return rowIfEmpty !== undefined && ! table.filled.rows.has( row )
		? rowIfEmpty
		: row;
}

function ratedRows( rule: RateRule, table: Table ): TableRow[] {
	const base = 'row' in rule.base ? rule.base.row : null;
	return [ ...table.rows.values() ].filter(
		( row ) =>
			row.id !== base &&
			( ( rule.rows === '*' && ! isSchoolId( row.part.id ) ) ||
				rule.rows.includes( row.id ) ||
				( row.added && base !== null && row.parent === base ) )
	);
}

function rateInstance(
	rule: RateRule,
	row: RowId,
	column: CellColumnId,
	base: Place
): RateInstance {
	const rate = placeOf( row, rateColumnId( column ) );
	const count = placeOf( row, column );
	const figure: RateInstance[ 'figure' ] = ( look ) => {
		const typed = look( rate );
		const counted = look( count ).value;
		const of = look( base ).value;
		if (
			typeof typed.value !== 'number' ||
			typeof counted !== 'number' ||
			typeof of !== 'number' ||
			of <= 0
		) {
			return null;
		}
		return {
			cell: refOf( rate ),
			count: counted,
			base: of,
			typed: typed.value,
			raw: typed.raw,
			decimals: typed.decimals,
		};
	};
	const fails = ( look: Look ) => {
		const found = figure( look );
		return found &&
			! followsFrom(
				found.typed,
				exactRate( found.count, found.base ),
				found.decimals
			)
			? found
			: null;
	};
	return {
		rule,
		place: `${ row }:${ column }`,
		cells: [ rate, count, base ],
		derived: rate,
		strength: rule.strength,
		rate,
		count,
		base,
		figure,
		judge: ( look ) => {
			const found = fails( look );
			if ( ! found ) {
				return null;
			}
			return {
				details: { kind: 'rate', rates: [ withExpected( found ) ] },
				cells: [ rate ],
			};
		},
		solve: ( place, look ) => {
			const found = figure( look );
			return found && place.key === rate.key
				? exactRate( found.count, found.base )
				: null;
		},
		agreement: () => null,
	};
}

export function rates( rule: RateRule, table: Table ): RateInstance[] {
	const row = baseRow( rule, table );
	const baseColumn = 'column' in rule.base ? rule.base.column : null;
	return ratedRows( rule, table ).flatMap( ( rated ) =>
		rated.part.columns
			.map( ( { id } ) => id )
			.filter(
				( id ) =>
					( rule.columns === '*' || rule.columns.includes( id ) ) &&
					cellKind( rated.part, rated, rateColumnId( id ) ) === 'rate'
			)
			.map( ( column ) =>
				rateInstance(
					rule,
					rated.id,
					column,
					placeOf( row ?? rated.id, baseColumn ?? column )
				)
			)
	);
}
