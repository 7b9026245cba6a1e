/**
 * Values as comparable text.
 */
import type { DisclosureValues } from './types';

/** JSON with sorted keys: the server gives the keys in another order. */
export function canonical( value: unknown ): string {
	return (
		JSON.stringify( value, ( _key, inner: unknown ) =>
			typeof inner === 'object' &&
			inner !== null &&
			! Array.isArray( inner )
				? Object.fromEntries(
						Object.entries( inner ).sort( ( [ one ], [ other ] ) =>
							one < other ? -1 : 1
						)
					)
				: inner
		) ?? ''
	);
}

export function sameValues(
	one: DisclosureValues,
	other: DisclosureValues
): boolean {
	return canonical( one ) === canonical( other );
}
