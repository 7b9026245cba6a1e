/**
 * Runs the rules over the values a moment after they change.
 */

import { useEffect, useMemo, useState } from '@wordpress/element';

import { describeWarning } from '../../lib/disclosure/describe-warning';
import { checkDisclosure, isDismissed } from '../../lib/disclosure/rules';

import type {
	DisclosureValues,
	ResolvedForm,
	Warning,
} from '../../lib/disclosure/types';
import type { WarningMarks } from '../spreadsheet';
import type { ShownWarning } from './types';

const DELAY = 250;
const WEIGHT = { strong: 0, weak: 1, info: 2 };

function reasonOf( warning: Warning, values: DisclosureValues ): string | null {
	if ( ! isDismissed( warning, values ) ) {
		return null;
	}
	return (
		values.dismissals.find( ( { key } ) => key === warning.key )?.reason ??
		''
	);
}

/** All that stands, the strong ones first. */
export function shownWarnings(
	form: ResolvedForm,
	values: DisclosureValues
): ShownWarning[] {
	return checkDisclosure( form, values )
		.map( ( warning ) => ( {
			warning,
			...describeWarning( warning, form, values ),
			reason: reasonOf( warning, values ),
		} ) )
		.sort(
			( one, other ) =>
				WEIGHT[ one.warning.strength ] -
				WEIGHT[ other.warning.strength ]
		);
}

/** What the spreadsheet marks: the warnings that nobody decided to keep. */
export function marksOf( warnings: readonly ShownWarning[] ): WarningMarks {
	const marks: WarningMarks = { rows: {}, sentences: [] };
	const open = warnings.filter( ( { reason } ) => reason === null );
	open.forEach( ( { warning, title, message }, index ) => {
		const id = `ct-warning-${ index }`;
		marks.sentences.push( { id, text: `${ title }: ${ message }` } );
		for ( const { row, column } of warning.cells ) {
			const cells = ( marks.rows[ row ] ??= {} );
			const known = cells[ column ];
			cells[ column ] = known
				? { ...known, describedBy: `${ known.describedBy } ${ id }` }
				: { strength: warning.strength, describedBy: id };
		}
	} );
	return marks;
}

export function useWarnings( form: ResolvedForm, values: DisclosureValues ) {
	const [ checked, setChecked ] = useState( values );
	useEffect( () => {
		if ( checked === values ) {
			return;
		}
		const timer = setTimeout( () => setChecked( values ), DELAY );
		return () => clearTimeout( timer );
	}, [ checked, values ] );
	return useMemo( () => {
		const warnings = shownWarnings( form, checked );
		return { warnings, marks: marksOf( warnings ) };
	}, [ form, checked ] );
}
