/**
 * Reading in a worker where the browser lets the page have one: not where a host serves scripts from another address, say.
 */
import { getLocaleData } from '@wordpress/i18n';

import type { ImportPreview } from '../../lib/import';
import { readJob, type Job } from './job';
import { startWorker } from './start-worker';

/** @return What was read, or null where there is no worker that could. */
function askWorker( job: Job ): Promise< ImportPreview | null > {
	return new Promise( ( resolve ) => {
		let worker: Worker;
		try {
			worker = startWorker();
		} catch {
			resolve( null );
			return;
		}
		const end = ( answer: ImportPreview | null ) => {
			worker.terminate();
			resolve( answer );
		};
		worker.addEventListener(
			'message',
			( { data }: MessageEvent< ImportPreview | null > ) => end( data )
		);
		worker.addEventListener( 'error', () => end( null ) );
		worker.postMessage( {
			job,
			// A plural rule of the page may be a function, which cannot be sent.
			translations: JSON.parse(
				JSON.stringify( getLocaleData( 'cong-truong' ) ?? {} )
			),
		} );
	} );
}

export async function readBeside( job: Job ): Promise< ImportPreview > {
	return ( await askWorker( job ) ) ?? readJob( job );
}
