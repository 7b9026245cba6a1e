/**
 * What is to be read, and the reading, fetched when it is needed.
 */
import type {
	ImportPreview,
	ImportTarget,
	PastedTable,
} from '../../lib/import';

export type Job = { target: ImportTarget } & (
	{ bytes: Uint8Array; name: string } | { pasted: PastedTable }
);

export async function readJob( job: Job ): Promise< ImportPreview > {
	const { importFile, importTable } =
		await import( '../../lib/import/import-file' );
	return 'pasted' in job
		? importTable( job.pasted, job.target )
		: importFile( job.bytes, job.name, job.target );
}
