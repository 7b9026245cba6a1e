/**
 * A row that is the sum of others, column by column: I = Tốt + Khá + Trung bình + Yếu. Rows that the school added under it count.
 */

import { cellKind, parseCellColumn } from '../resolve-form';
import type { CellColumnId, Rule, RowId } from '../types';
import type { Amount } from './details';
import { amountColumns, NUMERIC_KINDS, placeOf } from './figures';
import type { Look, Place, Table } from './figures';
import type { Instance } from './instance';
import { addUp, sumInstance } from './sum';
import type { SumShape } from './sum';

type SumRowsRule = Extract< Rule, { type: 'sum_rows' } >;

/** Totals of totals; more than any form has, and an end for rules that name each other. */
const DEEPEST = 4;

function partRows( rule: SumRowsRule, table: Table ): RowId[] {
	const added = table.addedUnder.get( rule.total ) ?? [];
	const ids = [
		...rule.parts,
		...added.map( ( { id } ) => id ),
		...addedBetween( rule, table ),
	];
	return [ ...new Set( ids ) ].filter(
		( id ) => table.rows.has( id ) && id !== rule.total
	);
}

/** Rows that the school added among the parts of a total that stands in line with them. */
function addedBetween( rule: SumRowsRule, table: Table ): RowId[] {
	const total = table.rows.get( rule.total );
	const line = [ ...table.rows.values() ].filter(
		( row ) => row.part === total?.part && row.parent === total.parent
	);
	const places = rule.parts.map( ( part ) =>
		line.findIndex( ( { id } ) => id === part )
	);
	const there = places.filter( ( place ) => place !== -1 );
	const isOneLine = rule.parts.every(
		( part, index ) => places[ index ] !== -1 || ! table.rows.has( part )
	);
	if ( there.length === 0 || ! isOneLine ) {
		return [];
	}
	const first = Math.min( ...there );
	const last = Math.max(
		...there,
		line.findIndex( ( { id } ) => id === rule.total )
	);
	return line
		.slice( first, last )
		.filter( ( { added } ) => added )
		.map( ( { id } ) => id );
}

function shapeAt(
	rule: SumRowsRule,
	column: CellColumnId,
	table: Table,
	totals: ReadonlyMap< RowId, SumRowsRule >,
	depth: number
): SumShape {
	const parts: Place[] = [];
	const notExpected = new Set< string >();
	const inner = new Map< RowId, SumShape >();
	for ( const id of partRows( rule, table ) ) {
		const row = table.rows.get( id );
		if (
			! row ||
			! NUMERIC_KINDS.has( cellKind( row.part, row, column ) )
		) {
			continue;
		}
		const place = placeOf( id, column );
		const grade = parseCellColumn( row.part, column )?.column.grade;
		parts.push( place );
		const own = depth < DEEPEST ? totals.get( id ) : undefined;
		if ( own && own !== rule ) {
			inner.set( id, shapeAt( own, column, table, totals, depth + 1 ) );
		}
		if (
			row.open ||
			( grade !== undefined &&
				row.gradesOnly !== null &&
				! row.gradesOnly.includes( grade ) )
		) {
			notExpected.add( place.key );
		}
	}
	const nested = ( part: Place, look: Look ): Amount | null => {
		const own = inner.get( part.row );
		return own ? addUp( own, look ) : null;
	};
	return {
		rule,
		place: column,
		total: placeOf( rule.total, column ),
		parts,
		notExpected,
		below: [ ...inner.values() ].flatMap( ( own ) => [
			...own.parts,
			...own.below,
		] ),
		nested,
	};
}

export function sumRows( rule: SumRowsRule, table: Table ): Instance[] {
	const row = table.rows.get( rule.total );
	if ( ! row ) {
		return [];
	}
	const totals = new Map< RowId, SumRowsRule >();
	for ( const other of table.form.rules ) {
		if ( other.type === 'sum_rows' && other.compare === '=' ) {
			totals.set( other.total, other );
		}
	}
	const wanted = amountColumns( row ).filter(
		( id ) => rule.columns === '*' || rule.columns.includes( id )
	);
	return wanted.map( ( column ) =>
		sumInstance( shapeAt( rule, column, table, totals, 0 ) )
	);
}
