/**
 * The differences of two versions in words: where each is, and what each side says there.
 */

import { __, sprintf } from '@wordpress/i18n';

import type {
	Difference,
	Side,
	Versions,
} from '../../../../lib/disclosure/compare-values';
import { shapedForm } from '../../../../lib/disclosure/shape';
import type {
	AddedRow,
	DisclosureValues,
	Merge,
	ResolvedForm,
	SchoolPart,
} from '../../../../lib/disclosure/types';
import { refName, rowName } from '../../../../ui/spreadsheet/names';
import { buildSheet, positionOf } from '../../../../ui/spreadsheet/state';

const LONGEST = 300;

function nothing(): string {
	return __( '(empty)', 'cong-truong' );
}

function shortened( text: string ): string {
	return text.length > LONGEST ? `${ text.slice( 0, LONGEST ) }…` : text;
}

export type Words = {
	place: ( difference: Difference ) => string;
	content: ( difference: Difference, side: Side | 'base' ) => string;
};

/** Names as the version has them that has the row: mine first, then the saved one. */
export function wordsFor( form: ResolvedForm, all: Versions ): Words {
	const { mine, theirs } = all;
	const versions = [ mine, theirs ].map( ( values ) => ( {
		values,
		sheet: buildSheet( shapedForm( form, values ), values.addedRows ),
	} ) );

	const rowText = ( row: string ): string => {
		for ( const { sheet, values } of versions ) {
			const found = sheet.rows.find( ( { id } ) => id === row );
			if ( found ) {
				return rowName( sheet, found, values );
			}
		}
		return row;
	};
	const cellText = ( row: string, column: string ): string => {
		const version =
			versions.find( ( { sheet } ) =>
				positionOf( sheet, { row, column } )
			) ?? versions[ 0 ];
		return version
			? refName( version.sheet, { row, column }, version.values )
			: `${ row } ${ column }`;
	};
	const partText = ( id: string ): string => {
		const parts = [ ...mine.parts, ...theirs.parts, ...form.parts ].filter(
			( part ) => part.id === id
		);
		const titles = parts.map( ( { title } ) => title );
		return titles.find( ( title ) => title ) ?? form.shortTitle;
	};
	const mergeText = ( { rows, columns }: Merge ): string =>
		sprintf(
			/* translators: 1: first cell, 2: last cell of a merged area */
			__( 'one cell from %1$s to %2$s', 'cong-truong' ),
			cellText( rows[ 0 ], columns[ 0 ] ),
			cellText( rows[ 1 ], columns[ 1 ] )
		);

	const place = ( difference: Difference ): string => {
		switch ( difference.kind ) {
			case 'cell':
				return cellText( difference.row, difference.column );
			case 'row':
				return sprintf(
					/* translators: %s: name of a row */
					__( 'Row of the school: %s', 'cong-truong' ),
					rowText( difference.row )
				);
			case 'label':
				return sprintf(
					/* translators: %s: name of a row */
					__( 'Name of “%s”', 'cong-truong' ),
					rowText( difference.row )
				);
			case 'rowNote':
				return sprintf(
					/* translators: %s: name of a row */
					__( 'Note on “%s”', 'cong-truong' ),
					rowText( difference.row )
				);
			case 'note':
				return __( 'Note under the table', 'cong-truong' );
			case 'unit':
				return sprintf(
					/* translators: %s: name of a table */
					__( 'Unit of “%s”', 'cong-truong' ),
					partText( difference.part )
				);
			case 'part':
				return sprintf(
					/* translators: %s: name of a table */
					__( 'Rows and columns of “%s”', 'cong-truong' ),
					partText( difference.part )
				);
			case 'merge':
				return __( 'Merged cells', 'cong-truong' );
			case 'reason':
				return __(
					'Reason why a place is kept as it is',
					'cong-truong'
				);
		}
	};

	/** `Cấp trường: 7; 12`: its name and its figures, which go with it. */
	const addedText = (
		row: AddedRow | undefined,
		{ cells }: DisclosureValues
	): string => {
		if ( ! row ) {
			return __( '(no such row)', 'cong-truong' );
		}
		const raws = Object.values( cells[ row.id ] ?? {} ).map(
			( { raw } ) => raw
		);
		return raws.length > 0
			? `${ row.label }: ${ raws.join( '; ' ) }`
			: row.label;
	};
	const shapeText = ( part: SchoolPart | undefined ): string =>
		part
			? sprintf(
					/* translators: 1: number of rows, 2: number of columns */
					__( '%1$d rows, %2$d columns', 'cong-truong' ),
					part.rows.length,
					part.columns.length
				)
			: __( '(as proposed, or no such table)', 'cong-truong' );

	const content = ( difference: Difference, side: Side | 'base' ): string => {
		switch ( difference.kind ) {
			case 'row':
				return shortened(
					addedText( difference[ side ], all[ side ] )
				);
			case 'part':
				return shapeText( difference[ side ] );
			case 'merge':
				return (
					difference[ side ]?.map( mergeText ).join( '; ' ) ||
					__( '(not merged)', 'cong-truong' )
				);
			case 'reason':
				return shortened( difference[ side ]?.reason || nothing() );
			case 'label':
				return shortened(
					difference[ side ] ||
						__( '(as in the form)', 'cong-truong' )
				);
			default:
				return shortened( difference[ side ] || nothing() );
		}
	};

	return { place, content };
}
