/**
 * A little work that costs a visitor nothing and a spammer time. Fetched when somebody starts to write.
 */
import { solveChallenge } from 'altcha-lib/v1';
import type { Challenge } from 'altcha-lib/v1/types';

/** Numbers that are tried before the page gets a turn. */
const SLICE = 500;

export type Proof = {
	/** As the server takes it; empty for none. */
	payload: string;
	/** When it is good for nothing any more, in milliseconds. */
	expires: number;
};

export const NO_PROOF: Proof = { payload: '', expires: Infinity };

export async function prove( url: string ): Promise< Proof > {
	const response = await fetch( url, { cache: 'no-store' } );
	const challenge: Challenge = await response.json();
	const number = await solve( challenge );
	if ( number === undefined ) {
		return NO_PROOF;
	}
	const seconds = Number(
		new URLSearchParams( challenge.salt.split( '?' )[ 1 ] ).get( 'expires' )
	);
	return {
		payload: btoa(
			JSON.stringify( {
				algorithm: challenge.algorithm,
				challenge: challenge.challenge,
				number,
				salt: challenge.salt,
				signature: challenge.signature,
			} )
		),
		expires: seconds > 0 ? seconds * 1000 : Infinity,
	};
}

async function solve( {
	algorithm,
	challenge,
	salt,
	maxnumber = 0,
}: Challenge ): Promise< number | undefined > {
	for ( let start = 0; start <= maxnumber; start += SLICE ) {
		const most = Math.min( start + SLICE - 1, maxnumber );
		const found = await solveChallenge(
			challenge,
			salt,
			algorithm,
			most,
			start
		).promise;
		if ( found ) {
			return found.number;
		}
		await new Promise( ( resolve ) => setTimeout( resolve ) );
	}
	return undefined;
}
