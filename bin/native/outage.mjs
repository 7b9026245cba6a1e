/**
 * Messages while the database is restarted under load: whatever was accepted is there once, whatever was not says so, and sent again it is there once too.
 */
import { randomUUID } from 'node:crypto';

import { Problem, say } from '../lib/messages.mjs';
import { startSite } from './site.mjs';

const MESSAGES = 150;
const PER_SECOND = 15;
const DOWN_AFTER = 3000;
/** WordPress itself tries again for five seconds. */
const DOWN_FOR = 8000;

const PAGE = `
echo get_permalink( wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Góp ý', 'post_content' => '<!-- wp:cong-truong/feedback-form /-->' ) ) );
`;
const STORED = `
global $wpdb;
$table = CongTruong\\Feedback\\Tables::name( 'messages' );
echo wp_json_encode( $wpdb->get_col( "SELECT body FROM $table" ) );
`;

/**
 * Sends a message as the form's script does.
 *
 * @param {string} page
 * @param {number} number
 * @param {string} key
 * @return {Promise<boolean>} Whether it was accepted.
 */
async function send( page, number, key ) {
	const url = new URL( page );
	url.searchParams.set( 'cong-truong-feedback', 'send' );
	try {
		const answer = await fetch( url, {
			method: 'POST',
			headers: { 'X-Cong-Truong': 'fetch' },
			body: new URLSearchParams( {
				'cong_truong_feedback[kind]': 'feedback',
				'cong_truong_feedback[role]': 'parent',
				'cong_truong_feedback[message]': `Ý kiến số ${ number }: xin nhà trường xem lại giờ tan học.`,
				'cong_truong_feedback[consent]': '1',
				'cong_truong_feedback[key]': key,
			} ),
		} );
		const text = await answer.text();
		if ( answer.ok ) {
			return JSON.parse( text ).ok === true;
		}
		if ( answer.status < 500 || text.trim() === '' ) {
			throw new Problem(
				`A message was refused with ${ answer.status }: ${ text.slice( 0, 200 ) }`
			);
		}
	} catch ( error ) {
		if ( error instanceof Problem ) {
			throw error;
		}
	}
	return false;
}

/**
 * @return {Promise<number>} Exit code.
 */
export async function run() {
	const site = await startSite( { name: 'outage', debug: false } );
	const page = ( await site.wpLoad( PAGE ) ).trim();
	const keys = Array.from( { length: MESSAGES }, () => randomUUID() );
	const accepted = new Set();
	const sendAll = ( numbers, pause ) =>
		Promise.all(
			numbers.map( async ( number, index ) => {
				await new Promise( ( resolve ) =>
					setTimeout( resolve, index * pause )
				);
				if ( await send( page, number, keys[ number ] ?? '' ) ) {
					accepted.add( number );
				}
			} )
		);
	const restart = new Promise( ( resolve ) =>
		setTimeout( resolve, DOWN_AFTER )
	).then( () => site.restartDatabase( DOWN_FOR ) );
	const all = keys.map( ( _, number ) => number );
	await sendAll( all, 1000 / PER_SECOND );
	await restart;
	const stored = async () => {
		const bodies = JSON.parse( await site.wpLoad( STORED ) );
		return bodies.map( ( body ) =>
			Number( /số (\d+):/.exec( JSON.parse( body ).message )?.[ 1 ] )
		);
	};
	const first = await stored();
	const lost = [ ...accepted ].filter(
		( number ) => ! first.includes( number )
	);
	const refused = all.filter( ( number ) => ! accepted.has( number ) );
	await sendAll( refused, 20 );
	const second = await stored();
	await site.stop();
	say(
		`${ MESSAGES } messages while the database was away: ${ first.length } stored, ${ refused.length } refused and sent again, ${ second.length } in the end`
	);
	const isWell =
		lost.length === 0 &&
		refused.length > 0 &&
		accepted.size === MESSAGES &&
		second.length === MESSAGES &&
		new Set( second ).size === MESSAGES;
	return isWell ? 0 : 1;
}
