/**
 * Unsaved values on this computer. Each opening of the editor keeps a copy of its own, so that none overwrites another.
 */

import type { DisclosureValues } from '../../../../lib/disclosure/types';

export type LocalCopy = {
	session: string;
	version: number;
	/** ISO 8601. */
	at: string;
	values: DisclosureValues;
};

const PREFIX = 'cong-truong:disclosure:';
const MOST = 5;

function isCopy( value: unknown ): value is LocalCopy {
	return (
		typeof value === 'object' &&
		value !== null &&
		'session' in value &&
		typeof value.session === 'string' &&
		'version' in value &&
		typeof value.version === 'number' &&
		'at' in value &&
		typeof value.at === 'string' &&
		'values' in value &&
		typeof value.values === 'object' &&
		value.values !== null &&
		'schema' in value.values &&
		value.values.schema === 1 &&
		'cells' in value.values
	);
}

function read( id: number ): LocalCopy[] {
	try {
		const stored: unknown = JSON.parse(
			window.localStorage.getItem( PREFIX + id ) ?? '[]'
		);
		return Array.isArray( stored ) ? stored.filter( isCopy ) : [];
	} catch {
		return [];
	}
}

/** False where the browser keeps nothing: no room, or a private window. */
function write( id: number, copies: LocalCopy[] ): boolean {
	try {
		if ( copies.length === 0 ) {
			window.localStorage.removeItem( PREFIX + id );
		} else {
			window.localStorage.setItem(
				PREFIX + id,
				JSON.stringify( copies )
			);
		}
		return true;
	} catch {
		return false;
	}
}

export function keepCopy( id: number, copy: LocalCopy ): boolean {
	const others = read( id ).filter(
		( { session } ) => session !== copy.session
	);
	return (
		write( id, [ copy, ...others ].slice( 0, MOST ) ) ||
		write( id, [ copy ] )
	);
}

export function forgetCopy( id: number, session: string ): void {
	const copies = read( id );
	const rest = copies.filter( ( copy ) => copy.session !== session );
	if ( rest.length !== copies.length ) {
		write( id, rest );
	}
}

/** Values that an earlier opening left unsaved, the newest first. */
export function leftCopies( id: number, session: string ): LocalCopy[] {
	return read( id )
		.filter( ( copy ) => copy.session !== session )
		.sort( ( one, other ) => other.at.localeCompare( one.at ) );
}

export function newSession(): string {
	return `${ Date.now().toString( 36 ) }-${ Math.random().toString( 36 ).slice( 2, 8 ) }`;
}
