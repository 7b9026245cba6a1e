import { endOfDay, insertText, isSafeAddress, toDay, writeSize } from './text';

describe( 'text of the inbox', () => {
	it( 'takes a template at the cursor, on lines of its own', () => {
		expect( insertText( '', 0, 0, 'Chào' ) ).toEqual( {
			text: 'Chào',
			cursor: 4,
		} );
		expect( insertText( 'a b', 1, 2, 'X' ) ).toEqual( {
			text: 'a\nX\nb',
			cursor: 3,
		} );
		expect( insertText( 'a\n', 2, 2, 'X' ).text ).toBe( 'a\nX' );
	} );

	it( 'goes from a day to its last second and back', () => {
		expect( toDay( endOfDay( '2026-12-01' ) ) ).toBe( '2026-12-01' );
		expect( endOfDay( '' ) ).toBe( 0 );
		expect( toDay( 0 ) ).toBe( '' );
	} );

	it.each( [
		[ 0, '0 B' ],
		[ 1023, '1023 B' ],
		[ 1024, '1 KB' ],
		[ 1288490, '1,2 MB' ],
		[ 15728640, '15 MB' ],
	] )( 'says %d bytes as %s', ( bytes, text ) => {
		expect( writeSize( bytes ) ).toBe( text );
	} );

	it( 'links nothing that runs', () => {
		expect( isSafeAddress( 'https://a.vn' ) ).toBe( true );
		expect( isSafeAddress( '/gop-y/' ) ).toBe( true );
		expect( isSafeAddress( '//a.vn' ) ).toBe( false );
		expect( isSafeAddress( 'javascript:alert(1)' ) ).toBe( false );
	} );
} );
