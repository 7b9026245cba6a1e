/**
 * Messages under load, beside WordPress's comment form in the same run: 200 at once, 5 a second for ten minutes, 50 a second for a minute; every accepted one
 * must be stored once. Then the inbox among 100,000 messages. CONG_TRUONG_BENCH_MINUTES shortens the ten minutes.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { quantile } from './figures.mjs';

const MINUTES = Number( process.env.CONG_TRUONG_BENCH_MINUTES ?? 10 );
const STAGES = [
	{ name: '200 at once', count: 200, seconds: 0 },
	{
		name: `5 a second for ${ MINUTES } min`,
		count: 300 * MINUTES,
		seconds: 60 * MINUTES,
	},
	{ name: '50 a second for 1 min', count: 3000, seconds: 60 },
];
const MESSAGES = 100_000;

/** WordPress keeps one address from commenting again within 15 seconds, and would measure its refusals. */
const NO_FLOOD_CHECK = `<?php
add_filter( 'wp_is_comment_flood', '__return_false', 99 );
`;
const PREPARE = `
$page = wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Góp ý', 'post_content' => '<!-- wp:cong-truong/feedback-form /-->' ) );
$post = wp_insert_post( array( 'post_status' => 'publish', 'post_title' => 'Bình luận', 'comment_status' => 'open' ) );
echo wp_json_encode( array( 'page' => get_permalink( $page ), 'post' => $post ) );
`;
const COUNT = `
global $wpdb;
$table = CongTruong\\Feedback\\Tables::name( 'messages' );
echo wp_json_encode( array(
	'ours' => $wpdb->get_col( $wpdb->prepare( "SELECT code FROM $table WHERE folded LIKE %s", '%' . $args . '%' ) ),
	'core' => (int) $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM $wpdb->comments WHERE comment_content LIKE %s", '%' . $args . '%' ) ),
) );
`;
const INBOX = `
use CongTruong\\Feedback\\{Messages, Query, Tables};
global $wpdb;
$table = Tables::name( 'messages' );
$topics = array( 'giang-day', 'thu-chi', 'ban-tru', 'an-toan', '' );
$states = array( 'new', 'progress', 'answered', 'answered', 'answered', 'answered', 'answered', 'published', 'held', 'spam' );
$words  = explode( ' ', 'nha truong phu huynh hoc sinh bua an ban tru cong truong giao thong hoc phi thoi khoa bieu thay co lop sach vo' );
mt_srand( 7 );
for ( $start = 0; $start < $args; $start += 500 ) {
	$rows = array();
	for ( $number = $start; $number < $start + 500; $number++ ) {
		$text = '';
		for ( $word = 0; $word < 60; $word++ ) {
			$text .= $words[ mt_rand( 0, count( $words ) - 1 ) ] . ' ';
		}
		$created = time() - mt_rand( 0, 365 * 86400 );
		$rows[]  = $wpdb->prepare( "(%s,%s,%s,%s,'feedback','parent',%s,%d,%d,%d,%d,%s,%s)", "GY-B$number", "cB$number", $states[ mt_rand( 0, 9 ) ], $topics[ mt_rand( 0, 4 ) ], gmdate( 'Y-m', $created ), $created, $created, $created + 864000, time() + 9000000, wp_json_encode( array( 'message' => $text ) ), "gy-b$number $text" );
	}
	$wpdb->query( "INSERT INTO $table (code,once,state,topic,kind,role,month,created,modified,due,expires,body,folded) VALUES " . implode( ',', $rows ) );
}
$time = static function ( callable $work ): float {
	$times = array();
	for ( $round = 0; $round < 5; $round++ ) {
		$begin = microtime( true );
		$work();
		$times[] = 1000 * ( microtime( true ) - $begin );
	}
	sort( $times );
	return $times[2];
};
echo wp_json_encode( array(
	'list'   => $time( static function () { Messages::several( Query::find( array() )['ids'] ); } ),
	'counts' => $time( static function () { Query::counts(); } ),
	'unread' => $time( static function () { Query::unread(); } ),
	'search' => $time( static function () { Query::find( array( 'search' => 'bữa ăn GY-B777' ) ); } ),
	'statistics' => $time( static function () { CongTruong\\Feedback\\Statistics::of( 12, null ); } ),
) );
`;

/**
 * Sends requests at an even pace, whether those before are answered or not.
 *
 * @param {{ count: number, seconds: number }}                stage
 * @param {( number: number ) => Promise<string | null>} send Resolves to what names the accepted one.
 */
