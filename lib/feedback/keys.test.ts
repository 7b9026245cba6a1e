import { actionOf, isTyping, neighbour } from './keys';

const plain = { isComposing: false, isModified: false };
const list = { isInList: true, hasLetters: true };

describe( 'the keys', () => {
	it.each( [
		[ 'j', 'next' ],
		[ 'ArrowDown', 'next' ],
		[ 'K', 'previous' ],
		[ 'ArrowUp', 'previous' ],
		[ 'x', 'select' ],
		[ 'u', 'back' ],
		[ 'r', 'answer' ],
		[ '?', 'help' ],
		[ 'Tab', null ],
		[ 'Enter', null ],
		[ 'a', null ],
	] )( '%s does %s', ( key, action ) => {
		expect( actionOf( { ...plain, key }, list ) ).toBe( action );
	} );

	it( 'leave alone what is the browser’s or an input method’s', () => {
		expect(
			actionOf( { ...plain, key: 'r', isModified: true }, list )
		).toBeNull();
		expect(
			actionOf( { ...plain, key: 'x', isComposing: true }, list )
		).toBeNull();
	} );

	it( 'scroll outside of the list, and can be switched off', () => {
		const outside = { isInList: false, hasLetters: true };
		expect(
			actionOf( { ...plain, key: 'ArrowDown' }, outside )
		).toBeNull();
		expect( actionOf( { ...plain, key: 'j' }, outside ) ).toBe( 'next' );
		const quiet = { isInList: true, hasLetters: false };
		expect( actionOf( { ...plain, key: 'j' }, quiet ) ).toBeNull();
		expect( actionOf( { ...plain, key: '?' }, quiet ) ).toBeNull();
		expect( actionOf( { ...plain, key: 'ArrowDown' }, quiet ) ).toBe(
			'next'
		);
	} );

	it( 'know where letters are text', () => {
		expect( isTyping( { tagName: 'TEXTAREA' } ) ).toBe( true );
		expect( isTyping( { tagName: 'SELECT' } ) ).toBe( true );
		expect( isTyping( { tagName: 'INPUT', type: 'search' } ) ).toBe( true );
		expect( isTyping( { tagName: 'INPUT', type: 'checkbox' } ) ).toBe(
			false
		);
		expect( isTyping( { tagName: 'DIV', isContentEditable: true } ) ).toBe(
			true
		);
		expect( isTyping( { tagName: 'A' } ) ).toBe( false );
		expect( isTyping( null ) ).toBe( false );
	} );

	it( 'stop at both ends', () => {
		expect( neighbour( [ 1, 2 ], null, 'previous' ) ).toBe( 1 );
		expect( neighbour( [ 1, 2 ], 1, 'next' ) ).toBe( 2 );
		expect( neighbour( [ 1, 2 ], 2, 'next' ) ).toBe( 2 );
		expect( neighbour( [ 1, 2 ], 9, 'next' ) ).toBe( 1 );
		expect( neighbour( [], null, 'next' ) ).toBeNull();
	} );
} );
