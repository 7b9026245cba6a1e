/**
 * The warnings of a disclosure in words: for the screen, and as they stand at a publication.
 */

import { describeWarning } from '../../lib/disclosure/describe-warning';
import { checkDisclosure, isDismissed } from '../../lib/disclosure/rules';
import type {
	DisclosureValues,
	ResolvedForm,
	StoodWarning,
	Warning,
} from '../../lib/disclosure/types';
import type { ShownWarning } from './types';

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

export function stoodWarnings(
	warnings: readonly ShownWarning[]
): StoodWarning[] {
	return warnings.map( ( { warning, title, message, reason } ) => ( {
		key: warning.key,
		message: `${ title }: ${ message }`,
		cells: warning.cells,
		reason,
	} ) );
}
