import {
	changedSections,
	isWithin,
	keptRights,
	LIMITS,
	linesOf,
	mergeSettings,
	moveBy,
	problemAt,
	problemsElsewhere,
} from './settings';
import { makeSettings } from './test-messages';

const base = { settings: makeSettings(), staff: [] };
const withSettings = ( changes: object ) => ( {
	...base,
	settings: { ...base.settings, ...changes },
} );

describe( 'the settings of the inbox', () => {
	it( 'read lines', () => {
		expect( linesOf( ' a@b.vn \n\n c@d.vn' ) ).toEqual( [
			'a@b.vn',
			'c@d.vn',
		] );
	} );

	it( 'move an entry by one, not over the end', () => {
		expect( moveBy( [ 1, 2, 3 ], 0, 1 ) ).toEqual( [ 2, 1, 3 ] );
		expect( moveBy( [ 1, 2, 3 ], 2, -1 ) ).toEqual( [ 1, 3, 2 ] );
		expect( moveBy( [ 1, 2, 3 ], 0, -1 ) ).toEqual( [ 1, 2, 3 ] );
	} );

	it( 'find what is wrong with a field or a line of it', () => {
		const problems = {
			'topics.1.emails.0': 'No address.',
			'topics.10.name': 'No name.',
			odd: 'Odd.',
		};
		expect( problemAt( problems, 'topics.1.emails' ) ).toBe(
			'No address.'
		);
		expect( problemAt( problems, 'topics.1.name' ) ).toBe( '' );
		expect(
			problemsElsewhere( problems, [ 'topics.1.emails', 'topics.10' ] )
		).toEqual( [ 'Odd.' ] );
	} );

	it( 'put both sides together', () => {
		const mine = withSettings( { files: 3, words: [ 'a' ] } );
		const theirs = withSettings( { deadline: 5, words: [ 'b' ] } );
		expect( changedSections( base, mine ) ).toEqual( [ 'files', 'words' ] );
		const { draft, taken, both } = mergeSettings( base, mine, theirs );
		expect( draft.settings ).toMatchObject( {
			files: 3,
			deadline: 5,
			words: [ 'a' ],
		} );
		expect( taken ).toEqual( [ 'deadline' ] );
		expect( both ).toEqual( [ 'words' ] );
	} );

	it( 'know which numbers can be', () => {
		expect( isWithin( 1, LIMITS.retention ) ).toBe( true );
		for ( const value of [ 0, 121, 1.5, NaN ] ) {
			expect( isWithin( value, LIMITS.retention ) ).toBe( false );
		}
	} );

	it( 'tell whose rights stayed as they were', () => {
		const one = {
			id: 1,
			name: 'A',
			email: '',
			answers: false,
			manages: false,
		};
		const two = { ...one, id: 2, name: 'B', answers: true };
		const asked = [ { ...one, manages: true }, two ];
		expect( keptRights( asked, [ one, two ] ) ).toEqual( [ 'A' ] );
		// Whoever manages answers as well.
		expect(
			keptRights( asked, [
				{ ...one, answers: true, manages: true },
				two,
			] )
		).toEqual( [] );
	} );
} );
