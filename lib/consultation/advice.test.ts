import { adviceOf, dayOf } from './advice';

const TODAY = '2026-11-25';
const sound = {
	closes: '2026-12-31',
	result: '',
	resultOn: '',
	isPublic: false,
};

test.each( [
	[ {}, [] ],
	[ { closes: '' }, [ 'no-closing-date' ] ],
	[ { closes: TODAY }, [] ],
	[ { closes: '2026-11-24' }, [ 'closed-from-the-start' ] ],
	[ { closes: '2026-11-24', isPublic: true }, [ 'no-result' ] ],
	[ { closes: '2026-11-24', result: 'Đồng ý', isPublic: true }, [] ],
	[
		{ closes: '2026-11-24', result: ' \n ', isPublic: true },
		[ 'no-result' ],
	],
	[ { closes: TODAY, result: 'Đồng ý' }, [ 'result-before-closing' ] ],
	[
		{ closes: '', result: 'Đồng ý' },
		[ 'no-closing-date', 'result-before-closing' ],
	],
	[
		{ closes: '2026-11-24', result: 'Đồng ý', resultOn: '2026-11-24' },
		[ 'result-day-too-early' ],
	],
	[ { closes: '2026-11-24', result: 'Đồng ý', resultOn: '2026-11-25' }, [] ],
] )( '%j: %j', ( changes, advice ) => {
	expect( adviceOf( { ...sound, ...changes }, TODAY ) ).toEqual( advice );
} );

test( 'a day is that of the calendar, also late in the evening', () => {
	expect( dayOf( new Date( 2026, 0, 5, 23, 59 ) ) ).toBe( '2026-01-05' );
} );
