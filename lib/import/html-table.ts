/**
 * Where the cells of an HTML table stand, spans counted and bounded.
 */
import { isHidden } from './html-style';
import type { Declarations, Styles } from './html-style';
import { RefusedFile } from './refuse';
import { elements } from './xml';
import type { XmlElement } from './xml';

const WIDEST = 500;
const SECTIONS: ReadonlySet< string > = new Set( [
	'tbody',
	'thead',
	'tfoot',
] );
/** Numbers of rows and letters of columns around a sheet that Google publishes. */
const RULERS = /(?:^|\s)(?:row|column)-headers?-background(?:\s|$)/;

export type PlacedElement = {
	element: XmlElement;
	row: number;
	column: number;
	across: number;
	down: number;
};

function spanOf( value: string | undefined, most: number ): number {
	const span = Number.parseInt( value ?? '1', 10 );
	return Number.isFinite( span ) && span > 0 ? Math.min( span, most ) : 1;
}

export function rowsOf( table: XmlElement ): XmlElement[] {
	return elements( table ).flatMap( ( element ) => {
		if ( element.name === 'tr' ) {
			return [ element ];
		}
		return SECTIONS.has( element.name ) ? rowsOf( element ) : [];
	} );
}

/** Columns that their `<col>` hides. */
export function hiddenColumns(
	table: XmlElement,
	styles: Styles
): Set< number > {
	const hidden = new Set< number >();
	let column = 0;
	const take = ( parent: XmlElement, isOuter: boolean ) => {
		for ( const element of elements( parent ) ) {
			const isOwn = isOuter || isHidden( element, styles.of( element ) );
			if (
				element.name === 'colgroup' &&
				elements( element ).length > 0
			) {
				take( element, isOwn );
			} else if (
				element.name === 'col' ||
				element.name === 'colgroup'
			) {
				const span = spanOf( element.attributes.span, WIDEST );
				for (
					let index = 0;
					index < span && column < WIDEST * 4;
					index++
				) {
					if ( isOwn ) {
						hidden.add( column );
					}
					column += 1;
				}
			}
		}
	};
	take( table, false );
	return hidden;
}

/** Excel lets a long text run over empty cells and says so with a colspan that is no merge. */
function isMerged( style: Declarations ): boolean {
	return ! /colspan/i.test( style.get( 'mso-ignore' ) ?? '' );
}

export function layOut( rows: XmlElement[], styles: Styles ): PlacedElement[] {
	const placed: PlacedElement[] = [];
	/** By column: the first row that is free again. */
	const taken: number[] = [];
	rows.forEach( ( row, index ) => {
		let column = 0;
		for ( const element of elements( row ) ) {
			const isCell = element.name === 'td' || element.name === 'th';
			if ( ! isCell || RULERS.test( element.attributes.class ?? '' ) ) {
				continue;
			}
			while ( ( taken[ column ] ?? 0 ) > index ) {
				column += 1;
			}
			const across = spanOf( element.attributes.colspan, WIDEST );
			const down = spanOf(
				element.attributes.rowspan,
				rows.length - index
			);
			if ( column + across > WIDEST * 4 ) {
				throw new RefusedFile( 'too-many-cells' );
			}
			for ( let next = column; next < column + across; next++ ) {
				taken[ next ] = Math.max( taken[ next ] ?? 0, index + down );
			}
			placed.push( {
				element,
				row: index,
				column,
				across: isMerged( styles.of( element ) ) ? across : 1,
				down,
			} );
			column += across;
		}
	} );
	return placed;
}
