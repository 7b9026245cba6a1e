import { changesBetween, fieldChanges, rebase } from './changes';
import { makeEvent, makeMessage } from './test-messages';

describe( 'what somebody else did meanwhile', () => {
	it( 'is told by field and by event', () => {
		const before = makeMessage( { events: [ makeEvent( { id: 1 } ) ] } );
		const came = makeEvent( { id: 2, kind: 'note', text: 'Đã gọi' } );
		const now = {
			...before,
			state: 'answered' as const,
			assignee: 3,
			events: [ ...before.events, came ],
		};
		expect( changesBetween( before, now ) ).toEqual( {
			fields: [
				{ field: 'state', from: 'new', to: 'answered' },
				{ field: 'assignee', from: 0, to: 3 },
			],
			events: [ came ],
		} );
	} );

	it( 'leaves what was chosen here', () => {
		const before = makeMessage( { topic: 'a', state: 'new' } );
		const chosen = { ...before, topic: 'b' };
		const now = { ...before, topic: 'c', state: 'progress' as const };
		const after = rebase( chosen, before, now );
		expect( after ).toMatchObject( { topic: 'b', state: 'progress' } );
		expect( fieldChanges( now, after ) ).toEqual( [
			{ field: 'topic', from: 'c', to: 'b' },
		] );
	} );
} );
