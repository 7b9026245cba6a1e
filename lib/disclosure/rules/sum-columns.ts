/**
 * A column that is the sum of others, row by row: Tổng số = the grades.
 */

import { cellKind, parseCellColumn } from '../resolve-form';
import type { Rule } from '../types';
import { NUMERIC_KINDS, placeOf } from './figures';
import type { Table, TableRow } from './figures';
import type { Instance } from './instance';
import { sumInstance } from './sum';

type SumColumnsRule = Extract< Rule, { type: 'sum_columns' } >;

function atRow( rule: SumColumnsRule, row: TableRow ): Instance | null {
	const isAmount = ( column: string ) =>
		NUMERIC_KINDS.has( cellKind( row.part, row, column ) );
	const columns = rule.parts.filter( isAmount );
	if ( columns.length === 0 || ! isAmount( rule.total ) ) {
		return null;
	}
	const { gradesOnly } = row;
	const notExpected = new Set(
		columns
			.filter( ( column ) => {
				const grade = parseCellColumn( row.part, column )?.column.grade;
				return (
					gradesOnly !== null &&
					grade !== undefined &&
					! gradesOnly.includes( grade )
				);
			} )
			.map( ( column ) => placeOf( row.id, column ).key )
	);
	return sumInstance( {
		rule,
		place: row.id,
		total: placeOf( row.id, rule.total ),
		parts: columns.map( ( column ) => placeOf( row.id, column ) ),
		notExpected,
		below: [],
		nested: () => null,
	} );
}

export function sumColumns( rule: SumColumnsRule, table: Table ): Instance[] {
	const part = rule.part ?? table.form.parts[ 0 ]?.id;
	const instances: Instance[] = [];
	for ( const row of table.rows.values() ) {
		const listed =
			rule.rows === '*' ||
			rule.rows.includes( row.id ) ||
			( row.added &&
				row.parent !== null &&
				rule.rows.includes( row.parent ) );
		const instance =
			row.part.id === part && listed ? atRow( rule, row ) : null;
		if ( instance ) {
			instances.push( instance );
		}
	}
	return instances;
}
