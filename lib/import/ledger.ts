/**
 * What became of every filled cell of the file, so that nothing is lost without a word.
 */
import type { ImportPreview, SourceCell } from './types';

export type Fate =
	'cells' | 'labels' | 'titles' | 'notes' | 'unmatched' | 'hidden';

export class Ledger {
	private readonly fates = new Map< SourceCell, Fate >();

	/** The first fate counts: a label stays a label when its row has no home. */
	public note( cells: Iterable< SourceCell >, fate: Fate ): void {
		for ( const cell of cells ) {
			if ( cell.text.trim() !== '' && ! this.fates.has( cell ) ) {
				this.fates.set( cell, fate );
			}
		}
	}

	public move( cells: Iterable< SourceCell >, fate: Fate ): void {
		for ( const cell of cells ) {
			this.fates.set( cell, fate );
		}
	}

	public has( cell: SourceCell ): boolean {
		return this.fates.has( cell );
	}

	public count( cells: SourceCell[] ): ImportPreview[ 'counts' ] {
		const filled = cells.filter( ( cell ) => cell.text.trim() !== '' );
		const counts = {
			source: filled.length,
			cells: 0,
			labels: 0,
			titles: 0,
			notes: 0,
			unmatched: 0,
			hidden: 0,
			dropped: 0,
		};
		for ( const cell of filled ) {
			counts[ this.fates.get( cell ) ?? 'dropped' ] += 1;
		}
		return counts;
	}
}
