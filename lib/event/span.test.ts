import { problemOf, toFields, toStored } from './span';

test.each( [
	[ { start: '2026-11-25', end: '' } ],
	[ { start: '2026-11-25', end: '2026-11-27' } ],
	[ { start: '2026-11-25T07:30', end: '' } ],
	[ { start: '2026-12-31T19:00', end: '2027-01-01T01:00' } ],
	[ { start: '2026-11-25T07:30', end: '2026-11-27' } ],
	[ { start: '', end: '' } ],
] )( 'what is stored stays what it is: %j', ( stored ) => {
	expect( toStored( toFields( stored ) ) ).toEqual( stored );
} );

const fields = toFields( { start: '', end: '' } );

test( 'a day without a time begins in the morning', () => {
	expect( toStored( { ...fields, startDay: '2026-11-25' } ).start ).toBe(
		'2026-11-25T07:30'
	);
} );

test( 'a time at which it ends is on the first day', () => {
	expect(
		toStored( { ...fields, startDay: '2026-11-25', endTime: '09:00' } ).end
	).toBe( '2026-11-25T09:00' );
} );

test( 'whole days have no times, and the times are not lost', () => {
	const timed = toFields( {
		start: '2026-11-25T08:00',
		end: '2026-11-25T09:00',
	} );
	expect( toStored( { ...timed, isAllDay: true } ) ).toEqual( {
		start: '2026-11-25',
		end: '2026-11-25',
	} );
	expect( timed.startTime ).toBe( '08:00' );
} );

test.each( [
	[ '', '', 'day' ],
	[ '', '2026-11-25', 'day' ],
	[ '2026-11-25', '2026-11-24', 'order' ],
	[ '2026-11-25T09:00', '2026-11-25T08:59', 'order' ],
	[ '2026-11-25T09:00', '2026-11-25', null ],
	[ '2026-11-25', '', null ],
	[ '2026-12-31T23:00', '2027-01-01T01:00', null ],
] )( 'from %s to %s: %s', ( start, end, problem ) => {
	expect( problemOf( { start, end } ) ).toBe( problem );
} );
