/**
 * What was copied as a range of cells, for pasting into cells: every place of it, blank ones too.
 */
import { parseHtml } from './html';
import { storedIn } from './html-number';
import { fontName, isHidden, readStyles } from './html-style';
import type { Declarations, Styles } from './html-style';
import { hiddenColumns, layOut, rowsOf } from './html-table';
import { readHtmlText, tablesIn } from './html-text';
import type { XmlElement } from './xml';

export type HtmlBlock = {
	rows: string[][];
	/** Places are counted in `rows`. */
	merges: { row: number; column: number; rows: number; columns: number }[];
};

const MOST_COLUMNS = 256;
const MOST_ROWS = 4096;
const SILENT: ReadonlySet< string > = new Set( [ 'style', 'script', 'title' ] );

function letters( element: XmlElement ): number {
	return element.children.reduce< number >( ( sum, node ) => {
		if ( typeof node === 'string' ) {
			return sum + node.replace( /\s+/g, '' ).length;
		}
		return SILENT.has( node.name ) ? sum : sum + letters( node );
	}, 0 );
}

function visible( count: number, isGone: ( at: number ) => boolean ): number[] {
	return Array.from( { length: count }, ( _, at ) => at ).filter(
		( at ) => ! isGone( at )
	);
}

/** Our own cells, and those of others that keep their blanks, are taken as they are. */
function textOf(
	element: XmlElement,
	style: Declarations,
	styles: Styles
): string {
	const read = readHtmlText( element, styles, fontName( style ), true );
	return /^pre/i.test( style.get( 'white-space' ) ?? '' )
		? read.runs.map( ( { text } ) => text ).join( '' )
		: storedIn( element.attributes, style, read.text ).text;
}

function readTable(
	table: XmlElement,
	styles: Styles,
	block: HtmlBlock
): void {
	const all = rowsOf( table ).slice( 0, MOST_ROWS );
	const placed = layOut( all, styles );
	const gone = hiddenColumns( table, styles );
	const width = Math.min(
		MOST_COLUMNS,
		placed.reduce(
			( widest, { column, across } ) =>
				Math.max( widest, column + across ),
			0
		)
	);
	const rows = visible( all.length, ( at ) => {
		const row = all[ at ];
		return row === undefined || isHidden( row, styles.of( row ) );
	} );
	const columns = visible( width, ( at ) => gone.has( at ) );
	const first = block.rows.length;
	const places = ( shown: number[] ) =>
		new Map( shown.map( ( at, place ) => [ at, place ] ) );
	const rowPlaces = places( rows );
	const columnPlaces = places( columns );
	const within = (
		shown: Map< number, number >,
		from: number,
		count: number
	) =>
		Array.from( { length: count }, ( _, index ) =>
			shown.get( from + index )
		).filter( ( place ) => place !== undefined );
	rows.forEach( () => block.rows.push( columns.map( () => '' ) ) );
	for ( const { element, row, column, across, down } of placed ) {
		const covered = {
			rows: within( rowPlaces, row, down ),
			columns: within( columnPlaces, column, across ),
		};
		const [ top ] = covered.rows;
		const [ left ] = covered.columns;
		const style = styles.of( element );
		const line = block.rows[ first + ( top ?? 0 ) ];
		if ( top === undefined || left === undefined || ! line ) {
			continue;
		}
		line[ left ] = isHidden( element, style )
			? ''
			: textOf( element, style, styles );
		if ( covered.rows.length * covered.columns.length > 1 ) {
			block.merges.push( {
				row: first + top,
				column: left,
				rows: covered.rows.length,
				columns: covered.columns.length,
			} );
		}
	}
}

/** Null where there is no table, or mostly running text. Nothing is executed or fetched. */
export function readHtmlBlock( html: string ): HtmlBlock | null {
	if ( ! /<table[\s>]/i.test( html ) ) {
		return null;
	}
	const root = parseHtml( html );
	const styles = readStyles( root );
	const tables = tablesIn( root );
	const inTables = tables.reduce(
		( sum, table ) => sum + letters( table ),
		0
	);
	if ( inTables * 2 < letters( root ) ) {
		return null;
	}
	const block: HtmlBlock = { rows: [], merges: [] };
	tables.forEach( ( table ) => readTable( table, styles, block ) );
	const width = Math.max( 0, ...block.rows.map( ( { length } ) => length ) );
	block.rows.forEach( ( row ) => {
		while ( row.length < width ) {
			row.push( '' );
		}
	} );
	return width === 0 ? null : block;
}
