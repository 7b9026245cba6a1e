import { hostOf, isSameAddress, isWebAddress } from './address';

describe( 'addresses of feeds', () => {
	it.each( [
		[ 'https://so.example.gov.vn/rss', 'http://SO.example.gov.vn/rss/' ],
		[ 'so.example.gov.vn', 'https://so.example.gov.vn/#tin' ],
		[ 'https://a.vn/rss.aspx?kt=tb', ' https://a.vn/rss.aspx?kt=tb ' ],
	] )( '%s is %s', ( one, other ) => {
		expect( isSameAddress( one, other ) ).toBe( true );
	} );

	it.each( [
		[ 'https://a.vn/rss.aspx?kt=tb', 'https://a.vn/rss.aspx?kt=vb' ],
		[ 'https://a.vn/rss', 'https://b.vn/rss' ],
		[ 'https://a.vn/Rss', 'https://a.vn/rss' ],
		[ 'https://', 'https://' ],
	] )( '%s is not %s', ( one, other ) => {
		expect( isSameAddress( one, other ) ).toBe( false );
	} );

	it( 'have a host, also as people type them', () => {
		expect( hostOf( ' so.example.gov.vn/tin ' ) ).toBe(
			'so.example.gov.vn'
		);
		expect( hostOf( 'https://a.vn:8080/' ) ).toBe( 'a.vn:8080' );
		expect( hostOf( '' ) ).toBe( '' );
	} );

	it( 'become a link only where they lead to a website', () => {
		expect( isWebAddress( 'http://a.vn/x' ) ).toBe( true );
		expect( isWebAddress( 'javascript:alert(1)' ) ).toBe( false );
		expect( isWebAddress( 'data:text/html,x' ) ).toBe( false );
		expect( isWebAddress( '//a.vn' ) ).toBe( false );
		expect( isWebAddress( '' ) ).toBe( false );
	} );
} );
