/**
 * Rates that a spreadsheet stores as fractions without a percent format: 0.5995 where 59.95 is meant.
 */
import { parseCellColumn, rateColumnId } from '../disclosure/resolve-form';
import type { CellValue, ResolvedForm, Rule } from '../disclosure/types';
import { writeRate } from '../number';
import type { AmbiguousCell, PreviewCell } from './types';

type RateRule = Extract< Rule, { type: 'rate' } >;
type Lookup = ( row: string, column: string ) => number | null;

function asNumber( value: CellValue | undefined ): number | null {
	return typeof value === 'number' ? value : null;
}

function baseOf(
	rule: RateRule,
	row: string,
	column: string,
	figure: Lookup
): number | null {
	if ( 'column' in rule.base ) {
		return figure( row, rule.base.column );
	}
	const base = figure( rule.base.row, column );
	return base === null && rule.base.rowIfEmpty
		? figure( rule.base.rowIfEmpty, column )
		: base;
}

/** Marks as ambiguous what agrees with count and base only when it is taken a hundredfold, and takes it so. */
export function markFractions(
	form: ResolvedForm,
	cells: PreviewCell[],
	ambiguous: AmbiguousCell[]
): void {
	const figures = new Map(
		cells.map( ( cell ) => [
			`${ cell.row }|${ cell.column }`,
			asNumber( cell.value ),
		] )
	);
	const figure: Lookup = ( row, column ) =>
		figures.get( `${ row }|${ column }` ) ?? null;
	const rules = form.rules.filter(
		( rule ): rule is RateRule => rule.type === 'rate'
	);
	const asked = new Set(
		ambiguous.map( ( { row, column } ) => `${ row }|${ column }` )
	);
	const unproven: PreviewCell[] = [];
	let proven = 0;
	const ask = ( cell: PreviewCell, value: number ) => {
		const key = `${ cell.row }|${ cell.column }`;
		if ( asked.has( key ) ) {
			return;
		}
		asked.add( key );
		const hundredfold = Number( ( value * 100 ).toPrecision( 12 ) );
		const label = writeRate( hundredfold );
		ambiguous.push( {
			row: cell.row,
			column: cell.column,
			raw: cell.raw,
			readings: [
				{ value: hundredfold, raw: label, label },
				{ value, raw: `${ cell.raw }%`, label: writeRate( value ) },
			],
			where: cell.where,
		} );
		cell.value = hundredfold;
	};
	for ( const cell of cells ) {
		const part = form.parts.find( ( candidate ) =>
			candidate.rows.some( ( { id } ) => id === cell.row )
		);
		const column = part ? parseCellColumn( part, cell.column ) : null;
		const value = asNumber( cell.value );
		if (
			! column?.isRate ||
			value === null ||
			value <= 0 ||
			value > 1 ||
			cell.raw.includes( '%' )
		) {
			continue;
		}
		const { id } = column.column;
		const rule = rules.find(
			( { rows, columns } ) =>
				( rows === '*' || rows.includes( cell.row ) ) &&
				( columns === '*' || columns.includes( id ) )
		);
		const count = figure( cell.row, id );
		const base = rule ? baseOf( rule, cell.row, id, figure ) : null;
		if ( cell.column !== rateColumnId( id ) ) {
			continue;
		}
		if ( count === null || ! base ) {
			unproven.push( cell );
			continue;
		}
		const expected = ( count / base ) * 100;
		const isFraction =
			Math.abs( value * 100 - expected ) < Math.abs( value - expected ) &&
			Math.abs( value * 100 - expected ) < 1;
		if ( isFraction ) {
			proven += 1;
			ask( cell, value );
		}
	}
	// Where others are fractions, those that no count proves are most likely fractions too.
	if ( proven > 0 ) {
		unproven.forEach( ( cell ) =>
			ask( cell, asNumber( cell.value ) ?? 0 )
		);
	}
}
