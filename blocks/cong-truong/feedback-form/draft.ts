/**
 * What was typed, kept in this tab until it is sent: a reload, a cut connection or the back button lose nothing. Storage may be missing or full (in-app browsers,
 * private windows): then it is as if there were none.
 */

/** Name and value of each field, as `FormData` has them. */
export type Values = [ string, string ][];

export type Draft = {
	/** Tells this message from every other, however often it is sent. */
	key: string;
	/** When its page came first, in milliseconds; the script may be late. */
	since: number;
	values: Values;
	/** It arrived; what the browser brings back of it is old. */
	isSent: boolean;
};

/** `crypto.randomUUID` is missing over plain HTTP. */
export function makeKey(): string {
	return Array.from(
		crypto.getRandomValues( new Uint8Array( 18 ) ),
		( byte ) => byte.toString( 16 ).padStart( 2, '0' )
	).join( '' );
}

export function newDraft(): Draft {
	return {
		key: makeKey(),
		since: Math.floor( performance.timeOrigin ),
		values: [],
		isSent: false,
	};
}

export function loadDraft( name: string ): Draft | undefined {
	try {
		const draft: Partial< Draft > = JSON.parse(
			sessionStorage.getItem( name ) ?? '{}'
		);
		return draft.key && draft.since && Array.isArray( draft.values )
			? {
					key: draft.key,
					since: draft.since,
					values: draft.values,
					isSent: Boolean( draft.isSent ),
				}
			: undefined;
	} catch {
		return undefined;
	}
}

/** Without a draft the one that is kept goes. */
export function saveDraft( name: string, draft?: Draft ): void {
	try {
		if ( draft ) {
			sessionStorage.setItem( name, JSON.stringify( draft ) );
		} else {
			sessionStorage.removeItem( name );
		}
	} catch {
		// The form itself still has it.
	}
}
