/**
 * Putting a block of cells into the sheet, taking one out, filling down.
 */

import type { DisclosureValues } from '../../../lib/disclosure/types';
import {
	areaAt,
	isUnder,
	mergeOf,
	mergesOf,
	overlaps,
	type PlacedMerge,
} from './merges';
import { contains, partArea, partOf, positionsIn, refAt } from './sheet';
import type {
	Area,
	Block,
	CellText,
	NoticeCode,
	Position,
	Sheet,
} from './types';
import { holdsControlCharacters, LONGEST_RAW, rawAt, setCells } from './values';

function isFirst( area: Area, position: Position ): boolean {
	return area.top === position.row && area.left === position.column;
}

/** The selected cells with their merges. */
export function copyArea(
	values: DisclosureValues,
	sheet: Sheet,
	area: Area
): Block {
	const rows: string[][] = [];
	for ( let row = area.top; row <= area.bottom; row++ ) {
		const line: string[] = [];
		for ( let column = area.left; column <= area.right; column++ ) {
			const ref = refAt( sheet, { row, column } );
			line.push( ref ? rawAt( values, ref ) : '' );
		}
		rows.push( line );
	}
	const merges = mergesOf( values, sheet )
		.filter( ( { area: merged } ) => overlaps( merged, area ) )
		.map( ( { area: merged } ) => ( {
			row: merged.top - area.top,
			column: merged.left - area.left,
			rows: merged.bottom - merged.top + 1,
			columns: merged.right - merged.left + 1,
		} ) );
	return { rows, merges };
}

export function clearArea(
	values: DisclosureValues,
	sheet: Sheet,
	area: Area
): DisclosureValues {
	const texts: CellText[] = [];
	for ( const position of positionsIn( area ) ) {
		const ref = refAt( sheet, position );
		if ( ref ) {
			texts.push( { ...ref, raw: '' } );
		}
	}
	return setCells( values, sheet, texts );
}

/** One cell fills the whole selection; a block repeats where the selection is a multiple of it. */
function repeated( block: Block, area: Area ): Block {
	const height = block.rows.length;
	const width = block.rows[ 0 ]?.length ?? 0;
	const down = ( area.bottom - area.top + 1 ) / height;
	const across = ( area.right - area.left + 1 ) / width;
	const isMultiple =
		Number.isInteger( down ) &&
		Number.isInteger( across ) &&
		down * across > 1;
	if ( ! isMultiple ) {
		return block;
	}
	const rows: string[][] = [];
	const merges: Block[ 'merges' ] = [];
	for ( let y = 0; y < down; y++ ) {
		for ( const row of block.rows ) {
			rows.push( Array.from( { length: across }, () => row ).flat() );
		}
		for ( let x = 0; x < across; x++ ) {
			merges.push(
				...block.merges.map( ( merge ) => ( {
					...merge,
					row: merge.row + y * height,
					column: merge.column + x * width,
				} ) )
			);
		}
	}
	return { rows, merges };
}

/** Pasting one cell onto a merge keeps the merge, whose selection is larger than one. */
function isOneCell( block: Block ): boolean {
	return block.rows.length === 1 && block.rows[ 0 ]?.length === 1;
}

type Target = { position: Position; text: string };

function targetsOf(
	block: Block,
	area: Area,
	limits: Area
): { targets: Target[]; lost: number } {
	const targets: Target[] = [];
	let lost = 0;
	block.rows.forEach( ( line, y ) =>
		line.forEach( ( text, x ) => {
			const position = { row: area.top + y, column: area.left + x };
			if ( contains( limits, position ) ) {
				targets.push( { position, text } );
			} else if ( text.trim() !== '' ) {
				lost++;
			}
		} )
	);
	return { targets, lost };
}

/** A merge under the pasted block stays unless a pasted text would then be hidden in it. */
function keptMerges(
	merges: readonly PlacedMerge[],
	targets: readonly Target[],
	pasted: readonly Area[]
): Set< PlacedMerge > {
	const kept = new Set( merges );
	for ( const merge of merges ) {
		const isReplaced = pasted.some( ( area ) =>
			overlaps( area, merge.area )
		);
		const wouldHide = targets.some(
			( { position, text } ) =>
				text !== '' &&
				contains( merge.area, position ) &&
				! isFirst( merge.area, position )
		);
		if ( isReplaced || wouldHide ) {
			kept.delete( merge );
		}
	}
	return kept;
}

