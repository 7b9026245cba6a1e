/**
 * A filled form found in a file as a preview: cells, what is ambiguous, what has no home.
 */
import { assignTargets } from './assign-targets';
import type { BodyRow } from './body-rows';
import { markRows, newState } from './build-state';
import type { BuildState, Built, Target } from './build-state';
import type { FormIndex } from './form-index';
import type { Instance, ReadSegment } from './instances';
import type { Ledger } from './ledger';
import { listHeadings, listRow } from './list-unmatched';
import { mapFor, placeCells, warnOfPosition } from './place-cells';

function noteTitles( state: BuildState, { segment, map }: ReadSegment ): void {
	const { grid, header } = segment;
	state.ledger.note( segment.titleCells, 'titles' );
	if ( ! segment.hasOwnHeader ) {
		return;
	}
	for ( let row = header.from; row <= header.to; row++ ) {
		const cells = ( grid[ row ] ?? [] ).filter( ( cell ) => cell !== null );
		state.ledger.note( cells, 'labels' );
	}
	if ( map.byPosition ) {
		warnOfPosition( state );
	}
}

function isRateRow( row: BodyRow, target: Target ): boolean {
	return (
		row.rateOf === '' ||
		( row.attached && target.kind === 'count_with_rate' )
	);
}

function readRow( state: BuildState, part: ReadSegment, row: BodyRow ): void {
	const target = state.targets.get( row );
	const own = row.filled.filter( ( cell ) => cell.row === row.row );
	const isName = target !== undefined || row.row === -1 || row.rateOf === '';
	state.ledger.note( row.nameCells, isName ? 'labels' : 'unmatched' );
	if ( target && ( ! row.attached || isRateRow( row, target ) ) ) {
		placeCells( state, part, target, own, isRateRow( row, target ) );
	} else if ( row.row !== -1 ) {
		listRow( state, part, row, own, ( where, wanted ) =>
			mapFor( state, where, wanted )
		);
	}
}

export function buildPreview(
	index: FormIndex,
	ledger: Ledger,
	instance: Instance
): Built {
	const state = newState( index, ledger );
	assignTargets(
		state,
		instance.parts.flatMap( ( part ) => part.rows )
	);
	for ( const part of instance.parts ) {
		noteTitles( state, part );
	}
	for ( const part of instance.parts ) {
		part.rows.forEach( ( row ) => readRow( state, part, row ) );
	}
	for ( const part of instance.parts ) {
		const parts = part.rows.flatMap(
			( row ) => state.targets.get( row )?.part ?? []
		);
		const maps = [ ...new Set( parts ) ].map( ( own ) =>
			mapFor( state, part, own )
		);
		if ( part.segment.hasOwnHeader ) {
			listHeadings( state, part, maps );
		}
	}
	markRows( state );
	return state.built;
}
