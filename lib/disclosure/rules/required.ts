/**
 * Cells that a form expects to be filled, once somebody has begun to fill it. Only ever for information.
 */

import { cellKind, parseCellColumn } from '../resolve-form';
import type { Rule } from '../types';
import { placeOf, refOf } from './figures';
import type { Place, Table, TableRow } from './figures';
import { fingerprint } from './fingerprint';
import type { Draft } from './draft';

type RequiredRule = Extract< Rule, { type: 'required' } >;

function missingIn( row: TableRow, rule: RequiredRule, table: Table ): Place[] {
	return row.part.columns
		.filter( ( { id } ) => {
			const grade = parseCellColumn( row.part, id )?.column.grade;
			return (
				( rule.columns === '*' || rule.columns.includes( id ) ) &&
				cellKind( row.part, row, id ) !== 'none' &&
				( grade === undefined ||
					row.gradesOnly === null ||
					row.gradesOnly.includes( grade ) )
			);
		} )
		.map( ( { id } ) => placeOf( row.id, id ) )
		.filter( ( place ) => {
			const figure = table.look( place );
			return figure.state === 'empty' && figure.raw === '';
		} );
}

export function required( rule: RequiredRule, table: Table ): Draft[] {
	const missing = rule.rows.flatMap( ( id ) => {
		const row = table.rows.get( id );
		return row ? missingIn( row, rule, table ) : [];
	} );
	if ( missing.length === 0 ) {
		return [];
	}
	return [
		{
			key: rule.id,
			rule: rule.id,
			type: rule.type,
			strength: 'info',
			instances: [],
			details: { kind: 'required', missing: missing.map( refOf ) },
			also: [],
			cells: missing,
			figures: fingerprint( missing, table.look ),
		},
	];
}
