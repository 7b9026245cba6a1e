/**
 * Sentences about totals and their parts.
 */

import { __, sprintf } from '@wordpress/i18n';

import { writeNumber } from '../../../number';
import type { Agreement, SumDetails, SumPlace } from '../details';
import { countWord, writeAmount } from './names';
import type { Names } from './names';

function tooMuch( place: SumPlace, details: SumDetails, names: Names ): string {
	const count = countWord( place.parts.length );
	const sum = writeAmount( place.sum );
	const stated = writeAmount( place.stated );
	return details.over === 'rows'
		? sprintf(
				/* translators: 1: how many rows, in words, 2: their sum, 3: the smaller figure, 4: number of its row */
				__(
					'%1$s rows add up to %2$s, more than the %3$s of row %4$s.',
					'cong-truong'
				),
				count,
				sum,
				stated,
				names.row( place.total.row )
			)
		: sprintf(
				/* translators: 1: how many columns, in words, 2: their sum, 3: the smaller figure, 4: name of its column */
				__(
					'%1$s columns add up to %2$s, more than the %3$s of %4$s.',
					'cong-truong'
				),
				count,
				sum,
				stated,
				names.column( place.total.row, place.total.column )
			);
}

function unequal( place: SumPlace, details: SumDetails, names: Names ): string {
	const count = countWord( place.parts.length );
	const sum = writeAmount( place.sum );
	const stated = writeAmount( place.stated );
	if ( place.parts.length === 1 ) {
		return sprintf(
			/* translators: 1: sum of what is filled in so far, 2: the total as typed */
			__(
				'The parts come to %1$s so far; this cell says %2$s.',
				'cong-truong'
			),
			sum,
			stated
		);
	}
	if ( details.over === 'rows' ) {
		return sprintf(
			/* translators: 1: how many rows, in words, 2: their sum, 3: number of the row with the total, 4: the total as typed */
			__(
				'%1$s rows add up to %2$s; row %3$s says %4$s.',
				'cong-truong'
			),
			count,
			sum,
			names.row( place.total.row ),
			stated
		);
	}
	return place.parts.every( ( { cell } ) => names.isGrade( cell ) )
		? sprintf(
				/* translators: 1: how many grades, in words, 2: their sum, 3: the total as typed */
				__(
					'%1$s grades add up to %2$s; this cell says %3$s.',
					'cong-truong'
				),
				count,
				sum,
				stated
			)
		: sprintf(
				/* translators: 1: how many columns, in words, 2: their sum, 3: the total as typed */
				__(
					'%1$s columns add up to %2$s; this cell says %3$s.',
					'cong-truong'
				),
				count,
				sum,
				stated
			);
}

/** "Nam cộng lại là 226, đang ghi 214", for each side that is off. */
function sidesOff( place: SumPlace, names: Names ): string | null {
	const { stated, sum } = place;
	if ( typeof stated === 'number' || typeof sum === 'number' ) {
		return null;
	}
	const labels = names.pairLabels( place.total );
	const off = stated.flatMap( ( side, index ) => {
		const added = sum[ index === 0 ? 0 : 1 ];
		return side === null || added === null || side === added
			? []
			: [
					sprintf(
						/* translators: 1: one side of a pair, such as boys, 2: sum of the parts, 3: the total as typed */
						__(
							'%1$s add up to %2$s, the cell says %3$s',
							'cong-truong'
						),
						labels[ index === 0 ? 0 : 1 ],
						writeNumber( added ),
						writeNumber( side )
					),
				];
	} );
	return `${ off.join( '; ' ) }.`;
}

function onePlace(
	place: SumPlace,
	details: SumDetails,
	names: Names
): string {
	const pair = sidesOff( place, names );
	if ( pair !== null ) {
		return pair;
	}
	return details.compare === '='
		? unequal( place, details, names )
		: tooMuch( place, details, names );
}