async function run( { count, seconds }, send ) {
	const times = [];
	const accepted = [];
	let refused = 0;
	const start = performance.now();
	await Promise.all(
		Array.from( { length: count }, async ( _, number ) => {
			const wait =
				( 1000 * seconds * number ) / count -
				( performance.now() - start );
			if ( wait > 0 ) {
				await new Promise( ( resolve ) => setTimeout( resolve, wait ) );
			}
			const sent = performance.now();
			const name = await send( number ).catch( () => null );
			times.push( performance.now() - sent );
			if ( name === null ) {
				refused++;
			} else {
				accepted.push( name );
			}
		} )
	);
	return {
		accepted,
		refused,
		median: quantile( times, 0.5 ),
		p95: quantile( times, 0.95 ),
		rate: ( 1000 * count ) / ( performance.now() - start ),
	};
}

/**
 * @param {import('../../bin/native/site.mjs').Site} site
 * @return {Promise<import('./figures.mjs').Line[]>} Lines of the table.
 */
export async function benchFeedback( site ) {
	writeFileSync(
		join( site.dir, 'wp-content/mu-plugins/no-flood-check.php' ),
		NO_FLOOD_CHECK
	);
	const { page, post } = JSON.parse( await site.wpLoad( PREPARE ) );
	const lines = [];
	for ( const [ index, stage ] of STAGES.entries() ) {
		const token = `taidot${ index }x`;
		const text = ( number ) =>
			`Ý kiến ${ token } thứ ${ number }: đề nghị nhà trường xem lại giờ tan học của khối 6.`;
		const ours = await run( stage, async ( number ) => {
			const answer = await fetch(
				`${ page }${ page.includes( '?' ) ? '&' : '?' }cong-truong-feedback=send`,
				{
					method: 'POST',
					redirect: 'manual',
					body: new URLSearchParams( {
						'cong_truong_feedback[kind]': 'feedback',
						'cong_truong_feedback[role]': 'parent',
						'cong_truong_feedback[message]': text( number ),
						'cong_truong_feedback[consent]': '1',
					} ),
				}
			);
			await answer.arrayBuffer();
			return answer.status === 303
				? decodeURIComponent(
						/cong-truong-receipt=([^.&#]+)/.exec(
							answer.headers.get( 'location' ) ?? ''
						)?.[ 1 ] ?? ''
					)
				: null;
		} );
		const core = await run( stage, async ( number ) => {
			const answer = await fetch( `${ site.url }/wp-comments-post.php`, {
				method: 'POST',
				redirect: 'manual',
				body: new URLSearchParams( {
					comment: text( number ),
					author: 'Phụ huynh',
					email: `p${ number }@example.org`,
					comment_post_ID: String( post ),
				} ),
			} );
			await answer.arrayBuffer();
			return answer.status === 302 ? String( number ) : null;
		} );
		const stored = JSON.parse( await site.wpLoad( COUNT, token ) );
		const once =
			new Set( ours.accepted ).size === ours.accepted.length &&
			stored.ours.length >= ours.accepted.length &&
			ours.accepted.every( ( code ) => stored.ours.includes( code ) ) &&
			new Set( stored.ours ).size === stored.ours.length;
		lines.push( {
			what: `feedback form, ${ stage.name }: accepted ${ ours.accepted.length } of ${ stage.count }, stored ${ stored.ours.length }, ${ once ? 'each once' : 'NOT each once' }`,
			measured: `${ ours.median.toFixed( 0 ) } ms, p95 ${ ours.p95.toFixed( 0 ) } ms, ${ ours.rate.toFixed( 1 ) }/s`,
			baseline: `comment form ${ core.median.toFixed( 0 ) } ms, p95 ${ core.p95.toFixed( 0 ) } ms, ${ core.rate.toFixed( 1 ) }/s; ${ core.accepted.length } accepted, ${ stored.core } stored`,
			ratio: `${ ( ours.median / core.median ).toFixed( 2 ) } ×`,
			budget: 'each once',
			kept: once && stored.ours.length === ours.accepted.length,
		} );
	}
	const inbox = JSON.parse( await site.wpLoad( INBOX, MESSAGES ) );
	for ( const [ what, milliseconds ] of Object.entries( inbox ) ) {
		lines.push( {
			what: `inbox of ${ MESSAGES } messages: ${ what }`,
			measured: `${ Number( milliseconds ).toFixed( 1 ) } ms`,
			baseline: '',
			ratio: '',
			budget: '',
			kept: true,
		} );
	}
	return lines;
}
