/**
 * Forms and filled-in values for the tests of the rules.
 */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { readCell } from '../../number';
import { cellKind, resolveForm } from '../resolve-form';
import type {
	CellColumnId,
	CellRef,
	DisclosureValues,
	FormSource,
	Level,
	ResolvedForm,
	RowId,
	Rule,
} from '../types';
import { emptyValues } from '../values';

export function readForm( id: string, level: Level = 'thcs' ): ResolvedForm {
	const regime = id.startsWith( 'BM' ) ? 'tt36-2017' : 'tt09-2024';
	const text = readFileSync(
		resolve( `plugins/cong-truong/data/regimes/${ regime }/${ id }.json` ),
		'utf8'
	);
	return resolveForm( JSON.parse( text ) as FormSource, level );
}

/** A table of counts with a total column, three grades and whatever rules a test is about. */
export function smallForm( rules: Rule[] ): ResolvedForm {
	const column = ( id: string, label: string ) => ( {
		id,
		label,
		kind: 'row' as const,
	} );
	const row = ( id: string, parent?: string ) => ( {
		id,
		stt: id.split( '.' ).at( -1 ) ?? '',
		label: `Row ${ id }`,
		kind: id.includes( '.' )
			? ( 'count_with_rate' as const )
			: ( 'integer' as const ),
		depth: parent ? 1 : 0,
		...( parent ? { parent } : {} ),
	} );
	const source: FormSource = {
		id: 'TEST',
		regime: 'tt36-2017',
		slug: 'test',
		code: '',
		official: false,
		version: 1,
		title: 'Test',
		shortTitle: 'Test',
		group: 'test',
		levels: [ 'thpt' ],
		source: { circular: 'Test', confidence: 'verified' },
		periods: [ 'nam' ],
		parts: [
			{
				id: 'main',
				type: 'table',
				stub: [ { id: 'label', label: 'Nội dung' } ],
				columns: [
					column( 'tong_so', 'Tổng số' ),
					{
						...column( 'lop_{grade}', 'Lớp {grade}' ),
						each: 'grade',
					},
				],
				rows: [
					row( 'I' ),
					row( 'I.1', 'I' ),
					row( 'I.2', 'I' ),
					row( 'I.3', 'I' ),
					row( 'II' ),
					{
						...row( 'III' ),
						kind: 'pair',
						pairLabels: [ 'Nam', 'Nữ' ],
					},
					{ ...row( 'IV' ), kind: 'area' },
					{ ...row( 'V' ), kind: 'ratio' },
				],
				allowsRowsUnder: [ 'I' ],
			},
		],
		rules,
	};
	return resolveForm( source, 'thpt' );
}

export type Typed = Record< RowId, Record< CellColumnId, string > >;

export function type(
	form: ResolvedForm,
	values: DisclosureValues,
	{ row, column }: CellRef,
	raw: string
): DisclosureValues {
	const added = values.addedRows.find( ( { id } ) => id === row );
	const part = form.parts.find( ( one ) =>
		added
			? one.id === added.part
			: one.rows.some( ( { id } ) => id === row )
	);
	const found = added ?? part?.rows.find( ( { id } ) => id === row );
	if ( ! part || ! found ) {
		throw new Error( `No row ${ row }` );
	}
	const { value } = readCell( raw, cellKind( part, found, column ) );
	return {
		...values,
		cells: {
			...values.cells,
			[ row ]: { ...values.cells[ row ], [ column ]: { raw, value } },
		},
	};
}

export function fill(
	form: ResolvedForm,
	typed: Typed,
	start: DisclosureValues = emptyValues()
): DisclosureValues {
	let values = start;
	for ( const [ row, cells ] of Object.entries( typed ) ) {
		for ( const [ column, raw ] of Object.entries( cells ) ) {
			values = type( form, values, { row, column }, raw );
		}
	}
	return values;
}

/** As a school would use what a warning offers. */
export function takeOffer(
	form: ResolvedForm,
	values: DisclosureValues,
	offer: ( CellRef & { raw: string } )[]
): DisclosureValues {
	return offer.reduce(
		( before, { raw, ...ref } ) => type( form, before, ref, raw ),
		values
	);
}
