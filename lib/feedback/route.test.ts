import {
	cleanQuery,
	countFilters,
	listAddress,
	readRoute,
	writeRoute,
	type Route,
} from './route';

describe( 'the address of the inbox', () => {
	it( 'begins with what is open', () => {
		for ( const hash of [ '', '#', '#/', '#/?', '#/nowhere' ] ) {
			expect( readRoute( hash ) ).toEqual( {
				name: 'list',
				query: { state: 'open' },
			} );
		}
	} );

	it.each< Route >( [
		{ name: 'list', query: { state: 'open' } },
		{
			name: 'list',
			query: {
				state: 'answered',
				kind: 'question',
				topic: 'an-toan',
				role: 'parent',
				assignee: 0,
				overdue: true,
				consultation: 7,
				from: '2026-09-01',
				to: '2026-12-31',
				search: 'cổng trường & bãi xe?',
				page: 3,
			},
		},
		{ name: 'message', id: 12, isAnswering: false },
		{ name: 'message', id: 12, isAnswering: true },
		{ name: 'settings' },
		{ name: 'statistics' },
	] )( 'comes back as it was written: %j', ( route ) => {
		expect( readRoute( writeRoute( route ) ) ).toEqual( route );
	} );

	it( 'takes nothing that is no filter', () => {
		expect(
			readRoute(
				'#/?state=gone&kind=x&role=boss&assignee=-1&page=0&from=today&overdue=no'
			)
		).toEqual( { name: 'list', query: { state: 'open' } } );
		expect( readRoute( '#/message/0' ) ).toMatchObject( { name: 'list' } );
		expect( readRoute( '#/message/1/delete' ) ).toMatchObject( {
			name: 'list',
		} );
	} );

	it( 'keeps nobody as a filter, and drops what is empty', () => {
		expect(
			cleanQuery( { assignee: 0, topic: '', overdue: false, page: 1 } )
		).toEqual( { state: 'open', assignee: 0 } );
		expect( listAddress( { state: 'open', topic: '' } ) ).toBe( '#/' );
	} );

	it( 'counts the filters that the state does not say', () => {
		expect(
			countFilters( {
				state: 'spam',
				search: 'a',
				page: 2,
				assignee: 0,
				kind: 'report',
			} )
		).toBe( 2 );
	} );
} );
