/**
 * Sentences about parts and wholes, equal rows, pairs, averages, empty cells and figures with two readings.
 */

import { __, sprintf } from '@wordpress/i18n';

import { writeNumber } from '../../../number';
import type {
	AmbiguousDetails,
	EqualDetails,
	PairDetails,
	PartDetails,
	RatioDetails,
	RequiredDetails,
} from '../details';
import type { Names } from './names';

const LONGEST_LIST = 4;

function listOf( items: string[] ): string {
	return (
		items.slice( 0, LONGEST_LIST ).join( '; ' ) +
		( items.length > LONGEST_LIST ? '; …' : '' )
	);
}

export function describePart( { places }: PartDetails, names: Names ): string {
	const [ first ] = places;
	return sprintf(
		/* translators: 1: number of a row, 2: list of columns with their figures */
		__( 'More than row %1$s, which it is a part of. %2$s.', 'cong-truong' ),
		names.row( first?.whole.row ?? '' ),
		listOf(
			places.map( ( { part, value, limit } ) =>
				sprintf(
					/* translators: 1: name of a column, 2: a count, 3: what it is a part of */
					__( '%1$s: %2$s of %3$s', 'cong-truong' ),
					names.column( part.row, part.column ),
					writeNumber( value ),
					writeNumber( limit )
				)
			)
		)
	);
}

export function describeEqual(
	{ first, second, values }: EqualDetails,
	names: Names
): string {
	return sprintf(
		/* translators: 1: number of a row, 2: its figure, 3: number of another row, 4: its figure */
		__(
			'Row %1$s says %2$s, row %3$s says %4$s; the two are usually the same.',
			'cong-truong'
		),
		names.row( first.row ),
		writeNumber( values[ 0 ] ),
		names.row( second.row ),
		writeNumber( values[ 1 ] )
	);
}

export function describePair(
	{ other, values, stated }: PairDetails,
	names: Names
): string {
	const [ one, two ] = values;
	return sprintf(
		/* translators: 1: a sum such as 43 + 45 = 88, 2: number of a row, 3: its figure */
		__( '%1$s; row %2$s says %3$s.', 'cong-truong' ),
		`${ writeNumber( one ) } + ${ writeNumber( two ) } = ${ writeNumber( one + two ) }`,
		names.row( other.row ),
		writeNumber( stated )
	);
}

export function describeRatio(
	{ target, numerator, denominator, expected }: RatioDetails,
	names: Names
): string {
	return sprintf(
		/* translators: 1: a number, 2: what it is divided by, 3: the result, 4: the result as typed */
		__(
			'%1$s divided by %2$s is %3$s; this cell says %4$s.',
			'cong-truong'
		),
		writeNumber( numerator ),
		writeNumber( denominator ),
		expected,
		names.raw( target )
	);
}

export function describeRequired(
	{ missing }: RequiredDetails,
	names: Names
): string {
	return sprintf(
		/* translators: %s: list of cells */
		__( 'The form expects something here: %s.', 'cong-truong' ),
		listOf( missing.map( names.cell ) )
	);
}

export function describeAmbiguous( { cells }: AmbiguousDetails ): string {
	return listOf(
		cells.map( ( { raw, readings } ) => {
			const [ first, second ] = readings;
			return second
				? sprintf(
						/* translators: 1: a figure as typed, 2: one way to read it, 3: another way to read it */
						__( '“%1$s” can be %2$s or %3$s', 'cong-truong' ),
						raw,
						first?.label ?? '',
						second.label
					)
				: sprintf(
						/* translators: 1: a text as typed, 2: the number that it may stand for */
						__( '“%1$s” may stand for %2$s', 'cong-truong' ),
						raw,
						first?.label ?? ''
					);
		} )
	).concat( '.' );
}
