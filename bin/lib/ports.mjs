/**
 * Ports on the loopback interface.
 */
import { connect, createServer } from 'node:net';

/**
 * @param {number} port 0 asks for any free port.
 * @return {Promise<number>} The port, or 0 if it is busy.
 */
function tryPort( port ) {
	return new Promise( ( resolve ) => {
		const server = createServer();
		server.unref();
		server.on( 'error', () => resolve( 0 ) );
		server.listen( { port, host: '127.0.0.1', exclusive: true }, () => {
			const address = server.address();
			server.close( () =>
				resolve(
					address && typeof address === 'object' ? address.port : 0
				)
			);
		} );
	} );
}

/** @type {Set<number>} */
const given = new Set();

/**
 * A free port: the first that is free from CONG_TRUONG_PORTS (such as `9200-9299`) or from the wish on, else any.
 *
 * @param {number} [wish]
 * @return {Promise<number>} Port.
 */
export async function freePort( wish ) {
	const [ from, to ] = ( process.env.CONG_TRUONG_PORTS ?? '' )
		.split( '-' )
		.map( Number );
	const first = wish ?? from;
	const last = wish ? wish + 50 : to || first + 99;
	for ( let port = first; first && port <= last; port++ ) {
		if ( ! given.has( port ) && ( await tryPort( port ) ) ) {
			given.add( port );
			return port;
		}
	}
	const port = await tryPort( 0 );
	given.add( port );
	return port;
}

/**
 * @param {number} port
 * @return {Promise<boolean>} Whether something answers there.
 */
export function answers( port ) {
	return new Promise( ( resolve ) => {
		const socket = connect( { port, host: '127.0.0.1' } );
		socket.on( 'connect', () => {
			socket.destroy();
			resolve( true );
		} );
		socket.on( 'error', () => resolve( false ) );
	} );
}
