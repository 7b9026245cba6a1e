/**
 * A WordPress as the hosting delivers it, in a process of its own: prints `{ url, dir }`, and stops when its input ends.
 */
import { startSite } from '../../../bin/native/site.mjs';
import { runMain } from '../../../bin/lib/processes.mjs';

await runMain( async () => {
	const site = await startSite( {
		name: 'plain',
		version: process.argv[ 2 ] === '6.8' ? '6.8' : 'newest',
		plugins: 'none',
	} );
	process.stdout.write(
		`${ JSON.stringify( { url: site.url, dir: site.dir } ) }\n`
	);
	await new Promise( ( resolve ) => {
		process.stdin.on( 'end', resolve );
		process.stdin.resume();
	} );
	await site.stop();
} );
