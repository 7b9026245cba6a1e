/**
 * Says at the end of the process that imports it how much memory (KB) and time of the processor (microseconds) it took.
 */
import { existsSync, readFileSync } from 'node:fs';

/** In maxRSS Linux counts also what the parent held when it started the process. */
const STATUS = '/proc/self/status';

process.on( 'exit', () => {
	const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
	const [ , peak = maxRSS ] =
		( existsSync( STATUS ) &&
			/^VmHWM:\s+(\d+)/m.exec( readFileSync( STATUS, 'utf8' ) ) ) ||
		[];
	process.stderr.write( `\n${ peak } ${ userCPUTime + systemCPUTime }\n` );
} );
