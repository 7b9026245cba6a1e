/**
 * What has no home in the form, listed so that nothing is lost.
 */
import { __, sprintf } from '@wordpress/i18n';

import type { ResolvedForm } from '../disclosure/types';
import { normalizeLabel, similarity } from '../text';
import { isRepeatedName } from './assign-targets';
import type { BodyRow } from './body-rows';
import { slotsUnder, whereOf } from './build-state';
import type { BuildState, Target } from './build-state';
import type { FormIndex } from './form-index';
import type { Slot } from './headers';
import type { ReadSegment } from './instances';
import { hasOtherGrades } from './match-columns';
import type { ColumnMap } from './match-columns';
import { suggestRow } from './match-rows';
import { cleanRaw, readText } from './read-value';
import type { SourceCell, UnmatchedItem, UnmatchedReason } from './types';
import {
	gradeOf,
	isBlankLabel,
	isLetterhead,
	isNote,
	isPageMark,
	isSignature,
} from './vocabulary';

function reason( why: UnmatchedReason, text: string ): string {
	switch ( why ) {
		case 'unknown-row':
			return __( 'The form has no such row.', 'cong-truong' );
		case 'unknown-column':
			return __( 'The form has no such column.', 'cong-truong' );
		case 'duplicate-row':
			return __(
				'This row stands in the file twice; the first one was taken.',
				'cong-truong'
			);
		case 'duplicate-cell':
			return __(
				'Another figure of the file stands in this cell already.',
				'cong-truong'
			);
		case 'other-level':
			return __(
				'This belongs to another education level.',
				'cong-truong'
			);
		case 'formula-without-value':
			return __(
				'The cell holds a formula but no result. Open the file in Excel, save it and import it again.',
				'cong-truong'
			);
		case 'error-value':
			return sprintf(
				/* translators: %s: error value of a spreadsheet such as #REF! */
				__(
					'The cell holds the error %s. Correct it in the file.',
					'cong-truong'
				),
				text.slice( 0, 20 )
			);
		case 'no-place':
			return __( 'The form has no cell in this place.', 'cong-truong' );
	}
}

export function list(
	{ built, ledger }: BuildState,
	why: UnmatchedReason,
	text: string,
	part: ReadSegment,
	cell: SourceCell | null,
	cells: UnmatchedItem[ 'cells' ]
): UnmatchedItem {
	const item: UnmatchedItem = {
		id: `u${ built.unmatched.length + 1 }`,
		text: cleanRaw( text ),
		why,
		message: reason( why, text ),
		where: cell ? whereOf( part, cell ) : part.segment.table.name,
		cells,
	};
	built.unmatched.push( item );
	if ( cell ) {
		ledger.note( [ cell ], 'unmatched' );
	}
	return item;
}

function isOtherGrade( index: FormIndex, text: string ): boolean {
	const grade = gradeOf( text );
	return (
		grade !== null &&
		index.grades.length > 0 &&
		! index.grades.includes( grade )
	);
}

function headingOf( slot: Slot | null ): string {
	return slot?.headings.map( ( { text } ) => text ).join( ' › ' ) ?? '';
}

function columnReason(
	index: FormIndex,
	part: ReadSegment,
	slot: Slot | null
): UnmatchedReason {
	const heading = slot?.headings.at( -1 )?.text ?? '';
	const isTotal =
		hasOtherGrades( index, part.segment.header ) &&
		index.columns.some(
			( { column, names } ) =>
				column.grade === undefined &&
				names.includes( normalizeLabel( heading ) )
		);
	return isTotal || isOtherGrade( index, heading )
		? 'other-level'
		: 'unknown-column';
}

/** One entry for a column, however many rows have something in it. */
export function listColumn(
	state: BuildState,
	part: ReadSegment,
	slot: Slot | null,
	target: Target,
	cell: SourceCell
): void {
	const entry = { row: target.id, raw: cleanRaw( cell.text ), value: null };
	const known = slot ? state.unknownColumns.get( slot ) : undefined;
	state.ledger.note( [ cell ], 'unmatched' );
	if ( known ) {
		known.cells.push( entry );
		return;
	}
	const item = list(
		state,
		columnReason( state.index, part, slot ),
		headingOf( slot ) || cell.text,
		part,
		cell,
		[ entry ]
	);
	if ( slot ) {
		state.unknownColumns.set( slot, item );
	}
}

