/**
 * Rules, and what they say of what is typed into the small form.
 */

import type { DisclosureValues, ResolvedForm, Rule, Warning } from '../types';
import { emptyValues } from '../values';
import { checkDisclosure } from '.';
import { fill, smallForm } from './fixtures';
import type { Typed } from './fixtures';

const GRADES = [ 'lop_10', 'lop_11', 'lop_12' ];

export const SUM_COLUMNS = {
	id: 'grades',
	type: 'sum_columns',
	strength: 'strong',
	total: 'tong_so',
	parts: GRADES,
	compare: '=',
	rows: '*',
} satisfies Rule;
export const SUM_ROWS = {
	id: 'levels',
	type: 'sum_rows',
	strength: 'strong',
	total: 'I',
	parts: [ 'I.1', 'I.2', 'I.3' ],
	compare: '=',
	columns: '*',
} satisfies Rule;
export const RATE = {
	id: 'rates',
	type: 'rate',
	strength: 'weak',
	rows: [ 'I.1', 'I.2', 'I.3' ],
	columns: '*',
	base: { row: 'I' },
	section: 'I',
} satisfies Rule;

export function check( rules: Rule[], typed: Typed ): Warning[] {
	const form = smallForm( rules );
	return checkDisclosure( form, fill( form, typed ) );
}

export function places( { cells }: Warning ): string[] {
	return cells.map( ( { row, column } ) => `${ row }/${ column }` );
}

export function only( warnings: Warning[] ): Warning {
	expect( warnings ).toHaveLength( 1 );
	const [ warning ] = warnings;
	if ( ! warning ) {
		throw new Error( 'No warning' );
	}
	return warning;
}

export function withRow(
	form: ResolvedForm,
	typed: Typed,
	kind: 'integer' | 'count_with_rate' = 'integer'
): DisclosureValues {
	const added: DisclosureValues = {
		...emptyValues(),
		addedRows: [
			{
				id: 'I+new',
				part: 'main',
				parent: 'I',
				after: 'I.3',
				stt: '4',
				label: 'Khác',
				kind,
			},
		],
	};
	return fill( form, typed, added );
}
