/**
 * A column that is the sum of others, row by row: Tổng số = the grades.
 */

import { cellKind, parseCellColumn } from '../resolve-form';
import { groupOf, isSchoolId } from '../shape';
import type { ColumnId, Rule, TablePart } from '../types';
import { NUMERIC_KINDS, placeOf } from './figures';
import type { Table, TableRow } from './figures';
import type { Instance } from './instance';
import { sumInstance } from './sum';

type SumColumnsRule = Extract< Rule, { type: 'sum_columns' } >;

/** Columns that the school added to the group that the parts stand in. */
function addedBeside( rule: SumColumnsRule, part: TablePart ): ColumnId[] {
	const groups = part.columns
		.filter( ( { id } ) => rule.parts.includes( id ) )
		.map( groupOf );
	const [ group ] = groups;
	return group === undefined ||
		group === '[]' ||
		groups.some( ( other ) => other !== group )
		? []
		: part.columns
				.filter(
					( column ) =>
						isSchoolId( column.id ) && groupOf( column ) === group
				)
				.map( ( { id } ) => id );
}

function atRow( rule: SumColumnsRule, row: TableRow ): Instance | null {
	const isAmount = ( column: string ) =>
		NUMERIC_KINDS.has( cellKind( row.part, row, column ) );
	const columns = [ ...rule.parts, ...addedBeside( rule, row.part ) ].filter(
		isAmount
	);
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
