/**
 * Reads a file or a pasted table beside the page, which stays responsive meanwhile.
 */
import { setTranslations, type LocaleData } from './worker-i18n';

import { readJob, type Job } from './job';

type Order = { job: Job; translations: LocaleData };

addEventListener( 'message', ( { data }: MessageEvent< Order > ) => {
	setTranslations( data.translations );
	void readJob( data.job ).then( postMessage, () => postMessage( null ) );
} );
