import { differenceText } from './source';

test( 'a title that names another form is said', () => {
	expect( differenceText( { code: '09' }, { code: '10' } ) ).toBe(
		'The title of this table says that it is form 09. It was read as form 10.'
	);
} );

test( 'nothing is said of a title that agrees or has no number, or of a table that has none', () => {
	expect( differenceText( { code: '10' }, { code: '10' } ) ).toBe( '' );
	expect( differenceText( { code: null }, { code: '10' } ) ).toBe( '' );
	expect( differenceText( { code: '10' }, { code: '' } ) ).toBe( '' );
} );
