/**
 * Compares what the importer gave with what a file holds.
 */
import type { CellValue } from '../../../lib/disclosure/types';
import type { ImportPreview } from '../../../lib/import';
import type { Expected, ExpectedRun } from './model';

type OutputCell = { row: string; column: string; columns?: string[]; raw: string; value: CellValue };

export type Output = {
	outcome: string;
	reason: string | null;
	message?: string;
	form: string | null;
	level: string | null;
	schoolYear: string | null;
	period: string | null;
	cells: OutputCell[];
	ambiguous: Omit< OutputCell, 'value' >[];
	unmatched: { text: string; message?: string; cells?: { raw: string }[] }[];
	warnings: { type: string; message: string; cells?: { row: string; column: string }[] }[];
	hidden?: { text: string; where: string; count: number }[];
	note?: string;
	rowNotes?: Record< string, string >;
	labels?: Record< string, string >;
	units?: Record< string, string >;
	counts?: { dropped: number };
};

export type Score = {
	expected: number;
	right: number;
	wrong: number;
	wrongUnmarked: number;
	missing: number;
	lost: number;
	wronglyAccepted: number;
	failures: string[];
};

/** Warnings of the importer that say: look at this cell. A rule's warning is about figures, not about reading. */
const MARKS = new Set( [ 'similar-label', 'rows-by-position', 'columns-by-position', 'ambiguous', 'date', 'count', 'added-row' ] );

const key = ( { row, column }: { row: string; column: string } ): string => `${ row }|${ column }`;

const flat = ( text: string ): string => text.normalize( 'NFC' ).replace( /\s+/g, ' ' ).trim();

const same = ( a: CellValue, b: CellValue ): boolean => {
	if ( Array.isArray( a ) && Array.isArray( b ) ) {
		return same( a[ 0 ], b[ 0 ] ) && same( a[ 1 ], b[ 1 ] );
	}
	return typeof a === 'number' && typeof b === 'number' ? Math.abs( a - b ) < 1e-9 : a === b;
};

const plain = ( raw: string ): string =>
	raw.replace( /[\s%]/g, '' ).replace( ',', '.' ).replace( /(\.\d*?)0+$/, '$1' ).replace( /\.$/, '' );

function isRight( expected: Expected, cell: OutputCell ): boolean {
	const values = [ expected.value, ...( expected.or ?? [] ) ];
	const raws =
		flat( expected.raw ) === flat( cell.raw ) ||
		( expected.numeric === true &&
			( plain( expected.raw ) === plain( cell.raw ) ||
				expected.raw === cell.raw.replace( /\./g, '' ) ) );
	const columns = ( expected.columns ?? [] ).join() === ( cell.columns ?? [] ).join();
	return raws && columns && values.some( ( value ) => same( value, cell.value ) );
}

function listings( output: Output ): string[] {
	return [
		...output.ambiguous.map( ( { raw } ) => raw ),
		...output.unmatched.flatMap( ( { text, cells } ) => [ text, ...( cells ?? [] ).map( ( { raw } ) => raw ) ] ),
		...( output.hidden ?? [] ).flatMap( ( { text, where } ) => [ text, where ] ),
		output.note ?? '',
		...Object.values( output.rowNotes ?? {} ),
		...Object.values( output.labels ?? {} ),
		...Object.values( output.units ?? {} ),
	].map( flat );
}

/** A preview as the command line prints it: rows that the school added by their labels. */
export function outputOf( preview: ImportPreview ): Output {
	const added = new Map( preview.addedRows.map( ( { id, parent, label } ) => [ id, `${ parent ?? '' } > ${ label }`.trim() ] ) );
	const named = < Item extends { row: string } >( items: Item[] ): Item[] =>
		items.map( ( item ) => ( { ...item, row: added.get( item.row ) ?? item.row } ) );
	return {
		...preview,
		cells: named( preview.cells ),
		ambiguous: named( preview.ambiguous ),
		warnings: preview.warnings.map( ( warning ) => ( { ...warning, cells: named( warning.cells ) } ) ),
	};
}

export function nothing(): Score {
	return { expected: 0, right: 0, wrong: 0, wrongUnmarked: 0, missing: 0, lost: 0, wronglyAccepted: 0, failures: [] };
}

