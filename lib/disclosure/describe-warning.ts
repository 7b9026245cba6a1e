/**
 * A warning as people read it. Advice in plain words: which figures disagree, never which one is right.
 */

import { __, sprintf } from '@wordpress/i18n';

import { detailsOf } from './rules';
import type { RuleDetails, WarningDetails } from './rules/details';
import { namesOf, placesName } from './rules/describe/names';
import type { Names } from './rules/describe/names';
import {
	describeAmbiguous,
	describeEqual,
	describePair,
	describePart,
	describeRatio,
	describeRequired,
} from './rules/describe/others';
import {
	describeFraction,
	describeImpliedBase,
	describeRate,
} from './rules/describe/rates';
import { describeSum } from './rules/describe/sums';
import type { DisclosureValues, ResolvedForm, Warning } from './types';

export type WarningText = {
	title: string;
	message: string;
	/** The button that uses the offered value. */
	offerLabel?: string;
};

function messageOf( details: RuleDetails, names: Names ): string {
	switch ( details.kind ) {
		case 'sum':
			return describeSum( details, names );
		case 'rate':
			return describeRate( details, names );
		case 'implied_base':
			return describeImpliedBase( details, names );
		case 'fraction':
			return describeFraction( details, names );
		case 'part':
			return describePart( details, names );
		case 'equal':
			return describeEqual( details, names );
		case 'pair':
			return describePair( details, names );
		case 'ratio':
			return describeRatio( details, names );
		case 'required':
			return describeRequired( details, names );
		case 'ambiguous':
			return describeAmbiguous( details );
	}
}

function titleOf(
	details: WarningDetails,
	{ cells, offer }: Warning,
	names: Names
): string {
	if ( details.kind === 'implied_base' || details.kind === 'fraction' ) {
		const [ first ] = details.rates;
		const row = details.kind === 'implied_base' ? details.baseRow : null;
		const count = String( details.rates.length );
		return row !== null
			? sprintf(
					/* translators: 1: number of a row, 2: number of cells */
					__( '%1$s, the rates (%2$s cells)', 'cong-truong' ),
					names.row( row ),
					count
				)
			: sprintf(
					/* translators: 1: name of the first cell, 2: number of cells */
					__( '%1$s and other rates (%2$s cells)', 'cong-truong' ),
					first ? names.cell( first.cell ) : '',
					count
				);
	}
	if ( details.kind === 'required' ) {
		return sprintf(
			/* translators: %s: number of cells */
			__( 'Not filled in yet (%s)', 'cong-truong' ),
			String( details.missing.length )
		);
	}
	return placesName(
		offer && details.kind !== 'ambiguous' ? cells.slice( 0, 1 ) : cells,
		names
	);
}

function offerLabelOf( { offer }: Warning ): string | undefined {
	const raws = offer?.map( ( { raw } ) => raw ) ?? [];
	const [ first, second ] = raws;
	if ( first === undefined ) {
		return undefined;
	}
	if ( raws.length === 2 && second !== undefined ) {
		return sprintf(
			/* translators: 1: a figure, 2: the rate that goes with it */
			__( 'Use %1$s and %2$s', 'cong-truong' ),
			first,
			second
		);
	}
	return sprintf(
		/* translators: %s: a figure, or several */
		__( 'Use %s', 'cong-truong' ),
		raws.length > 3
			? `${ raws.slice( 0, 3 ).join( '; ' ) }; …`
			: raws.join( '; ' )
	);
}

export function describeWarning(
	warning: Warning,
	form: ResolvedForm,
	values: DisclosureValues
): WarningText {
	const names = namesOf( form, values );
	const details = detailsOf( warning );
	if ( ! details ) {
		return { title: placesName( warning.cells, names ), message: '' };
	}
	const offerLabel = offerLabelOf( warning );
	const [ offered ] = warning.offer ?? [];
	const settles =
		offered && details.also.length > 0
			? [
					sprintf(
						/* translators: %s: a figure */
						__( 'With %s they agree.', 'cong-truong' ),
						offered.raw
					),
				]
			: [];
	return {
		title: titleOf( details, warning, names ),
		message: [ details, ...details.also ]
			.map( ( one ) => messageOf( one, names ) )
			.concat( settles )
			.join( ' ' ),
		...( offerLabel === undefined ? {} : { offerLabel } ),
	};
}