/** Headings that name no column of the form, also when nothing stands under them. */
export function listHeadings(
	state: BuildState,
	part: ReadSegment,
	maps: ColumnMap[]
): void {
	const isKnown = ( slot: Slot ) =>
		maps.some( ( map ) => ! map.unknown.includes( slot ) );
	for ( const slot of part.map.unknown ) {
		const heading = slot.headings.at( -1 );
		const isName = part.rows.some(
			( row ) => heading && row.nameCells.includes( heading )
		);
		if (
			heading &&
			! isBlankLabel( heading.text ) &&
			! isName &&
			! isKnown( slot ) &&
			! state.unknownColumns.has( slot )
		) {
			const why = columnReason( state.index, part, slot );
			const text = headingOf( slot );
			state.unknownColumns.set(
				slot,
				list( state, why, text, part, heading, [] )
			);
		}
	}
}

/** The form prints it, whoever copied it along. */
export function isFootnote( form: ResolvedForm, text: string ): boolean {
	return form.parts.some(
		( { footnote } ) =>
			footnote !== undefined && similarity( footnote, text ) > 0.8
	);
}

/** Text under the table: notes are kept, signatures and titles are what they are, dots are nothing. */
function isBeside(
	{ index, built, ledger }: BuildState,
	row: BodyRow,
	cells: SourceCell[]
): boolean {
	const text = cells.map( ( cell ) => cell.text ).join( ' ' );
	if ( isNote( text ) ) {
		if ( ! isFootnote( index.form, text ) ) {
			built.notes.push( cleanRaw( text ) );
		}
		ledger.move( cells, 'notes' );
		return true;
	}
	if (
		[ isSignature, isLetterhead, isPageMark ].some( ( is ) => is( text ) )
	) {
		ledger.move( cells, 'titles' );
		return true;
	}
	return (
		isBlankLabel( row.label ) && text.replace( /[\s.…_-]/g, '' ).length <= 4
	);
}

/** Where the row would stand if the editor adds it: after the row above it. */
function suggestHome(
	{ index, targets }: BuildState,
	part: ReadSegment,
	row: BodyRow,
	item: UnmatchedItem
): void {
	let at = part.rows.indexOf( row );
	let above = null;
	while ( at > 0 && ! above ) {
		at -= 1;
		const before = part.rows[ at ];
		above = before ? ( targets.get( before )?.official ?? null ) : null;
	}
	const opens =
		above &&
		! row.heads &&
		above.row.depth === 0 &&
		above.part.rows.some( ( other ) => other.parent === above?.row.id );
	item.part = above?.part.id ?? index.form.parts[ 0 ]?.id;
	item.parent = opens ? above?.row.id : ( above?.row.parent ?? null );
	item.after = above?.row.id ?? null;
}

function rowReason( index: FormIndex, row: BodyRow ): UnmatchedReason {
	if ( row.label === '' ) {
		return 'no-place';
	}
	if ( isOtherGrade( index, row.label ) ) {
		return 'other-level';
	}
	return isRepeatedName( index, row ) ? 'duplicate-row' : 'unknown-row';
}

export function listRow(
	state: BuildState,
	part: ReadSegment,
	row: BodyRow,
	own: SourceCell[],
	mapFor: ( part: ReadSegment, target: Target[ 'part' ] ) => ColumnMap
): void {
	const all = [ ...row.nameCells, ...own ];
	const isSigned = own.every(
		( cell ) => isSignature( cell.text ) || isLetterhead( cell.text )
	);
	if ( all.length === 0 ) {
		return;
	}
	if ( own.length === 0 && isBeside( state, row, all ) ) {
		return;
	}
	if ( own.length > 0 && row.label === '' && isSigned ) {
		state.ledger.note( all, 'titles' );
		return;
	}
	const suggestion = suggestRow( state.index, row.label );
	const map = suggestion ? mapFor( part, suggestion.part ) : part.map;
	const cells = own.map( ( cell ) => {
		const under = slotsUnder( cell, part.segment.header.slots );
		const column = map.columns.find( ( { slot } ) =>
			under.includes( slot )
		)?.id;
		const read = readText( cell.text, 'integer', {} );
		return {
			...( column === undefined ? {} : { column } ),
			raw: cleanRaw( cell.text ),
			value: cell.number ?? ( read.ambiguous ? null : read.value ),
		};
	} );
	const text = row.label || own.map( ( cell ) => cell.text ).join( ' | ' );
	const why = rowReason( state.index, row );
	const item = list( state, why, text, part, all[ 0 ] ?? null, cells );
	state.ledger.note( all, 'unmatched' );
	item.stt = row.number;
	if ( suggestion ) {
		item.suggestion = { row: suggestion.row.id };
	}
	suggestHome( state, part, row, item );
}
