/**
 * Whether what was copied is a filled form as a whole, labels included, and not a range of its figures.
 */
import type { ResolvedForm } from '../disclosure/types';
import { normalizeLabel } from '../text';
import { recogniser } from '../text/legacy';

const FEWEST_ROWS = 4;
const FEWEST_COLUMNS = 2;
const OWN_NUMBER = /^\s*(?:[IVXLC]+|\d+(?:\.\d+)*)\s*[.):-]?\s+(?=\p{L})/u;
const LONGEST_LABEL = 400;

function known( labels: string[] ): Set< string > {
	return new Set(
		labels.map( normalizeLabel ).filter( ( one ) => one !== '' )
	);
}

export function looksLikeForm( rows: string[][], form: ResolvedForm ): boolean {
	const rowLabels = known(
		form.parts.flatMap( ( part ) =>
			part.rows.map( ( { label } ) => label )
		)
	);
	const columnLabels = known(
		form.parts.flatMap( ( part ) =>
			part.columns.map( ( { label } ) => label )
		)
	);
	const foundRows = new Set< string >();
	const foundColumns = new Set< string >();
	const texts = rows.flat();
	const read = recogniser( texts.map( ( text ) => ( { text } ) ) );
	for ( const stored of texts ) {
		const text = read( { text: stored } )?.text ?? stored;
		if ( ! /\p{L}/u.test( text ) || text.length > LONGEST_LABEL ) {
			continue;
		}
		for ( const wording of [ text, text.replace( OWN_NUMBER, '' ) ] ) {
			const label = normalizeLabel( wording );
			if ( rowLabels.has( label ) ) {
				foundRows.add( label );
			}
			if ( columnLabels.has( label ) ) {
				foundColumns.add( label );
			}
		}
	}
	return (
		foundRows.size >= Math.min( FEWEST_ROWS, rowLabels.size ) &&
		foundColumns.size >= Math.min( FEWEST_COLUMNS, columnLabels.size )
	);
}