export function judge( run: ExpectedRun, output: Output ): Score {
	const score = { ...nothing(), expected: run.cells.length };
	const fail = ( text: string ): void => void score.failures.push( text );
	const head = [ 'form', 'level', 'schoolYear', 'period' ] as const;
	const found = head.map( ( name ) => output[ name ] );
	const wanted = head.map( ( name ) => run[ name ] );
	if ( output.outcome === 'refused' ) {
		fail( `refused: ${ output.reason }` );
	} else if ( found.join() !== wanted.join() ) {
		score.wrong++;
		score.wrongUnmarked++;
		fail( `taken for ${ found.join( ' ' ) } instead of ${ wanted.join( ' ' ) }` );
	}
	const cells = new Map( output.cells.map( ( cell ) => [ key( cell ), cell ] ) );
	const asked = new Set( output.ambiguous.map( key ) );
	const marked = new Set( [
		...asked,
		...output.warnings.filter( ( { type } ) => MARKS.has( type ) ).flatMap( ( { cells: at } ) => ( at ?? [] ).map( key ) ),
	] );
	const wrong = ( at: string, text: string ): void => {
		score.wrong++;
		if ( ! marked.has( at ) ) {
			score.wrongUnmarked++;
		}
		fail( `${ at } ${ text }${ marked.has( at ) ? ' (marked)' : '' }` );
	};
	const spare = new Map< string, number >();
	// A figure that stands in another cell, and is marked there, is wrong and not lost.
	const expectedAt = new Set( run.cells.map( key ) );
	const misplaced = output.cells.filter( ( cell ) => marked.has( key( cell ) ) && ! expectedAt.has( key( cell ) ) );
	const swapped = run.cells.flatMap( ( expected ) => {
		const cell = cells.get( key( expected ) );
		return cell && marked.has( key( expected ) ) && ! isRight( expected, cell ) ? [ cell ] : [];
	} );
	const elsewhere = [ ...misplaced, ...swapped ].map( ( { raw } ) => flat( raw ) );
	for ( const text of [ ...listings( output ), ...elsewhere ] ) {
		spare.set( text, ( spare.get( text ) ?? 0 ) + 1 );
	}
	for ( const expected of run.cells ) {
		const at = key( expected );
		const cell = cells.get( at );
		cells.delete( at );
		if ( ! cell || ( cell.raw === '' && expected.raw !== '' ) ) {
			const raw = flat( expected.raw );
			const left = spare.get( raw ) ?? 0;
			score.missing++;
			if ( left > 0 ) {
				spare.set( raw, left - 1 );
			} else if ( ! [ ...spare.keys() ].some( ( text ) => text.includes( raw ) || plain( text ) === plain( raw ) ) ) {
				score.lost++;
			}
			fail( `${ at } missing: ${ JSON.stringify( expected.raw ) }${ left > 0 ? ' (listed)' : '' }` );
		} else if ( ! isRight( expected, cell ) ) {
			wrong( at, `is ${ JSON.stringify( cell.raw ) } ${ JSON.stringify( cell.value ) } ${ cell.columns ?? '' } instead of ${ JSON.stringify( expected.raw ) } ${ JSON.stringify( expected.value ) } ${ expected.columns ?? '' }` );
		} else if ( expected.asked && ! asked.has( at ) ) {
			wrong( at, `${ JSON.stringify( expected.raw ) } should be asked about` );
		} else {
			score.right++;
		}
	}
	for ( const [ at, cell ] of cells ) {
		if ( cell.raw !== '' ) {
			wrong( at, `invented: ${ JSON.stringify( cell.raw ) }` );
		}
	}
	const addedLabels = misplaced.map( ( { row } ) => flat( row.split( ' > ' ).at( -1 ) ?? '' ) );
	const all = [ ...listings( output ), ...elsewhere, ...addedLabels ];
	for ( const text of run.listed ) {
		if ( ! all.some( ( listed ) => listed.includes( flat( text ) ) ) ) {
			score.lost++;
			fail( `not listed: ${ text }` );
		}
	}
	const dropped = output.counts?.dropped ?? 0;
	if ( dropped > 0 ) {
		score.lost += dropped;
		fail( `${ dropped } dropped` );
	}
	return score;
}
