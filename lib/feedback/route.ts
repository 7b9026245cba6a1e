/**
 * What stands after the `#` of the inbox's address: which part is open, and the filters of the list. Links of mails and the back button go by it.
 */

import type {
	FeedbackKind,
	FeedbackQuery,
	FeedbackState,
	SenderRole,
} from './types';

export type Route =
	| { name: 'list'; query: FeedbackQuery }
	| { name: 'message'; id: number; isAnswering: boolean }
	| { name: 'settings' }
	| { name: 'statistics' };

const STATES: ReadonlySet< string > = new Set< FeedbackState | 'open' | 'all' >(
	[
		'new',
		'progress',
		'answered',
		'published',
		'held',
		'spam',
		'bin',
		'open',
		'all',
	]
);
const KINDS: ReadonlySet< string > = new Set< FeedbackKind >( [
	'feedback',
	'question',
	'report',
	'consultation',
] );
const ROLES: ReadonlySet< string > = new Set< SenderRole >( [
	'parent',
	'student',
	'citizen',
	'teacher',
] );
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function isState( text: string ): text is FeedbackState | 'open' | 'all' {
	return STATES.has( text );
}

function isKind( text: string ): text is FeedbackKind {
	return KINDS.has( text );
}

function isRole( text: string ): text is SenderRole {
	return ROLES.has( text );
}

function whole( text: string, least: number ): number | undefined {
	const value = /^\d{1,10}$/.test( text ) ? Number( text ) : -1;
	return value >= least ? value : undefined;
}

function readQuery( text: string ): FeedbackQuery {
	const given = new URLSearchParams( text );
	const get = ( name: string ) => given.get( name ) ?? '';
	const state = get( 'state' );
	const kind = get( 'kind' );
	const role = get( 'role' );
	return cleanQuery( {
		state: isState( state ) ? state : 'open',
		kind: isKind( kind ) ? kind : undefined,
		topic: get( 'topic' ),
		role: isRole( role ) ? role : undefined,
		assignee: whole( get( 'assignee' ), 0 ),
		overdue: [ '1', 'true' ].includes( get( 'overdue' ) ),
		consultation: whole( get( 'consultation' ), 1 ),
		from: DAY.test( get( 'from' ) ) ? get( 'from' ) : '',
		to: DAY.test( get( 'to' ) ) ? get( 'to' ) : '',
		search: get( 'search' ),
		page: whole( get( 'page' ), 2 ),
	} );
}

/** Without what does not filter. The state is always said. */
export function cleanQuery( query: FeedbackQuery ): FeedbackQuery {
	const { state = 'open', page = 1, ...rest } = query;
	return Object.fromEntries( [
		[ 'state', state ],
		...Object.entries( rest ).filter(
			( [ , value ] ) =>
				value !== undefined && value !== '' && value !== false
		),
		...( page > 1 ? [ [ 'page', page ] ] : [] ),
	] );
}

/** Filters besides the state, the words and the page. */
export function countFilters( query: FeedbackQuery ): number {
	const { state, search, page, ...rest } = cleanQuery( query );
	return Object.keys( rest ).length;
}

export function readRoute( hash: string ): Route {
	const text = hash.replace( /^#\/?/, '' );
	const [ path = '', query = '' ] = text.split( /\?(.*)/s );
	const [ , id, answer ] =
		/^message\/(\d{1,10})(\/answer)?$/.exec( path ) ?? [];
	if ( id !== undefined && Number( id ) > 0 ) {
		return {
			name: 'message',
			id: Number( id ),
			isAnswering: answer !== undefined,
		};
	}
	return path === 'settings' || path === 'statistics'
		? { name: path }
		: { name: 'list', query: readQuery( query ) };
}

function writeQuery( query: FeedbackQuery ): string {
	return new URLSearchParams(
		Object.entries( cleanQuery( query ) )
			.filter( ( entry ) => entry.join() !== 'state,open' )
			.map( ( [ name, value ] ) => [ name, String( value ) ] )
	).toString();
}

export function writeRoute( route: Route ): string {
	switch ( route.name ) {
		case 'message':
			return `#/message/${ route.id }${ route.isAnswering ? '/answer' : '' }`;
		case 'list': {
			const query = writeQuery( route.query );
			return query === '' ? '#/' : `#/?${ query }`;
		}
		default:
			return `#/${ route.name }`;
	}
}

export function listAddress( query: FeedbackQuery ): string {
	return writeRoute( { name: 'list', query } );
}

export function messageAddress( id: number ): string {
	return writeRoute( { name: 'message', id, isAnswering: false } );
}
