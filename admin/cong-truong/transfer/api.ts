/**
 * The requests of the screen. None takes long: a host ends what does.
 */

import apiFetch from '@wordpress/api-fetch';

export type Cursor = {
	part: string;
	key: string;
	count: number;
	checksum: string;
};

export type Replace = 'none' | 'older' | 'all';

export type Problem = {
	part: string;
	key: string;
	state: string;
	message: string;
};

export type Progress = {
	token: string;
	phase: 'check' | 'import';
	done: boolean;
	offset: number;
	size: number;
	/** Part → state → number of records. */
	counts: Record< string, Record< string, number > >;
	problems: Problem[];
};

/** Bytes of a piece of an upload: below the smallest limit that hosts set for a request. */
export const PIECE = 393_216;

function post< T >( action: string, data: object ): Promise< T > {
	return apiFetch< T >( {
		path: `/cong-truong/v1/transfer/${ action }`,
		method: 'POST',
		data,
	} );
}

/** The whole file, asked for piece by piece. */
export async function exportAll(
	onPiece: ( records: number ) => void
): Promise< string[] > {
	const pieces: string[] = [];
	let cursor: Cursor = { part: '', key: '', count: 0, checksum: '' };
	for (;;) {
		const answer = await post< {
			text: string;
			cursor: Cursor;
			done: boolean;
		} >( 'export', cursor );
		pieces.push( answer.text );
		cursor = answer.cursor;
		onPiece( cursor.count );
		if ( answer.done ) {
			return pieces;
		}
	}
}

export function toBase64( bytes: Uint8Array ): string {
	let text = '';
	// All at once would be more arguments than a call may have.
	for ( let from = 0; from < bytes.length; from += 0x8000 ) {
		text += String.fromCharCode( ...bytes.subarray( from, from + 0x8000 ) );
	}
	return window.btoa( text );
}

export async function upload(
	file: Blob,
	onPiece: ( share: number ) => void
): Promise< string > {
	let token = '';
	for (
		let offset = 0;
		offset === 0 || offset < file.size;
		offset += PIECE
	) {
		const bytes = await file.slice( offset, offset + PIECE ).arrayBuffer();
		const answer = await post< { token: string } >( 'upload', {
			token,
			offset,
			data: toBase64( new Uint8Array( bytes ) ),
		} );
		token = answer.token;
		onPiece( Math.min( 1, ( offset + PIECE ) / Math.max( 1, file.size ) ) );
	}
	return token;
}

/** Asks on until the whole file was read. */
export async function goThrough(
	action: 'check' | 'import',
	data: { token: string; replace?: Replace },
	onProgress: ( progress: Progress ) => void
): Promise< Progress > {
	for (;;) {
		const progress = await post< Progress >( action, data );
		onProgress( progress );
		if ( progress.done ) {
			return progress;
		}
	}
}

export async function endImport( token: string ): Promise< void > {
	await post( 'end', { token } );
}