function pastedAreas( block: Block, area: Area, limits: Area ): Area[] {
	return block.merges
		.map( ( merge ) => ( {
			top: area.top + merge.row,
			left: area.left + merge.column,
			bottom: Math.min(
				area.top + merge.row + merge.rows - 1,
				limits.bottom
			),
			right: Math.min(
				area.left + merge.column + merge.columns - 1,
				limits.right
			),
		} ) )
		.filter( ( merged ) =>
			contains( limits, { row: merged.top, column: merged.left } )
		)
		.filter(
			( merged ) =>
				merged.bottom > merged.top || merged.right > merged.left
		);
}

export type Pasted = {
	values: DisclosureValues;
	area: Area;
	problem: { code: NoticeCode; count: number } | null;
};

export function pasteBlock(
	values: DisclosureValues,
	sheet: Sheet,
	area: Area,
	copied: Block
): Pasted {
	const part = partOf( sheet, area.top );
	const longest = Math.max(
		0,
		...copied.rows.flat().map( ( text ) => text.length )
	);
	if ( ! part || copied.rows.length === 0 ) {
		return { values, area, problem: null };
	}
	if ( longest > LONGEST_RAW ) {
		return {
			values,
			area,
			problem: { code: 'paste-too-long', count: LONGEST_RAW },
		};
	}
	const merges = mergesOf( values, sheet );
	const around = areaAt( merges, { row: area.top, column: area.left } );
	const isOneMerge = JSON.stringify( around ) === JSON.stringify( area );
	const block =
		isOneCell( copied ) && isOneMerge ? copied : repeated( copied, area );
	const limits = partArea( part );
	const { targets, lost } = targetsOf( block, area, limits );
	const areas = pastedAreas( block, area, limits );
	const kept = keptMerges( merges, targets, areas );

	const texts = targets.flatMap( ( { position, text } ) => {
		const ref = refAt( sheet, position );
		return ref ? [ { ...ref, raw: text } ] : [];
	} );
	const filled = setCells( values, sheet, texts );
	const added = areas.flatMap( ( merged ) => mergeOf( merged, sheet ) ?? [] );
	const keptList = values.merges.filter( ( merge ) => {
		const placed = merges.find(
			( candidate ) => candidate.merge === merge
		);
		return placed ? kept.has( placed ) : ! isUnder( merge, sheet, areas );
	} );
	const changesMerges =
		added.length > 0 || keptList.length !== values.merges.length;
	const next = changesMerges
		? { ...filled, merges: [ ...keptList, ...added ] }
		: filled;

	const hasCleaned = copied.rows.flat().some( holdsControlCharacters );
	const cleaned = hasCleaned
		? { code: 'paste-cleaned' as const, count: 1 }
		: null;
	return {
		values: sameMerges( values, next ) ? values : next,
		area: {
			...area,
			bottom: Math.min( limits.bottom, area.top + block.rows.length - 1 ),
			right: Math.min(
				limits.right,
				area.left + ( block.rows[ 0 ]?.length ?? 1 ) - 1
			),
		},
		problem: lost > 0 ? { code: 'paste-overflow', count: lost } : cleaned,
	};
}

/** Pasting a merge over itself is no change. */
function sameMerges(
	before: DisclosureValues,
	after: DisclosureValues
): boolean {
	return (
		before.cells === after.cells &&
		[ ...before.merges ]
			.map( ( merge ) => JSON.stringify( merge ) )
			.sort()
			.join() ===
			[ ...after.merges ]
				.map( ( merge ) => JSON.stringify( merge ) )
				.sort()
				.join()
	);
}

/** The first selected row goes into the rows below it; a single row takes what stands above it. */
export function fillDown(
	values: DisclosureValues,
	sheet: Sheet,
	area: Area
): DisclosureValues {
	const part = partOf( sheet, area.top );
	const isSingle = area.top === area.bottom;
	const source = isSingle ? area.top - 1 : area.top;
	if ( ! part || source < part.firstRow ) {
		return values;
	}
	const merges = mergesOf( values, sheet );
	const texts: CellText[] = [];
	for ( const position of positionsIn( { ...area, top: source + 1 } ) ) {
		const from = areaAt( merges, { row: source, column: position.column } );
		const fromRef = refAt( sheet, {
			row: from.top,
			column: position.column,
		} );
		const toRef = refAt( sheet, position );
		const isOwn = isFirst( areaAt( merges, position ), position );
		if ( fromRef && toRef && isOwn ) {
			texts.push( { ...toRef, raw: rawAt( values, fromRef ) } );
		}
	}
	return setCells( values, sheet, texts );
}
