import {
	byId,
	conditionOf,
	groupsOf,
	inputsOf,
	isKnown,
	isSilent,
	nameOf,
	withStates,
} from './sources';
import { makeSource } from './test-sources';

describe( 'the state of a source', () => {
	it( 'is paused before all else, and good only once it was read', () => {
		expect( conditionOf( makeSource() ) ).toBe( 'good' );
		expect( conditionOf( makeSource( {}, { succeeded: 0 } ) ) ).toBe(
			'unread'
		);
		expect( conditionOf( makeSource( {}, { failing: 5 } ) ) ).toBe(
			'failing'
		);
		expect(
			conditionOf( makeSource( { paused: true }, { failing: 5 } ) )
		).toBe( 'paused' );
	} );

	it( 'is silent after half a year without news', () => {
		const day = 24 * 60 * 60;
		const now = 1000 * day;
		const newest = ( days: number ) =>
			makeSource( {}, { newest: now - days * day } );
		expect( isSilent( newest( 179 ), now ) ).toBe( false );
		expect( isSilent( newest( 181 ), now ) ).toBe( true );
		expect( isSilent( makeSource( {}, { newest: 0 } ), now ) ).toBe(
			false
		);
		expect( isSilent( { ...newest( 181 ), paused: true }, now ) ).toBe(
			false
		);
	} );

	it( 'comes anew without undoing what people set', () => {
		const [ source ] = withStates(
			[ makeSource( { name: 'Sở' } ), makeSource( { id: 'bbbbbbbb' } ) ],
			[ makeSource( { name: 'Old', title: 'Feed' }, { count: 9 } ) ]
		);
		expect( source ).toMatchObject( {
			name: 'Sở',
			title: 'Feed',
			state: { count: 9 },
		} );
	} );
} );

describe( 'sources', () => {
	it( 'stand by kind in the order of the kinds', () => {
		const kinds = { 'tin-tuc': 'Tin tức', 'thong-bao': 'Thông báo' };
		const groups = groupsOf( {
			kinds,
			sources: [
				makeSource( { id: '1', kind: 'thong-bao' } ),
				makeSource( { id: '2', kind: 'other' } ),
				makeSource( { id: '3' } ),
				makeSource( { id: '4', kind: 'thong-bao' } ),
			],
		} );
		expect(
			groups.map( ( { label, sources } ) => [
				label,
				...sources.map( ( { id } ) => id ),
			] )
		).toEqual( [
			[ 'Tin tức', '3' ],
			[ 'Thông báo', '1', '4' ],
			[ 'other', '2' ],
		] );
	} );

	it( 'are called by who speaks, else by what the feed says', () => {
		expect( nameOf( makeSource( { name: 'Sở', title: 'Feed' } ) ) ).toBe(
			'Sở'
		);
		expect( nameOf( makeSource( { name: '', title: 'Feed' } ) ) ).toBe(
			'Feed'
		);
		expect( nameOf( makeSource( { name: '', title: '' } ) ) ).toBe(
			'https://so.example.gov.vn/rss'
		);
	} );

	it( 'are known by the old and the new address', () => {
		const sources = [
			makeSource( {}, { moved: 'https://moi.example.gov.vn/rss' } ),
		];
		const known = ( url: string ) => isKnown( { url }, sources );
		expect( known( 'http://so.example.gov.vn/rss/' ) ).toBe( true );
		expect( known( 'https://moi.example.gov.vn/rss' ) ).toBe( true );
		expect( known( 'https://so.example.gov.vn/rss2' ) ).toBe( false );
	} );

	it( 'are sent without what the server knows itself', () => {
		expect( inputsOf( [ makeSource( { name: 'Sở' } ) ] ) ).toEqual( [
			{
				id: 'aaaaaaaa',
				url: 'https://so.example.gov.vn/rss',
				kind: 'tin-tuc',
				name: 'Sở',
				paused: false,
				lax: false,
			},
		] );
	} );

	it( 'are found by their place in what was sent', () => {
		const sent = inputsOf( [ makeSource() ] );
		const fresh = { ...makeSource(), id: undefined };
		expect(
			byId( { 0: 'a', 1: 'b', hidden: 'c' }, [ ...sent, fresh ] )
		).toEqual( { aaaaaaaa: 'a', new: 'b', hidden: 'c' } );
	} );
} );
