/** In a file of its own, as only webpack knows where the script of the worker lies. */
export function startWorker(): Worker {
	return new Worker( new URL( './worker.ts', import.meta.url ) );
}
