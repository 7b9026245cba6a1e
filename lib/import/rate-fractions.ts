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

/** Marks as ambiguous what is most likely a fraction, as it agrees with count and base only a hundredfold, and takes it so. */
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
	let fractions = 0;
	let percents = 0;
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
			cell.column !== rateColumnId( column.column.id ) ||
			value === null ||
			value <= 0 ||
			cell.raw.includes( '%' )
		) {
			continue;
		}
		if ( value > 1 ) {
			percents += 1;
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
		const expected =
			count === null || ! base ? NaN : ( count / base ) * 100;
		const asFraction = Math.abs( value * 100 - expected );
		const asPercent = Math.abs( value - expected );
		if ( asFraction < 1 && asFraction < asPercent ) {
			fractions += 1;
			ask( cell, value );
		} else if ( asPercent < 1 ) {
			percents += 1;
		} else {
			unproven.push( cell );
		}
	}
	// Where others are fractions, those that no count proves are most likely fractions too; and no school has nothing but rates below one percent.
	if ( fractions > 0 || ( percents === 0 && unproven.length > 1 ) ) {
		unproven.forEach( ( cell ) =>
			ask( cell, asNumber( cell.value ) ?? 0 )
		);
	}
}
