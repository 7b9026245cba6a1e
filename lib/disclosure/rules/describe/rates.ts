/**
 * Sentences about rates and the base they follow from.
 */

import { __, sprintf } from '@wordpress/i18n';

import { writeNumber } from '../../../number';
import type {
	FractionDetails,
	ImpliedBaseDetails,
	RateDetails,
} from '../details';
import type { Names } from './names';

export function describeRate( { rates }: RateDetails, names: Names ): string {
	return rates
		.map( ( { cell, count, base, expected } ) =>
			sprintf(
				/* translators: 1: a count, 2: what it is a part of, 3: the rate that follows, 4: the rate as typed */
				__(
					'%1$s of %2$s is %3$s; this cell says %4$s.',
					'cong-truong'
				),
				writeNumber( count ),
				writeNumber( base ),
				expected,
				names.raw( cell )
			)
		)
		.join( ' ' );
}

function distinct( numbers: number[] ): string {
	return [ ...new Set( numbers ) ]
		.map( ( one ) => writeNumber( one ) )
		.join( '; ' );
}

function impliedText( { sum, bases }: ImpliedBaseDetails ): string {
	return sum
		? `${ writeNumber( sum.total ) } = ${ sum.parts
				.map( ( part ) => writeNumber( part ) )
				.join( '+' ) }`
		: distinct( bases.map( ( { implied } ) => implied ) );
}

function baseName(
	{ baseRow, baseColumn, bases }: ImpliedBaseDetails,
	names: Names
): string {
	if ( baseRow !== null ) {
		/* translators: %s: number of a row */
		return sprintf( __( 'row %s', 'cong-truong' ), names.row( baseRow ) );
	}
	const [ first ] = bases;
	return baseColumn !== null && first
		? sprintf(
				/* translators: %s: name of a column */
				__( 'column %s', 'cong-truong' ),
				names.column( first.cell.row, baseColumn )
			)
		: bases.map( ( { cell } ) => names.cell( cell ) ).join( '; ' );
}

function fitText( details: ImpliedBaseDetails ): string {
	const { explained, judged } = details;
	const base = impliedText( details );
	if ( explained === judged ) {
		return sprintf(
			/* translators: %s: a number that the rates follow from */
			__( 'All fit with a base of %s.', 'cong-truong' ),
			base
		);
	}
	return explained * 2 > judged
		? sprintf(
				/* translators: %s: a number that the rates follow from */
				__( 'Most fit with a base of %s.', 'cong-truong' ),
				base
			)
		: sprintf(
				/* translators: %s: a number that the rates follow from */
				__( 'Some fit with a base of %s.', 'cong-truong' ),
				base
			);
}

export function describeImpliedBase(
	details: ImpliedBaseDetails,
	names: Names
): string {
	const { bases, sum } = details;
	const name = baseName( details, names );
	const stated = sum ? [ sum.stated ] : bases.map( ( one ) => one.stated );
	return [
		sprintf(
			/* translators: 1: a row or column, 2: the figure that it says */
			__( 'They do not follow from %1$s (%2$s).', 'cong-truong' ),
			name,
			distinct( stated )
		),
		fitText( details ),
		sprintf(
			/* translators: %s: a row or column */
			__( 'It may be %s that is off.', 'cong-truong' ),
			name
		),
	].join( ' ' );
}

export function describeFraction(
	{ rates }: FractionDetails,
	names: Names
): string {
	const [ first ] = rates;
	return first
		? sprintf(
				/* translators: 1: a rate as typed, such as 0,5995, 2: the same in percent, such as 59,95% */
				__(
					'These rates are written as parts of one (%1$s); in percent that is %2$s.',
					'cong-truong'
				),
				names.raw( first.cell ),
				first.expected
			)
		: '';
}
