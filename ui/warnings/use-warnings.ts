/**
 * Runs the rules over the values a moment after they change.
 */

import { useEffect, useMemo, useState } from '@wordpress/element';

import type {
	DisclosureValues,
	ResolvedForm,
} from '../../lib/disclosure/types';
import type { WarningMarks } from '../spreadsheet';
import { shownWarnings } from './shown-warnings';
import type { ShownWarning } from './types';

const DELAY = 250;

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
