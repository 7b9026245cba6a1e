/**
 * Loaded into the process of Playground's command before its own code.
 */
import { Server } from 'node:net';

// The command listens on all interfaces and has no option for it; a demo school is nobody else's business.
const listen = Server.prototype.listen;
Server.prototype.listen = function ( port, ...rest ) {
	return typeof port === 'number' && typeof rest[ 0 ] !== 'string'
		? listen.call( this, port, '127.0.0.1', ...rest )
		: listen.call( this, port, ...rest );
};

// Without a parent nobody would ever stop it.
const parent = process.ppid;
setInterval( () => {
	if ( process.ppid !== parent ) {
		process.exit( 1 );
	}
}, 1000 ).unref();
