import {
	bodyAdvice,
	emailAdvice,
	missingContacts,
	phoneAdvice,
	problemsOf,
} from './advice';
import { directBody } from './authority';
import { isLink } from './link';
import type { SchoolProfile } from './types';

const body = { name: '', website: '' };
const profile: SchoolProfile = {
	name: 'Trường A',
	shortName: '',
	englishName: '',
	levels: [ 'thcs' ],
	kind: 'public',
	authorities: { direct: '', so: body, ubnd: body, other: body, phong: body },
	place: '',
	address: '',
	phones: [],
	emails: [],
	hours: [],
	map: '',
	head: '',
	headPosition: '',
};

describe( 'advice', () => {
	it( 'says nothing of what is empty or in order', () => {
		for ( const value of [ '', ' ', '028 3829 1234', '1900 1234' ] ) {
			expect( phoneAdvice( value ) ).toBe( '' );
		}
		for ( const value of [ '', 'van.thu+1@a.edu.vn', 'mailto:a@b.vn' ] ) {
			expect( emailAdvice( value ) ).toBe( '' );
		}
		expect( bodyAdvice( 'UBND phường An Bình' ) ).toBe( '' );
	} );

	it( 'names what looks odd', () => {
		expect( phoneAdvice( '3829 1234' ) ).toContain( 'area code' );
		expect( phoneAdvice( '028 3829 1234 - 0912 345 678' ) ).toContain(
			'two numbers'
		);
		for ( const value of [ 'a@b', 'a b@c.vn', 'a.edu.vn', 'a@b@c.vn' ] ) {
			expect( emailAdvice( value ) ).not.toBe( '' );
		}
	} );

	it( 'knows bodies that are gone, also typed in NFD', () => {
		for ( const name of [ 'Phòng GD&ĐT Quận 1', 'UBND quận 1' ] ) {
			expect( bodyAdvice( name ) ).not.toBe( '' );
			expect( bodyAdvice( name.normalize( 'NFD' ) ) ).not.toBe( '' );
		}
	} );

	it( 'says which contacts the authority still misses', () => {
		expect( missingContacts( profile ) ).toContain(
			'address, phone, e-mail'
		);
		const contact = { label: '', value: 'x' };
		expect(
			missingContacts( {
				...profile,
				address: 'x',
				phones: [ contact ],
				emails: [ { label: 'Văn thư', value: ' ' } ],
			} )
		).toContain( 'missing: e-mail.' );
	} );
} );

describe( 'links', () => {
	it.each( [
		'https://maps.app.goo.gl/abc',
		'http://a.gov.vn',
		'a.gov.vn/x',
		'HTTPS://A.VN',
		'https://maps.example/Trường+A/@10.7,106.6',
	] )( '%s can be followed', ( text ) => {
		expect( isLink( text ) ).toBe( true );
	} );

	it.each( [
		'javascript:alert(1)',
		'java\tscript:alert(1)',
		'javascript://a.vn/%0aalert(1)',
		'data:text/html,x',
		'<iframe src="https://maps.example/embed"></iframe>',
		'bản đồ',
		'https://localhost/x',
		`https://a.vn/${ 'a'.repeat( 2000 ) }`,
	] )( '%s is none', ( text ) => {
		expect( isLink( text ) ).toBe( false );
		expect( problemsOf( { ...profile, map: text } ) ).toHaveProperty(
			'map'
		);
	} );

	it( 'of bodies are looked at too', () => {
		expect(
			problemsOf( {
				...profile,
				authorities: {
					...profile.authorities,
					so: { name: 'Sở', website: 'javascript:x' },
				},
			} )
		).toHaveProperty( [ 'authorities.so.website' ] );
	} );
} );

describe( 'the body above the school', () => {
	it( 'follows from the levels unless it was chosen', () => {
		expect( directBody( profile ) ).toBe( 'ubnd' );
		expect( directBody( { ...profile, levels: [ 'thcs', 'thpt' ] } ) ).toBe(
			'so'
		);
		expect(
			directBody( {
				...profile,
				authorities: { ...profile.authorities, direct: 'other' },
			} )
		).toBe( 'other' );
	} );
} );