function otherPlaces( details: SumDetails, names: Names ): string[] {
	const rest = details.places.slice( 1 );
	if ( rest.length === 0 ) {
		return [];
	}
	const list = rest
		.map( ( { total, sum, stated } ) =>
			sprintf(
				/* translators: 1: name of a column or row, 2: sum of the parts, 3: the total as typed */
				__( '%1$s (sum %2$s, says %3$s)', 'cong-truong' ),
				details.over === 'rows'
					? names.column( total.row, total.column )
					: names.row( total.row ),
				writeAmount( sum ),
				writeAmount( stated )
			)
		)
		.join( ', ' );
	const open = details.places.some(
		( { empty, inferred } ) => empty.length + inferred.length > 0
	);
	return [
		open
			? /* translators: %s: list of columns or rows */
				sprintf( __( 'Likewise %s.', 'cong-truong' ), list )
			: /* translators: %s: list of columns or rows */
				sprintf( __( 'The gap lies in %s.', 'cong-truong' ), list ),
	];
}

function agreementText(
	{ kind, cells, value }: Agreement,
	names: Names
): string {
	const amount = writeAmount( value );
	const [ first, second ] = cells;
	if ( kind === 'rows' || kind === 'columns' ) {
		if ( kind === 'columns' && cells.every( names.isGrade ) ) {
			return sprintf(
				/* translators: %s: a sum */
				__( 'the grades also add up to %s', 'cong-truong' ),
				amount
			);
		}
		return kind === 'rows'
			? sprintf(
					/* translators: %s: a sum */
					__( 'its rows also add up to %s', 'cong-truong' ),
					amount
				)
			: sprintf(
					/* translators: %s: a sum */
					__( 'its columns also add up to %s', 'cong-truong' ),
					amount
				);
	}
	if ( kind === 'equal' ) {
		return sprintf(
			/* translators: 1: number of a row, 2: number of another row, 3: what both say */
			__( 'rows %1$s and %2$s both say %3$s', 'cong-truong' ),
			names.row( first?.row ?? '' ),
			names.row( second?.row ?? '' ),
			amount
		);
	}
	const sides = typeof value === 'number' ? [ value ] : value;
	return sprintf(
		/* translators: 1: a sum such as 214 + 193 = 407, 2: number of a row, 3: number of the row that it agrees with */
		__( '%1$s in row %2$s agrees with row %3$s', 'cong-truong' ),
		`${ sides.map( ( side ) => writeNumber( side ?? 0 ) ).join( ' + ' ) } = ${ writeNumber(
			sides.reduce< number >( ( sum, side ) => sum + ( side ?? 0 ), 0 )
		) }`,
		names.row( first?.row ?? '' ),
		names.row( second?.row ?? '' )
	);
}

function openNotes( details: SumDetails, names: Names ): string[] {
	const notes: string[] = [];
	const inferred = details.places.flatMap( ( place ) => place.inferred );
	if ( inferred.length > 0 ) {
		const rows = [ ...new Set( inferred.map( ( { row } ) => row ) ) ];
		notes.push(
			sprintf(
				/* translators: %s: numbers of rows */
				__(
					'Row %s is empty there, so the rows under it were added up.',
					'cong-truong'
				),
				rows.map( names.row ).join( ', ' )
			)
		);
	}
	if ( details.places.some( ( { empty } ) => empty.length > 0 ) ) {
		notes.push( __( 'Empty cells count as 0 here.', 'cong-truong' ) );
	}
	return notes;
}

export function describeSum( details: SumDetails, names: Names ): string {
	const [ first ] = details.places;
	if ( ! first ) {
		return '';
	}
	const agreeing = details.agreeing.map( ( agreement ) =>
		agreementText( agreement, names )
	);
	return [
		onePlace( first, details, names ),
		...otherPlaces( details, names ),
		...openNotes( details, names ),
		...( agreeing.length > 0
			? [
					sprintf(
						/* translators: %s: what other figures say, a list */
						__( 'At the same time %s.', 'cong-truong' ),
						agreeing.join( ', ' )
					),
				]
			: [] ),
	].join( ' ' );
}
