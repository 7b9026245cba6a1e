/**
 * Sends the form and says what became of it.
 */
import type { Problems } from './types';

export type Outcome =
	| { is: 'sent'; url: string }
	| { is: 'refused'; problems: Problems; message: string }
	/** Whether it arrived nobody knows; the same key makes it safe to send it again. */
	| { is: 'failed'; message: string }
	/** Something between the form and the school answered with a page of its own. */
	| { is: 'strange' };

const PATIENCE = 60_000;

/** Bytes that a slow line sends in a millisecond. */
const SLOWEST = 25;

/** How long to wait for the answer to so many bytes of files. */
export const patienceFor = ( bytes: number ) => PATIENCE + bytes / SLOWEST;

export async function send(
	url: string,
	body: FormData,
	patience: number
): Promise< Outcome > {
	const stop = new AbortController();
	const timer = setTimeout( () => stop.abort(), patience );
	try {
		const response = await fetch( url, {
			method: 'POST',
			body,
			signal: stop.signal,
			cache: 'no-store',
			headers: { 'X-Cong-Truong': 'fetch', Accept: 'application/json' },
		} );
		return understand( response.status, await response.text() );
	} catch {
		return { is: 'failed', message: '' };
	} finally {
		clearTimeout( timer );
	}
}

function understand( status: number, text: string ): Outcome {
	let answer: {
		ok?: unknown;
		url?: unknown;
		errors?: Problems;
		message?: unknown;
	} | null;
	try {
		answer = JSON.parse( text );
	} catch {
		answer = null;
	}
	const message = String( answer?.message ?? '' );
	if ( status >= 500 ) {
		return { is: 'failed', message: answer?.ok === false ? message : '' };
	}
	if (
		answer?.ok === true &&
		/^(?:https?:\/)?\//.test( `${ answer.url }` )
	) {
		return { is: 'sent', url: String( answer.url ) };
	}
	if ( answer?.ok === false ) {
		return { is: 'refused', problems: answer.errors ?? {}, message };
	}
	return { is: 'strange' };
}
