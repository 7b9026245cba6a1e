import { valuesOf } from './bindings';

jest.mock( '@wordpress/blocks', () => ( {} ) );

const facts = [
	{ key: 'name', label: 'Tên trường', value: 'Trường A' },
	{ key: 'phone', label: 'Điện thoại', value: '' },
];

describe( 'bindings in the editor', () => {
	it( 'show the fact, or what it is called', () => {
		expect(
			valuesOf( { content: { args: { key: 'name' } } }, facts )
		).toEqual( { content: 'Trường A' } );
		expect(
			valuesOf( { content: { args: { key: 'phone' } } }, facts )
		).toEqual( { content: '[Điện thoại]' } );
	} );

	it( 'leave a text whose fact is not known', () => {
		expect( valuesOf( { content: { args: { key: 5 } } }, facts ) ).toEqual(
			{}
		);
		expect( valuesOf( { content: {} }, facts ) ).toEqual( {} );
	} );
} );
